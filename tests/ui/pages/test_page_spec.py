"""A page is one record: row, menu entry, key, icon and page follow from it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.pages.base import Page
from photosort.ui.pages.page_spec import PageSpec, Place, Section, title_of
from photosort.ui.pages.registry import PAGES
from photosort.ui.services.context import Context
from photosort.ui.services.overview import Overview
from photosort.ui.window.main_window import MainWindow


class Calendar(Page):
    def title(self) -> str:
        return "Calendar"


CALENDAR = PageSpec(
    Place("calendar"),
    Section.CLEAN_UP,
    "Calendar",
    "layers",
    "Ctrl+0",
    make=Calendar,
    count=lambda overview: str(len(overview.albums)),
)


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context, pages=(*PAGES, CALENDAR))
    qtbot.addWidget(made, before_close_func=lambda _: made.close_for_good())
    made.resize(1200, 800)
    made.begin()
    made.show()
    qtbot.waitUntil(lambda: made.page() is not None)
    yield made
    made.release()


def test_a_new_page_is_one_record(window: MainWindow, qtbot: QtBot) -> None:
    rows = {row.place: row for row in window.sidebar.list.model_rows()}
    row = rows[CALENDAR.place]
    assert (row.text, row.icon, row.count) == ("Calendar", "layers", "16")
    assert list(rows).index(places.PROBLEMS) < list(rows).index(CALENDAR.place) < list(rows).index(places.HISTORY)

    menus = [action.menu() for action in window.menuBar().actions()]
    view = next(menu for menu in menus if isinstance(menu, QMenu) and menu.title().replace("&", "") == "View")
    lead = next(action.menu() for action in view.actions() if action.text() == "Go to")
    assert isinstance(lead, QMenu)
    entry = next(action for action in lead.actions() if action.objectName() == "calendar")
    assert entry.text() == "Calendar"
    assert entry.shortcut().toString() == "Ctrl+0"
    view.aboutToShow.emit()
    assert not entry.icon().isNull()

    qtbot.waitUntil(entry.isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.page(), Calendar))
    assert window.header.title.full() == "Calendar"
    assert window.navigator.place() == CALENDAR.place
    assert window.sidebar.list.row(window.sidebar.list.currentIndex()) == row


def test_every_page_has_a_place_a_name_and_a_key_of_its_own() -> None:
    for of in ("place", "text", "keys", "icon"):
        values = [getattr(page, of) for page in PAGES]
        assert len(set(values)) == len(values)
        assert all(values)
    assert {page.section for page in PAGES} == set(Section)
    assert all(title_of(section) for section in Section)


@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.place.id)
def test_every_page_is_made_and_counts_nothing_in_an_empty_library(spec: PageSpec, window: MainWindow) -> None:
    assert spec.count(Overview()) in ("", "0")
    window.navigator.go(spec.place)
    shown = window.page()
    assert shown is not None
    assert shown.title() == {"all-photos": "All photos"}.get(spec.place.id, spec.text)
    assert shown.head_widgets() == shown.head_widgets()
