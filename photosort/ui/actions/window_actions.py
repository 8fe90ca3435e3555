"""What can be done with the window and its page: zoom, focus, dialogs about the program, leaving."""

import os
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import shown
from photosort.model.search.found import Why
from photosort.model.view import View
from photosort.ui.actions.search_actions import SearchActions
from photosort.ui.actions.shell import Shell
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.pages.viewer.readable import first_slide
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.style.theme import Scheme
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.text.search_words import term_for
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.reading_order import stops_in

ZOOM_STEPS = 8


class WindowActions(QObject):
    """Acts on the window and on the page shown."""

    def __init__(self, shell: Shell, dialogs: DialogHost, searches: SearchActions) -> None:
        super().__init__(dialogs)
        self._searches = searches
        self._shell, self._dialogs = shell, dialogs
        self._context = shell.context

    def select_all(self) -> None:
        """Select everything on the page."""
        page = self._shell.page()
        if page is not None:
            page.select_all()

    def select_month(self) -> None:
        """Select the month of the photo in focus."""
        page = self._shell.page()
        if page is not None:
            page.select_month()

    def select_none(self) -> None:
        """Select nothing."""
        page = self._shell.page()
        if page is not None:
            page.select_none()

    def invert_selection(self) -> None:
        """Select what is not selected."""
        page = self._shell.page()
        if page is not None:
            page.invert_selection()

    def search(self) -> None:
        """Put the focus into the field that searches the whole library, on the page that has it."""
        page = self._shell.page()
        if page is None or not page.searches_all():
            self._shell.navigator.search()
            page = self._shell.page()
        if page is not None:
            page.search()

    def search_here(self) -> None:
        """Put the focus into the page's search field; without one, into that of the library, for what is shown here."""
        page = self._shell.page()
        if page is not None and page.searchable():
            page.search()
            return
        within = self._within(page.view()) if page is not None else ""
        self.search()
        page = self._shell.page()
        field = page.search_field() if page is not None else None
        if field is not None and within:
            field.setText(f"{within} ")
            field.end(False)

    def _within(self, view: View | None) -> str:
        """The search for all photos of an album or a folder."""
        overview = self._context.overview.now
        if view is None:
            return ""
        if view.album is not None:
            return next((term_for(Why.ALBUM, one.name) for one in overview.with_unsorted if one.id == view.album), "")
        roots = (one.name for one in overview.roots if one.id == view.root)
        name = shown(os.path.basename(view.folder)) if view.folder else next(roots, "")
        return term_for(Why.FOLDER, name) if name else ""

    def rename(self, target: Target) -> None:
        """Have the page edit the name of an album in place, or that of the smart album that it shows."""
        page = self._shell.page()
        albums = target.albums or (page.albums_at_hand() if page is not None else ())
        if page is not None and albums:
            page.rename(albums[0])
        elif target.smart_album is not None:
            self._searches.rename(target.smart_album)

    def toggle_album_count(self) -> None:
        """Open or close the bar that makes fewer or more albums."""
        from photosort.ui.pages.albums_page import AlbumsPage

        page = self._shell.page()
        if isinstance(page, AlbumsPage):
            page.toggle_album_count()

    def zoom(self, way: int) -> None:
        """Make pictures larger (1) or smaller (-1) by one step."""
        page = self._shell.page()
        zoom = page.zoom() if page is not None else None
        if zoom is not None:
            step = max(1, (zoom.largest - zoom.smallest) // ZOOM_STEPS)
            self._shell.zoom_to(max(zoom.smallest, min(zoom.largest, zoom.value + way * step)))

    def sort(self) -> None:
        """Open the menu of the page's orders."""
        page = self._shell.page()
        menu = page.order_menu() if page is not None else None
        if menu is not None:
            menu.popup(QCursor.pos())

    def order_again(self) -> None:
        """Put what is shown into its order again."""
        page = self._shell.page()
        if page is not None:
            page.reorder()

    def use_scheme(self, scheme: Scheme) -> None:
        """Light, dark, or as the system, from now on."""
        self._context.set_settings(replace(self._context.settings, theme=scheme.value))

    def full_screen(self) -> None:
        """Show the photo in front alone on the whole screen, or leave that; without one, let the window fill it."""
        page = self._shell.page()
        if page is None or page.toggle_alone():
            return
        photo = page.in_front()
        if photo is None:
            self._shell.toggle_full_screen()
        else:
            self._context.openPhoto.emit(PhotoToShow(photo, page.view(), page.line_up(), alone=True))

    def toggle_stack(self) -> None:
        """Show the copies that a photo stands for one by one, or as one again."""
        page = self._shell.page()
        if page is not None:
            page.toggle_stack()

    def toggle_copies(self) -> None:
        """Show copies of a photo one by one everywhere, or as one again."""
        settings = self._context.settings
        self._context.set_settings(replace(settings, copies_apart=not settings.copies_apart))

    def turn(self) -> None:
        """Turn the photo that is shown large, on the screen alone."""
        page = self._shell.page()
        if page is not None:
            page.turn()

    def show_text(self) -> None:
        """Write the text of the photo that is shown large over it, or no longer."""
        page = self._shell.page()
        if page is not None:
            page.toggle_text()

    def show_faces(self) -> None:
        """Show all faces in the photo that is shown large, or no longer."""
        page = self._shell.page()
        if page is not None:
            page.toggle_faces()

    def slide_show(self, target: Target) -> None:
        """Let the selected photos go by themselves, or all that are shown; in the viewer also stop them."""
        page = self._shell.page()
        if page is None or page.toggle_slides():
            return
        among = target.photos if len(target.photos) > 1 else page.line_up()
        photo = page.in_front() if among is not target.photos else None  # several begin with the first of them
        at = list(among).index(photo) if photo is not None and photo in among else 0
        place = first_slide(self._context, among, at)
        if place >= 0:
            self._context.openPhoto.emit(PhotoToShow(among[place], target.view, among, alone=True, slides=True))

    def go_to_region(self, step: int) -> None:
        """Put the focus into the next part of the window (1), or into the one before (-1)."""
        regions = [region for region in self._shell.regions() if stops_in(region)]
        now = QApplication.focusWidget()
        outside = -1 if step > 0 else 0
        place = next((n for n, one in enumerate(regions) if now and (one is now or one.isAncestorOf(now))), outside)
        if regions:
            region = regions[(place + step) % len(regions)]
            stop = region.focusProxy() or stops_in(region)[0]
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settings(self) -> None:
        """Show the preferences."""
        from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog

        self._dialogs.make(lambda host: SettingsDialog(self._context, host, self._shell.actions_, self._dialogs.above))

    def stored(self) -> None:
        """Show what is stored on this machine, and erase it where the person says so twice."""
        from photosort.ui.dialogs.stored_dialog import StoredDialog

        dialog = StoredDialog(self._context, self._shell.body(), self._context.own_library)
        dialog.accepted.connect(self.forget, Qt.ConnectionType.QueuedConnection)  # one dialog at a time
        self._dialogs.open(dialog)

    def forget(self) -> None:
        """Ask whether everything that is stored is to be erased, and say how much that is.

        While the demo is shown, nobody knows how much the person's own library holds.
        """
        goes = tr("The demo goes, and your own library as well.") if self._context.in_demo else self._goes()
        self._dialogs.ask(
            tr("Forget everything?"),
            "\n".join(filter(None, (goes, in_words(Message(MessageCode.FORGET_WARNING))))),
            tr("Forget everything"),
            self._context.forgetAsked.emit,
            danger=True,
        )

    def _goes(self) -> str:
        """What the person has said that would be forgotten, counted, and the albums."""
        overview = self._context.overview.now
        albums, counts = overview.albums, overview.counts
        named, covers = sum(album.named for album in albums), sum(album.own_cover for album in albums)
        marks, hearts, searches = counts.kept + counts.rejected, counts.favourites, len(overview.smart_albums)
        parts = [
            say.albums(len(albums)) if albums else "",
            plural("%Ln smart album", "%Ln smart albums", searches) if searches else "",
            plural("%Ln name that you gave", "%Ln names that you gave", named) if named else "",
            plural("%Ln cover that you chose", "%Ln covers that you chose", covers) if covers else "",
            plural("%Ln mark", "%Ln marks", marks) if marks else "",
            plural("%Ln favourite", "%Ln favourites", hearts) if hearts else "",
        ]
        return say.joined(*parts)

    def shortcuts(self) -> None:
        """Show all keys."""
        from photosort.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        self._dialogs.make(lambda host: ShortcutsDialog(self._context, host, self._shell.actions_.table))

    def change_keys(self) -> None:
        """Have the person give actions other keys."""
        from photosort.ui.dialogs.keys_dialog import KeysDialog

        self._dialogs.make(lambda host: KeysDialog(self._context, host, self._shell.actions_))

    def about(self) -> None:
        """Say what this program is."""
        from photosort import __version__

        words = tr("Version {version}. A folder goes in, albums of look-alikes come out. Nothing leaves this computer.")
        self._dialogs.ask("Photosort", words.format(version=__version__), tr("Close"), cancel="")

    def show_failures(self, done: ActResult) -> None:
        """Show files that an act had to leave as they were."""
        from photosort.ui.dialogs.failures_dialog import FailuresDialog

        self._dialogs.make(lambda host: FailuresDialog(self._context, host, done))

    def may_close(self) -> bool:
        """Whether the window may close now; while the organizer works, or waits for an answer, ask first."""
        if not (self._shell.organizing.busy or self._shell.organizing.unanswered):
            return True
        if not self._dialogs.is_open:
            from photosort.ui.dialogs.closing_question import ClosingQuestion

            question = ClosingQuestion(self._context, self._shell.body(), self._shell.organizing)
            question.accepted.connect(self._shell.close_for_good)
            self._dialogs.open(question)
        return False
