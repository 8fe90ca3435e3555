"""An album that an undo brings back as it was is described as it was, its cover too."""

import json
from dataclasses import replace

import numpy as np

from photosort.model.acts import Merge, Regroup, Split
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.organizing.describing.album_summary import COVERS
from photosort.organizing.describing.refresh import note, refresh
from tests.groups import group
from tests.library.conftest import NAMES, World
from tests.organizing.conftest import PATIENCE_S, Desk


def covers(desk: Desk) -> dict[AlbumId, tuple[PhotoId, ...]]:
    return {one.id: one.cover for one in desk.library.albums.all() if one.count}


def test_split_and_merge_taken_back_leave_the_covers_of_before(desk: Desk) -> None:
    organizer = desk.organize()
    before = covers(desk)
    first, second, *_ = (one for one in before if one != desk.library.albums.unsorted_id)
    photos = desk.library.photos.ids(View(album=first))
    for act in (Split(first, (tuple(photos[1::2]), tuple(photos[::2]))), Merge((first, second), first)):
        desk.library.history.do(act)
        organizer.tidy()
        assert organizer.wait(PATIENCE_S)
        assert covers(desk) != before
        desk.library.history.undo()
        organizer.tidy()
        assert organizer.wait(PATIENCE_S)
        assert covers(desk) == before


def test_a_new_grouping_taken_back_leaves_the_covers_of_before(world: World) -> None:
    world.add(*NAMES)
    world.read()
    photos = list(world.ids(*NAMES))
    looks = np.random.default_rng(0)

    def seen_anew() -> None:  # a grouping stores how it sees photos, which tells how typical each is
        world.library.embeddings.store("points", photos, looks.normal(size=(9, 4)).astype(np.float32))

    def covers() -> dict[AlbumId, tuple[PhotoId, ...]]:
        return {one.id: one.cover for one in world.library.albums.all()}

    seen_anew()
    kept, _ = world.group(photos[:7], photos[7:])
    refresh(world.library, "vectors", "points")
    before = covers()
    assert len(before[kept]) == COVERS
    for act in (
        Regroup((group(kept, "All", photos),)),  # one album is no more
        Regroup((group(None, "New", photos[4:]),)),
        Regroup((replace(group(kept, "All", photos), cover=before[kept]),)),  # as it was, to look at
    ):
        world.library.history.do(act)
        seen_anew()
        note(world.library)
        refresh(world.library, "vectors", "points")
        world.library.history.undo()
        refresh(world.library, "vectors", "points")
        assert covers() == before


def test_what_an_older_version_has_described_is_not_described_anew(world: World) -> None:
    world.add(*NAMES)
    world.read()
    photos = list(world.ids(*NAMES))
    [album] = world.group(photos)
    world.library.albums.name_anew(album, Message(MessageCode.MIXED))
    note(world.library)
    newest = json.loads(world.library.meta.get("described") or b"")[str(album)][0]
    world.library.meta.set("described", json.dumps({album: [*newest[:-1], [album]]}).encode())
    world.library.embeddings.store("points", photos, np.eye(9, dtype=np.float32))
    refresh(world.library, "vectors", "points")
    assert world.library.albums.get(album).cover == ()
    assert json.loads(world.library.meta.get("described") or b"")[str(album)][0] == newest
