"""The question before the window closes over work: it follows the work for as long as it stands."""

from PySide6.QtWidgets import QWidget

from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.dialog_host import SMALL
from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.organizer_controller import OrganizerController
from photosort.ui.text.i18n import tr
from photosort.ui.text.work import closing
from photosort.ui.widgets.dialog import Dialog


class ClosingQuestion(Dialog):
    """Says what is at work, or that it has ended meanwhile."""

    def __init__(self, context: Context, host: QWidget, organizing: OrganizerController) -> None:
        self._organizing, self._again = organizing, organizing.groups_again
        self._said = self._words(context.organizer.progress())
        super().__init__(context, host, self._said[0], tr("Close"), subtitle=self._said[1])
        self.cancel.setText(tr("Stay"))
        organizing.progressed.connect(self._follow)

    def wanted_width(self) -> int:
        return self.context.theme.row(SMALL.width())  # or as the sentence at its head, which is not cut

    def _words(self, progress: Progress) -> tuple[str, str]:
        return closing(progress, again=self._again, ready=self._organizing.unanswered)

    def _follow(self, progress: Progress) -> None:
        said = self._words(progress)
        # At rest nothing is told anew: how the work ended was said before.
        if said == self._said or progress.phase is Phase.IDLE:
            return
        self._said = said
        self.title.set_full(said[0])
        self.setAccessibleName(said[0])
        show_words(self.subtitle, said[1])
        self.fit()
