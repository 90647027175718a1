"""Our own icons: complete, tinted, and inside their square."""

from itertools import chain

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.views.icons import draw_icon, drawing, icon, icon_names, pictogram, pictogram_names, window_icon
from desktop.views.style import apply_theme
from desktop.views.tokens import DARK, LIGHT

WORDS = """
orders plus minus x customers user userplus products voucher outbox settings search check ring half paid clock
pause cancel refund truck bag pencil doc print more up down left right back card cash bank mail phone pin
note task history globe store tent warn info tag gift lock filter cart percent barcode shield sun image eye
"""


def picture(edge: int = 48) -> QImage:
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def drawn(name: str, token: str = "text") -> QImage:
    image = picture()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, QRectF(0, 0, 48, 48), name, token)
    painter.end()
    return image


def darkest(image: QImage) -> str:
    solid = (
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    )
    return min((shade.name() for shade in solid), default="nothing")


def test_every_icon_that_the_screens_name_is_there() -> None:
    assert set(WORDS.split()) - icon_names() == set()


@pytest.mark.parametrize("name", sorted(file.stem for file in paths.icon_folder().glob("*.svg")))
def test_an_icon_takes_its_colour_and_stays_inside_its_square(name: str) -> None:
    image = drawn(name)
    edge = chain(
        ((x, y) for x in range(48) for y in (0, 47)),
        ((x, y) for x in (0, 47) for y in range(48)),
    )
    assert darkest(image) == LIGHT.text.lower()
    assert all(image.pixelColor(*at).alpha() == 0 for at in edge)


def test_an_unknown_icon_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        icon("unicorn")


def test_icons_in_menus_follow_the_look(qapp: QApplication) -> None:
    made = QIcon(icon("print", "text", 16))
    assert darkest(made.pixmap(QSize(16, 16), 3.0).toImage()) == LIGHT.text.lower()
    apply_theme(qapp, "dark")
    assert darkest(made.pixmap(QSize(16, 16), 3.0).toImage()) == DARK.text.lower()


def test_drawings_and_quiet_pictures_can_be_rendered(qapp: QApplication) -> None:
    names = {file.stem for file in (paths.resources() / "drawings").glob("*.svg")}
    assert {"mark", "first-order", "nothing-found", "all-done"} <= names
    assert all(drawing(name).isValid() for name in names)
    apply_theme(qapp, "dark")
    assert all(drawing(name).isValid() for name in names)
    assert all(pictogram(name, "sea").isValid() for name in pictogram_names())
    assert not window_icon().isNull()
