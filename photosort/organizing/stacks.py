"""Stacks of photos of which one may be enough, by copies, times and looks; which to keep of each, and why."""

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.acts import TrashCopies
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, Photo, PhotoId
from photosort.model.twins import Stack, StackKind, Twin
from photosort.organizing.copies import Apart, Copies, Pair, copies
from photosort.organizing.describing.album_features import messenger
from photosort.organizing.faces_in_shots import FacesOf, faces_in
from photosort.organizing.keeping import Ground, OnFaces, beside, density, less, pixels, why, worth
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.twins_stage import by_fingerprint

BURST_S, SIMILAR_S = 3, 600  # seconds between two shots
_BURST, _SIMILAR = 0.7, 0.8  # cosine of what is seen in them
_FOLLOWING = 12  # shots after each that are compared with it
_KINDS = tuple(StackKind)


def stacks(library: Library, encoder: str, strictness: StackKind) -> list[Stack]:
    """The stacks of a library by all kinds of likeness up to one, what frees most first.

    Raises:
        PhotosortError: the library cannot be read.
    """
    photos = by_fingerprint(library)
    twins = library.twins.all() if strictness is not StackKind.EXACT else []
    of_shots = strictness in (StackKind.BURST, StackKind.SIMILAR)
    looks = library.twins.looked(vectors_key(encoder))[0] if of_shots else []
    apart = library.twins.not_same()
    faces = partial(faces_in, library, photos)
    return stacked(photos, twins, {look.fingerprint: look for look in looks}, strictness, apart, faces)


def sizes(library: Library, encoder: str) -> dict[StackKind, int]:
    """The bytes that stacks would free at each strictness, with those of all stricter ones.

    Raises:
        PhotosortError: the library cannot be read.
    """
    photos, twins = by_fingerprint(library), library.twins.all()
    looks = {look.fingerprint: look for look in library.twins.looked(vectors_key(encoder))[0]}
    apart = library.twins.not_same()
    return {
        kind: sum(stack.size for stack in stacked(photos, [] if kind is StackKind.EXACT else twins, looks, kind, apart))
        for kind in StackKind
    }


def stacked(
    photos: Mapping[bytes, Sequence[Photo]],
    twins: Collection[Twin],
    looks: Mapping[bytes, Look],
    strictness: StackKind,
    not_same: Collection[Pair] = (),
    faces: FacesOf = lambda _: {},
) -> list[Stack]:
    """The same of what is known: photos by fingerprint, those that show one picture, what each looks like, of which
    the person said that they are two (a fingerprint with itself: of all its files), and the faces in shots.
    """
    apart = Apart(not_same)
    photos = {one: found[:1] if apart.are(one, one) else found for one, found in photos.items()}
    groups = copies(photos, twins, apart)
    level = _KINDS.index(strictness)
    shots = _shots(photos, looks) if level >= _KINDS.index(StackKind.BURST) else []
    on_faces = faces({one for link in shots for one in link[:2]}) if shots else {}
    found = []
    for together, kind in _joined(groups, [link for link in shots if _KINDS.index(link[2]) <= level], apart):
        if kind is not None:
            found.append(_of_shots(together, kind, photos, looks, on_faces))
        elif len(photos[together[0].keep]) > 1 or together[0].twins:
            found.append(_of_copies(together[0], photos))
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


def _joined(
    groups: Sequence[Copies], links: Sequence[tuple[bytes, bytes, StackKind]], apart: Apart
) -> list[tuple[list[Copies], StackKind | None]]:
    """Groups of copies that hang together by shots, and the loosest link among them; None of a group by itself."""
    root = {group.keep: group.keep for group in groups}
    home = {one: group.keep for group in groups for one in (group.keep, *group.twins)}

    def top(one: bytes) -> bytes:
        while root[one] != one:
            root[one] = one = root[root[one]]
        return one

    inside = {group.keep: {group.keep, *group.twins} for group in groups}
    for one, other, _ in links:
        few, many = sorted((top(home[one]), top(home[other])), key=lambda place: len(inside[place]))
        if few != many and not apart.parts(inside[few], inside[many]):
            root[few] = many
            inside[many] |= inside.pop(few)
    kinds: dict[bytes, StackKind] = {}
    members: dict[bytes, list[Copies]] = defaultdict(list)
    for group in groups:
        members[top(group.keep)].append(group)
    for one, other, kind in links:
        place = top(home[one])
        if place == top(home[other]) and len(members[place]) > 1:  # else a camera's clock was set between copies
            kinds[place] = max(kind, kinds.get(place, kind), key=_KINDS.index)
    return [(together, kinds.get(place)) for place, together in members.items()]


