"""The pages of the window, one record each, in the order of sidebar and menu."""

from photosort.model.view import Order, View
from photosort.ui.pages import places
from photosort.ui.pages.base import Page
from photosort.ui.pages.page_spec import Drop, PageSpec, Section
from photosort.ui.services.context import Context
from photosort.ui.services.overview import Overview
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark
from photosort.ui.widgets.actions import Actions


def _albums(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.albums_page import AlbumsPage

    return AlbumsPage(context, actions)


def photos(context: Context, actions: Actions, view: View) -> Page:
    """A page of the photos of a view."""
    from photosort.ui.pages.photos_page import PhotosPage

    return PhotosPage(context, actions, view)


def _year(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.timeline.year_page import YearPage

    return YearPage(context, actions)


def _timeline(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.timeline.timeline_page import TimelinePage

    return TimelinePage(context, actions)


def _events(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.events.events_page import EventsPage

    return EventsPage(context, actions)


def _places(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.world.places_page import PlacesPage

    return PlacesPage(context, actions)


def _people(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.people.people_page import PeoplePage

    return PeoplePage(context, actions)


def _map(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.map.map_page import MapPage

    return MapPage(context, actions)


def _junk(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.junk_page import JunkPage

    return JunkPage(context, actions)


def _duplicates(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.duplicates.duplicates_page import DuplicatesPage

    return DuplicatesPage(context, actions)


def _poor(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.poor_page import PoorPage

    return PoorPage(context, actions)


def _rejected(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.marked_pages import RejectedPage

    return RejectedPage(context, actions)


def _favourites(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.marked_pages import FavouritesPage

    return FavouritesPage(context, actions)


def _problems(context: Context, actions: Actions) -> Page:
    from photosort.ui.pages.problems_page import ProblemsPage

    return ProblemsPage(context, actions)


def _troubles(overview: Overview) -> int:
    """Their number; of dates that are likely wrong only where nothing else is."""
    return overview.counts.problems or sum(not root.available for root in overview.roots) or overview.suspects


PAGES = (
    PageSpec(
        places.ALBUMS, Section.LIBRARY, mark("Albums"), "layout-grid", "Ctrl+1",
        make=_albums,
        count=lambda overview: say.count(len(overview.albums)),
        drop=Drop.MOVE,
    ),
    PageSpec(
        places.ALL, Section.LIBRARY, mark("All photos"), "image", "Ctrl+2",
        make=lambda context, actions: photos(context, actions, View(order=Order.DATE)),
        count=lambda overview: say.count(overview.counts.photos),
    ),
    PageSpec(places.TIMELINE, Section.LIBRARY, mark("Timeline"), "calendar-days", "Ctrl+T", make=_timeline),
    PageSpec(
        places.YEAR, Section.LIBRARY, mark("Year"), "calendar", "Ctrl+Shift+Y",
        make=_year,
        shown=lambda _: False,  # the Timeline leads to it
    ),
    PageSpec(
        places.EVENTS, Section.LIBRARY, mark("Events"), "luggage", "Ctrl+Shift+T",
        count=lambda overview: say.count(overview.events) if overview.events else "", make=_events,
    ),
    PageSpec(places.PLACES, Section.LIBRARY, mark("Places"), "map-pin", "Ctrl+Shift+P", make=_places, drop=Drop.PLACE),
    PageSpec(
        places.PEOPLE, Section.LIBRARY, mark("People"), "users-round", "Ctrl+9",
        make=_people,
        count=lambda overview: say.count(overview.people_counts.people) if overview.people_counts.people else "",
        wanted=lambda settings: settings.people != "off",
        counted=lambda settings: settings.shows_people,
    ),
    PageSpec(
        places.FAVOURITES, Section.LIBRARY, mark("Favourites"), "heart", "Ctrl+8",
        make=_favourites,
        count=lambda overview: say.count(overview.counts.favourites),
        shown=lambda overview: overview.counts.favourites > 0,
    ),
    PageSpec(places.MAP, Section.LIBRARY, mark("Photo map"), "chart-scatter", "Ctrl+3", make=_map),
    PageSpec(
        places.UNSORTED, Section.LIBRARY, mark("Unsorted"), "inbox", "Ctrl+4",
        make=lambda context, actions: photos(context, actions, View(album=context.library.albums.unsorted_id)),
        count=lambda overview: say.count(overview.unsorted.count if overview.unsorted else 0),
        drop=Drop.TAKE_OUT,
    ),
    PageSpec(
        places.JUNK, Section.CLEAN_UP, mark("Likely junk"), "archive", "Ctrl+5",
        make=_junk,
        count=lambda overview: say.size(overview.junk_bytes) if overview.junk else "",
    ),
    PageSpec(
        places.DUPLICATES, Section.CLEAN_UP, mark("Duplicates"), "copy", "Ctrl+D",
        make=_duplicates,
        count=lambda overview: say.size(overview.copies) if overview.copies else "",
        shown=lambda overview: overview.copies > 0,
    ),
    PageSpec(
        places.POOR, Section.CLEAN_UP, mark("Blurred and accidental"), "image-off", "Ctrl+Shift+B",
        make=_poor,
        count=lambda overview: say.count(overview.poor) if overview.poor else "",
        shown=lambda overview: overview.poor > 0,
    ),
    PageSpec(
        places.REJECTED, Section.CLEAN_UP, mark("Rejected"), "circle-x", "Ctrl+7",
        make=_rejected,
        count=lambda overview: say.count(overview.counts.rejected),
        shown=lambda overview: overview.counts.rejected > 0,
    ),
    PageSpec(
        places.PROBLEMS, Section.CLEAN_UP, mark("Problems"), "triangle-alert", "Ctrl+6",
        make=_problems,
        count=lambda overview: say.count(_troubles(overview)),
        shown=lambda overview: _troubles(overview) > 0,
    ),
)  # fmt: skip
