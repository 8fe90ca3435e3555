"""What each act does to albums and their members."""

import pytest

from photosort.model.acts import DismissJunk, Merge, Move, NewAlbum, Pin, Regroup, Remove, Rename, Split
from photosort.model.album import AlbumId, AlbumKind, Member, Membership, NewGroup
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from tests.groups import group
from tests.library.conftest import NAMES, World, members


def test_rename(world: World, albums: list[AlbumId]) -> None:
    done = world.library.history.do(Rename(albums[0], "  Kochi \n by night "))
    assert in_english(done.message) == "Renamed Album 0 to Kochi by night"
    album = world.library.albums.get(albums[0])
    assert (album.name, album.named, album.protected) == ("Kochi by night", True, True)
    world.describe(albums[0], name="Machine's name")
    assert world.library.albums.get(albums[0]).name == "Kochi by night"
    world.library.history.undo()
    assert (world.library.albums.get(albums[0]).name, world.library.albums.get(albums[0]).named) == ("Album 0", False)


def test_merge_touches_only_the_selection(world: World, albums: list[AlbumId]) -> None:  # promise 8
    bystanders = members(world, albums[2])
    before = world.library.albums.get(albums[2])
    done = world.library.history.do(Merge((albums[1], albums[0]), albums[0]))
    assert in_english(done.message) == "Merged Album 1 into Album 0"
    assert done.changes.photos == set(world.ids(*NAMES[3:6]))
    assert members(world, albums[0]) == set(world.ids(*NAMES[:6]))
    assert members(world, albums[2]) == bystanders
    assert world.library.albums.get(albums[2]) == before
    assert albums[1] not in [album.id for album in world.library.albums.all()]
    world.library.history.undo()
    assert [members(world, album) for album in albums] == [set(world.ids(*NAMES[n : n + 3])) for n in (0, 3, 6)]


def test_split(world: World, albums: list[AlbumId]) -> None:
    a, b, c = world.ids(*NAMES[:3])
    done = world.library.history.do(Split(albums[0], ((a,), (b, c))))
    assert in_english(done.message) == "Split Album 0 into 2 albums"
    made = next(album for album in world.library.albums.all() if album.name == "Album 0 2")
    assert (members(world, albums[0]), members(world, made.id)) == ({a}, {b, c})
    assert made.pinned
    world.library.history.undo()
    assert members(world, albums[0]) == {a, b, c}
    assert made.id not in [album.id for album in world.library.albums.all()]


def test_ids_of_albums_are_never_given_twice(world: World, albums: list[AlbumId]) -> None:
    first = max(world.library.history.do(NewAlbum(world.ids("0.jpg"))).changes.albums)
    world.library.history.undo()
    world.reopen()
    assert max(world.library.history.do(NewAlbum(world.ids("0.jpg"))).changes.albums) > first


def test_move_pins(world: World, albums: list[AlbumId]) -> None:
    (photo,) = world.ids("0.jpg")
    assert in_english(world.library.history.do(Move((photo, photo), albums[1])).message) == "1 photo is now in Album 1"
    (membership,) = world.library.albums.memberships([photo])
    assert membership == Membership(photo, albums[1], 1.0, True, None, True)
    assert world.library.albums.get(albums[1]).pinned


def test_new_album(world: World, albums: list[AlbumId]) -> None:
    done = world.library.history.do(NewAlbum(world.ids("0.jpg", "8.jpg")))
    assert in_english(done.message) == "2 photos are now in New album"
    made = world.library.albums.all()[-1]
    assert (made.name, made.count, made.named, made.pinned) == ("New album", 2, False, True)
    world.library.history.do(NewAlbum(world.ids("1.jpg"), "Mine"))
    assert world.library.albums.all()[-1].named


def test_a_removed_photo_never_returns_by_itself(world: World, albums: list[AlbumId]) -> None:
    (photo,) = world.ids("0.jpg")
    world.library.history.do(Remove((photo,)))
    unsorted = world.library.albums.unsorted_id
    assert world.album_of("0.jpg") == unsorted
    world.library.albums.place([Membership(photo, albums[0], 0.9)])
    assert world.album_of("0.jpg") == unsorted
    world.library.albums.regroup([NewGroup(albums[0], "", members=(Member(photo, 0.9),))])
    assert world.album_of("0.jpg") == unsorted
    world.library.albums.place([Membership(photo, albums[1], 0.9)])
    assert world.album_of("0.jpg") == albums[1]
    world.library.history.undo()  # the machine's placing since then is no obstacle
    assert world.album_of("0.jpg") == albums[0]
    world.library.history.do(Remove((photo,)))
    world.library.history.do(Move((photo,), albums[0]))  # the person may change her mind
    assert world.album_of("0.jpg") == albums[0]


def test_a_photo_out_of_a_merged_album_stays_out(world: World, albums: list[AlbumId]) -> None:
    (photo,) = world.ids("0.jpg")
    world.library.history.do(Remove((photo,)))
    world.library.history.do(Merge((albums[0],), albums[1]))
    world.library.albums.place([Membership(photo, albums[1], 0.9)])
    assert world.album_of("0.jpg") == world.library.albums.unsorted_id


