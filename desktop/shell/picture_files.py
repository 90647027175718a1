"""Pictures that come in: read from a file, turned upright, shrunk, so that the shop file stays small."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from desktop.domain.errors import DeskError
from desktop.services.goods.product_form import NewPicture

EDGE, QUALITY = 1024, 85
MOST_MB = 512  # of a picture while it is read


@dataclass(eq=False)
class PictureUnreadable(DeskError):
    """The file is no picture, or a damaged one."""

    file: str
    field: str = "picture"


def picture_from_file(path: Path, edge: int = EDGE) -> NewPicture:
    """A picture of at most ``edge`` pixels at its longer edge. Raises PictureUnreadable."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(MOST_MB)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > edge:
        reader.setScaledSize(size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PictureUnreadable(path.name)
    return picture_from_image(image, edge)


def picture_from_image(image: QImage, edge: int = EDGE) -> NewPicture:
    """The same for a picture that is in memory, such as one from the clipboard."""
    if max(image.width(), image.height()) > edge:
        kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(edge, edge), kept, smooth)
    kind = "png" if image.hasAlphaChannel() else "jpeg"
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind.encode())
    writer.setQuality(QUALITY)
    writer.write(image)
    return NewPicture(bytes(buffer.data().data()), f"image/{kind}")
