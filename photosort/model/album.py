"""An album and what it knows of its members."""

from enum import StrEnum
from typing import NewType

from photosort.model.fact import Fact
from photosort.model.message import Message
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass

AlbumId = NewType("AlbumId", int)
Name = str | Message
"""What an album is called: text that a person gave, or what the machine says of it, to be put into words."""


class AlbumKind(StrEnum):
    """What an album is offered as. UNSORTED exists once, always, and cannot be renamed, merged or split."""

    PHOTOS = "photos"
    JUNK = "junk"
    UNSORTED = "unsorted"


@dataclass(frozen=True, slots=True)
class Album:
    """One album, its name in the language of whoever opened the library.

    `count`, `bytes` and `held_back` speak of photos that are present or unavailable.
    """

    id: AlbumId
    name: str
    kind: AlbumKind
    named: bool = False  # the person named it: no run ever renames it
    pinned: bool = False  # left as the person made it: merged, split off, moved into, or pinned by hand
    dismissed: bool = False  # the person said that it is no junk: never offered as junk again
    count: int = 0
    bytes: int = 0
    held_back: int = 0  # members with tick = False
    junk: float = 0.0  # 0..1
    reasons: tuple[Fact, ...] = ()  # why it looks like junk, strongest first
    chips: tuple[Fact, ...] = ()  # what explains the album
    cover: tuple[PhotoId, ...] = ()  # the person's own or the most typical photo, then up to five spread samples
    own_cover: bool = False  # the person chose the first photo of the cover
    by_hand: bool = False  # the person put every photo into it: none joins it unasked

    @property
    def protected(self) -> bool:
        """Whether later runs must leave the members alone, and a name that the person gave."""
        return self.named or self.pinned

    @property
    def settled(self) -> bool:
        """Whether the person has decided on the album: protected, or dismissed as no junk. Its members stay."""
        return self.protected or self.dismissed


@dataclass(frozen=True, slots=True)
class Membership:
    """A photo's place in an album. Every photo that could be read has exactly one."""

    photo_id: PhotoId
    album_id: AlbumId
    certainty: float  # 0..1, calibrated: of photos at 0.9, nine in ten sit right
    tick: bool = True  # whether deleting the album as offered would delete this photo
    held: Fact | None = None  # why the guard holds it back, where tick is False
    pinned: bool = False  # put here by the person: a constraint on every later run


@dataclass(frozen=True, slots=True)
class Member:
    """A photo's place in an album that may not exist yet."""

    photo_id: PhotoId
    certainty: float
    tick: bool = True
    held: Fact | None = None


@dataclass(frozen=True, slots=True)
class NewGroup:
    """An album as the machine proposes it: an existing one, or a new one where `album` is None."""

    album: AlbumId | None
    name: Name  # empty: it keeps the one that it has
    kind: AlbumKind = AlbumKind.PHOTOS
    junk: float = 0.0
    reasons: tuple[Fact, ...] = ()
    chips: tuple[Fact, ...] = ()
    cover: tuple[PhotoId, ...] = ()
    members: tuple[Member, ...] = ()
    apart: tuple[PhotoId, ...] = ()  # alike, but out of a new album, now and later: it may be that of which they came
