"""Stacks of photos of which one may be enough, by copies, times and looks; which to keep of each, and why."""

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from threading import Lock

from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.acts import TrashCopies
from photosort.model.changes import Changes
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
class _Judgement:
    """What was made of a lot, on which ground, and how it is told, where that was wanted."""

    ground: object
    size: int
    stack: Stack | None = None


_Members = tuple[tuple[bytes, int], ...]  # of a lot
Judged = dict[_Members, _Judgement]


@dataclass(frozen=True, slots=True)
class _Alike:
    """Which photos show one content, which contents one picture, and which are shots of one scene."""

    ids: Mapping[bytes, Sequence[PhotoId]]
    twins: Sequence[Twin]
    links: Sequence[Link]

    @classmethod
    def of(cls, library: Library, encoder: str, strictness: StackKind) -> "_Alike":
        """All up to a strictness that a library has; no photo is loaded for it."""
        files = library.twins.files()
        ids: dict[bytes, list[PhotoId]] = {}
        for photo, one in zip(files.photos, files.fingerprints, strict=True):
            ids.setdefault(one, []).append(photo)
        links, twins = list[Link](), list[Twin]()
        if strictness in (StackKind.BURST, StackKind.SIMILAR):
            links = shots(files, *library.twins.seen(vectors_key(encoder)), strictness)
        if strictness is not StackKind.EXACT:
            twins = [twin for twin in library.twins.all() if twin.one in ids and twin.other in ids]
        return cls(ids, twins, links)


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
        before: what was made of lots when they were judged last.
        judged: what is made of them now.
    """

    photos: Mapping[bytes, Sequence[Photo]]
    twins: Sequence[Twin] = ()
    shots: Sequence[Link] = ()
    looks: Mapping[bytes, Look] = field(default_factory=dict)
    faces: Mapping[bytes, OnFaces] = field(default_factory=dict)
    apart: Apart = field(default_factory=Apart)
    signs: Signs = field(default_factory=dict)
    before: Judged = field(default_factory=dict)
    judged: Judged = field(default_factory=dict)
    _places: dict[PhotoId, tuple[int, int] | None] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        library: Library,
        encoder: str,
        alike: _Alike,
        before: "Known | None" = None,
        touched: Collection[PhotoId] = (),
    ) -> "Known":
        """What a library knows of all that is alike.

        No photo is loaded that was known `before` and was not `touched` since.
        """
        ids, twins, links = alike.ids, alike.twins, alike.links
        names = {one for one, some in ids.items() if len(some) > 1}
        names.update(one for twin in twins for one in (twin.one, twin.other))
        names.update(one for link in links for one in link[:2])
        photos: dict[bytes, list[Photo]] = {}
        wanted = sorted(photo for one in names for photo in ids[one])
        held = {photo.id: photo for some in before.photos.values() for photo in some} if before else {}
        for photo in touched:
            held.pop(photo, None)
        held |= {photo.id: photo for photo in library.photos.get([one for one in wanted if one not in held])}
        for found in (held[one] for one in wanted if one in held):
            photos.setdefault(found.fingerprint or b"", []).append(found)
        if not photos.keys() >= names:  # some was read anew meanwhile
            twins = [twin for twin in twins if twin.one in photos and twin.other in photos]
            links = [link for link in links if link[0] in photos and link[1] in photos]
        looks: dict[bytes, Look] = {}
        if links:
            looks = {one: before.looks[one] for one in before.looks.keys() & names} if before else {}
            looks |= library.twins.looks(vectors_key(encoder), sorted(names - looks.keys()))
        faces = faces_in(library, photos, {one for link in links for one in link[:2]}) if links else {}
        apart = Apart(library.twins.not_same())
        return cls(photos, twins, links, looks, faces, apart, before=before.judged if before else {})

    def files(self, one: bytes) -> Sequence[Photo]:
        """The photos of one content, of which one may be enough: where it is apart from itself, the first alone."""
        found = self.photos[one]
        return found[:1] if len(found) > 1 and self.apart.are(one, one) else found

    def linked(self, photos: Sequence[Photo]) -> set[PhotoId]:
        """Photos whose file is one with that of another photo, an earlier one: hard links, which take no room."""
        first, found = set[tuple[int, int]](), set[PhotoId]()
        for photo, place in zip(photos, self.places(photos), strict=False):
            if place is not None:
                if place in first:
                    found.add(photo.id)
                first.add(place)
        return found

    def places(self, photos: Sequence[Photo]) -> list[tuple[int, int] | None]:
        """Where each file lies that has several names, of photos that share their content; empty: none do."""
        if len({photo.fingerprint for photo in photos}) == len(photos):
            return []
        times = Counter(photo.fingerprint for photo in photos)
        return [self._place(photo) if times[photo.fingerprint] > 1 else None for photo in photos]

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
    return stacked(Known.of(library, encoder, _Alike.of(library, encoder, strictness)), strictness)


class StackFinder:
    """Finds the stacks of a library again and again: photos that did not change are neither loaded nor judged anew."""

    def __init__(self, library: Library, encoder: str) -> None:
        self._library, self._encoder = library, encoder
        self._finding, self._noting = Lock(), Lock()
        self._moved, self._marked = set[PhotoId](), set[PhotoId]()
        self._alike: tuple[int, _Alike] | None = None  # as it was after so many writes of what is alike
        self._known: Known | None = None
        library.subscribe(self._note)  # for as long as it is open

    def find(self, strictness: StackKind) -> Stacks:
        """The stacks up to a strictness, with the bytes that stacks would free at each.

        Raises:
            PhotosortError: the library cannot be read.
        """
        with self._finding:
            with self._noting:
                moved, marked = self._moved, self._marked
                self._moved, self._marked = set(), set()
            (before, self._known), (alike, self._alike) = (self._known, None), (self._alike, None)
            if moved or alike is None or alike[0] != self._library.twins.written:
                alike = self._library.twins.written, _Alike.of(self._library, self._encoder, _KINDS[-1])
            known = Known.of(self._library, self._encoder, alike[1], before, moved | marked)
            found = _with_sizes(known, strictness)
            self._alike, self._known = alike, known  # of what failed nothing is held
            return found

    def _note(self, changes: Changes) -> None:
        with self._noting:
            self._moved |= changes.photos
            self._marked |= changes.marks


def _with_sizes(known: Known, strictness: StackKind) -> Stacks:
    exact, near = _copies(known, StackKind.EXACT), _copies(known, StackKind.NEAR)
    lots = {
        kind: [(_members(lot), lot) for lot in _lots(known, exact if kind is StackKind.EXACT else near, kind)]
        for kind in StackKind
    }
    told = {members: _judged(members, lot, known, told=True) for members, lot in lots[strictness]}
    sizes = {members: one.size for members, one in told.items()}
    for members, lot in (one for some in lots.values() for one in some):
        if members not in sizes:  # most are the same at several strictnesses
            sizes[members] = _judged(members, lot, known, told=False).size
    freed = {kind: sum(sizes[members] for members, _ in some) for kind, some in lots.items()}
    return Stacks(tuple(_most_first(one.stack for one in told.values() if one.stack)), freed)


def _judged(members: _Members, lot: "_Lot", known: Known, *, told: bool) -> _Judgement:
    """What is made of a lot; how it is told as well, where that is wanted."""
    photos = tuple(_photos(lot.groups, known))
    names = [photo.fingerprint or b"" for photo in photos]
    parts = lot.groups[0].ground.parts
    ground = (
        photos,
        lot.kind,
        [group.twins for group in lot.groups],
        [(one in parts, one in known.looks, known.faces.get(one)) for one in names],
        known.places(photos),
    )
    found = known.judged.get(members) or known.before.get(members)
    if found is None or found.ground != ground or (told and found.stack is None):
        found = _judge(lot, known, ground, told=told)
    known.judged[members] = found
    return found


def _judge(lot: "_Lot", known: Known, ground: object, *, told: bool) -> _Judgement:
    if not told:
        return _Judgement(ground, _size(lot, known))
    stack = _stack(lot, known)
    return _Judgement(ground, stack.size, stack)


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
    kinds = _KINDS[: _KINDS.index(strictness) + 1]
    links = [link for link in known.shots if link[2] in kinds]
    lots = _joined(groups, links, known.apart) if links else [_Lot([group]) for group in groups]
    return [lot for lot in lots if lot.kind or lot.groups[0].twins or len(known.files(lot.groups[0].keep)) > 1]


def _members(lot: _Lot) -> _Members:
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
    ground = Ground(ground.parts, looks=known.looks, faces=known.faces, own=ground.own)
    ground = ground.among(_photos(lot.groups, known))
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
        size=_freed(photos, linked if len(lot.groups) == 1 else known.linked(photos)),
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
    # Bytes of another format, and of what was enlarged or turned, say nothing of it.
    comparable = photo.header.format == keep.header.format and not twin.turn
    if comparable and pixels(photo) <= pixels(keep) and density(photo) < 0.9 * density(keep):
        found.append(Fact(FactKind.COMPRESSED))
    app = messenger(photo.name)
    return (*found, Fact(FactKind.APP, app)) if app else tuple(found)
