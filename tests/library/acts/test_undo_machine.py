"""Random acts, the machine's writes among them: undo all and everything is as before, redo all and it is as after."""

import os
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from photosort.model.acts import (
    AddFolders,
    ChooseCover,
    DismissJunk,
    DropSmartAlbum,
    Favour,
    MakeSmartAlbum,
    MarkPhotos,
    Merge,
    Move,
    NewAlbum,
    NotTheSame,
    Pin,
    Regroup,
    Remove,
    Rename,
    RenameSmartAlbum,
    Split,
    TakeOutFolder,
    Trash,
    TrashCopies,
)
from photosort.model.album import AlbumId, AlbumKind, Member, Membership, NewGroup
from photosort.model.fact import Fact, FactKind
from photosort.model.history import ActResult
from photosort.model.photo import Mark, PhotoId, Presence
from photosort.model.smart_album import SmartAlbumId
from tests.groups import group
from tests.library.acts.machines import UndoneActs
from tests.library.conftest import tree, write

KINDS = [AlbumKind.JUNK, AlbumKind.PHOTOS]
NAMES = [f"{number}.jpg" for number in range(8)]
ALBUMS = ("album", "membership", "forbidden", "album_count", "root_count", "cover", "smart_album", "not_same")
MARKS = ("mark", "favourite")

some = st.lists(st.integers(0, len(NAMES) - 1), min_size=1, max_size=4, unique=True)
one = st.integers(0, 30)


class Acts(UndoneActs):
    """Draws acts as small numbers and applies them to whatever albums there are."""

    def __init__(self) -> None:
        super().__init__()
        self.world.add(*NAMES)
        write(self.world.photos / "0.mov")
        self.world.library.scanner.scan(self.world.library.folders.all()[0].id)
        self.world.read()
        ids = [photo.id for photo in self.world.everything()]
        self.ids: list[PhotoId] = ids
        groups = self.world.group(ids[:3], ids[3:5])
        held = Fact(FactKind.FROM_CAMERA)
        self.world.library.albums.regroup([NewGroup(groups[0], "", members=(Member(ids[0], 0.1, False, held),))])
        self.before = self.image()

    def image(self) -> dict[str, Any]:
        with self.db() as db:
            rows: dict[str, Any] = {
                table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in ALBUMS
            }
            rows |= {table: db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in MARKS}
            rows["root"] = db.execute("SELECT id, path, recursive, removed FROM root ORDER BY id").fetchall()
            rows["photo"] = db.execute("SELECT id, folder, name, presence, mtime_ns FROM photo ORDER BY id").fetchall()
        # Counters of states that nobody is in any more are zero, or have never been.
        rows["root_count"] = [row for row in rows["root_count"] if row[3]]
        return {**rows, "tree": tree(self.world.photos)}

    def albums(self) -> list[AlbumId]:
        return [album.id for album in self.world.library.albums.all()]

    def album(self, number: int) -> AlbumId:
        albums = self.albums()
        return albums[number % len(albums)]

    def photos(self, numbers: list[int]) -> tuple[PhotoId, ...]:
        return tuple(self.ids[number] for number in numbers)

    @rule(album=one, name=st.sampled_from(["Kochi", "Beach", ""]))
    def rename(self, album: int, name: str) -> None:
        self.do(Rename(self.album(album), name))

    @rule(albums=st.lists(one, min_size=1, max_size=3), into=one)
    def merge(self, albums: list[int], into: int) -> None:
        self.do(Merge(tuple(map(self.album, albums)), self.album(into)))

    @rule(album=one, cut=st.integers(1, 3))
    def split(self, album: int, cut: int) -> None:
        which = self.album(album)
        members = tuple(m.photo_id for m in self.world.library.albums.memberships(self.ids) if m.album_id == which)
        self.do(Split(which, (members[:cut], members[cut:])))

    @rule(photos=some, album=one)
    def move(self, photos: list[int], album: int) -> None:
        self.do(Move(self.photos(photos), self.album(album)))

    @rule(photos=some, name=st.sampled_from(["", "Mine"]))
    def new_album(self, photos: list[int], name: str) -> None:
        self.do(NewAlbum(self.photos(photos), name))

    @rule(photos=some)
    def remove(self, photos: list[int]) -> None:
        self.do(Remove(self.photos(photos)))

    @rule(photos=some, pinned=st.booleans())
    def pin(self, photos: list[int], pinned: bool) -> None:
        self.do(Pin(self.photos(photos), pinned))

    @rule(album=one, dismissed=st.booleans())
    def dismiss(self, album: int, dismissed: bool) -> None:
        self.do(DismissJunk((self.album(album),), dismissed))

    @rule(photos=some, mark=st.sampled_from(Mark))
    def mark(self, photos: list[int], mark: Mark) -> None:
        self.do(MarkPhotos(self.photos(photos), mark))

    @rule(photos=some, favourite=st.booleans())
    def favour(self, photos: list[int], favourite: bool) -> None:
        self.do(Favour(self.photos(photos), favourite))

    @rule(album=one, photo=st.integers(-1, len(NAMES) - 1))
    def cover(self, album: int, photo: int) -> None:
        self.do(ChooseCover(self.album(album), self.ids[photo] if photo >= 0 else None))

    @rule(name=st.sampled_from(["", "Screens"]), query=st.sampled_from(["screens", "snow 2023", " "]))
    def make_smart_album(self, name: str, query: str) -> None:
        self.do(MakeSmartAlbum(name, query))

    @rule(which=st.integers(1, 4), name=st.sampled_from(["Screens", "Winter", ""]))
    def rename_smart_album(self, which: int, name: str) -> None:
        self.do(RenameSmartAlbum(SmartAlbumId(which), name))

    @rule(which=st.integers(1, 4))
    def drop_smart_album(self, which: int) -> None:
        self.do(DropSmartAlbum(SmartAlbumId(which)))

    @rule(photos=some)
    def trash(self, photos: list[int]) -> None:
        self.do(Trash(self.photos(photos)))

    @rule(photos=some)
    def trash_copies(self, photos: list[int]) -> None:
        stays, *copies = self.photos(photos)
        self.do(TrashCopies(tuple((copy, stays) for copy in copies)))

    @rule(photos=some)
    def not_the_same(self, photos: list[int]) -> None:
        self.do(NotTheSame(self.photos(photos)))

    @rule(album=one, photos=some, more=some)
    def regroup(self, album: int, photos: list[int], more: list[int]) -> None:
        rest = tuple(photo for photo in self.photos(more) if photo not in self.photos(photos))
        self.do(Regroup((group(self.album(album), "", self.photos(photos)), group(None, "New", rest))))

    @precondition(lambda self: self.world.library.folders.all())
    @rule()
    def take_out(self) -> None:
        self.do(TakeOutFolder(self.world.library.folders.all()[0].id))

    @rule()
    def add_again(self) -> None:
        self.do(AddFolders((os.fsencode(self.world.photos),)))
        self.world.library.scanner.scan(self.world.library.folders.all()[0].id)

    def look_into(self, done: ActResult) -> None:
        """Scan the folders that came back, as whoever took the act back does: what came home meanwhile is seen then."""
        for root in done.roots:
            self.world.library.scanner.scan(root)

    @rule()
    def restart(self) -> None:
        before = self.image()
        self.world.reopen()
        assert self.image() == before

    @precondition(lambda self: self.world.library.folders.all())
    @rule()
    def rescan(self) -> None:
        before = self.image()
        result = self.world.library.scanner.scan(self.world.library.folders.all()[0].id)
        assert (result.added, result.changed, result.moved, result.missing) == (0, 0, 0, 0)
        assert self.image() == before

    @invariant()
    def the_counters_are_true(self) -> None:
        for album in self.world.library.albums.all():
            members = [m for m in self.world.library.albums.memberships(self.ids) if m.album_id == album.id]
            shown = {p.id: p.size for p in self.world.everything() if p.presence is Presence.PRESENT}
            inside = [m for m in members if m.photo_id in shown]
            assert album.count == len(inside)
            assert album.bytes == sum(shown[m.photo_id] for m in inside)
            assert album.held_back == sum(not m.tick for m in inside)

    @invariant()
    def files_are_where_the_library_says(self) -> None:
        for photo in self.world.everything():
            listed = bool(self.world.library.folders.all())
            assert (os.path.exists(photo.path) and listed) == (photo.presence is Presence.PRESENT)


