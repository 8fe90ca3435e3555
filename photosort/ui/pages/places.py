"""Where the sidebar leads, and how much is there. Pure."""

from dataclasses import dataclass
from enum import Enum

from photosort.model.photo import RootId
from photosort.ui.services.overview import Overview
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr


class Place(Enum):
    """What the rows lead to."""

    HEAD = "head"
    ALBUMS = "albums"
    ALL = "all-photos"
    MAP = "map"
    UNSORTED = "unsorted"
    JUNK = "junk"
    PROBLEMS = "problems"
    HISTORY = "history"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sidebar."""

    place: Place
    text: str
    icon: str = ""
    count: str = ""
    root: RootId | None = None
    offline: bool = False


def rows(overview: Overview, percent: dict[RootId, int]) -> list[Row]:
    """The lines for a library. A folder being read shows its percentage; Problems is hidden while there are none."""
    found = [
        Row(Place.HEAD, tr("Library")),
        Row(Place.ALBUMS, tr("Albums"), "layout-grid", say.count(len(overview.albums))),
        Row(Place.ALL, tr("All photos"), "image", say.count(overview.counts.photos)),
        Row(Place.MAP, tr("Photo map"), "chart-scatter"),
        Row(Place.UNSORTED, tr("Unsorted"), "inbox", say.count(overview.unsorted.count if overview.unsorted else 0)),
        Row(Place.HEAD, tr("Clean up")),
        Row(Place.JUNK, tr("Likely junk"), "archive", say.size(overview.junk_bytes) if overview.junk else ""),
    ]
    offline = sum(not root.available for root in overview.roots)
    if overview.counts.problems or offline:
        found.append(
            Row(Place.PROBLEMS, tr("Problems"), "triangle-alert", say.count(overview.counts.problems or offline))
        )
    found.append(Row(Place.HISTORY, tr("History"), "history"))
    if overview.roots:
        found.append(Row(Place.HEAD, tr("Folders")))
    for root in overview.roots:
        if not root.available:
            found.append(Row(Place.FOLDER, root.name, "unplug", tr("Offline"), root.id, offline=True))
        else:
            share = percent.get(root.id)
            count = say.count(root.count) if share is None else say.percent(share / 100)
            found.append(Row(Place.FOLDER, root.name, "folder", count, root.id))
    return found
