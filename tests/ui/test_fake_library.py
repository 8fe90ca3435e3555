"""The fake library of the window's tests does what the real one does: each is asked the same, and sees the same."""

import dataclasses
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from photosort.library.library import Library
from photosort.library.ports import LibraryPort
from photosort.model.acts import (
    Act,
    AddFolders,
    ChooseCover,
    DismissJunk,
    DropSmartAlbum,
    EventAct,
    Favour,
    MakeSmartAlbum,
    MarkPhotos,
    Merge,
    MergeEvents,
    Move,
    NewAlbum,
    NotTheSame,
    PersonAct,
    Pin,
    PlacePhotos,
    Regroup,
    Remove,
    Rename,
    RenameEvent,
    RenameSmartAlbum,
    SetDate,
    ShiftDates,
    Split,
    SplitEvent,
    TakeOutFolder,
    Trash,
    TrashCopies,
    UseSubfolders,
)
from photosort.model.album import Album, AlbumId, AlbumKind, Member, Membership, NewGroup
from photosort.model.applying import Way
from photosort.model.changes import Changes
from photosort.model.companion import Companion
from photosort.model.english import in_english
from photosort.model.event import EventId, EventKind, FoundEvent
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark, PhotoId, RootId
from photosort.model.problem import PhotosortError
from photosort.model.smart_album import SmartAlbum, SmartAlbumId
from photosort.model.view import Order, View
from tests.groups import group
from tests.library.conftest import World, write
from tests.ui.fake_store import UNSORTED
from tests.ui.fakes import FakeLibrary

BEACH, CITY, MEMES = AlbumId(2), AlbumId(3), AlbumId(4)
HERE = Path(__file__).parent
EVERY = [PhotoId(number) for number in range(1, 10)]


def photos(*numbers: int) -> tuple[PhotoId, ...]:
    return tuple(map(PhotoId, numbers))


def real(world: World) -> LibraryPort:
    """Nine photos in three albums, one of them junk; the sizes fall and the times rise in an order of their own."""
    root = world.add()
    for number in range(9):
        write(
            world.photos / f"IMG_{number + 5}.jpg", b"x" * (100 + number * 7 % 9), mtime_ns=(1 + number * 5 % 9) * 10**9
        )
    write(world.photos / "IMG_7.jpg.xmp", b"")
    world.library.scanner.scan(root)
    world.read()
    assert world.library.albums.regroup(
        [
            NewGroup(None, name, kind, members=tuple(Member(one, 0.5 + int(one) / 100) for one in EVERY[first:][:3]))
            for name, kind, first in (
                ("Beach", AlbumKind.PHOTOS, 0), ("City", AlbumKind.PHOTOS, 3), ("Memes", AlbumKind.JUNK, 6)
            )
        ]
    ) == [BEACH, CITY, MEMES]  # fmt: skip
    return world.library


def fake(like: LibraryPort) -> LibraryPort:
    """The same photos and albums in memory."""
    made = FakeLibrary(empty=True)
    store = made.store
    store.roots = {root.id: root for root in like.folders.all()}
    store.photos = {photo.id: photo for photo in like.photos.get(like.photos.ids(View()))}
    store.albums |= {album.id: album for album in like.albums.all()}
    store.members = {row.photo_id: row for row in like.albums.memberships(list(store.photos))}
    store.kind = dict.fromkeys(store.photos, 0)
    store.count()
    return made


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[LibraryPort, LibraryPort]]:
    world = World(tmp_path)
    first = real(world)
    yield first, fake(first)
    world.library.close()


@pytest.fixture(params=["real", "fake"])
def library(request: pytest.FixtureRequest, both: tuple[LibraryPort, LibraryPort]) -> LibraryPort:
    return both[request.param == "fake"]


def inside(library: LibraryPort) -> dict[str, set[int]]:
    """The photos of each album that shows some."""
    return {album.name: set(library.photos.ids(View(album=album.id))) for album in library.albums.all() if album.count}