class ActsAmongTheMachines(Acts):
    """The machine goes on placing and judging: every undo must still work, and the person's word must still hold."""

    def __init__(self) -> None:
        super().__init__()
        self.judged: dict[AlbumId, AlbumKind] = {}

    @rule(photos=some, album=one)
    def place(self, photos: list[int], album: int) -> None:
        which = self.album(album)
        self.world.library.albums.place(
            [Membership(photo, which, 0.3, tick=bool(photo % 2)) for photo in self.photos(photos)]
        )

    @rule(album=one, name=st.sampled_from(["Memes", "Street"]), kind=st.sampled_from(KINDS))
    def describe(self, album: int, name: str, kind: AlbumKind) -> None:
        which = self.album(album)
        self.world.describe(which, name=name, kind=kind, junk=0.7, cover=self.ids[:2])
        if which != self.world.library.albums.unsorted_id:
            self.judged[which] = kind

    def check_ways(self) -> None:
        for _ in range(self.done):
            self.history.undo()
        for album in self.world.library.albums.all():
            if album.id in self.judged:
                assert album.dismissed or album.kind is self.judged[album.id]
        assert self.image()["tree"] == self.before["tree"]
        assert [row[3] for row in self.image()["photo"]] == ["present"] * len(NAMES)


def test_undo_all_and_redo_all() -> None:
    run_state_machine_as_test(Acts, settings=settings(max_examples=12, stateful_step_count=20, deadline=None))


def test_undo_among_the_machines_writes() -> None:
    run_state_machine_as_test(
        ActsAmongTheMachines, settings=settings(max_examples=12, stateful_step_count=20, deadline=None)
    )


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("machine", [Acts, ActsAmongTheMachines])
def test_hundreds_of_acts(machine: type[Acts]) -> None:
    run_state_machine_as_test(machine, settings=settings(max_examples=60, stateful_step_count=200, deadline=None))
