"""One dialog at a time, and what it means for the rest of the window."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.ui.pages.base import Page
from photosort.ui.pages.navigator import Navigator
from photosort.ui.services.context import Context
from photosort.ui.services.focus import follow_focus
from photosort.ui.services.photo_to_show import PhotoToShow

if TYPE_CHECKING:
    from photosort.ui.widgets.dialog import Dialog  # loaded by the first one that is asked for

SMALL = QSize(480, 400)


class DialogHost(QObject):
    """Opens dialogs over the window's body, one at a time; another may lie below it, hidden.

    `changed` when one opened or closed: the actions rest meanwhile. A dialog that is seen has the keyboard, whatever
    gives the focus to a part of the window below it.
    """

    changed = Signal()

    def __init__(self, context: Context, host: QWidget, navigator: Navigator) -> None:
        super().__init__(host)
        self._context, self.host, self._navigator = context, host, navigator
        self.now: Dialog | None = None
        self._below: Dialog | None = None  # comes back when the one above it is closed
        self._yields = False  # to another one above it
        context.dialogAsked.connect(self.make)
        follow_focus(self._on_focus)

    @property
    def is_open(self) -> bool:
        """Whether a dialog asks something, and no other may be opened."""
        return self.now is not None and not self._yields

    @property
    def is_behind(self) -> bool:
        """Whether the one that is open waits until the viewer is left, in which it has shown a photo."""
        return self.now is not None and not self.now.isVisible()

    def close_top(self) -> bool:
        """Say no to the dialog that is seen; False where there is none."""
        if self.now is None or not self.now.isVisible():
            return False
        self.now.reject()
        return True

    def open(self, dialog: "Dialog") -> None:
        """Open a dialog; above the one that is seen, where there is one."""
        if self.now is not None and self.now.isVisible():
            self.now.hide()
            self._below = self.now
        self.now = dialog
        dialog.closed.connect(self._closed)
        dialog.open(self._navigator.page())
        self.changed.emit()

    def above(self, ask: Callable[[], object]) -> None:
        """Do something that may open a dialog above the one that is open."""
        self._yields = True
        self.changed.emit()
        ask()
        self._yields = False
        self.changed.emit()

    def make(self, make: "Callable[[QWidget], Dialog]") -> None:
        """Make and open a dialog, unless one is open."""
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
        danger: bool = False,
    ) -> None:
        """A small question: `then` after yes. An empty `cancel` leaves only the one button; `danger` makes it red."""
        from photosort.ui.widgets.dialog import Dialog

        dialog = Dialog(self._context, self.host, title, action, subtitle=words, size=SMALL)
        if cancel is not None:
            dialog.cancel.setText(cancel)
            dialog.cancel.setVisible(bool(cancel))
        if danger:
            dialog.action.setProperty("kind", "destroy")
        if then is not None:
            dialog.accepted.connect(then)
        self.open(dialog)

    def look(self, dialog: "Dialog", photo: PhotoId, among: Sequence[PhotoId] = ()) -> None:
        """Show one photo of a dialog large, `among` others; the dialog comes back when the viewer is left.

        Nothing where the viewer is what lies below the dialog: it shows the photo already.
        """
        below = self._navigator.page()
        if below is not None and below.full_bleed():
            return

        def back(page: Page) -> None:
            if not page.full_bleed():
                self._navigator.shown.disconnect(back)
                dialog.show()
                dialog.raise_()
                dialog.take_focus()

        dialog.hide()
        self._context.openPhoto.emit(PhotoToShow(photo, among=list(among)))
        self._navigator.shown.connect(back)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        dialog = self.now
        if dialog is None or now is None or not dialog.isVisible() or now.window() is not dialog.window():
            return
        if not dialog.note_focus(now):
            dialog.take_focus()

    def _closed(self) -> None:
        self.now, self._below = self._below, None
        if self.now is not None:
            self.now.show()
            self.now.raise_()
            self.now.take_focus()
        self.changed.emit()
