"""One of two compared photos: its stage, what it is called, and what it is measured by."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from photosort.model.photo import Mark, Photo
from photosort.ui.pages.compare.measure_bars import Bar, MeasureBars
from photosort.ui.pages.compare.small_map import SmallMap
from photosort.ui.pages.compare.stage_layer import StageLayer
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.painting import Chip
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.chip_row import ChipRow
from photosort.ui.widgets.key_button import KeyButton
from photosort.ui.widgets.labels import ElidedLabel, PartsLabel

_LINE, _NAME = 32, 140  # the height of the caption, and what a name has of it at least
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Pane(QWidget):
    """Shows one photo. Its button says that it is kept."""

    def __init__(self, context: Context, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.photo: Photo | None = None
        self.stage = ImageView(context, self, filling=True)
        self.layer, self.map = StageLayer(context, self.stage), SmallMap(context, self.stage)
        self.stage.installEventFilter(self)
        self.name = ElidedLabel(Qt.TextElideMode.ElideMiddle, self)
        self.name.setProperty("type", "name")
        self.name.setFont(context.theme.font(Type.NAME))
        self.facts = PartsLabel(parent=self)
        self.facts.setProperty("type", "small")
        self.facts.setFont(context.theme.font(Type.SMALL))
        self.best = ChipRow(context, (), self)
        self.best.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # the name gives way, which elides
        self.sign, self.word, self.heart = QLabel(self), QLabel(self), QLabel(self)
        self.word.setFont(context.theme.font(Type.SMALL_NAME))
        self.keep = KeyButton(context, tr("Keep this one"), "", key, self)
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.measures = MeasureBars(context, self)
        line = QWidget(self)
        line.setFixedHeight(context.theme.row(_LINE))
        row = self._row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.facts)
        for part in (self.best, self.sign, self.word, self.heart):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addSpacing(8)
        column.addWidget(line)
        column.addWidget(self.measures)
        context.theme.changed.connect(self._show_marks)

    def show_photo(self, photo: Photo, *, best_of: int) -> None:
        """Show another photo, or the same one marked otherwise; `best_of` how many it is the best one, 0 for none."""
        if self.photo is None or photo.id != self.photo.id:
            header = photo.header
            self.stage.show_picture(QSize(header.width, header.height), None)
            self.stage.setAccessibleName(photo.shown_name)
            self.map.show_picture(None)
            self.layer.show_places(())
            self.show_bars(())
        self.photo = photo
        width, height = photo.header.width, photo.header.height
        self.name.set_full(photo.shown_name)
        self.facts.set_full(say.joined(f"{width} × {height}" if width else "", say.size(photo.file_size)))
        word = plural("Best of %Ln", "Best of %Ln", best_of)
        self.best.show_chips([Chip(word, "circle-check", ThemeColor.OKSOFT, ThemeColor.OK)])
        self.best.setVisible(best_of > 0)
        self._show_marks()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other measures."""
        self.measures.show_bars(bars)
        self._describe()

    def _make_room(self) -> None:
        """Where the size has no room beside a name that can be told from others, it is in the tooltip of the name."""
        self.name.set_tip("")
        self.facts.show()
        name = self.name.sizeHint().width()
        least = self._row.sizeHint().width() - name + min(name, self._context.theme.row(_NAME))
        if least > self.width():
            self.facts.hide()
            self.name.set_tip(f"{self.name.full()}\n{self.facts.full()}")

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _show_marks(self) -> None:
        mark, favourite = (self.photo.mark, self.photo.favourite) if self.photo is not None else (Mark.NONE, False)
        rejected = mark is Mark.REJECTED  # what is kept has the circle on the picture
        self.word.setText(tr("Rejected") if rejected else "")
        icons = self._context.icons
        self.sign.setPixmap(icons.pixmap("circle-x", ThemeColor.DANGER) if rejected else QPixmap())
        self.heart.setPixmap(icons.pixmap("heart-filled", ThemeColor.DANGER) if favourite else QPixmap())
        self.heart.setAccessibleName(tr("Favourite") if favourite else "")
        for label, seen in ((self.word, rejected), (self.sign, rejected), (self.heart, favourite)):
            label.setVisible(seen)
        self._make_room()

    def _describe(self) -> None:
        """Have what stands below the picture said of it, once, as soon as all of it is known."""
        best = self.best.accessibleName() if self.best.isVisible() else ""
        said = [aloud(self.facts.full()), best, self.word.text(), self.heart.accessibleName()]
        measures = self.measures.accessibleName()
        self.stage.setAccessibleDescription(", ".join(filter(None, [*said, measures])) if measures else "")

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and watched is self.stage:
            self.layer.show_focus(ringed=event.gotFocus() and event.reason() in _BY_KEY)
            self._describe()
        return False
