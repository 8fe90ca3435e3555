"""What to show and in which order, as a value."""

from dataclasses import replace
from enum import StrEnum

from photosort.model.album import AlbumId
from photosort.model.event import EventId
from photosort.model.face import PersonId
from photosort.model.photo import Mark, PhotoId, RootId
from photosort.model.value import dataclass


class Order(StrEnum):
    """Orders of a photo grid."""

    ALIKE = "alike"  # nearest neighbours side by side
    DATE = "date"  # the newest first
    OLDEST = "oldest"  # the oldest first
    NAME = "name"
    SIZE = "size"
    LEAST_SURE = "least_sure"
    BEST = "best"  # what a search found, the strongest reason first; without a search, by date


@dataclass(frozen=True, slots=True)
class View:
    """Photos in an order: all, those of one album or event, those below one folder, those that show a person, or these.

    They are narrowed by a search (`model.search.parsing`), by a mark, or to the favourites.
    """

    album: AlbumId | None = None
    root: RootId | None = None
    order: Order = Order.ALIKE
    search: str = ""
    mark: Mark | None = None  # None: whatever it is
    favourites: bool = False
    folder: bytes = b""  # below the root: only what is in it, or further below
    person: PersonId | None = None  # whom they show for sure
    event: EventId | None = None  # by date they are in the order in which they were truly taken
    photos: tuple[PhotoId, ...] | None = None  # these alone

    @property
    def narrowed(self) -> bool:
        """Whether it leaves photos out."""
        return replace(self, order=Order.ALIKE) != View()
