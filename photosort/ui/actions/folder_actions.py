"""Folders and long work: what comes in, what happens at the end of a run, what leaves."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from photosort.model.acts import TakeOutFolder
from photosort.model.message_code import MessageCode
from photosort.model.photo import Root, RootId
from photosort.organizing.progress import Phase, Progress
from photosort.ui.actions.shell import Shell
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.pages import places
from photosort.ui.services.notice import Notice
from photosort.ui.services.other_programs import show_folder
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.folder_chooser import choose_folder


class FolderActions(QObject):
    """Acts on folders and on the organizer. Signals: `proposalShown` once a new grouping can be looked at."""

    proposalShown = Signal()

    def __init__(self, shell: Shell, dialogs: DialogHost) -> None:
        super().__init__(dialogs)
        self._dialogs, self._say = dialogs, shell.say
        self._context, self._organizing, self._navigator = shell.context, shell.organizing, shell.navigator
        self._waiting = False  # for the first albums
        self._context.overview.changed.connect(self.open_albums)
        self._organizing.ended.connect(self.open_albums)
        self._organizing.proposed.connect(self.offer_proposal)
        self._organizing.ended.connect(self._on_ended)
        self._context.first_order.changed.connect(self.open_albums)

    def choose(self) -> None:
        """Ask the system for a folder."""
        chosen = choose_folder(self._dialogs.host, tr("Add folder"))
        if chosen is not None:
            self.add([chosen])

    def add(self, paths: Sequence[bytes]) -> None:
        """Ask what to do with folders and files that were dropped or chosen; only then is the demo left for them."""
        from photosort.ui.dialogs.add_folder_dialog import AddFolderDialog

        if paths and not self._dialogs.is_open:
            dialog = AddFolderDialog(self._context, self._dialogs.host, paths)

            def go_on() -> None:
                known = dialog.known()
                if known is None and self._context.in_demo:
                    self._context.demoLeft.emit(dialog.paths(), dialog.recursive())
                elif known is None:
                    self._organizing.add(dialog.paths(), recursive=dialog.recursive())
                else:
                    self._navigator.go(places.folder(known))

            dialog.accepted.connect(go_on)
            self._dialogs.open(dialog)

    def choose_to_compare(self) -> None:
        """Ask the system for a folder, and say which of its pictures the library has not got."""
        chosen = choose_folder(self._dialogs.host, tr("What is missing here"))
        if chosen is not None:
            self.compare(chosen)

    def compare(self, folder: bytes) -> None:
        """Say which pictures of a folder the library has not got; it may be added then."""
        from photosort.ui.dialogs.missing.missing_dialog import MissingDialog

        if self._dialogs.is_open:
            return
        dialog = MissingDialog(self._context, self._dialogs.host, folder)
        dialog.opened.connect(lambda one: self._dialogs.look(dialog, one.known.id))
        wanted: list[bytes] = []
        dialog.accepted.connect(lambda: wanted.append(folder))
        self._dialogs.open(dialog)
        dialog.closed.connect(lambda: self.add(wanted))  # after it made way for another one

    def show_first(self) -> None:
        """The albums; while there are none, the photos as they come."""
        self._waiting = not self._context.overview.now.albums
        self._navigator.go(places.ALL if self._waiting else places.ALBUMS)

    def added(self, _roots: frozenset[RootId]) -> None:
        """Show the photos as they come, unless there are albums already."""
        if not self._context.overview.now.albums:
            self.show_first()

    def open_albums(self) -> None:
        """The first albums open by themselves, unless the person has gone elsewhere."""
        there = self._context.first_order.now is not None or not self._organizing.busy
        if not (self._waiting and there and self._context.overview.now.albums):
            return
        self._waiting = False
        if self._navigator.place() == places.ALL and not self._navigator.can_go_back():
            self._navigator.go(places.ALBUMS)

    def offer_proposal(self) -> None:
        """The new grouping is ready: show it to whoever waits before the albums, and tell everybody else."""
        from photosort.ui.pages.albums_page import AlbumsPage

        page = self._navigator.page()
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        if isinstance(page, AlbumsPage) and page.selectable() and not typing:
            self.show_proposal()
        elif not self._dialogs.is_open:  # above a sheet, nothing can be shown yet
            self._say(Notice(tr("The new grouping is ready"), "sparkles", tr("Show"), self.show_proposal))

    def _on_ended(self, progress: Progress) -> None:
        if progress.message is not None and progress.message.code is MessageCode.GROUPED_THE_SAME:
            self._say(Notice(in_words(progress.message), "sparkles"))

    def show_proposal(self) -> None:
        """Show what grouping everything again would change; while a dialog asks, the line over the page leads there."""
        from photosort.ui.pages.albums_page import AlbumsPage

        act = self._context.organizer.proposal
        if act is None or self._dialogs.is_open:
            return
        self._navigator.go(places.ALBUMS)
        page = self._navigator.page()
        if isinstance(page, AlbumsPage):
            page.show_proposal(act)
            self.proposalShown.emit()

    def show_end(self) -> None:
        """What the button at the end of a run does: show what could not be read, or resume."""
        if self._context.organizer.progress().phase is Phase.STOPPED:
            self._organizing.rescan()
        else:
            self._navigator.go(places.PROBLEMS)

    def say_warnings(self) -> None:
        """Say where the library lies badly: at each start, until it is mended."""
        for warning in self._context.library.warnings[:1]:
            self._context.acts.warn(warning)

    def rescan(self, target: Target) -> None:
        """Look for new photos in a folder."""
        if target.root is not None:
            self._context.organizer.start([target.root])

    def show(self, target: Target) -> None:
        """Open a folder in the system's file manager."""
        root = self._root(target.root)
        if root is not None:
            show_folder(self._context, os.path.join(root.path, target.folder))

    def take_out_shown(self, target: Target) -> None:
        """Take the folder of a target out of the library."""
        root = self._root(target.root)
        if root is not None:
            self.take_out(root)

    def take_out(self, root: Root) -> None:
        """Take a folder out of the library: the toast leads back, to albums and names as they were.

        Nobody is asked. The demo has but one, and is left without it.
        """
        if self._context.in_demo:
            self._context.leave_demo()
        else:
            self._context.acts.do(TakeOutFolder(root.id))

    def _root(self, root: RootId | None) -> Root | None:
        return next((entry for entry in self._context.overview.now.roots if entry.id == root), None)
