"""Where things live on this machine: resources of the program, data of the shop.

Resources lie beside the package in the repository, inside it in an installed wheel, and in the bundle folder
of a frozen program. Data lies where the system wants a person's data to lie. Only `ready` creates a folder.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

APP = "comptoir"
SHOP_NAME = "shop.comptoir"


@cache
def resources() -> Path:
    """Folder with icons, fonts, templates and catalogues. FileNotFoundError when the program lacks it."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (frozen, package / "resources", package.parent / "resources"):
        if (folder / "icons").is_dir():
            return folder
    raise FileNotFoundError(frozen)


def icon_folder() -> Path:
    """Folder with the line icons and drawings (SVG)."""
    return resources() / "icons"


def font_folder() -> Path:
    """Folder with the fonts of screen and paper (TrueType)."""
    return resources() / "fonts"


def sample_catalogue(language: str) -> Path:
    """A small catalogue to try an import with, in ``fr`` or ``en``; written as WooCommerce exports one."""
    return resources() / "samples" / f"catalogue.{language}.csv"


def template_folder() -> Path:
    """Folder with the templates of documents and mails."""
    return resources() / "templates"


def guide_folder() -> Path:
    """Folder with the guide, by language: in the docs of the repository, else among the resources."""
    packed = resources() / "guide"
    return packed if packed.is_dir() else resources().parent / "docs" / "guide"


def words_folder() -> Path:
    """Folder with the translation catalogues."""
    return resources() / "i18n"


def data_folder() -> Path:
    """Folder for what belongs to the person: shop files and what goes with them."""
    return Path(PlatformDirs(APP, appauthor=False).user_data_dir)


def shop_file() -> Path:
    """The shop file opened when none is named."""
    return data_folder() / SHOP_NAME


def settings_file() -> Path:
    """Settings of this machine (window, printer, language): an INI file."""
    return Path(PlatformDirs(APP, appauthor=False).user_config_dir) / "device.ini"


def log_folder() -> Path:
    """Folder for log files, which may be deleted at any time."""
    return Path(PlatformDirs(APP, appauthor=False).user_log_dir)


def cache_folder() -> Path:
    """Folder for what can be made again at any time, such as compiled catalogues."""
    return Path(PlatformDirs(APP, appauthor=False).user_cache_dir)


def backup_folder(shop: Path) -> Path:
    """Folder for the copies of one shop file: beside it, so that it is found without the program."""
    return shop.parent / f"{shop.stem}-backups"


def picture_folder(shop: Path) -> Path:
    """Folder for the product pictures of one shop file, beside it."""
    return shop.parent / f"{shop.stem}-pictures"


def ready(folder: Path) -> Path:
    """The same folder, made with its parents if it was missing. OSError when that is not allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder
