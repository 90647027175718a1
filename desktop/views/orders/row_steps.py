"""How the units of a row of a sheet go: by the steps the goods are sold in, and to all that is left."""

from __future__ import annotations

from decimal import Decimal

from desktop.views.parts.numbers import Stepper
from desktop.views.wizard.units import press


def set_steps(units: Stepper, most: Decimal, step: Decimal) -> None:
    """Let plus and minus go from nothing to ``most`` by multiples of ``step`` and the last rest."""
    by = press(step)
    units.set_rules(Decimal(0), most, by, grid=by == step)
