"""An act of which some files do not come back is not undone: undo goes on with the rest, and says what comes next."""

import pytest

from photosort.model.acts import Rename, Trash
from photosort.model.album import AlbumId
from photosort.model.english import in_english
from photosort.model.history import ActState
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from tests.library.conftest import NAMES, World, tree, write

NOT_BACK = Message(MessageCode.NOT_BACK, name=b"2.jpg", reason=Message(MessageCode.NAME_TAKEN))


@pytest.fixture
def act(world: World, albums: list[AlbumId]) -> int:
    """Act 2: three photos in the trash, and another file where the last of them was. Act 1 gave an album a name."""
    world.library.history.do(Rename(albums[1], "Goa"))
    act = world.library.history.do(Trash(world.ids(*NAMES[:3]))).act_id or 0
    write(world.photos / "2.jpg", b"another picture")
    return act


def test_the_history_says_how_many_are_back(world: World, act: int) -> None:
    world.library.history.undo()
    entry = world.library.history.entry(act)
    assert (entry.state, entry.waiting) == (ActState.UNDER_WAY_BACK, 1)
    assert entry.how_far == Message(MessageCode.PART_BACK, part=2, count=3)
    assert [half.id for half in world.library.history.unfinished()] == [act]


@pytest.mark.parametrize("by_number", [True, False])
def test_undo_goes_on_with_the_rest(world: World, act: int, by_number: bool) -> None:
    world.library.history.undo()
    (world.photos / "2.jpg").unlink()
    done = world.library.history.undo_act(act) if by_number else world.library.history.undo()
    assert in_english(done.message) == "Brought back 1 photo"
    assert world.library.history.entry(act).undone
    assert set(tree(world.photos)) == set(NAMES)


def test_a_refusal_names_the_act_that_comes_next(world: World, act: int) -> None:
    world.library.history.undo()
    refused = world.library.history.undo()
    assert refused.message == Message(
        MessageCode.UNDO_GOES_ON, done=NOT_BACK, id=1, act=world.library.history.entry(1).message
    )
    assert in_english(refused.message) == (
        "2.jpg is not back: another file now has its name. "
        "The next undo takes back act 1 instead: Renamed Album 1 to Goa."
    )
    assert in_english(world.library.history.undo().message) == "Undone: Renamed Album 1 to Goa"
    (world.photos / "2.jpg").unlink()
    assert world.library.history.undo_act(act).failures == ()


def test_what_was_deleted_for_good_names_the_act_that_comes_next(
    world: World, act: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(world.can), "available", lambda self, path: False)
    world.library.trash.delete_for_good(world.ids("5.jpg"))
    with pytest.raises(PhotosortError) as refused:
        world.library.history.undo()
    assert str(refused.value) == (
        "What was deleted for good cannot be brought back. "
        "The next undo takes back act 2 instead: Moved 3 photos to the trash."
    )


def test_a_refused_act_is_remembered_through_a_restart(world: World, act: int) -> None:
    world.library.history.undo()
    world.library.history.undo()
    world.reopen()
    assert world.library.history.entry(act).refusal == NOT_BACK
    assert in_english(world.library.history.undo().message) == "Undone: Renamed Album 1 to Goa"
