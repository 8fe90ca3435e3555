"""The albums page: every album as a card; opening, renaming, merging, ordering and searching them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.acts import Act, Merge, Move, Regroup, Split
from photosort.model.album import Album, AlbumId
from photosort.model.photo import PhotoId
from photosort.ui.grid.album_card import LARGEST, SMALLEST
from photosort.ui.grid.album_grid import AlbumGrid
from photosort.ui.grid.album_model import AlbumOrder
from photosort.ui.pages.album_count.again_bar import GroupAgainBar
from photosort.ui.pages.album_count.bar import AlbumCountBar
from photosort.ui.pages.album_count.outcome_bar import OutcomeBar
from photosort.ui.pages.album_count.preview import Outcome
from photosort.ui.pages.album_count.preview_grid import PreviewGrid
from photosort.ui.pages.alike_banner import AlikeBanner
from photosort.ui.pages.base import Zoom
from photosort.ui.pages.first_order_note import FirstOrderNote
from photosort.ui.pages.grid_page import GridPage
from photosort.ui.pages.renaming import naming
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.meant_albums import MeantAlbums
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import ALBUM_MENU, EMPTY_MENU, Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, OrderTool, SearchField, action_tool, order_tool
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.menu import Menu


class AlbumsPage(GridPage):
    """Albums of the library, without Unsorted."""

    grid: AlbumGrid
    zoom_step = 24

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.grid = AlbumGrid(context, self)
        self.grid.set_zoom(context.settings.album_zoom)
        self._tools: list[QWidget] = []
        self._search: SearchField | None = None
        self._count_tool: HeaderTool | None = None
        self._order_tool: OrderTool | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(FirstOrderNote(context, self))
        self.alike = AlikeBanner(context, self)
        self.alike.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        layout.addWidget(self.alike)
        layout.addWidget(self.grid, 1)
        self._layout = layout
        self._bar: OutcomeBar | None = None
        self._preview: PreviewGrid | None = None
        self.setFocusProxy(self.grid)
        self.grid.opened.connect(lambda index: context.openAlbum.emit(self.grid.albums.id_at(index.row())))
        self.grid.selectionSettled.connect(self.selectionChanged)
        self.grid.selectionModel().currentChanged.connect(self.selectionChanged)
        self.grid.zoomed.connect(self._zoom_by)
        self.grid.menuAsked.connect(self._show_menu)
        self.grid.partClicked.connect(self._on_part)
        self.grid.notFound.connect(self.say_why_resting)
        self.grid.mergeAsked.connect(self._offer_merge)
        self.grid.moveAsked.connect(self._move)
        context.overview.changed.connect(self._refresh)
        context.first_order.changed.connect(self.headChanged)
        # Nothing jumps by itself: what came out of its order meanwhile is offered to be put there once all is at rest.
        self.again = action_tool(context, actions, "order-again", tr("Put in order again"))
        self._out_of_order = False
        self._merged: Merge | None = None  # whose album is to be shown once the others are gone
        self._parts: list[AlbumId] = []  # of an album that was split, to be shown once all of them are there
        self._turning = False  # an act is taken back or done again while all is in order, and then is so after it
        context.acts.did.connect(self._on_act)
        context.acts.turning.connect(self._on_turning)
        context.workChanged.connect(self._keep_order)
        context.workChanged.connect(self._say_empty)
        self._refresh()
        self.reorder()

    def title(self) -> str:
        return tr("Albums")

    def subtitle(self) -> str:
        albums = self.grid.albums.known()
        if not albums:
            return ""
        search = self.grid.albums.search
        if search.strip():
            return words.found(words.albums(self.grid.row_count()), search)
        first = self.context.first_order
        if first.now is not None:
            so_far = plural("%Ln album so far", "%Ln albums so far", len(albums))
            done = tr("{done} of {total} photos read")
            read = done.format(done=words.count(first.now.photos), total=words.count(first.total))
            return words.joined(so_far, tr("still sorting"), read if first.total else "")
        count = sum(album.count for album in albums)
        return words.joined(words.albums(len(albums)), words.amount(count, sum(album.bytes for album in albums)))

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._search = SearchField(self.context, tr("Search albums"))
            self._search.textChanged.connect(self._on_search)
            self._search.returnPressed.connect(self._open_found)
            self._search.left.connect(self.go_down)
            self._count_tool = action_tool(self.context, self.actions_, "album-count", tr("Fewer or more"))
            self._count_tool.setCheckable(True)
            orders = [(order, tr(order.value)) for order in AlbumOrder]
            self._order_tool = order_tool(self.context, orders, self.grid.albums.order, self._on_order)
            self._order_tool.show_kept(not self._out_of_order)
            self._tools = [
                self.again,
                self._count_tool,
                self._order_tool,
                Line(),
                self._search,
                Line(),
            ]
        return self._tools

    def activate(self) -> None:
        self.reorder()  # what was held back while the page was watched
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        if self._bar is not None:
            self._close_bar()
        self.grid.stop()

    def selected_albums(self) -> Sequence[AlbumId]:
        return self.grid.selected_ids() if self._bar is None else ()  # those below the preview cannot be seen

    def albums_at_hand(self) -> Sequence[AlbumId]:
        focused = self.grid.focused_id()
        return self.selected_albums() or ([focused] if focused is not None and self._bar is None else [])

    def selectable(self) -> bool:
        return self._bar is None

    def reselect(self, photos: Sequence[PhotoId], albums: Sequence[AlbumId]) -> None:
        self.grid.select_ids(albums)

    def rename(self, album: AlbumId) -> None:
        for known in self.grid.albums.albums_of([album]):
            self.grid.rename(album, naming(self.context, known))

    def out_of_order(self) -> bool:
        return self._out_of_order and self._bar is None

    def reorder(self) -> None:
        self._put_in_order()
        self._keep_order()

    def search_field(self) -> SearchField | None:
        return self._search

    def escape(self) -> bool:
        if self._bar is not None:
            self._close_bar()
            return True
        return super().escape()

    def zoom(self) -> Zoom:
        return Zoom(SMALLEST, LARGEST, self.grid.zoom())

    def set_zoom(self, value: int) -> None:
        if value != self.grid.zoom():
            self.grid.set_zoom(value)
            self.context.note_zoom(albums=self.grid.zoom())
            self.zoomChanged.emit()

    # Fewer or more

    def toggle_album_count(self) -> None:
        """Open the bar and the preview, or close them without a change."""
        if self._bar is not None:
            self._close_bar()
            return
        self.preview_level(None)

    def level(self) -> int | None:
        """The number of albums of which fewer or more shows a preview; None where there is none."""
        return self._bar.level() if isinstance(self._bar, AlbumCountBar) else None

    def preview_level(self, level: int | None) -> None:
        """Open the bar and the preview of so many albums, as another window had it; None: of those of now."""
        bar = AlbumCountBar(self.context, self, level)
        bar.used.connect(self.context.acts.do)
        self._open_bar(bar)

    def show_proposal(self, act: Regroup) -> None:
        """Show what grouping everything again would change, and do it where the person says so."""
        if self._bar is not None:
            self._close_bar()
        bar, organizer = GroupAgainBar(self.context, act, self), self.context.organizer
        bar.used.connect(lambda: self.context.acts.do(act, then=organizer.adopt))
        bar.cancelled.connect(lambda: self.context.lanes.run(Lane.WRITE, organizer.put_off, owner=self))
        self._open_bar(bar)

    def _open_bar(self, bar: OutcomeBar) -> None:
        if self._search is not None:
            self._search.clear()  # the preview shows all albums
        self._bar = bar
        preview = self._preview = PreviewGrid(self.context, self.grid.zoom(), self)
        self._layout.insertWidget(0, bar)
        self.alike.give_room(False)
        self._layout.addWidget(preview, 1)
        preview.hide()
        bar.previewed.connect(self._show_outcome)
        bar.cancelled.connect(self._close_bar)
        bar.used.connect(self._close_bar)
        bar.begin()
        self._show_toggled()

    def hint(self) -> str:
        return tr("Preview · nothing has changed yet") if self._bar is not None else ""

    def _show_outcome(self, outcome: Outcome) -> None:
        if self._preview is not None and self._bar is not None:
            told = self._bar.told()
            self._preview.show_outcome(outcome)
            self._preview.setAccessibleDescription(told)
            self._preview.show()
            if self.grid.hasFocus():
                self._preview.setFocus(Qt.FocusReason.OtherFocusReason)
            elif not self._preview.hasFocus():
                announce(self, told)
            self.grid.hide()

    def _close_bar(self) -> None:
        for widget in (self._bar, self._preview):
            if widget is not None:
                widget.stop()
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._bar = self._preview = None
        self.alike.give_room(True)
        self.grid.show()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_toggled()

    def _show_toggled(self) -> None:
        if self._count_tool is not None:
            self._count_tool.setChecked(isinstance(self._bar, AlbumCountBar))
        if self._search is not None:
            self._search.setEnabled(self._bar is None)
        self.selectionChanged.emit()

    # Inside

    def _refresh(self) -> None:
        self.grid.albums.set_albums(self.context.overview.now.albums)
        if self._turning and not self.grid.albums.is_ordered():
            self._turning = False
            self._put_in_order()
        self._show_merged()
        self._show_parts()
        self.grid.first_order.note(self.context.overview.now.albums)
        self._say_empty()
        self._keep_order()
        self.headChanged.emit()

    def _on_turning(self) -> None:
        self._turning = self.grid.albums.is_ordered()

    def _on_act(self, act: Act) -> None:
        self._turning = False
        if isinstance(act, Merge):
            self._merged = act
            self._show_merged()
        elif isinstance(act, Split):
            albums, photos = self.context.library.albums, [group[0] for group in act.groups if group]
            self.context.lanes.run(
                Lane.READ, lambda: [row.album_id for row in albums.memberships(photos)], self._take_parts, owner=self
            )

    def _show_merged(self) -> None:
        """Select what albums were merged into, once they are gone: until then the keyboard would go to a neighbour."""
        merged = self._merged
        if merged is not None and not self.grid.albums.albums_of([one for one in merged.albums if one != merged.into]):
            self._merged = None
            self.grid.select_ids([merged.into])

    def _take_parts(self, parts: list[AlbumId]) -> None:
        self._parts = parts
        self._show_parts()

    def _show_parts(self) -> None:
        """Select what an album was split into, side by side: in the order of the page its parts may stand far apart."""
        if self._parts and len(self.grid.albums.albums_of(self._parts)) == len(self._parts):
            self.grid.albums.put_after(self._parts[0], self._parts[1:])
            self.grid.select_ids(self._parts)
            self._parts = []

    def _keep_order(self) -> None:
        """After a first run the albums stand in their order, whatever news of it come late; else it is offered."""
        albums, at_rest = self.grid.albums, not self.context.working
        if at_rest and self.context.first_order.first_run and not self.context.acts.busy:
            self._put_in_order()
        out_of_order = not albums.is_ordered()
        self.again.setVisible(at_rest and out_of_order)
        if out_of_order is not self._out_of_order:
            self._out_of_order = out_of_order
            if self._order_tool is not None:
                self._order_tool.show_kept(not out_of_order)
            self.selectionChanged.emit()  # so that actions are looked at again

    def _put_in_order(self) -> None:
        """Put the albums in their order. Who is at the beginning stays there: else the first one would lead away."""
        at_top = self.grid.verticalScrollBar().value() == 0
        self.grid.albums.reorder()
        if at_top:
            self.grid.scrollToTop()

    def _on_order(self, order: AlbumOrder) -> None:
        self.grid.albums.order = order
        self.reorder()
        self.grid.scrollToTop()

    def _on_search(self, text: str) -> None:
        self.grid.albums.search = text
        self.reorder()
        self._say_empty()
        self.headChanged.emit()

    def _open_found(self) -> None:
        """Open the album that was found: of several the one that is selected, or else the first."""
        found = [*self.grid.selected_ids(), *self.grid.albums.ids()]
        if self.grid.albums.search and found:
            self.context.openAlbum.emit(found[0])

    def _say_empty(self) -> None:
        icons = self.context.icons
        if self.grid.albums.search:
            self.grid.set_empty(icons.pixmap("search", ThemeColor.TEXT3, 32), tr("No album has a name like that."))
        elif self.context.overview.loaded:
            counts = self.context.overview.now.counts
            if not counts.photos:
                sentence = words.no_photos_yet(working=self.context.working)
            elif counts.new:
                sentence = tr("Albums appear once the photos have been read.")
            else:
                sentence = tr("Albums appear once the photos have been grouped.")
            self.grid.set_empty(icons.pixmap("layout-grid", ThemeColor.TEXT3, 32), sentence)

    def _on_part(self, index: QModelIndex, part: str) -> None:
        if part == "menu":
            album = self.grid.albums.id_at(index.row())
            chosen = self.grid.selected_ids()
            rect = self.grid.visualRect(index)
            where = self.grid.viewport().mapToGlobal(QPoint(rect.right() - 36, rect.top() + 36))
            # The button of a card that is not selected acts on that card; what is selected stays so.
            self.actions_.popup(ALBUM_MENU, where, None if album in chosen else Target(albums=(album,)))

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(ALBUM_MENU if self.grid.selected_ids() else EMPTY_MENU, where)

    def _offer_merge(self, albums: list[AlbumId], into: AlbumId) -> None:
        known = self.grid.albums.albums_of([*albums, into])
        if len(known) < 2:
            return
        target = known[-1].name
        one = tr("Merge {name} into {target}").format(name=known[0].name, target=target)
        many = plural("Merge %Ln album into {target}", "Merge %Ln albums into {target}", len(albums))
        menu = Menu(self.context.theme, self)
        act = QAction(self.context.icons.icon("merge"), one if len(albums) == 1 else many.format(target=target), menu)
        meant = MeantAlbums(self.context, known, menu)
        meant.gone.connect(menu.close)

        def merge(now: list[Album]) -> None:
            self.context.acts.do(Merge(tuple(album.id for album in now), now[-1].id))

        act.triggered.connect(lambda: meant.now([album.id for album in known], merge))
        menu.addAction(act)
        menu.addAction(QAction(tr("Cancel"), menu))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(act)
        menu.popup(self.cursor().pos())

    def _move(self, photos: list[PhotoId], album: AlbumId) -> None:
        self.context.acts.do(Move(tuple(photos), album))
