"""Two to four photos side by side, zoomed and moved together: to see which one to keep."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photosort.model.changes import Changes
from photosort.model.photo import Mark, Photo, PhotoId
from photosort.ui.pages.viewer.image_loader import ImageLoader
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.pages.viewer.side_by_side import MOST
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.labels import ElidedLabel


class Pane(QWidget):
    """One of the compared photos: its stage, and a line about it."""

    def __init__(self, context: Context, photo: Photo, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.photo = photo
        self.present = False
        self.stage = ImageView(context, self)
        self.line = ElidedLabel(parent=self)
        self.line.setFont(context.theme.font(Type.SMALL))
        header = photo.header
        pixels = f"{header.width} × {header.height}" if header.width else ""
        self.line.set_full(words.joined(photo.shown_name, pixels, words.size(photo.size)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self.stage, 1)
        caption = QHBoxLayout()
        caption.setContentsMargins(8, 2, 8, 6)
        caption.setSpacing(6)
        caption.addWidget(self.line, 1)
        self.sign, self.word, self.heart = QLabel(), QLabel(), QLabel()
        self.word.setFont(context.theme.font(Type.SMALL_NAME))
        for label in (self.sign, self.word, self.heart):
            caption.addWidget(label)
        layout.addLayout(caption)
        self.stage.show_picture(QSize(header.width, header.height), None)
        context.theme.changed.connect(self._show_marks)
        self._show_marks()

    def take(self, photo: Photo) -> None:
        """The same photo, marked otherwise."""
        self.photo = photo
        self._show_marks()

    def _show_marks(self) -> None:
        word, icon, ink = {
            Mark.KEPT: (tr("Kept"), "check", ThemeColor.OK),
            Mark.REJECTED: (tr("Rejected"), "circle-x", ThemeColor.DANGER),
            Mark.NONE: ("", "", ThemeColor.TEXT),
        }[self.photo.mark]
        self.word.setText(word)
        self.sign.setPixmap(self._context.icons.pixmap(icon, ink) if icon else QPixmap())
        heart = self._context.icons.pixmap("heart-filled", ThemeColor.DANGER)
        self.heart.setPixmap(heart if self.photo.favourite else QPixmap())
        self.heart.setAccessibleName(tr("Favourite") if self.photo.favourite else "")

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color(ThemeColor.STAGE))
        if self.present:
            painter.setPen(theme.color(ThemeColor.ACCENT))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for inset in (1, 2):
                painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 4, 4)
        painter.end()


class CompareView(QWidget):
    """Panes in a row, or two by two. `presentChanged` when another pane is the present one, `scaled` when they zoom."""

    presentChanged = Signal()
    scaled = Signal()

    def __init__(self, context: Context, pictures: ImageLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._panes: list[Pane] = []
        self._together = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        pictures.arrived.connect(self._on_picture)
        pictures.failed.connect(self._on_failed)
        context.thumbs.arrived.connect(self._on_thumbs)
        context.changed.connect(self._on_changed)

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Compare these, at most four; the first one is the present one."""
        self.clear()
        for photo in photos[:MOST]:
            pane = Pane(self._context, photo, self)
            pane.stage.scaled.connect(lambda pane=pane: self._follow(pane))
            pane.stage.installEventFilter(self)
            self._panes.append(pane)
            image = self._pictures.image(photo.id)
            if image is not None:
                pane.stage.set_image(image)
        self._lay_out()
        self._pictures.want([pane.photo for pane in self._panes])
        self._context.thumbs.wish(self, [(pane.photo.id, self._cut()) for pane in self._panes])
        self._make_present(0)

    def clear(self) -> None:
        """Compare nothing."""
        panes, self._panes = self._panes, []  # first: hiding the present pane hands the focus to the next one
        for pane in panes:
            pane.stage.removeEventFilter(self)
            self._grid.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        self._context.thumbs.wish(self, ())

    def photos(self) -> list[PhotoId]:
        """What is compared, in order."""
        return [pane.photo.id for pane in self._panes]

    def present(self) -> Pane | None:
        """The pane that keys and actions speak of."""
        return next((pane for pane in self._panes if pane.present), None)

    def step(self, way: int) -> None:
        """Make the next or the previous pane the present one."""
        place = next((n for n, pane in enumerate(self._panes) if pane.present), 0)
        self._make_present((place + way) % max(1, len(self._panes)))

    def swap(self) -> None:
        """Let the present pane and the next one change places; what they show of their photos stays."""
        place = next((n for n, pane in enumerate(self._panes) if pane.present), 0)
        other = (place + 1) % len(self._panes)
        self._panes[place], self._panes[other] = self._panes[other], self._panes[place]
        self._lay_out()

    def _lay_out(self) -> None:
        columns = 2 if len(self._panes) == MOST else max(1, len(self._panes))
        for number, pane in enumerate(self._panes):
            self._grid.addWidget(pane, number // columns, number % columns)  # which takes it from where it was

    def _make_present(self, place: int) -> None:
        for number, pane in enumerate(self._panes):
            pane.present = number == place
            pane.update()
        if self._panes:
            self._panes[place].stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self.presentChanged.emit()

    def _follow(self, leader: Pane) -> None:
        """Every pane looks at the same part at the same size on the screen."""
        if self._together or not leader.isVisible():
            return
        self._together = True
        for pane in self._panes:
            if pane is not leader:
                share = leader.stage.full().width() / max(1, pane.stage.full().width())
                pane.stage.look_at(
                    fit=leader.stage.fitted(), scale=leader.stage.scale() * share, middle=leader.stage.middle()
                )
            if pane.stage.needs_more():
                self._pictures.want_whole(pane.photo)
        self._together = False
        self.scaled.emit()

    def _cut(self) -> Cut:
        return Cut(512, 512, radius=0, dark=self._context.theme.dark, whole=True)

    def _on_changed(self, changes: Changes) -> None:
        marked = {pane.photo.id: pane for pane in self._panes if pane.photo.id in changes.marks}
        for photo in self._context.library.photos.get(list(marked)) if marked else ():
            marked[photo.id].take(photo)

    def _on_picture(self, photo: PhotoId) -> None:
        image = self._pictures.image(photo)
        for pane in self._panes:
            if pane.photo.id == photo and image is not None:
                pane.stage.set_image(image)

    def _on_failed(self, photo: PhotoId, why: str) -> None:
        for pane in self._panes:
            if pane.photo.id == photo:
                pane.stage.set_note(why)

    def _on_thumbs(self, photos: set[PhotoId]) -> None:
        for pane in self._panes:
            pixmap = self._context.thumbs.pixmap(pane.photo.id, self._cut())
            if pane.photo.id in photos and pixmap is not None and not pane.stage.has_image():
                pane.stage.set_stand_in(pixmap)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            place = next((n for n, pane in enumerate(self._panes) if pane.stage is watched), -1)
            if place >= 0 and not self._panes[place].present:
                self._make_present(place)
        return False
