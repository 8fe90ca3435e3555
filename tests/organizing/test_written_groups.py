"""Albums of a grouping: described by those who are in them, left as they are where nobody comes or goes, and final."""

import tempfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import LIGHT
from photosort.model.acts import Act, DismissJunk, Merge, Move, NewAlbum, Pin, Regroup, Remove, Rename
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from photosort.organizing.describing.name_parts import word
from photosort.organizing.engine.results import Grouped
from photosort.organizing.new_groups import ENOUGH
from photosort.organizing.standing import GROUPING
from photosort.organizing.written_groups import alters, as_act
from photosort.ui.pages.album_count.again import foresee_again
from tests.groups import group
from tests.library.conftest import NAMES, World, members
from tests.organizing.describing.made_up import album as made_up
from tests.organizing.heaps import heap

BOATS, LAND = NAMES[:5], NAMES[5:]


def grouped(world: World, labels: NDArray[np.int32]) -> Regroup:
    """What makes the albums those of such a grouping of all photos."""
    ids, points = world.library.embeddings.get("points")
    certainty = np.ones(len(ids), np.float32)
    found = Grouped(labels, certainty, labels, points, points)
    return as_act(world.library, "vectors", [PhotoId(int(one)) for one in ids], found)


def seen(world: World, points: NDArray[np.floating]) -> None:
    world.add(*NAMES)
    world.read()
    world.library.embeddings.store("points", world.ids(*NAMES), points.astype(np.float32))


@pytest.fixture
def albums(world: World) -> tuple[AlbumId, AlbumId]:
    """Five photos of boats and four of landscapes, once everything was grouped."""
    points = []
    for names, text in ((BOATS, "Boats"), (LAND, "Landscapes")):
        said = made_up("photograph", text, count=len(names)).meaning
        assert said is not None
        tail = [np.sqrt(said.words), np.sqrt(said.kinds), LIGHT * (1 + said.light[:, None])]
        points.append(np.concatenate([np.random.default_rng(0).normal(size=(len(names), 4)), *tail], axis=1))
    seen(world, np.concatenate(points))
    boats, land = world.group(list(world.ids(*BOATS)), list(world.ids(*LAND)))
    for album in (boats, land):
        world.library.albums.name_anew(album, Message(MessageCode.MIXED))
    world.library.meta.set(GROUPING, b"done")
    return boats, land


