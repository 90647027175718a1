"""Take the guide's pictures from those of the tour: fewer colours, small files, one name for all languages.

``python installers/guide_pictures.py build/shots/fr docs/guide/pictures/fr``, by ``python3 dev.py guide``.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qRgb

PICTURES = {
    "orders": "orders",
    "wizard-products": "sale",
    "wizard-review": "review",
    "order-marked": "order",
    "payment-split-change": "payment",
    "refund": "refund",
    "quote": "quote",
    "settings-labels": "settings",
}
"""Name of a picture of the tour, and of the guide's."""
COLOURS = 256


def few_colours(image: QImage) -> QImage:
    """The same picture in the colours it has most of."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = bytes(plain.constBits())
    found = Counter(zip(raw[2::4], raw[1::4], raw[0::4], strict=True))
    table = [qRgb(*colour) for colour, _ in found.most_common(COLOURS)]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def main(source: Path, target: Path) -> int:
    """Write every picture of the guide; 1 when the tour took none of that name."""
    target.mkdir(parents=True, exist_ok=True)
    by_name = {path.stem.partition("-")[2]: path for path in source.glob("*.png")}
    for taken, name in PICTURES.items():
        if taken not in by_name:
            print(f"the tour has no picture {taken}", file=sys.stderr)
            return 1
        few_colours(QImage(str(by_name[taken]))).save(str(target / f"{name}.png"), "PNG", 0)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
