"""Icons: all there, in the colours of the theme."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

import photosort.ui
from photosort import assets
from photosort.ui.actions.table import actions_of, make_table
from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import Scheme, Theme, ThemeColor

SOURCES = sorted(Path(photosort.ui.__file__).parent.rglob("*.py"))
NAMED = re.compile(r'(?:pixmap|icon)\(\s*"([a-z0-9-]+)"|icon="([a-z0-9-]+)"')


def used() -> set[str]:
    found = {name for source in SOURCES for pair in NAMED.findall(source.read_text("utf-8")) for name in pair if name}
    return found | {entry.icon for entry in actions_of(make_table()) if entry.icon}


def test_every_icon_that_the_code_names_is_there() -> None:
    missing = {name for name in used() if not (assets.folder() / "icons" / f"{name}.svg").exists()}
    assert not missing
    assert len(used()) > 30


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_icons_take_the_theme_colour_that_is_asked_for(qtbot: QtBot, scheme: Scheme) -> None:
    theme = Theme(scheme)
    image = Icons(theme).pixmap("square", ThemeColor.ACCENT, 24, 2.0).toImage()
    assert image.width() == 48
    solid = {
        image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    }
    assert QColor(ThemeColor.ACCENT.value[scheme is Scheme.DARK]).name() in solid


def test_icons_have_disabled_and_selected_modes_and_follow_the_theme(qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    icons = Icons(theme)
    icon = icons.icon("folder")
    modes = [
        icon.pixmap(16, 16, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled, QIcon.Mode.Selected)
    ]
    assert modes[0] != modes[1] != modes[2]
    assert icons.icon("folder") is icon
    theme.set_scheme(Scheme.DARK)
    assert icons.icon("folder").pixmap(16, 16).toImage() != modes[0]
