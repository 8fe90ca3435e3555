"""The search over the whole library: one field at the top, what it found below, and the way back to where one was."""

from photosort.model.view import Order, View
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.context import Context
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import SearchField

WIDEST = 560


class SearchPage(PhotosPage):
    """All photos until something is asked for."""

    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__(context, actions, View(order=Order.DATE))

    def title(self) -> str:
        return tr("Search")

    def subtitle(self) -> str:
        return words.joined(words.photos(self.grid.row_count()), self.told().unread_in_words())

    def has_back(self) -> bool:
        return True

    def make_field(self) -> SearchField:
        return SearchField(self.context, tr("Text, place, date, album, camera …"), WIDEST)

    def activate(self) -> None:
        super().activate()
        if not self.view().search:
            self.search()

    def escape(self) -> bool:
        """Empty the field, and have it wait for other words; False where it is empty: then the page is left."""
        field = self.search_field()
        if field is None or not field.text():
            return False
        field.clear()
        self.search()
        return True
