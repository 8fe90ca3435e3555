"""The colours keep the ratios that LOOK.md promises (WCAG 2.2), in both schemes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QPalette
from pytestqt.qtbot import QtBot

from photosort import assets
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


def luminance(color: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


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
