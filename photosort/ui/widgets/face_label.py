"""One face, round, outside the wall: in questions, in rows, beside names."""

from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from photosort.model.face import FaceId
from photosort.ui.services.context import Context
from photosort.ui.services.face_pictures import round_cut
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.painting import paint_face


class FaceLabel(QWidget):
    """`edge` logical pixels wide; what is not known yet is a grey circle."""

    def __init__(self, context: Context, edge: int, face: FaceId | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._face = context, face
        self.setFixedSize(edge, edge)
        context.face_pictures.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._wish)

    def show_face(self, face: FaceId | None) -> None:
        """Show another face."""
        self._face = face
        self._wish()

    def cut(self) -> Cut:
        """How the face is cut."""
        return round_cut(self.width(), dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    def _wish(self) -> None:
        faces = [self._face] if self._face is not None and self.isVisible() else []
        self._context.face_pictures.wish(self, faces, self.cut())
        self.update()

    def _on_arrived(self, faces: set[FaceId]) -> None:
        if self._face in faces:
            self.update()

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self._wish()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._wish()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = self._context.face_pictures.pixmap(self._face, self.cut()) if self._face is not None else None
        paint_face(painter, self.rect(), pixmap, self._context.theme)
        painter.end()
