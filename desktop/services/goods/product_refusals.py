"""Why a product cannot be saved; ``field`` names the input, such as ``variants.0.sku``."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError


@dataclass(eq=False)
class ProductChanged(DeskError):
    """Somebody saved the product since it was opened here."""

    name: str
    field: str = "product"


@dataclass(eq=False)
class VariantMissing(DeskError):
    """A product needs at least one variant that is sold."""

    field: str = "variants"


@dataclass(eq=False)
class PriceMissing(DeskError):
    """A variant has no price."""

    name: str
    field: str


@dataclass(eq=False)
class SalePriceNotLower(DeskError):
    """A reduced price that is not below the usual one."""

    name: str
    field: str


@dataclass(eq=False)
class SkuTaken(DeskError):
    """Another variant has this SKU; ``product`` is its name."""

    sku: str
    product: str
    field: str


@dataclass(eq=False)
class BarcodeTaken(DeskError):
    """Another variant has this bar code; ``product`` is its name."""

    code: str
    product: str
    field: str


@dataclass(eq=False)
class VariantTwice(DeskError):
    """Two variants have the same values."""

    name: str
    field: str


@dataclass(eq=False)
class OptionMissing(DeskError):
    """A variant of several has no value for one of the things they differ in."""

    axis: str
    field: str


@dataclass(eq=False)
class LabelMissing(DeskError):
    """A customisation is not named."""

    field: str


@dataclass(eq=False)
class LabelTwice(DeskError):
    """Two customisations have the same name."""

    label: str
    field: str


@dataclass(eq=False)
class ChoicesMissing(DeskError):
    """A choice needs at least two things to choose from."""

    label: str
    field: str


@dataclass(eq=False)
class LengthNotPositive(DeskError):
    """The longest text must have at least one letter."""

    label: str
    field: str


@dataclass(eq=False)
class StepNotPositive(DeskError):
    """A product is sold in steps of more than nothing."""

    field: str = "quantity_step"
