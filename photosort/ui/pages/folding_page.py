"""A page of photos on which copies of one are shown as one tile, opened in place by its badge or by key."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.model.twins import Stack
from photosort.ui.pages.folding import Folding
from photosort.ui.pages.grid_page import PhotoGridPage
from photosort.ui.services.context import Context
from photosort.ui.widgets.actions import Actions


class FoldingPage(PhotoGridPage):
    """Knows what is folded. Whoever derives from it shows that, anew or after a stack was opened or closed."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.folding = Folding()
        self._apart = context.settings.copies_apart
        self.grid.partClicked.connect(self._on_badge)
        context.stacks.changed.connect(self._on_stacks)
        context.settingsChanged.connect(self._on_settings)

    def show_anew(self) -> None:
        """Ask for the photos, and show them in their order, folded as it is now."""
        raise NotImplementedError

    def show_folded(self) -> None:
        """Show what is there, folded as it is now."""
        raise NotImplementedError

    def folded_at_hand(self) -> Stack | None:
        at_hand = self.photos_at_hand()
        stands = len(at_hand) == 1 and self.folding.front_of(at_hand[0]) is not None
        return self.context.stacks.stack_of(at_hand[0]) if stands else None

    def with_behind(self, photos: Sequence[PhotoId]) -> Sequence[PhotoId]:
        return self.folding.with_behind(photos)

    def toggle_stack(self) -> None:
        at_hand = self.photos_at_hand()
        front = self.folding.toggle(at_hand[0]) if at_hand else None
        if front is not None:
            tops = [self._top(one) for one in (front, at_hand[0])]
            top = next((y for y in tops if 0 <= y < self.grid.viewport().height()), tops[-1])
            self.show_folded()
            self.headChanged.emit()  # it says how many are folded
            self.grid.go_back_to(front)
            bar = self.grid.verticalScrollBar()
            bar.setValue(bar.value() + self._top(front) - top)  # it stays under the hand

    def _top(self, photo: PhotoId) -> int:
        """Where a photo is on the screen."""
        return self.grid.visualRect(self.grid.photos.index(self.grid.photos.row_of(photo), 0)).y()

    def _on_badge(self, index: QModelIndex, part: str) -> None:
        if part == "stack":
            self.grid.go_to(index.row())
            self.toggle_stack()

    def _on_stacks(self) -> None:
        if self.isVisible() and self.grid.at_start():  # nobody has gone from the start: nothing jumps
            self.show_anew()

    def _on_settings(self) -> None:
        if self._apart != self.context.settings.copies_apart:
            self._apart = self.context.settings.copies_apart
            if self.isVisible():
                self.show_anew()
