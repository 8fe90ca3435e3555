"""Giving an album another name, and what may be meant by one that another album has already."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from photosort.model.acts import Merge, Rename
from photosort.model.album import Album
from photosort.ui.services.context import Context
from photosort.ui.services.meant_albums import MeantAlbums
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.dialog import Dialog

SIZE = QSize(560, 400)


def naming(context: Context, album: Album) -> Callable[[str], None]:
    """Begin to edit the name of an album. What is returned takes the new one.

    While the machine is at work, the album may be made of other photos before the name is typed: then the album gets
    it that most of the photos of now are in.
    """
    if not context.working:
        return lambda name: rename(context, album, name)
    meant = MeantAlbums(context, (), None, beside=[album])

    def take(name: str) -> None:
        if name not in ("", album.name):
            meant.now([album.id], lambda now: rename(context, now[0], name))

    return take


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
    """Merge the two, or let both have the name; Esc leaves the old one.

    Enter, of which one more is soon typed after a name, leaves it as well: what merges is chosen.
    """

    def __init__(self, context: Context, host: QWidget, album: Album, taken: Album, name: str) -> None:
        title = tr("There is an album “{name}” already").format(name=taken.name)
        words = tr("It has {photos}. Merged, both are one album of {all}.")
        words = words.format(photos=say.photos(taken.count), all=say.photos(album.count + taken.count))
        super().__init__(context, host, title, tr("Merge"), subtitle=words, size=SIZE)
        self.both = QPushButton(tr("Keep both"), self.panel)
        self.extra.addWidget(self.both)
        meant = MeantAlbums(context, [album, taken], self)
        meant.gone.connect(self.reject)

        def merge(now: list[Album]) -> None:
            context.acts.do(Merge((now[0].id, now[1].id), now[1].id))

        self.accepted.connect(lambda: meant.now([album.id, taken.id], merge))
        self.both.clicked.connect(self.reject)
        self.both.clicked.connect(lambda: meant.now([album.id], lambda now: context.acts.do(Rename(now[0].id, name))))

    def first_focus(self) -> QWidget:
        return self.cancel

    def enter_accepts(self) -> bool:
        return False
