"""The colours keep the ratios that LOOK.md promises (WCAG 2.2), in both schemes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QPalette
from pytestqt.qtbot import QtBot

from photosort import assets
from photosort.ui.style import system_theme
from photosort.ui.style.system_theme import contrast
from photosort.ui.style.theme import Scheme, Theme, Type
from photosort.ui.style.theme import ThemeColor as Colour

TEXT, CONTROL = 4.5, 3.0

ON: list[tuple[Colour, Colour, float]] = [
    *[
        (Colour.TEXT, ground, TEXT)
        for ground in (
            Colour.CANVAS, Colour.CHROME, Colour.PANEL, Colour.RAISED, Colour.STAGE, Colour.HOVERC, Colour.HOVER,
            Colour.PRESS, Colour.SOFT, Colour.WSOFT,
        )
    ],
    *[
        (Colour.TEXT2, ground, TEXT)
        for ground in (Colour.CANVAS, Colour.CHROME, Colour.PANEL, Colour.CELL, Colour.SOFT)
    ],
    *[
        (Colour.TEXT3, ground, TEXT)
        for ground in (Colour.CANVAS, Colour.CHROME, Colour.PANEL, Colour.RAISED)
    ],
    *[
        (Colour.ONFILL, ground, TEXT)
        for ground in (Colour.FILL, Colour.FILLH, Colour.FILLP, Colour.DFILL, Colour.DFILLH)
    ],
    (Colour.ACCENT, Colour.CANVAS, TEXT),
    (Colour.ACCENT, Colour.SOFT, CONTROL),
    (Colour.EDGE, Colour.CANVAS, CONTROL),
    (Colour.EDGE, Colour.RAISED, CONTROL),
    (Colour.DANGER, Colour.RAISED, TEXT),
    (Colour.DANGER, Colour.DSOFT, TEXT),
    (Colour.WARN, Colour.WSOFT, TEXT),
    (Colour.OK, Colour.OKSOFT, TEXT),
    (Colour.ONTOAST, Colour.TOAST, TEXT),
    (Colour.TOASTACT, Colour.TOAST, TEXT),
]  # fmt: skip


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), ON, ids=lambda value: getattr(value, "name", str(value)))
def test_contrast(ink: Colour, ground: Colour, least: float, dark: bool) -> None:
    ratio = contrast(QColor(ink.value[dark]), QColor(ground.value[dark]))
    assert ratio >= least, f"{ink.name} on {ground.name}: {ratio:.2f}"


def test_surfaces_have_no_tint() -> None:
    names = ("CANVAS", "CHROME", "PANEL", "RAISED", "STAGE", "CELL", "HOVERC", "HOVER", "PRESS", "LINE", "RIM", "EDGE")
    for name in names:
        for value in Colour[name].value:
            color = QColor(value)
            assert color.red() == color.green() == color.blue(), name


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_style_sheet_is_filled_completely(qtbot: QtBot, scheme: Scheme) -> None:
    dialog = Theme(scheme).style_sheet()
    assert "$" not in dialog
    assert Colour.FILL.value[scheme is Scheme.DARK] in dialog
    for place in re.findall(r"url\(([^)]*)\)", dialog):
        assert place.endswith(".svg")
        assert assets.folder().as_posix() in place


def test_the_palette_is_the_theme_colours(qtbot: QtBot) -> None:
    palette = Theme(Scheme.DARK).palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(Colour.CHROME.value[1])
    assert palette.color(QPalette.ColorRole.HighlightedText) == QColor(Colour.ONFILL.value[1])


def test_a_change_of_scheme_is_told_once(qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.set_scheme(Scheme.DARK)
    theme.set_scheme(Scheme.DARK)
    theme.set_scheme(Scheme.LIGHT)
    assert told == [True, False]


@given(points=st.floats(6, 40))
def test_type_and_rows_grow_with_the_font_of_the_system(qapp: object, points: float) -> None:
    font = QFont()
    font.setPointSizeF(points)
    theme = Theme(Scheme.LIGHT, font=font)
    for style in Type:
        assert theme.font(style).pointSizeF() == pytest.approx(points * style.value[0], rel=0.02)
    assert theme.row(30) >= 30


def test_without_animations_nothing_takes_time(qtbot: QtBot) -> None:
    assert Theme(Scheme.LIGHT, animations=False).milliseconds(160) == 0
    assert Theme(Scheme.LIGHT).milliseconds(160) == 160


@given(accent=st.tuples(*[st.integers(0, 255)] * 3), dark=st.booleans())
def test_the_accent_of_the_system_is_followed_only_where_it_can_be_read(
    qapp: object, accent: tuple[int, int, int], dark: bool
) -> None:
    values = {role.name: role.value[dark] for role in Colour}
    found = values | system_theme.accented(QColor(*accent), values)
    for ink, ground, least in ON:
        ratio = contrast(QColor(found[ink.name]), QColor(found[ground.name]))
        assert ratio >= least - 0.05, f"{ink.name} on {ground.name}: {ratio:.2f}"


def test_a_dark_green_accent_is_followed_and_a_pale_one_is_not(qapp: object) -> None:
    values = {role.name: role.value[0] for role in Colour}
    assert system_theme.accented(QColor("#26692a"), values)["ACCENT"] == "#26692a"
    assert not system_theme.accented(QColor("#3daee9"), values)


def test_high_contrast_is_the_palette_of_the_system_alone(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    role = QPalette.ColorRole
    palette = QPalette()
    colors = {
        role.Window: "#000000",
        role.WindowText: "#ffff00",
        role.Highlight: "#1aebff",
        role.HighlightedText: "#000000",
    }
    for name, color in colors.items():
        palette.setColor(name, QColor(color))
    theme = Theme(Scheme.LIGHT)
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    monkeypatch.setattr(system_theme, "wants_high_contrast", lambda: True)
    theme._system = palette
    theme._follow()
    assert told == [True]
    assert {theme.color(role).name() for role in Colour} <= set(colors.values())
    assert contrast(theme.color(Colour.TEXT), theme.color(Colour.SOFT)) > 7
    assert contrast(theme.color(Colour.ONTOAST), theme.color(Colour.TOAST)) > 7
