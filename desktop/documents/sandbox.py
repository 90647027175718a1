"""The sandbox of own templates: jinja2's, without what makes something huge out of something small."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST = 100_000
"""Of a text or list that is repeated."""

PADDING = frozenset({"center", "expandtabs", "ljust", "rjust", "zfill"})
"""Methods of texts that can make one as long as a number says."""

HIGHEST = 10**15
"""Of a number that is multiplied or raised."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Operators named here are computed at run time only, so that no compiler can be made to hang either."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may ask for it; no padding, nothing that jinja2 forbids."""
        return attr not in PADDING and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Texts have no ``format``: a number in it says how long the result is. Raises SecurityError."""
        if super().wrap_str_format(value) is not None:
            raise SecurityError("format")
        return None

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply, raise or take the rest, within reason. Raises SecurityError."""
        if isinstance(left, str) and operator == "%":
            raise SecurityError("% with text")
        if operator == "*":
            for one, other in ((left, right), (right, left)):
                if isinstance(one, str | list | tuple) and isinstance(other, int):
                    _within(len(one) * other, LONGEST)
        if operator == "**" and not (-64 <= right <= 64 and -1000 <= left <= 1000):
            raise SecurityError(f"{left!r} ** {right!r}"[:80])
        result = super().call_binop(context, operator, left, right)
        if isinstance(result, int):
            _within(abs(result), HIGHEST)
        return result


def _within(number: int, most: int) -> None:
    if number > most:
        raise SecurityError(f"more than {most}")
