"""Why a gift card or store credit cannot be given out or used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.errors import DeskError


@dataclass(eq=False)
class ValueCodeMissing(DeskError):
    """Nobody said which gift card or store credit is meant."""

    field: str = "code"


@dataclass(eq=False)
class ValueUnknown(DeskError):
    """No gift card or store credit has this code."""

    code: str
    field: str = "code"


@dataclass(eq=False)
class ValueExpired(DeskError):
    """The last day has passed."""

    code: str
    expired_on: date
    field: str = "code"


@dataclass(eq=False)
class ValueTooLow(DeskError):
    """Less is left than is asked for."""

    code: str
    asked_minor: int
    balance_minor: int
    currency: str
    field: str = "amount"


@dataclass(eq=False)
class ValueOtherCurrency(DeskError):
    """The order is in another currency."""

    code: str
    account_currency: str
    field: str = "code"


@dataclass(eq=False)
class ValueNotPositive(DeskError):
    """A card that is worth nothing."""

    amount_minor: int
    currency: str
    field: str = "amount"


@dataclass(eq=False)
class ValueExpiresTooSoon(DeskError):
    """The last day of a new card has passed already."""

    expires_on: date
    field: str = "expires_on"
