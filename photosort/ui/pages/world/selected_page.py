"""The photos that were selected on the map, and no others, under the name of their place."""

from photosort.model.view import View
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.context import Context
from photosort.ui.text import formats as words
from photosort.ui.widgets.actions import Actions


class SelectedPage(PhotosPage):
    """Its view names the photos."""

    def __init__(self, context: Context, actions: Actions, view: View, title: str) -> None:
        self._title = title
        super().__init__(context, actions, view)

    def title(self) -> str:
        return self._title

    def subtitle(self) -> str:
        if self.view().search:
            return super().subtitle()
        return words.photos(self.grid.row_count())

    def has_back(self) -> bool:
        return True
