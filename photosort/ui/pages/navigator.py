"""Which page is shown: made when first wanted, remembered on the way back."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from photosort.model.album import AlbumId
from photosort.model.event import EventId
from photosort.model.face import PersonId
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.pages import places
from photosort.ui.pages.base import Page
from photosort.ui.pages.page_spec import PageSpec, Place
from photosort.ui.pages.registry import photos as make_photos
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.photos_to_compare import PhotosToCompare
from photosort.ui.widgets.actions import Actions

if TYPE_CHECKING:
    from photosort.ui.pages.world.places_page import PlacesPage

DEEPEST = 20  # pages on the way back


class Navigator(QObject):
    """Owns the pages. `shown(page)` after each change of page.

    Pages import what they need when they are made, so that the window is up before the map and the viewer are loaded.
    """

    shown = Signal(object)

    def __init__(self, context: Context, actions: Actions, pages: Sequence[PageSpec], stack: QStackedWidget) -> None:
        """`pages` are those that have a place; the others are opened by what a person does."""
        super().__init__(context)
        self._context = context
        self._actions = actions
        self._stack = stack
        self._fixed: dict[Place | str, Page] = {}
        self._places: dict[Page, Place | None] = {}
        self._way: list[Page] = []
        self._makers = {spec.place: spec.make for spec in pages}
        context.openAlbum.connect(self.open_album)
        context.openPhoto.connect(self.open_photo)
        context.openCompare.connect(self.open_compare)
        context.openView.connect(self.open_view)
        context.openSimilar.connect(self.open_similar)
        context.openPerson.connect(self.open_person)
        context.openDay.connect(self.open_day)
        context.openSelected.connect(self.open_selected)
        context.openOnMap.connect(self.open_on_map)
        context.placeOnMap.connect(self.place_on_map)
        context.searchAsked.connect(self.search_for)
        context.viewed.connect(self._follow)
        context.overview.changed.connect(self._on_overview)
        context.settingsChanged.connect(self._on_overview)

    def page(self) -> Page | None:
        """The page shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def enter(self) -> None:
        """Have the keyboard in the page shown: what had it may be gone, and Qt gives it to what comes next."""
        page = self.page()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place | None:
        """Where in the sidebar the page shown belongs."""
        page = self.page()
        return self._places.get(page) if page is not None else None

    def go(self, place: Place, *, keyed: bool = False) -> None:
        """Show a place of the sidebar, `keyed` with a ring where the keyboard is. The way back starts anew.

        Where the person is already, nothing changes.
        """
        page, now = self._page_at(place), self.page()
        if page is now and not self._way:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason if keyed else Qt.FocusReason.OtherFocusReason)
            return
        self._places[page] = place
        left, self._way = [one for one in (*self._way, now) if one is not None], []
        self._show(page, keyed=keyed)
        for one in left:
            if one is not now or one is not page:
                one.leave()
            if one is not page:
                self._drop(one)

    def visit(self, place: Place) -> None:
        """Show a place of the sidebar on top of what is shown: the way back leads here."""
        self._push(self._page_at(place), place)

    def show_fixed(self, key: str, make: Callable[[], Page]) -> None:
        """Show a page that is no place of the sidebar, such as the first one."""
        page = self._keep(key, make)
        self._way = []
        self._show(page)

    def open_album(self, album: AlbumId) -> None:
        """Show an album's photos."""
        self.open_view(View(album=album))

    def open_view(self, view: View) -> None:
        """Show some photos, on top of what is shown."""
        if view.person is not None:
            self.open_person(view.person)
            return
        if view.event is not None:
            self.open_event(view.event)
            return
        page = make_photos(self._context, self._actions, view)
        self._push(page, places.ALBUMS if view.album is not None else places.ALL)

    def open_similar(self, photos: list[PhotoId]) -> None:
        """Show what looks like some photos."""
        from photosort.ui.pages.similar_page import SimilarPage

        self._push(SimilarPage(self._context, self._actions, photos), self.place())

    def open_person(self, person: PersonId) -> None:
        """Show somebody, with all photos of them; while nobody is shown, the page that says so."""
        if not self._context.settings.shows_people:
            self.visit(places.PEOPLE)
            return
        from photosort.ui.pages.people.person_page import PersonPage

        self._push(PersonPage(self._context, self._actions, person), places.PEOPLE)

    def open_strangers(self) -> None:
        """Show the faces that are nobody's; while nobody is shown, the page that says so."""
        if not self._context.settings.shows_people:
            self.visit(places.PEOPLE)
            return
        from photosort.ui.pages.people.strangers_page import StrangersPage

        if not isinstance(self.page(), StrangersPage):
            self._push(StrangersPage(self._context, self._actions), places.PEOPLE)

    def open_event(self, event: EventId) -> None:
        """Show an event, day by day."""
        from photosort.ui.pages.events.event_page import EventPage

        self._push(EventPage(self._context, self._actions, event), places.EVENTS)

    def open_day(self, day: date) -> None:
        """Show a day in the Timeline."""
        from photosort.ui.pages.timeline.timeline_page import TimelinePage

        self.visit(places.TIMELINE)
        page = self.page()
        if isinstance(page, TimelinePage):
            page.show_day(day)

    def open_selected(self, photos: tuple[PhotoId, ...], title: str) -> None:
        """Show the photos that were selected on the map."""
        from photosort.ui.pages.world.selected_page import SelectedPage

        view = View(photos=photos, order=Order.DATE)
        self._push(SelectedPage(self._context, self._actions, view, title), places.PLACES)

    def open_on_map(self, photos: tuple[PhotoId, ...]) -> None:
        """Show where photos were taken."""
        self._map().show_on_map(photos)

    def place_on_map(self, photos: tuple[PhotoId, ...]) -> None:
        """Ask on the map where photos were taken."""
        self._map().ask_where(photos)

    def _map(self) -> "PlacesPage":
        """The map of the world, which is shown from now on."""
        from photosort.ui.pages.world.places_page import PlacesPage

        self.visit(places.PLACES)
        page = self.page()
        assert isinstance(page, PlacesPage)
        return page

    def search(self) -> None:
        """Show the search over the whole library, where it lies on the way back the one that is there."""
        from photosort.ui.pages.search_page import SearchPage

        if any(isinstance(page, SearchPage) for page in self._way):
            while not isinstance(self.page(), SearchPage):
                self.back()
        else:
            now = self.page()
            view = now.view() if now is not None else None
            self._push(SearchPage(self._context, self._actions, view.album if view is not None else None), None)

    def search_for(self, text: str) -> None:
        """Show what the whole library has of something."""
        self.search()
        page = self.page()
        field = page.search_field() if page is not None else None
        if field is not None:
            field.setText(text)

    def open_photo(self, wanted: PhotoToShow) -> None:
        """Show one photo large, among others. A viewer on the way back keeps its own: there another one is made."""
        from photosort.ui.pages.viewer.viewer_page import ViewerPage

        def make() -> ViewerPage:
            return ViewerPage(self._context, self._actions)

        viewer = self._keep("viewer", make)
        if viewer in self._way:
            now = self.page()
            viewer = now if isinstance(now, ViewerPage) else make()
        assert isinstance(viewer, ViewerPage)
        viewer.show_photo(wanted)
        self._push(viewer, self.place())

    def open_compare(self, wanted: PhotosToCompare) -> None:
        """Show photos side by side."""
        from photosort.ui.pages.compare.compare_page import ComparePage

        self._push(ComparePage(self._context, self._actions, wanted), self.place())

    def back(self) -> bool:
        """Go back; False where there is nowhere to go."""
        if not self._way:
            return False
        left = self.page()
        self._show(self._way.pop())
        if left is not None:
            left.leave()
            self._drop(left)
        self._on_overview()  # behind the viewer its page may have lost what it shows
        return True

    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return bool(self._way)

    def pages(self) -> list[Page]:
        """Every page that exists."""
        return [page for page in map(self._stack.widget, range(self._stack.count())) if isinstance(page, Page)]

    def _push(self, page: Page, place: Place | None) -> None:
        now = self.page()
        if page is now:
            return
        if now is not None:
            self._way = [*self._way[-DEEPEST + 1 :], now]
        self._places[page] = place
        self._show(page)

    def _show(self, page: Page, *, keyed: bool = False) -> None:
        before = self.page()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        if before is not None and before is not page:
            page.come_from(before.in_front())
            before.deactivate()
        focus = QApplication.focusWidget()
        if keyed and focus is not None:
            focus.clearFocus()  # the stack would hand it on by itself, and without a ring
        self._stack.setCurrentWidget(page)
        self.shown.emit(page)
        if keyed:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        page.activate()

    def _page_at(self, place: Place) -> Page:
        if place.smart_album is not None:
            from photosort.ui.pages.search_page import SearchPage

            known = self._context.overview.now.smart_albums
            kept = next((one.query for one in known if one.id == place.smart_album), "")
            return SearchPage(self._context, self._actions, kept=kept)
        if place.root is not None:
            view = View(root=place.root, folder=place.folder, order=Order.DATE)
            if place.folder:  # of these there are many: they go when they are left
                return make_photos(self._context, self._actions, view)
            return self._keep(place, lambda: make_photos(self._context, self._actions, view))
        return self._keep(place, lambda: self._makers[place](self._context, self._actions))

    def _keep(self, key: Place | str, make: Callable[[], Page]) -> Page:
        if key not in self._fixed:
            self._fixed[key] = make()
        return self._fixed[key]

    def _drop(self, page: Page) -> None:
        """Delete a page that only the way back knew."""
        if page in self._fixed.values() or page in self._way:
            return
        self._places.pop(page, None)
        self._stack.removeWidget(page)
        page.deleteLater()

    def _follow(self, photo: PhotoId) -> None:
        """Have the page behind the viewer keep up, and no other: those stay where the person left them."""
        page = self.page()
        if page is not None and page.shows_one() and self._way:
            self._way[-1].follow(photo)

    def _on_overview(self) -> None:
        """Leave the page of what is no more: an album that was merged away or emptied, a folder that was taken out,
        somebody while nobody is to be shown.

        The viewer is left where its photos are gone, not where they are in another album.
        """
        page, overview, place = self.page(), self._context.overview.now, self.place()
        kept = place.smart_album if place is not None else None
        if kept is not None and all(one.id != kept for one in overview.smart_albums):
            self.go(places.ALBUMS)
            return
        view = page.view() if page is not None else None
        if page is None or view is None or place == places.UNSORTED:
            return
        people = overview.people if self._context.settings.shows_people else ()
        gone = view.person is not None and all(one.id != view.person for one in people)
        if gone and not page.shows_one():
            if not self.back():
                self.go(places.PEOPLE)
            return
        album = None if page.shows_one() else view.album
        if (view.root is not None and all(root.id != view.root for root in overview.roots)) or (
            album is not None and all(one.id != album for one in overview.albums) and not self.back()
        ):
            self.go(places.ALBUMS)
