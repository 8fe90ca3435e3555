"""The model tells the view every difference truly: the tester finds no fault, and what stays stays selected."""

from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from photosort.model.album import AlbumId, Membership
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Header, Photo, PhotoId, Presence, ReadState, RootId
from photosort.ui.grid.model import FEW_STEPS, PhotoModel, Shown, runs_of
from photosort.ui.grid.photo_grid import spoken, state_badge, travel_badge


def a_photo(number: int, name: bytes = b"IMG_0042.jpg", **more: object) -> Photo:
    values: dict[str, object] = {"header": Header(taken=datetime(2024, 1, 7)), "state": ReadState.READ} | more
    return Photo(PhotoId(number), RootId(1), b"/r", b"", name, 10, 0, **values)  # type: ignore[arg-type]


def a_model(asked: list[int] | None = None) -> PhotoModel:
    def fetch(ids: Sequence[PhotoId]) -> list[Shown]:
        if asked is not None:
            asked.extend(ids)
        return [Shown(a_photo(one)) for one in ids]

    return PhotoModel(fetch, spoken)


IDS = st.lists(st.integers(1, 60), unique=True, max_size=60).map(lambda ids: [PhotoId(one) for one in ids])


@given(st.lists(IDS, min_size=2, max_size=5), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_every_difference_is_told_truly(qapp: object, steps: list[list[PhotoId]], data: st.DataObject) -> None:
    model = a_model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    chosen = QItemSelectionModel(model)
    model.set_ids(steps[0])
    for ids in steps[1:]:
        before = model.ids()
        rows = data.draw(st.sets(st.sampled_from(range(len(before)))) if before else st.just(set()))
        selection = QItemSelection()
        for run in runs_of(sorted(rows)):
            selection.select(model.index(run.start, 0), model.index(run.stop - 1, 0))
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        held = {before[row]: QPersistentModelIndex(model.index(row, 0)) for row in rows}
        model.set_ids(ids)
        assert model.ids() == ids
        assert [model.row_of(one) for one in ids] == list(range(len(ids)))
        stayed = {one for one in held if one in set(ids)}
        assert {model.id_at(index.row()) for index in chosen.selectedIndexes()} == stayed
        assert all(held[one].row() == model.row_of(one) for one in stayed)
        chosen.clear()
    assert tester.model() is model


def test_many_scattered_steps_cost_few_signals(qtbot: QtBot) -> None:
    model = a_model()
    model.set_ids([PhotoId(one) for one in range(1, 1000)])
    signals: list[str] = []
    model.rowsInserted.connect(lambda: signals.append("in"))
    model.rowsRemoved.connect(lambda: signals.append("out"))
    model.layoutChanged.connect(lambda: signals.append("order"))
    model.set_ids([PhotoId(one) for one in range(1, 2000, 3)])
    assert len(signals) < FEW_STEPS
    signals.clear()
    model.set_ids([*model.ids(), PhotoId(5000), PhotoId(5001)])
    assert signals == ["in"]


def test_rows_are_described_once_and_together(qtbot: QtBot) -> None:
    asked: list[int] = []
    model = a_model(asked)
    model.set_ids([PhotoId(one) for one in range(1, 100)])
    assert model.shown(0) is None
    model.prepare(range(20))
    model.prepare(range(10, 30))
    assert asked == list(range(1, 31))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.refresh([PhotoId(4), PhotoId(7), PhotoId(4711)])
    assert (told.args[0].row(), told.args[1].row()) == (3, 6)
    assert model.shown(3) is None


def test_rows_speak(qtbot: QtBot) -> None:
    model = a_model()
    model.set_ids([PhotoId(1)])
    assert model.data(model.index(0, 0)) == "IMG_0042.jpg"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == spoken(Shown(a_photo(1)))
    held = Membership(PhotoId(1), AlbumId(2), 0.2, tick=False, held=Fact(FactKind.FROM_CAMERA))
    offline = a_photo(1, presence=Presence.UNAVAILABLE)
    assert spoken(Shown(offline, held)).endswith("offline, held back: from a camera")
    assert "unreadable" in spoken(Shown(a_photo(1, state=ReadState.UNREADABLE)))


@pytest.mark.parametrize(
    ("name", "companions", "text"),
    [
        (b"a.jpg", (), None),
        (b"a.jpg", (b"a.DNG",), "RAW + J"),
        (b"a.NEF", (), "RAW"),
        (b"a.heic", (b"a.MOV", b"a.AAE"), "LIVE"),
        (b"a.jpg", (b"a.xmp",), None),
    ],
)
def test_badges_say_what_travels(name: bytes, companions: tuple[bytes, ...], text: str | None) -> None:
    badge = travel_badge(a_photo(1, name, companions=companions))
    assert (badge.text if badge else None) == text


def test_badges_say_the_state() -> None:
    odd = Membership(PhotoId(1), AlbumId(2), 0.2, tick=False)
    assert state_badge(Shown(a_photo(1))) is None
    badge = state_badge(Shown(a_photo(1), odd))
    assert badge is not None
    assert badge.amber
    gone = state_badge(Shown(a_photo(1, presence=Presence.UNAVAILABLE), odd))
    assert gone is not None
    assert gone.text == "Offline"
