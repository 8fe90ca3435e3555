"""A photo that keeps the name of its album apart is found itself, and not all of the album by its name."""

from dataclasses import replace

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.search.found import Found, Why
from tests.groups import group
from tests.library.conftest import World


def test_whoever_looks_for_a_file_does_not_find_its_album(world: World) -> None:
    files = ("IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg", "IMG_4.jpg")
    world.add(*files)
    world.read()
    memes = Message(MessageCode.MEMES)
    apart = Message(MessageCode.NAME_OF_PHOTO, name=memes, photo="IMG_3.jpg")
    halves = ((memes, files[:2]), (apart, files[2:]))
    world.library.albums.regroup([replace(group(None, "", world.ids(*of)), name=name) for name, of in halves])
    ids = world.ids(*files)
    assert world.library.search.why("img_3", ids) == [Found(ids[2], Why.NAME, "IMG_3.jpg")]
    assert {found.match for found in world.library.search.why("memes", ids)} == {"Memes"}
    assert len(world.library.search.why("memes", ids)) == len(files)
    assert [value.shown for value in world.library.search.vocabulary().values[Why.ALBUM]] == ["Memes"]
