"""A line over the albums where nothing tells some of them apart: they can be put together, or kept apart for good."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from photosort.model.acts import Merge
from photosort.model.album import AlbumId
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.banner import Banner
from photosort.ui.widgets.thumb_row import ThumbRow

_MOST = 3  # covers, side by side
_COVER, _GAP = QSize(44, 32), 4


class AlikeBanner(Banner):
    """Shown and hidden by the news alone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context = context
        self._albums: tuple[AlbumId, ...] = ()
        self.covers = ThumbRow(context, _COVER, _MOST, self, gap=_GAP)
        self._line.insertWidget(0, self.covers)
        self.together, self.apart = self.add_button(tr("Put together")), self.add_button(tr("Keep apart"))
        self.together.clicked.connect(self._put_together)
        self.apart.clicked.connect(self._keep_apart)
        context.workChanged.connect(self.look)
        context.acts.done.connect(self._on_act)
        context.overview.changed.connect(self.look)  # albums that were called alike may have other names by now

    def look(self) -> None:
        """Look whether there is something to offer, unless albums are being made."""
        if not self._context.working:
            self._context.lanes.run(Lane.READ, lambda: self._context.organizer.alike(), self._take, owner=self)

    def _on_act(self, done: ActResult) -> None:
        """Whoever takes a merge back has said that these albums stay apart."""
        act = dict(done.message.values).get("act") if done.message.code is MessageCode.UNDONE else None
        if isinstance(act, Message) and act.code in (MessageCode.MERGED, MessageCode.MERGED_ONE):
            self._keep(tuple(done.changes.albums))
        else:
            self.look()

    def _take(self, albums: tuple[AlbumId, ...]) -> None:
        self._albums = albums
        self._show()

    def _show(self) -> None:
        known = {album.id: album for album in self._context.overview.now.albums}
        found = [known[album] for album in self._albums if album in known]
        self.want(len(found) > 1)
        covers = [album.cover[0] for album in found[:_MOST] if album.cover]
        self.covers.show_photos(covers)
        self.covers.setFixedWidth(len(covers) * (_COVER.width() + _GAP))
        alike = plural("%Ln album looks alike: {names}", "%Ln albums look alike: {names}", len(found))
        self.say(alike.format(names=", ".join(album.name for album in found)))

    def _put_together(self) -> None:
        self.want(False)
        self._context.acts.do(Merge(self._albums, into=self._albums[0]))

    def _keep_apart(self) -> None:
        self.want(False)
        self._keep(self._albums)

    def _keep(self, albums: tuple[AlbumId, ...]) -> None:
        organizer = self._context.organizer
        self._context.lanes.run(Lane.WRITE, lambda: organizer.keep_apart(albums), lambda _: self.look(), owner=self)
