"""The bar under the header: fewer, slider, more, and what would happen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from photosort.model.acts import Regroup
from photosort.ui.pages.album_count.outcome_bar import OutcomeBar
from photosort.ui.pages.album_count.preview import Fate, Outcome, foresee
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr

PAUSE_MS = 40


def sentence(outcome: Outcome) -> str:
    """What would happen: "9 albums join into 3 · the 3 you named stay as they are"."""
    joined = len(outcome.of(Fate.JOINED))
    parts = []
    if joined:
        parts.append(
            plural("%Ln album joins into {n}", "%Ln albums join into {n}", outcome.joining).format(
                n=words.count(joined)
            )
        )
    if outcome.dividing:
        parts.append(
            plural("%Ln album divides into {n}", "%Ln albums divide into {n}", outcome.dividing).format(
                n=words.count(outcome.parts)
            )
        )
    if outcome.protected:
        parts.append(plural("the one you made stays as it is", "the %Ln you made stay as they are", outcome.protected))
    return words.joined(*parts)


class AlbumCountBar(OutcomeBar):
    """Asks for previews while the slider moves."""

    def __init__(self, context: Context, parent: QWidget | None = None, level: int | None = None) -> None:
        """`level` is the one to begin with, where there still is one of so many albums; None: the present one."""
        super().__init__(context, parent)
        self._begin_with = level
        self.slider = self._put_slider(tr("Number of albums"))
        self._pause = debounced(self, self._ask, PAUSE_MS)
        self.slider.valueChanged.connect(lambda _: self._pause.start())

    def begin(self) -> None:
        """Ask for the levels and preview the one to begin with."""
        context = self._context
        self._task = context.lanes.run(Lane.READ, lambda: context.organizer.levels(), self._take_levels, owner=self)

    def level(self) -> int | None:
        """The level under the knob; None while it is the present one."""
        return self.slider.level() if self.slider.value() != self.slider.now() else None

    def stop(self) -> None:
        self._pause.stop()
        super().stop()

    def _take_levels(self, levels: list[int]) -> None:
        albums = self._context.overview.now.albums
        if len(levels) < 2:
            self.headline.set_full(tr("There is only one way to group these photos."))
            self.slider.set_levels((len(albums),), 0, len(albums))
            self.slider.setEnabled(False)
            return
        free = [album for album in albums if not album.settled]
        now = min(range(len(levels)), key=lambda place: (abs(levels[place] - len(free)), place))
        self.slider.set_levels(levels, now, len(albums))
        if self._begin_with in levels:
            self.slider.setValue(levels.index(self._begin_with))
        self.slider.setEnabled(True)
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def _ask(self) -> None:
        context, count = self._context, self.slider.level()
        stays = self.slider.value() == self.slider.now()  # also where the person has moved what the tree knows
        self._foresee(
            lambda: foresee(context.library, Regroup(()) if stays else context.organizer.granularity_preview(count))
        )

    def _say(self, outcome: Outcome) -> None:
        self.slider.set_label(words.count(outcome.after))
        self.headline.set_full(self._become(outcome) if outcome.changes else words.albums(outcome.before))
        ends = {self.slider.minimum(): tr("The fewest albums there can be")}
        ends[self.slider.maximum()] = tr("The most albums there can be")
        end = ends.get(self.slider.value(), "")
        still = end or tr("Move the slider to see fewer or more albums.")
        self.detail.set_full(words.joined(end, sentence(outcome)) if outcome.changes else still)
