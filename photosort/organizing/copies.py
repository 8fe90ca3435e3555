"""Which pictures are copies of the one to keep: each was compared with that one itself.

Likeness is not handed on. What is a copy of a copy, and not of the picture to keep, as a part of a part of it, is put
with what it is a copy of among those that are left.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import field, replace

from photosort.model.photo import Photo
from photosort.model.twins import Twin
from photosort.model.value import dataclass
from photosort.organizing.keeping import Ground, Signs, less, worth

Pair = tuple[bytes, bytes]  # of fingerprints, the smaller first


@dataclass(frozen=True, slots=True)
class Copies:
    """A picture to keep, by fingerprint, with its copies.

    Attributes:
        twins: by the fingerprint of each copy, how it and the picture to keep show the same.
        ground: on which the one to keep was chosen.
    """

    keep: bytes
    twins: Mapping[bytes, Twin] = field(default_factory=dict)
    ground: Ground = field(default_factory=Ground)


class Apart:
    """Pictures of which the person said that they are two, by fingerprint."""

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        self._from = defaultdict[bytes, set[bytes]](set)
        for one, other in pairs:
            self._from[one].add(other)
            self._from[other].add(one)

    def are(self, one: bytes, other: bytes) -> bool:
        """Whether these are."""
        return one in self._from and other in self._from[one]

    def parts(self, some: Set[bytes], others: Set[bytes]) -> bool:
        """Whether any of some and any of others are; quick where the first are few."""
        return bool(self._from) and any(one in self._from and self._from[one] & others for one in some)


def copies(
    photos: Mapping[bytes, Sequence[Photo]],
    twins: Collection[Twin],
    apart: Apart | None = None,
    signs: Signs | None = None,
) -> list[Copies]:
    """All pictures of a library, given by fingerprint, each once: as one to keep or as a copy of one.

    No two that are `apart` come together, not as copies of a third one either. `signs` are those of photos of which
    that was asked before.
    """
    links, ground = _links(photos, twins), Ground(_parts(twins), own={} if signs is None else signs)
    alone = [Copies(one, ground=ground) for one in photos if one not in links]
    return alone + [group for lot in _lots(links) for group, _ in _groups(photos, links, ground, lot, apart or Apart())]


def unproved(photos: Mapping[bytes, Sequence[Photo]], twins: Collection[Twin], apart: Collection[Pair]) -> list[Pair]:
    """Pairs to compare next: of a picture to keep and what only hangs together with copies of it.

    Args:
        photos: by fingerprint.
        twins: all that is known.
        apart: pairs that were compared so and are two pictures.
    """
    links, ground = _links(photos, twins), Ground(_parts(twins))
    found = list[Pair]()
    for lot in _lots(links):
        for group, left in _groups(photos, links, ground, lot, Apart()):
            pairs = {(min(group.keep, one), max(group.keep, one)) for one in left}.difference(apart)
            found += sorted(pairs)
            if pairs:  # what else is left over comes of them
                break
    return found


def loose(pictures: Collection[bytes], twins: Iterable[Twin]) -> set[bytes]:
    """Those of some pictures among which pairs may be `unproved`: of most, each was compared with each."""
    links = _links(pictures, twins)
    lots = (lot for lot in _lots(links) if any(len(links[one]) < len(lot) - 1 for one in lot))
    return {one for lot in lots for one in lot}


def _groups(
    photos: Mapping[bytes, Sequence[Photo]],
    links: Mapping[bytes, Mapping[bytes, Twin]],
    ground: Ground,
    lot: Collection[bytes],
    apart: Apart,
) -> list[tuple[Copies, list[bytes]]]:
    """The groups of a lot, the best first, each with what is left over for those after it."""
    ground = ground.among([photo for one in lot for photo in photos[one]])
    if any(twin.turn for one in lot for twin in links[one].values()):
        ground = _where_turned(photos, links, ground, lot)
    left = sorted(lot, key=lambda one: max(worth(photo, ground) for photo in photos[one]), reverse=True)
    groups = []
    while left:
        keep, *rest = left
        near = dict[bytes, Twin]()
        for one in rest:
            if one in links[keep] and not apart.are(one, keep) and not apart.parts({one}, near.keys()):
                near[one] = links[keep][one]
        left = [one for one in rest if one not in near]
        groups.append((Copies(keep, near, ground), left))
    return groups


def _where_turned(
    photos: Mapping[bytes, Sequence[Photo]],
    links: Mapping[bytes, Mapping[bytes, Twin]],
    ground: Ground,
    lot: Collection[bytes],
) -> Ground:
    """The ground with what lies turned beside the picture that all but its bytes speaks for."""
    bare = replace(ground, packed=False, told={})
    first = max((photo for one in lot for photo in photos[one]), key=lambda photo: worth(photo, bare))
    turned = (one for one, twin in links[first.fingerprint or b""].items() if twin.turn)
    return replace(ground, turned=frozenset(turned), told={})


def _links(photos: Collection[bytes], twins: Iterable[Twin]) -> dict[bytes, dict[bytes, Twin]]:
    links = defaultdict[bytes, dict[bytes, Twin]](dict)
    for twin in twins:
        if twin.one in photos and twin.other in photos:
            links[twin.one][twin.other] = links[twin.other][twin.one] = twin
    return dict(links)


def _parts(twins: Iterable[Twin]) -> frozenset[bytes]:
    return frozenset(found[0] for twin in twins if (found := less(twin)) is not None)


def _lots(links: Mapping[bytes, Mapping[bytes, Twin]]) -> Iterator[set[bytes]]:
    """All that has a twin, in lots that hang together."""
    done = set[bytes]()
    for start in links:
        if start not in done:
            found, waiting = {start}, [start]
            while waiting:
                new = links[waiting.pop()].keys() - found
                found |= new
                waiting += new
            done |= found
            yield found
