"""The stage: one picture, fitted or zoomed about the pointer, dragged, turned; painted sharp when it rests."""

from math import inf

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from photosort.ui.pages.viewer.note_plate import paint_note
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor

MARGIN = 30
STEP = 1.25
LARGEST_SCALE = 8.0
LARGEST_FIT = 2.0  # a small picture is not blown up further than this


class ImageView(QWidget):
    """Shows an image of `full` pixels; the image itself may be a smaller copy of it until the whole one comes.

    `scale` is screen pixels per picture pixel. Signals: `scaled` when scale, fit or place
    changed, `moved` when the pointer moves, `turned(int)` when the wheel goes to a neighbour, as it does `alone`.
    """

    scaled = Signal()
    moved = Signal()
    turned = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None, *, filling: bool = False) -> None:
        """`filling`: a picture is fitted without a margin, and a small one is enlarged as far as there is room."""
        super().__init__(parent)
        self._context = context
        self._filling = filling
        self._image: QImage | None = None
        self._stand_in: QPixmap | None = None
        self._full = QSize()
        self._note = ""
        self._turn = 0
        self._fit = True
        self._scale = 1.0
        self._middle = QPointF(0.5, 0.5)  # the point of the picture in the middle of the stage, 0..1
        self._alone = False
        self._wheel = 0
        self._grip: QPointF | None = None
        self._sharp: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setMinimumSize(80, 80)
        context.theme.changed.connect(self.update)

    # What is shown

    def show_picture(self, full: QSize, stand_in: QPixmap | None) -> None:
        """Begin with another picture: fitted, upright, its thumbnail until it comes."""
        self._image, self._stand_in, self._full = None, stand_in, full
        self._note, self._turn, self._fit = "", 0, True
        self._middle = QPointF(0.5, 0.5)
        self._changed()

    def set_image(self, image: QImage) -> None:
        """The picture, or a sharper copy of it."""
        self._image = image
        if self._full.isEmpty():
            self._full = image.size()
        self._changed()

    def set_stand_in(self, pixmap: QPixmap) -> None:
        """Its thumbnail, while there is nothing better."""
        self._stand_in = pixmap
        self.update()

    def has_image(self) -> bool:
        """Whether the picture itself is shown."""
        return self._image is not None

    def set_note(self, note: str) -> None:
        """A sentence below the picture: why it is not shown, or only small."""
        self._note = note
        self.update()

    def set_alone(self, alone: bool) -> None:
        """Nothing but the picture, on black, without a margin."""
        self._alone = alone
        self._place(QPointF(0.5, 0.5))

    def picture_rect(self) -> QRectF:
        """Where the picture lies, in pixels of the stage; empty while there is none."""
        return QRectF() if self._full.isEmpty() else self._target()

    def picture_transform(self) -> QTransform:
        """From shares of the upright picture's width and height to pixels of the stage."""
        target, turned = self.picture_rect(), self._turn % 180
        width, height = (target.height(), target.width()) if turned else (target.width(), target.height())
        place = QTransform().translate(target.center().x(), target.center().y()).rotate(self._turn)
        return place.translate(-width / 2, -height / 2).scale(width, height)

    # Zoom and place

    def fitted(self) -> bool:
        """Whether the whole picture is in sight, whatever the size of the window."""
        return self._fit

    def full(self) -> QSize:
        """Size of the picture, upright, in its own pixels."""
        return QSize(self._full)

    def scale(self) -> float:
        """Screen pixels per picture pixel."""
        return self.fit_scale() if self._fit else self._scale

    def fit_scale(self) -> float:
        """The scale at which the whole picture is in sight."""
        size = self._turned()
        if size.isEmpty():
            return 1.0
        margin = 0 if self._alone or self._filling else MARGIN if min(self.width(), self.height()) > 240 else 8
        largest = inf if self._filling else LARGEST_FIT
        return max(
            0.001,
            min((self.width() - 2 * margin) / size.width(), (self.height() - 2 * margin) / size.height(), largest),
        )

    def middle(self) -> QPointF:
        """The point of the picture in the middle of the stage, 0..1 each way."""
        return QPointF(self._middle)

    def needs_more(self) -> bool:
        """Whether a sharper copy would be seen."""
        if self._image is None or self._full.isEmpty():
            return False
        have = self._image.width() / self._full.width()
        return have < 0.99 and self.scale() * self.devicePixelRatioF() > have * 1.05

    def fit(self) -> None:
        """The whole picture."""
        self._fit, self._middle = True, QPointF(0.5, 0.5)
        self._changed()

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Another scale; the point of the picture under `at` (the middle by default) stays where it is."""
        scale = max(min(0.02, self.fit_scale()), min(max(LARGEST_SCALE, self.fit_scale()), scale))
        centre = QPointF(self.width() / 2, self.height() / 2)
        at = at or centre
        before, size = self.scale(), self._turned()
        if size.isEmpty():
            return
        spot = QPointF(
            self._middle.x() + (at.x() - centre.x()) / (before * size.width()),
            self._middle.y() + (at.y() - centre.y()) / (before * size.height()),
        )
        self._fit, self._scale = False, scale
        self._place(
            QPointF(
                spot.x() - (at.x() - centre.x()) / (scale * size.width()),
                spot.y() - (at.y() - centre.y()) / (scale * size.height()),
            )
        )

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Nearer or farther in steps of a quarter; farther than the whole picture fits."""
        target = self.scale() * STEP**steps
        if steps < 0 and target <= self.fit_scale() * 1.001:
            self.fit()
        else:
            self.zoom_to(target, at)

    def look_at(self, *, fit: bool, scale: float, middle: QPointF) -> None:
        """Take over zoom and place of another stage."""
        self._fit, self._scale = fit, scale
        self._place(middle)

    def turn(self) -> None:
        """A quarter turn clockwise, on the screen only."""
        self._turn = (self._turn + 90) % 360
        self._middle = QPointF(0.5, 0.5)
        self._changed()

    def _place(self, middle: QPointF) -> None:
        size = self._turned()
        scale = self.scale()
        room = QSizeF(self.width() / max(1e-6, scale), self.height() / max(1e-6, scale))

        def held(value: float, have: int, shown: float) -> float:
            if have <= shown:
                return 0.5
            half = shown / 2 / have
            return max(half, min(1 - half, value))

        if not size.isEmpty():
            self._middle = QPointF(
                held(middle.x(), size.width(), room.width()), held(middle.y(), size.height(), room.height())
            )
        self._changed()

    def _turned(self) -> QSize:
        return self._full.transposed() if self._turn % 180 else self._full

    def _target(self) -> QRectF:
        """Where the picture lies on the stage."""
        size, scale = self._turned(), self.scale()
        width, height = size.width() * scale, size.height() * scale
        return QRectF(
            round(self.width() / 2 - self._middle.x() * width),
            round(self.height() / 2 - self._middle.y() * height),
            round(width),
            round(height),
        )

    def _changed(self) -> None:
        self._sharp = None
        self.update()
        self.scaled.emit()

    # Events

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = Qt.GlobalColor.black if self._alone else self._context.theme.color(ThemeColor.STAGE)
        painter.fillRect(event.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._full.isEmpty():
            self._paint_picture(painter, self._target())
        if self._note:
            paint_note(painter, self._context.theme, self.size(), self._note)
        painter.end()

    def _paint_picture(self, painter: QPainter, target: QRectF) -> None:
        if self._image is None:
            if self._stand_in is not None and not self._turn:
                painter.drawPixmap(target, self._stand_in, QRectF(self._stand_in.rect()))
            else:
                painter.fillRect(target, self._context.theme.color(ThemeColor.CELL))
            return
        if self._fit:
            painter.drawPixmap(target.topLeft(), self._fitted_pixmap(target))
            return
        if self.scale() * self.devicePixelRatioF() >= 3:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)  # show the pixels themselves
        painter.save()
        painter.setTransform(self.picture_transform(), combine=True)
        painter.drawImage(QRectF(0, 0, 1, 1), self._image)
        painter.restore()

    def _fitted_pixmap(self, target: QRectF) -> QPixmap:
        if self._sharp is None:
            assert self._image is not None
            ratio = self.devicePixelRatioF()
            image = self._image.transformed(QTransform().rotate(self._turn)) if self._turn else self._image
            size = QSize(round(target.width() * ratio), round(target.height() * ratio))
            smooth = Qt.TransformationMode.SmoothTransformation
            self._sharp = QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            self._sharp.setDevicePixelRatio(ratio)
        return self._sharp

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self._middle)

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        if self._alone and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += event.angleDelta().y()
            whole = int(self._wheel / 120)
            self._wheel -= whole * 120
            if whole:
                self.turned.emit(-whole)
        elif event.angleDelta().y():
            self.zoom_by(event.angleDelta().y() / 120, event.position())

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position()
            if not self._fit:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            event.ignore()

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.moved.emit()
        if self._grip is None or self._fit:
            return
        delta = event.position() - self._grip
        self._grip = event.position()
        size, scale = self._turned(), self.scale()
        if not size.isEmpty():
            self._place(self._middle - QPointF(delta.x() / (scale * size.width()), delta.y() / (scale * size.height())))

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.unsetCursor()

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.zoom_to(1.0, event.position()) if self._fit else self.fit()
