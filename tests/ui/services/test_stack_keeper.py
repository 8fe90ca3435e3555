"""The stacks that the window knows follow the library, and what was chosen of them outlives that."""

from pytestqt.qtbot import QtBot

from photosort.model.acts import Trash
from photosort.model.changes import Changes
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, PhotoId
from photosort.model.twins import Stack, StackKind
from photosort.organizing.progress import Phase, Progress
from photosort.ui.services.context import Context
from photosort.ui.services.copy_choices import Choice
from photosort.ui.services.stack_keeper import CALM_MS
from tests.ui.fakes import FakeLibrary, FakeOrganizer

A, B, C, D = map(PhotoId, range(1, 5))
EXACT = Stack(StackKind.EXACT, (A, B), (Fact(FactKind.FIRST),), ((Fact(FactKind.SAME_FILE),),), 100)
BURST = Stack(StackKind.BURST, (C, D), (Fact(FactKind.SHARPEST),), ((Fact(FactKind.SHOT_WITH, 1),),), 50)


def told(context: Context) -> None:
    organizer = context.organizer
    assert isinstance(organizer, FakeOrganizer)
    organizer.stacked = [EXACT, BURST]
    context.overview.refresh()
    context.stacks.begin()
    context.stacks.look()


def test_a_strictness_shows_its_stacks_and_all_sizes(qtbot: QtBot, context: Context) -> None:
    told(context)
    keeper = context.stacks
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    assert list(keeper.now.sizes.values()) == [100, 100, 150, 150]
    qtbot.waitUntil(lambda: context.overview.now.copies == 100)
    keeper.choose(Choice((A,), (B,)))
    keeper.use(StackKind.BURST)
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT, BURST))
    assert keeper.stack_of(D) == BURST
    assert set(keeper.now.photos) == {A, B, C, D}
    assert keeper.choices.all() == [Choice((A,), (B,))]


def test_what_is_gone_is_chosen_no_more_until_it_is_back(qtbot: QtBot, context: Context, library: FakeLibrary) -> None:
    told(context)
    keeper = context.stacks
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    keeper.choose(Choice((B,), (A,)))
    library.history.do(Trash((A,)))
    qtbot.waitUntil(lambda: keeper.now.stacks == ())
    assert keeper.choices.all() == []
    library.history.undo()
    qtbot.waitUntil(lambda: keeper.choices.all() == [Choice((B,), (A,))])


def test_what_is_seen_of_the_choices_is_found_once_after_each_change(qtbot: QtBot, context: Context) -> None:
    told(context)
    keeper = context.stacks
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    assert (keeper.seen(), keeper.going) == ([], 0)
    told_of: list[int] = []
    keeper.chosenChanged.connect(lambda: told_of.append(keeper.going))
    keeper.choose(Choice((A,), (B,)))
    assert (keeper.seen(), keeper.going) == ([Choice((A,), (B,))], 1)
    assert keeper.seen() is keeper.seen()
    keeper.unchoose([A])
    assert (keeper.seen(), told_of) == ([], [1, 0])


def test_what_waits_is_asked_for_by_no_look(qtbot: QtBot, context: Context) -> None:
    told(context)
    keeper = context.stacks
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    gone = Choice((C,), (D,), StackKind.EXACT)
    keeper.choices.let_wait([gone])
    keeper.choose(Choice((A,), (B,)))
    keeper._fetch()
    qtbot.waitUntil(lambda: not keeper._fetching)
    assert (C in keeper.now.photos, keeper.choices.aside()) == (False, [gone])


def test_marks_alone_wait_until_nobody_culls(qtbot: QtBot, context: Context, library: FakeLibrary) -> None:
    told(context)
    keeper = context.stacks
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    library.store.marks[B] = Mark.KEPT
    library.store.tell(Changes(marks=frozenset({B})))
    qtbot.waitUntil(keeper._timer.isActive)
    assert keeper._timer.interval() == CALM_MS
    keeper.look()
    qtbot.waitUntil(lambda: keeper.now.photos[B].mark is Mark.KEPT)


def test_no_number_is_shown_before_the_albums_stand(qtbot: QtBot, context: Context) -> None:
    context.first_order.stand(12)
    told(context)
    qtbot.waitUntil(lambda: context.stacks.now.stacks == (EXACT,))
    assert context.overview.now.copies == 0
    context.first_order.take(Progress(Phase.DONE), first_run=False)
    assert context.overview.now.copies == 100


def test_an_act_is_followed_at_once_while_photos_are_read(qtbot: QtBot, context: Context, library: FakeLibrary) -> None:
    told(context)
    keeper = context.stacks
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    context.note_work(True)
    context.acts.do(Trash((B,)))
    qtbot.waitUntil(lambda: keeper.now.stacks == (), timeout=3000)


def test_what_is_chosen_while_stacks_are_looked_for_stays_chosen(qtbot: QtBot, context: Context) -> None:
    told(context)
    keeper = context.stacks
    keeper.use(StackKind.BURST)
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT, BURST))
    keeper.use(StackKind.EXACT)
    keeper.choose(Choice((C,), (D,)))
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    qtbot.waitUntil(lambda: D in keeper.now.photos)
    assert keeper.choices.all() == [Choice((C,), (D,))]


def test_what_the_library_does_not_know_is_chosen_no_more(qtbot: QtBot, context: Context) -> None:
    told(context)
    keeper = context.stacks
    qtbot.waitUntil(lambda: keeper.now.stacks == (EXACT,))
    keeper.choose(Choice((PhotoId(99_998),), (PhotoId(99_999),)))
    keeper._fetch()
    qtbot.waitUntil(lambda: keeper.choices.all() == [])
