"""What the command line says, in the words that the screen uses too: refusals, and what plans do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import DeskError
from desktop.exchange.rows import Finding

if TYPE_CHECKING:
    from desktop.domain.said_effects import StockBelowZero
    from desktop.domain.steps import Step
    from desktop.services.plans.plans import Plan


_asked: list[str | None] = []
"""The language this command was asked to speak, until something is said in it."""


def ask_for(lang: str | None) -> None:
    """Let what ``translate`` says be in this language, else in the one this machine remembers."""
    _asked[:] = [lang]


def translate(context: str, text: str) -> str:
    """A text in the language asked for; Qt comes in here, when there is something to say.

    It is called like Qt's own, so that the texts of its callers are found for the catalogue.
    """
    from PySide6.QtCore import QCoreApplication

    ready()
    word_of = QCoreApplication.translate
    return word_of(context, text)


def ready() -> None:
    """Speak the language asked for from now on: before words of the screen are used."""
    if _asked:
        speak(_asked.pop())


def counted(number: int, one: str, many: str) -> str:
    """A number of things in words, as ``labels.counted`` does."""
    from desktop.views import labels

    ready()
    return labels.counted(number, one, many)


def say_refusal(error: Exception, lang: str | None) -> int:
    """Print one line that says why on stderr; returns exit status 1. Raises what is our bug again.

    Of a group of refusals each has its sentence on that line.
    """
    from desktop.shell.problems import world_trouble  # Qt comes in here, when there is something to say

    several = error.exceptions if isinstance(error, ExceptionGroup) else (error,)
    told = []
    for one in several:
        refusal = one if isinstance(one, DeskError) else world_trouble(one)
        if refusal is None:
            raise error
        told.append(_placed(refusal, lang))
    print(f"comptoir: {' '.join(told)}", file=sys.stderr)
    return 1


def _placed(refusal: DeskError, lang: str | None) -> str:
    """The sentence, and the field that it is about where the sentence itself does not name it."""
    said, field = sentence(refusal, lang), refusal.where
    return f"{said} ({field})" if "." in field and field not in said else said


def sentence(error: DeskError, lang: str | None) -> str:
    """A refusal in words, on one line; in the language asked for, else the one this machine remembers."""
    from desktop.views import messages

    speak(lang)
    return messages.words(error).replace("\n", " ")


def why_skipped(finding: Finding, lang: str | None) -> str:
    """Why a row of a file was left out, in the same language."""
    from desktop.views.imports.finding_words import finding_words  # Qt comes in here, as above

    speak(lang)
    return finding_words(finding)


def plan_lines(plan: Plan, lang: str | None) -> Iterator[str]:
    """What a plan does, a line for each thing, as the window says it; in the language as for ``sentence``."""
    from desktop.views.orders.effect_words import consequences

    speak(lang)
    for row in consequences(plan):
        said = f"{row.title}, {row.amount}" if row.amount else row.title
        yield f"{said} ({row.detail})" if row.detail else said


def below_zero_line(effect: StockBelowZero, lang: str | None) -> str:
    """What a sale takes below zero, in the same language."""
    from PySide6.QtCore import QCoreApplication

    speak(lang)
    said = QCoreApplication.translate("Consequence", "Stock falls below zero: {n}")
    return f"{said.format(n=f'{effect.on_hand:f}')} ({effect.name})"


def step_lines(steps: tuple[Step, ...], currency: str, lang: str | None) -> Iterator[str]:
    """How amounts were computed, a line for each under its heading; in the language as for ``sentence``."""
    from desktop.views import labels
    from desktop.views.orders.explain_words import how, parts, title

    speak(lang)
    for heading, trees in parts(steps):
        yield heading
        for depth, step in (row for tree in trees for row in tree):
            said = f"{title(step, currency)}, {labels.money(step.minor, currency)}"
            reason = how(step, currency)
            yield "  " * (depth + 1) + (f"{said} ({reason})" if reason else said)


def speak(lang: str | None) -> None:
    """Let words be said in the language asked for, else in the one this machine remembers."""
    from desktop.shell import i18n
    from desktop.shell.device import Device

    i18n.speak(_application(), i18n.choose(lang, Device().text("language")))


@cache
def _application() -> Any:
    """What words need to be installed in; kept alive here."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.instance() or QCoreApplication([])
