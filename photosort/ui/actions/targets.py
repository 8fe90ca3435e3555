"""What an action would act on: photos and albums selected on the page, or the album that is open."""

from collections.abc import Callable

from photosort.model.album import Album, AlbumId
from photosort.model.photo import PhotoId
from photosort.ui.pages.base import Page
from photosort.ui.services.context import Context


class Targets:
    """Asks the page that is shown."""

    def __init__(self, context: Context, page: Callable[[], Page | None]) -> None:
        self._context = context
        self.page = page

    def photos(self) -> tuple[PhotoId, ...]:
        """Selected photos, in the order shown."""
        page = self.page()
        return tuple(page.selected_photos()) if page is not None else ()

    def album_ids(self) -> tuple[AlbumId, ...]:
        """Selected albums, or the one that is open with no photo selected in it. Never Unsorted."""
        page = self.page()
        if page is None:
            return ()
        view = page.view()
        if view is not None and view.album is not None and not page.selected_photos():
            known = {album.id for album in self._context.overview.now.albums}
            return (view.album,) if view.album in known else ()
        return tuple(page.selected_albums())

    def albums(self) -> list[Album]:
        """The same as values."""
        known = {album.id: album for album in self._context.overview.now.albums}
        return [known[album] for album in self.album_ids() if album in known]

    def home(self) -> AlbumId | None:
        """The album that is open."""
        page = self.page()
        view = page.view() if page is not None else None
        return view.album if view is not None else None

    def title(self) -> str:
        """Title of the page."""
        page = self.page()
        return page.title() if page is not None else ""
