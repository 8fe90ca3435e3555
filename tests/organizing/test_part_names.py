"""The parts of a split have names of their own, told apart from each other and from all other albums."""

from collections.abc import Sequence

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import LIGHT
from photosort.model.acts import Rename, Split
from photosort.model.album import AlbumId
from photosort.organizing.part_names import part_names
from photosort.organizing.read_stage import points_key
from tests.library.conftest import NAMES, World
from tests.organizing.describing.made_up import album as made_up

ENCODER = "made-up"
FIRST, SECOND = NAMES[:5], NAMES[5:]


@pytest.fixture
def world(world: World) -> World:
    world.add(*NAMES)
    world.read()
    return world


def show(world: World, names: Sequence[str], word: str, kind: str = "photograph", bright: float = 0.5) -> None:
    """Have photos show something, as the learned space says it."""
    said = made_up(kind, word, count=len(names), bright=bright).meaning
    assert said is not None
    tail = [np.sqrt(said.words), np.sqrt(said.kinds), LIGHT * (1 + said.light[:, None])]
    points = np.concatenate([np.random.default_rng(0).normal(size=(len(names), 4)), *tail], axis=1)
    world.library.embeddings.store(points_key(ENCODER), world.ids(*names), points.astype(np.float32))


def split(world: World, album: AlbumId) -> list[str]:
    """Divide an album as the window does; what the parts are called then, the larger one first."""
    groups = (world.ids(*FIRST), world.ids(*SECOND))
    known = {one.id for one in world.library.albums.all()}
    world.library.history.do(Split(album, groups, part_names(world.library, ENCODER, album, groups)))
    [made] = (one for one in world.library.albums.all() if one.id not in known)
    return [world.library.albums.get(album).name, made.name]


def test_each_part_is_called_by_what_it_shows(world: World) -> None:
    [album] = world.group(list(world.ids(*NAMES)))
    show(world, FIRST, "Dogs")
    show(world, SECOND, "Cats")
    assert split(world, album) == ["Dogs", "Cats"]
    world.library.history.undo()
    assert world.library.albums.get(album).name == "Album 0"
    world.library.history.redo()
    assert world.library.albums.get(album).name == "Dogs"


def test_parts_that_show_the_same_are_told_apart_by_light(world: World) -> None:
    [album] = world.group(list(world.ids(*NAMES)))
    show(world, FIRST, "Dogs")
    show(world, SECOND, "Dogs", bright=0.9)
    assert split(world, album) == ["Dogs", "Dogs · bright"]


def test_a_name_that_the_person_gave_stays_with_the_larger_part(world: World) -> None:
    [album] = world.group(list(world.ids(*NAMES)))
    world.library.history.do(Rename(album, "Rex and Minka"))
    show(world, FIRST, "Dogs")
    show(world, SECOND, "Cats")
    assert split(world, album) == ["Rex and Minka", "Cats"]


def test_no_part_is_called_as_the_whole_was_where_something_else_tells_them_apart(world: World) -> None:
    [album] = world.group(list(world.ids(*NAMES)))
    world.describe(album, name="Dogs")
    show(world, FIRST, "Cats")
    show(world, SECOND, "Dogs", bright=0.9)
    larger, smaller = split(world, album)
    assert larger == "Cats"
    assert smaller != "Dogs"
    assert smaller.startswith("Dogs")


def test_what_only_one_part_shows_may_be_its_name_as_it_was_that_of_the_whole(world: World) -> None:
    [album] = world.group(list(world.ids(*NAMES)))
    world.describe(album, name="Dogs")
    show(world, FIRST, "Dogs")
    show(world, SECOND, "Cats")
    assert split(world, album) == ["Dogs", "Cats"]


def test_where_nothing_tells_them_apart_the_album_keeps_its_name(world: World) -> None:
    [other] = world.group(list(world.ids("8.jpg")))
    [album] = world.group(list(world.ids(*NAMES[:8])))
    world.describe(other, name="Memes")
    show(world, NAMES, "People", kind="meme")
    groups = (world.ids(*NAMES[:4]), world.ids(*NAMES[4:8]))
    first, second = part_names(world.library, ENCODER, album, groups)
    assert first is None
    assert second is not None
    assert world.library.words(second) == "Memes 2"


def test_photos_of_which_nothing_is_learned_get_a_number(world: World) -> None:
    [album] = world.group(list(world.ids(*NAMES)))
    show(world, FIRST, "Dogs")
    assert split(world, album) == ["Album 0", "Album 0 2"]
