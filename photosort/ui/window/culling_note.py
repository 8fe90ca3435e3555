"""What is marked in the album shown, at the left of the status bar, with the way to the review."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from photosort.model.photo import Mark
from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.link_label import LinkLabel, link


class CullingNote(LinkLabel):
    """As in "3 kept · 14 rejected · review". Signals: `reviewAsked` by a click on the last word, or Enter on it."""

    reviewAsked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.linkActivated.connect(lambda _: self.reviewAsked.emit())
        self.hide()

    def show_marks(self, marks: Mapping[Mark, int]) -> bool:
        """Say them, or hide where nothing is marked. Returns whether there is something to say."""
        kept, rejected = marks.get(Mark.KEPT, 0), marks.get(Mark.REJECTED, 0)
        parts = [
            f"<b>{plural('%Ln kept', '%Ln kept', kept)}</b>" if kept else "",
            f"<b>{plural('%Ln rejected', '%Ln rejected', rejected)}</b>" if rejected else "",
            link(tr("review")) if rejected else "",
        ]
        text = say.joined(*parts)
        if text != self.text():
            self.setText(text)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if rejected else Qt.FocusPolicy.NoFocus)
            self.setAccessibleName(aloud(QTextDocumentFragment.fromHtml(text).toPlainText()))
        return bool(text)
