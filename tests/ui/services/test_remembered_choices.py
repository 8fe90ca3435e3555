"""What was chosen of stacks outlives the window, and nothing that cannot be read keeps the window from opening."""

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.acts import TrashCopies
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.twins import StackKind
from photosort.ui.services.copy_choices import Choice
from photosort.ui.services.remembered_choices import KEY, Remembered, recall, remember
from photosort.ui.services.stack_keeper import StackKeeper
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary, FakeMeta
from tests.ui.stacks import BURST, NEAR, have_stacks

A, B, C = map(PhotoId, range(1, 4))
CHOICE = Choice((A,), (B, C), StackKind.NEAR)


def test_what_is_remembered_is_recalled() -> None:
    meta = FakeMeta()
    assert recall(meta) == Remembered()
    now = Remembered(StackKind.BURST, (CHOICE,), (Choice((PhotoId(7),), (), StackKind.EXACT),))
    remember(meta, now)
    found = recall(meta)
    assert found == now
    assert [one.kind for one in (*found.choices, *found.aside)] == [StackKind.NEAR, StackKind.EXACT]


@pytest.mark.parametrize("kept", [b"nonsense", b"[1]", b'{"choices": [{"stay": [1]}]}', b'{"strictness": "loose"}'])
def test_what_cannot_be_read_is_nothing(kept: bytes) -> None:
    assert recall(FakeMeta({KEY: kept})) == Remembered()


def _keeper(window: MainWindow) -> StackKeeper:
    """Another one for the same library, as the next window has it."""
    context = window.context
    return StackKeeper(context.library, lambda: context.organizer, context.lanes, context.failed.emit, context)


def test_the_next_window_goes_on_with_what_was_chosen(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    have_stacks(window.context)
    stacks = window.context.stacks
    stacks.use(StackKind.BURST)
    qtbot.waitUntil(lambda: BURST in stacks.now.stacks)
    stacks.choose(CHOICE)
    stacks.close()
    qtbot.waitUntil(lambda: recall(library.meta).choices == (CHOICE,))
    later = _keeper(window)
    later.begin()
    qtbot.waitUntil(lambda: later.choices.all() == [CHOICE] and later.loaded)
    assert later.strictness is StackKind.BURST
    assert later.now.by_photo[A] == NEAR
    later.close()


def test_what_was_chosen_meanwhile_counts(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    remember(library.meta, Remembered(choices=(CHOICE,)))
    have_stacks(window.context)
    later = _keeper(window)
    later.begin()
    other = Choice((B,), (A, C), StackKind.NEAR)
    later.choose(other)
    qtbot.waitUntil(lambda: later._saved is not None)
    assert later.choices.all() == [other]
    later.close()


def test_the_next_window_brings_back_with_an_undo_which_one_was_to_stay(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    other = Choice((B,), (A, C), StackKind.NEAR)
    have_stacks(window.context)
    stacks = window.context.stacks
    qtbot.waitUntil(lambda: NEAR in stacks.now.stacks)
    stacks.choose(other)
    library.history.do(TrashCopies(((A, B), (C, B))))
    qtbot.waitUntil(lambda: stacks.choices.all() == [])
    stacks.close()
    qtbot.waitUntil(lambda: recall(library.meta).aside == (other,))
    later = _keeper(window)
    later.begin()
    qtbot.waitUntil(lambda: later.loaded and later.choices.aside() == [other])
    library.history.undo()
    later.follow(Changes(photos=frozenset(other.photos)))
    later.look()
    qtbot.waitUntil(lambda: later.choices.all() == [other])
    later.close()
