"""What can be done with albums: open, merge, split, keep from the junk, look through and trash."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from photosort.model.acts import DismissJunk, Merge
from photosort.model.album import Album
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.actions.photo_actions import PhotoActions
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.services.context import Context
from photosort.ui.services.meant_albums import MeantAlbums
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.widgets.action_spec import Target

if TYPE_CHECKING:
    from photosort.ui.widgets.dialog import Dialog  # loaded by the first one that is asked for


class AlbumActions(QObject):
    """Acts on the albums of a target."""

    def __init__(self, context: Context, dialogs: DialogHost, photos: PhotoActions) -> None:
        super().__init__(dialogs)
        self._context, self._dialogs, self._photos = context, dialogs, photos

    def open(self, target: Target) -> None:
        """Show the photos of one album."""
        if target.albums:
            self._context.openAlbum.emit(target.albums[0])

    def merge(self, target: Target) -> None:
        """Ask which name the merged album keeps; with one album, ask for the other one first."""
        from photosort.ui.dialogs.album_picker import MergeDialog

        albums = self._albums(target)
        if len(albums) == 1:
            self._merge_into_another(albums[0])
        if len(albums) < 2:
            return
        dialog = MergeDialog(self._context, self._dialogs.host, albums)
        ids = [album.id for album in albums]
        meant = self._meant(albums, dialog)

        def merge() -> None:
            place, acts = ids.index(dialog.chosen()), self._context.acts
            meant.now(ids, lambda now: acts.do(Merge(tuple(album.id for album in now), now[place].id)))

        dialog.accepted.connect(merge)
        self._dialogs.open(dialog)

    def split(self, target: Target) -> None:
        """Divide one album, with a preview."""
        from photosort.ui.dialogs.split_dialog import SplitDialog

        albums = self._albums(target)
        if albums:
            dialog = SplitDialog(self._context, self._dialogs.host, albums[0])
            meant = self._meant(albums[:1], dialog)
            meant.stands.connect(lambda now: dialog.follow(now[0]))

            def split(now: list[Album]) -> None:
                self._context.acts.do(replace(dialog.act(), album=now[0].id))

            dialog.accepted.connect(lambda: meant.now([albums[0].id], split))
            self._dialogs.open(dialog)

    def dismiss_junk(self, target: Target) -> None:
        """Say that the albums are no junk."""
        junk = {album.id for album in self._context.overview.now.junk}
        ids = tuple(album for album in target.albums if album in junk)
        if ids:
            self._context.acts.do(DismissJunk(ids))

    def export(self, target: Target) -> None:
        """Put the albums into folders; without any, all of them."""
        from photosort.ui.dialogs.export_folders_dialog import ExportFoldersDialog

        albums = self._albums(target)
        self._dialogs.make(lambda host: ExportFoldersDialog(self._context, host, albums))

    def trash(self, target: Target) -> None:
        """Look through the albums before they go to the trash."""
        albums = self._albums(target)
        if not albums:
            return
        library = self._context.library
        ids = [album.id for album in albums]
        one = len(albums) == 1
        title, reviewed = (albums[0].name, Reviewed.ALBUM) if one else (say.albums(len(albums)), Reviewed.MANY)

        def gather() -> tuple[PhotoId, ...]:
            return tuple(photo for album in ids for photo in library.photos.ids(View(album=album)))

        self._context.lanes.run(
            Lane.READ, gather, lambda photos: self._photos.review(photos, title, reviewed), owner=self
        )

    def _albums(self, target: Target) -> list[Album]:
        """Those that there still are."""
        known = {album.id: album for album in self._context.overview.now.albums}
        return [known[album] for album in target.albums if album in known]

    def _meant(self, albums: Sequence[Album], sheet: "Dialog") -> MeantAlbums:
        """The albums that a sheet aims at, whatever is made anew while it is open."""
        meant = MeantAlbums(self._context, albums, sheet)
        meant.gone.connect(sheet.reject)
        return meant

    def _merge_into_another(self, album: Album) -> None:
        from photosort.ui.dialogs.album_picker import merge_picker

        dialog, acts = merge_picker(self._context, self._dialogs.host, album), self._context.acts

        def merge() -> None:
            chosen = dialog.chosen()
            if chosen is not None:
                dialog.meant.now([album.id, chosen], lambda now: acts.do(Merge((now[0].id, now[1].id), now[1].id)))

        dialog.accepted.connect(merge)
        self._dialogs.open(dialog)
