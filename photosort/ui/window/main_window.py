"""The window: menu bar, sidebar, head, page, right panel, status bar, and how they share the room."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from photosort.ui.actions.dispatcher import ActionDispatcher
from photosort.ui.actions.table import make_table
from photosort.ui.pages import places
from photosort.ui.pages.base import Page
from photosort.ui.pages.navigator import Navigator
from photosort.ui.pages.page_spec import PageSpec
from photosort.ui.pages.places import Row
from photosort.ui.pages.registry import PAGES
from photosort.ui.pages.selection_summary import SelectionSummary
from photosort.ui.panels.side_panel import SidePanel
from photosort.ui.services.assistive import set_role, set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.enter_presses import EnterPresses
from photosort.ui.services.focus import follow_focus
from photosort.ui.services.notice import Notice
from photosort.ui.services.organizer_controller import OrganizerController
from photosort.ui.services.other_programs import show_log
from photosort.ui.services.overview import Overview
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Scheme, ThemeColor
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import unforeseen
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.drop_frame import DropOverlay, paths_in, take_as_copy, taken
from photosort.ui.widgets.focus_ring import FocusRing
from photosort.ui.widgets.menu import Menu, MenuBar
from photosort.ui.widgets.reading_order import focus_next, stops_in
from photosort.ui.widgets.toast import Toast
from photosort.ui.window.again_banner import AgainBanner
from photosort.ui.window.half_way_banner import HalfWayBanner
from photosort.ui.window.header import Header
from photosort.ui.window.layout import Parts, WindowLayout
from photosort.ui.window.menu_keys import open_menu_by
from photosort.ui.window.settled_news import SettledNews
from photosort.ui.window.sidebar import Sidebar
from photosort.ui.window.status_bar import StatusBar

FRAME = QSize(16, 48)  # about what a window manager adds
SMALLEST = QSize(720, 520)
FIRST_SIZE = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Signals: `closeAsked` when the person wants to leave; whoever listens decides."""

    closeAsked = Signal()

    def __init__(self, context: Context, state: QSettings | None = None, pages: Sequence[PageSpec] = PAGES) -> None:
        """`state` remembers geometry and widths between runs."""
        super().__init__()
        table = make_table(pages)
        self.context = context
        self._state = state
        self._may_close = False
        self._before_alone: Qt.WindowState | None = None  # how the window was before a page took the whole screen
        self.setObjectName("window")
        self.setWindowTitle("Photosort")
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.actions_ = Actions(self, table, context.settings.keys, context.theme, context.icons)
        self.setMenuBar(MenuBar(context.theme, self))
        self.actions_.fill(self.menuBar())
        self.orders = Menu(context.theme, self)
        self.actions_["sort"].setMenu(self.orders)
        self.organizing = OrganizerController(context)
        self._build(pages)
        self.toast = Toast(context, self.centre)
        self.navigator = Navigator(context, self.actions_, pages, self.stack)
        self.selection = SelectionSummary(context)
        self._soon = debounced(self, self.refresh)  # actions follow the selection within one turn of the event loop
        self.dispatcher = ActionDispatcher(self, self.actions_, table)
        self.overlay = DropOverlay(context, self.centre)
        self.settled_news = SettledNews(context, self.navigator, self.say)
        self.ring = FocusRing(self, context.theme)
        EnterPresses(self)
        self._wire()
        self._fit_screen()
        if state is not None:
            self.layout_.restore(state)
        self.layout_.arrange()

    # What belongs where

    def _build(self, pages: Sequence[PageSpec]) -> None:
        self.sidebar = Sidebar(self.context, pages)
        self.header = Header(self.context)
        self.stack = QStackedWidget()
        set_role(self.stack, QAccessible.Role.Client)  # no “layered pane” before each page
        self.stack.setObjectName("body")
        # It would ask for the room of its largest page, also while another is shown.
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.centre = QWidget()
        self.centre.setObjectName("body")
        self.centre.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.half_way_banner = HalfWayBanner(self.context)
        self.again_banner = AgainBanner(self.context, self.organizing)
        column.addWidget(self.header)
        column.addWidget(self.half_way_banner)
        column.addWidget(self.again_banner)
        column.addWidget(self.stack, 1)
        self.panel = SidePanel(self.context, self.actions_)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.sidebar, self.centre, self.panel):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([224, 920, 296])
        self.status_bar = StatusBar(self.context)
        self.shell = QWidget()
        self.shell.setObjectName("shell")
        rows = QVBoxLayout(self.shell)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.splitter, 1)
        rows.addWidget(self.status_bar)
        self.setCentralWidget(self.shell)
        parts = Parts(self.shell, self.splitter, self.sidebar, self.header, self.panel, self.status_bar)
        self.layout_ = WindowLayout(self.context, self, parts)

    def _wire(self) -> None:
        context = self.context
        self.sidebar.list.chosen.connect(self._on_row)
        self.sidebar.list.sprung.connect(lambda row: self.navigator.visit(row.place))
        self.sidebar.list.dropped.connect(self.dispatcher.drop)
        self.sidebar.list.menuWanted.connect(self.dispatcher.row_menu)
        self.sidebar.add.clicked.connect(self.dispatcher.handlers.folders.choose)
        for banner in (self.half_way_banner, self.again_banner):
            banner.left.connect(self.navigator.enter)
        self.again_banner.againAsked.connect(self.organizing.group_again)
        self.dispatcher.handlers.folders.proposalShown.connect(self.again_banner.yield_to_page)
        self.again_banner.showAsked.connect(self.dispatcher.handlers.folders.show_proposal)
        self.header.backAsked.connect(self.navigator.back)
        self.header.sidebarAsked.connect(self.toggle_sidebar)
        self.header.switch.clicked.connect(lambda: self.layout_.toggle_panel(history=self.panel.is_history()))
        self.panel.closed.connect(lambda: self.layout_.toggle_panel(history=True))
        self.layout_.arranged.connect(self._paint)
        self.layout_.arranged.connect(self._keep_clear)
        self.status_bar.zoomed.connect(self.zoom_to)
        for pause in (self.status_bar.pause.clicked, self.status_bar.chore.pauseAsked):
            pause.connect(self.organizing.pause_or_resume)
        self.status_bar.culling.reviewAsked.connect(self.dispatcher.handlers.culling.review)
        self.status_bar.stop.clicked.connect(self.organizing.stop)
        self.status_bar.show_button.clicked.connect(self.dispatcher.handlers.folders.show_end)
        self.organizing.progressed.connect(self.status_bar.show_progress)
        self.organizing.progressed.connect(lambda: self.sidebar.show_percent(self.organizing.percent()))
        self.organizing.behindProgressed.connect(self.status_bar.show_behind)
        self.organizing.phaseChanged.connect(self.refresh)
        self.organizing.ended.connect(self.settled_news.end)
        self.organizing.ended.connect(self._on_overview)  # also of a folder that could not be added
        self.organizing.foldersAdded.connect(self.dispatcher.handlers.folders.added)
        self.navigator.shown.connect(self._on_page)
        self.dispatcher.dialogs.changed.connect(self.refresh)
        self.selection.changed.connect(self._on_selection)
        context.acts.said.connect(self.say)
        context.acts.failuresAsked.connect(self.dispatcher.handlers.window.show_failures)
        context.overview.changed.connect(self._on_overview)
        context.first_order.changed.connect(self._soon.start)
        context.failed.connect(lambda text: self.say(Notice(text, icon="circle-alert")))
        context.theme.changed.connect(self._paint)
        context.settingsChanged.connect(self._paint)
        follow_focus(self._on_focus)
        self._paint()

    def _fit_screen(self) -> None:
        """The first size, or what the screen has room for beside the frame."""
        room = self.screen().availableSize() - FRAME
        self.resize(FIRST_SIZE.boundedTo(room).expandedTo(SMALLEST))

    # Beginning and end

    def begin(self) -> None:
        """Fetch the library and show the first page."""
        self.context.begin()

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ring.watch()

    @guard
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or self.dispatcher.handlers.window.may_close():
            self.layout_.remember(self._state)
            event.accept()
            self.closeAsked.emit()
        else:
            event.ignore()

    def come_forward(self) -> None:
        """Lie above all other windows, and have the keyboard, as far as the system lets a window do so."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def close_for_good(self) -> None:
        """Close without asking again."""
        self._may_close = True
        self.close()

    def release(self) -> None:
        """Stop timers; the last thing before the context is closed."""
        self.organizing.close()
        self.context.acts.close()
        self.toast.dismiss()
        for page in self.navigator.pages():
            page.deactivate()
        self.selection.close()
        self.sidebar.smart_counts.close()
        self._soon.stop()

    # Pages

    def page(self) -> Page | None:
        """The page shown."""
        return self.navigator.page()

    # What the actions use

    def body(self) -> QWidget:
        """What dialogs lie over."""
        return self.shell

    def say(self, notice: Notice) -> None:
        """Tell the person something. What nobody foresaw is told by the log alone, which is one click away."""
        if notice.text == unforeseen():
            show = partial(show_log, self.context)
            notice = replace(notice, action=tr("Show the log"), act=show, lasting=True)
        self._keep_clear()
        self.toast.say(notice)

    def toggle_panel(self, *, history: bool) -> None:
        """Open the details or the history beside the page, or close what is open. The history has the keyboard."""
        self.layout_.toggle_panel(history=history)
        if self.panel.is_history():
            self.panel.history.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_sidebar(self) -> None:
        """Open or close the sidebar."""
        self.layout_.toggle_sidebar()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _on_alone(self) -> None:
        """Give the page the whole screen, or take it back, as the window was before."""
        page = self.page()
        alone = page is not None and page.alone()
        if alone == (self._before_alone is not None):
            return
        self.menuBar().setVisible(not alone)
        if self._before_alone is None:
            self._before_alone = self.windowState()
            self.setWindowState(self._before_alone | Qt.WindowState.WindowFullScreen)
        else:
            self.setWindowState(self._before_alone)
            self._before_alone = None
        self.actions_["full-screen"].setChecked(self.isFullScreen())
        self.layout_.arrange()

    def close_window(self) -> None:
        """Close, after a question if there is one."""
        self.close()

    # What pages say

    def _on_row(self, row: Row) -> None:
        if row.place == places.HISTORY:
            self.toggle_panel(history=True)
            self.sidebar.show_place(self.navigator.place())
        elif row.place is not None:
            self.navigator.go(row.place)

    @Slot()
    def _on_overview(self) -> None:
        overview = self.context.overview.now
        page = self.page()
        if not overview.roots and not self.organizing.expects:
            self._show_empty(overview)
        elif page is None or page.stands_alone():
            self.dispatcher.handlers.folders.show_first()
        self.layout_.arrange()
        self.refresh()

    def _show_empty(self, overview: Overview) -> None:
        from photosort.ui.pages.welcome_page import first_is_undone

        page = self.page()
        self.navigator.show_fixed("empty", self._make_empty)
        if page is not self.page() and first_is_undone(overview):
            self.toast.dismiss()  # the page says so itself, with a way back, and has no room below it

    def _make_empty(self) -> Page:
        from photosort.ui.pages.welcome_page import WelcomePage

        page = WelcomePage(self.context, self.actions_)
        page.dropped.connect(self.dispatcher.handlers.folders.add)
        page.chooseAsked.connect(self.dispatcher.handlers.folders.choose)
        return page

    def _on_page(self, page: Page) -> None:
        self.header.show_page(page)
        self.sidebar.show_place(self.navigator.place())
        self.selection.follow(page)
        self._offer_orders(page)
        page.selectionChanged.connect(self._soon.start, Qt.ConnectionType.UniqueConnection)
        page.headChanged.connect(self._title, Qt.ConnectionType.UniqueConnection)
        page.zoomChanged.connect(self._show_zoom, Qt.ConnectionType.UniqueConnection)
        page.aloneChanged.connect(self._on_alone, Qt.ConnectionType.UniqueConnection)
        self._on_alone()
        self._title()
        self._show_zoom()
        for banner in (self.half_way_banner, self.again_banner):
            banner.give_room(not page.full_bleed())
        overview = page.view() is None and self.navigator.place() == places.ALBUMS and not page.full_bleed()
        self.layout_.show_page(page, overview=overview)

    def _offer_orders(self, page: Page) -> None:
        """Show the orders of the page in the menu bar as well: the entries are the same ones."""
        orders = page.order_menu()
        self.orders.clear()
        self.orders.addActions(orders.actions() if orders is not None else [])

    def _title(self) -> None:
        page = self.page()
        title = page.window_title() if page is not None else ""
        home = self.navigator.place() == places.ALBUMS and not self.navigator.can_go_back()
        self.setWindowTitle(tr("{title} – Photosort").format(title=title) if title and not home else "Photosort")

    def _show_zoom(self) -> None:
        page = self.page()
        self.status_bar.show_zoom(page.zoom() if page is not None else None)

    def zoom_to(self, value: int) -> None:
        """Zoom the page shown, which remembers it."""
        page = self.page()
        if page is not None:
            page.set_zoom(value)
            self._show_zoom()

    def _on_selection(self) -> None:
        self.status_bar.show_selection(*self.selection.words())
        self.refresh()
        self.panel.info.show_selection(self.selection.summary(), self.page())

    def _on_focus(self, _old: QWidget | None, _now: QWidget | None) -> None:
        self._soon.start()  # a photo is at hand for keys while its grid has the focus

    def refresh(self) -> None:
        """Enable what is possible now."""
        self.actions_.refresh(self.dispatcher.situation())
        page = self.page()
        one = page is not None and len(page.selected_photos()) <= 1
        self.status_bar.show_marks(page.marks() if page is not None else {}, page.spot() if page and one else "")
        self.status_bar.show_selection(*self.selection.words())

    # WindowLayout

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layout_.arrange()

    @guard
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_["full-screen"].setChecked(self.isFullScreen())

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not open_menu_by(event) and (event.key() != Qt.Key.Key_Escape or not self._escape()):
            super().keyPressEvent(event)

    @guard(default=False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(stops_in(self), forward=forward)

    def _escape(self) -> bool:
        """Close the top thing: a dialog, what was opened beside the page, what narrows the page, the page itself."""
        page = self.page()
        return (
            self.dispatcher.dialogs.close_top()
            or self.layout_.close_side()
            or (page is not None and page.escape())
            or self._leave_full_screen()
            or self.navigator.back()
        )

    def _leave_full_screen(self) -> bool:
        alone = self._before_alone is not None  # then the page has the screen, and answers itself
        if self.isFullScreen() and not alone:
            self.toggle_full_screen()
            return True
        return False

    def _keep_clear(self) -> None:
        """Toasts, what ends in buttons, and what the history speaks of stay beside a panel that lies over the page."""
        covered, page = self.layout_.covered(), self.page()
        self.toast.keep_clear(covered, page.lower_edge() if page is not None else 0)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        beside: list[tuple[QWidget, int]] = [(self.half_way_banner, covered), (self.again_banner, covered)]
        if page is not None:
            details = page.has_info() and not self.panel.is_history()
            beside.append((page, 0 if details and not page.full_bleed() else covered))
        for part, side in beside:
            part.setContentsMargins(side if mirrored else 0, 0, 0 if mirrored else side, 0)

    def _paint(self) -> None:
        shown = self.panel.isVisibleTo(self)
        history = self.panel.is_history() and shown
        icon = "history" if history else "panel-right"
        switch = self.header.switch
        switch.setCheckable(True)
        switch.setChecked(shown)
        switch.setIcon(self.context.icons.icon(icon, ThemeColor.ACCENT if shown else ThemeColor.TEXT, 17))
        action = self.actions_["history" if history else "info"]
        set_tip(switch, action.toolTip())
        switch.setAccessibleName(action.text())
        self.actions_["info"].setChecked(shown and not history)
        self.actions_["history"].setChecked(history)
        self.actions_["copies-apart"].setChecked(self.context.settings.copies_apart)
        self.actions_["sidebar"].setChecked(self.sidebar.isVisibleTo(self))
        self.actions_[f"theme-{Scheme(self.context.settings.theme).value}"].setChecked(True)

    # Folders dropped anywhere

    @guard
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = paths_in(event.mimeData())
        if paths and event.source() is None and not self.dispatcher.dialogs.is_open:
            take_as_copy(event)
            self.overlay.show_for(paths)

    @guard
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    @guard
    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.hide()
        self.dispatcher.handlers.folders.add(taken(event, self))

    def regions(self) -> list[QWidget]:
        """What F6 walks through."""
        page = self.page()
        places: list[QWidget | None] = [self.sidebar, self.header, page, self.panel.currentWidget(), self.status_bar]
        return [place for place in places if place is not None and place.isVisible()]