def _shots(
    photos: Mapping[bytes, Sequence[Photo]], looks: Mapping[bytes, Look]
) -> list[tuple[bytes, bytes, StackKind]]:
    """Pairs of one camera's shots that follow each other and look alike."""
    dated = sorted(
        (found[0].when, found[0].header.camera, one)
        for one, found in photos.items()
        if one in looks and found[0].header.taken is not None and found[0].time_known
    )
    if len(dated) < 2:
        return []
    names = [one for _, _, one in dated]
    seconds = np.array([(when - dated[0][0]).total_seconds() for when, _, _ in dated])
    cameras = np.unique([camera for _, camera, _ in dated], return_inverse=True)[1]
    seen: NDArray[np.float16] = np.stack([looks[one].seen for one in names])
    found = []
    for step in range(1, min(_FOLLOWING, len(dated) - 1) + 1):
        apart = seconds[step:] - seconds[:-step]
        close = np.flatnonzero((apart <= SIMILAR_S) & (cameras[step:] == cameras[:-step]))
        alike = np.einsum("nd,nd->n", seen[close].astype(np.float32), seen[close + step].astype(np.float32))
        for row, likeness in zip(close.tolist(), alike.tolist(), strict=True):
            if apart[row] <= BURST_S and likeness >= _BURST:
                found.append((names[row], names[row + step], StackKind.BURST))
            elif likeness >= _SIMILAR:
                found.append((names[row], names[row + step], StackKind.SIMILAR))
    return found


def _of_copies(group: Copies, photos: Mapping[bytes, Sequence[Photo]]) -> Stack:
    """The stack of a picture and its copies."""
    order = _ordered([group.keep, *group.twins], photos, group.ground)
    keep, others = order[0], order[1:]
    linked = _same_files(order)
    reasons = []
    for photo in others:
        twin = group.twins.get(photo.fingerprint or b"")
        reasons.append(_same_file(photo, linked) if twin is None else _copy(keep, photo, twin))
    kind = StackKind.NEAR if group.twins else StackKind.EXACT
    return _stack(kind, order, why(keep, others, group.ground), reasons, linked)


def _of_shots(
    groups: Sequence[Copies],
    kind: StackKind,
    photos: Mapping[bytes, Sequence[Photo]],
    looks: Mapping[bytes, Look],
    faces: Mapping[bytes, OnFaces],
) -> Stack:
    """The stack of shots, each with its copies: the best of what would be kept of each stays."""
    members = [photo for group in groups for one in (group.keep, *group.twins) for photo in photos[one]]
    parts = frozenset[bytes]().union(*(group.ground.parts for group in groups))
    ground = Ground.of(members, parts, looks, faces)
    best = max(groups, key=lambda group: max(worth(photo, ground) for photo in photos[group.keep]))
    own = _of_copies(best, photos)
    known = {photo.id: photo for photo in members}
    reasons = dict(zip(own.photos[1:], own.reasons, strict=True))
    order = [known[one] for one in own.photos]
    keep = order[0]
    for group in sorted(groups, key=lambda group: worth(photos[group.keep][0], ground), reverse=True):
        if group is not best:
            shots = _ordered([group.keep, *group.twins], photos, group.ground)
            # A copy, too, shows what the camera saw then, whatever its own file says of the time.
            apart = round(abs((keep.when - shots[0].when).total_seconds()))
            reasons |= {photo.id: (*beside(keep, photo, ground), Fact(FactKind.SHOT_WITH, apart)) for photo in shots}
            order += shots
    said = why(keep, order[1:], ground)
    return _stack(kind, order, said, [reasons[photo.id] for photo in order[1:]], _same_files(order))


def _ordered(found: Iterable[bytes], photos: Mapping[bytes, Sequence[Photo]], ground: Ground) -> list[Photo]:
    """The photos of some fingerprints, the one to keep first."""
    return sorted((photo for one in found for photo in photos[one]), key=lambda one: worth(one, ground), reverse=True)


def _stack(
    kind: StackKind,
    order: Sequence[Photo],
    reason: tuple[Fact, ...],
    reasons: Iterable[tuple[Fact, ...]],
    linked: Collection[PhotoId],
) -> Stack:
    size = sum(photo.size for photo in order[1:] if photo.id not in linked)
    return Stack(kind, tuple(photo.id for photo in order), reason, tuple(reasons), size)


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


def _same_files(group: Sequence[Photo]) -> dict[PhotoId, PhotoId]:
    """Photos whose file is one with that of another photo, an earlier one: hard links, which take no room."""
    first: dict[tuple[int, int], PhotoId] = {}
    found: dict[PhotoId, PhotoId] = {}
    times = Counter(photo.fingerprint for photo in group)
    for photo in group:
        if times[photo.fingerprint] == 1:
            continue
        try:
            status = os.stat(photo.path)
        except OSError:
            continue
        if status.st_nlink < 2:
            continue
        place = status.st_dev, status.st_ino
        if place in first:
            found[photo.id] = first[place]
        else:
            first[place] = photo.id
    return found
