"""What a search found in the text of a photo is shown near: out of the thumbnail, then sharp, and lit."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.photo import Presence
from photosort.model.search.close_up import Part
from photosort.model.search.found import Found, Why
from photosort.model.text_line import TextLine
from photosort.model.view import View
from photosort.ui.grid.found_grid import FoundGrid
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press
from tests.ui.fakes import FakeLibrary

LINE = TextLine("Total IMG_2024", 0.9, (0.45, 0.5, 0.55, 0.5, 0.55, 0.51, 0.45, 0.51))


def test_the_words_are_shown_near_and_lit_where_the_file_is_at_hand(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []

    def part(path: bytes, edge: int, part: Part, token: CancelToken) -> QImage:
        """The first is blue, the second cannot be read."""
        asked.append(path)
        if len(asked) == 2:
            raise Cancelled
        image = QImage(400, 270, QImage.Format.Format_RGB32)
        image.fill(QColor("blue"))
        return image

    monkeypatch.setattr(active.context.originals, "part", part)
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    grid, field = shown.grid, shown.search_field()
    assert isinstance(grid, FoundGrid)
    assert field is not None
    field.setText("IMG_2024")
    every = library.photos.ids(View(search="IMG_2024"))
    qtbot.waitUntil(lambda: sorted(grid.photos.ids()) == sorted(every))
    near, away, broken = grid.photos.ids()[:3]
    library.store.photos[away] = replace(library.store.photos[away], presence=Presence.UNAVAILABLE)
    grid.photos.refresh([away])
    grid.look()
    library.texts.read = dict.fromkeys((near, away, broken), (LINE,))
    library.search.reasons = {one: Found(one, Why.TEXT, LINE.text) for one in (near, away, broken)}
    grid.say_found_by("IMG_2024")

    def seen() -> str:
        pixmap = grid.close_ups.pixmap(near)
        return pixmap.toImage().pixelColor(20, 20).name() if pixmap is not None else ""

    qtbot.waitUntil(lambda: len(asked) == 2 and seen() == "#0000ff")
    assert asked == [photo.path for photo in library.photos.get([near, broken])]
    assert grid.close_ups.pixmap(away) is None
    assert grid.close_ups.pixmap(broken) is not None  # out of its thumbnail
    pixmap = grid.close_ups.pixmap(near)
    assert pixmap is not None
    assert pixmap.deviceIndependentSize().height() == active.context.settings.photo_zoom
    drawn = pixmap.toImage()
    amber = [x for x in range(drawn.width()) if drawn.pixelColor(x, drawn.height() // 2).red() > 100]
    middle = drawn.width() / 2
    long = 2 * (max(amber) - 2 - middle)  # the line, which ends with what is lit, and lies in the middle
    assert min(amber) + 2 == pytest.approx(middle - long / 2 + 4.5 / 12.5 * long, abs=3)
    field.clear()
    assert grid.close_ups.pixmap(near) is None
