"""A plate over the photo of the lightbox that says for a second what was just done, with or without the tools."""

from PySide6.QtCore import QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from photosort.model.photo import Mark, Photo
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.pages.viewer.light_bar import PLATE
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import guard
from photosort.ui.style.mark_painting import KEPT, REJECTED
from photosort.ui.style.theme import Type
from photosort.ui.text.i18n import tr

STAY_MS = 1_000
FADE_MS = 160
HEIGHT, PAD, ICON, GAP = 44, 16, 20, 10
BELOW = 24  # the upper edge of the picture
LIGHT = QColor(255, 255, 255)


class MarkFlash(QWidget):
    """Lies over the stage, and lets the mouse through. Where nothing is to move it goes without fading."""

    def __init__(self, context: Context, stage: ImageView) -> None:
        super().__init__(stage)
        self._context, self._stage = context, stage
        self._icon, self._fill = "", PLATE
        self._opacity = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = debounced(self, self._sink, STAY_MS)
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self._fade_to)
        self._fading.finished.connect(self.hide)
        self.hide()

    def tell(self, before: Photo, now: Photo) -> None:
        """Say which marks of a photo have changed, if some have."""
        if before.mark is not now.mark:
            word, icon, fill = {
                Mark.KEPT: (tr("Kept"), "check", KEPT),
                Mark.REJECTED: (tr("Rejected"), "x", REJECTED),
                Mark.NONE: (tr("No mark"), "", PLATE),
            }[now.mark]
        elif before.favourite is not now.favourite:
            word = tr("Favourite") if now.favourite else tr("No favourite any more")
            icon, fill = ("heart-filled" if now.favourite else "heart"), PLATE
        else:
            return
        self.say(word, icon, fill)

    def say(self, word: str, icon: str, fill: QColor = PLATE) -> None:
        """Say what was done."""
        self._icon, self._fill = icon, fill
        self.setAccessibleName(word)
        self._fading.stop()
        self._fade_to(1.0)
        width = QFontMetrics(self._context.theme.font(Type.NAME)).horizontalAdvance(word) + 2 * PAD
        self.resize(width + (ICON + GAP if icon else 0), HEIGHT)
        top = max(0, round(self._stage.picture_rect().top())) + BELOW
        self.move((self._stage.width() - self.width()) // 2, top)
        self.raise_()
        self.show()
        self._rest.start()

    def end(self) -> None:
        """Be gone."""
        self._rest.stop()
        self._fading.stop()
        self.hide()

    def _sink(self) -> None:
        self._fading.setDuration(self._context.theme.milliseconds(FADE_MS))
        self._fading.start()

    def _fade_to(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self._opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        painter.drawRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
        words = self.rect().adjusted(PAD, 0, -PAD, 0)
        if self._icon:
            spot = QRect(PAD, (HEIGHT - ICON) // 2, ICON, ICON)
            painter.drawPixmap(spot.topLeft(), self._context.icons.tinted(self._icon, LIGHT, ICON))
            words.adjust(ICON + GAP, 0, 0, 0)
        painter.setPen(LIGHT)
        painter.setFont(self._context.theme.font(Type.NAME))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.accessibleName())
        painter.end()
