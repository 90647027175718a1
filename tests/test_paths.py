"""Resources are found in the repository, in a wheel and in a frozen program."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import paths


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    paths.resources.cache_clear()
    yield
    paths.resources.cache_clear()


def test_the_repository_has_its_resources_beside_the_package() -> None:
    assert paths.resources() == Path(paths.__file__).resolve().parent.parent / "resources"
    assert (paths.font_folder() / "ComptoirSans-Regular.ttf").is_file()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "desktop" / "resources" / "icons"
    inside.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "desktop" / "paths.py"))
    assert paths.icon_folder() == inside


def test_a_frozen_program_has_them_in_its_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = tmp_path / "bundle" / "resources" / "icons"
    bundle.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    assert paths.icon_folder() == bundle


def test_missing_resources_are_said_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "desktop" / "paths.py"))
    with pytest.raises(FileNotFoundError):
        paths.resources()


def test_backups_and_pictures_stay_beside_their_shop() -> None:
    shop = Path("fair") / "noel.comptoir"
    assert paths.backup_folder(shop) == Path("fair") / "noel-backups"
    assert paths.picture_folder(shop) == Path("fair") / "noel-pictures"


def test_ready_makes_the_folder_once_and_again(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert paths.ready(folder) == paths.ready(folder) == folder
    assert folder.is_dir()
