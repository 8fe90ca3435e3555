"""A whole photo in the details, with the boxes of faces over it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from photosort.model.face import Face, FaceId, Person, PersonId
from photosort.model.photo import Photo
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.face_painting import paint_face_box, paint_name_plate
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.faces import whose
from photosort.ui.widgets.thumb_area import ThumbArea

WIDTH, TALLEST = 264, 330


class FacesPicture(ThumbArea):
    """All boxes beside the page of somebody, whose own is lit; elsewhere only the one that a row is about."""

    def __init__(
        self,
        context: Context,
        photo: Photo,
        faces: Sequence[Face],
        people: Mapping[PersonId, Person],
        of: PersonId | None,
    ) -> None:
        super().__init__(context)
        self._ids = (photo.id,)
        self._photo, self._faces, self._people, self._of = photo, faces, people, of
        self._pointed: FaceId | None = None
        policies = QSizePolicy.Policy
        policy = QSizePolicy(policies.Expanding, policies.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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

    def rect_of(self, place: int) -> QRect:
        return self._picture(self.width()).toRect()

    def _cell_size(self) -> QSize:
        return self._picture(self.width()).size().toSize()

    def _cut(self) -> Cut:
        return super()._cut()._replace(whole=True)

    def _light(self, face: FaceId | None) -> None:
        self._pointed = face
        self.update()

    def _lit(self, face: Face) -> bool:
        if self._pointed is not None:
            return face.id == self._pointed
        return self._of is not None and face.shows == self._of

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self._picture(self.width())
        pixmap = self._pixmap(0)
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
