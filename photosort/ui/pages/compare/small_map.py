"""A small picture of the whole over a photo that is shown large: which part of it is in sight, and the way on."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor

SIZE = QSize(88, 74)
INSET = 12
_RIM = 2


class SmallMap(QWidget):
    """In the lower right corner of a stage while a part of its picture is out of sight."""

    def __init__(self, context: Context, stage: ImageView) -> None:
        super().__init__(stage)
        self._context, self._stage = context, stage
        self._pixmap: QPixmap | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        stage.scaled.connect(self._follow)

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """The thumbnail of the photo, once it is there."""
        self._pixmap = pixmap
        self._follow()

    def part(self) -> QRectF:
        """What is in sight, as shares of the picture as it lies."""
        picture = self._stage.picture_rect()
        if picture.isEmpty():
            return QRectF(0, 0, 1, 1)
        seen = picture.intersected(QRectF(self._stage.rect()))
        return QRectF(
            (seen.x() - picture.x()) / picture.width(),
            (seen.y() - picture.y()) / picture.height(),
            seen.width() / picture.width(),
            seen.height() / picture.height(),
        )

    def _follow(self) -> None:
        part, picture = self.part(), self._stage.picture_rect()
        hidden = part.width() > 0.999 and part.height() > 0.999
        self.setVisible(not hidden and self._pixmap is not None)
        if self.isVisibleTo(self._stage):
            size = picture.size().toSize().scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(24, 24))
            corner = self._stage.rect().bottomRight()
            self.setGeometry(
                corner.x() - INSET - size.width(), corner.y() - INSET - size.height(), size.width(), size.height()
            )
            self.update()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        whole, part = QRectF(self.rect()), self.part()
        if self._pixmap is not None:
            painter.drawPixmap(whole, self._pixmap, QRectF(self._pixmap.rect()))
        inside = QRectF(
            part.x() * whole.width(), part.y() * whole.height(), part.width() * whole.width(),
            part.height() * whole.height(),
        ).adjusted(_RIM, _RIM, -_RIM, -_RIM)  # fmt: skip
        painter.setPen(QPen(Qt.GlobalColor.black, 4))
        painter.drawRect(inside)
        painter.setPen(QPen(Qt.GlobalColor.white, 2))
        painter.drawRect(inside)
        painter.setPen(QPen(self._context.theme.color(ThemeColor.CANVAS), _RIM))
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def _go(self, where: QPointF) -> None:
        middle = QPointF(where.x() / self.width(), where.y() / self.height())
        self._stage.look_at(fit=False, scale=self._stage.scale(), middle=middle)
