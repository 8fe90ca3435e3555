"""In German, with a large font, in a small window: nothing is cut or covered, and what is an icon says its words."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QToolButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.face import PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.twins import Stack, StackKind
from photosort.model.view import View
from photosort.organizing.progress import FirstOrder, Phase, Progress
from photosort.settings import Settings
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from photosort.ui.dialogs.stack_question import ask_for_stacks
from photosort.ui.dialogs.stored_dialog import StoredDialog
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog, open_review
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.pages import places
from photosort.ui.pages.album_count.bar import AlbumCountBar
from photosort.ui.pages.first_order_note import FirstOrderNote
from photosort.ui.pages.junk_list import CELL, CELL_GAP, LARGE, WALL, cells
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.pages.people.people_page import PeoplePage
from photosort.ui.pages.problems_page import INSET, MARK, PAD, ProblemsPage
from photosort.ui.pages.similar_page import SimilarPage
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.services.context import Context
from photosort.ui.services.copy_choices import best_of
from photosort.ui.services.photos_to_compare import PhotosToCompare
from photosort.ui.style.theme import Scheme, Theme, Type
from photosort.ui.text.i18n import install_translation, remove_translation
from photosort.ui.text.keys import key_words
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, begun, dialog, open_album, organizer, page
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary, FakeOrganizer
from tests.ui.stacks import NEAR, have_stacks
from tests.ui.window.test_group_again import bar_of, learned
from tests.ui.window.test_sheets import SHEETS

PAGES = (
    places.ALBUMS,
    places.ALL,
    places.YEAR,
    places.PEOPLE,
    places.MAP,
    places.UNSORTED,
    places.JUNK,
    places.DUPLICATES,
    places.PROBLEMS,
)


@pytest.fixture
def small(qtbot: QtBot, library: FakeLibrary) -> Iterator[MainWindow]:
    """The window at 800 x 600, in German, with a font half as large again."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translator = install_translation(app, "de")
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPointSizeF(font.pointSizeF() * 1.5)
    fake, theme = FakeOrganizer(library), Theme(Scheme.LIGHT, animations=False, font=font)
    context = Context(library, lambda: fake, Settings(animations=False), theme)
    app.setFont(theme.font(Type.BODY))
    made = begun(qtbot, context, 800, 600)
    yield made
    made.release()
    context.close()
    app.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    remove_translation(app, translator)
    QLocale.setDefault(QLocale("en_GB"))


def cut(top: QWidget) -> list[str]:
    """The buttons in sight whose words lack room."""
    return [
        button.text()
        for button in top.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width()
    ]


def whole(top: QWidget) -> bool:
    return not cut(top)


def short(top: QWidget) -> list[str]:
    """The lines in sight that are not seen whole."""
    return [
        label.text()
        for label in top.findChildren(QLabel)
        if label.isVisible() and label.text() and not label.visibleRegion().isEmpty()
        if (label.text() != label.full() if isinstance(label, ElidedLabel) else not _has_room(label))
    ]


