"""The pages of the photos that a person has picked out of all albums: the rejected ones, and the favourites."""

from PySide6.QtWidgets import QWidget

from photosort.model.photo import Mark
from photosort.model.view import Order, View
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.context import Context
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import action_tool
from photosort.ui.widgets.labels import Line


class RejectedPage(PhotosPage):
    """What waits for the review, which is the one thing to do here."""

    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__(context, actions, View(order=Order.DATE, mark=Mark.REJECTED))
        self.grid.keep_colours()

    def title(self) -> str:
        return tr("Rejected")

    def subtitle(self) -> str:
        return words.joined(words.photos(self.grid.row_count()), tr("nothing moves before your review"))

    def head_tools(self) -> list[QWidget]:
        return [self.order_tool(), Line(), action_tool(self.context, self.actions_, "review-rejected", tr("Review…"))]

    def empty(self) -> tuple[str, str]:
        return "circle-x", tr("Photos that you reject are gathered here until your review.")


class FavouritesPage(PhotosPage):
    """The photos with a heart."""

    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__(context, actions, View(order=Order.DATE, favourites=True))

    def title(self) -> str:
        return tr("Favourites")

    def subtitle(self) -> str:
        return words.photos(self.grid.row_count())

    def empty(self) -> tuple[str, str]:
        if self.view().search:
            return super().empty()
        return "heart", tr("Photos that you give a heart are gathered here.")
