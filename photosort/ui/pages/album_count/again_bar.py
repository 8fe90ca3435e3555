"""The bar over the preview of a new grouping of everything: what would change."""

from PySide6.QtWidgets import QWidget

from photosort.model.acts import Regroup
from photosort.ui.pages.album_count.again import foresee_again
from photosort.ui.pages.album_count.outcome_bar import OutcomeBar
from photosort.ui.pages.album_count.preview import Fate, Outcome
from photosort.ui.services.context import Context
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr


def sentence(outcome: Outcome) -> str:
    """What would change: "3 new · 5 go · 206 unsorted photos become 14 · the 2 you made stay as they are"."""
    new, gone = len(outcome.of(Fate.NEW)), len(outcome.of(Fate.GONE))
    before, after = outcome.unsorted
    parts = []
    if new:
        parts.append(plural("%Ln new", "%Ln new", new))
    if gone:
        parts.append(plural("%Ln goes", "%Ln go", gone))
    if before != after and not before:
        parts.append(plural("%Ln photo waits unsorted", "%Ln photos wait unsorted", after))
    elif before != after and not after:
        parts.append(plural("%Ln unsorted photo finds an album", "%Ln unsorted photos find an album", before))
    elif before != after:
        become = plural("%Ln unsorted photo becomes {n}", "%Ln unsorted photos become {n}", before)
        parts.append(become.format(n=words.count(after)))
    if outcome.protected:
        parts.append(plural("the one you made stays as it is", "the %Ln you made stay as they are", outcome.protected))
    return words.joined(*parts)


class GroupAgainBar(OutcomeBar):
    """Shows one proposal. The keyboard stays where it is: an Enter meant for something else accepts nothing."""

    def __init__(self, context: Context, act: Regroup, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._act = act

    def begin(self) -> None:
        library, act = self._context.library, self._act
        self._foresee(lambda: foresee_again(library, act))

    def _say(self, outcome: Outcome) -> None:
        same = tr("Grouping again would change nothing.")
        self.headline.set_full(self._become(outcome) if outcome.changes else same)
        self.detail.set_full(sentence(outcome) if outcome.changes else "")
        if not outcome.changes:
            self.cancel.setText(tr("Close"))
