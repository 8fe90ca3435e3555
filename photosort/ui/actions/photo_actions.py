"""What can be done with photos: move, take out, find alike, show, copy, trash."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QMimeData, QObject

from photosort.model.acts import Move, NewAlbum, Pin, PlacePhotos, Remove
from photosort.model.photo import Photo, PhotoId
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.other_programs import (
    TEXT,
    URLS,
    ask_system_to_open,
    copied_files,
    copied_paths,
    open_file,
    put_on_clipboard,
    say_no_program,
    show_folder,
    with_companions,
)
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import Target

HAND_PICKED = 100  # more photos than this are never "hand-picked"
FILES = 5  # at most so many are opened in other programs
FOLDERS = 5  # at most so many windows of the file manager


class PhotoActions(QObject):
    """Acts on the photos of a target."""

    def __init__(self, context: Context, dialogs: DialogHost, say: Callable[[Notice], None]) -> None:
        super().__init__(dialogs)
        self._context, self._dialogs, self._say = context, dialogs, say

    def open(self, target: Target) -> None:
        """Show the first one large."""
        if target.photos:
            self._context.openPhoto.emit(PhotoToShow(target.photos[0], target.view))

    def find_alike(self, target: Target) -> None:
        """Rank the rest of the library by likeness."""
        self._context.openSimilar.emit(list(target.photos))

    def move(self, target: Target) -> None:
        """Ask for the album, or the name of a new one."""
        from photosort.ui.dialogs.album_picker import move_picker

        photos = target.photos
        if not photos:
            return
        home = target.view.album if target.view is not None else None
        dialog = move_picker(self._context, self._dialogs.host, photos, home)

        def move() -> None:
            album = dialog.chosen()
            if album is None:
                self._context.acts.do(NewAlbum(photos, dialog.new_name(), tr("New album")))
            else:
                dialog.meant.now([album], lambda now: self._context.acts.do(Move(photos, now[0].id)))

        dialog.accepted.connect(move)
        self._dialogs.open(dialog)

    def make_album(self, target: Target) -> None:
        """A new album of these."""
        self._context.acts.do(NewAlbum(target.photos, unnamed=tr("New album")))

    def change_dates(self, target: Target) -> None:
        """Ask when they were taken."""
        from photosort.ui.dialogs.dates_dialog import DatesDialog

        if target.photos and not self._dialogs.is_open:
            dialog = DatesDialog(self._context, self._dialogs.host, target.photos, target.shift)
            dialog.accepted.connect(lambda: self._context.acts.do(dialog.act()))
            self._dialogs.open(dialog)

    def place(self, target: Target) -> None:
        """Ask in which town they were taken."""
        from photosort.ui.dialogs.place_dialog import PlaceDialog

        if target.photos and not self._dialogs.is_open:
            dialog = PlaceDialog(self._context, self._dialogs.host, target.photos)
            dialog.accepted.connect(lambda: self._context.acts.do(dialog.act()))
            self._dialogs.open(dialog)

    def show_on_map(self, target: Target) -> None:
        """Where they were taken, of those of which it is known."""

        def show(photos: list[Photo]) -> None:
            placed = tuple(photo.id for photo in photos if photo.header.latitude is not None)
            if placed:
                self._context.openOnMap.emit(placed)
            else:
                self._context.failed.emit(plural("It has no place.", "None of them has a place.", len(photos)))

        self._fetch(target, show)

    def place_on_map(self, target: Target) -> None:
        """Ask on the map where they were taken."""
        self._context.placeOnMap.emit(target.photos)

    def confirm_place(self, target: Target) -> None:
        """Of those whose place is a guess: they were taken there."""

        def confirm(photos: list[Photo]) -> None:
            places = {
                photo.id: (photo.header.latitude, photo.header.longitude)
                for photo in photos
                if photo.guessed and photo.header.latitude is not None and photo.header.longitude is not None
            }
            if places:
                self._context.acts.do(PlacePhotos(tuple(places), tuple(places.values())))
            else:
                self._context.failed.emit(tr("None of their places is a guess."))

        self._fetch(target, confirm)

    def remove(self, target: Target) -> None:
        """Not in this album."""
        self._context.acts.do(Remove(target.photos))

    def pin(self, target: Target) -> None:
        """They belong where they are."""
        self._context.acts.do(Pin(target.photos))

    def trash(self, target: Target) -> None:
        """Look at them before they go to the trash."""
        self.review(target.photos, target.title)

    def review(
        self,
        photos: Sequence[PhotoId],
        title: str,
        reviewed: Reviewed | None = None,
        then: Callable[[tuple[PhotoId, ...]], object] | None = None,
        stays: Mapping[PhotoId, PhotoId] | None = None,
        why: Mapping[PhotoId, str] | None = None,
    ) -> None:
        """Show what would go to the trash, unless a few hand-picked photos need no look.

        Args:
            photos: all of them.
            title: what they are called together.
            reviewed: where they come from; None: as their number says.
            then: does something else than trashing with what is ticked at the end.
            stays: of copies, the photo that stays for each, which is shown beside it.
            why: what is said on photos of why they are reviewed.
        """
        from photosort.ui.dialogs.trash_review.dialog import open_review
        from photosort.ui.dialogs.trash_review.trash_flow import trash

        if not photos or self._dialogs.is_open:
            return
        reviewed = reviewed or (Reviewed.PICKED if len(photos) <= HAND_PICKED else Reviewed.MANY)
        if reviewed is Reviewed.PICKED and not self._context.settings.review_hand_picked:
            trash(self._context, self._dialogs, tuple(photos))
        else:
            open_review(self._context, self._dialogs, tuple(photos), title, reviewed, then, stays or {}, why or {})

    def show_files(self, target: Target) -> None:
        """Show them in the file manager."""

        def show(photos: list[Photo]) -> None:
            for folder in list(dict.fromkeys(os.path.dirname(photo.path) for photo in photos))[:FOLDERS]:
                show_folder(self._context, folder)

        self._fetch(target, show)

    def open_elsewhere(self, target: Target) -> None:
        """Open them with the system's programs for them."""

        def show(photos: list[Photo]) -> None:
            for photo in photos[:FILES]:
                open_file(self._context, photo.path)

        self._fetch(target, show)

    def open_with(self, target: Target) -> None:
        """Ask with which program to open them."""

        def ask(photos: list[Photo]) -> None:
            if photos and sys.platform in ("win32", "darwin"):
                ask_system_to_open(self._context, photos[0].path)
            elif photos:
                self._ask_for_program([photo.path for photo in photos])

        self._fetch(target, ask)

    def _ask_for_program(self, paths: Sequence[bytes]) -> None:
        from photosort.ui.dialogs.program_picker import ProgramPicker
        from photosort.ui.services.desktop_programs import Program, programs_for, start

        def ask(programs: list[Program]) -> None:
            if not programs:
                say_no_program(self._context, paths[0])
            elif not self._dialogs.is_open:
                picker = ProgramPicker(self._context, self._dialogs.host, programs, len(paths))
                picker.accepted.connect(lambda: begin(picker.chosen()))
                self._dialogs.open(picker)

        def begin(program: Program) -> None:
            if not start(program, paths):
                self._context.failed.emit(tr("{program} could not be started.").format(program=program.name))

        self._context.lanes.run(Lane.FILES, lambda: programs_for(paths), ask, owner=self)

    def copy_paths(self, target: Target) -> None:
        """Put their paths on the clipboard."""

        def copy(photos: list[Photo]) -> None:
            self._copy(copied_paths(photos), TEXT, plural("Copied %Ln path", "Copied %Ln paths", len(photos)))

        self._fetch(target, copy)

    def copy_files(self, target: Target) -> None:
        """Put the files on the clipboard, for a file manager."""

        def copy(photos: list[Photo]) -> None:
            self._copy(copied_files(photos), URLS, plural("Copied %Ln file", "Copied %Ln files", len(photos)))

        library, ids = self._context.library, target.photos
        self._context.lanes.run(Lane.FILES, lambda: with_companions(library, library.photos.get(ids)), copy, owner=self)

    def _copy(self, data: QMimeData, form: str, done: str) -> None:
        if put_on_clipboard(self._context, data, form):
            self._say(Notice(done, icon="copy"))

    def _fetch(self, target: Target, then: Callable[[list[Photo]], None]) -> None:
        library, photos = self._context.library, target.photos
        self._context.lanes.run(Lane.READ, lambda: library.photos.get(photos), then, owner=self)
