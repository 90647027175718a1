"""Real photographs in the shop file, seen on the order page, in the preview and on a product's sheet."""

from __future__ import annotations

import io
from decimal import Decimal
from hashlib import sha256

import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Picture, Product, TaxClass, Variant
from desktop.services.orders.search_index import index_order
from desktop.services.plans import payments
from desktop.views.orders.list import OrderList
from desktop.views.orders.panels.product_row import TOP
from desktop.views.parts.pictures import TILE, forget_pictures, tile
from tests.services.factory import MUG, make_order
from tests.views.orders.opened import Opened

RED, BLUE = (200, 30, 30), (30, 60, 200)
ORIENTATION, TURNED = 0x0112, 6  # of EXIF: the top of the picture is at its right


def photograph(kind: str, size: tuple[int, int], *, turned: bool = False) -> bytes:
    """Red at the left, blue at the right, as a camera or a telephone writes it."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    exif = Image.Exif()
    if turned:
        exif[ORIENTATION] = TURNED
    written = io.BytesIO()
    picture.save(written, kind, exif=exif)
    return written.getvalue()


def keep(content: bytes, kind: str = "image/jpeg") -> str:
    """Put a picture into the shop file; the name that tiles know it by."""
    kept = Picture.create(sha256=sha256(content).digest(), media_type=kind, content=content)
    return f"stored:{kept.id}"


def like(colour: QColor, wanted: tuple[int, int, int]) -> bool:
    """The same but for what JPEG changes."""
    found = (colour.red(), colour.green(), colour.blue())
    return all(abs(a - b) < 24 for a, b in zip(found, wanted, strict=True))


def corners(picture: QImage) -> tuple[QColor, ...]:
    """The middles of the four quarters, from the upper left to the lower right."""
    quarter, far = picture.width() // 4, picture.width() * 3 // 4
    return tuple(picture.pixelColor(x, y) for y in (quarter, far) for x in (quarter, far))


def pixel(widget: QWidget, at: QPoint) -> QColor:
    picture = widget.grab().toImage()
    return picture.pixelColor(at * round(picture.devicePixelRatio()))


@pytest.fixture(autouse=True)
def fresh() -> None:
    forget_pictures()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize(
    ("kind", "size"), [("JPEG", (1600, 1200)), ("PNG", (300, 900)), ("JPEG", (2400, 300)), ("PNG", (16, 12))]
)
def test_a_photograph_of_any_shape_fills_a_sharp_square(
    desk: Desk, kind: str, size: tuple[int, int], ratio: float
) -> None:
    made = tile(keep(photograph(kind, size)), "Bol", TILE, ratio)
    assert (made.width(), made.height()) == (round(TILE * ratio), round(TILE * ratio))
    upper_left, upper_right, lower_left, lower_right = corners(made.toImage())
    assert like(upper_left, RED)
    assert like(lower_left, RED)
    assert like(upper_right, BLUE)
    assert like(lower_right, BLUE)


def test_a_photograph_taken_upright_stands_upright(desk: Desk) -> None:
    made = tile(keep(photograph("JPEG", (1600, 1200), turned=True)), "Bol", TILE, 2.0).toImage()
    upper_left, upper_right, lower_left, lower_right = corners(made)
    assert like(upper_left, RED)
    assert like(upper_right, RED)
    assert like(lower_left, BLUE)
    assert like(lower_right, BLUE)


@pytest.mark.qt_log_ignore("JPEG")
def test_a_broken_photograph_is_a_letter(desk: Desk) -> None:
    whole = photograph("JPEG", (800, 800))
    letter = tile("", "Bol", TILE, 2.0).toImage()
    assert tile(keep(b"\xff\xd8\xff" + bytes(90)), "Bol", TILE, 2.0).toImage() == letter
    assert tile(keep(b""), "Bol", TILE, 2.0).toImage() == letter
    assert tile(keep(whole), "Bol", TILE, 2.0).toImage() != letter


def test_pictures_of_another_shop_file_are_not_those_of_this_one(desk: Desk, qtbot: QtBot) -> None:
    name = keep(photograph("PNG", (40, 40)))
    assert like(corners(tile(name, "Bol", TILE, 1.0).toImage())[0], RED)
    Picture.update(content=photograph("PNG", (40, 40))[:20]).execute()
    desk.window.rebuild("en")
    assert tile(name, "Bol", TILE, 1.0).toImage() == tile("", "Bol", TILE, 1.0).toImage()


def test_it_is_seen_on_the_order_page_in_the_preview_and_in_the_editor(desk: Desk, qtbot: QtBot) -> None:
    picture = int(keep(photograph("JPEG", (1200, 900))).removeprefix("stored:"))
    product = Product.create(name="Bol", tax_class=TaxClass.select().first(), picture=picture)
    variant = Variant.create(product=product, sku="BOL", price=Decimal("12.90"))
    order_id = make_order([{**MUG, "variant": variant.id, "product": product.id}])
    index_order(order_id)
    payments.receive(order_id, 100, by="")
    left, right = QPoint(TILE // 4, TOP + 8), QPoint(TILE * 3 // 4, TOP + 8)
    order = Opened(desk, qtbot, order_id)
    row = order.page.body.products.rows[0]
    assert like(pixel(row, left), RED)
    assert like(pixel(row, right), BLUE)
    desk.window.open_product(product.id)
    shown = desk.window.page("product").grab().toImage()
    assert any(like(shown.pixelColor(x, y), BLUE) for x in range(840, 1180, 4) for y in range(80, 240, 8))
    desk.window.show_page("orders")
    page = desk.window.page("orders")
    assert isinstance(page, OrderList)
    qtbot.waitUntil(lambda: page.table.total == 1)
    page.side.toggle_preview()
    assert page.side.preview is not None
    line = page.side.preview.lines[0]
    assert like(pixel(line, left), RED)
    assert like(pixel(line, right), BLUE)
