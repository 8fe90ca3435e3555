"""The demo library: offered to an empty library, once, drawn whole or not at all."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from photosort import demo, paths
from photosort.demo import render_library
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.view import View
from photosort.organizing.engine.engine import Engine
from photosort.organizing.offer_demo import offer_demo
from photosort.organizing.opening import open_library
from photosort.organizing.organizer import Organizer
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
    made = Organizer(empty, engine=Engine(FAKE, threads=1))
    yield made
    made.close()


def test_an_empty_library_gets_the_demo_and_organizes_it(empty: Library, organizer: Organizer) -> None:
    assert offer_demo(empty, organizer)
    assert organizer.wait(PATIENCE_S)
    [root] = empty.folders.all()
    assert root.path == os.fsencode(paths.demo_dir())
    assert empty.photos.counts().read == PICTURES
    assert [problem.path for problem in empty.problems.all()], "one file of the demo is damaged"
    assert not list(paths.demo_dir().parent.glob("*.part"))


def test_whoever_took_the_demo_out_is_not_offered_it_again(empty: Library, organizer: Organizer) -> None:
    assert offer_demo(empty, organizer)
    assert organizer.wait(PATIENCE_S)
    empty.folders.remove(empty.folders.all()[0].id)
    assert not offer_demo(empty, organizer)
    assert empty.photos.ids(View()) == []


def test_a_library_with_a_folder_is_not_offered_the_demo(empty: Library, organizer: Organizer, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    empty.folders.add(bytes(tmp_path / "mine"))
    assert not offer_demo(empty, organizer)
    assert not paths.demo_dir().exists()


def test_a_demo_that_is_drawn_already_is_not_drawn_again(
    empty: Library, organizer: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    render_library(paths.demo_dir(), count=3)
    monkeypatch.setattr(demo, "render_library", lambda *args, **kwargs: pytest.fail("drawn again"))
    assert offer_demo(empty, organizer)
    assert organizer.wait(PATIENCE_S)
    assert empty.photos.counts().read == 3


def test_a_demo_that_was_stopped_leaves_nothing_behind_that_passes_for_one(
    empty: Library, organizer: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "render_library", partial(render_library, count=400))
    offer_demo(empty, organizer)
    part = paths.demo_dir().with_name(f"{paths.demo_dir().name}.part")
    wait_until(lambda: any(part.rglob("*.jpg")))
    organizer.stop()
    assert organizer.wait(PATIENCE_S)
    assert not paths.demo_dir().exists()
    assert empty.folders.all() == []
    monkeypatch.setattr(demo, "render_library", partial(render_library, count=PICTURES))
    assert offer_demo(empty, organizer), "it is offered again"
    assert organizer.wait(PATIENCE_S)
    assert not part.exists()
    assert empty.photos.counts().read == PICTURES
