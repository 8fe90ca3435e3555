"""Names of albums take a second line where they need it, in the place of chips."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from photosort.model.album import Album, AlbumId, AlbumKind
from photosort.ui.grid.album_card import Card, CardPainter, in_two_lines, measures
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.style.painting import CHIP_GAP, Chip, chip_width, fitting
from photosort.ui.style.theme import Type
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page

LONG = "Buildings and streets · with vehicles · Nov 2023"
ALBUM = Album(AlbumId(9), LONG, AlbumKind.PHOTOS)
FACT, JUDGEMENT = Chip("No camera"), Chip("Likely junk", "archive")


@pytest.fixture
def metrics(window: MainWindow) -> QFontMetrics:
    return QFontMetrics(window.context.theme.font(Type.NAME))


def test_a_name_breaks_between_words_and_is_cut_at_the_end_alone(metrics: QFontMetrics) -> None:
    wide = metrics.horizontalAdvance(LONG) + 2
    assert in_two_lines(LONG, metrics, wide) == [LONG]
    first, second = in_two_lines(LONG, metrics, wide * 2 // 3)
    assert f"{first} {second}" == LONG
    first, second = in_two_lines(LONG, metrics, wide // 3)
    assert LONG.startswith(f"{first} {second.rstrip('…')}")
    assert second.endswith("…")
    assert len(in_two_lines("x" * 99, metrics, wide // 3)) == 1


def test_two_lines_take_the_place_of_facts_and_have_a_judgement_beside_the_amount(window: MainWindow) -> None:
    painter, sizes = CardPainter(window.context), measures(window.context.theme, 208)
    rect = QRect(0, 0, 230, sizes.height)
    plain = painter.name_rect(rect, Card(ALBUM, (FACT,)), 208)
    assert plain.height() == 2 * sizes.name
    assert plain.bottom() + 1 + sizes.second <= rect.bottom()
    judged = painter.name_rect(rect, Card(ALBUM, (JUDGEMENT, FACT)), 208)
    assert judged == plain
    assert judged.bottom() + 4 + sizes.chip <= rect.bottom()


def test_a_fact_that_does_not_fit_beside_the_judgement_makes_room_for_one_that_does(window: MainWindow) -> None:
    theme = window.context.theme
    facts = [JUDGEMENT, Chip("Screenshots of one phone, or of many"), FACT]
    width = chip_width(JUDGEMENT, theme) + chip_width(FACT, theme) + CHIP_GAP
    assert fitting(facts, width, theme) == [JUDGEMENT, FACT]
    assert fitting(facts, 10, theme) == [JUDGEMENT]
    assert fitting(facts, 2000, theme) == facts
    assert fitting([], 2000, theme) == []


def test_twenty_letters_are_seen_in_the_smallest_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(800, 600)
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    name = Card(replace(ALBUM, name="Fruit and vegetables", named=True), (JUDGEMENT,))
    qtbot.waitUntil(lambda: shown.grid._painter.shows_name(shown.grid._rect(0), name))


def test_a_name_that_is_cut_is_told_whole(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, _widget: told.append(text))
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    memes = album(window, "Memes")
    shown.grid.albums.set_albums([replace(memes, name="Memes & more " + 9 * "of them ")])
    where = shown.grid._rect(0).center()
    shown.grid.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, where, where))
    assert told == ["<p>Memes &amp; more " + 9 * "of them " + "</p>"]
