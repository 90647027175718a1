"""Every pair of colours that meets on a screen can be read."""

import pytest

from desktop.domain.label_colours import COLOURS
from desktop.views.tokens import DARK, LIGHT, TINTS, Palette, contrast, stroke

TEXT_PAIRS = {
    "text": ("canvas", "surface", "sunken", "hover", "sel"),
    "muted": ("canvas", "surface", "sunken", "hover", "sel"),
    "faint": ("canvas", "surface", "hover", "sel"),
    "accent_text": ("surface", "canvas", "accent_soft", "accent_soft_h", "sel", "hover"),
    "on_accent": ("accent", "accent_h", "danger", "danger_h"),
    "good": ("surface", "canvas", "good_soft", "sel"),
    "wait": ("surface", "canvas", "wait_soft", "sel"),
    "prob": ("surface", "canvas", "prob_soft", "sel"),
    "neut": ("surface", "canvas", "neut_soft", "sel"),
    **{hue: ("surface", "canvas", f"{hue}_soft", "sel") for hue in COLOURS},
    "toast_text": ("toast",),
    "toast_link": ("toast",),
}
EDGE_PAIRS = {"control": ("surface", "canvas"), "ring": ("surface", "canvas", "sel", "accent_soft")}


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_PAIRS, 4.5), (EDGE_PAIRS, 3.0)], ids=["text", "edges"])
def test_contrast(table: Palette, pairs: dict[str, tuple[str, ...]], least: float) -> None:
    poor = {
        f"{front} on {ground}": round(ratio, 2)
        for front, grounds in pairs.items()
        for ground in grounds
        if (ratio := contrast(getattr(table, front), getattr(table, ground))) < least
    }
    assert poor == {}


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert round(contrast(LIGHT.muted, LIGHT.surface), 1) == 6.2


def test_colours_are_six_digits() -> None:
    for table in (LIGHT, DARK):
        for name, value in table._asdict().items():
            assert name == "dark" or (len(value) == 7 and int(value[1:], 16) >= 0)


def test_ink_of_a_quiet_picture_stands_out_from_its_ground() -> None:
    for tint in TINTS.values():
        assert contrast(tint.ink, tint.ground) >= 2.2
        assert contrast(tint.ink_dark, tint.ground_dark) >= 3


def test_small_icons_get_a_stronger_stroke() -> None:
    assert (stroke(14), stroke(16), stroke(22)) == (2.25, 2.0, 1.75)
