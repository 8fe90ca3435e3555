"""Albums while pictures are still read: they appear, grow, leave alone what the person made, and change no result."""

from pathlib import Path

import pytest

from photosort.library.library import Library
from photosort.model.acts import Rename
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.organizing import first_albums, read_stage, written_groups
from photosort.organizing.engine.results import Grouped
from photosort.organizing.organizer import Organizer
from photosort.organizing.progress import FirstOrder, Phase, Progress
from tests.organizing.conftest import Desk, wait_until


@pytest.fixture(autouse=True)
def few(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody watches, and sixteen photos, one batch, are enough: forty would need many pictures."""
    desk.watched = True
    monkeypatch.setattr(first_albums, "FEWEST", 16)


@pytest.fixture
def paused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Organizer:
    """Held while it reads, as soon as the first albums are there.

    What is on its way by then is stored all the same: batches are small, or on a quick machine that is everything.
    """
    monkeypatch.setattr(read_stage, "BATCH", 4)
    organizer, write, written = desk.organizer(), written_groups.write_groups, list[bool]()

    def write_and_pause(library: Library, key: str, ids: list[PhotoId], grouped: Grouped, *, judge: bool) -> None:
        write(library, key, ids, grouped, judge=judge)
        if not written:
            organizer.pause()
        written.append(judge)

    monkeypatch.setattr(first_albums, "write_groups", write_and_pause)
    organizer.start()
    wait_until(lambda: organizer.progress().first is not None)
    return organizer


def test_albums_are_there_before_everything_is_read(desk: Desk, paused: Organizer) -> None:
    def photos() -> int:
        first = paused.progress().first
        return first.photos if first is not None else 0

    wait_until(lambda: photos() == desk.filed())  # another batch may have been on its way
    assert 16 <= desk.filed() < 40
    assert len(desk.albums()) == 2


def test_they_grow_with_what_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_albums, "LARGEST", 16)  # no second order
    monkeypatch.setenv("FAKE_FIT_S", "300")
    organizer = desk.started(lambda at: at.phase is Phase.LEARNING)
    assert desk.filed() == 40
    assert len(desk.albums()) == 2
    assert organizer.progress().first is not None, "while it learns they are still the first ones"


def test_the_learned_albums_replace_them(desk: Desk, paused: Organizer) -> None:
    paused.resume()
    assert paused.wait(60)
    assert paused.progress().first is None
    assert len(desk.albums()) > 2
    assert desk.filed() == 40


def test_a_name_given_meanwhile_stays(desk: Desk, paused: Organizer) -> None:
    album, named = next(iter(desk.albums().items()))  # which photos are read by now, the order of their times says
    page = AlbumId(int(album.partition(" ")[0]))
    desk.library.history.do(Rename(page, "What I write"))
    paused.resume()
    assert paused.wait(60)
    assert named <= desk.albums()[f"{page} What I write"]


def test_what_is_learned_does_not_depend_on_them(desk: Desk, tmp_path: Path) -> None:
    desk.organize()
    with_them = {(name.partition(" ")[2], frozenset(members)) for name, members in desk.albums().items()}
    (tmp_path / "other").mkdir()
    other = Desk(tmp_path / "other")
    try:
        other.organize()
        assert {(name.partition(" ")[2], frozenset(members)) for name, members in other.albums().items()} == with_them
    finally:
        other.close()


def test_an_engine_that_dies_over_them_costs_nothing_else(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deaths").write_text("2")
    monkeypatch.setenv("FAKE_DIE", f"first_groups:{tmp_path / 'deaths'}")
    assert desk.organize().progress().phase is Phase.DONE
    assert desk.filed() == 40


def test_a_library_that_is_grouped_gets_no_first_albums(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.organize()
    seen = []
    organizer = desk.organizer()
    monkeypatch.setattr(organizer, "_publish", lambda **news: seen.append(news))
    for path in desk.photos.rglob("*.jpg"):
        path.touch()
    organizer.start()
    wait_until(lambda: not organizer.busy)
    assert not any("first" in news for news in seen)


def test_after_another_start_they_are_still_a_first_order(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_FIT_S", "300")
    desk.started(lambda at: at.phase is Phase.LEARNING).close()
    again = desk.organizer()
    assert again.progress() == Progress(first=FirstOrder(40, {}))
    again.start()
    wait_until(lambda: again.progress().phase is Phase.LEARNING)
    assert again.progress().first == FirstOrder(40, {})
    again.close()
    monkeypatch.delenv("FAKE_FIT_S")
    assert desk.organize().progress().first is None
    assert desk.organizer().progress() == Progress()
