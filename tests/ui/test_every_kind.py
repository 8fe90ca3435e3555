"""Whatever kinds there are, the window has words and a place for each: a forgotten one fails here or in mypy."""

import pytest

from photosort.model.applying import Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.view import Order, View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.export_folders_dialog import ExportKind
from photosort.ui.grid.album_model import AlbumOrder, ordered
from photosort.ui.pages import junk_page, orders
from photosort.ui.pages.album_count.preview import Fate
from photosort.ui.pages.album_count.preview_grid import head_of
from photosort.ui.pages.problem_lines import lines
from photosort.ui.services.context import Context
from photosort.ui.text.work import title
from photosort.ui.widgets.action_spec import Needs, Situation, why_not
from photosort.ui.window.main_window import MainWindow
from photosort.ui.window.status_bar import StatusBar
from tests.ui.fakes import FakeLibrary


def test_every_order_of_photos_has_a_name_and_is_offered() -> None:
    assert len({orders.label(order) for order in Order}) == len(Order)
    assert {*orders.offered(in_album=True), *orders.of_a_search(), *orders.of_time()} == set(Order)
    assert set(orders.offered(in_album=True)) - set(orders.offered(in_album=False)) == {Order.LEAST_SURE}


@pytest.mark.parametrize("order", Order)
def test_every_order_shows_all_photos_of_an_album(order: Order, library: FakeLibrary) -> None:
    album = library.albums.all()[1].id
    assert sorted(library.photos.ids(View(album=album, order=order))) == sorted(library.photos.ids(View(album=album)))


def test_every_order_of_albums_keeps_every_album(library: FakeLibrary) -> None:
    albums = library.albums.all()
    for order in AlbumOrder:
        assert sorted(ordered(albums, order)) == sorted(album.id for album in albums)
    for junk_order in junk_page.JunkOrder:
        assert len(junk_page.ordered(albums, junk_order, "")) == len(albums)


def test_every_need_is_met_by_some_situation_and_says_what_is_missing() -> None:
    nothing = Situation()
    on_photos = Situation(photos=1, at_hand=1, members=True, rejected=True, poor=True,
                          library=True, undo="a", redo="b", album_count=True, zoom=True,
                          selectable=True, back=True, folder=True, orders=True, run=True,
                          out_of_order=True, comparable=True, months=True, large=True, in_front=True,
                          unsaved_search=True, smart_album=True, folded=True)  # fmt: skip
    on_albums = Situation(albums=1, chosen_albums=1, album_at_hand=True, junk_albums=1, own_cover=True)
    on_people = Situation(people=1, shown_people=1, person_at_hand=True, question=True, faces=True)
    on_hidden, on_theirs = Situation(people=1, hidden_people=1), Situation(photos=1, theirs=True)
    on_stack = Situation(stack=True, differing=True, chosen_copies=1)
    on_strangers = Situation(strangers=2, faces=True)
    on_events = Situation(event=True, event_here=True, days=True, at_hand=1)
    some = (on_photos, on_albums, on_people, on_strangers, on_hidden, on_theirs, on_stack, on_events)
    free = {Needs.NOTHING, Needs.ALWAYS, Needs.SCREEN}
    silent = free | {Needs.ZOOM, Needs.SELECTABLE, Needs.BACK, Needs.ENTER_OPENS}
    for needs in Needs:
        assert any(one.allows(needs) for one in some)
        assert nothing.allows(needs) == (needs in free | {Needs.ENTER_OPENS})
        assert bool(why_not(needs)) == (needs not in silent)


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_is_shown(kind: ProblemKind) -> None:
    problem = Problem(b"/photos/a.jpg", Stage.DECODE, kind, Message(MessageCode.EMPTY_FILE))
    head, line, gap = lines([problem], [])
    assert head.group is not None
    assert (line.problem, gap.problem) == (problem, None)


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_is_said(phase: Phase, context: Context, window: MainWindow) -> None:
    status = window.status_bar
    assert isinstance(status, StatusBar)
    status.show_progress(Progress(phase, done=3, total=5, message=Message(MessageCode.NOTHING_CHANGED)))
    assert bool(title(Progress(phase))) == phase.busy
    assert status.bar.isVisible() == phase.busy
    assert status.phase.text() or phase is Phase.IDLE


def test_every_way_of_export_and_every_fate_is_named() -> None:
    assert [kind.way for kind in ExportKind if kind.way is not None] == list(Way)
    assert len({head_of(fate) for fate in Fate}) == len(Fate)
