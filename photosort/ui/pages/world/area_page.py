"""The photos of a part of the map, under the name of the town in its middle."""

from photosort.model.view import View
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services import place_names
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions


class AreaPage(PhotosPage):
    """Its view has an area."""

    def __init__(self, context: Context, actions: Actions, view: View) -> None:
        self._town = ""
        super().__init__(context, actions, view)
        south, west, north, east = view.area or (0.0, 0.0, 0.0, 0.0)
        middle = (south + north) / 2, (west + east) / 2
        context.lanes.run(Lane.FILES, lambda: place_names.town_name(*middle), self._name, owner=self)

    def title(self) -> str:
        return self._town or tr("Photos from here")

    def subtitle(self) -> str:
        if self.view().search:
            return super().subtitle()
        return words.photos(self.grid.row_count())

    def has_back(self) -> bool:
        return True

    def _name(self, town: str) -> None:
        self._town = town
        self.headChanged.emit()
