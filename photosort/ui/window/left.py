"""How a window was left, so that the one that follows it, in another language for example, goes on from there."""

from typing import TYPE_CHECKING

from photosort.model.album import AlbumId
from photosort.model.face import PersonId
from photosort.model.photo import PhotoId
from photosort.model.twins import StackKind
from photosort.model.value import dataclass
from photosort.ui.dialogs.settings.spot import SettingsSpot
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.base import Page
from photosort.ui.pages.page_spec import Place
from photosort.ui.services.copy_choices import Choice
from photosort.ui.services.photo_to_show import PhotoToShow

if TYPE_CHECKING:
    from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
    from photosort.ui.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Left:
    """Where the person was, what was selected, and what they have not been told to the end."""

    place: Place | None
    album: AlbumId | None  # that was open
    person: PersonId | None  # who was open
    photos: tuple[PhotoId, ...]  # that were selected
    albums: tuple[AlbumId, ...]
    large: PhotoToShow | None  # the photo that was shown large
    settings: SettingsSpot | None  # where they were open
    keyed: bool  # keys were in use, so that a ring shows where the keyboard is
    brought: tuple[int, int]  # photos that the last runs found, and those that could not be read
    again: bool  # the person waits for a new grouping
    copies: tuple[Choice, ...]  # what was chosen to stay of photos that are alike
    strictness: StackKind  # of how alike they are
    level: int | None  # of "Fewer or more", where it showed a preview


def how_left(window: "MainWindow") -> Left:
    """The window as it is now."""
    page, place = window.page(), window.navigator.place()
    view = page.view() if page is not None else None
    settings = _settings(window)
    return Left(
        place,
        view.album if view is not None and place == places.ALBUMS else None,
        view.person if view is not None and place == places.PEOPLE else None,
        tuple(page.selected_photos()) if page is not None else (),
        tuple(page.selected_albums()) if page is not None else (),
        _large(page) if page is not None else None,
        settings.spot() if settings is not None else None,
        window.ring.keyboard,
        window.organizing.brought,
        window.organizing.groups_again,
        tuple(window.context.stacks.choices.all()),
        window.context.stacks.strictness,
        page.level() if isinstance(page, AlbumsPage) else None,
    )


def _large(page: Page) -> PhotoToShow | None:
    """The photo that a page shows large, among the same others."""
    photo = page.in_front()
    if photo is None or not page.shows_one():
        return None
    from photosort.ui.pages.viewer.viewer_page import ViewerPage  # loaded by whoever opens it

    if not isinstance(page, ViewerPage):  # two of them are compared
        return None
    return PhotoToShow(photo, page.view(), tuple(page.line_up()))


def _settings(window: "MainWindow") -> "SettingsDialog | None":
    """The settings, where they are open."""
    dialog = window.dispatcher.dialogs.now
    if dialog is None:
        return None
    from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog  # loaded by whoever opens it

    return dialog if isinstance(dialog, SettingsDialog) else None


def come_back(window: "MainWindow", left: Left) -> None:
    """Go on as the other window was left. The library has been fetched, and the first page is there."""
    window.organizing.go_on_from(left.brought, again=left.again)
    window.ring.keyboard = left.keyed
    window.context.stacks.use(left.strictness)
    for choice in left.copies:
        window.context.stacks.choose(choice)
    overview = window.context.overview.now
    if left.place is None or not overview.roots:
        return
    window.navigator.go(left.place)
    if any(album.id == left.album for album in overview.albums):
        window.context.openAlbum.emit(left.album)
    if any(person.id == left.person for person in overview.people):
        window.context.openPerson.emit(left.person)
    page = window.page()
    if page is not None:
        page.reselect(left.photos, left.albums)
    if left.level is not None and isinstance(page, AlbumsPage):
        page.preview_level(left.level)
    if left.large is not None:
        window.context.openPhoto.emit(left.large)
    if left.settings is not None:
        window.refresh()
        window.dispatcher.run("settings")
        settings = _settings(window)
        if settings is not None:
            settings.go_back_to(left.settings)
