"""What can be done with photos: move, take out, find alike, show, copy, trash."""

import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from photosort.model.acts import Move, NewAlbum, Pin, Remove
from photosort.model.photo import Photo, PhotoId
from photosort.ui.actions.targets import Targets
from photosort.ui.dialogs.dialog_host import Sheets
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import plural
from photosort.ui.widgets.toast import Toast

HAND_PICKED = 100  # more photos than this are never "hand-picked"
FOLDERS = 5  # at most so many windows of the file manager


class PhotoCommands(QObject):
    """Acts on the photos that are chosen."""

    def __init__(self, context: Context, chosen: Targets, sheets: Sheets, toast: Toast) -> None:
        super().__init__(sheets)
        self._context, self._chosen, self._sheets, self._toast = context, chosen, sheets, toast
        context.reviewPhotos.connect(self.review)

    def open(self) -> None:
        """Show the first one large."""
        page, photos = self._chosen.page(), self._chosen.photos()
        if page is not None and photos:
            self._context.openPhoto.emit(page.view(), photos[0])

    def find_alike(self) -> None:
        """Rank the rest of the library by likeness."""
        self._context.openSimilar.emit(list(self._chosen.photos()))

    def move(self, photos: tuple[PhotoId, ...]) -> None:
        """Ask for the album, or the name of a new one."""
        from photosort.ui.dialogs.album_picker import move_sheet

        if not photos:
            return
        sheet = move_sheet(self._context, self._sheets.host, len(photos), self._chosen.home())

        def move() -> None:
            album = sheet.chosen()
            self._context.acts.do(Move(photos, album) if album is not None else NewAlbum(photos, sheet.new_name()))

        sheet.accepted.connect(move)
        self._sheets.open(sheet)

    def make_album(self) -> None:
        """A new album of these."""
        self._context.acts.do(NewAlbum(self._chosen.photos()))

    def remove(self) -> None:
        """Not in this album."""
        self._context.acts.do(Remove(self._chosen.photos()))

    def pin(self) -> None:
        """They belong where they are."""
        self._context.acts.do(Pin(self._chosen.photos()))

    def trash(self) -> None:
        """Look at them before they go to the trash."""
        self.review(self._chosen.photos(), self._chosen.title())

    def review(self, photos: Sequence[PhotoId], title: str, *, whole: bool = False) -> None:
        """Show what would go to the trash, unless a few hand-picked photos need no look."""
        from photosort.ui.dialogs.trash_review.dialog import open_review
        from photosort.ui.dialogs.trash_review.trash_flow import trash

        if not photos or self._sheets.is_open:
            return
        picked = not whole and len(photos) <= HAND_PICKED
        if picked and not self._context.settings.review_hand_picked:
            trash(self._context, self._sheets, tuple(photos))
        else:
            open_review(self._context, self._sheets, tuple(photos), title, picked=picked)

    def show_files(self) -> None:
        """Show them in the file manager."""

        def show(photos: list[Photo]) -> None:
            for folder in list(dict.fromkeys(os.path.dirname(photo.path) for photo in photos))[:FOLDERS]:
                QDesktopServices.openUrl(QUrl.fromLocalFile(os.fsdecode(folder)))

        self._fetch(show)

    def copy_paths(self) -> None:
        """Put their paths on the clipboard."""

        def copy(photos: list[Photo]) -> None:
            QGuiApplication.clipboard().setText("\n".join(os.fsdecode(photo.path) for photo in photos))
            self._toast.say(plural("Copied %Ln path", "Copied %Ln paths", len(photos)), icon="copy")

        self._fetch(copy)

    def copy_files(self) -> None:
        """Put the files on the clipboard, for a file manager."""

        def copy(photos: list[Photo]) -> None:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(os.fsdecode(photo.path)) for photo in photos])
            QGuiApplication.clipboard().setMimeData(mime)
            self._toast.say(plural("Copied %Ln file", "Copied %Ln files", len(photos)), icon="copy")

        self._fetch(copy)

    def _fetch(self, then: Callable[[list[Photo]], None]) -> None:
        library, photos = self._context.library, self._chosen.photos()
        self._context.lanes.run(Lane.READ, lambda: library.photos(photos), then, owner=self)
