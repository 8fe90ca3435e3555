"""The first page: an empty library explains itself and takes folders."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from photosort import assets
from photosort.model.acts import ActKind
from photosort.model.demo_size import DEMO_PICTURES
from photosort.ui.pages.base import Page
from photosort.ui.services.context import Context
from photosort.ui.services.overview import Overview
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import beside_icon, plural, tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.drop_frame import invitation, paint_frame, paths_in, take_as_copy, taken

FRAME = QSize(960, 572)
INSET = 24  # around the frame, and inside it
GAP = 44  # between the frame and the promises below it
PROMISE = 304  # width of one below the frame
PICTURES = ("welcome/dusk.jpg", "welcome/fruit.jpg", "welcome/mountains.jpg")  # painted in this order, the last on top


class Fan(QWidget):
    """Three prints, fanned out."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._prints = [QPixmap(str(assets.path(name))) for name in PICTURES]
        self.setFixedSize(352, 156)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        middle = self.width() / 2
        self._paint_print(painter, self._prints[0], QPointF(middle - 105, 83), QSize(126, 112), -7)
        self._paint_print(painter, self._prints[1], QPointF(middle + 105, 83), QSize(126, 112), 7)
        self._paint_print(painter, self._prints[2], QPointF(middle, 69), QSize(174, 130), 0)
        painter.end()

    def _paint_print(self, painter: QPainter, picture: QPixmap, centre: QPointF, size: QSize, turn: float) -> None:
        painter.save()
        painter.translate(centre)
        painter.rotate(turn)
        area = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
        painter.setPen(self._context.theme.color(ThemeColor.RIM))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(area, 7, 7)
        inside = area.adjusted(4.5, 4.5, -4.5, -4.5)
        shape = inside.size() / max(inside.width() / picture.width(), inside.height() / picture.height())
        source = QRectF(0, 0, shape.width(), shape.height())
        source.moveCenter(QPointF(picture.width() / 2, picture.height() / 2))
        painter.drawPixmap(inside, picture, source)
        painter.restore()


