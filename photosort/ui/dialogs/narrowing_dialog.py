"""A sheet with a list to choose from, and a field above it that narrows the list."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.list_height import list_height

SIZE = QSize(480, 560)


class NarrowingDialog(Dialog):
    """Nothing is chosen until the person chooses or types. Subclasses say what there is, and call `narrow` at first."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        title: str,
        action: str,
        *,
        subtitle: str,
        asked: str,
        listed: str,
        none: str,
    ) -> None:
        """A screen reader says what is `asked` for and what is `listed`; `none` is said where the list is empty."""
        super().__init__(context, host, title, action, subtitle=subtitle, size=SIZE)
        self.none = none
        self.field = QLineEdit(self.panel)
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(asked)
        self.field.addAction(context.icons.icon("search", ThemeColor.TEXT2), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self.narrow)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self.accept)
        self.list = QListWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(listed)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self.accept)
        self.list.itemSelectionChanged.connect(self._say_chosen)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)

    def count(self) -> int:
        """How many rows there are before anything is typed."""
        raise NotImplementedError

    def fill(self, text: str) -> None:
        """Put rows for all in whose names a text occurs into the list, which is empty."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        return self.field

    def wanted_height(self) -> int:
        # All rows, not those that a search leaves: the sheet holds still while somebody types.
        rows = list_height(self.list, self.count())
        return self.height_with(self.field.sizeHint().height() + self.body.spacing() + rows)

    def narrow(self, text: str) -> None:
        """List what a text leaves."""
        self.list.clear()
        self.fill(text.strip())
        if not self.list.count():
            none = QListWidgetItem(self.none)
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(none)
        if text.strip():  # the first of all is nobody's choice
            self.list.setCurrentRow(0)
        self._say_chosen()

    def offer(self, icon: QIcon, words: str, number: int) -> None:
        """One more row, for the one of a number."""
        item = QListWidgetItem(icon, words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, aloud(words))
        item.setData(Qt.ItemDataRole.UserRole, number)
        self.list.addItem(item)

    def chosen_number(self) -> int | None:
        """The number of the row that is chosen, if there is one that has one."""
        item = next(iter(self.list.selectedItems()), None)
        number = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return int(number) if number is not None else None

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the field walk the list."""
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in keys:
                self.list.keyPressEvent(event)
                return True
            return False
        return super().eventFilter(watched, event)

    def _say_chosen(self) -> None:
        self.action.setEnabled(bool(self.list.selectedItems()))
