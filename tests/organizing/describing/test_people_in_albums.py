"""Once faces are known, albums are called after who is on them, and who is known does not go with the junk."""

import numpy as np
import pytest

from photosort.learning.photos import kinds
from photosort.learning.photos.vocabulary import KINDS, Meaning, vocabulary
from photosort.model.acts import DismissJunk, HidePeople, MergePeople, NamePerson, Rename
from photosort.model.album import AlbumId, AlbumKind, Member, NewGroup
from photosort.model.face import PersonId
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.organizing.describing import known_people, seen_and_read
from photosort.organizing.describing.known_people import Acquaintance
from photosort.organizing.describing.refresh import note, refresh
from tests.library.conftest import World
from tests.people import faces_in

PHOTOS = [f"photo {number}.jpg" for number in range(5)]
MEMES = [f"meme {number}.jpg" for number in range(10)]


def seen(points: np.ndarray) -> Meaning:
    """What points show: memes where the first of their numbers is the larger one, and else photographs of dogs."""
    known = vocabulary()
    of_kind = np.full((len(points), len(KINDS)), 0.01, np.float32)
    drawn = points[:, 0] > points[:, 1]
    of_kind[np.arange(len(points)), np.where(drawn, KINDS.index("meme"), KINDS.index("photograph"))] = 0.93
    words = np.full((len(points), len(known.words)), 0.001, np.float32)
    words[:, known.words.index("Dogs")] = 0.9
    groups = words @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    return Meaning(words, groups, of_kind, np.full(len(points), 0.45, np.float32))


@pytest.fixture
def albums(world: World, monkeypatch: pytest.MonkeyPatch) -> tuple[AlbumId, AlbumId]:
    """Five photographs, and ten memes that are offered as junk."""
    monkeypatch.setattr(seen_and_read, "meaning", seen)
    monkeypatch.setattr(known_people, "are_known", lambda columns: True)
    monkeypatch.setattr(kinds, "probabilities", lambda vectors: seen(vectors).kinds)
    world.add(*PHOTOS, *MEMES)
    world.read()
    photos, memes = world.ids(*PHOTOS), world.ids(*MEMES)
    for key in ("vectors", "points"):
        world.library.embeddings.store(key, photos, np.tile([0.1, 1.0, 1.0], (len(photos), 1)))
        world.library.embeddings.store(key, memes, np.tile([1.0, 0.1, 1.0], (len(memes), 1)))
    first, second = world.library.albums.regroup(
        [
            NewGroup(None, Message(MessageCode.DOGS), members=tuple(Member(one, 0.9) for one in photos)),
            NewGroup(
                None, Message(MessageCode.MEMES), AlbumKind.JUNK, 0.9, members=tuple(Member(one, 0.9) for one in memes)
            ),
        ]
    )
    assert first is not None
    assert second is not None
    note(world.library)
    return first, second


def look(world: World) -> None:
    refresh(world.library, "vectors", "points")


def name(world: World, album: AlbumId) -> str:
    return world.library.albums.get(album).name


def held(world: World) -> dict[PhotoId, Fact | None]:
    return {row.photo_id: row.held for row in world.library.albums.memberships(world.ids(*MEMES)) if not row.tick}


def family(world: World) -> dict[str, PersonId]:
    """Asha on all photographs, Tom on four of them, and each on a meme; a face that only memes show on five."""
    photos, memes = world.ids(*PHOTOS), world.ids(*MEMES)
    people = faces_in(
        world.library, {"Asha": [*photos, memes[0]], "1": [*photos[:4], memes[1]], "2": [*memes[2:7], photos[0]]}
    )
    look(world)
    return people


def test_an_album_is_called_after_them_and_follows_their_names(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    people = family(world)
    assert name(world, albums[0]) == "Asha"
    world.library.history.do(NamePerson(people["1"], "Tom"))
    look(world)
    assert name(world, albums[0]) == "Asha and Tom"
    world.library.history.do(NamePerson(people["1"], "Thomas"))
    assert name(world, albums[0]) == "Asha and Thomas"
    world.library.history.do(MergePeople((people["1"],), people["Asha"]))
    look(world)
    assert name(world, albums[0]) == "Asha"
    world.library.history.undo()
    look(world)
    world.library.history.do(HidePeople((people["Asha"],)))
    look(world)
    assert name(world, albums[0]) == "Thomas"


def test_nothing_of_their_names_is_kept_with_the_albums(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    family(world)
    with world.library._store.read() as db:
        kept = db.execute("SELECT group_concat(name || reasons || chips || cover) FROM album").fetchone()[0]
        kept += db.execute("SELECT group_concat(held) FROM membership").fetchone()[0]
    assert "name_person" in kept
    assert "known_person" in kept
    assert "Asha" not in kept


def test_a_name_of_the_persons_stays(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    world.library.history.do(Rename(albums[0], "Rex"))
    family(world)
    assert name(world, albums[0]) == "Rex"
    world.library.history.undo()  # Asha has no name any more, and then the album none of the person's
    world.library.history.undo()
    look(world)
    assert name(world, albums[0]) == "Dogs"


def test_who_is_known_is_held_back_from_junk_and_a_face_of_memes_is_not(
    world: World, albums: tuple[AlbumId, AlbumId]
) -> None:
    people = family(world)
    asha, somebody = world.ids(*MEMES[:2])
    assert held(world) == {asha: Fact(FactKind.KNOWN_PERSON, "Asha"), somebody: Fact(FactKind.SEEN_ELSEWHERE, 4)}
    world.library.history.do(NamePerson(people["1"], "Tom"))
    look(world)
    assert held(world)[somebody] == Fact(FactKind.KNOWN_PERSON, "Tom")
    assert world.library.albums.get(albums[1]).held_back == 2


def test_what_is_no_photograph_makes_nobody_known(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    world.library.history.do(DismissJunk((albums[1],)))
    family(world)
    memes = world.ids(*MEMES)
    people = Acquaintance(world.library, "vectors", memes)
    assert people.known_among(memes[:3]) == {
        memes[0]: Fact(FactKind.KNOWN_PERSON, 1), memes[1]: Fact(FactKind.SEEN_ELSEWHERE, 4)
    }  # fmt: skip


def test_nothing_of_them_is_left_once_all_face_data_is_deleted(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    family(world)
    world.library.people.forget_all()
    look(world)
    assert (name(world, albums[0]), held(world)) == ("Dogs", {})


def test_without_people_all_stays_as_it_was(world: World, albums: tuple[AlbumId, AlbumId]) -> None:
    look(world)
    assert (name(world, albums[0]), name(world, albums[1]), held(world)) == ("Dogs", "Memes", {})
