"""Giving an album another name, and what may be meant by one that another album has already."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from photosort.model.acts import Merge, Rename
from photosort.model.album import Album
from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.dialog import Dialog

SIZE = QSize(560, 400)


def rename(context: Context, album: Album, name: str) -> None:
    """Name an album; where another is called so, ask whether they are one."""
    if name == album.name:
        return
    others = (other for other in context.overview.now.albums if other.id != album.id)
    taken = next((other for other in others if other.name.casefold() == name.casefold()), None)
    if taken is None:
        context.acts.do(Rename(album.id, name))
    else:
        context.dialogAsked.emit(lambda host: NameTakenDialog(context, host, album, taken, name))


class NameTakenDialog(Dialog):
    """Merge the two, or let both have the name; Esc leaves the old one."""

    def __init__(self, context: Context, host: QWidget, album: Album, taken: Album, name: str) -> None:
        title = tr("There is an album “{name}” already").format(name=taken.name)
        words = tr("It has {photos}. Merged, both are one album of {all}.")
        words = words.format(photos=say.photos(taken.count), all=say.photos(album.count + taken.count))
        super().__init__(context, host, title, tr("Merge"), subtitle=words, size=SIZE)
        self.both = QPushButton(tr("Keep both"), self.panel)
        self.extra.addWidget(self.both)
        self.accepted.connect(lambda: context.acts.do(Merge((album.id, taken.id), taken.id)))
        self.both.clicked.connect(self.reject)
        self.both.clicked.connect(lambda: context.acts.do(Rename(album.id, name)))
