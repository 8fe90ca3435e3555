"""How sidebar, page and right panel share the room of the window, and what of that is remembered."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from photosort.model.value import dataclass
from photosort.ui.pages.base import Page
from photosort.ui.panels.side_panel import SidePanel
from photosort.ui.services.context import Context
from photosort.ui.window.header import Header
from photosort.ui.window.sidebar import Sidebar
from photosort.ui.window.status_bar import StatusBar

PANEL_BESIDE = 1100  # with letters of 13 pixels; a narrower window lays the right panel over the page
SIDEBAR_BESIDE = 860  # a narrower one closes the sidebar


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that share the room. `body` holds them and the status bar."""

    body: QWidget
    splitter: QSplitter
    sidebar: Sidebar
    header: Header
    panel: SidePanel
    status_bar: StatusBar


class WindowLayout(QObject):
    """Arranges the parts for a page. `arranged` after each change.

    What the person wants in a wide window is remembered; in a narrow one panels are closed until asked for.
    """

    arranged = Signal()

    def __init__(self, context: Context, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._context, self._window, self._parts = context, window, parts
        self._page: Page | None = None
        self._overview = False
        self._sidebar = context.settings.sidebar
        self._details = {
            False: context.settings.info_panel,
            True: False,
        }  # beside photos, beside the overview of albums
        self._narrow_sidebar = False
        self._narrow_panel = False

    def show_page(self, page: Page | None, *, overview: bool) -> None:
        """Arrange for another page. `overview` says that it is the one of all albums."""
        self._page, self._overview = page, overview
        self._narrow_panel &= page is not None and page.has_info()
        self.arrange()

    def toggle_panel(self, *, history: bool) -> None:
        """Open the details or the history in the right panel, or close what is open."""
        panel = self._parts.panel
        self._give_focus_back(panel)
        shown = not (panel.isVisible() and panel.is_history() == history)
        panel.show_history(history and shown)
        if not history:
            self._details[self._overview] = shown
        self._narrow_panel = shown
        self.arrange()

    def toggle_sidebar(self) -> None:
        """Open or close the sidebar."""
        shown = not self._parts.sidebar.isVisible()
        if self._wide(SIDEBAR_BESIDE):
            self._sidebar = shown
        self._narrow_sidebar = shown
        self.arrange()

    def close_side(self) -> bool:
        """Close what was opened beside the page for a while; False if there is nothing.

        That is the history, wherever it is, a right panel that lies over the page, and in a narrow window the sidebar
        that has the keyboard. Details beside the page stay: they belong to it.
        """
        panel, sidebar = self._parts.panel, self._parts.sidebar
        if sidebar.isVisible() and not self._wide(SIDEBAR_BESIDE) and self._give_focus_back(sidebar):
            self._narrow_sidebar = False
        elif panel.isVisible() and (panel.is_history() or not self._wide(PANEL_BESIDE)):
            self._give_focus_back(panel)
            panel.show_history(False)
            self._narrow_panel = False
        else:
            return False
        self.arrange()
        return True

    def covered(self) -> int:
        """How much of the page's width the right panel lies over."""
        panel = self._parts.panel
        return panel.width() if panel.isVisible() and panel.parentWidget() is self._parts.body else 0

    def arrange(self) -> None:
        """Lay everything out for the present width."""
        parts, page = self._parts, self._page
        empty = page is None or page.stands_alone()
        bleed = page is not None and page.full_bleed()
        room = self._sidebar if self._wide(SIDEBAR_BESIDE) else self._narrow_sidebar
        parts.sidebar.setVisible(not empty and not bleed and room)
        alone = page is not None and page.alone()
        parts.header.setVisible(not empty and not alone)
        parts.header.show_sidebar(closed=not room and not bleed)
        parts.status_bar.setVisible(not bleed)
        history = parts.panel.is_history()
        fits = page is not None and page.has_info()
        beside = self._wide(PANEL_BESIDE)
        wanted = history or self._details[self._overview] if beside else self._narrow_panel
        self._attach(beside=beside)
        parts.panel.setVisible(wanted and not empty and not alone and (history or fits))
        if parts.panel.isVisible() and not beside:
            self._float()
        parts.header.switch.setVisible(fits or parts.panel.isVisible())
        self.arranged.emit()

    def restore(self, state: QSettings) -> None:
        """Geometry and widths as they were left."""
        geometry, widths = state.value("geometry"), state.value("widths")
        if isinstance(geometry, QByteArray):
            self._window.restoreGeometry(geometry)
        if isinstance(widths, QByteArray):
            self._parts.splitter.restoreState(widths)

    def remember(self, state: QSettings | None) -> None:
        """Keep geometry, widths, and what is open."""
        context = self._context
        context.set_settings(replace(context.settings, sidebar=self._sidebar, info_panel=self._details[False]))
        if state is not None:
            state.setValue("geometry", self._window.saveGeometry())
            if self._parts.panel.parentWidget() is self._parts.splitter:
                state.setValue("widths", self._parts.splitter.saveState())

    def _give_focus_back(self, side: QWidget) -> bool:
        """Whether the keyboard was in a part beside the page; the page has it now."""
        focus = QApplication.focusWidget()
        inside = self._page is not None and focus is not None and side.isAncestorOf(focus)
        if self._page is not None and inside:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        return inside

    def _wide(self, least: int) -> bool:
        return self._window.width() >= self._context.theme.row(least)

    def _attach(self, *, beside: bool) -> None:
        parts = self._parts
        if beside == (parts.panel.parentWidget() is parts.splitter):
            return
        if beside:
            parts.splitter.addWidget(parts.panel)
        else:
            parts.panel.setParent(parts.body)
        parts.panel.set_floating(floating=not beside)

    def _float(self) -> None:
        parts = self._parts
        area = parts.splitter.geometry()
        top = area.y() + parts.header.height()
        width = min(parts.panel.sizeHint().width(), area.width() - 48)
        mirrored = self._window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = area.x() if mirrored else area.right() + 1 - width
        parts.panel.setGeometry(left, top, width, area.bottom() + 1 - top)
        parts.panel.raise_()