def _has_room(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.sizeHint().width()


def mute(top: QWidget) -> list[str]:
    """The buttons in sight that show no words and have no tooltip; the icons in a field are none."""
    return [
        f"{type(button.parent()).__name__} {button.accessibleName()} {button.objectName()}"
        for button in top.findChildren(QAbstractButton)
        if button.isVisible() and not shows_words(button) and not button.toolTip()
        if not isinstance(button.parent(), QLineEdit)
    ]


def shows_words(button: QAbstractButton) -> bool:
    bare = isinstance(button, QToolButton) and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    return bool(button.text().strip()) and not (bare and not button.icon().isNull())


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tooltips that were shown; without a screen Qt cannot."""
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _spot, text, _of: said.append(text))
    return said


def hover(view: QWidget, spot: QPoint) -> None:
    """Wait over a point of the viewport until its tooltip is asked for."""
    QCoreApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))


def test_nothing_is_cut_in_the_review_of_copies(qtbot: QtBot, small: MainWindow) -> None:
    have_stacks(small.context)
    qtbot.waitUntil(lambda: bool(small.context.stacks.now.stacks))
    small.navigator.go(places.DUPLICATES)
    small.context.stacks.choose(best_of(NEAR, small.context.stacks.now.photos))
    qtbot.wait(20)
    assert (short(small), cut(small), mute(small)) == ([], [], [])
    small.dispatcher.run("review-copies")
    shown = dialog(qtbot, small, TrashReviewDialog)
    qtbot.wait(20)
    assert (short(shown), cut(shown), mute(shown)) == ([], [], [])


def test_no_button_of_a_page_is_cut_or_without_words(qtbot: QtBot, small: MainWindow) -> None:
    have_stacks(small.context)
    qtbot.waitUntil(lambda: bool(small.context.stacks.now.stacks))
    for place in PAGES:
        small.navigator.go(place)
        qtbot.wait(20)  # for the layout, which follows what a page has yet to load
        qtbot.waitUntil(lambda: (short(small), cut(small), mute(small)) == ([], [], []))
    open_album(qtbot, small, "Good-morning cards")
    qtbot.waitUntil(lambda: (short(small), cut(small), mute(small)) == ([], [], []))  # what is selected, too
    assert small.header.title.text() == "Good-morning cards"
    small.dispatcher.run("open-photo")
    qtbot.wait(20)
    assert (short(small), cut(small), mute(small)) == (["IMG_2023…2000.jpg"], [], [])  # of a file, with its ending


def test_two_photos_side_by_side_are_told_whole(qtbot: QtBot, small: MainWindow) -> None:
    some = small.context.library.photos.ids(View())[:3]
    some_stack = Stack(StackKind.BURST, tuple(some), (), ((), ()), 1)
    small.context.openCompare.emit(PhotosToCompare(some, None, "Duplikate", some_stack, some[:1], print, print))
    qtbot.wait(50)
    assert (cut(small), mute(small)) == ([], [])


def test_who_is_meant_of_copies_is_asked_whole(qtbot: QtBot, small: MainWindow) -> None:
    some = small.context.library.photos.ids(View())[:3]
    ask_for_stacks(small.context, small.dispatcher.dialogs, "In den Papierkorb verschieben", some[:1], some, print)
    shown = dialog(qtbot, small, Dialog)
    qtbot.waitUntil(lambda: (short(shown), cut(shown)) == ([], []))


def test_people_are_told_whole(qtbot: QtBot, small: MainWindow, library: FakeLibrary) -> None:
    add_people(library.store)
    library.store.changed()
    small.context.settings = replace(small.context.settings, people="on")
    small.navigator.go(places.PEOPLE)
    shown = page(small)
    assert isinstance(shown, PeoplePage)
    qtbot.waitUntil(shown.banner.isVisible)
    qtbot.waitUntil(lambda: (cut(small), mute(small)) == ([], []))
    qtbot.waitUntil(lambda: short(shown) == [])
    small.navigator.open_strangers()
    qtbot.wait(20)
    qtbot.waitUntil(lambda: (cut(small), mute(small)) == ([], []))
    small.context.openPerson.emit(PersonId(1))
    qtbot.wait(20)
    qtbot.waitUntil(lambda: (cut(small), mute(small)) == ([], []))
    small.dispatcher.run("settings")
    sheet = dialog(qtbot, small, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    qtbot.waitUntil(lambda: (short(sheet.people), cut(sheet.people)) == ([], []))


def settled(small: MainWindow) -> bool:
    """The status bar is laid out anew ten times a second while there is work."""
    layout = small.status_bar.layout()
    assert layout is not None
    layout.activate()
    return short(small) == [] and cut(small) == []


def test_no_line_is_cut_while_albums_are_made(qtbot: QtBot, small: MainWindow) -> None:
    small.navigator.go(places.ALBUMS)
    first = FirstOrder(612, {album.id: 0.5 for album in small.context.overview.now.albums})
    reading = Progress(Phase.READING, step=2, done=612, total=2_400, rate=58, seconds_left=30)
    for progress in (reading, Progress(Phase.LEARNING, step=3, round=12, rounds=40)):
        page(small).select_none()
        organizer(small).snapshot = replace(progress, first=first)
        small.organizing.poll()
        note = page(small).findChild(FirstOrderNote)
        qtbot.waitUntil(lambda: settled(small) or short(small) == [small.header.subtitle.text()])
        assert small.header.subtitle.text() in ("16 Alben bisher · wird noch sortiert", small.header.subtitle.full())
        page(small).select_all()
        qtbot.waitUntil(small.status_bar.chosen.isVisible)
        qtbot.waitUntil(partial(_has_room, small.status_bar.chosen))
        assert note is not None
        assert note.isVisible()


def test_no_line_is_cut_beside_marks_and_in_bars(qtbot: QtBot, small: MainWindow) -> None:
    small.navigator.go(places.ALBUMS)
    small.dispatcher.run("album-count")
    qtbot.waitUntil(lambda: small.findChild(AlbumCountBar) is not None)
    qtbot.waitUntil(partial(settled, small))
    small.dispatcher.run("album-count")
    open_album(qtbot, small, "Good-morning cards")
    small.dispatcher.run("reject")
    qtbot.waitUntil(small.status_bar.culling.isVisible)
    qtbot.waitUntil(partial(settled, small))
    small.dispatcher.run("similar")
    qtbot.waitUntil(lambda: isinstance(page(small), SimilarPage))
    qtbot.waitUntil(partial(settled, small))
    similar = page(small)
    assert isinstance(similar, SimilarPage)
    small.dispatcher.run("history")
    qtbot.waitUntil(lambda: small.layout_.covered() > 0 and whole(similar))
    assert similar.refuse.visibleRegion().boundingRect() == similar.refuse.rect()
    assert similar.album.visibleRegion().boundingRect() == similar.album.rect()


def test_what_is_stored_is_said_in_as_many_lines_as_it_needs(qtbot: QtBot, small: MainWindow) -> None:
    small.context.set_settings(small.context.settings)  # writes them, so that something is stored
    small.dispatcher.run("stored")
    sheet = dialog(qtbot, small, StoredDialog)
    assert isinstance(sheet, StoredDialog)
    qtbot.waitUntil(sheet.total.isVisible)
    item = sheet.list.topLevelItem(0)
    assert item is not None
    item.setText(0, "Wonach Ihre Fotos gefunden werden: Namen, Orte, Wörter, " * 4 + "\n~/.local/share/photosort")
    column, metrics = sheet.list.columnWidth(0), sheet.list.fontMetrics()
    lines = 1 + math.ceil(metrics.horizontalAdvance(item.text(0).partition("\n")[0]) / column)
    qtbot.waitUntil(lambda: sheet.list.visualItemRect(item).height() >= lines * metrics.height())


@pytest.mark.parametrize("size", [QSize(720, 520), QSize(800, 600), QSize(1440, 900)])
def test_the_first_page_is_seen_whole(qtbot: QtBot, small: MainWindow, size: QSize) -> None:
    small.navigator.show_fixed("empty", small._make_empty)
    small.resize(size)
    welcome = page(small)
    assert isinstance(welcome, WelcomePage)
    qtbot.waitUntil(partial(settled, small))

    def apart() -> bool:
        parts = [welcome.fan, *welcome.frame.findChildren(QLabel), welcome.choose]
        rects = sorted((part.geometry() for part in parts if part.isVisible()), key=QRect.y)
        inside = all(welcome.frame.rect().contains(rect) for rect in rects)
        return inside and all(above.bottom() < below.y() for above, below in itertools.pairwise(rects))

    qtbot.waitUntil(apart)


def test_no_sheet_cuts_its_buttons_or_lies_beyond_the_window(qtbot: QtBot, small: MainWindow) -> None:
    for name, opened in SHEETS.items():
        opened(small)
        sheet = dialog(qtbot, small, Dialog)
        qtbot.waitUntil(partial(whole, sheet))
        assert (name, mute(sheet)) == (name, [])
        assert sheet.rect().contains(sheet.panel.geometry()), name
        assert sheet.title.text() == sheet.title.full() or name == "AlbumPicker"
        sheet.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_no_key_is_beyond_the_sheet(qtbot: QtBot, small: MainWindow) -> None:
    small.dispatcher.run("shortcuts")
    sheet = dialog(qtbot, small, ShortcutsDialog)
    assert isinstance(sheet, ShortcutsDialog)
    qtbot.waitUntil(lambda: sheet.area.horizontalScrollBar().maximum() == 0)


def test_a_head_of_problems_is_seen_whole(qtbot: QtBot, small: MainWindow) -> None:
    small.navigator.go(places.PROBLEMS)
    shown = page(small)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.problem is not None for line in shown.list.rows()))
    for row, line in enumerate(shown.list.rows()):
        rect = shown.list.visualRect(shown.list.model_.index(row))
        if line.problem is not None or not (line.group or line.root):
            continue
        words = shown.list._words_height(line, rect.width())
        buttons = shown.list.buttons(row, rect)
        below = all(spot.top() >= rect.top() + PAD + words for _, spot in buttons)
        beside = all(spot.left() >= INSET + PAD + MARK + shown.list.wanted(line) for _, spot in buttons)
        assert below or beside
        assert all(rect.contains(spot) for _, spot in buttons)
        assert words + PAD <= rect.height()


def test_icons_in_rows_say_their_words_and_keys(qtbot: QtBot, small: MainWindow, tips: list[str]) -> None:
    small.navigator.go(places.JUNK)
    shown = page(small)
    assert isinstance(shown, JunkPage)
    small.resize(720, 600)
    shown.list.setFixedWidth(420)
    qtbot.wait(20)
    assert not shown.list.room(shown.list.viewport().width()).words
    spots = dict(shown.list.buttons(0, shown.list.visualRect(shown.list.model_.index(0))))
    for spot in (QPoint(30, 30), spots["dismiss"].center(), spots["review"].center()):
        hover(shown.list.viewport(), spot)
    assert tips == ["", "Behalten (K)", "Durchsehen… (Entf)"]


def test_a_new_grouping_is_told_whole(qtbot: QtBot, small: MainWindow) -> None:
    organizer(small).why = Message(MessageCode.AGAIN_FOR_UNSORTED, part=206, count=600)
    small.again_banner.look()
    qtbot.waitUntil(small.again_banner.isVisible)
    qtbot.wait(20)
    words = small.again_banner.words
    assert words.height() >= words.heightForWidth(words.width())
    small.dispatcher.run("group-again")
    small.navigator.go(places.ALBUMS)
    learned(small, organizer(small).granularity_preview(12))
    bar = bar_of(qtbot, small)
    qtbot.waitUntil(lambda: bar.detail.height() >= bar.detail.heightForWidth(bar.detail.width()))
    assert bar.height() < 160
    qtbot.waitUntil(lambda: cut(small) == [])


def test_the_sidebar_shows_the_names_of_pages_whole(qtbot: QtBot, small: MainWindow) -> None:
    small.resize(1440, 900)
    qtbot.waitUntil(small.sidebar.isVisible)
    qtbot.wait(20)
    bold = QFontMetrics(small.context.theme.font(Type.NAME))
    little = QFontMetrics(small.context.theme.font(Type.SMALL))
    [row] = [row for row in small.sidebar.list.model_rows() if row.text == "Wahrscheinlich Müll"]
    room = small.sidebar.list.viewport().width() - 16 - 33 - 9 - 8 - little.horizontalAdvance(row.count)
    assert room >= bold.horizontalAdvance(row.text)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Space", "Leertaste"),
        ("Del", "Entf"),
        ("Shift+P X U", "Umschalt+P X U"),
        ("Shift+↑ ↓ ← →", "Umschalt+↑ ↓ ← →"),
        ("Ctrl++", "Strg++"),
        ("Strg+Mausrad", "Strg+Mausrad"),
    ],
)
def test_keys_are_german_in_german(small: MainWindow, keys: str, said: str) -> None:
    assert key_words(keys) == said


@pytest.mark.parametrize("count", [1, 5, 50])
@pytest.mark.parametrize("reviewed", list(Reviewed))
def test_a_review_is_as_large_as_its_photos(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, count: int, reviewed: Reviewed
) -> None:
    memes = library.photos.ids(View(album=album(window, "Memes").id))
    alike = [row.photo_id for row in library.albums.memberships(memes) if row.tick][:count]
    open_review(window.context, window.dispatcher.dialogs, tuple(alike), "Memes", reviewed)
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    qtbot.wait(20)  # for the layout
    seen = [review.view.rect_of(place) for place in range(count)]
    view = review.view.viewport()
    blank_below = view.height() - max(spot.bottom() for spot in seen)
    assert blank_below <= 24
    assert count == 1 or view.width() - max(spot.right() for spot in seen) <= 24
    if count == 5:
        assert review.panel.height() < 480
        assert len({spot.x() for spot in seen}) == 5


@pytest.mark.parametrize("count", [1, 5])
def test_few_photos_are_reviewed_at_once_in_a_small_window(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, count: int
) -> None:
    window.resize(800, 600)
    photos = library.photos.ids(View(album=album(window, "Mountains").id))[:count]
    open_review(window.context, window.dispatcher.dialogs, tuple(photos), "Mountains", Reviewed.PICKED)
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    qtbot.wait(20)  # for the layout
    assert review.view.verticalScrollBar().maximum() == 0
    assert min(review.view.rect_of(place).width() for place in range(count)) >= 96


@pytest.mark.parametrize("count", range(1, WALL + 1))
def test_a_wall_fills_the_height_of_its_row(count: int) -> None:
    laid = cells(count, 10)
    assert max(cell.bottom() for cell in laid) + 1 == LARGE if count > 1 else laid[0].height() == LARGE
    assert max(cell.right() for cell in laid) < 10 * (CELL + CELL_GAP)
    assert len({(cell.x(), cell.y()) for cell in laid}) == count


def test_the_search_of_the_settings_says_whole_what_it_searches(qtbot: QtBot, small: MainWindow) -> None:
    small.dispatcher.run("settings")
    sheet = dialog(qtbot, small, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    words = sheet.field.fontMetrics().horizontalAdvance(sheet.field.placeholderText())
    qtbot.waitUntil(lambda: sheet.field.width() >= words + 64)  # the glass and the cross have their room beside them
