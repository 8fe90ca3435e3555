"""Faces of which nobody knows whose they are, as rows; the day of each is looked up for those in sight alone."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from photosort.model.face import Face, FaceId
from photosort.model.photo import PhotoId
from photosort.ui.grid.model import IdModel
from photosort.ui.services.threads import guard
from photosort.ui.text import formats as words
from photosort.ui.text.spoken import aloud


class StrangerModel(IdModel[FaceId]):
    """Faces in an order. `taken` tells when photos were taken, `whose` what is said of a face."""

    def __init__(
        self, taken: Callable[[Sequence[PhotoId]], dict[PhotoId, datetime]], whose: Callable[[Face], str]
    ) -> None:
        super().__init__()
        self._ask, self._whose = taken, whose
        self._faces: dict[FaceId, Face] = {}
        self._taken: dict[PhotoId, datetime] = {}

    def set_faces(self, faces: Sequence[Face]) -> None:
        """Show these, in this order."""
        before, self._faces = self._faces, {one.id: one for one in faces}
        self._taken = {}
        self.set_ids([one.id for one in faces])
        if any(before.get(one.id, one) != one for one in faces):
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def face(self, row: int) -> Face | None:
        """Which face is in a row."""
        return self._faces.get(self.id_at(row))

    def faces_of(self, ids: Sequence[FaceId]) -> list[Face]:
        """Faces by id, those that are shown."""
        return [self._faces[one] for one in ids if one in self._faces]

    def prepare(self, rows: Sequence[int]) -> None:
        """Look up the days of rows, in one question."""
        faces = [self._faces[self.id_at(row)] for row in rows if row < self.rowCount()]
        missing = list(dict.fromkeys(one.photo for one in faces if one.photo not in self._taken))
        if missing:
            self._taken.update(self._ask(missing))

    def day(self, face: Face) -> str:
        """When the photo of a face was taken; empty until `prepare` was called for its row."""
        taken = self._taken.get(face.photo)
        return words.days(taken, taken) if taken is not None else ""

    @guard
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self.face(index.row()) if index.isValid() and index.row() < self.rowCount() else None
        if face is None:
            return None
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.EditRole):
            return self._whose(face)
        if role == roles.AccessibleTextRole:
            self.prepare([index.row()])
            return aloud(", ".join(filter(None, (self._whose(face), self.day(face)))))
        return face.id if role == self.IdRole else None
