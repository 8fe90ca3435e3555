"""What each action of the table does in the window."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from photosort.model.acts import Done
from photosort.model.album import Album, AlbumId
from photosort.model.commands import Keep, Merge, Move, NewAlbum, Pin, Remove
from photosort.model.photo import Photo, PhotoId, RootId
from photosort.model.view import View
from photosort.organizing.progress import Phase, Progress
from photosort.ui import format as say
from photosort.ui.actions import Situation
from photosort.ui.bridge import Lane
from photosort.ui.i18n import plural, tr
from photosort.ui.overview import Overview
from photosort.ui.page import Page
from photosort.ui.sheet import Sheet
from photosort.ui.sidebar import Place, Row

if TYPE_CHECKING:
    from photosort.ui.main_window import MainWindow

MANY_PHOTOS = 100  # more than this is never "hand-picked"


class Commands(QObject):
    """Answers `Actions.asked` for one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._context = window.context
        self._sheet: Sheet | None = None
        self._context.reviewAlbum.connect(self.review_album)
        self._context.reviewPhotos.connect(self.review)
        self._context.sheetWanted.connect(self._make_sheet)
        go = window.navigator.go
        self._table: dict[str, Callable[[], object]] = {
            "add-folder": self.choose_folder,
            "rescan": window.work.rescan,
            "apply": self._apply,
            "settings": self._settings,
            "quit": window.close,
            "undo": window.acts.undo,
            "redo": window.acts.redo,
            "select-all": lambda: self._on_page(Page.select_all),
            "select-none": lambda: self._on_page(Page.select_none),
            "invert": lambda: self._on_page(Page.invert_selection),
            "search": lambda: self._on_page(Page.search),
            "albums": lambda: go(Place.ALBUMS),
            "all-photos": lambda: go(Place.ALL),
            "map": lambda: go(Place.MAP),
            "unsorted": lambda: go(Place.UNSORTED),
            "junk": lambda: go(Place.JUNK),
            "problems": lambda: go(Place.PROBLEMS),
            "history": self._history,
            "granularity": self._granularity,
            "zoom-in": lambda: self._zoom(1),
            "zoom-out": lambda: self._zoom(-1),
            "sidebar": self._sidebar,
            "info": self._info,
            "full-screen": self._full_screen,
            "next-region": self._next_region,
            "back": window.navigator.back,
            "open-album": lambda: self._context.openAlbum.emit(self._albums()[0]),
            "rename": lambda: self._on_page(Page.rename),
            "merge": self._merge,
            "split": self._split,
            "keep": self._keep,
            "trash-album": self._trash_albums,
            "open-photo": self._open_photo,
            "similar": lambda: self._context.openSimilar.emit(list(self._photos())),
            "move": self._move,
            "new-album": lambda: self._do(NewAlbum(self._photos())),
            "remove": lambda: self._do(Remove(self._photos())),
            "pin": lambda: self._do(Pin(self._photos())),
            "show-file": lambda: self._with_photos(self._show_files),
            "copy-paths": lambda: self._with_photos(self._copy_paths),
            "copy-files": lambda: self._with_photos(self._copy_files),
            "trash": lambda: self.review(self._photos(), self._title()),
            "shortcuts": self._shortcuts,
            "about": self._about,
        }

    def run(self, name: str) -> None:
        """Do what the person chose."""
        if not self.sheet_open() or name == "quit":
            self._table[name]()

    def situation(self, overview: Overview, page: Page | None) -> Situation:
        """What the actions depend on, now."""
        if page is None:
            return Situation()
        photos, albums = self._photos(), self._albums()
        view = page.view()
        chosen = [album for album in overview.albums if album.id in set(albums)]
        unsorted = overview.unsorted.id if overview.unsorted else None
        return Situation(
            photos=len(photos),
            members=view is None or view.album != unsorted,
            albums=len(chosen),
            junk_albums=sum(album in overview.junk for album in chosen),
            undo=overview.undo.text if overview.undo else "",
            redo=overview.redo.text if overview.redo else "",
            library=bool(overview.roots),
            granularity=bool(overview.albums) and self._window.navigator.place()[0] is Place.ALBUMS and view is None,
            zoom=page.zoom() is not None,
            selectable=page.selectable(),
            search=page.searchable(),
            back=self._window.navigator.can_go_back(),
        )

    # Sheets

    def sheet_open(self) -> bool:
        """Whether a sheet asks something."""
        return self._sheet is not None

    def open_sheet(self, sheet: Sheet) -> None:
        """Open a sheet; the actions rest while it is open."""
        self._sheet = sheet
        sheet.closed.connect(self._sheet_closed)
        sheet.open()
        self._window.refresh()

    def _make_sheet(self, make: Callable[[QWidget], Sheet]) -> None:
        if not self.sheet_open():
            self.open_sheet(make(self._window.shell))

    def _sheet_closed(self) -> None:
        self._sheet = None
        self._window.refresh()

    # Folders

    def choose_folder(self) -> None:
        """Ask the system for a folder."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Add folder"))
        if chosen:
            self.add_paths([os.fsencode(chosen)])

    def add_paths(self, paths: Sequence[bytes]) -> None:
        """Ask what to do with folders and files that were dropped or chosen."""
        from photosort.ui.folder_sheet import FolderSheet

        if paths and not self.sheet_open():
            sheet = FolderSheet(self._context, self._window.shell, paths)
            sheet.accepted.connect(lambda: self._window.work.add(paths, recursive=sheet.recursive()))
            self.open_sheet(sheet)

    def folders_added(self, _roots: set[RootId]) -> None:
        """Show the photos as they come, unless the person is somewhere already."""
        if not self._context.overview.now.albums:
            self._window.navigator.go(Place.ALL)

    def work_ended(self, progress: Progress) -> None:
        """The first albums open by themselves, unless the person has gone elsewhere."""
        window = self._window
        first = progress.phase is Phase.DONE and progress.added > 0
        if first and window.navigator.place()[0] is Place.ALL and not window.navigator.can_go_back():
            window.navigator.go(Place.ALBUMS)

    def show_end(self) -> None:
        """What the button at the end of a run does: show what could not be read, or resume."""
        if self._context.organizer.progress().phase is Phase.STOPPED:
            self._window.work.rescan()
        else:
            self._window.navigator.go(Place.PROBLEMS)

    def folder_menu(self, row: Row, place: QPoint) -> None:
        """The context menu of a folder in the sidebar."""
        from photosort.ui.menu import Menu

        if row.root is None:
            return
        root = row.root
        menu = Menu(self._context.theme, self._window)
        menu.addAction(tr("Look for new photos")).triggered.connect(lambda: self._context.organizer.start([root]))
        menu.addAction(tr("Show in file manager")).triggered.connect(lambda: self._show_folder(root))
        menu.addSeparator()
        menu.addAction(tr("Take out of Photosort…")).triggered.connect(lambda: self._remove_root(root))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def drop_on_place(self, place: Place, photos: list[PhotoId]) -> None:
        """Photos were dropped on a row of the sidebar."""
        if place is Place.UNSORTED:
            self._do(Remove(tuple(photos)))

    def may_close(self) -> bool:
        """Whether the window may close now; while photos are read, ask first."""
        if not self._window.work.busy:
            return True
        sheet = self._small_sheet(
            tr("Photosort is still reading photos."), tr("It goes on from here next time."), tr("Close"), tr("Stay")
        )
        sheet.accepted.connect(self._window.close_for_good)
        self.open_sheet(sheet)
        return False

    def _remove_root(self, root: RootId) -> None:
        entry = next((r for r in self._context.overview.now.roots if r.id == root), None)
        if entry is None:
            return
        words = tr("Its {photos} leave Photosort and its albums. The files stay where they are.")
        sheet = self._small_sheet(
            tr("Take {folder} out of Photosort").format(folder=entry.name),
            words.format(photos=say.photos(entry.count)),
            tr("Take out"),
        )
        library = self._context.library
        sheet.accepted.connect(
            lambda: self._context.lanes.run(Lane.WRITE, lambda: library.remove_root(root), owner=self)
        )
        self.open_sheet(sheet)

    def _show_folder(self, root: RootId) -> None:
        entry = next((r for r in self._context.overview.now.roots if r.id == root), None)
        if entry is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(os.fsdecode(entry.path)))

    # Selection

    def _photos(self) -> tuple[PhotoId, ...]:
        page = self._window.page()
        return tuple(page.selected_photos()) if page is not None else ()

    def _albums(self) -> tuple[AlbumId, ...]:
        """Albums that are selected, or the one that is open."""
        page = self._window.page()
        if page is None:
            return ()
        view, overview = page.view(), self._context.overview.now
        if view is not None and view.album is not None and not page.selected_photos():
            known = {album.id for album in overview.albums}
            return (view.album,) if view.album in known else ()
        return tuple(page.selected_albums())

    def _chosen(self) -> list[Album]:
        known = {album.id: album for album in self._context.overview.now.albums}
        return [known[album] for album in self._albums() if album in known]

    def _title(self) -> str:
        page = self._window.page()
        return page.title() if page is not None else ""

    def _on_page(self, do: Callable[[Page], None]) -> None:
        page = self._window.page()
        if page is not None:
            # The page's own method, not the base class's.
            getattr(page, do.__name__)()

    def _do(self, command: NewAlbum | Remove | Pin | Move | Merge | Keep) -> None:
        self._window.acts.do(command)

    # Albums

    def _merge(self) -> None:
        from photosort.ui.choosing import MergeSheet

        albums = self._chosen()
        if len(albums) == 1:
            self._merge_into_another(albums[0])
        if len(albums) < 2:
            return
        sheet = MergeSheet(self._context, self._window.shell, albums)
        ids = tuple(album.id for album in albums)
        sheet.accepted.connect(lambda: self._do(Merge(ids, sheet.chosen())))
        self.open_sheet(sheet)

    def _merge_into_another(self, album: Album) -> None:
        """The open album is to be merged: ask with which."""
        from photosort.ui.choosing import AlbumSheet

        title = tr("Merge {album} into another album").format(album=album.name)
        sheet = AlbumSheet(self._context, self._window.shell, title, tr("Merge"), album.id)

        def merge() -> None:
            chosen = sheet.chosen()
            if chosen is not None:
                self._do(Merge((album.id, chosen), chosen))

        sheet.accepted.connect(merge)
        self.open_sheet(sheet)

    def _split(self) -> None:
        from photosort.ui.split_sheet import SplitSheet

        albums = self._chosen()
        if albums:
            sheet = SplitSheet(self._context, self._window.shell, albums[0])
            sheet.accepted.connect(lambda: self._window.acts.do(sheet.command()))
            self.open_sheet(sheet)

    def _keep(self) -> None:
        ids = tuple(album.id for album in self._chosen() if album in self._context.overview.now.junk)
        if ids:
            self._do(Keep(ids))

    def review_album(self, album: AlbumId) -> None:
        """Look through an album before it goes to the trash."""
        self._review_albums([a for a in self._context.overview.now.albums if a.id == album])

    def _trash_albums(self) -> None:
        self._review_albums(self._chosen())

    def _review_albums(self, albums: list[Album]) -> None:
        if not albums:
            return
        library = self._context.library
        ids = [album.id for album in albums]
        title = albums[0].name if len(albums) == 1 else say.albums(len(albums))

        def gather() -> tuple[PhotoId, ...]:
            return tuple(photo for album in ids for photo in library.ids(View(album=album)))

        self._context.lanes.run(Lane.READ, gather, lambda photos: self.review(photos, title, whole=True), owner=self)

    def review(self, photos: Sequence[PhotoId], title: str, *, whole: bool = False) -> None:
        """Show what would go to the trash, unless a few hand-picked photos need no look."""
        from photosort.ui.review.sheet import open_review

        if not photos or self.sheet_open():
            return
        picked = not whole and len(photos) <= MANY_PHOTOS
        if picked and not self._context.settings.review_hand_picked:
            self.trash(photos)
            return
        open_review(self, self._context, self._window.shell, tuple(photos), title, picked=picked)

    def look(self, sheet: Sheet, photo: PhotoId) -> None:
        """Show one photo of a sheet large; the sheet comes back when the viewer is left."""
        navigator = self._window.navigator

        def back(page: Page) -> None:
            if not page.full_bleed():
                navigator.shown.disconnect(back)
                sheet.show()
                sheet.raise_()
                sheet.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

        sheet.hide()
        self._context.openPhoto.emit(None, photo)
        navigator.shown.connect(back)

    def trash(self, photos: Sequence[PhotoId]) -> None:
        """Move photos to the trash; where a drive has none, ask first."""
        from photosort.ui.review.trashing import trash

        trash(self, self._context, self._window.shell, tuple(photos))

    # Photos

    def _move(self) -> None:
        from photosort.ui.choosing import move_sheet

        photos = self._photos()
        if not photos:
            return
        page = self._window.page()
        view = page.view() if page is not None else None
        sheet = move_sheet(self._context, self._window.shell, len(photos), view.album if view is not None else None)

        def move() -> None:
            album = sheet.chosen()
            self._do(Move(photos, album) if album is not None else NewAlbum(photos, sheet.new_name()))

        sheet.accepted.connect(move)
        self.open_sheet(sheet)

    def _open_photo(self) -> None:
        page = self._window.page()
        photos = self._photos()
        if page is not None and photos:
            self._context.openPhoto.emit(page.view(), photos[0])

    def _with_photos(self, then: Callable[[list[Photo]], None]) -> None:
        library, photos = self._context.library, self._photos()
        self._context.lanes.run(Lane.READ, lambda: library.photos(photos), then, owner=self)

    def _show_files(self, photos: list[Photo]) -> None:
        for folder in dict.fromkeys(os.path.dirname(photo.path) for photo in photos[:5]):
            QDesktopServices.openUrl(QUrl.fromLocalFile(os.fsdecode(folder)))

    def _copy_paths(self, photos: list[Photo]) -> None:
        QGuiApplication.clipboard().setText("\n".join(os.fsdecode(photo.path) for photo in photos))
        self._window.toast.say(plural("Copied %Ln path", "Copied %Ln paths", len(photos)), icon="copy")

    def _copy_files(self, photos: list[Photo]) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(os.fsdecode(photo.path)) for photo in photos])
        QGuiApplication.clipboard().setMimeData(mime)
        self._window.toast.say(plural("Copied %Ln file", "Copied %Ln files", len(photos)), icon="copy")

    # The window

    def _history(self) -> None:
        panel = self._window.panel
        shown = panel.isVisible() and panel.is_history()
        self._window.show_panel(shown=not shown, history=not shown)

    def _info(self) -> None:
        panel = self._window.panel
        shown = panel.isVisible() and not panel.is_history()
        self._window.show_panel(shown=not shown, history=False)

    def _sidebar(self) -> None:
        self._window.show_sidebar(shown=not self._window.sidebar.isVisible())

    def _full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _granularity(self) -> None:
        page = self._window.page()
        toggle = getattr(page, "toggle_granularity", None)
        if toggle is not None:
            toggle()

    def _zoom(self, way: int) -> None:
        page = self._window.page()
        zoom = page.zoom() if page is not None else None
        if page is not None and zoom is not None:
            step = max(1, (zoom.largest - zoom.smallest) // 8)
            page.set_zoom(max(zoom.smallest, min(zoom.largest, zoom.value + way * step)))

    def _next_region(self) -> None:
        regions = self._window.regions()
        now = QApplication.focusWidget()
        place = next((n for n, region in enumerate(regions) if now and (region is now or region.isAncestorOf(now))), -1)
        region = regions[(place + 1) % len(regions)]
        inside = region if region.focusPolicy() & Qt.FocusPolicy.TabFocus else region.nextInFocusChain()
        while not (inside.focusPolicy() & Qt.FocusPolicy.TabFocus and inside.isVisible()) and inside is not region:
            inside = inside.nextInFocusChain()
        inside.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_failures(self, done: Done) -> None:
        """Files that an act had to leave as they were."""
        from photosort.ui.failures_sheet import FailuresSheet

        if not self.sheet_open():
            self.open_sheet(FailuresSheet(self._context, self._window.shell, done))

    def _apply(self) -> None:
        from photosort.ui.apply_sheet import ApplySheet

        self.open_sheet(ApplySheet(self._context, self._window.shell, self._chosen()))

    def _settings(self) -> None:
        from photosort.ui.settings_sheet import SettingsSheet

        self.open_sheet(SettingsSheet(self._context, self._window.shell))

    def _shortcuts(self) -> None:
        from photosort.ui.shortcuts_sheet import ShortcutsSheet

        self.open_sheet(ShortcutsSheet(self._context, self._window.shell))

    def _about(self) -> None:
        from photosort import __version__

        words = tr("Version {version}. A folder goes in, albums of look-alikes come out. Nothing leaves this computer.")
        self.open_sheet(self._small_sheet("Photosort", words.format(version=__version__), tr("Close"), ""))

    def _small_sheet(self, title: str, words: str, action: str, cancel: str | None = None) -> Sheet:
        sheet = Sheet(self._context, self._window.shell, title, action, subtitle=words, size=QSize(480, 400))
        if cancel is not None:
            sheet.cancel.setText(cancel)
            sheet.cancel.setVisible(bool(cancel))
        return sheet
