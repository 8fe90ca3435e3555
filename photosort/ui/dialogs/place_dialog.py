"""Asks in which town photos were taken."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from photosort.model.acts import PlacePhotos
from photosort.model.photo import PhotoId
from photosort.ui.dialogs.narrowing_dialog import NarrowingDialog
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.services.town_search import FoundTown, find_towns
from photosort.ui.text.i18n import mark, plural, tr

MOST = 8  # towns that are listed
NONE = mark("Type the beginning of a town, also with its country")


class PlaceDialog(NarrowingDialog):
    """The largest towns that are called as is typed; they are looked for in the background."""

    def __init__(self, context: Context, host: QWidget, photos: Sequence[PhotoId]) -> None:
        super().__init__(
            context, host, plural("Place of %Ln photo", "Place of %Ln photos", len(photos)), tr("Taken here"),
            subtitle=tr("It is kept in the library. The files are not touched."),
            asked=tr("Town"), listed=tr("Towns"), none=tr(NONE),
        )  # fmt: skip
        self._photos = tuple(photos)
        self._typed = ""
        self._found: list[FoundTown] = []
        self.field.setPlaceholderText(tr("Rome, Italy"))
        self.narrow("")

    def count(self) -> int:
        return MOST

    def fill(self, text: str) -> None:
        """Those that were found for a text; for another one they are looked for."""
        if text != self._typed:
            self._typed, self._found = text, []
            self.none = tr("Looking for towns…") if text else tr(NONE)
            show = partial(self._show, text)
            self.context.lanes.run(Lane.READ, lambda: find_towns(text, MOST), show, owner=self)
        icon = self.context.icons.icon("map-pin")
        for number, town in enumerate(self._found):
            self.offer(icon, town.words, number)

    def act(self) -> PlacePhotos:
        """What the person says."""
        town = self._found[self.chosen_number() or 0]
        return PlacePhotos(self._photos, ((town.latitude, town.longitude),) * len(self._photos), town=town.english)

    def _show(self, text: str, found: list[FoundTown]) -> None:
        if text == self._typed:
            self._found, self.none = found, tr(NONE)
            self.narrow(self.field.text())
