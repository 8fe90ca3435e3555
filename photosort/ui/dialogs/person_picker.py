"""A sheet that asks for somebody: with whom to merge, whose name stays."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from photosort.model.face import FaceId, Person, PersonId
from photosort.ui.grid.people_model import called
from photosort.ui.services.context import Context
from photosort.ui.services.face_pictures import round_cut
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.list_height import list_height

FACE = 32


class PersonPicker(Dialog):
    """A field that narrows the list of people, named ones first. Nobody is chosen until the person does."""

    def __init__(
        self, context: Context, host: QWidget, people: Sequence[Person], title: str, action: str, *, subtitle: str = ""
    ) -> None:
        super().__init__(context, host, title, action, subtitle=subtitle, size=QSize(480, 560))
        self._people = sorted(people, key=lambda one: (not one.name, one.hidden, -one.photos))
        self.field = QLineEdit(self.panel)
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(tr("Name"))
        self.field.addAction(context.icons.icon("search", ThemeColor.TEXT2), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self.accept)
        self.list = QListWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(tr("People"))
        self.list.setIconSize(QSize(FACE, FACE))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self.accept)
        self.list.itemSelectionChanged.connect(lambda: self.action.setEnabled(bool(self.list.selectedItems())))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        context.face_pictures.arrived.connect(self._on_arrived)
        self.closed.connect(lambda: context.face_pictures.wish(self, [], self._cut()))
        self._narrow("")
        context.face_pictures.wish(self, [one.cover for one in self._people], self._cut())

    def first_focus(self) -> QWidget:
        return self.field

    def wanted_height(self) -> int:
        # All people, not those that a search leaves: the sheet holds still while somebody types.
        inside = self.field.sizeHint().height() + self.body.spacing() + list_height(self.list, len(self._people))
        return self.height_with(inside)

    def chosen(self) -> PersonId | None:
        """Who it is."""
        item = next(iter(self.list.selectedItems()), None)
        return PersonId(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

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

    def _cut(self) -> Cut:
        return round_cut(FACE, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def _icon(self, face: FaceId) -> QIcon:
        pixmap = self.context.face_pictures.pixmap(face, self._cut())
        return QIcon(pixmap) if pixmap is not None else self.context.icons.icon("user-round", size=FACE)

    def _narrow(self, text: str) -> None:
        self.list.clear()
        wanted = text.strip().casefold()
        for one in self._people:
            if wanted in one.name.casefold():
                words = say.joined(called(one), say.photos(one.photos))
                item = QListWidgetItem(self._icon(one.cover), words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, aloud(words))
                item.setData(Qt.ItemDataRole.UserRole, int(one.id))
                self.list.addItem(item)
        if not self.list.count():
            none = QListWidgetItem(tr("Nobody has a name like that."))
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(none)
        if wanted:  # the first of all is nobody's choice
            self.list.setCurrentRow(0)
        self.action.setEnabled(bool(self.list.selectedItems()))

    def _on_arrived(self, faces: set[FaceId]) -> None:
        covers = {int(one.id): one.cover for one in self._people}
        for row in range(self.list.count()):
            item = self.list.item(row)
            cover = covers.get(item.data(Qt.ItemDataRole.UserRole) or -1)
            if cover in faces and cover is not None:
                item.setIcon(self._icon(cover))
