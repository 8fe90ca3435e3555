"""Where the sidebar leads, as values, and what its rows say."""

from collections.abc import Iterable
from dataclasses import dataclass

from photosort.model.photo import RootId
from photosort.ui.pages.page_spec import Drop, PageSpec, Place, Section, title_of
from photosort.ui.services.overview import Overview
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr

ALBUMS = Place("albums")
ALL = Place("all-photos")
MAP = Place("map")
UNSORTED = Place("unsorted")
JUNK = Place("junk")
PROBLEMS = Place("problems")
HISTORY = Place("history")  # no page: a panel beside whatever is shown


def folder(root: RootId) -> Place:
    """The place of a folder of the library."""
    return Place("folder", root)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sidebar; a head without a place."""

    place: Place | None
    text: str
    icon: str = ""
    count: str = ""
    offline: bool = False
    drop: Drop | None = None


def rows(pages: Iterable[PageSpec], overview: Overview, percent: dict[RootId, int]) -> list[Row]:
    """The lines for a library. A folder being read shows its percentage."""
    shown = [page for page in pages if page.shown(overview)]
    found: list[Row] = []
    for section in Section:
        found.append(Row(None, title_of(section)))
        found += [
            Row(page.place, tr(page.text), page.icon, page.count(overview), drop=page.drop)
            for page in shown
            if page.section is section
        ]
    found.append(Row(HISTORY, tr("History"), "history"))
    if overview.roots:
        found.append(Row(None, tr("Folders")))
    for root in overview.roots:
        place = folder(root.id)
        if not root.available:
            found.append(Row(place, root.name, "unplug", tr("Offline"), offline=True))
        else:
            share = percent.get(root.id)
            count = say.count(root.count) if share is None else say.percent(share / 100)
            found.append(Row(place, root.name, "folder", count))
    return found
