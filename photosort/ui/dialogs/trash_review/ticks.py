"""Which photos of a review are ticked, and what that amounts to. Pure."""

import os
from collections.abc import Iterable, Mapping, Sequence

from photosort.model.album import Membership
from photosort.model.companion import Companion, has_raw
from photosort.model.fact import FactKind
from photosort.model.formats import RAW_EXTENSIONS, VIDEO_EXTENSIONS
from photosort.model.part import Part
from photosort.model.photo import Photo, PhotoId
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A photo of the review."""

    photo: Photo
    membership: Membership | None = None
    beside: tuple[Companion, ...] = ()  # what belongs to it now

    @property
    def held(self) -> bool:
        """Whether the guard holds it back."""
        return self.membership is not None and not self.membership.tick

    @property
    def shows_known(self) -> bool:
        """Whether the guard holds it back for somebody who is on it."""
        fact = self.membership.held if self.membership is not None else None
        return self.held and fact is not None and fact.kind in (FactKind.KNOWN_PERSON, FactKind.SEEN_ELSEWHERE)

    @property
    def certainty(self) -> float:
        """How sure its place in the album is."""
        return self.membership.certainty if self.membership is not None else 0.0

    @property
    def has_raw(self) -> bool:
        """Whether it has a RAW file beside it, so that one of the two can go alone."""
        return has_raw(self.beside)

    @property
    def is_jpeg(self) -> bool:
        """Whether it is called a JPEG."""
        return os.path.splitext(self.photo.name)[1].lower() in (b".jpg", b".jpeg")

    def size(self, part: Part) -> int:
        """How many bytes go where this part goes."""
        if part is Part.RAW:
            return sum(one.size for one in self.beside if one.goes_with(part))
        known = (one for one in self.beside if one.name in self.photo.companions)
        return max(0, self.photo.size - sum(one.size for one in known if not one.goes_with(part)))


@dataclass(frozen=True, slots=True)
class Companions:
    """Files that go with the ticked photos."""

    raw: int = 0
    videos: int = 0
    others: int = 0


class Ticks:
    """The held-back photos first, of these those with somebody known, then the alike ones, most different first.

    `guard` off: everything is alike. The alike ones keep their order unless they are `doubtful_first`.
    Where only one `part` is to go, of ticked photos without a RAW file nothing goes.
    """

    def __init__(self, candidates: Iterable[Candidate], *, guard: bool = True, doubtful_first: bool = True) -> None:
        everything = list(candidates)
        self.held = sorted((c for c in everything if c.held), key=lambda c: not c.shows_known) if guard else []
        alike = [c for c in everything if not (guard and c.held)]
        self.alike = sorted(alike, key=lambda c: c.certainty) if guard and doubtful_first else alike
        self._all = [*self.held, *self.alike]
        self._ticked = [False] * len(self.held) + [True] * len(self.alike)
        self._count = len(self.alike)
        self.part = Part.WHOLE

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, place: int) -> Candidate:
        return self._all[place]

    @property
    def count(self) -> int:
        """Of how many something goes."""
        return len(self.going())

    @property
    def staying(self) -> int:
        """How many are ticked and stay, because they have no RAW file."""
        return self._count - self.count

    @property
    def size(self) -> int:
        """How many bytes go, with what belongs to it."""
        return sum(c.size(self.part) for c in self.going())

    @property
    def held_ticked(self) -> int:
        """How many of the held-back ones the person ticked."""
        return sum(self._ticked[: len(self.held)])

    @property
    def alike_ticked(self) -> int:
        """How many of the alike ones are ticked."""
        return self._count - self.held_ticked

    def ticked(self, place: int) -> bool:
        """Whether a photo is ticked."""
        return self._ticked[place]

    def set(self, places: Iterable[int], ticked: bool) -> None:
        """Tick or untick."""
        for place in places:
            if self._ticked[place] != ticked:
                self._ticked[place] = ticked
                self._count += 1 if ticked else -1

    def toggle(self, place: int) -> bool:
        """Turn a tick; what it is now."""
        self.set([place], not self._ticked[place])
        return self._ticked[place]

    def clear(self, place: int) -> None:
        """As the review offered it: held back or ticked."""
        self.set([place], place >= len(self.held))

    def ids(self) -> tuple[PhotoId, ...]:
        """The photos of which something goes."""
        return tuple(c.photo.id for c in self.going())

    def unticked(self) -> tuple[PhotoId, ...]:
        """The photos that stay because they are not ticked."""
        return tuple(c.photo.id for c, ticked in zip(self._all, self._ticked, strict=True) if not ticked)

    def going(self) -> list[Candidate]:
        """The ticked photos of which something goes."""
        whole = self.part is Part.WHOLE
        return [c for c, ticked in zip(self._all, self._ticked, strict=True) if ticked and (whole or c.has_raw)]

    def names(self) -> list[bytes]:
        """The files beside the photos that go."""
        return [one.name for c in self.going() for one in c.beside if one.goes_with(self.part)]

    def companions(self) -> Companions:
        """The same, counted by kind."""
        endings = [os.path.splitext(name)[1].lower() for name in self.names()]
        raw = sum(ending in RAW_EXTENSIONS for ending in endings)
        videos = sum(ending in VIDEO_EXTENSIONS for ending in endings)
        return Companions(raw, videos, len(endings) - raw - videos)


def candidates(
    photos: Sequence[Photo],
    memberships: Sequence[Membership],
    companions: Mapping[PhotoId, Sequence[Companion]],
) -> list[Candidate]:
    """Photos with their places in albums and with what lies beside them now, in the order of the photos."""
    known = {member.photo_id: member for member in memberships}
    return [Candidate(photo, known.get(photo.id), tuple(companions[photo.id])) for photo in photos]
