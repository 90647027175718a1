"""Turn what web shops write into plain text: tags, entities and invisible characters go.

The standard library's HTMLParser is not used: on hostile text of 20 000 characters it needs seconds (its
search restarts at every unclosed tag) and it raises on ``<![``. The patterns here look at each character a
bounded number of times.
"""

from __future__ import annotations

import html
import re
import unicodedata

NAME_LIMIT = 300
TEXT_LIMIT = 20_000

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")
_SCRIPTS = tuple(
    (re.compile(rf"<{name}(?=[\s>/])[^<>]*>", re.IGNORECASE), re.compile(rf"</{name}\s*>", re.IGNORECASE))
    for name in ("script", "style", "template", "iframe", "noscript")
)
_COMMENT = (re.compile("<!--"), re.compile("-->"))
_TAG = re.compile(r"""<(?:/?[a-zA-Z](?:[^<>"']|"[^"<]*"|'[^'<]*')*+|[!?][^<>]*+)>""")
_BROKEN_TAG = re.compile(r"</?[a-zA-Z][^<>]*+>")
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|hr|dt|dd)\b", re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n ?")
_GAPS = re.compile(r"\n{3,}")


def without_invisible(text: str) -> str:
    """Drop NUL, control and direction characters; tabs and line ends stay."""
    return _INVISIBLE.sub("", text) if _INVISIBLE.search(text) else text


def to_line(text: str) -> str:
    """Give ``text`` as one line of plain text, for names and short cells."""
    if not text or (text.isascii() and text.isalnum()):
        return text
    return " ".join(_plain(text).split())


def to_text(text: str) -> str:
    """Give ``text`` as plain text that keeps its paragraphs, for descriptions."""
    lines = _LINES.sub("\n", _SPACES.sub(" ", _plain(text)))
    return _GAPS.sub("\n\n", lines).strip()


def _plain(text: str) -> str:
    text = without_invisible(_LINE_ENDS.sub("\n", text))
    if "<" in text:
        text = _without_tags(text)
    if "&" in text:
        text = without_invisible(_ENTITY.sub(lambda found: html.unescape(found.group()), text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _without_tags(text: str) -> str:
    text = _without_spans(text, *_COMMENT, drop_open=False)
    for start, end in _SCRIPTS:
        text = _without_spans(text, start, end, drop_open=True)
    return _BROKEN_TAG.sub(_replacement, _TAG.sub(_replacement, text))


def _replacement(found: re.Match[str]) -> str:
    tag = found.group()
    if _BLOCK.match(tag):
        return "\n"
    return " " if _CELL.match(tag) else ""


def _without_spans(text: str, start: re.Pattern[str], end: re.Pattern[str], *, drop_open: bool) -> str:
    """Cut everything from ``start`` to ``end``; a span that never ends is cut too if ``drop_open``."""
    kept: list[str] = []
    at = 0
    while begin := start.search(text, at):
        kept.append(text[at : begin.start()])
        finish = end.search(text, begin.end())
        if finish is None:
            at = len(text) if drop_open else begin.start()
            break
        at = finish.end()
    kept.append(text[at:])
    return "".join(kept)
