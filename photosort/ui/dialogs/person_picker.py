"""A sheet that asks for somebody: with whom to merge, whose name stays."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from photosort.model.face import FaceId, Person, PersonId
from photosort.ui.dialogs.narrowing_dialog import NarrowingDialog
from photosort.ui.grid.people_model import called
from photosort.ui.services.context import Context
from photosort.ui.services.face_pictures import round_cut
from photosort.ui.services.thumbnails import Cut
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr

FACE = 32


class PersonPicker(NarrowingDialog):
    """All people, named ones first."""

    def __init__(
        self, context: Context, host: QWidget, people: Sequence[Person], title: str, action: str, *, subtitle: str = ""
    ) -> None:
        super().__init__(
            context, host, title, action, subtitle=subtitle,
            asked=tr("Name"), listed=tr("People"), none=tr("Nobody has a name like that."),
        )  # fmt: skip
        self._people = sorted(people, key=lambda one: (not one.name, one.hidden, -one.photos))
        self.list.setIconSize(QSize(FACE, FACE))
        context.face_pictures.arrived.connect(self._on_arrived)
        self.closed.connect(lambda: context.face_pictures.wish(self, [], self._cut()))
        self.narrow("")
        context.face_pictures.wish(self, [one.cover for one in self._people], self._cut())

    def count(self) -> int:
        return len(self._people)

    def chosen(self) -> PersonId | None:
        """Who it is."""
        number = self.chosen_number()
        return PersonId(number) if number is not None else None

    def _cut(self) -> Cut:
        return round_cut(FACE, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def _icon(self, face: FaceId) -> QIcon:
        pixmap = self.context.face_pictures.pixmap(face, self._cut())
        return QIcon(pixmap) if pixmap is not None else self.context.icons.icon("user-round", size=FACE)

    def fill(self, text: str) -> None:
        for one in self._people:
            if text.casefold() in one.name.casefold():
                self.offer(self._icon(one.cover), say.joined(called(one), say.photos(one.photos)), one.id)

    def _on_arrived(self, faces: set[FaceId]) -> None:
        covers = {int(one.id): one.cover for one in self._people}
        for row in range(self.list.count()):
            item = self.list.item(row)
            cover = covers.get(item.data(Qt.ItemDataRole.UserRole) or -1)
            if cover in faces and cover is not None:
                item.setIcon(self._icon(cover))