def seen(library: LibraryPort) -> dict[str, Any]:
    """Everything that the window sees, but for covers, which the machine chooses, and the times and words of acts."""

    def plain(album: Album) -> Album:
        return dataclasses.replace(album, cover=())

    return {
        "albums": list(map(plain, library.albums.all())),
        "photos": [
            (one.id, one.presence, one.mark, one.favourite, one.guessed, one.header, one.dated)
            for one in library.photos.get(EVERY)
        ],
        "guessed": sorted(library.events.guessed()),
        "marks": library.photos.marks(View(album=CITY)),
        "members": library.albums.memberships(EVERY),
        "counts": library.photos.counts(),
        "folders": library.folders.all(),
        "smart albums": library.smart_albums.all(),
        "history": [(one.id, one.kind, one.undone, one.undoable) for one in library.history.entries()],
    }


BEFORE = {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}
ACTS: dict[str, tuple[Act, dict[str, set[int]]]] = {
    "rename": (Rename(BEACH, "Goa"), {"Goa": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "merge": (Merge((BEACH, CITY), CITY), {"City": {1, 2, 3, 4, 5, 6}, "Memes": {7, 8, 9}}),
    "split": (
        Split(CITY, (photos(4), photos(5, 6))),
        {"Beach": {1, 2, 3}, "City": {4}, "City 2": {5, 6}, "Memes": {7, 8, 9}},
    ),
    "move": (Move(photos(7, 1), CITY), {"Beach": {2, 3}, "City": {1, 4, 5, 6, 7}, "Memes": {8, 9}}),
    "move to Unsorted": (
        Move(photos(1), UNSORTED),
        {"Unsorted": {1}, "Beach": {2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}},
    ),
    "new album": (
        NewAlbum(photos(1, 4), "Best"),
        {"Beach": {2, 3}, "City": {5, 6}, "Memes": {7, 8, 9}, "Best": {1, 4}},
    ),
    "new album without a name": (
        NewAlbum(photos(1)),
        {"Beach": {2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}, "New album": {1}},
    ),
    "remove": (Remove(photos(2)), {"Unsorted": {2}, "Beach": {1, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "pin": (Pin(photos(1, 2)), {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "dismiss": (DismissJunk((MEMES,)), {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "trash": (Trash(photos(1, 2, 3, 9)), {"City": {4, 5, 6}, "Memes": {7, 8}}),
    "trash of a review": (
        Trash(photos(2, 9), spared=photos(1, 7, 8)),
        {"Beach": {1, 3}, "City": {4, 5, 6}, "Memes": {7, 8}},
    ),
    "trash of copies": (
        TrashCopies(((EVERY[0], EVERY[1]), (EVERY[8], EVERY[1]))),
        {"Beach": {2, 3}, "City": {4, 5, 6}, "Memes": {7, 8}},
    ),
    "not the same": (NotTheSame(photos(1, 2)), BEFORE),
    "regroup": (
        Regroup((group(BEACH, "", photos(1, 2, 3, 4)), group(None, "New", photos(7, 8)))),
        {"Beach": {1, 2, 3, 4}, "City": {5, 6}, "Memes": {9}, "New": {7, 8}},
    ),
    "add a folder": (AddFolders((bytes(HERE),)), {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "take a folder out": (TakeOutFolder(RootId(1)), {}),
    "keep": (MarkPhotos(photos(1, 4), Mark.KEPT), {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "reject": (MarkPhotos(photos(5, 6), Mark.REJECTED), {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "favour": (Favour(photos(2)), {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "choose a cover": (ChooseCover(CITY, photos(6)[0]), {"Beach": {1, 2, 3}, "City": {4, 5, 6}, "Memes": {7, 8, 9}}),
    "make a smart album": (MakeSmartAlbum("Goa", "place:goa may 2024"), BEFORE),
    "shift dates": (ShiftDates(photos(1, 2), 86_400), BEFORE),
    "set a date": (SetDate(photos(3), datetime(1999, 5, 3, 12)), BEFORE),
    "place photos": (PlacePhotos(photos(4, 5), ((9.9, 76.2), (10.0, 77.0)), guessed=True), BEFORE),
    "place photos in a town": (PlacePhotos(photos(4, 5), ((9.9, 76.2),) * 2, town="Kochi, India"), BEFORE),
    "place photos at sea": (PlacePhotos(photos(4), ((9.9, 66.2),)), BEFORE),
    "leave subfolders out": (UseSubfolders(RootId(1), recursive=False), BEFORE),
}  # fmt: skip


def test_every_act_is_among_them() -> None:
    acts = {type(act) for act, _ in ACTS.values()}
    # Nothing can be done to a smart album before one is made; of people and events other tests speak.
    others = {*PersonAct.__args__, *EventAct.__args__}
    assert acts | {RenameSmartAlbum, DropSmartAlbum} == set(Act.__args__) - others


@pytest.mark.parametrize(
    "act", [RenameEvent(EventId(1), "Goa"), MergeEvents((EventId(2),), EventId(1)), SplitEvent(EventId(2), EVERY[0])]
)
def test_both_do_the_same_to_events(both: tuple[LibraryPort, LibraryPort], act: EventAct) -> None:
    """Two events of three photos each, and an ordinary one between; the times of the nine rise by 5 modulo 9."""
    one, other = both
    assert isinstance(one, Library)
    assert isinstance(other, FakeLibrary)
    order = sorted(one.photos.get(EVERY), key=lambda photo: photo.when)
    times = {photo.id: photo.mtime_ns // 10**9 for photo in order}
    parts = [tuple(photo.id for photo in order[first : first + 3]) for first in (0, 4)]
    if isinstance(act, SplitEvent):
        act = SplitEvent(act.event, parts[1][1])
    found = [
        FoundEvent(
            part, EventKind.EVENT, "", Message(MessageCode.NAME_TIME, time="1970"), times[part[0]], times[part[-1]]
        )
        for part in parts
    ]
    assert one.events.store([], found, {photo: time for photo, time in times.items() if photo != order[8].id})
    other.store.events = {event.id: event for event in one.events.all()}
    other.store.moments = {photo: event or EventId(0) for photo, event in one.events.of(EVERY).items()}

    def seen(library: LibraryPort) -> Any:
        events = library.events.all()
        return events, [library.events.parts(event.id) for event in events], library.events.months()

    before = seen(one)
    assert seen(other) == before
    assert in_english(one.history.do(act).message) == in_english(other.history.do(act).message)
    assert seen(one) == seen(other) != before
    for library in both:
        library.history.undo()
        assert seen(library) == before
    for library in both:
        library.history.redo()
    assert seen(one) == seen(other)


def test_a_smart_album_is_named_and_dropped_and_comes_back(both: tuple[LibraryPort, LibraryPort]) -> None:
    one, other = both
    first = SmartAlbumId(1)
    for act in (
        MakeSmartAlbum("", "beach"), RenameSmartAlbum(first, "Sea"), DropSmartAlbum(first), MakeSmartAlbum("Two", "b")
    ):  # fmt: skip
        for library in both:
            library.history.do(act)
        assert one.smart_albums.all() == other.smart_albums.all()
    assert [(album.id, album.name) for album in one.smart_albums.all()] == [(2, "Two")]
    for _ in range(3):
        for library in both:
            library.history.undo()
        assert one.smart_albums.all() == other.smart_albums.all()
    assert one.smart_albums.all() == [SmartAlbum(first, "beach", "beach")]


def test_what_goes_along_is_told(library: LibraryPort) -> None:
    [third] = [photo.id for photo in library.photos.get(EVERY) if photo.name == b"IMG_7.jpg"]
    none: dict[PhotoId, tuple[Companion, ...]] = dict.fromkeys(EVERY, ())
    assert library.trash.companions(EVERY) == none | {third: (Companion(b"IMG_7.jpg.xmp", certain=True),)}


def test_both_tell_what_copies_would_hand_on(both: tuple[LibraryPort, LibraryPort]) -> None:
    first, second, third, fourth = photos(1, 2, 3, 4)
    told = set()
    for library in both:
        before = seen(library)
        assert library.trash.would_hand_on([(second, first)]) == ()
        for act in (Favour((second,)), MarkPhotos((third,), Mark.KEPT), Pin((fourth,))):
            library.history.do(act)
        told.add(library.trash.would_hand_on([(second, first), (third, first), (fourth, first)]))
        for _ in range(3):
            library.history.undo()
        assert {**seen(library), "history": []} == before
    assert told == {(Message(MessageCode.HANDED_ALBUMS, count=1), Message(MessageCode.HANDED_MARKS, count=2))}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_there_and_back(library: LibraryPort, name: str) -> None:
    act, after = ACTS[name]
    heard: list[Changes] = []
    before = seen(library)
    end = library.subscribe(heard.append)
    assert library.history.do(act, dry_run=True).act_id == 1
    assert (seen(library), heard) == (before, []), "a dry run changes nothing"
    done = library.history.do(act)
    assert (done.act_id, done.failures, inside(library)) == (1, (), after)
    assert any(heard)
    assert any(changes.history for changes in heard)
    changed = seen(library)
    assert library.history.undo().act_id == 1
    assert inside(library) == BEFORE
    assert {**seen(library), "history": []} == before
    assert [(one.undone, one.undoable) for one in library.history.entries()] == [(True, True)]
    assert library.history.redo().act_id == 1
    assert (inside(library), seen(library)) == (after, changed)
    end()
    told = len(heard)
    library.history.undo_act(1)
    library.history.redo_act(1)
    assert seen(library) == changed
    assert len(heard) == told, "nobody listens any more"


@pytest.mark.parametrize("name", ACTS)
def test_both_see_the_same_after_an_act(both: tuple[LibraryPort, LibraryPort], name: str) -> None:
    one, other = both
    assert seen(one) == seen(other)
    for step in (
        lambda library: library.history.do(ACTS[name][0]),
        lambda library: library.history.do(Rename(CITY, "Kochi")),
        lambda library: library.history.undo(),
        lambda library: library.history.undo(),
        lambda library: library.history.redo(),
        lambda library: library.history.do(Pin(photos(5))),
    ):
        results = [step(library) for library in both]
        assert results[0].act_id == results[1].act_id
        assert seen(one) == seen(other)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("search", ["", "img_1", "IMG 1", "none"])
def test_both_show_the_same_photos(both: tuple[LibraryPort, LibraryPort], order: Order, search: str) -> None:
    one, other = both
    root, some = one.folders.all()[0].id, View(photos=tuple(one.photos.ids(View())[5:0:-2]))
    for view in (View(), View(album=CITY), View(album=UNSORTED), View(root=root), View(album=MEMES, root=root), some):
        wanted = dataclasses.replace(view, order=order, search=search)
        assert one.photos.ids(wanted) == other.photos.ids(wanted), wanted


@pytest.mark.parametrize("order", [Order.DATE, Order.OLDEST])
def test_both_tell_the_same_days(both: tuple[LibraryPort, LibraryPort], order: Order) -> None:
    one, other = both
    for view in (View(order=order), View(album=CITY, order=order)):
        days = one.photos.by_day(view)
        assert days == other.photos.by_day(view)
        assert [photo for _, photos in days for photo in photos] == one.photos.ids(view)


@pytest.mark.parametrize("mark", [None, *Mark])
@pytest.mark.parametrize("favourites", [False, True])
def test_both_narrow_by_mark_and_heart(
    both: tuple[LibraryPort, LibraryPort], mark: Mark | None, favourites: bool
) -> None:
    one, other = both
    for library in both:
        library.history.do(MarkPhotos(photos(1, 4, 5), Mark.REJECTED))
        library.history.do(MarkPhotos(photos(5, 7), Mark.KEPT))
        library.history.do(Favour(photos(2, 4, 7)))
    for view in (View(), View(album=CITY), View(order=Order.LEAST_SURE)):
        wanted = dataclasses.replace(view, mark=mark, favourites=favourites)
        assert one.photos.ids(wanted) == other.photos.ids(wanted), wanted
        assert one.photos.marks(wanted) == other.photos.marks(wanted), wanted
    assert one.photos.marks(View()) == {Mark.NONE: 5, Mark.KEPT: 2, Mark.REJECTED: 2}
    assert [line.acts for line in one.history.lines(9)] == [line.acts for line in other.history.lines(9)]
    told = [[(line.shown.message, line.acts) for line in library.history.lines(1, before=3)] for library in both]
    assert told == [[(Message(MessageCode.CULLED, count=5), (2, 1))]] * 2


def test_a_sitting_is_taken_back_whole_or_not_at_all(both: tuple[LibraryPort, LibraryPort]) -> None:
    """Act 3, which is not of the sitting, marked a photo of it again."""
    for library in both:
        library.history.do(MarkPhotos(photos(4), Mark.REJECTED))
        library.history.do(MarkPhotos(photos(5, 6), Mark.KEPT))
        library.history.do(MarkPhotos(photos(4), Mark.KEPT))
        before = seen(library)
        with pytest.raises(PhotosortError, match="First undo"):
            library.history.undo_acts((2, 1))
        assert seen(library) == before
        library.history.undo_act(3)
        assert library.history.undo_acts((2, 1)).act_id == 1
        assert library.photos.marks(View(album=CITY))[Mark.NONE] == 3
        library.history.redo_acts((1, 2))
        assert library.photos.marks(View(album=CITY)) == {Mark.NONE: 0, Mark.REJECTED: 1, Mark.KEPT: 2}
    assert seen(both[0]) == seen(both[1])


def test_photos_and_places(library: LibraryPort) -> None:
    ids = [*photos(3, 1), PhotoId(999)]
    assert [photo.id for photo in library.photos.get(ids)] == [3, 1], "unknown ones are left out"
    assert [(row.photo_id, row.album_id) for row in library.albums.memberships(ids)] == [(3, BEACH), (1, BEACH)]
    assert library.photos.total_bytes(ids[:2]) == sum(photo.size for photo in library.photos.get(ids))
    assert library.photos.thumbnail(PhotoId(1))
    assert library.photos.thumbnail(PhotoId(999)) is None
    assert library.albums.memberships(photos(1)) == [Membership(PhotoId(1), BEACH, 0.51)]
    assert library.albums.get(UNSORTED).name == "Unsorted"
    assert library.problems.all() == []
    assert library.trash.without_trash(photos(1)) == []
    assert library.history.unfinished() == []


def test_both_know_what_lies_below_a_folder(both: tuple[LibraryPort, LibraryPort]) -> None:
    one, other = both
    (root,) = one.folders.all()
    assert root.nested == other.folders.all()[0].nested
    below = one.folders.below(root.id)
    assert below == other.folders.below(root.id)
    for folder in (b"none", *(folder for folder, _ in below)):
        view = View(root=root.id, folder=folder, order=Order.NAME)
        assert one.photos.ids(view) == other.photos.ids(view), folder


def test_a_folder_leaves_and_comes_back(library: LibraryPort) -> None:
    (root,) = library.folders.all()
    assert library.history.do(TakeOutFolder(root.id)).roots == set()
    assert (library.folders.all(), inside(library), library.photos.counts().photos) == ([], {}, 0)
    assert library.history.undo().roots == {root.id}, "to be scanned"


def test_a_folder_is_left_alone_and_watched_again(library: LibraryPort) -> None:
    (root,) = library.folders.all()
    assert root.watched
    library.folders.watch(root.id, watched=False)
    assert [one.watched for one in library.folders.all()] == [False]
    library.folders.watch(root.id, watched=True)
    assert [one.watched for one in library.folders.all()] == [True]


def test_a_folder_that_is_added_is_to_be_scanned(library: LibraryPort) -> None:
    done = library.history.do(AddFolders((bytes(HERE),)))
    assert done.roots == {root.id for root in library.folders.all() if root.path == bytes(HERE)}
    again = library.history.do(AddFolders((bytes(HERE),)))
    assert (again.act_id, again.roots) == (None, done.roots)
    assert library.history.undo().roots == set()


def test_a_plan(library: LibraryPort, tmp_path: Path) -> None:
    plan = library.export.plan([BEACH, CITY], bytes(tmp_path / "out"), Way.COPY)
    assert (plan.photos, [folder.name for folder in plan.folders], plan.obstacles) == (6, ["Beach", "City"], ())


@pytest.mark.parametrize(
    "ask",
    [
        lambda library: library.albums.get(AlbumId(99)),
        lambda library: library.history.undo(),
        lambda library: library.history.redo(),
        lambda library: library.history.undo_act(7),
        lambda library: library.history.do(Rename(UNSORTED, "Sorted")),
        lambda library: library.history.do(Rename(BEACH, " ")),
        lambda library: library.history.do(Merge((BEACH,), BEACH)),
        lambda library: library.history.do(Split(BEACH, (photos(1, 2, 3),))),
        lambda library: library.history.do(Move((), BEACH)),
        lambda library: library.history.do(NewAlbum(())),
        lambda library: library.history.do(Remove(())),
        lambda library: library.history.do(MarkPhotos((), Mark.KEPT)),
        lambda library: library.history.do(Favour(())),
        lambda library: library.history.do(ChooseCover(BEACH, photos(4)[0])),
        lambda library: library.history.do(ChooseCover(AlbumId(99), None)),
        lambda library: library.history.do(DismissJunk((UNSORTED,))),
        lambda library: library.history.do(TakeOutFolder(RootId(99))),
        lambda library: library.history.do(UseSubfolders(RootId(99), recursive=False)),
        lambda library: library.history.do(AddFolders((b"/nowhere",))),
        lambda library: library.history.do(MakeSmartAlbum("Goa", " ")),
        lambda library: library.history.do(RenameSmartAlbum(SmartAlbumId(1), "Goa")),
        lambda library: library.history.do(DropSmartAlbum(SmartAlbumId(1))),
        lambda library: library.scanner.scan(99),
        lambda library: library.history.redo_act(7),
    ],
)
def test_what_cannot_be_done_is_refused(library: LibraryPort, ask: Any) -> None:
    before = seen(library)
    with pytest.raises(PhotosortError):
        ask(library)
    assert seen(library) == before


def test_what_changes_nothing_is_no_act(library: LibraryPort) -> None:
    assert library.history.do(Pin(photos(1), pinned=False)).act_id is None
    assert library.history.do(Trash(())).act_id is None
    assert library.history.do(MarkPhotos(photos(1), Mark.NONE)).act_id is None
    assert library.history.do(Favour(photos(1), favourite=False)).act_id is None
    assert library.history.do(ChooseCover(BEACH, None)).act_id is None
    assert library.history.entries() == []


def test_a_new_act_ends_the_redo(library: LibraryPort) -> None:
    library.history.do(Rename(BEACH, "Goa"))
    library.history.undo()
    library.history.do(Rename(CITY, "Kochi"))
    with pytest.raises(PhotosortError):
        library.history.redo()
    assert [(one.id, one.undone, one.undoable) for one in library.history.entries()] == [
        (2, False, True),
        (1, True, False),
    ]


def test_an_older_act_is_undone_alone(library: LibraryPort) -> None:
    library.history.do(Rename(BEACH, "Goa"))
    library.history.do(Rename(CITY, "Kochi"))
    library.history.undo_act(1)
    assert [album.name for album in library.albums.all()] == ["Unsorted", "Beach", "Kochi", "Memes"]
    library.history.redo_act(1)
    assert [album.name for album in library.albums.all()] == ["Unsorted", "Goa", "Kochi", "Memes"]