class DropFrame(QWidget):
    """The dashed frame with what it says."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.over = False
        self.setMaximumSize(FRAME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return FRAME

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, QRectF(self.rect()), self._context, over=self.over)
        painter.end()


def _airy(text: str) -> str:
    """Lines a little further apart: style sheets know no line height."""
    return f'<p style="line-height: 130%">{escape(text)}</p>'


def first_is_undone(overview: Overview) -> bool:
    """Whether what redo would do is to add folders to a library without any."""
    return not overview.roots and overview.redo is not None and overview.redo.kind is ActKind.ADD_FOLDERS


class WelcomePage(Page):
    """Takes folders by drop or by the button, and leads to the demo; in the demo, waits until that is drawn.

    Signals: `dropped(list[bytes])`, `chooseAsked`.
    """

    dropped = Signal(list)
    chooseAsked = Signal()

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.frame = DropFrame(context, self)
        self.fan = Fan(context, self.frame)
        if context.in_demo:
            self._headline = tr("Drawing the demo…")
            words = tr(
                "Photosort draws some photos and groups the ones that look alike. "
                "You can drop a folder of your own at any time."
            )
            other, note = tr("Leave the demo"), ""
        else:
            self._headline = tr("Drop a folder of photos here")
            words = tr(
                "Photosort looks at every photo once and groups the ones that look alike. "
                "They stay where they are, and nothing leaves this computer."
            )
            other = tr("Look at a demo")
            note = plural(
                "The demo shows %Ln sample photo. Leave it at any time; nothing of it stays.",
                "The demo shows %Ln sample photos. Leave it at any time; nothing of it stays.",
                DEMO_PICTURES,
            )
        self._words = words
        self._lines: list[tuple[QLabel, int]] = []  # each with its greatest width at letters of 13 pixels
        self.headline = self._label(self._headline, "display", Type.DISPLAY, 900)
        self.promise = self._label(_airy(words), "body2", Type.LEAD, 460)
        self.choose = self._button(tr("Choose folder…"), "first")
        self.choose.clicked.connect(self.chooseAsked)
        self.again = self._button(tr("Bring them back"), "large")
        self.again.clicked.connect(lambda: actions.ask("redo"))
        self.other = self._button(other, "large")
        self.other.clicked.connect(self._on_other)
        self.other.setAccessibleDescription(note)
        self.note = self._label(note, "small", Type.SMALL, 640)
        formats = tr("Several folders or single photos work too. JPEG, HEIC, PNG, WebP, TIFF, GIF, RAW")
        self.formats = self._label(formats, "faint", Type.SMALL, 500)
        self.points = QWidget(self)
        self._icons: list[tuple[QLabel, str]] = []
        self._lay_out()
        context.theme.changed.connect(self._paint)
        context.workChanged.connect(self._note_work)
        context.overview.changed.connect(self._note_undone)
        self._note_undone()
        self._paint()

    def _label(self, text: str, kind: str, size: Type, width: int) -> QLabel:
        label = QLabel(text, self.frame)
        label.setProperty("type", kind)
        label.setFont(self.context.theme.font(size))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        self._lines.append((label, width))
        return label

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(beside_icon(text), self.frame)
        button.setAccessibleName(text)
        button.setProperty("kind", kind)
        button.setIconSize(QSize(16, 16))
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for button in (self.choose, self.again, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = self._inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(INSET, INSET, INSET, INSET)
        inside.setSpacing(0)
        inside.addStretch(1)
        for widget, gap in ((self.fan, 40), (self.headline, 10), (self.promise, 22)):
            inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            inside.addSpacing(gap)
        inside.addLayout(buttons)
        for widget, gap in ((self.note, 14), (self.formats, 34)):
            inside.addSpacing(gap)
            inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        points = QHBoxLayout(self.points)
        points.setContentsMargins(0, GAP, 0, 0)
        points.setSpacing(24)
        points.addStretch(1)
        for icon, title, words in (
            ("shield-check", tr("Nothing leaves this computer"), tr("No account, no upload. Works offline.")),
            ("folder", tr("Your photos stay where they are"), tr("Albums are only views of your folders.")),
            ("undo-2", tr("Everything can be undone"), tr("What you delete goes to the system trash.")),
        ):
            points.addWidget(self._point(icon, title, words))
        points.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(INSET, INSET, INSET, INSET)
        outside.addStretch(1)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.frame, 1000)
        centred.addStretch(1)
        outside.addLayout(centred, 1000)
        outside.addWidget(self.points)
        outside.addStretch(1)

    def stands_alone(self) -> bool:
        return True

    def title(self) -> str:
        return ""

    def activate(self) -> None:
        self.choose.setFocus()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lines wrap to the room; where it is too low, what says least goes first."""
        theme = self.context.theme
        self.points.setVisible(self.width() >= theme.row(1000) and self.height() >= theme.row(640))
        below = self.points.sizeHint().height() if self.points.isVisibleTo(self) else 0
        wide, high = (min(FRAME.width(), self.width() - 2 * INSET) - 2 * INSET, self.height() - 2 * INSET - below)
        for label, width in self._lines:  # an aligned item of a layout gets no height for its width
            label.setFixedWidth(min(wide, theme.row(width)))
            label.setFixedHeight(max(0, label.heightForWidth(label.width())))  # -1 where it is empty
        spare = (self.fan, self.formats, self.note)
        for part in spare:
            part.show()
        for part in spare:
            if self._inside.totalMinimumSize().height() > high:
                part.hide()

    @guard
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = paths_in(event.mimeData())
        if paths:
            take_as_copy(event)
            self._set_over(invitation(paths))

    @guard
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over("")

    @guard
    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over("")
        self.dropped.emit(taken(event, self))

    def _on_other(self) -> None:
        if self.context.in_demo:
            self.context.leave_demo()
        else:
            self.context.demoAsked.emit()

    def _note_work(self) -> None:
        if self.context.in_demo:
            self._headline = tr("Drawing the demo…") if self.context.working else tr("The demo is not drawn yet")
            self._set_over("")

    def _note_undone(self) -> None:
        """Say why nothing is there where one undo too many has emptied the library, and offer the way back."""
        self._undone = first_is_undone(self.context.overview.now)
        self.again.setVisible(self._undone)
        empty = tr("So the library is empty. The photos are in their folders as before.")
        words = empty if self._undone else self._words
        self.promise.setText(_airy(words))
        self.choose.setAccessibleDescription(words)  # a screen reader comes to the buttons alone
        self._set_over("")

    def _set_over(self, words: str) -> None:
        self.frame.over = bool(words)
        self.headline.setText(words or (tr("Adding your photos was undone") if self._undone else self._headline))
        self._fit()
        self.frame.update()

    def _point(self, icon: str, title: str, words: str) -> QWidget:
        point = QWidget(self.points)
        point.setMinimumWidth(PROMISE)
        picture, head, line = QLabel(point), QLabel(title, point), QLabel(words, point)
        head.setFont(self.context.theme.font(Type.NAME))
        line.setProperty("type", "body2")
        self._icons.append((picture, icon))
        cells = QGridLayout(point)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setHorizontalSpacing(12)
        cells.setVerticalSpacing(2)
        cells.addWidget(picture, 0, 0)
        cells.addWidget(head, 0, 1)
        cells.addWidget(line, 1, 1)
        cells.setColumnStretch(1, 1)
        return point

    def _paint(self) -> None:
        icons = self.context.icons
        self.choose.setIcon(icons.icon("folder-open", ThemeColor.ONFILL, 16))
        self.again.setIcon(icons.icon("redo-2", ThemeColor.TEXT, 16))
        self.other.setIcon(icons.icon("log-out" if self.context.in_demo else "eye", ThemeColor.TEXT, 16))
        for label, name in self._icons:
            label.setPixmap(icons.pixmap(name, ThemeColor.TEXT2, 20))
