"""The wall of strangers: every face of which nobody knows whose it is, with the day of its photo."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from photosort.model.face import Face, FaceId
from photosort.model.photo import PhotoId
from photosort.ui.grid.face_wall import FaceWall, WallFace
from photosort.ui.grid.stranger_model import StrangerModel
from photosort.ui.services.context import Context
from photosort.ui.text.faces import whose
from photosort.ui.text.i18n import tr


class StrangersGrid(FaceWall):
    """Faces; below one that is likely somebody's stands that name, as a question."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.faces = StrangerModel(self._taken, self._whose)
        super().__init__(context, self.faces, parent)
        self.faces.setParent(self)
        self.setAccessibleName(tr("Strangers"))

    def shown(self, row: int) -> WallFace | None:
        face = self.faces.face(row)
        return WallFace(face.id, self._whose(face), self.faces.day(face)) if face is not None else None

    def look(self) -> None:
        if self.isVisible():
            self.faces.prepare(self.rows_in_sight())
        super().look()

    def selected_ids(self) -> list[FaceId]:
        """The selected faces, in the order shown."""
        return self.faces.ids_of(self.selected_runs())

    def focused_id(self) -> FaceId | None:
        """Which face has the keyboard."""
        current = self.currentIndex()
        return self.faces.id_at(current.row()) if current.isValid() and self.hasFocus() else None

    def _taken(self, photos: Sequence[PhotoId]) -> dict[PhotoId, datetime]:
        return {photo.id: photo.when for photo in self.context.library.photos.get(photos)}

    def _whose(self, face: Face) -> str:
        return whose(face, {one.id: one for one in self.context.overview.now.people if one.id == face.person})
