"""What albums were merged into keeps its name, as the person's; once that is undone, it is the machine's again."""

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import LIGHT
from photosort.model.acts import Merge, Rename
from photosort.model.album import AlbumId
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.describing.name_parts import in_row, word
from photosort.organizing.describing.refresh import note, refresh
from tests.library.conftest import NAMES, World
from tests.organizing.describing.made_up import album as made_up


@pytest.fixture
def albums(world: World) -> tuple[AlbumId, AlbumId]:
    """Five photos of boats and four of landscapes, with names that say too much once they are one."""
    world.add(*NAMES)
    world.read()
    for names, text in ((NAMES[:5], "Boats"), (NAMES[5:], "Landscapes")):
        said = made_up("photograph", text, count=len(names)).meaning
        assert said is not None
        tail = [np.sqrt(said.words), np.sqrt(said.kinds), LIGHT * (1 + said.light[:, None])]
        points = np.concatenate([np.random.default_rng(0).normal(size=(len(names), 4)), *tail], axis=1)
        world.library.embeddings.store("points", world.ids(*names), points.astype(np.float32))
    boats, land = world.group(list(world.ids(*NAMES[:5])), list(world.ids(*NAMES[5:])))
    note(world.library)
    for album, text in ((boats, "Boats"), (land, "Landscapes")):
        world.library.albums.name_anew(album, said_of(text))
    refresh(world.library, "vectors", "points")
    return boats, land


def said_of(text: str) -> Message:
    return in_row(word(text), Message(MessageCode.DARK))


def test_the_merged_album_keeps_the_name_that_the_act_said(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    boats, land = albums
    done = world.library.history.do(Merge((land,), boats))
    assert in_english(done.message) == "Merged Landscapes · dark into Boats · dark"
    for _ in range(2):
        refresh(world.library, "vectors", "points")
        merged = world.library.albums.get(boats)
        assert (merged.name, merged.named, merged.pinned) == ("Boats · dark", True, True)


def test_undoing_the_merge_makes_the_name_the_machines_again(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    boats, land = albums
    world.library.history.do(Merge((land,), boats))
    refresh(world.library, "vectors", "points")
    world.library.history.undo()
    refresh(world.library, "vectors", "points")
    found = [world.library.albums.get(one) for one in albums]
    assert [(one.name, one.named) for one in found] == [("Boats · dark", False), ("Landscapes · dark", False)]
    world.library.history.redo()
    refresh(world.library, "vectors", "points")
    assert (world.library.albums.get(boats).name, world.library.albums.get(boats).named) == ("Boats · dark", True)


def test_a_name_that_the_person_gave_stays(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    boats, land = albums
    world.library.history.do(Rename(boats, "Lake"))
    world.library.history.do(Merge((land,), boats))
    refresh(world.library, "vectors", "points")
    assert world.library.albums.get(boats).name == "Lake"
