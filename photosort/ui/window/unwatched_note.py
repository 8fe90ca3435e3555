"""A quiet line in the status bar: folders that the system does not watch, and how often they are looked into."""

import sys

from PySide6.QtWidgets import QSizePolicy, QWidget

from photosort.ui.services.context import Context
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.labels import ElidedLabel


class UnwatchedNote(ElidedLabel):
    """Hidden while every folder is watched. Its tooltip says what to do."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("type", "faint")
        self.setFont(context.theme.font(Type.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.hide()

    def show_unwatched(self, count: int, seconds: float) -> None:
        """So many folders are not watched, and looked into every so many seconds."""
        folders = plural("%Ln folder cannot be watched", "%Ln folders cannot be watched", count)
        minutes = round(seconds / 60)
        often = (
            plural("looked into every %Ln minute", "looked into every %Ln minutes", minutes)
            if seconds >= 90
            else plural("looked into every %Ln second", "looked into every %Ln seconds", round(seconds))
        )
        self.set_full(say.joined(folders, often))
        self.setVisible(count > 0)

    def _elide(self) -> None:
        super()._elide()
        advice = tr("What is added there is found all the same, a little later.")
        if sys.platform == "linux":
            advice += " " + tr(
                "The system watches only so many folders for each user; with “sudo sysctl {setting}” it watches more."
            ).format(setting="fs.inotify.max_user_watches=1048576")
        self.setToolTip(f"{self.full()}.\n{advice}")
