"""The shop's own templates, run in a sandbox: plain frozen data, no file, no network, no endless output.

Runs in the worker only, whose limits of time and memory end what the sandbox lets through.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from types import TracebackType
from typing import TYPE_CHECKING, Any

from desktop.domain.paper_templates import CARD, Slot
from desktop.domain.papers import PaperKind
from desktop.paths import template_folder

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

OUTPUT_MOST = 2_000_000
"""Characters of HTML that may come out; an invoice of three hundred lines has a tenth of it."""

FILTERS = (
    "abs", "batch", "capitalize", "count", "d", "default", "e", "escape", "first", "float", "groupby",
    "int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr",
    "replace", "reverse", "round", "safe", "select", "selectattr", "slice", "sort", "string", "striptags",
    "sum", "title", "trim", "truncate", "unique", "upper", "wordcount", "wordwrap",
)  # fmt: skip
"""What a template may call; nothing that is random, looks inside objects or writes addresses."""

GLOBALS = frozenset({"range", "namespace", "joiner", "cycler"})
_INCLUDE = re.compile(r'^\{% include "(\w+\.\w+)" %\}\n|\{% include "(\w+\.\w+)" %\}', re.MULTILINE)
_PICTURE = re.compile(r"\s*data:image/(png|jpeg|gif);base64,", re.IGNORECASE)
_LINK = re.compile(r"\s*(https?://|mailto:|tel:|#)", re.IGNORECASE)
_FETCHED = re.compile(r"@import[^;]*|url\(\s*['\"]?([^'\")]*)", re.IGNORECASE)
_ADDRESSES = frozenset({"src", "href", "background", "data", "action", "poster", "srcset", "xlink:href"})
_FORBIDDEN = frozenset({"link", "script", "iframe", "object", "embed", "base", "form", "pdf:include"})


class TemplateFaultError(Exception):
    """A text that cannot be a template: the name of the fault, its line (0: unknown) and a detail."""

    def __init__(self, fault: str, line: int, detail: str) -> None:
        super().__init__(detail)
        self.fault, self.line, self.detail = fault, line, detail


def built_in_source(slot: Slot) -> str:
    """The shipped template of a slot as one text, to begin with."""
    if slot is CARD:
        return _file("value_card.html")
    return _file("own_slip.html" if slot.kind is PaperKind.PACKING_SLIP else "own_charge.html")


def render_own(source: str, values: Mapping[str, Any]) -> str:
    """The HTML of a template of the shop's own. Raises TemplateFaultError, or MemoryError."""
    parts, room = [], OUTPUT_MOST
    try:
        for part in _sandbox().from_string(source).generate(values):
            room -= len(part)
            if room < 0:
                raise TemplateFaultError("TemplateTooMuch", 0, str(OUTPUT_MOST))
            parts.append(part)
    except (TemplateFaultError, MemoryError):
        raise
    except Exception as error:  # whatever a text makes the template language do is said, never let out
        raise _fault(error) from error
    html = "".join(parts)
    _stay_inside(html)
    return html


def _file(name: str) -> str:
    text = (template_folder() / "documents" / name).read_text("utf-8")
    return _INCLUDE.sub(lambda tag: _file(tag[1]) if tag[1] else _file(tag[2]).rstrip("\n"), text)


def _fault(error: Exception) -> TemplateFaultError:
    from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

    detail = str(error)[:300]
    if isinstance(error, TemplateNotFound):
        return TemplateFaultError("TemplateReachesOut", _line(error.__traceback__), str(error.name or detail))
    if isinstance(error, TemplateSyntaxError):
        return TemplateFaultError("TemplateNotRead", error.lineno, detail)
    line = _line(error.__traceback__)
    if isinstance(error, UndefinedError):
        return TemplateFaultError("TemplateNameUnknown", line, _asked(detail))
    forbidden = isinstance(error, SecurityError | OverflowError | RecursionError)
    return TemplateFaultError("TemplateForbidden" if forbidden else "TemplateNotRead", line, detail)


def _asked(detail: str) -> str:
    """The name that was asked for, out of jinja2's sentence; the sentence when there is none."""
    names = re.findall(r"'([\w.]+)'", detail)
    return names[-1] if names else detail


def _line(trace: TracebackType | None) -> int:
    """The line of the template where it happened; jinja2 puts it into the trace."""
    found = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


class _Inspector(HTMLParser):
    """Finds what would be fetched from outside, in tags and styles, never in printed words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _FORBIDDEN or (tag == "meta" and any(name == "http-equiv" for name, _ in attrs)):
            raise TemplateFaultError("TemplateReachesOut", 0, f"<{tag}>")
        for name, value in attrs:
            self._look(tag, name, value or "")
        self._style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._style = self._style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._style:
            _no_fetching(data)

    def _look(self, tag: str, name: str, value: str) -> None:
        if name == "style":
            _no_fetching(value)
        allowed = _LINK if tag == "a" and name == "href" else _PICTURE
        if name in _ADDRESSES and not allowed.match(value):
            raise TemplateFaultError("TemplateReachesOut", 0, value[:200] or f"<{tag} {name}>")


def _no_fetching(css: str) -> None:
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).replace("\\", "")
    for found in _FETCHED.finditer(plain):
        if found[1] is None or not _PICTURE.match(found[1]):
            raise TemplateFaultError("TemplateReachesOut", 0, (found[1] or found[0])[:200])


def _stay_inside(html: str) -> None:
    inspector = _Inspector()
    inspector.feed(html)
    inspector.close()


@cache
def _sandbox() -> ImmutableSandboxedEnvironment:
    from jinja2 import DictLoader, StrictUndefined

    from desktop.documents.sandbox import Sandbox

    made = Sandbox(
        loader=DictLoader({}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters = {name: call for name, call in made.filters.items() if name in FILTERS}
    made.globals = {name: thing for name, thing in made.globals.items() if name in GLOBALS}
    return made
