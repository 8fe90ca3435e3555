"""Stacks of photos of which one may be enough, by copies, times and looks; which to keep of each, and why."""

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace

from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.acts import TrashCopies
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, Photo, PhotoId
from photosort.model.twins import Stack, StackKind, Stacks, Twin
from photosort.model.value import dataclass
from photosort.organizing.copies import Apart, Copies, copies
from photosort.organizing.describing.album_features import messenger
from photosort.organizing.faces_in_shots import faces_in
from photosort.organizing.keeping import Ground, OnFaces, Signs, beside, best, density, less, pixels, why, worth
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.shots import Link, shots

_KINDS = tuple(StackKind)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of photos that may be in a stack.

    Attributes:
        photos: by fingerprint, in the order of their ids.
        twins: those that show one picture.
        shots: those that a camera took one after the other, and that look alike.
        looks: how well shots came out.
        faces: what counts on those that show somebody.
        apart: of which the person said that they are two.
        signs: what speaks for photos, of those of which that was asked.
    """

    photos: Mapping[bytes, Sequence[Photo]]
    twins: Sequence[Twin] = ()
    shots: Sequence[Link] = ()
    looks: Mapping[bytes, Look] = field(default_factory=dict)
    faces: Mapping[bytes, OnFaces] = field(default_factory=dict)
    apart: Apart = field(default_factory=Apart)
    signs: Signs = field(default_factory=dict)
    _places: dict[PhotoId, tuple[int, int] | None] = field(default_factory=dict)

    @classmethod
    def of(cls, library: Library, encoder: str, strictness: StackKind) -> "Known":
        """All that a library knows for stacks up to a strictness. No photo is loaded that is like no other."""
        key, files = vectors_key(encoder), library.twins.files()
        ids: dict[bytes, list[PhotoId]] = {}
        for photo, one in zip(files.photos, files.fingerprints, strict=True):
            ids.setdefault(one, []).append(photo)
        links, twins = list[Link](), list[Twin]()
        if strictness in (StackKind.BURST, StackKind.SIMILAR):
            links = shots(files, *library.twins.seen(key), strictness)
        if strictness is not StackKind.EXACT:
            twins = [twin for twin in library.twins.all() if twin.one in ids and twin.other in ids]
        alike = {one for one, some in ids.items() if len(some) > 1}
        alike.update(one for twin in twins for one in (twin.one, twin.other))
        alike.update(one for link in links for one in link[:2])
        photos: dict[bytes, list[Photo]] = {}
        for found in library.photos.get(sorted(photo for one in alike for photo in ids[one])):
            photos.setdefault(found.fingerprint or b"", []).append(found)
        if not photos.keys() >= alike:  # some was read anew meanwhile
            twins = [twin for twin in twins if twin.one in photos and twin.other in photos]
            links = [link for link in links if link[0] in photos and link[1] in photos]
        looks = library.twins.looks(key, sorted(alike)) if links else {}
        faces = faces_in(library, photos, {one for link in links for one in link[:2]}) if links else {}
        return cls(photos, twins, links, looks, faces, Apart(library.twins.not_same()))

    def files(self, one: bytes) -> Sequence[Photo]:
        """The photos of one content, of which one may be enough: where it is apart from itself, the first alone."""
        found = self.photos[one]
        return found[:1] if self.apart.are(one, one) else found

    def linked(self, photos: Sequence[Photo]) -> set[PhotoId]:
        """Photos whose file is one with that of another photo, an earlier one: hard links, which take no room."""
        first, found = set[tuple[int, int]](), set[PhotoId]()
        times = Counter(photo.fingerprint for photo in photos)
        if len(times) == len(photos):
            return found
        for photo in photos:
            if times[photo.fingerprint] > 1 and (place := self._place(photo)) is not None:
                if place in first:
                    found.add(photo.id)
                first.add(place)
        return found

    def _place(self, photo: Photo) -> tuple[int, int] | None:
        """Where a file with several names lies, asked of the disk once; None: it has one, or is not there."""
        if photo.id not in self._places:
            try:
                status = os.stat(photo.path)
            except OSError:
                self._places[photo.id] = None
            else:
                self._places[photo.id] = (status.st_dev, status.st_ino) if status.st_nlink > 1 else None
        return self._places[photo.id]


def stacks(library: Library, encoder: str, strictness: StackKind) -> list[Stack]:
    """The stacks of a library by all kinds of likeness up to one, what frees most first.

    Raises:
        PhotosortError: the library cannot be read.
    """
    return stacked(Known.of(library, encoder, strictness), strictness)


def stacks_and_sizes(library: Library, encoder: str, strictness: StackKind) -> Stacks:
    """The same, with the bytes that stacks would free at each strictness, of what is known, loaded once.

    Raises:
        PhotosortError: the library cannot be read.
    """
    known = Known.of(library, encoder, _KINDS[-1])
    exact, near = _copies(known, StackKind.EXACT), _copies(known, StackKind.NEAR)
    lots = {kind: _lots(known, exact if kind is StackKind.EXACT else near, kind) for kind in StackKind}
    told = {_members(lot): _stack(lot, known) for lot in lots[strictness]}
    sizes = {members: stack.size for members, stack in told.items()}
    for lot in (lot for some in lots.values() for lot in some):
        if (members := _members(lot)) not in sizes:  # most are the same at several strictnesses
            sizes[members] = _size(lot, known)
    freed = {kind: sum(sizes[_members(lot)] for lot in some) for kind, some in lots.items()}
    return Stacks(tuple(_most_first(told.values())), freed)


def stacked(known: Known, strictness: StackKind) -> list[Stack]:
    """The stacks up to a strictness, of what is known."""
    return _most_first(_stack(lot, known) for lot in _lots(known, _copies(known, strictness), strictness))


def _most_first(found: Iterable[Stack]) -> list[Stack]:
    return sorted(found, key=lambda stack: (-stack.size, stack.photos))


def dispensable(library: Library, found: Iterable[Stack]) -> TrashCopies:
    """The photos of stacks that can go, each for the one to keep of its stack.

    None goes that is a favourite or marked as kept, and no other name of the same file, which takes no room.
    """
    copies = list[tuple[PhotoId, PhotoId]]()
    for stack in found:
        for photo, reasons in zip(library.photos.get(stack.photos[1:]), stack.reasons, strict=True):
            if not (photo.favourite or photo.mark is Mark.KEPT or Fact(FactKind.SAME_LINK) in reasons):
                copies.append((photo.id, stack.keep))
    return TrashCopies(tuple(copies))


@dataclass(frozen=True, slots=True)
class _Lot:
    """Pictures of which one may be enough, each with its copies, and what holds them together; None: copies alone."""

    groups: Sequence[Copies]
    kind: StackKind | None = None


def _copies(known: Known, strictness: StackKind) -> list[Copies]:
    """All pictures that are known, each once, with the copies that count at a strictness."""
    twins = known.twins if strictness is not StackKind.EXACT else ()
    return copies(known.photos, twins, known.apart, known.signs)


def _lots(known: Known, groups: Sequence[Copies], strictness: StackKind) -> list[_Lot]:
    """Everything that is a stack up to a strictness, of the copies that count there."""
    level = _KINDS.index(strictness)
    links = [link for link in known.shots if _KINDS.index(link[2]) <= level]
    lots = _joined(groups, links, known.apart) if links else [_Lot([group]) for group in groups]
    return [lot for lot in lots if lot.kind or lot.groups[0].twins or len(known.files(lot.groups[0].keep)) > 1]


def _members(lot: _Lot) -> tuple[tuple[bytes, int], ...]:
    """What tells lots apart that are made of the same photos: each picture to keep, and how many copies it has."""
    return tuple((group.keep, len(group.twins)) for group in lot.groups)


def _joined(groups: Sequence[Copies], links: Sequence[Link], apart: Apart) -> list[_Lot]:
    """Groups of copies that hang together by shots, with the loosest link among them."""
    root = {group.keep: group.keep for group in groups}
    home = {one: group.keep for group in groups for one in (group.keep, *group.twins)}

    def top(one: bytes) -> bytes:
        while root[one] != one:
            root[one] = one = root[root[one]]
        return one

    inside = {group.keep: {group.keep, *group.twins} for group in groups}
    for one, other, _ in links:
        few, many = top(home[one]), top(home[other])
        if few == many:
            continue
        if len(inside[few]) > len(inside[many]):
            few, many = many, few
        if not apart.parts(inside[few], inside[many]):
            root[few] = many
            inside[many] |= inside.pop(few)
    kinds: dict[bytes, StackKind] = {}
    members: dict[bytes, list[Copies]] = defaultdict(list)
    for group in groups:
        members[top(group.keep)].append(group)
    for one, other, kind in links:
        place = top(home[one])
        # Where one group is left, a camera's clock was set between copies.
        if kinds.get(place) is not StackKind.SIMILAR and len(members[place]) > 1 and place == top(home[other]):
            kinds[place] = max(kind, kinds.get(place, kind), key=_KINDS.index)
    return [_Lot(together, kinds.get(place)) for place, together in members.items()]


def _best(lot: _Lot, known: Known) -> tuple[Copies, Ground]:
    """To which group the photo to keep of a lot belongs, and the ground on which all its photos are compared."""
    ground = lot.groups[0].ground
    if lot.kind is None:
        return lot.groups[0], ground
    ground = replace(ground, looks=known.looks, faces=known.faces).among(_photos(lot.groups, known))
    first = best([photo for group in lot.groups for photo in known.files(group.keep)], ground)
    return next(group for group in lot.groups if group.keep == first.fingerprint), ground


def _best_first(group: Copies, known: Known) -> list[Photo]:
    """The photos of a picture and its copies."""
    photos = _photos([group], known)
    return photos if len(photos) == 1 else sorted(photos, key=lambda one: worth(one, group.ground), reverse=True)


def _photos(groups: Iterable[Copies], known: Known) -> list[Photo]:
    return [photo for group in groups for one in (group.keep, *group.twins) for photo in known.files(one)]


def _size(lot: _Lot, known: Known) -> int:
    """What all but the photo to keep would free."""
    best, _ = _best(lot, known)
    photos = _best_first(best, known) + _photos((group for group in lot.groups if group is not best), known)
    return _freed(photos, known.linked(photos))


def _freed(photos: Sequence[Photo], linked: Collection[PhotoId]) -> int:
    return sum(photo.size for photo in photos[1:] if photo.id not in linked)


def _stack(lot: _Lot, known: Known) -> Stack:
    """A lot as it is told: the best of what would be kept of each shot, its copies, and the other shots with theirs."""
    best, ground = _best(lot, known)
    photos = _best_first(best, known)
    keep, linked = photos[0], known.linked(photos)
    reasons = list[tuple[Fact, ...]]()
    for photo in photos[1:]:
        twin = best.twins.get(photo.fingerprint or b"")
        reasons.append(_same_file(photo, linked) if twin is None else _copy(keep, photo, twin))
    others = (group for group in lot.groups if group is not best)
    for group in sorted(others, key=lambda group: worth(known.files(group.keep)[0], ground), reverse=True):
        shots = _best_first(group, known)
        # A copy, too, shows what the camera saw then, whatever its own file says of the time.
        apart = round(abs((keep.when - shots[0].when).total_seconds()))
        reasons += [(*beside(keep, shot, ground), Fact(FactKind.SHOT_WITH, apart)) for shot in shots]
        photos += shots
    return Stack(
        kind=lot.kind or (StackKind.NEAR if best.twins else StackKind.EXACT),
        photos=tuple(photo.id for photo in photos),
        reason=why(keep, photos[1:], ground),
        reasons=tuple(reasons),
        size=_freed(photos, known.linked(photos)),
    )


def _same_file(photo: Photo, linked: Collection[PhotoId]) -> tuple[Fact, ...]:
    return (Fact(FactKind.SAME_LINK if photo.id in linked else FactKind.SAME_FILE),)


def _copy(keep: Photo, photo: Photo, twin: Twin) -> tuple[Fact, ...]:
    """What a copy is beside the one to keep."""
    found = [Fact(FactKind.SAME_PICTURE)]
    part = less(twin)
    if part is not None and part[0] == photo.fingerprint:
        found.append(Fact(part[1]))
    if twin.turn:
        found.append(Fact(FactKind.TURNED))
    if part is None and pixels(photo) < 0.95 * pixels(keep):
        found.append(Fact(FactKind.SMALLER))
    # Bytes of another format, of companions, and of what was enlarged say nothing of it.
    comparable = photo.header.format == keep.header.format and not (photo.companions or keep.companions)
    if comparable and pixels(photo) <= pixels(keep) and density(photo) < 0.9 * density(keep):
        found.append(Fact(FactKind.COMPRESSED))
    app = messenger(photo.name)
    return (*found, Fact(FactKind.APP, app)) if app else tuple(found)
