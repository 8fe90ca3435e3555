"""The head of the page: ways to the sidebar and back, title and second line, tools, the switch of the right panel.

A page may have one of its tools lead, in the place of the title.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages.base import Page
from photosort.ui.services.assistive import set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.header_tools import FIELD_WIDTH, HeaderTool, SearchField
from photosort.ui.widgets.labels import ElidedLabel, PartsLabel
from photosort.ui.widgets.mark_switch import MarkSwitch
from photosort.ui.widgets.menu import Menu

HEIGHT = 52
GAP, NARROW_GAP = 6, 0  # between tools; and where the title lacks room
LETTERS = 20  # of the title are seen before tools have words


def _width(tool: QWidget) -> int:
    """What it has at least: a line has no wish of its own, and a fixed width."""
    return FIELD_WIDTH if isinstance(tool, SearchField) else max(tool.sizeHint().width(), tool.minimumWidth())


class Header(QWidget):
    """52 high, over the page."""

    backAsked = Signal()
    sidebarAsked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(context.theme.row(HEIGHT))
        self._context = context
        self._page: Page | None = None
        self._tools: list[QWidget] = []
        self.sidebar = QToolButton(self)
        self.sidebar.setProperty("kind", "icon")
        set_tip(self.sidebar, tr("Sidebar (F9)"))
        self.sidebar.setAccessibleName(tr("Sidebar"))
        self.sidebar.setIconSize(QSize(17, 17))
        self.sidebar.clicked.connect(self.sidebarAsked)
        self.back = QToolButton(self)
        self.back.setProperty("kind", "icon")
        set_tip(self.back, tr("Back (Alt+Left)"))
        self.back.setAccessibleName(tr("Back"))
        self.back.setIconSize(QSize(17, 17))
        self.back.clicked.connect(self.backAsked)
        self.title = ElidedLabel(parent=self)
        self.title.setProperty("type", "page")
        self.pin = QLabel(self)
        self.subtitle = PartsLabel(parent=self)
        self.subtitle.setProperty("type", "small")
        self.more = HeaderTool(context, tr("More tools"), "ellipsis", bare=True)
        self.more.setParent(self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more_menu = Menu(context.theme, self.more)
        self._more_menu.aboutToShow.connect(self._fill_more)
        self.more.setMenu(self._more_menu)
        self.more.hide()
        self.switch = QToolButton(self)
        self.switch.setProperty("kind", "icon")
        self.switch.setIconSize(QSize(17, 17))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.pin)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 0, 0, 0)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 12, 1)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self.back)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.more)
        self._row.addWidget(self.switch)
        self.title.setFont(context.theme.font(Type.PAGE))
        self.subtitle.setFont(context.theme.font(Type.SMALL))
        context.theme.changed.connect(self._paint)
        self._paint()

    def show_page(self, page: Page) -> None:
        """Carry the title and the tools of another page."""
        if self._page is not page:
            before = self._page
            if before is not None:
                before.headChanged.disconnect(self.refresh)
                before.titleEditAsked.disconnect(self.edit_title)
            page.headChanged.connect(self.refresh)
            page.titleEditAsked.connect(self.edit_title)
            self._page = page
            for tool in self._tools:
                self._row.removeWidget(tool)
                tool.hide()
                tool.setParent(before)  # it lives as long as its page
            self._tools = list(page.head_widgets())
            for tool in self._tools:
                leads = tool is page.leads()
                self._row.insertWidget(self._row.indexOf(self.back) + 1 if leads else self._row.count() - 1, tool)
                tool.show()
        self.refresh()

    def refresh(self) -> None:
        """Show the present words of the page."""
        page = self._page
        if page is None:
            return
        titled = page.leads() is None
        self.title.set_full(page.title() if titled else "", page.title_mode)
        self.title.setVisible(titled)
        self.subtitle.set_full(page.subtitle() if titled else "")
        self.subtitle.setVisible(bool(self.subtitle.full()))
        kept = page.pinned()
        self.pin.setVisible(bool(kept))
        self.pin.setToolTip(kept)
        self.back.setVisible(page.has_back())
        self._indent()

    def show_sidebar(self, *, closed: bool) -> None:
        """Offer to open the sidebar where it is closed."""
        self.sidebar.setVisible(closed)
        self._indent()

    def _indent(self) -> None:
        buttons = self.sidebar.isVisibleTo(self) or self.back.isVisibleTo(self)
        self._row.setContentsMargins(10 if buttons else 24, 0, 12, 1)
        self._make_room()

    def _make_room(self) -> None:
        """Where title, to its 20th letter, or second line would be cut, tools become icons, then the marks' switch.

        At last the tools that stand beside that switch fold into one menu. A search field has what the
        whole title leaves, up to its widest; where it has that, tools say all of their words.
        """
        metrics = QFontMetrics(self.title.font())
        whole = metrics.horizontalAdvance(self.title.full())
        title = min(whole, LETTERS * metrics.averageCharWidth())
        second = self.subtitle.sizeHint().width() if self.subtitle.full() else 0
        margins, others = self._row.contentsMargins(), [self.sidebar, self.back, self.switch, self.pin]
        room = self.width() - margins.left() - margins.right()
        room -= sum(one.sizeHint().width() + GAP for one in others if one.isVisibleTo(self))
        tools = [tool for tool in self._tools if isinstance(tool, HeaderTool)]
        switches = [tool for tool in self._tools if isinstance(tool, MarkSwitch)]
        fields = [tool for tool in self._tools if isinstance(tool, SearchField)]
        wider = sum(field.widest - FIELD_WIDTH for field in fields)
        for short, bare_tools, bare_switches, gap, gone in (
            (False, False, False, GAP, False),
            (True, False, False, GAP, False),
            (True, True, False, GAP, False),
            (True, True, True, NARROW_GAP, False),
            (True, True, True, NARROW_GAP, True),
        ):
            for tool in tools:
                tool.set_short(short)
                tool.set_bare(bare_tools)
                if switches:
                    tool.setVisible(not gone)
            self.more.setVisible(gone and bool(self._folded()))
            for switch in switches:
                switch.set_bare(bare_switches)
            self._row.setSpacing(gap)
            wanted = [tool for tool in [*self._tools, self.more] if tool.isVisibleTo(self)]
            words = title if bare_tools else max(title, second)
            left = room - sum(_width(tool) + gap for tool in wanted)
            if words + (0 if short else wider) <= left:
                break
        for field in fields:
            field.setFixedWidth(FIELD_WIDTH + max(0, min(field.widest - FIELD_WIDTH, left - max(whole, second))))

    def _folded(self) -> list[HeaderTool]:
        return [tool for tool in self._tools if isinstance(tool, HeaderTool) and tool.isHidden()]

    def _fill_more(self) -> None:
        """Have an entry for each tool that lacks room."""
        menu = self._more_menu
        menu.clear()
        for tool in self._folded():
            if tool.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup:
                choices = tool.menu()
                choices.setTitle(tool.accessibleName())
                menu.addMenu(choices).setIcon(tool.icon())
            else:
                menu.addAction(tool.icon(), tool.accessibleName(), tool.click).setEnabled(tool.isEnabled())
        menu.make_room()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def edit_title(self, text: str, take: Callable[[str], object]) -> None:
        """Have the person edit the title in its place; `take` gets the other one. The focus goes back to the page.

        Where no title stands, it is written where the first tool is that asks for it. Tools that would lie under the
        field are out of sight meanwhile, and a search field gives way.
        """
        self._row.activate()  # of a page that was just opened, the title is not in its place yet
        editor = NameEditor(text, self, self._page or self)
        editor.accepted.connect(take)
        editor.emptied.connect(self._context.failed)
        spot = self.title.mapTo(self, QPoint(0, 0))
        line = self.title.geometry()
        editor.setFont(self.title.font())
        place = QRect(spot.x() - 6, spot.y() - 6, max(280, line.width() + 24), line.height() + 6)
        if self.title.isHidden():
            asking = next(tool.geometry() for tool in self._tools if isinstance(tool, HeaderTool))
            place = QRect(0, asking.y(), max(280, asking.width()), asking.height())
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            place.moveLeft(asking.left()) if mirrored else place.moveRight(asking.right())
        editor.setGeometry(place)
        beneath = [tool for tool in self._tools if tool.isVisible() and tool.geometry().intersects(editor.geometry())]
        editor.left.connect(lambda: self._uncover(beneath))
        editor.show()
        editor.setFocus()
        for tool in beneath:
            if isinstance(tool, SearchField):
                apart = max(place.left() - tool.x(), tool.geometry().right() - place.right())
                tool.setFixedWidth(max(FIELD_WIDTH, apart - GAP))
            else:
                tool.hide()

    def _uncover(self, tools: Sequence[QWidget]) -> None:
        """Show tools again, those of another page aside that was gone to meanwhile."""
        for tool in tools:
            if tool in self._tools:
                tool.show()
        self._make_room()

    def _paint(self) -> None:
        icons = self._context.icons
        self.sidebar.setIcon(icons.icon("panel-left", ThemeColor.TEXT, 17))
        self.back.setIcon(icons.icon("arrow-left", ThemeColor.TEXT, 17))
        self.pin.setPixmap(icons.pixmap("pin", ThemeColor.TEXT2, 14))
