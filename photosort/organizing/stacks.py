"""Stacks of photos of which one may be enough, by copies, times and looks; which to keep of each, and why."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.fingerprint import same_bytes
from photosort.imaging.unreadable import Unreadable
from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.fact import Fact, FactKind
from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.photo import Mark, Photo, PhotoId, Presence
from photosort.model.twins import Stack, StackKind, Twin
from photosort.organizing.describing.album_features import messenger
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.twins_stage import by_fingerprint

BURST_S, SIMILAR_S = 3, 600  # seconds between two shots
_BURST, _SIMILAR = 0.7, 0.8  # cosine of what is seen in them
_FOLLOWING = 12  # shots after each that are compared with it
_WHOLE = 0.97  # share of a picture from which all of it is shown
_BORDERED = 0.78  # share of a picture inside its frame at most: what is cut off may be bare as well
_KINDS = tuple(StackKind)
_CLEARLY = 1.1  # times as sharp, or as well exposed


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is known of a picture beside others of its stack."""

    cut: bool = False
    framed: bool = False
    turned: bool = False


def stacks(library: Library, encoder: str, strictness: StackKind) -> list[Stack]:
    """The stacks of a library by all kinds of likeness up to one, what frees most first.

    Raises:
        PhotosortError: the library cannot be read.
    """
    photos = by_fingerprint(library)
    twins = library.twins.all() if strictness is not StackKind.EXACT else []
    looks = {look.fingerprint: look for look in library.twins.looked(vectors_key(encoder))[0]}
    return stacked(photos, twins, looks, strictness)


def stacked(
    photos: Mapping[bytes, Sequence[Photo]],
    twins: Iterable[Twin],
    looks: Mapping[bytes, Look],
    strictness: StackKind,
) -> list[Stack]:
    """The same of what is known: photos by fingerprint, those that show one picture, and what each looks like."""
    links = [(twin.one, twin.other, StackKind.NEAR) for twin in twins if twin.one in photos and twin.other in photos]
    level = _KINDS.index(strictness)
    if level >= _KINDS.index(StackKind.BURST):
        links += [link for link in _shots(photos, looks) if _KINDS.index(link[2]) <= level]
    marks = _marks(twins)
    found = []
    for members, kind in _joined(photos, links):
        group = [photo for one in members for photo in photos[one]]
        if len(group) > 1:
            found.append(_stack(group, kind if len(members) > 1 else StackKind.EXACT, marks, looks))
    return sorted(found, key=lambda stack: (-stack.size, stack.photos))


def dispensable(library: Library, found: Iterable[Stack]) -> tuple[tuple[PhotoId, ...], list[bytes]]:
    """The photos of stacks that can go; and the paths of those that passed for copies of a file and are none.

    None goes where the one to keep cannot be found, none that is a favourite or marked as kept, and no other name of
    the same file, which takes no room. Files that pass for the same are compared byte by byte.
    """
    going: list[PhotoId] = []
    different: list[bytes] = []
    for stack in found:
        keep, *others = library.photos.get(stack.photos)
        if keep.id != stack.keep or not os.path.isfile(keep.path):
            continue
        for photo, why in zip(others, stack.reasons, strict=True):
            if photo.favourite or photo.mark is Mark.KEPT or Fact(FactKind.SAME_LINK) in why:
                continue
            if photo.fingerprint == keep.fingerprint and not _is_copy(keep, photo):
                different.append(photo.path)
            else:
                going.append(photo.id)
    return tuple(going), different


def _is_copy(keep: Photo, photo: Photo) -> bool:
    try:
        return same_bytes(keep.path, photo.path)
    except Unreadable:
        return False


def _joined(
    photos: Mapping[bytes, Sequence[Photo]], links: Sequence[tuple[bytes, bytes, StackKind]]
) -> list[tuple[list[bytes], StackKind]]:
    """Fingerprints that hang together, and the loosest link among them."""
    root = {one: one for one in photos}

    def top(one: bytes) -> bytes:
        while root[one] != one:
            root[one] = one = root[root[one]]
        return one

    for one, other, _ in links:
        root[top(one)] = top(other)
    kinds: dict[bytes, StackKind] = {}
    for one, _, kind in links:
        kinds[top(one)] = max(kind, kinds.get(top(one), kind), key=_KINDS.index)
    members: dict[bytes, list[bytes]] = defaultdict(list)
    for one in photos:
        members[top(one)].append(one)
    return [(group, kinds.get(one, StackKind.EXACT)) for one, group in members.items()]


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


def _marks(twins: Iterable[Twin]) -> dict[bytes, _Marks]:
    """Which pictures lack something that a twin of theirs has, or have a frame that it has not."""
    cut, framed = set[bytes](), set[bytes]()
    turned = defaultdict[bytes, set[bytes]](set)
    for twin in twins:
        if twin.turn:
            turned[twin.one].add(twin.other)
            turned[twin.other].add(twin.one)
        if min(twin.shown, twin.covered) >= _WHOLE:
            continue
        less, more = (twin.one, twin.other) if twin.shown > twin.covered else (twin.other, twin.one)
        if twin.framed and min(twin.shown, twin.covered) < _BORDERED:
            framed.add(more)
        else:
            cut.add(less)
    named = cut | framed | set(turned)
    return {one: _Marks(one in cut, one in framed, one in turned) for one in named}


