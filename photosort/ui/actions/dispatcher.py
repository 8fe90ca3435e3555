"""Which action does what, and what each of them depends on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from photosort.model.acts import Remove
from photosort.model.history import ActResult
from photosort.model.photo import PhotoId
from photosort.ui.actions.album_actions import AlbumCommands
from photosort.ui.actions.folder_actions import FolderCommands
from photosort.ui.actions.photo_actions import PhotoCommands
from photosort.ui.actions.targets import Targets
from photosort.ui.dialogs.dialog_host import Sheets
from photosort.ui.pages.base import Page
from photosort.ui.pages.places import Place
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import retold
from photosort.ui.widgets.actions import Situation

if TYPE_CHECKING:
    from photosort.ui.window.main_window import MainWindow

ZOOM_STEPS = 8


class ActionDispatcher(QObject):
    """Answers `Actions.asked` for one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._context = context = window.context
        self.sheets = Sheets(context, window.shell, window.navigator)
        self.chosen = Targets(context, window.page)
        self.photos = PhotoCommands(context, self.chosen, self.sheets, window.toast)
        self.albums = AlbumCommands(context, self.chosen, self.sheets, self.photos)
        self.folders = FolderCommands(context, self.sheets, window.work, window.navigator)
        self._table = self._actions()
        context.overview.changed.connect(self.folders.offer_to_finish, Qt.ConnectionType.SingleShotConnection)

    def run(self, name: str) -> None:
        """Do what the person chose. The selection may have changed since the actions were last refreshed."""
        meant = self._window.actions_.meant(name, self.situation())
        if meant and (not self.sheets.is_open or name == "quit"):
            self._table[meant]()

    def _actions(self) -> dict[str, Callable[[], object]]:
        window, albums, photos = self._window, self.albums, self.photos
        go = window.navigator.go
        return {
            "add-folder": self.folders.choose,
            "rescan": window.work.rescan,
            "apply": self._apply,
            "settings": self._settings,
            "quit": window.close,
            "undo": window.acts.undo,
            "redo": window.acts.redo,
            "select-all": lambda: self._on_page(lambda page: page.select_all()),
            "select-none": lambda: self._on_page(lambda page: page.select_none()),
            "invert": lambda: self._on_page(lambda page: page.invert_selection()),
            "search": lambda: self._on_page(lambda page: page.search()),
            "albums": lambda: go(Place.ALBUMS),
            "all-photos": lambda: go(Place.ALL),
            "map": lambda: go(Place.MAP),
            "unsorted": lambda: go(Place.UNSORTED),
            "junk": lambda: go(Place.JUNK),
            "problems": lambda: go(Place.PROBLEMS),
            "history": lambda: window.room.toggle_panel(history=True),
            "granularity": self._granularity,
            "zoom-in": lambda: self._zoom(1),
            "zoom-out": lambda: self._zoom(-1),
            "sidebar": window.room.toggle_sidebar,
            "info": lambda: window.room.toggle_panel(history=False),
            "full-screen": lambda: window.showNormal() if window.isFullScreen() else window.showFullScreen(),
            "next-region": self._next_region,
            "back": window.navigator.back,
            "open-album": albums.open,
            "rename": lambda: self._on_page(lambda page: page.rename()),
            "merge": albums.merge,
            "split": albums.split,
            "keep": albums.keep,
            "trash-album": albums.trash,
            "open-photo": photos.open,
            "similar": photos.find_alike,
            "move": lambda: photos.move(self.chosen.photos()),
            "new-album": photos.make_album,
            "remove": photos.remove,
            "pin": photos.pin,
            "show-file": photos.show_files,
            "copy-paths": photos.copy_paths,
            "copy-files": photos.copy_files,
            "trash": photos.trash,
            "shortcuts": self._shortcuts,
            "about": self._about,
        }

    def situation(self) -> Situation:
        """What the actions depend on, now; nothing is possible while a sheet is open."""
        page, overview = self._window.page(), self._context.overview.now
        if page is None or self.sheets.is_open:
            return Situation()
        view, albums = page.view(), self.chosen.albums()
        unsorted = overview.unsorted.id if overview.unsorted else None
        at_albums = self._window.navigator.place()[0] is Place.ALBUMS and view is None
        return Situation(
            photos=len(self.chosen.photos()),
            members=view is None or view.album != unsorted,
            albums=len(albums),
            junk_albums=sum(album in overview.junk for album in albums),
            undo=retold(overview.undo.text) if overview.undo else "",
            redo=retold(overview.redo.text) if overview.redo else "",
            library=bool(overview.roots),
            granularity=bool(overview.albums) and at_albums,
            zoom=page.zoom() is not None,
            selectable=page.selectable(),
            search=page.searchable(),
            back=self._window.navigator.can_go_back(),
        )

    def drop_on_place(self, place: Place, photos: list[PhotoId]) -> None:
        """Photos were dropped on a row of the sidebar."""
        if place is Place.UNSORTED:
            self._context.acts.do(Remove(tuple(photos)))
        elif place is Place.ALBUMS and not self.sheets.is_open:
            self.photos.move(tuple(photos))

    def may_close(self) -> bool:
        """Whether the window may close now; while photos are read, ask first."""
        if not self._window.work.busy:
            return True
        if not self.sheets.is_open:
            self.sheets.ask(
                tr("Photosort is still reading photos."),
                tr("It goes on from here next time."),
                tr("Close"),
                self._window.close_for_good,
                cancel=tr("Stay"),
            )
        return False

    def show_failures(self, done: ActResult) -> None:
        """Files that an act had to leave as they were."""
        from photosort.ui.dialogs.failures_dialog import FailuresSheet

        self.sheets.make(lambda host: FailuresSheet(self._context, host, done))

    def _on_page(self, do: Callable[[Page], object]) -> None:
        page = self._window.page()
        if page is not None:
            do(page)

    def _granularity(self) -> None:
        from photosort.ui.pages.albums_page import AlbumsPage

        page = self._window.page()
        if isinstance(page, AlbumsPage):
            page.toggle_granularity()

    def _zoom(self, way: int) -> None:
        page = self._window.page()
        zoom = page.zoom() if page is not None else None
        if page is not None and zoom is not None:
            step = max(1, (zoom.largest - zoom.smallest) // ZOOM_STEPS)
            self._window.zoom_to(max(zoom.smallest, min(zoom.largest, zoom.value + way * step)))

    def _next_region(self) -> None:
        regions = self._window.regions()
        now = QApplication.focusWidget()
        place = next((n for n, region in enumerate(regions) if now and (region is now or region.isAncestorOf(now))), -1)
        for step in range(1, len(regions) + 1):
            stop = _first_stop(regions[(place + step) % len(regions)])
            if stop is not None:
                stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _apply(self) -> None:
        from photosort.ui.dialogs.export_folders_dialog import ApplySheet

        albums = self.chosen.albums()
        self.sheets.make(lambda host: ApplySheet(self._context, host, albums))

    def _settings(self) -> None:
        from photosort.ui.dialogs.settings_dialog import SettingsSheet

        self.sheets.make(lambda host: SettingsSheet(self._context, host))

    def _shortcuts(self) -> None:
        from photosort.ui.dialogs.shortcuts_dialog import ShortcutsSheet

        self.sheets.make(lambda host: ShortcutsSheet(self._context, host))

    def _about(self) -> None:
        from photosort import __version__

        words = tr("Version {version}. A folder goes in, albums of look-alikes come out. Nothing leaves this computer.")
        self.sheets.ask("Photosort", words.format(version=__version__), tr("Close"), cancel="")


def _first_stop(region: QWidget) -> QWidget | None:
    """The first widget of a region that takes the focus."""
    inside = [region, *region.findChildren(QWidget)]
    return next(
        (w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()), None
    )
