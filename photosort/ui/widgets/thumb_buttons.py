"""A few thumbnails that are opened by a click or by keys, each of them called by its name."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from photosort.model.photo import PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.thumb_row import ThumbRow


class ThumbButtons(ThumbRow):
    """A `ThumbRow` with a button over each photo, which tells its place by `chosen`."""

    def __init__(self, context: Context, cell: QSize, columns: int, parent: QWidget | None = None) -> None:
        """As wide as the room allows."""
        super().__init__(context, cell, columns, parent, stretch=True)
        self._buttons: list[_Over] = []

    def show_named(self, photos: Sequence[tuple[PhotoId, str]]) -> None:
        """Show other photos, with what a screen reader calls them."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self.show_photos([photo for photo, _ in photos])
        self._buttons = [self._button(place, name) for place, (_, name) in enumerate(photos)]
        self._place_buttons()

    def _button(self, place: int, name: str) -> "_Over":
        button = _Over(self)
        button.setAccessibleName(aloud(name))
        button.clicked.connect(lambda: self.chosen.emit(place))
        button.show()
        return button

    def _place_buttons(self) -> None:
        for place, button in enumerate(self._buttons):
            button.setGeometry(self.rect_of(place))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()


class _Over(QAbstractButton):
    """Nothing of it is seen but the ring of the keyboard: the picture lies below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        pass