def test_moving_to_unsorted_is_removing(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Move(world.ids("0.jpg"), world.library.albums.unsorted_id))
    world.library.albums.place([Membership(world.id("0.jpg"), albums[0], 0.9)])
    assert world.album_of("0.jpg") == world.library.albums.unsorted_id


def test_pin_and_unpin(world: World, albums: list[AlbumId]) -> None:
    (photo,) = world.ids("0.jpg")
    world.library.history.do(Pin((photo,)))
    world.library.albums.regroup([NewGroup(albums[1], "", members=(Member(photo, 1.0),))])
    assert world.album_of("0.jpg") == albums[0]
    world.library.history.do(Pin((photo,), pinned=False))
    world.library.albums.regroup([NewGroup(albums[1], "", members=(Member(photo, 1.0),))])
    assert world.album_of("0.jpg") == albums[1]


def test_keep(world: World, albums: list[AlbumId]) -> None:
    world.describe(albums[0], kind=AlbumKind.JUNK, junk=0.9)
    done = world.library.history.do(DismissJunk((albums[0],)))
    assert done.message == Message(MessageCode.DISMISSED, album="Album 0")
    world.describe(albums[0], kind=AlbumKind.JUNK, junk=0.95)
    album = world.library.albums.get(albums[0])
    assert (album.kind, album.dismissed, album.junk) == (AlbumKind.PHOTOS, True, 0.95)
    world.library.history.do(DismissJunk((albums[0],), dismissed=False))
    assert world.library.albums.get(albums[0]).kind is AlbumKind.JUNK


@pytest.mark.parametrize(("before", "since"), [(0.9, 0.1), (0.1, 0.9)])
def test_what_the_machine_said_meanwhile_counts_when_a_keep_is_undone(
    world: World, albums: list[AlbumId], before: float, since: float
) -> None:
    def judge(junk: float) -> None:
        kind = AlbumKind.JUNK if junk > 0.5 else AlbumKind.PHOTOS
        world.describe(albums[0], kind=kind, junk=junk)

    judge(before)
    world.library.history.do(DismissJunk((albums[0],)))
    judge(since)
    assert world.library.albums.get(albums[0]).kind is AlbumKind.PHOTOS
    world.library.history.undo()
    album = world.library.albums.get(albums[0])
    assert (album.kind is AlbumKind.JUNK, album.junk) == (since > 0.5, since)


def test_the_persons_regroup(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Rename(albums[2], "Mine"))
    moved = world.ids("0.jpg", "3.jpg", "6.jpg")
    done = world.library.history.do(
        Regroup((group(albums[1], "", world.ids("1.jpg", "4.jpg")), group(None, "Joined", moved)))
    )
    there = [
        album for album in world.library.albums.all() if album.count and album.id != world.library.albums.unsorted_id
    ]
    assert in_english(done.message) == f"Regrouped photos into {len(there)} albums", "those that stay are counted too"
    joined = world.library.albums.all()[-1]
    assert (joined.name, members(world, joined.id)) == ("Joined", set(world.ids("0.jpg", "3.jpg")))
    assert world.album_of("1.jpg") == albums[1]
    assert world.album_of("6.jpg") == albums[2]
    assert world.library.albums.memberships([world.id("0.jpg")])[0].certainty == 0.5
    world.library.history.undo()
    assert world.album_of("0.jpg") == albums[0]


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (Rename(AlbumId(1), "x"), "Unsorted cannot be renamed"),
        (Rename(AlbumId(2), " \n"), "needs a name"),
        (Rename(AlbumId(77), "x"), "no album 77"),
        (Merge((AlbumId(2),), AlbumId(1)), "Unsorted cannot be merged"),
        (Merge((AlbumId(2),), AlbumId(2)), "at least two albums"),
        (Merge((AlbumId(2), AlbumId(77)), AlbumId(3)), "no album 77"),
        (Split(AlbumId(1), ((PhotoId(1),), (PhotoId(2),))), "Unsorted cannot be split"),
        (Split(AlbumId(2), ((PhotoId(1),),)), "at least two groups"),
        (Split(AlbumId(2), ((PhotoId(1),), (PhotoId(9),))), "Only photos of"),
        (Split(AlbumId(2), ((PhotoId(1),), (PhotoId(1),))), "Only photos of"),
        (Move((PhotoId(99),), AlbumId(2)), "not in the library"),
        (Move((), AlbumId(2)), "No photo is selected"),
        (DismissJunk((AlbumId(1),)), "Unsorted cannot be dismissed"),
    ],
)
def test_what_cannot_be_done_changes_nothing(world: World, albums: list[AlbumId], act: Rename, message: str) -> None:
    before = world.library.albums.all()
    with pytest.raises(PhotosortError, match=message):
        world.library.history.do(act)
    assert world.library.albums.all() == before
    assert not world.library.history.entries()
