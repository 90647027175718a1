"""HTML to PDF. The one place that knows xhtml2pdf; another engine would be changed here."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from desktop.documents.fonts import register
from desktop.paths import template_folder

if TYPE_CHECKING:
    from xhtml2pdf.config.resources import ResourceAccessPolicy

EPOCH = "SOURCE_DATE_EPOCH"
RENDER_SECONDS = 60


class PageMakingFailedError(Exception):
    """xhtml2pdf counted errors in HTML that we wrote: a bug, not the user's trouble."""


def make_pdf(html: str, made_at: datetime) -> bytes:
    """The PDF of an HTML text; the same text and moment give the same bytes in any process.

    ``made_at``: aware moment written as the creation date. Nothing is fetched: no network, no file; pictures
    are inside the text. Raises PageMakingFailedError.
    """
    import reportlab.rl_config
    from xhtml2pdf import pisa

    register()
    reportlab.rl_config.invariant = 1
    out = io.BytesIO()
    with _clock(made_at):
        done = pisa.CreatePDF(html, dest=out, encoding="utf-8", resource_policy=_policy())
    if done.err:
        raise PageMakingFailedError(f"{done.err} errors")
    return out.getvalue()


@cache
def _policy() -> ResourceAccessPolicy:
    from xhtml2pdf.config.resources import ResourceAccessPolicy

    return ResourceAccessPolicy.server(
        template_folder() / "documents", allow_remote=False, max_render_seconds=RENDER_SECONDS
    )


@contextmanager
def _clock(moment: datetime) -> Iterator[None]:
    before = os.environ.get(EPOCH)
    os.environ[EPOCH] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]
        else:
            os.environ[EPOCH] = before
