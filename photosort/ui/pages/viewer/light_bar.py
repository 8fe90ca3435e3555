"""The bar of the lightbox: what can be done with the photo that is shown alone."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from photosort.model.photo import Mark, Photo
from photosort.ui.pages.viewer.light_button import DARK, LightButton
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import tr
from photosort.ui.text.keys import keys_said
from photosort.ui.widgets.actions import Actions

HEIGHT = 48
RADIUS = 12
PLATE = QColor(0, 0, 0, 173)  # black 68 %, where it lies on the photo


class LightBar(QWidget):
    """Signals: `stepped(int)` to a neighbour, `infoAsked`, `slidesAsked`."""

    stepped = Signal(int)
    infoAsked = Signal()
    slidesAsked = Signal()

    def __init__(self, context: Context, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._over_photo = False

        def key(name: str) -> str:
            return keys_said(actions[name].shortcut())

        self.before = LightButton(context, tr("Previous photo"), "chevron-left")
        self.after = LightButton(context, tr("Next photo"), "chevron-right")
        self.heart = LightButton(
            context, f"{tr('Favourite')} ({key('favourite')})", "heart", checked_icon="heart-filled"
        )
        self.keep = LightButton(
            context, tr("Mark as kept"), "check", word=tr("Keep"), key=key("keep"),
            ink=ThemeColor.OK, fill=ThemeColor.OKSOFT,
        )  # fmt: skip
        self.reject = LightButton(
            context, tr("Mark as rejected"), "x", word=tr("Reject"), key=key("reject"),
            ink=ThemeColor.DANGER, fill=ThemeColor.DSOFT,
        )  # fmt: skip
        self.info = LightButton(context, f"{tr('Details')} (I)", "info")
        self.slides = LightButton(context, f"{tr('Slide show')} (S)", "play", word=tr("Slide show"))
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        for button, name in ((self.heart, "favourite"), (self.keep, "keep"), (self.reject, "reject")):
            button.clicked.connect(lambda _=False, name=name: actions.ask(name))
        self.info.clicked.connect(self.infoAsked)
        self.slides.clicked.connect(self.slidesAsked)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(4)
        for part in (
            self.before, self.after, _line(), self.heart, self.keep, self.reject, _line(), self.info, self.slides
        ):  # fmt: skip
            row.addWidget(part)
        self.set_bare(False)

    def set_bare(self, bare: bool) -> None:
        """Leave words out where there is little room."""
        for button in self.buttons():
            button.set_bare(bare)
        self._row.activate()
        self.setFixedSize(self._row.sizeHint().width(), HEIGHT)

    def buttons(self) -> list[LightButton]:
        """From left to right."""
        return [self.before, self.after, self.heart, self.keep, self.reject, self.info, self.slides]

    def show_photo(self, photo: Photo, *, first: bool, last: bool) -> None:
        """Show how the photo is marked, and whether there are others before and after it."""
        self.heart.show_set(photo.favourite)
        self.keep.show_set(photo.mark is Mark.KEPT)
        self.reject.show_set(photo.mark is Mark.REJECTED)
        self.before.setEnabled(not first)
        self.after.setEnabled(not last)

    def lie_over_photo(self, over: bool) -> None:
        """Whether the photo reaches under the bar."""
        self._over_photo = over
        self.update()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(PLATE if self._over_photo else QColor(ThemeColor.CANVAS.value[DARK]))
        painter.setPen(QPen(QColor(ThemeColor.LINE.value[DARK]), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


def _line() -> QFrame:
    line = QFrame()
    line.setFixedSize(9, 20)
    line.setFrameShape(QFrame.Shape.VLine)
    line.setStyleSheet(f"color: {ThemeColor.RIM.value[DARK]}; background: transparent;")
    line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return line