def test_an_album_is_named_by_those_who_are_in_it(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    boats, land = albums
    world.library.history.do(Rename(land, "Hills"))  # so that its photos stay there
    [arrival] = world.ids(BOATS[0])
    world.library.history.do(Remove((arrival,)))
    world.library.albums.name_anew(boats, Message(MessageCode.MIXED))
    # The one that was taken out counts for nothing, those who stay among the hills neither.
    world.library.history.do(grouped(world, np.array([0, 0, 0, 0, -1, 0, 0, -1, -1], np.int32)))
    assert members(world, boats) == set(world.ids(*BOATS[1:4]))
    assert world.library.albums.get(boats).name.startswith("Boats")


def test_one_with_other_members_is_named_anew_and_one_with_the_same_is_not(
    world: World, albums: tuple[AlbumId, AlbumId]
) -> None:
    world.library.history.do(grouped(world, np.array([0] * 5 + [1] * 4, np.int32)))
    assert [world.library.albums.get(one).name for one in albums] == ["Mixed photos", "Mixed photos"]
    world.library.history.do(grouped(world, np.array([0] * 5 + [1] * 3 + [-1], np.int32)))
    boats, land = (world.library.albums.get(one).name for one in albums)
    assert (boats, land.split(" ·")[0]) == ("Mixed photos", "Landscapes")


def test_one_with_nearly_the_same_members_keeps_its_name(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    boats, _ = albums
    act = grouped(world, np.array([0] * 4 + [1] * 5, np.int32))
    world.library.history.do(act)
    assert members(world, boats) == set(world.ids(*BOATS[:4]))
    assert [world.library.albums.get(one).name for one in albums] == ["Mixed photos", "Mixed photos"]


def test_what_a_first_order_called_an_album_is_said_anew(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    world.library.meta.remove(GROUPING)
    world.library.history.do(grouped(world, np.array([0] * 5 + [1] * 4, np.int32)))
    assert world.library.albums.get(albums[0]).name.startswith("Boats")


def test_albums_that_are_others_by_the_time_it_is_done_have_the_names_that_were_proposed(
    world: World, albums: tuple[AlbumId, AlbumId]
) -> None:
    boats, land = albums
    world.library.albums.name_anew(boats, word("Boats"))
    again = grouped(world, np.array([0] * 5 + [1] * 4, np.int32))
    # Meanwhile there are fewer albums: one has all photos, and says so.
    world.library.history.do(Regroup((group(land, word("Animals"), world.ids(*NAMES)),)))
    foreseen = {after.album.id: after.album.name for after in foresee_again(world.library, again).albums}
    assert foreseen == {boats: "Boats", land: "Mixed photos"}
    world.library.history.do(again)
    assert {one: world.library.albums.get(one).name for one in albums} == foreseen


@pytest.fixture
def family(world: World) -> AlbumId:
    """An album of eight that the person has named; three of its kind and some of another are in no album."""
    everybody = [f"{kind}{number}.jpg" for kind, count in (("ours", 11), ("rams", ENOUGH)) for number in range(count)]
    world.add(*everybody)
    world.read()
    points = np.concatenate([heap(0, 11), heap(2, ENOUGH, seed=1)])
    world.library.embeddings.store("points", world.ids(*everybody), points)
    [album] = world.group(list(world.ids(*everybody[:8])))
    world.library.history.do(Rename(album, "Family"))
    world.library.meta.set(GROUPING, b"done")
    return album


KIN = [f"ours{number}.jpg" for number in range(8, 11)]
RAMS = [f"rams{number}.jpg" for number in range(ENOUGH)]


def test_what_is_foreign_to_a_named_album_makes_one_of_its_own(world: World, family: AlbumId) -> None:
    everybody = np.zeros(11 + ENOUGH, np.int32)
    world.library.history.do(grouped(world, everybody))
    [rams] = {world.album_of(name) or 0 for name in RAMS}
    assert members(world, family) == set(world.ids(*(f"ours{number}.jpg" for number in range(11))))
    assert members(world, AlbumId(rams)) == set(world.ids(*RAMS))
    assert rams not in (family, world.library.albums.unsorted_id)
    assert not alters(world.library, grouped(world, everybody))


def test_few_that_are_foreign_to_a_named_album_wait(world: World, family: AlbumId) -> None:
    labels = np.zeros(11 + ENOUGH, np.int32)
    labels[-1] = -1
    world.library.history.do(grouped(world, labels))
    assert {world.album_of(name) for name in KIN} == {family}
    assert {world.album_of(name) for name in RAMS} == {world.library.albums.unsorted_id}


def test_few_that_are_foreign_to_a_named_album_stay_in_their_own(world: World, family: AlbumId) -> None:
    [rams] = world.group(list(world.ids(*RAMS[:3])))
    world.library.history.do(grouped(world, np.array([0] * 14 + [-1] * (ENOUGH - 3), np.int32)))
    assert members(world, rams) == set(world.ids(*RAMS[:3]))
    assert {world.album_of(name) for name in KIN} == {family}


def test_a_photo_pinned_in_unsorted_alters_nothing(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    boats, _ = albums
    world.library.history.do(Rename(boats, "Fleet"))
    [photo] = world.ids(BOATS[0])
    world.library.history.do(Remove((photo,)))
    world.library.history.do(Pin((photo,)))
    assert not alters(world.library, grouped(world, np.array([0] * 5 + [1] * 4, np.int32)))


LABELS = st.lists(st.integers(-1, 2), min_size=9, max_size=9)
PHOTOS = st.sets(st.integers(0, 8), min_size=1, max_size=3)
DECISIONS = st.lists(st.tuples(st.integers(0, 7), PHOTOS, st.integers(0, 2), st.integers(0, 2)), max_size=5)


@settings(max_examples=20)
@given(first=LABELS, decisions=DECISIONS, then=LABELS, more=DECISIONS, last=LABELS)
def test_the_same_grouping_once_more_changes_nothing(
    first: list[int], decisions: object, then: list[int], more: object, last: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        seen(world, np.random.default_rng(0).normal(size=(9, 4)))
        world.library.meta.set(GROUPING, b"done")
        for labels, decided in ((first, decisions), (then, more)):
            world.library.history.do(grouped(world, np.array(labels, np.int32)))
            for one in decided:  # type: ignore[attr-defined]
                with suppress(PhotosortError):  # such as an album that is Unsorted
                    world.library.history.do(act(world, *one))
        world.library.history.do(grouped(world, np.array(last, np.int32)))
        again, other = grouped(world, np.array(last, np.int32)), grouped(world, np.array(then, np.int32))
        outcome, unlike = foresee_again(world.library, again), foresee_again(world.library, other)
        altering = alters(world.library, again), alters(world.library, other)
        world.library.close()
        assert altering == (False, unlike.changes)
        assert not outcome.changes
        assert outcome.unsorted[0] == outcome.unsorted[1]


def act(world: World, kind: int, places: set[int], one: int, other: int) -> Act:
    """One decision or another about some photos, or about albums by their place."""
    photos = tuple(world.ids(*(NAMES[place] for place in sorted(places))))
    albums = [album.id for album in world.library.albums.all()]
    one, other = albums[one % len(albums)], albums[other % len(albums)]
    kinds: list[Act] = [
        Rename(one, "Ours"), Merge((one,), other), Move(photos, one), NewAlbum(photos), Remove(photos), Pin(photos),
        DismissJunk((one,)), grouped(world, np.full(9, other % 2, np.int32)),
    ]  # fmt: skip
    return kinds[kind]
