"""Albums that look like junk, most likely first, with the reasons and the room to gain."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosort.model.album import Album, AlbumId
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.pages.base import Page
from photosort.ui.pages.junk_list import WALL, JunkList
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import SearchField, order_tool
from photosort.ui.widgets.menu import shortcut_text

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort


class JunkOrder(Enum):
    """Orders of the page."""

    LIKELY = mark("Most likely first")
    LARGEST = mark("Largest first")
    NAME = mark("Name")


def ordered(albums: Sequence[Album], order: JunkOrder, search: str) -> list[Album]:
    """The albums that match, in an order."""
    found = [album for album in albums if search.casefold() in album.name.casefold()]
    match order:
        case JunkOrder.LIKELY:
            return sorted(found, key=lambda album: (-album.junk, -album.bytes))
        case JunkOrder.LARGEST:
            return sorted(found, key=lambda album: (-album.bytes, -album.junk))
        case JunkOrder.NAME:
            return sorted(found, key=lambda album: album.name.casefold())
        case _:
            assert_never(order)


def walls(library: "LibraryPort", albums: Sequence[Album]) -> dict[AlbumId, list[PhotoId]]:
    """The first photos of albums that would go, without those held back. Runs on a background thread."""
    found = {}
    for album in albums:
        ids = library.photos.ids(View(album=album.id))[: WALL + album.held_back]
        staying = {row.photo_id for row in library.albums.memberships(ids) if not row.tick}
        found[album.id] = [photo for photo in ids if photo not in staying][:WALL]
    return found


class JunkPage(Page):
    """Keep says it is no junk, for good; Review… leads to the dialog. There is no "trash all"."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._order = JunkOrder.LIKELY
        self._search = ""
        self._line: list[AlbumId] = []  # the rows, also those that have gone since the page was opened
        self.total = QLabel(self)
        self.total.setFont(context.theme.font(Type.GAIN))
        self.words = QLabel(self)
        self.words.setProperty("type", "body2")
        top = QHBoxLayout()
        top.setContentsMargins(24, 16, 24, 16)
        top.setSpacing(14)
        top.addWidget(self.total)
        top.addWidget(self.words, 1)
        self.rule = QWidget(self)
        self.rule.setObjectName("line")
        self.rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rule.setFixedHeight(1)
        rule = QHBoxLayout()
        rule.setContentsMargins(24, 0, 24, 0)
        rule.addWidget(self.rule)
        tips = {"review": ("trash-album", tr("Review…")), "dismiss": ("dismiss-junk", tr("Keep"))}
        keys = {name: shortcut_text(actions[action]) for name, (action, _) in tips.items()}
        said = {name: f"{word} ({keys[name]})" if keys[name] else word for name, (_, word) in tips.items()}
        self.list = JunkList(context, said, self)
        self.list.setAccessibleName(tr("Albums that look like junk"))
        self.setFocusProxy(self.list)
        self.list.pressed.connect(self._on_pressed)
        self.list.selectionModel().selectionChanged.connect(self.selectionChanged)
        self.list.selectionModel().currentChanged.connect(self.selectionChanged)
        self.list.doubleClicked.connect(lambda index: self.context.openAlbum.emit(self.list.rows()[index.row()].id))
        self.empty = QWidget(self)
        self.empty_icon, self.empty_words = QLabel(self.empty), QLabel(self.empty)
        self.empty_words.setProperty("type", "body2")
        middle = QVBoxLayout(self.empty)
        middle.setSpacing(12)
        middle.addStretch(1)
        for label in (self.empty_icon, self.empty_words):
            middle.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self.foot = QWidget(self)
        self.dismissed_icon, self.dismissed = QLabel(self.foot), QLabel(self.foot)
        self.dismissed.setProperty("type", "body2")
        self.show_dismissed = QPushButton(tr("Show"), self.foot)
        self.show_dismissed.setProperty("kind", "flat")
        self.show_dismissed.clicked.connect(self._open_dismissed)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(24, 10, 24, 16)
        foot.setSpacing(8)
        for widget in (self.dismissed_icon, self.dismissed, self.show_dismissed):
            foot.addWidget(widget)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(rule)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.foot)
        choices = [(order, tr(order.value)) for order in JunkOrder]
        self._sort = order_tool(context, choices, self._order, self._set_order)
        self._field = SearchField(context, tr("Search albums"))
        self._field.textChanged.connect(self._set_search)
        context.overview.changed.connect(self._refresh)
        context.first_order.changed.connect(self._say_empty)
        context.thumbs.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._paint)
        self._paint()
        self._refresh()

    def title(self) -> str:
        return tr("Likely junk")

    def subtitle(self) -> str:
        junk = self.context.overview.now.junk
        if self._search.strip():
            return say.found(say.albums(len(self.list.rows())), self._search)
        return say.joined(say.albums(len(junk)), say.photos(sum(a.count for a in junk))) if junk else ""

    def head_widgets(self) -> list[QWidget]:
        return [self._sort, self._field]

    def has_info(self) -> bool:
        return False

    def activate(self) -> None:
        self._reorder()
        self.list.setFocus()
        self.list.wish()

    def selected_albums(self) -> Sequence[AlbumId]:
        return [self.list.rows()[index.row()].id for index in self.list.selectionModel().selectedIndexes()]

    def lower_edge(self) -> int:
        return self.foot.sizeHint().height()  # also while it is not there yet: what is said comes before the news

    def albums_at_hand(self) -> Sequence[AlbumId]:
        row = self.list.currentIndex().row() if self.list.hasFocus() else -1
        return self.selected_albums() or ([self.list.rows()[row].id] if row >= 0 else [])

    def search_field(self) -> SearchField:
        return self._field

    def _say_empty(self) -> None:
        if self.context.overview.now.junk:
            self.empty_words.setText(tr("No album has a name like that."))
        elif self.context.first_order.now is not None or self.context.overview.now.counts.new:
            self.empty_words.setText(tr("Albums are judged once all photos have been read."))
        else:
            self.empty_words.setText(tr("No album looks like junk."))

    def _reorder(self) -> None:
        """Put the rows in order: until then they stay in their places, and what an undo brings back comes to its."""
        self._line = []
        self._refresh()

    def _refresh(self) -> None:
        overview = self.context.overview.now
        junk = overview.junk
        found = {album.id: album for album in ordered(junk, self._order, self._search)}
        self._line += [album for album in found if album not in self._line]
        shown = [found[album] for album in self._line if album in found]
        self.list.show_rows(shown)
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self._say_empty()
        self.rule.setVisible(bool(junk))
        self.total.setVisible(bool(junk))
        self.words.setVisible(bool(junk))
        self.total.setText(say.size(overview.junk_bytes))
        self.words.setText(tr("could be free again.") + "\n" + tr("Nothing moves until you have looked at it."))
        words = plural(
            "%Ln album kept by you will not be suggested again.",
            "%Ln albums kept by you will not be suggested again.",
            len(overview.dismissed),
        )
        self.dismissed.setText(words)
        self.foot.setVisible(bool(overview.dismissed))
        self.list.wish()
        library = self.context.library
        self.context.lanes.run(Lane.READ, lambda: walls(library, junk), self.list.show_walls, owner=self)
        self.headChanged.emit()

    def _set_order(self, order: JunkOrder) -> None:
        self._order = order
        self._reorder()

    def _set_search(self, text: str) -> None:
        self._search = text
        self._reorder()

    def _on_pressed(self, row: int, name: str) -> None:
        target = Target(albums=(self.list.rows()[row].id,))
        self.actions_.ask("dismiss-junk" if name == "dismiss" else "trash-album", target)

    def _open_dismissed(self) -> None:
        from photosort.ui.pages.dismissed_albums_dialog import DismissedAlbumsDialog

        self.context.dialogAsked.emit(lambda host: DismissedAlbumsDialog(self.context, host))

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if self.isVisible() and any(not photos.isdisjoint(self.list.wall(album)) for album in self.list.rows()):
            self.list.viewport().update()

    def _paint(self) -> None:
        icons = self.context.icons
        self.dismissed_icon.setPixmap(icons.pixmap("circle-check", ThemeColor.TEXT2))
        self.empty_icon.setPixmap(icons.pixmap("archive", ThemeColor.TEXT3, 32))
