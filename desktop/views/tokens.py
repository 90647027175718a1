"""Colours, sizes and shapes of every screen, as frozen data without Qt.

Colours come in a light and a dark table with the same names. `desktop.views.style` turns them into a palette
and a style sheet; painted widgets ask `style.colour()`. Text stands at 4.5:1 or better on every surface it is
used on, edges of controls at 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); a test computes it.
"""

# No annotations from the future here: each start would compile those of fifty fields, one by one, from texts.
from typing import NamedTuple


class Palette(NamedTuple):
    """One colour table; every field but `dark` is a colour `#RRGGBB`."""

    dark: bool
    canvas: str  # rail, preview, basket, page under cards
    surface: str  # lists, cards, fields, dialogs
    sunken: str  # segmented track, avatars, counter of the current tab
    hover: str  # pointer over
    sel: str  # chosen row
    line: str  # hairline, card edge
    line2: str  # edge of a plain button
    control: str  # edge of fields and check boxes, switch that is off
    text: str
    muted: str  # second lines, labels, quiet buttons
    faint: str  # channel icon, "–" for nothing due, disabled
    accent: str  # the one primary button
    accent_h: str  # the same, pressed or under the pointer
    accent_soft: str  # current rail item, tonal button
    accent_soft_h: str  # tonal button under the pointer
    accent_text: str  # links, word on accent_soft
    on_accent: str  # word on accent and on danger
    ring: str  # focus, current tab
    good: str
    good_soft: str
    wait: str
    wait_soft: str
    prob: str
    prob_soft: str
    neut: str
    neut_soft: str
    danger: str  # button that destroys
    danger_h: str
    toast: str
    toast_text: str
    toast_link: str
    slate: str  # labels and tags, which people choose the colour of
    slate_soft: str
    blue: str
    blue_soft: str
    violet: str
    violet_soft: str
    pink: str
    pink_soft: str
    red: str
    red_soft: str
    amber: str
    amber_soft: str
    green: str
    green_soft: str
    teal: str
    teal_soft: str


LIGHT = Palette(
    dark=False,
    canvas="#F5F5F3",
    surface="#FFFFFF",
    sunken="#F0F0ED",
    hover="#F3F3F1",
    sel="#E9EFFB",
    line="#E4E4E0",
    line2="#D0D1CD",
    control="#888B90",
    text="#1B1D21",
    muted="#5C6168",
    faint="#646971",
    accent="#2554B8",
    accent_h="#1E479E",
    accent_soft="#E7EDFA",
    accent_soft_h="#DCE5F7",
    accent_text="#2450B0",
    on_accent="#FFFFFF",
    ring="#2554B8",
    good="#1B6E45",
    good_soft="#E4F2EA",
    wait="#8A5300",
    wait_soft="#FBEFD9",
    prob="#B3261E",
    prob_soft="#FBE7E5",
    neut="#565B63",
    neut_soft="#ECECE9",
    danger="#B3261E",
    danger_h="#96201A",
    toast="#2A2D33",
    toast_text="#FFFFFF",
    toast_link="#9DBBFF",
    slate="#4E5661",
    slate_soft="#E9EBEE",
    blue="#1F57B5",
    blue_soft="#E3ECFB",
    violet="#6A3FB0",
    violet_soft="#EFE8FA",
    pink="#A32A6B",
    pink_soft="#FBE5F0",
    red="#AE2F28",
    red_soft="#FBE6E4",
    amber="#84540A",
    amber_soft="#FAEFD6",
    green="#2B6B2F",
    green_soft="#E3F2E3",
    teal="#0B6670",
    teal_soft="#DDF1F2",
)

