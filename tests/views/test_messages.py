"""Every refusal has words, in both languages, made of facts it really carries."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import desktop
from desktop.domain.errors import DeskError
from desktop.domain.rights import Right
from desktop.domain.states import Lifecycle, ReturnState, ShipmentState
from desktop.services.commands.command_refusals import AlreadyInvoiced, CommandRefused, Reason
from desktop.services.goods.stock import OutOfStock
from desktop.shell import i18n
from desktop.views import messages

ABSTRACT = {"CommandRefused", "VoucherRefused"}
SAMPLES = {
    "object | None": None,
    "str": "x",
    "int": 1250,
    "float": 1.5,
    "Decimal": Decimal("2.5"),
    "date": date(2026, 11, 20),
    "date | None": date(2026, 11, 20),
    "datetime": datetime(2026, 11, 20, 17, 5, tzinfo=UTC),
    "datetime | None": datetime(2026, 11, 20, 17, 5, tzinfo=UTC),
    "tuple[str, ...]": ("seller.siren", "seller.name"),
    "Decimal | None": Decimal(5),
    "Right": Right.REFUND,
    "Lifecycle": Lifecycle.CANCELLED,
    "ReturnState": ReturnState.CLOSED,
    "ShipmentState": ShipmentState.READY,
}


def _kinds() -> list[type[DeskError]]:
    root = Path(desktop.__file__).parent
    for module in pkgutil.walk_packages([str(root)], "desktop."):
        if not module.name.endswith("__main__") and ".migrations" not in module.name:
            importlib.import_module(module.name)
    return [kind for kind in _below(DeskError) if kind.__name__ not in ABSTRACT]


def _below(kind: type[DeskError]) -> Iterator[type[DeskError]]:
    for child in kind.__subclasses__():
        if child.__module__.startswith("desktop."):
            yield child
            yield from _below(child)


def _sample(kind: type[DeskError]) -> DeskError:
    values = {item.name: SAMPLES[str(item.type)] for item in fields(kind)}
    if "currency" in values:
        values["currency"] = "EUR"
    return kind(**values)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    i18n.speak(qapp, "en")
    yield
    i18n.speak(qapp, "en")


def test_every_refusal_has_words_made_of_its_facts() -> None:
    trouble = []
    for kind in _kinds():
        sentence = messages.sentence_of(kind)
        if sentence is None:
            trouble.append(f"{kind.__module__}.{kind.__name__} has no words")
            continue
        said = messages.words(_sample(kind))
        if re.search(r"[{}]", said):
            trouble.append(f"{kind.__name__}: {said}")
    assert trouble == []


def test_two_errors_of_one_name_have_words_of_their_own() -> None:
    names: dict[str, set[str]] = {}
    for kind in _kinds():
        names.setdefault(kind.__name__, set()).add(kind.__module__.rpartition(".")[2])
    shared = {f"{module}.{name}" for name, modules in names.items() if len(modules) > 1 for module in modules}
    assert shared <= messages.SENTENCES.keys()


def test_no_words_without_a_refusal() -> None:
    kinds = _kinds()
    known = {kind.__name__ for kind in kinds}
    known |= {f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}" for kind in kinds}
    assert messages.SENTENCES.keys() - known == set()


def test_facts_are_said_as_people_read_them(qapp: QApplication) -> None:
    error = OutOfStock("Mug", Decimal("2.5"), Decimal(1))
    assert messages.words(error) == "Only 1 of “Mug” are left, and 2.5 are asked for. Take fewer."


def test_what_is_no_refusal_says_only_that_nothing_was_saved() -> None:
    assert messages.words(ValueError("secret")) == "That did not work. Nothing was saved."


def test_every_reason_of_a_button_has_words() -> None:
    for reason in Reason:
        assert "{" not in messages.reason_words(reason)
    assert messages.reason_words(AlreadyInvoiced.code) == "Everything is invoiced already."
    assert {kind.code for kind in CommandRefused.__subclasses__()} <= set(Reason)
