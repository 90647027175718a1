"""The product's invoice, written by hand with reportlab: what a programmer without templates would have."""

from __future__ import annotations

import base64
import io
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, Image, PageTemplate, Paragraph, Spacer, Table
from reportlab.platypus.doctemplate import BaseDocTemplate

from desktop.documents.context import paper_context
from desktop.documents.fonts import SANS, drawable
from desktop.domain.papers import Paper

GREY, LINE, INNER = HexColor("#5C6168"), HexColor("#D0D1CD"), 174 * mm
TEXT = ParagraphStyle("text", fontName=SANS.regular, fontSize=9, leading=12.6)
RIGHT = ParagraphStyle("right", TEXT, alignment=TA_RIGHT)
BOLD = ParagraphStyle("bold", TEXT, fontName=SANS.bold)
SMALL = ParagraphStyle("small", TEXT, fontSize=7.5, leading=10.5, textColor=GREY)
HEAD = ParagraphStyle("head", SMALL, fontName=SANS.bold)
HEAD_RIGHT = ParagraphStyle("head right", HEAD, alignment=TA_RIGHT)
SHOP = ParagraphStyle("shop", BOLD, fontSize=14, leading=17.5)
TITLE = ParagraphStyle("title", BOLD, fontSize=20, leading=23, alignment=TA_RIGHT)
FINAL = ParagraphStyle("final", BOLD, fontSize=13, leading=18)
BARE = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0)]  # fmt: skip


def reportlab_invoice(paper: Paper) -> bytes:
    """The PDF of an invoice, from the same snapshot."""
    told = paper_context(paper, drawable())
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, title=told["number"])
    frame = Frame(18 * mm, 39 * mm, INNER, 242 * mm, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate("page", [frame], onPage=lambda canvas, _: _foot(canvas, told)))
    document.build(
        [
            *_top(told),
            *_parties(told),
            _lines(told),
            Spacer(1, 14),
            _sums(told),
            *_transfer(told),
            *_end(told),
        ]
    )
    return out.getvalue()


def _table(rows: list[list[Any]], widths: list[float], style: list[Any], repeat: int = 0) -> Table:
    return Table(rows, [INNER * width for width in widths], style=BARE + style, repeatRows=repeat)


def _stack(texts: Any, style: ParagraphStyle) -> list[Flowable]:
    return [Paragraph(text, style) for text in texts]


def _top(told: dict[str, Any]) -> list[Flowable]:
    shop = [Paragraph(told["seller_name"], SHOP), *_stack((told["tagline"], *told["seller_lines"]), TEXT)]
    title = [Paragraph(told["title"], TITLE), Paragraph(told["number"], RIGHT)]
    return [_table([[shop, title]], [0.64, 0.36], []), Spacer(1, 21)]


def _parties(told: dict[str, Any]) -> list[Flowable]:
    cells: list[Any] = [
        [Paragraph(party["label"], SMALL), Paragraph(party["name"], BOLD), *_stack(party["lines"], TEXT)]
        for party in told["parties"]
    ]
    rows = [[Paragraph(fact["label"], SMALL), Paragraph(fact["value"], RIGHT)] for fact in told["facts"]]
    facts = Table(rows, [25 * mm, 41 * mm], style=BARE)
    return [_table([[*cells, facts]], [0.31, 0.31, 0.38], []), Spacer(1, 21)]


def _lines(told: dict[str, Any]) -> Table:
    columns = told["columns"]
    rows: list[list[Any]] = [
        [Paragraph(column["label"], HEAD if at == 0 else HEAD_RIGHT) for at, column in enumerate(columns)]
    ]
    for line in told["lines"]:
        name = [Paragraph(line["name"], TEXT)] + (
            [Paragraph(line["detail"], SMALL)] if line["detail"] else []
        )
        rows.append([name, *(Paragraph(cell, RIGHT) for cell in line["cells"])])
    style = [("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE), ("TOPPADDING", (0, 1), (-1, -1), 4.5),
             ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]  # fmt: skip
    return _table(rows, [column["width"] / 100 for column in columns], style, repeat=1)


def _sums(told: dict[str, Any]) -> Table:
    rows = [[Paragraph(cell, SMALL) for cell in told["tax_columns"]]]
    rows += [
        [Paragraph(row[0], TEXT), Paragraph(row[1], RIGHT), Paragraph(row[2], RIGHT)]
        for row in told["tax_rows"]
    ]
    taxes = [
        Table(rows, [INNER * 0.17, INNER * 0.13, INNER * 0.13], style=BARE),
        *_stack(told["remarks"], SMALL),
    ]
    sums = [
        [
            Paragraph(each["label"], BOLD if each["style"] == "total" else TEXT),
            Paragraph(each["value"], RIGHT),
        ]
        for each in told["sums"]
    ]
    final = told["final"]
    sums.append(
        [Paragraph(final["label"], FINAL), Paragraph(final["value"], ParagraphStyle("r", FINAL, alignment=2))]
    )
    return _table([[taxes, "", Table(sums, [INNER * 0.3, INNER * 0.2], style=BARE)]], [0.43, 0.07, 0.5], [])


def _transfer(told: dict[str, Any]) -> list[Flowable]:
    transfer = told["transfer"]
    if transfer is None:
        return []
    picture = io.BytesIO(base64.b64decode(transfer["picture"].partition(",")[2]))
    words = [Paragraph(transfer["title"], BOLD), *_stack((transfer["account"], transfer["reference"]), TEXT)]
    words.append(Paragraph(transfer["caption"], SMALL))
    return [Spacer(1, 21), _table([[Image(picture, 22 * mm, 22 * mm), words]], [0.144, 0.856], [])]


def _end(told: dict[str, Any]) -> list[Flowable]:
    return [Spacer(1, 21), *_stack(told["note"], TEXT), Paragraph(" ".join(told["mentions"]), SMALL)]


def _foot(canvas: Canvas, told: dict[str, Any]) -> None:
    canvas.saveState()
    canvas.setStrokeColor(LINE)
    canvas.line(18 * mm, 37 * mm, 192 * mm, 37 * mm)
    canvas.setFillColor(GREY)
    canvas.setFont(SANS.regular, 7.5)
    canvas.drawString(18 * mm, 33 * mm, told["legal_line"])
    canvas.drawString(18 * mm, 29 * mm, told["number"])
    canvas.drawRightString(192 * mm, 33 * mm, f"{told['page']} {canvas.getPageNumber()}")
    canvas.restoreState()
