"""What a page is to the window, as one record: its row in the sidebar, its menu entry and key, and who makes it."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import assert_never

from photosort.model.photo import RootId
from photosort.model.smart_album import SmartAlbumId
from photosort.model.value import dataclass
from photosort.settings import Settings
from photosort.ui.pages.base import Page
from photosort.ui.services.context import Context
from photosort.ui.services.overview import Overview
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions


class Section(Enum):
    """Parts of the sidebar, in their order."""

    LIBRARY = "library"
    CLEAN_UP = "clean up"


def title_of(section: Section) -> str:
    """What the sidebar says over a section."""
    match section:
        case Section.LIBRARY:
            return tr("Library")
        case Section.CLEAN_UP:
            return tr("Clean up")
        case _:
            assert_never(section)


class Drop(Enum):
    """What becomes of photos that are dropped on a row of the sidebar."""

    TAKE_OUT = "take out"  # of their albums
    MOVE = "move"  # into an album that is asked for; held over the row, they open its page
    PLACE = "place"  # in a town that is asked for; held over the row, they open the map


@dataclass(frozen=True, slots=True)
class Place:
    """Where the window is or goes to. The `id` is that of the action that leads there.

    Folders of the library have a `root`, those below them also a `folder`: its path in the root; smart albums have
    their number.
    """

    id: str
    root: RootId | None = None
    folder: bytes = b""
    smart_album: SmartAlbumId | None = None


def _nothing(_overview: Overview) -> str:
    return ""


def _always(_of: Overview | Settings) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page. `make` imports what it needs when it is called: the window is up before most pages are loaded."""

    place: Place
    section: Section
    text: str  # marked for translation
    icon: str
    keys: str
    make: Callable[[Context, Actions], Page]
    count: Callable[[Overview], str] = _nothing  # at the end of the row
    shown: Callable[[Overview], bool] = _always  # whether there is a row; the menu entry is always there
    wanted: Callable[[Settings], bool] = _always  # else there is a row only while it has something to count
    counted: Callable[[Settings], bool] = _always  # whether that is said
    drop: Drop | None = None

    def uncounted(self) -> "PageSpec":
        """The same page without a number at the end of its row."""
        return replace(self, count=_nothing)
