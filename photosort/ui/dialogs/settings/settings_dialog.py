"""The settings: two columns of groups, a search over them, and no button to confirm, for every change holds at once."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from photosort.ui.dialogs.settings.folder_rows import FolderGroup
from photosort.ui.dialogs.settings.library_rows import LibraryGroup, privacy
from photosort.ui.dialogs.settings.look_rows import LookGroup, ReviewGroup, language
from photosort.ui.dialogs.settings.menu_rows import rows_for
from photosort.ui.dialogs.settings.people_rows import PeopleGroup
from photosort.ui.dialogs.settings.program_rows import EncoderGroup, KeysGroup
from photosort.ui.dialogs.settings.rows import Group
from photosort.ui.dialogs.settings.spot import SettingsSpot
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.action_table import specs_of
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.dialog import INSET, Dialog
from photosort.ui.widgets.header_tools import FIELD_WIDTH, SearchField
from photosort.ui.widgets.reading_order import stops_in

LARGEST = QSize(1064, 686)
TWO_COLUMNS = 1000  # of text of 13 pixels; a narrower sheet has one


class SettingsDialog(Dialog):
    """Esc closes, Ctrl+F searches; Enter and Down lead from the search to the first setting that it found."""

    def __init__(
        self, context: Context, host: QWidget, actions: Actions, above: Callable[[Callable[[], object]], None]
    ) -> None:
        """What leads out is asked of `actions`, once the settings are closed; `above` lays a sheet over them."""
        subtitle = tr("Every change takes effect at once.")
        super().__init__(context, host, tr("Settings"), tr("Close"), subtitle=subtitle, size=LARGEST)
        self._actions, self._above = actions, above
        names = [spec.id for spec in specs_of(actions.table)]
        self._possible = [name for name in names if actions[name].isEnabled()]  # before this sheet lies over the page
        self.foot.hide()
        wide = context.theme.row(FIELD_WIDTH)  # there is room for larger letters here
        self.field = SearchField(context, tr("Search settings"), wide)
        self.field.setMinimumWidth(wide)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._go_to_found)
        self.field.left.connect(self._go_to_found)
        self.head.insertWidget(1, self.field, 0, Qt.AlignmentFlag.AlignTop)
        self.folders, self.library = (
            FolderGroup(
                context,
                lambda: self._leave_for("add-folder"),
                lambda root: self._leave_for("take-out-folder", Target(root=root.id)),
            ),
            LibraryGroup(context, above),
        )
        self.look, self.review, self.encoder = (
            LookGroup(context),
            ReviewGroup(context),
            EncoderGroup(context, self._leave_for),
        )
        keys = KeysGroup(context, actions, self._lay_over)
        left = [self.folders, self.library, privacy(context, self._lay_over), keys]
        self.people = PeopleGroup(context, self._lay_over)
        right = [language(context), self.look, self.review, self.encoder, self.people]
        self.groups: list[Group] = [*left, *right]
        self.nothing = QLabel(tr("No setting is called that."))
        self.nothing.setProperty("type", "body2")
        self.nothing.hide()
        self.menus = Group(context, tr("In the menus"), [])
        self.menus.hide()
        self._content = QWidget(self.panel)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        for groups in (left, right):
            column = QVBoxLayout()
            column.setSpacing(16)
            for group in groups:
                column.addWidget(group)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        whole = self._whole = QVBoxLayout(self._content)
        whole.setContentsMargins(INSET, 0, INSET, INSET)
        whole.setSpacing(12)
        whole.addWidget(self.nothing)
        whole.addWidget(self.menus)
        whole.addLayout(self._columns)
        whole.addStretch(1)
        self._area = QScrollArea(self.panel)
        self._area.setObjectName("plain")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab comes to each of its rows, and brings it into sight
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidget(self._content)
        self.body.setContentsMargins(0, 16, 0, 0)
        self.body.addWidget(self._area, 1)

    def first_focus(self) -> QWidget:
        return self.field

    def spot(self) -> SettingsSpot:
        """Where the person is in the settings."""
        controls, focus = self._controls(), self.window().focusWidget()
        return SettingsSpot(self.field.text(), controls.index(focus) if focus in controls else None)

    def go_back_to(self, spot: SettingsSpot) -> None:
        """Go on where settings were left. A search that does not find the same in another language is given up."""
        controls = self._controls()
        control = controls[spot.control] if spot.control is not None and spot.control < len(controls) else self.field
        self.field.setText(spot.sought)
        if not control.isVisible():
            self.field.clear()
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._whole.activate()
        self._area.ensureWidgetVisible(control)

    def _controls(self) -> list[QWidget]:
        """What can have the keyboard, found or not, in an order that is the same in each language."""
        rows = [row for group in self.groups for row in group.rows]
        return [one for row in rows for one in row.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def enter_accepts(self) -> bool:
        return False  # there is nothing to say yes to

    def fit(self) -> None:
        self._lay_out_columns()
        super().fit()

    def _lay_out_columns(self) -> None:
        """Two beside each other where there is room; what is found stands in one list, from its top."""
        directions = QBoxLayout.Direction
        wide = self._width() >= self.context.theme.row(TWO_COLUMNS)  # a larger font needs more room
        two = wide and not self.field.text().strip()
        self._columns.setDirection(directions.LeftToRight if two else directions.TopToBottom)

    def wanted_height(self) -> int:
        return self.height_with(self._whole.totalHeightForWidth(self._width()))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
        else:
            super().keyPressEvent(event)

    def _search(self, text: str) -> None:
        found = [(group, group.search(text)) for group in self.groups]
        for group, some in found:
            group.setVisible(some)
        some_setting = any(some for _, some in found)
        self.nothing.setHidden(some_setting)
        entries = [] if some_setting else rows_for(self.context, self._actions, self._possible, text, self._leave_for)
        self.menus.show_rows(entries)
        self.menus.setVisible(bool(entries))
        self._lay_out_columns()
        self._area.verticalScrollBar().setValue(0)

    def _go_to_found(self) -> None:
        stops = stops_in(self._content)
        if stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_over(self, name: str) -> None:
        self._above(lambda: self._actions.ask(name))

    def _leave_for(self, name: str, target: Target | None = None) -> None:
        self.reject()
        self._actions.ask(name, target)
