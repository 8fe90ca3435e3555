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
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from photosort import assets
from photosort.ui.pages.base import Page
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import beside_icon, tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.drop_frame import invitation, paint_frame, paths_in, taken

FRAME = QSize(960, 590)
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


class WelcomePage(Page):
    """Takes folders by drop or by the button. Signals: `dropped(list[bytes])`, `chooseAsked`."""

    dropped = Signal(list)
    chooseAsked = Signal()

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.frame = DropFrame(context, self)
        self.fan = Fan(context, self.frame)
        self.headline = QLabel(tr("Drop a folder of photos here"), self.frame)
        self.headline.setProperty("type", "display")
        self.headline.setFont(context.theme.font(Type.DISPLAY))
        self.promise = QLabel(
            _airy(
                tr(
                    "Photosort looks at every photo once and groups the ones that look alike. "
                    "They stay where they are, and nothing leaves this computer."
                )
            ),
            self.frame,
        )
        self.promise.setProperty("type", "body2")
        self.promise.setWordWrap(True)
        self.promise.setFixedWidth(460)
        self.promise.setFont(context.theme.font(Type.LEAD))
        self.choose = QPushButton(beside_icon(tr("Choose folder…")), self.frame)
        self.choose.setAccessibleName(tr("Choose folder…"))
        self.choose.setProperty("kind", "first")
        self.choose.setIconSize(QSize(16, 16))
        self.choose.clicked.connect(self.chooseAsked)
        self.formats = QLabel(
            tr("Several folders or single photos work too. JPEG, HEIC, PNG, WebP, TIFF, GIF, RAW"), self.frame
        )
        self.formats.setProperty("type", "faint")
        self.formats.setFont(context.theme.font(Type.SMALL))
        self.formats.setWordWrap(True)
        self.formats.setMinimumWidth(500)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(0)
        inside.addStretch(1)
        for widget, gap in (
            (self.fan, 40),
            (self.headline, 10),
            (self.promise, 22),
            (self.choose, 18),
            (self.formats, 0),
        ):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
                if widget.wordWrap():  # an aligned item of a layout gets no height for its width
                    widget.setMinimumHeight(widget.heightForWidth(widget.minimumWidth()))
            inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            inside.addSpacing(gap)
        inside.addStretch(1)
        self.points = QWidget(self)
        points = QHBoxLayout(self.points)
        points.setContentsMargins(0, 0, 0, 0)
        points.setSpacing(56)
        self._icons: list[tuple[QLabel, str]] = []
        points.addStretch(1)
        for icon, text in (
            ("layers", tr("Groups look-alike photos into albums")),
            ("archive", tr("Points out likely junk, deletes nothing by itself")),
            ("undo-2", tr("Everything you do can be undone")),
        ):
            points.addLayout(self._point(icon, text))
        points.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(24, 24, 24, 24)
        outside.addStretch(1)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.frame, 1000)
        centred.addStretch(1)
        outside.addLayout(centred, 1000)
        outside.addSpacing(26)
        outside.addWidget(self.points)
        outside.addStretch(1)
        context.theme.changed.connect(self._paint)
        self._paint()

    def stands_alone(self) -> bool:
        return True

    def title(self) -> str:
        return ""

    def activate(self) -> None:
        self.choose.setFocus()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.points.setVisible(self.width() >= 1000 and self.height() >= 560)
        self.fan.setVisible(self.height() >= 460)

    @guard
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = paths_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._set_over(invitation(paths))

    @guard
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over("")

    @guard
    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over("")
        self.dropped.emit(taken(event, self))

    def _set_over(self, words: str) -> None:
        self.frame.over = bool(words)
        self.headline.setText(words or tr("Drop a folder of photos here"))
        self.frame.update()

    def _point(self, icon: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        picture, words = QLabel(self.points), QLabel(text, self.points)
        words.setProperty("type", "body2")
        self._icons.append((picture, icon))
        row.addWidget(picture)
        row.addWidget(words)
        return row

    def _paint(self) -> None:
        icons = self.context.icons
        self.choose.setIcon(icons.icon("folder-open", ThemeColor.ONFILL, 16))
        for label, name in self._icons:
            label.setPixmap(icons.pixmap(name, ThemeColor.TEXT2, 16))
