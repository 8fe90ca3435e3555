"""A whole photo in the details, with the boxes of faces over it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosort.model.face import Certainty, Face, FaceId, Person, PersonId
from photosort.model.photo import Photo, PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.face_painting import paint_face_box, paint_name_plate
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.faces import whose

WIDTH, TALLEST = 264, 330


class FacesPicture(QWidget):
    """All boxes beside the page of somebody, whose own is lit; elsewhere only the one that a row is about."""

    def __init__(
        self,
        context: Context,
        photo: Photo,
        faces: Sequence[Face],
        people: Mapping[PersonId, Person],
        of: PersonId | None,
    ) -> None:
        super().__init__()
        self._context, self._photo, self._faces, self._people, self._of = context, photo, faces, people, of
        self._pointed: FaceId | None = None
        policies = QSizePolicy.Policy
        policy = QSizePolicy(policies.Expanding, policies.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        context.thumbs.arrived.connect(self._on_arrived)
        context.faceLit.connect(self._light)

    @guard(default=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guard(default=0)
    def heightForWidth(self, width: int) -> int:
        return round(self._picture(width).height())

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.heightForWidth(WIDTH))

    def _picture(self, width: int) -> QRectF:
        """Where the picture lies in a widget of some width: whole, not higher than it may be."""
        header = self._photo.header
        shape = header.height / header.width
        height = min(TALLEST, width * shape)
        broad = height / shape
        return QRectF((width - broad) / 2, 0, broad, height)

    def _cut(self) -> Cut:
        area = self._picture(self.width())
        dark = self._context.theme.dark
        return Cut(round(area.width()), round(area.height()), dark=dark, whole=True, dpr=self.devicePixelRatioF())

    def _wish(self) -> None:
        wishes = [(self._photo.id, self._cut())] if self.isVisible() else []
        self._context.thumbs.wish(self, wishes)

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if self._photo.id in photos:
            self._wish()
            self.update()

    def _light(self, face: FaceId | None) -> None:
        self._pointed = face
        self.update()

    def _lit(self, face: Face) -> bool:
        if self._pointed is not None:
            return face.id == self._pointed
        return self._of is not None and face.person == self._of and face.certainty is not Certainty.LIKELY

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._wish()

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self._context.thumbs.wish(self, [])

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self._picture(self.width())
        pixmap = self._context.thumbs.pixmap(self._photo.id, self._cut())
        if pixmap is not None:
            painter.drawPixmap(area, pixmap, QRectF(pixmap.rect()))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._context.theme.color(ThemeColor.CELL))
            painter.drawRoundedRect(area, 3, 3)
        seen = [face for face in self._faces if self._of is not None or self._lit(face)]
        for face in sorted(seen, key=self._lit):
            x, y, width, height = face.box
            box = QRectF(
                area.x() + x * area.width(), area.y() + y * area.height(), width * area.width(), height * area.height()
            )
            paint_face_box(painter, box, self._context.theme, lit=self._lit(face))
            if self._lit(face):
                paint_name_plate(painter, box, whose(face, self._people), self._context.theme, QRectF(self.rect()))
        painter.end()
