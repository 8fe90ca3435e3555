"""The wall of people: everybody as a face with a name and how many photos, named in place."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from photosort.model.face import PersonId
from photosort.ui.grid.face_wall import FaceWall, WallFace
from photosort.ui.grid.people_model import PeopleModel
from photosort.ui.services.context import Context
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr


class PeopleGrid(FaceWall):
    """People."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.people = PeopleModel()
        super().__init__(context, self.people, parent)
        self.people.setParent(self)
        self.setAccessibleName(tr("People"))

    def shown(self, row: int) -> WallFace | None:
        person = self.people.person(row)
        if person is None:
            return None
        below = words.joined(words.photos(person.photos), tr("hidden") if person.hidden else "")
        name = person.name or tr("Who is this?")
        return WallFace(person.cover, name, below, sure=bool(person.name), hidden=person.hidden)

    def selected_ids(self) -> list[PersonId]:
        """The selected people, in the order shown."""
        return self.people.ids_of(self.selected_runs())

    def focused_id(self) -> PersonId | None:
        """Who has the keyboard."""
        current = self.currentIndex()
        return self.people.id_at(current.row()) if current.isValid() and self.hasFocus() else None

    def show_person(self, person: PersonId) -> None:
        """Bring somebody into sight, selected."""
        row = self.people.row_of(person)
        if row >= 0:
            self.go_to(row)

    def rename(self, person: PersonId, take: Callable[[str], object], names: Sequence[str]) -> None:
        """Edit the name of somebody in its place; `take` gets the other one. `names` complete what is typed."""
        row = self.people.row_of(person)
        known = self.people.person(row) if row >= 0 else None
        if known is not None:
            self.edit_name(row, known.name, take, names)
