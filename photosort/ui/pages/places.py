"""Where the sidebar leads, as values, and what its rows say."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from photosort.model.photo import RootId
from photosort.model.smart_album import SmartAlbumId
from photosort.model.value import dataclass
from photosort.ui.pages.folder_tree import Branch, in_sight
from photosort.ui.pages.page_spec import Drop, PageSpec, Place, Section, title_of
from photosort.ui.services.overview import Overview
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr

ALBUMS = Place("albums")
ALL = Place("all-photos")
TIMELINE = Place("timeline")
YEAR = Place("year")
EVENTS = Place("events")
PLACES = Place("places")
MAP = Place("map")
UNSORTED = Place("unsorted")
JUNK = Place("junk")
DUPLICATES = Place("duplicates")
POOR = Place("poor")
REJECTED = Place("rejected")
FAVOURITES = Place("favourites")
PEOPLE = Place("people")
PROBLEMS = Place("problems")
HISTORY = Place("history")  # no page: a panel beside whatever is shown


def folder(root: RootId, below: bytes = b"") -> Place:
    """The place of a folder of the library, or of one below it."""
    return Place("folder", root, below)


def smart_album(number: SmartAlbumId) -> Place:
    """The place of a smart album."""
    return Place("smart-album", smart_album=number)


class Trees(Protocol):
    """What is known of the folders below those of the library, and which of them are open."""

    def opened(self, root: RootId) -> set[bytes]:
        """The open ones of a root; b"" is the root itself."""

    def tree(self, root: RootId) -> list[Branch]:
        """All of them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sidebar; a head without a place."""

    place: Place | None
    text: str
    icon: str = ""
    count: str = ""
    offline: bool = False
    drop: Drop | None = None
    depth: int = 0  # in a tree of folders
    opened: bool | None = None  # None where nothing is below

    @property
    def is_named(self) -> bool:
        """Whether somebody has named it, at any length: a folder, a smart album. Each has a menu of its own."""
        return self.place is not None and (self.place.root is not None or self.place.smart_album is not None)


def rows(
    pages: Iterable[PageSpec],
    overview: Overview,
    percent: Mapping[RootId, int],
    trees: Trees,
    smart_counts: Mapping[SmartAlbumId, int],
    here: Place | None = None,
) -> list[Row]:
    """The lines for a library. A folder being read shows its percentage; an open one is followed by those below it.

    A page that has nothing to show is left out, unless the person is `here`.
    """
    shown = [page for page in pages if page.shown(overview) or page.place == here]
    found: list[Row] = []
    for section in Section:
        found.append(Row(None, title_of(section)))
        found += [
            Row(page.place, tr(page.text), page.icon, page.count(overview), drop=page.drop)
            for page in shown
            if page.section is section
        ]
        if section is Section.LIBRARY and overview.smart_albums:
            found.append(Row(None, tr("Smart albums")))
            for one in overview.smart_albums:
                count = say.count(smart_counts[one.id]) if one.id in smart_counts else ""
                found.append(Row(smart_album(one.id), one.name, "bookmark", count))
    found.append(Row(HISTORY, tr("History"), "history"))
    if overview.roots:
        found.append(Row(None, tr("Folders")))
    first = int(any(root.nested for root in overview.roots))  # all stand in where one has something to open
    for root in overview.roots:
        place, opened = folder(root.id), trees.opened(root.id)
        unfolded = b"" in opened if root.nested else None
        if not root.available:
            found.append(Row(place, root.name, "unplug", tr("Offline"), offline=True, depth=first, opened=unfolded))
        else:
            share = percent.get(root.id)
            count = say.count(root.count) if share is None else say.percent(share / 100)
            found.append(Row(place, root.name, "folder", count, depth=first, opened=unfolded))
        if unfolded:
            found += [
                Row(
                    folder(root.id, branch.folder),
                    branch.name,
                    "folder",
                    say.count(branch.count),
                    offline=not root.available,
                    depth=first + 1 + branch.depth,
                    opened=branch.folder in opened if branch.parts else None,
                )
                for branch in in_sight(trees.tree(root.id), opened)
            ]
    return found
