"""Plain strings into HTML by Jinja2: all is escaped, templates run in a sandbox and see no object of ours."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.documents.look import look_context
from desktop.documents.paper import PaperSize
from desktop.domain.paper_look import PLAIN, Look
from desktop.paths import template_folder

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

TEMPLATE, CARD_TEMPLATE = "papers.html", "value_card.html"


def render(contexts: tuple[dict[str, Any], ...], size: PaperSize, look: Look = PLAIN) -> str:
    """One HTML text with every paper of ``contexts`` (from ``paper_context``), each on a page of its own."""
    shown = look_context(look, size.inner, size.height)
    return _environment().get_template(TEMPLATE).render(papers=contexts, size=measures(size), look=shown)


def measures(size: PaperSize) -> dict[str, Any]:
    """The sheet as templates see it."""
    return asdict(size) | {"inner": size.inner, "body": size.body, "foot_top": size.foot_top}


def render_card(card: dict[str, Any], look: dict[str, Any]) -> str:
    """The HTML text of a gift card or store credit; ``look`` from ``look_context``."""
    return _environment().get_template(CARD_TEMPLATE).render(card=card, look=look)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(template_folder() / "documents"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
