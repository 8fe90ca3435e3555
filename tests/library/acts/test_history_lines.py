"""The lines of the history: thousands of marks are one, and what it takes to tell an act is asked once a line."""

import pytest

from photosort.library.acts.history import History
from photosort.model.acts import MarkPhotos, Rename
from photosort.model.album import AlbumId
from photosort.model.history import HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark
from tests.library.conftest import World

STROKES = 40


def test_a_sitting_is_one_line_and_told_once(
    world: World, albums: list[AlbumId], monkeypatch: pytest.MonkeyPatch
) -> None:
    history = world.library.history
    history.do(Rename(albums[0], "Lyon"))
    photos = world.ids("0.jpg")
    for number in range(STROKES):
        history.do(MarkPhotos(photos, Mark.KEPT if number % 2 else Mark.REJECTED))
    history.do(Rename(albums[0], "Lyon again"))
    entries = history.entries()
    told: list[int] = []
    entry = History.entry

    def noted(self: History, act_id: int) -> HistoryEntry:
        told.append(act_id)
        return entry(self, act_id)

    monkeypatch.setattr(History, "entry", noted)
    last, sitting, first = history.lines(3)
    assert (last.shown, first.shown) == (entries[0], entries[-1])
    assert sitting.shown.message == Message(MessageCode.CULLED, count=STROKES)
    assert sitting.acts == tuple(one.id for one in entries[1:-1])
    assert told == [entries[0].id, entries[1].id, entries[-1].id]
    assert history.lines(1, before=sitting.acts[-1]) == [first]
    assert history.lines(5, before=first.acts[-1]) == []
