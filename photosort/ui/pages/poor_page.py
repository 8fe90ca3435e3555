"""The page of the photos that came out badly, below heads that say why it is thought so."""

from itertools import groupby

from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.grid.base import Section
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.context import Context
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.text.poor_words import by_reason, reasons
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import action_tool


class PoorPage(PhotosPage):
    """Whoever marks one as kept says that it is none; the review is what leads to the trash."""

    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__(context, actions, View(order=Order.DATE))

    def title(self) -> str:
        return tr("Blurred and accidental")

    def subtitle(self) -> str:
        number = self.grid.row_count()
        return words.joined(words.photos(number), tr("nothing moves before your review")) if number else ""

    def head_tools(self) -> list[QWidget]:
        return [action_tool(self.context, self.actions_, "review-poor", tr("Review…"))]

    def folds(self) -> bool:
        return False

    def empty(self) -> tuple[str, str]:
        if self.context.stacks.looking or not self.context.stacks.loaded:
            return "image-off", tr("Photos are still being looked at…")
        return "image-off", tr("No photo is blurred everywhere, too dark or burnt out.")

    def ids_of(self, view: View) -> list[PhotoId]:
        return [shot.photo for shot in self.context.stacks.now.poor]

    def arranged(self, view: View, found: list[PhotoId]) -> tuple[list[PhotoId], list[Section]]:
        known = {shot.photo: shot for shot in self.context.stacks.now.poor}
        shots, heads = by_reason([known[photo] for photo in found if photo in known]), list[Section]()
        start = 0
        for title, some in groupby(shots, reasons):
            heads.append(Section(start, title))
            start += len(list(some))
        return [shot.photo for shot in shots], heads
