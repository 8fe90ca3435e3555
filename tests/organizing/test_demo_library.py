"""The demo's library: filled with what is drawn whole or not at all."""

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from photosort import demo, paths
from photosort.demo import render_library
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.organizing.demo_library import fill
from photosort.organizing.engine.engine import Engine
from photosort.organizing.opening import open_library
from photosort.organizing.organizer import Organizer
from photosort.organizing.progress import Phase, Progress
from tests.organizing.conftest import FAKE, PATIENCE_S, wait_until

PICTURES = 6


@pytest.fixture(autouse=True)
def _few_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "render_library", partial(render_library, count=PICTURES))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    library = open_library(tmp_path / "library", can=FreedesktopTrash(tmp_path / "Trash"))
    yield library
    library.close()


@pytest.fixture
def organizer(empty: Library) -> Iterator[Organizer]:
    made = Organizer(empty, engine=Engine(FAKE, threads=1), learner=Engine(FAKE, threads=1))
    yield made
    made.close()


def test_the_demo_is_drawn_and_organized_without_a_failure(empty: Library, organizer: Organizer) -> None:
    fill(empty, organizer)
    assert organizer.wait(PATIENCE_S)
    [root] = empty.folders.all()
    assert root.path == os.fsencode(paths.demo_pictures())
    assert empty.photos.counts().read == PICTURES
    assert empty.problems.all() == []
    assert not paths.demo_drawing().exists()


def test_all_that_was_drawn_is_listed(empty: Library, organizer: Organizer) -> None:
    fill(empty, organizer)
    assert organizer.wait(PATIENCE_S)
    there = [path for path in paths.demo_pictures().rglob("*") if path.is_file()]
    listed = paths.demo_list().read_text("utf-8").splitlines()
    assert listed == sorted(path.relative_to(paths.demo_pictures()).as_posix() for path in there)


def test_a_demo_that_is_drawn_already_is_not_drawn_again(
    empty: Library, organizer: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    render_library(paths.demo_pictures(), count=3)
    monkeypatch.setattr(demo, "render_library", lambda *args, **kwargs: pytest.fail("drawn again"))
    fill(empty, organizer)
    assert organizer.wait(PATIENCE_S)
    fill(empty, organizer)
    assert organizer.wait(PATIENCE_S)
    assert (len(empty.folders.all()), empty.photos.counts().read) == (1, 3)


def test_a_demo_that_was_stopped_leaves_nothing_behind_that_passes_for_one(
    empty: Library, organizer: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "render_library", partial(render_library, count=400))
    fill(empty, organizer)
    wait_until(lambda: any(paths.demo_drawing().rglob("*.jpg")))
    organizer.stop()
    assert organizer.wait(PATIENCE_S)
    assert organizer.progress().phase is Phase.STOPPED
    assert not paths.demo_pictures().exists()
    assert empty.folders.all() == []
    monkeypatch.setattr(demo, "render_library", partial(render_library, count=PICTURES))
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert not paths.demo_drawing().exists()
    assert empty.photos.counts().read == PICTURES


def test_the_drawing_says_how_far_it_is_and_waits_while_it_is_paused(
    empty: Library, organizer: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "render_library", partial(render_library, count=400))
    fill(empty, organizer)
    assert organizer.progress() == Progress(Phase.DRAWING)
    wait_until(lambda: organizer.progress().done > 0)
    assert (organizer.progress().phase, organizer.progress().total) == (Phase.DRAWING, 400)
    organizer.pause()
    wait_until(lambda: drawing_rests(0.3))
    assert organizer.progress().phase is Phase.PAUSED
    assert 0 < drawn() < 100, "it has not gone on behind the pause"
    organizer.resume()
    assert organizer.progress().phase is Phase.DRAWING
    organizer.stop()
    assert organizer.wait(PATIENCE_S)


def drawn() -> int:
    return sum(path.is_file() for path in paths.demo_drawing().rglob("*"))


def drawing_rests(seconds: float) -> bool:
    before = drawn()
    time.sleep(seconds)
    return drawn() == before
