"""What the actions use of the window, so that they know no window."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from photosort.ui.pages.base import Page
from photosort.ui.pages.navigator import Navigator
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.organizer_controller import OrganizerController
from photosort.ui.widgets.actions import Actions


class Shell(Protocol):
    """A window around pages."""

    context: Context
    navigator: Navigator
    organizing: OrganizerController
    actions_: Actions

    def body(self) -> QWidget:
        """What dialogs lie over."""

    def page(self) -> Page | None:
        """The page shown."""

    def say(self, notice: Notice) -> None:
        """Tell the person something."""

    def zoom_to(self, value: int) -> None:
        """Zoom the page shown to cells of so many logical pixels."""

    def toggle_panel(self, *, history: bool) -> None:
        """Open the details or the history beside the page, or close what is open."""

    def toggle_sidebar(self) -> None:
        """Open or close the sidebar."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""

    def regions(self) -> list[QWidget]:
        """The parts that the focus walks through, in reading order."""

    def close_window(self) -> None:
        """Close, after a question if there is one."""

    def close_for_good(self) -> None:
        """Close without asking."""