DARK = Palette(
    dark=True,
    canvas="#15171A",
    surface="#1C1E22",
    sunken="#24272C",
    hover="#23262B",
    sel="#233150",
    line="#2C2F35",
    line2="#3B3F46",
    control="#7B8089",
    text="#ECEDEF",
    muted="#A9AEB6",
    faint="#989DA6",
    accent="#3A6AD8",
    accent_h="#335FC4",
    accent_soft="#22304D",
    accent_soft_h="#293A5D",
    accent_text="#9DBBFF",
    on_accent="#FFFFFF",
    ring="#8FB1FF",
    good="#7CCB9E",
    good_soft="#1C3528",
    wait="#EDBB63",
    wait_soft="#3A2E17",
    prob="#FF9D94",
    prob_soft="#43211F",
    neut="#B4B8BF",
    neut_soft="#2A2D33",
    danger="#B3261E",
    danger_h="#96201A",
    toast="#3B3F46",
    toast_text="#ECEDEF",
    toast_link="#9DBBFF",
    slate="#B9C0CA",
    slate_soft="#2C3038",
    blue="#9CC0FF",
    blue_soft="#1F2F4D",
    violet="#C9AEFF",
    violet_soft="#33284A",
    pink="#FF9FCB",
    pink_soft="#44203A",
    red="#FF9E95",
    red_soft="#452320",
    amber="#E8BC68",
    amber_soft="#3A2E17",
    green="#8CCF8F",
    green_soft="#1F3521",
    teal="#74CCD6",
    teal_soft="#173539",
)


class Tint(NamedTuple):
    """Ground and ink of a quiet picture, in light and in dark."""

    ground: str
    ink: str
    ground_dark: str
    ink_dark: str


TINTS: dict[str, Tint] = {
    "sand": Tint("#E8E4DC", "#3F5878", "#302D27", "#6F8FB8"),
    "blue": Tint("#E3EAF2", "#5F84AE", "#26303C", "#7FA3CE"),
    "green": Tint("#E4EBE4", "#6F9A7B", "#263029", "#8DBB99"),
    "honey": Tint("#F8EBD2", "#C98A1B", "#382E1B", "#DDA23A"),
    "red": Tint("#F1E4E0", "#AE5A4B", "#362723", "#C77361"),
    "clay": Tint("#F1E7E1", "#B06A4C", "#352B25", "#C98466"),
    "stone": Tint("#E6E6E4", "#5A5F6B", "#2B2C2E", "#9499A6"),
    "plum": Tint("#E9E7F0", "#77689B", "#2D2B36", "#9C8DC2"),
    "sea": Tint("#E2ECEE", "#5C8F98", "#243033", "#7DB0B9"),
}

# Type: pixel sizes, the line height of each, two weights
LINE_HEIGHT: dict[int, int] = {12: 16, 13: 20, 15: 20, 20: 28, 28: 36}
SMALL, BODY, CARD_TITLE, TITLE, DISPLAY = 12, 13, 15, 20, 28
REGULAR, SEMIBOLD = 400, 600
TIGHT_FROM, TIGHT_PERCENT = 20, 98.5  # letter spacing of large text

# Space
GAP_4, GAP_8, GAP_12, GAP_16, GAP_20, GAP_24, GAP_32 = 4, 8, 12, 16, 20, 24, 32
PAGE_MARGIN, PAGE_MARGIN_NARROW, NARROW = 24, 16, 1100
CARD_PADDING, CARD_GAP = 16, 12

# Corners
RADIUS, RADIUS_FIELD, RADIUS_CHIP, RADIUS_CHECK, RADIUS_DIALOG = 8, 7, 6, 5, 12

# Heights
ROW, HEAD, TABS, FOOT = 36, 36, 40, 32
TOOLBAR, FORM, COUNTER, BIG = 36, 40, 44, 48  # of buttons and fields
TWO_LINES, SETTING, RAIL_ITEM, RAIL_WIDTH, RAIL_MARK = 52, 59, 60, 88, 64
CHIP, TOAST = 22, 44

# Icons: edge of the square, and the stroke that suits it
ICON_SMALL, ICON, ICON_BIG = 14, 16, 22


def stroke(size: float) -> float:
    """Stroke width on the 24 grid for an icon drawn `size` pixels wide: small icons get more weight."""
    if size < 15:
        return 2.25
    return 2.0 if size <= 17 else 1.75


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours `#RRGGBB`, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
