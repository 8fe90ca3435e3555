"""People as rows: their orders, the search in their names, and what changed since they were last shown."""

from collections.abc import Sequence
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from photosort.model.face import Person, PersonId
from photosort.model.natural_key import natural_key
from photosort.ui.grid.model import IdModel
from photosort.ui.services.threads import guard
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import mark, tr
from photosort.ui.text.spoken import aloud


class PeopleOrder(Enum):
    """Orders of the people page: what the person reads."""

    MOST = mark("Most photos")
    NAME = mark("Name")


def called(person: Person) -> str:
    """What somebody is called, at any rate."""
    return person.name or tr("Somebody without a name")


def spoken(person: Person) -> str:
    """Somebody as a screen reader says it."""
    hidden = tr("hidden") if person.hidden else ""
    return ", ".join(filter(None, (called(person), words.photos(person.photos), hidden)))


def _rank(person: Person, order: PeopleOrder) -> tuple[object, ...]:
    match order:
        case PeopleOrder.MOST:
            return person.hidden, -person.photos, person.id
        case PeopleOrder.NAME:
            return person.hidden, not person.name, natural_key(person.name)
        case _:
            assert_never(order)


def ordered(people: Sequence[Person], order: PeopleOrder) -> list[PersonId]:
    """Ids in an order that leaves no two equal. Who is hidden comes last."""
    ranked = sorted(people, key=lambda one: (_rank(one, order), -one.photos, natural_key(one.name), one.id))
    return [one.id for one in ranked]


class PeopleModel(IdModel[PersonId]):
    """The people shown. Counts and names change in place; the order holds until `reorder` is called."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: dict[PersonId, Person] = {}
        self._line: list[
            PersonId
        ] = []  # all that was shown since `reorder`: what an undo brings back comes to its place
        self.order = PeopleOrder.MOST
        self.search = ""
        self.with_hidden = False

    def person(self, row: int) -> Person | None:
        """Who is in a row."""
        return self._people.get(self.id_at(row))

    def people_of(self, ids: Sequence[PersonId]) -> list[Person]:
        """People by id, those that are known."""
        return [self._people[one] for one in ids if one in self._people]

    def known(self) -> list[Person]:
        """All people, also those that are not shown."""
        return list(self._people.values())

    def set_people(self, people: Sequence[Person]) -> None:
        """News: those shown before stay in their places, new ones come last."""
        before, known = self._people, set(self._line)
        self._people = {one.id: one for one in people}
        found = {one.id for one in self._found()}
        self._line += ordered([self._people[one] for one in found if one not in known], self.order)
        staying = [one for one in self.ids() if one in found]
        self.set_ids([one for one in self._line if one in found])
        changed = [self.row_of(one) for one in staying if before.get(one) != self._people[one]]
        if changed:
            self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), 0))

    def reorder(self) -> None:
        """Put everybody that the search finds into the present order."""
        self._line = ordered(self._found(), self.order)
        self.set_ids(self._line)

    def _found(self) -> list[Person]:
        parts = self.search.casefold().split()
        return [
            one
            for one in self._people.values()
            if (self.with_hidden or not one.hidden) and all(part in one.name.casefold() for part in parts)
        ]

    @guard
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self.person(index.row()) if index.isValid() and index.row() < self.rowCount() else None
        if person is None:
            return None
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.EditRole):
            return called(person)
        if role == roles.AccessibleTextRole:
            return aloud(spoken(person))
        return person.id if role == self.IdRole else None