def _stack(
    group: Sequence[Photo], kind: StackKind, marks: Mapping[bytes, _Marks], looks: Mapping[bytes, Look]
) -> Stack:
    of_shots = kind in (StackKind.BURST, StackKind.SIMILAR)

    def worth(photo: Photo) -> tuple[object, ...]:
        known = marks.get(photo.fingerprint or b"", _Marks())
        look = looks.get(photo.fingerprint or b"")
        header = photo.header
        return (
            photo.favourite,
            photo.mark is Mark.KEPT,
            photo.mark is not Mark.REJECTED,
            photo.presence is Presence.PRESENT,
            _quality(look) if of_shots else 0.0,
            _has_raw(photo),
            not known.framed and not known.cut,
            bool(header.camera),
            header.width * header.height,
            photo.size,
            header.taken is not None,
            -photo.id,
        )

    order = sorted(group, key=worth, reverse=True)
    keep, others = order[0], order[1:]
    linked = _same_files(group)
    size = sum(photo.size for photo in others if linked.get(photo.id) is None)
    return Stack(
        kind,
        tuple(photo.id for photo in order),
        _why(keep, others, marks, looks, shots=of_shots),
        tuple(_beside(keep, photo, marks, linked) for photo in others),
        size,
    )


def _quality(look: Look | None) -> float:
    return 0.0 if look is None else look.sharpness * (0.25 + look.exposure)


def _has_raw(photo: Photo) -> bool:
    return any(os.path.splitext(name)[1].lower() in RAW_EXTENSIONS for name in photo.companions)


def _density(photo: Photo) -> float:
    return photo.size / max(photo.header.width * photo.header.height, 1)


def _why(
    keep: Photo, others: Sequence[Photo], marks: Mapping[bytes, _Marks], looks: Mapping[bytes, Look], *, shots: bool
) -> tuple[Fact, ...]:
    """What speaks for the one to keep, the weightiest first."""
    found = []
    if keep.favourite and not all(photo.favourite for photo in others):
        found.append(FactKind.FAVOURITE)
    if keep.mark is Mark.KEPT and not all(photo.mark is Mark.KEPT for photo in others):
        found.append(FactKind.MARKED_KEPT)
    if shots:
        best, *rest = (looks.get(photo.fingerprint or b"") for photo in (keep, *others))
        known = [look for look in rest if look is not None]
        if best is not None and known:
            if best.sharpness > _CLEARLY * float(np.median([look.sharpness for look in known])):
                found.append(FactKind.SHARPEST)
            if best.exposure > _CLEARLY * float(np.median([look.exposure for look in known])):
                found.append(FactKind.BEST_EXPOSED)
    else:
        pixels = keep.header.width * keep.header.height
        if _has_raw(keep) and not all(map(_has_raw, others)):
            found.append(FactKind.HAS_RAW)
        if keep.header.camera and not all(photo.header.camera for photo in others):
            found.append(FactKind.FROM_CAMERA)
        if any(photo.header.width * photo.header.height < pixels for photo in others):
            found.append(FactKind.LARGEST)
        elif any(1.05 * photo.size < keep.size for photo in others):
            found.append(FactKind.LEAST_COMPRESSED)
    return tuple(map(Fact, found or [FactKind.FIRST]))


def _beside(
    keep: Photo, photo: Photo, marks: Mapping[bytes, _Marks], linked: Mapping[PhotoId, PhotoId]
) -> tuple[Fact, ...]:
    """What another photo of the stack is beside the one to keep."""
    if photo.fingerprint == keep.fingerprint:
        return (Fact(FactKind.SAME_LINK if photo.id in linked else FactKind.SAME_FILE),)
    if keep.header.taken and photo.header.taken and keep.header.taken != photo.header.taken and photo.header.camera:
        return (Fact(FactKind.SHOT_WITH, round(abs((keep.when - photo.when).total_seconds()))),)
    known = marks.get(photo.fingerprint or b"", _Marks())
    found = [Fact(FactKind.SAME_PICTURE)]
    if known.framed:
        found.append(Fact(FactKind.FRAMED))
    if known.cut:
        found.append(Fact(FactKind.CUT))
    if known.turned and photo.header.width and not marks.get(keep.fingerprint or b"", _Marks()).framed:
        found.append(Fact(FactKind.TURNED))
    if photo.header.width * photo.header.height < 0.95 * keep.header.width * keep.header.height and not known.cut:
        found.append(Fact(FactKind.SMALLER))
    if _density(photo) < 0.9 * _density(keep):
        found.append(Fact(FactKind.COMPRESSED))
    app = messenger(photo.name)
    return (*found, Fact(FactKind.APP, app)) if app else tuple(found)


def _same_files(group: Sequence[Photo]) -> dict[PhotoId, PhotoId]:
    """Photos whose file is one with that of another photo, an earlier one: hard links, which take no room."""
    first: dict[tuple[int, int], PhotoId] = {}
    found: dict[PhotoId, PhotoId] = {}
    known = [one for one in group if sum(other.fingerprint == one.fingerprint for other in group) > 1]
    for photo in known:
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
