"""Trying a template: one paper by it, or all samples and whether each says what it must.

The desk makes a job and reads the answer; the worker runs it. An answer is a JSON verdict and a PDF.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, NamedTuple

from desktop.domain.errors import DeskError
from desktop.domain.paper_look import Look
from desktop.domain.paper_templates import FAULTS, TemplateLacks
from desktop.domain.papers import Paper
from desktop.domain.value_papers import CardPaper


class Tried(NamedTuple):
    """The pages, if any came out, and why the text cannot be used, if it cannot."""

    pdf: bytes
    problem: DeskError | None


def preview_job(subject: Paper | CardPaper, size: str, look: Look, own: str) -> dict[str, Any]:
    """A job that makes one paper by a template; an empty ``own`` is the built-in one."""
    plain = {"paper": subject.to_json()} if isinstance(subject, Paper) else {"card": asdict(subject)}
    return {"try": "preview", "size": size, "look": asdict(look), "own": own, **plain}


def check_job(key: str, look: Look, own: str) -> dict[str, Any]:
    """A job that makes every sample of the slot ``key`` and looks for what must stand on it."""
    return {"try": "check", "slot": key, "look": asdict(look), "own": own}


def read_tried(answer: list[bytes]) -> Tried:
    """What the worker found."""
    verdict = json.loads(answer[0])
    problem: DeskError | None = None
    if "fault" in verdict:
        problem = FAULTS[verdict["fault"]](verdict["line"], verdict["detail"])
    elif verdict.get("parts"):
        problem = TemplateLacks(tuple(verdict["parts"]), verdict["sample"])
    return Tried(answer[1], problem)


def tried(job: dict[str, Any]) -> list[bytes]:
    """Run a job, in the worker: the verdict as JSON, and the pages of the last paper that was made."""
    from desktop.documents.own import TemplateFaultError

    try:
        verdict, pdf = (_checked if job["try"] == "check" else _previewed)(job)
    except TemplateFaultError as error:
        verdict, pdf = {"fault": error.fault, "line": error.line, "detail": error.detail}, b""
    except (MemoryError, SystemError) as error:  # the second is how C says that memory ran out
        raise MemoryError from error
    except Exception as error:  # the layout library raises anything at what somebody wrote
        detail = f"{type(error).__name__}: {error}"[:300]
        verdict, pdf = {"fault": "TemplateNotLaidOut", "line": 0, "detail": detail}, b""
    return [json.dumps(verdict).encode(), pdf]


def _previewed(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    from desktop.documents.making import papers_pdf
    from desktop.documents.value_card import card_pdf

    look, own = Look(**job["look"]), job["own"]
    if "card" in job:
        return {}, card_pdf(CardPaper(**job["card"]), look, own)
    return {}, papers_pdf((Paper.from_json(job["paper"]),), job["size"], look, own)


def _checked(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    from desktop.documents.required import lacking
    from desktop.documents.samples import samples_of
    from desktop.documents.value_card import card_pdf
    from desktop.domain.paper_templates import slot_named

    look, own, pdf = Look(**job["look"]), job["own"], b""
    for sample in samples_of(slot_named(job["slot"])):
        pdf = (
            _previewed({**job, "paper": sample.subject.to_json(), "size": sample.size})[1]
            if isinstance(sample.subject, Paper)
            else card_pdf(sample.subject, look, own)
        )
        parts = lacking(sample.subject, pdf, look)
        if parts:
            return {"parts": list(parts), "sample": sample.name}, pdf
    return {}, pdf
