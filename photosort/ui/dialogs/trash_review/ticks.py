"""Which photos of a review are ticked, and what that amounts to. Pure."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from photosort.model.album import Membership
from photosort.model.companion import Companion
from photosort.model.formats import RAW_EXTENSIONS, VIDEO_EXTENSIONS
from photosort.model.photo import Photo, PhotoId


@dataclass(frozen=True, slots=True)
class Candidate:
    """A photo of the review."""

    photo: Photo
    membership: Membership | None = None

    @property
    def held(self) -> bool:
        """Whether the guard holds it back."""
        return self.membership is not None and not self.membership.tick

    @property
    def certainty(self) -> float:
        """How sure its place in the album is."""
        return self.membership.certainty if self.membership is not None else 0.0


@dataclass(frozen=True, slots=True)
class Companions:
    """Files that go with the ticked photos."""

    raw: int = 0
    videos: int = 0
    others: int = 0


class Ticks:
    """The held-back photos first, then the alike ones, most different first. `guard` off: everything is alike."""

    def __init__(self, candidates: Iterable[Candidate], *, guard: bool = True) -> None:
        everything = list(candidates)
        self.held = [c for c in everything if c.held] if guard else []
        alike = [c for c in everything if not (guard and c.held)]
        self.alike = sorted(alike, key=lambda c: c.certainty) if guard else alike
        self._all = [*self.held, *self.alike]
        self._ticked = [False] * len(self.held) + [True] * len(self.alike)
        self._count = len(self.alike)
        self._bytes = sum(c.photo.size for c in self.alike)

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, place: int) -> Candidate:
        return self._all[place]

    @property
    def count(self) -> int:
        """How many are ticked."""
        return self._count

    @property
    def bytes(self) -> int:
        """What the ticked ones take up, with their companions."""
        return self._bytes

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
                self._bytes += self._all[place].photo.size * (1 if ticked else -1)

    def toggle(self, place: int) -> bool:
        """Turn a tick; what it is now."""
        self.set([place], not self._ticked[place])
        return self._ticked[place]

    def clear(self, place: int) -> None:
        """As the review offered it: held back or ticked."""
        self.set([place], place >= len(self.held))

    def ids(self) -> tuple[PhotoId, ...]:
        """The ticked photos."""
        return tuple(c.photo.id for c in self.going())

    def going(self) -> list[Candidate]:
        """The ticked photos with what belongs to them."""
        return [c for c, ticked in zip(self._all, self._ticked, strict=True) if ticked]

    def companions(self) -> Companions:
        """What goes with the ticked photos, counted by kind."""
        endings = [os.path.splitext(name)[1].lower() for c in self.going() for name in c.photo.companions]
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
    return [
        Candidate(replace(photo, companions=tuple(one.name for one in companions[photo.id])), known.get(photo.id))
        for photo in photos
    ]
