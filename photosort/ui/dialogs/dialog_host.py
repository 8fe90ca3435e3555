"""One sheet at a time, and what it means for the rest of the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.ui.pages.base import Page
from photosort.ui.pages.navigator import Navigator
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.widgets.sheet_frame import Sheet

SMALL = QSize(480, 400)


class Sheets(QObject):
    """Opens sheets over the window's body. `changed` when one opened or closed: the actions rest meanwhile."""

    changed = Signal()

    def __init__(self, context: Context, host: QWidget, navigator: Navigator) -> None:
        super().__init__(host)
        self._context, self.host, self._navigator = context, host, navigator
        self.now: Sheet | None = None
        context.sheetWanted.connect(self.make)

    @property
    def is_open(self) -> bool:
        """Whether a sheet asks something."""
        return self.now is not None

    def open(self, sheet: Sheet) -> None:
        """Open a sheet."""
        self.now = sheet
        sheet.closed.connect(self._closed)
        sheet.open()
        self.changed.emit()

    def make(self, make: Callable[[QWidget], Sheet]) -> None:
        """Make and open a sheet, unless one is open."""
        if not self.is_open:
            self.open(make(self.host))

    def ask(
        self,
        title: str,
        words: str,
        action: str,
        then: Callable[[], object] | None = None,
        *,
        cancel: str | None = None,
    ) -> None:
        """A small question: `then` after yes. An empty `cancel` leaves only the one button."""
        sheet = Sheet(self._context, self.host, title, action, subtitle=words, size=SMALL)
        if cancel is not None:
            sheet.cancel.setText(cancel)
            sheet.cancel.setVisible(bool(cancel))
        if then is not None:
            sheet.accepted.connect(then)
        self.open(sheet)

    def look(self, sheet: Sheet, photo: PhotoId, among: Sequence[PhotoId] = ()) -> None:
        """Show one photo of a sheet large, `among` others; the sheet comes back when the viewer is left.

        Nothing where the viewer is what lies below the sheet: it shows the photo already.
        """
        below = self._navigator.page()
        if below is not None and below.full_bleed():
            return

        def back(page: Page) -> None:
            if not page.full_bleed():
                self._navigator.shown.disconnect(back)
                sheet.show()
                sheet.raise_()
                sheet.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

        sheet.hide()
        self._context.openPhoto.emit(PhotoToShow(photo, among=list(among)))
        self._navigator.shown.connect(back)

    def _closed(self) -> None:
        self.now = None
        self.changed.emit()
