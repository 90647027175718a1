"""An invoice of 8 lines, warm, from snapshot to PDF bytes: against reportlab by hand and WeasyPrint."""

from __future__ import annotations

import importlib.util

from desktop.documents.making import papers_html, papers_pdf
from desktop.paths import font_folder
from tests.bench.pair import Result, Skipped, paired, small
from tests.documents import samples

HAND_LIMIT, PEER_LIMIT = 5.0, 0.8
FACES = """<style>
@font-face {{ font-family: ComptoirSans; src: url("{folder}/ComptoirSans-Regular.ttf") }}
@font-face {{ font-family: ComptoirSans; font-weight: bold; src: url("{folder}/ComptoirSans-SemiBold.ttf") }}
</style>"""


def run() -> list[Result | Skipped]:
    """Two ratios; the second only where WeasyPrint is installed."""
    from tests.bench.reportlab_invoice import reportlab_invoice

    paper = samples.long_invoice(7)
    rounds = 9 if small() else 25

    def ours() -> bytes:
        return papers_pdf((paper,), "A4")

    by_hand = paired("invoice", ours, lambda: reportlab_invoice(paper), HAND_LIMIT, rounds=rounds)
    if not importlib.util.find_spec("weasyprint"):
        return [
            by_hand,
            Skipped("invoice-weasyprint", "WeasyPrint is not installed (dependency group bench)"),
        ]
    from weasyprint import HTML  # type: ignore[import-not-found]

    faces = FACES.format(folder=font_folder().as_uri())

    def theirs() -> bytes:
        html = papers_html((paper,), "A4").replace("</head>", f"{faces}</head>")
        return bytes(HTML(string=html).write_pdf())

    return [by_hand, paired("invoice-weasyprint", ours, theirs, PEER_LIMIT, rounds=7)]
