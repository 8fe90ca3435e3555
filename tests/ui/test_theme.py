"""The colours keep the ratios that LOOK.md promises (WCAG 2.2), in both schemes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QPalette
from pytestqt.qtbot import QtBot

from photosort import assets
from photosort.ui import system_look
from photosort.ui.system_look import contrast
from photosort.ui.theme import Scheme, Theme, Token, Type

TEXT, CONTROL = 4.5, 3.0

ON: list[tuple[Token, Token, float]] = [
    *[
        (Token.TEXT, ground, TEXT)
        for ground in (
            Token.CANVAS, Token.CHROME, Token.PANEL, Token.RAISED, Token.STAGE, Token.HOVERC, Token.HOVER, Token.PRESS,
            Token.SOFT, Token.WSOFT,
        )
    ],
    *[(Token.TEXT2, ground, TEXT) for ground in (Token.CANVAS, Token.CHROME, Token.PANEL, Token.CELL, Token.SOFT)],
    *[(Token.TEXT3, ground, TEXT) for ground in (Token.CANVAS, Token.CHROME, Token.PANEL, Token.RAISED)],
    *[(Token.ONFILL, ground, TEXT) for ground in (Token.FILL, Token.FILLH, Token.FILLP, Token.DFILL, Token.DFILLH)],
    (Token.ACCENT, Token.CANVAS, TEXT),
    (Token.ACCENT, Token.SOFT, CONTROL),
    (Token.EDGE, Token.CANVAS, CONTROL),
    (Token.EDGE, Token.RAISED, CONTROL),
    (Token.DANGER, Token.RAISED, TEXT),
    (Token.DANGER, Token.DSOFT, TEXT),
    (Token.WARN, Token.WSOFT, TEXT),
    (Token.OK, Token.OKSOFT, TEXT),
    (Token.ONTOAST, Token.TOAST, TEXT),
    (Token.TOASTACT, Token.TOAST, TEXT),
]  # fmt: skip


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), ON, ids=lambda value: getattr(value, "name", str(value)))
def test_contrast(ink: Token, ground: Token, least: float, dark: bool) -> None:
    ratio = contrast(QColor(ink.value[dark]), QColor(ground.value[dark]))
    assert ratio >= least, f"{ink.name} on {ground.name}: {ratio:.2f}"


def test_surfaces_have_no_tint() -> None:
    names = ("CANVAS", "CHROME", "PANEL", "RAISED", "STAGE", "CELL", "HOVERC", "HOVER", "PRESS", "LINE", "RIM", "EDGE")
    for name in names:
        for value in Token[name].value:
            color = QColor(value)
            assert color.red() == color.green() == color.blue(), name


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_style_sheet_is_filled_completely(qtbot: QtBot, scheme: Scheme) -> None:
    sheet = Theme(scheme).style_sheet()
    assert "$" not in sheet
    assert Token.FILL.value[scheme is Scheme.DARK] in sheet
    for place in re.findall(r"url\(([^)]*)\)", sheet):
        assert place.endswith(".svg")
        assert assets.folder().as_posix() in place


def test_the_palette_is_the_tokens(qtbot: QtBot) -> None:
    palette = Theme(Scheme.DARK).palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(Token.CHROME.value[1])
    assert palette.color(QPalette.ColorRole.HighlightedText) == QColor(Token.ONFILL.value[1])


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
    values = {token.name: token.value[dark] for token in Token}
    found = values | system_look.accented(QColor(*accent), values)
    for ink, ground, least in ON:
        ratio = contrast(QColor(found[ink.name]), QColor(found[ground.name]))
        assert ratio >= least - 0.05, f"{ink.name} on {ground.name}: {ratio:.2f}"


def test_a_dark_green_accent_is_followed_and_a_pale_one_is_not(qapp: object) -> None:
    values = {token.name: token.value[0] for token in Token}
    assert system_look.accented(QColor("#26692a"), values)["ACCENT"] == "#26692a"
    assert not system_look.accented(QColor("#3daee9"), values)


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
    monkeypatch.setattr(system_look, "wants_high_contrast", lambda: True)
    theme._system = palette
    theme._follow()
    assert told == [True]
    assert {theme.color(token).name() for token in Token} <= set(colors.values())
    assert contrast(theme.color(Token.TEXT), theme.color(Token.SOFT)) > 7
    assert contrast(theme.color(Token.ONTOAST), theme.color(Token.TOAST)) > 7
