"""Thumbnails in a row wish for what is in sight, in the present theme, and say which photo was clicked."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId
from photosort.ui.pages.viewer.filmstrip import Filmstrip
from photosort.ui.services.context import Context
from photosort.ui.widgets.thumb_area import ThumbArea
from photosort.ui.widgets.thumb_row import ThumbRow

IDS = [PhotoId(number) for number in range(1, 100_001)]


def thumb_strip(context: Context) -> ThumbArea:
    area = ThumbRow(context, QSize(40, 40), 4)
    area.show_photos(IDS[:8])
    return area


def film_strip(context: Context) -> ThumbArea:
    area = Filmstrip(context)
    area.show_ids(IDS, 50_000)
    return area


@pytest.fixture(params=[thumb_strip, film_strip])
def area(request: pytest.FixtureRequest, context: Context, qtbot: QtBot) -> ThumbArea:
    made: ThumbArea = request.param(context)
    qtbot.addWidget(made)
    made.resize(400, 84)
    made.show()
    return made


def test_a_click_chooses_the_photo_below_it_and_none_beside(area: ThumbArea, qtbot: QtBot) -> None:
    place = area._in_sight()[3]
    with qtbot.waitSignal(area.chosen) as blocker:
        QTest.mouseClick(area, Qt.MouseButton.LeftButton, pos=area.rect_of(place).center())
    assert blocker.args == [place]
    with qtbot.assertNotEmitted(area.chosen):
        QTest.mouseClick(area, Qt.MouseButton.LeftButton, pos=area.rect_of(place).topLeft() - area.rect().center())


def test_what_is_in_sight_is_wished_for_in_the_present_theme_until_it_is_hidden(
    area: ThumbArea, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    wished: list[list[tuple[PhotoId, object]]] = []
    monkeypatch.setattr(context.thumbs, "wish", lambda owner, wishes: wished.append(list(wishes)))
    context.theme.changed.emit()
    seen = {IDS[place] for place in area._in_sight()}
    assert seen <= {photo for photo, _ in wished[-1]}
    assert len(wished[-1]) < 50
    area._on_arrived({IDS[area._in_sight()[0]]})
    assert len(wished) == 2, "of a photo that changed, the old thumbnail was dropped"
    area.hide()
    assert wished[-1] == []
