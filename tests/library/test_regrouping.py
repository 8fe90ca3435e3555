"""What the machine writes leaves alone what the person decided."""

from photosort.model.acts import DismissJunk, Pin, Remove, Rename
from photosort.model.album import AlbumId, Member, Membership, NewGroup
from photosort.model.view import View
from tests.library.conftest import World, members


def test_the_machine_makes_no_new_album_of_removed_photos(world: World, albums: list[AlbumId]) -> None:  # promise 9
    removed = world.ids("0.jpg", "1.jpg")
    world.library.history.do(Remove(removed))
    assert world.library.albums.taken_out() == set(removed)
    both = tuple(Member(photo, 0.9) for photo in removed)
    assert world.library.albums.regroup([NewGroup(None, "Again", members=both)]) == [None]
    assert world.library.albums.regroup([NewGroup(AlbumId(77), "Again", members=both)]) == [None]
    (joined,) = world.library.albums.regroup([NewGroup(None, "New", members=(*both, Member(world.id("3.jpg"), 0.9)))])
    assert joined is not None
    assert members(world, joined) == {world.id("3.jpg")}
    world.library.history.undo()
    assert not world.library.albums.taken_out()
    assert {world.album_of("0.jpg"), world.album_of("1.jpg")} == {albums[0]}
    (again,) = world.library.albums.regroup([NewGroup(None, "Again", members=both)])
    assert again is not None
    assert members(world, again) == set(removed)


def test_reorganizing_keeps_names_pins_and_dismissals(world: World, albums: list[AlbumId]) -> None:  # promise 9
    library = world.library
    library.history.do(Rename(albums[0], "Mine"))
    library.history.do(DismissJunk((albums[1],)))
    library.history.do(Pin(world.ids("6.jpg")))
    everyone = library.photos.ids(View())
    made = library.albums.regroup([NewGroup(None, "All", members=tuple(Member(photo, 0.7) for photo in everyone))])
    assert members(world, albums[0]) == set(world.ids("0.jpg", "1.jpg", "2.jpg"))
    assert library.albums.get(albums[0]).name == "Mine"
    assert members(world, albums[1]) == set(world.ids("3.jpg", "4.jpg", "5.jpg"))
    assert library.albums.get(albums[1]).dismissed
    assert members(world, albums[2]) == {world.id("6.jpg")}
    assert made[0] is not None
    assert members(world, made[0]) == set(world.ids("7.jpg", "8.jpg"))
    assert library.albums.regroup([NewGroup(None, "Nobody", members=(Member(world.id("0.jpg"), 1.0),))]) == [None]


def test_regroup_gives_protected_albums_no_members(world: World, albums: list[AlbumId]) -> None:
    world.add("new.jpg")
    world.read()
    world.library.history.do(Rename(albums[0], "Mine"))
    group = NewGroup(
        albums[0], "x", junk=0.4, members=tuple(Member(p, 0.2) for p in world.ids("new.jpg", "3.jpg", "0.jpg"))
    )
    assert world.library.albums.regroup([group]) == [albums[0]]
    assert members(world, albums[0]) == set(world.ids("0.jpg", "1.jpg", "2.jpg"))
    assert world.album_of("new.jpg") == world.library.albums.unsorted_id
    assert world.album_of("3.jpg") == albums[1]
    assert (world.library.albums.get(albums[0]).name, world.library.albums.get(albums[0]).junk) == ("Mine", 0.4)
    assert world.library.albums.memberships([world.id("0.jpg")])[0].certainty == 0.2


def test_arrivals_may_join_a_protected_album_but_nobody_is_moved(world: World, albums: list[AlbumId]) -> None:
    world.add("new.jpg")
    world.read()
    world.library.history.do(Rename(albums[0], "Mine"))
    world.library.albums.place([Membership(photo, albums[0], 0.8, False) for photo in world.ids("new.jpg", "3.jpg")])
    assert world.album_of("new.jpg") == albums[0]
    assert world.library.albums.get(albums[0]).held_back == 1
    assert world.album_of("3.jpg") == albums[1]
