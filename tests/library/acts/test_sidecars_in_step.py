"""Two sidecars of one photo say the same album, a new one hides nothing, and none is written for two photos."""

import pytest

from photosort.library.files.keywords import keywords, with_album
from photosort.model.applying import Reader
from photosort.model.english import in_english
from tests.library.conftest import World, tree, write
from tests.library.sidecars import LIGHTROOM


def test_both_are_written_and_both_come_back(world: World) -> None:
    write(world.photos / "a.jpg.xmp", LIGHTROOM)
    write(world.photos / "a.xmp", with_album(None, "Places"))
    world.add("a.jpg")
    world.read()
    [album] = world.group(list(world.ids("a.jpg")))
    before = tree(world.photos)
    done = world.library.sidecars.write([album], Reader.DIGIKAM)
    assert in_english(done.message) == "Wrote the albums of 1 photo into sidecars"
    for name in ("a.jpg.xmp", "a.xmp"):
        assert "Albums/Album 0" in keywords((world.photos / name).read_bytes())["TagsList"]
    assert in_english(world.library.history.undo().message) == "Took the albums of 1 photo out of the sidecars"
    assert tree(world.photos) == before


def test_a_new_one_that_is_read_instead_of_the_other_says_all_that_it_says(world: World) -> None:
    write(world.photos / "a.xmp", LIGHTROOM)
    world.add("a.jpg")
    world.read()
    [album] = world.group(list(world.ids("a.jpg")))
    before = tree(world.photos)
    world.library.sidecars.write([album], Reader.DARKTABLE)
    made = (world.photos / "a.jpg.xmp").read_bytes()
    assert made == (world.photos / "a.xmp").read_bytes() == with_album(LIGHTROOM, "Album 0")
    world.library.history.undo()
    assert tree(world.photos) == before


def test_beside_a_sidecar_that_darktable_reads_none_is_made(world: World) -> None:
    write(world.photos / "a.xmp", LIGHTROOM.replace(b"<rdf:Bag><rdf:li>Kochi", b"\n<rdf:Bag>\n<rdf:li>Kochi"))
    world.add("a.jpg")
    world.read()
    world.library.sidecars.write(world.group(list(world.ids("a.jpg"))), Reader.DARKTABLE)
    assert [path.name for path in world.photos.glob("*.xmp")] == ["a.xmp"]
    assert "Albums|Album 0" in keywords((world.photos / "a.xmp").read_bytes())["hierarchicalSubject"]


def test_a_new_one_for_others_takes_the_keywords_over_and_no_developing(world: World) -> None:
    write(world.photos / "a.jpg.xmp", LIGHTROOM)
    world.add("a.jpg")
    world.read()
    world.library.sidecars.write(world.group(list(world.ids("a.jpg"))), Reader.OTHERS)
    made = (world.photos / "a.xmp").read_bytes()
    assert keywords(made)["subject"] == ["Kochi & Goa", "Album 0"]
    assert b"Exposure" not in made


@pytest.mark.parametrize("reader", Reader)
def test_no_sidecar_is_written_for_two_photos(world: World, reader: Reader) -> None:
    world.add("a.jpg", "a.png", "a.b.png")
    world.read()
    albums = world.group(list(world.ids("a.jpg", "a.b.png")), list(world.ids("a.png")))
    assert world.library.sidecars.write(albums, reader).failures == ()
    made = {path.name: keywords(path.read_bytes())["subject"] for path in world.photos.glob("*.xmp")}
    alone = "a.b.xmp" if reader is Reader.OTHERS else "a.b.png.xmp"
    assert made == {"a.jpg.xmp": ["Album 0"], "a.png.xmp": ["Album 1"], alone: ["Album 0"]}


def test_revert_takes_back_the_newest_apply_of_either_kind(world: World) -> None:
    world.add("a.jpg")
    world.read()
    [album] = world.group(list(world.ids("a.jpg")))
    assert world.library.history.to_revert() is None
    act = world.library.sidecars.write([album]).act_id
    assert world.library.history.to_revert() == act
    world.library.history.undo()
    assert world.library.history.to_revert() is None
