"""The table of actions: keys, ids, words, and what excludes what."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photosort.model.face import PersonId
from photosort.ui.actions.table import actions_of, make_table
from photosort.ui.services.context import Context
from photosort.ui.widgets.action_spec import (
    ALBUM_MENU,
    EMPTY_MENU,
    PERSON_MENU,
    PHOTO_MENU,
    STACK_MENU,
    STRANGER_MENU,
    THEIR_MENU,
    Needs,
    Situation,
    Target,
    may_share,
)
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.menu import shortcut_text
from photosort.ui.window.main_window import MainWindow
from tests.ui.stacks import NEAR

ALBUMS = {Needs.ALBUMS, Needs.CHOSEN_ALBUMS, Needs.ONE_ALBUM, Needs.ALBUM_AT_HAND, Needs.JUNK_ALBUMS}
PHOTOS = {Needs.PHOTOS, Needs.MEMBERS}


def test_no_two_actions_that_are_possible_at_once_share_a_key() -> None:
    by_key = defaultdict(list)
    for entry in actions_of(make_table()):
        if entry.keys:
            by_key[QKeySequence(entry.keys).toString()].append(entry)
    for key, sharing in by_key.items():
        assert key
        for one, other in combinations(sharing, 2):
            assert may_share(one, other), f"{key}: {one.id}, {other.id}"


def test_ids_are_unique_and_texts_are_there() -> None:
    ids = [entry.id for entry in actions_of(make_table())]
    assert len(ids) == len(set(ids))
    assert all(entry.text for entry in actions_of(make_table()))


def test_no_text_says_never_words() -> None:
    for entry in actions_of(make_table()):
        words = f"{entry.text} {entry.one} {entry.many}".lower()
        for word in ("cluster", "embedding", "asset", "are you sure", "please", "!"):
            assert word not in words


@pytest.mark.parametrize("photos", [0, 1, 37])
@pytest.mark.parametrize("albums", [0, 1, 3])
def test_photos_and_albums_are_never_both_acted_on(photos: int, albums: int) -> None:
    now = Situation(photos=photos, members=True, albums=albums, junk_albums=albums)
    assert not (any(now.allows(n) for n in ALBUMS) and any(now.allows(n) for n in PHOTOS))


def _entries(menu: QMenu) -> Iterator[str]:
    """The names of the entries of a menu, with those of its submenus where they lie."""
    for entry in menu.actions():
        inside = entry.menu()
        if isinstance(inside, QMenu) and not entry.objectName():
            yield from _entries(inside)
        elif not entry.isSeparator():
            yield entry.objectName()


def test_every_action_is_in_the_menu_bar(window: MainWindow) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    found = [name for menu in menus if isinstance(menu, QMenu) for name in _entries(menu)]
    assert found == [entry.id for entry in actions_of(make_table()) if not entry.hidden]
    assert len(menus) == len(make_table())


def test_what_is_done_with_people_has_a_menu_of_its_own(window: MainWindow) -> None:
    names = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert names == ["File", "Edit", "View", "Album", "Photo", "People", "Help"]
    menu = window.menuBar().actions()[names.index("People")].menu()
    assert isinstance(menu, QMenu)
    inside = [action.objectName() for action in menu.actions()]
    assert {name for name in PERSON_MENU + STRANGER_MENU if name} < set(inside)
    assert {"not-person", "not-face", "split-person", "person-cover", "answer-yes", "answer-no"} < set(inside)


@pytest.mark.parametrize("names", [PHOTO_MENU, ALBUM_MENU, PERSON_MENU, THEIR_MENU, STACK_MENU, EMPTY_MENU])
def test_context_menus_name_actions_of_the_table(window: MainWindow, names: tuple[str, ...]) -> None:
    known = {entry.id for entry in actions_of(make_table())}
    assert {name for name in names if name} <= known
    people = (PersonId(1),) if names is PERSON_MENU else ()
    target = Target(people=people, stack=NEAR if names is STACK_MENU else None)
    menu = window.actions_.menu(names, window, window.dispatcher.situation(target), target)
    texts = [action for action in menu.actions() if not action.isSeparator()]
    assert texts
    assert not menu.actions()[-1].isSeparator()
    menu.deleteLater()


def test_texts_carry_the_count(qtbot: QtBot, window: MainWindow) -> None:
    actions = window.actions_
    actions.refresh(Situation(photos=37, members=True, library=True))
    assert actions["trash"].text() == "Move 37 photos to the trash…"
    assert actions["move"].text() == "Move 37 photos to album…"
    assert actions["copy-paths"].text() == "Copy 37 paths"
    actions.refresh(Situation(photos=1, members=True, library=True))
    assert actions["trash"].text() == "Move 1 photo to the trash…"
    assert actions["copy-paths"].text() == "Copy path"
    actions.refresh(Situation(albums=3, library=True))
    assert actions["merge"].text() == "Merge 3 albums…"
    assert actions["trash-album"].text() == "Move 3 albums to the trash…"
    assert not actions["trash"].isEnabled()
    actions.refresh(Situation(undo="Merged 3 albums into Castles"))
    assert actions["undo"].text() == "Undo: Merged 3 albums into Castles"
    actions.refresh(Situation(undo=f"Merged {'W' * 60} into {'M' * 60}"))
    assert "…" in actions["undo"].text(), "no menu is wider than a small screen"
    actions.refresh(Situation(undo="Renamed “Cats” to “Salt & Pepper”"))
    assert actions["undo"].text() == "Undo: Renamed “Cats” to “Salt && Pepper”", "one alone marks a key"
    assert actions["undo"].toolTip() == "Undo: Renamed “Cats” to “Salt & Pepper” (Ctrl+Z)"


def test_no_menu_is_higher_than_a_usual_screen(window: MainWindow) -> None:
    rows = {
        top.text(): sum(not action.isSeparator() for action in top.menu().actions())  # type: ignore[attr-defined]
        for top in window.menuBar().actions()
    }
    assert max(rows.values()) <= 24, rows


def test_tooltips_tell_the_key_and_why_not(window: MainWindow) -> None:
    actions = window.actions_
    actions.refresh(Situation())
    assert actions["merge"].toolTip() == "Merge (M)\nSelect an album first"
    actions.refresh(Situation(albums=2))
    assert actions["merge"].toolTip() == "Merge 2 albums (M)"
    assert shortcut_text(actions["open-photo"]) == "Enter"


def test_the_menu_shows_enter_only_where_it_opens(window: MainWindow) -> None:
    actions = window.actions_
    actions.refresh(Situation(photos=2, comparable=True))
    assert shortcut_text(actions["open-photo"]) == ""
    assert actions["open-photo"].toolTip() == "Open"
    actions.refresh(Situation(photos=5))
    assert shortcut_text(actions["open-photo"]) == "Enter"


def test_unpossible_actions_say_so_by_being_disabled(qtbot: QtBot, context: Context) -> None:
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    actions = Actions(widget, make_table(), {}, context.theme, context.icons)
    free = {Needs.NOTHING, Needs.ALWAYS, Needs.SCREEN}
    enabled = {entry.id for entry in actions_of(make_table()) if actions[entry.id].isEnabled()}
    assert enabled == {entry.id for entry in actions_of(make_table()) if entry.needs in free}


def test_what_is_done_with_files_stands_in_one_order_in_the_menu_bar_and_in_context_menus() -> None:
    bar = [entry.id for entry in actions_of(make_table())]
    here = PHOTO_MENU[PHOTO_MENU.index("open-elsewhere") : PHOTO_MENU.index("copy-paths") + 1]
    start = bar.index("open-elsewhere")
    assert tuple(bar[start : start + len(here)]) == here
