"""What a search looked for is lit in the names of albums and towns and in the words below each photo."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId
from photosort.model.search.found import Found, Gathered, Town, Why
from photosort.model.view import View
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.style.lit_text import paint_plates
from photosort.ui.style.theme import Type
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page, press
from tests.ui.fakes import FakeLibrary

AMBER = QColor(251, 225, 176)  # 42 % of it on white
CHANNELS = (QColor.red, QColor.green, QColor.blue)
LONG = "Gasthof in der Kirchgasse 12 dankt fuer den Besuch an diesem Tag, IMG_2024 SUMME 12,50 am Tisch 7"


def _lit(shown: QWidget, spot: QRect) -> tuple[int, int] | None:
    """From where to where, in pixels from its left, a part of a widget is lit."""
    picture = shown.grab(spot).toImage()
    pixels = ((x, picture.pixelColor(x, y)) for x in range(picture.width()) for y in range(picture.height()))
    found = [x for x, seen in pixels if all(abs(of(seen) - of(AMBER)) <= 1 for of in CHANNELS)]
    return (min(found), max(found)) if found else None


def test_what_was_looked_for_is_lit(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    india, lake = (album(active, name).id for name in ("India and France", "Lake at dusk"))
    photos = library.photos.ids(View(album=india))
    gathered = Gathered(((india, 2), (lake, 1)), (Town("Imphal, Manipur", 2, photos[0]), Town("Kochi", 1, photos[1])))
    monkeypatch.setattr(library.search, "gather", lambda text: gathered)
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    field.setText("IMG_2024 i")
    qtbot.waitUntil(lambda: len(shown.groups.towns.rows()) == 2 and shown.grid.row_count() > 2)

    cards, towns = shown.groups.albums, shown.groups.towns
    names = [QRect(cards.visualRect(cards.albums.index(row, 0))) for row in range(2)]
    for rect in names:
        rect.setTop(rect.top() + 150)
    bold = QFontMetrics(active.context.theme.font(Type.NAME))
    assert _lit(cards.viewport(), names[0]) == pytest.approx((0, bold.horizontalAdvance("I")), abs=2)
    assert _lit(cards.viewport(), names[1]) is None
    height = towns.row_height(0)
    first = _lit(towns.viewport(), QRect(0, 0, towns.width(), height))
    assert first is not None
    assert first[1] - first[0] == pytest.approx(bold.horizontalAdvance("I"), abs=3)
    assert _lit(towns.viewport(), QRect(0, height, towns.width(), height)) is None


def test_words_below_a_photo_are_lit_where_they_are_seen(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary
) -> None:
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    grid, field = shown.grid, shown.search_field()
    assert field is not None
    field.setText("IMG_2024")
    found_ones = library.photos.ids(View(search="IMG_2024"))
    qtbot.waitUntil(lambda: sorted(grid.photos.ids()) == sorted(found_ones))
    one, other = grid.photos.ids()[:2]
    library.search.reasons = {one: Found(one, Why.TEXT, LONG, "Kochi"), other: Found(other, Why.WORD, "Dogs")}
    grid.say_found_by("IMG_2024")

    def lit(photo: PhotoId) -> tuple[int, int] | None:
        cell = grid.visualRect(grid.photos.index(grid.photos.row_of(photo), 0))
        return _lit(grid.viewport(), cell.adjusted(0, grid.picture_rect(cell).height() + 1, 0, 0))

    def wide(text: str) -> int:
        return QFontMetrics(active.context.theme.font(Type.SMALL)).horizontalAdvance(text)

    qtbot.waitUntil(lambda: lit(one) is not None)
    found = lit(one)
    assert found is not None
    assert found[1] - found[0] == pytest.approx(wide("IMG_2024"), abs=3)
    assert lit(other) is None


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_words_that_are_read_from_right_to_left_are_lit_where_they_are_drawn(direction: Qt.LayoutDirection) -> None:
    line = QRect(0, 0, 200, 30)

    def columns(text: str, *, lit: bool) -> list[bytes]:
        """The columns of pixels of a line, or of the plate of its word alone."""
        image = QImage(line.size(), QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        paint_plates(painter, line, text, [(0, 4)]) if lit else painter.drawText(line, 0, text)
        painter.end()
        pixels = [[image.pixelColor(x, y).red() for y in range(line.height())] for x in range(line.width())]
        return list(map(bytes, pixels))

    one, other = (columns(f"שלום {year}", lit=False) for year in (2024, 9999))
    year = [x for x, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    plate = [x for x, column in enumerate(columns("שלום 2024", lit=True)) if min(column) < 255]
    word = [x for x, column in enumerate(one) if min(column) < 128 and not min(year) <= x <= max(year)]
    assert (plate[0], plate[-1]) == pytest.approx((word[0], word[-1]), abs=4)
