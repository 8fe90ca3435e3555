"""Telling albums of one name apart: by where, when, what else they show, how they look; the rest by number."""

from collections import Counter
from collections.abc import Callable, Sequence, Set

import numpy as np

from photosort.learning.photos.vocabulary import KINDS, PHOTOGRAPH, vocabulary
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.places_and_dates import event, town

_PART = 0.15  # mean probability from which something is worth telling
_LIFT = 2.0  # how much commoner it must be than in the other albums of the name
_UNTOLD = frozenset({"Things", "Papers and screens", "Rooms", "Shopping"})  # what the trunk says where it knows nothing
OUTDOORS = ("Landscapes", "Buildings", "Vehicles", "Animals", "Flowers", "Sports")
_INDOORS = ("Rooms", "Food", "Shopping")
_DARK, _BRIGHT = 0.35, 0.65  # mean brightness
_NEARLY_ALL = 0.9
_CLEAR = 0.5
_PHOTOGRAPHS = [PHOTOGRAPH]
_PICTURES = [PHOTOGRAPH, KINDS.index("meme")]

Tell = Callable[[AlbumFeatures, Sequence[AlbumFeatures]], str | None]


def distinct(names: Sequence[str], albums: Sequence[AlbumFeatures], taken: Set[str]) -> list[str]:
    """The names, each different from all others and from those `taken`, with what tells the albums apart added."""
    out = list(names)
    counts = Counter(names)
    for name in sorted({n for n in names if counts[n] > 1 or n in taken}):
        rows = [i for i, n in enumerate(names) if n == name]
        for tell in (_town, _event, _also, _surroundings, _light, _shape):
            left = [i for i in rows if out[i] == name]
            told = {i: tell(albums[i], [albums[k] for k in left if k != i]) for i in left}
            often = Counter(told.values())
            for i, more in told.items():
                if more is not None and often[more] == 1 and f"{name} · {more}" not in taken:
                    out[i] = f"{name} · {more}"
            if counts[name] > 1 and name not in taken and sum(out[i] == name for i in rows) <= 1:
                break  # the only one left needs no more
    return _numbered(out, albums, taken)


def _numbered(names: list[str], albums: Sequence[AlbumFeatures], taken: Set[str]) -> list[str]:
    used = set(taken)
    for i in sorted(range(len(names)), key=lambda i: -len(albums[i])):
        base, number = names[i], 2
        while names[i] in used:
            names[i] = f"{base} {number}"
            number += 1
        used.add(names[i])
    return names


def _town(album: AlbumFeatures, others: Sequence[AlbumFeatures]) -> str | None:
    return town(album)


def _event(album: AlbumFeatures, others: Sequence[AlbumFeatures]) -> str | None:
    return event(album)


def _also(album: AlbumFeatures, others: Sequence[AlbumFeatures]) -> str | None:
    """What else is seen, "with food", where the others of the name show much less of it."""
    if album.meaning is None or not _mostly(album, _PICTURES):
        return None
    known, shares = vocabulary(), album.meaning.groups.mean(0)
    usual = [other.meaning.groups.mean(0) for other in others if other.meaning is not None]
    most = np.max(usual, axis=0) if usual else np.zeros_like(shares)
    main = int(shares.argmax())
    fit = [
        i
        for i in np.argsort(-shares, kind="stable")
        if i != main and known.groups[i] not in _UNTOLD and shares[i] >= max(_PART, _LIFT * most[i])
    ]
    return f"with {known.groups[fit[0]].lower()}" if fit else None


def _mostly(album: AlbumFeatures, kinds: list[int]) -> bool:
    """Whether most are of these kinds. What the trunk takes papers, screens and posters for is not what they show."""
    return album.kinds is not None and bool(album.kinds[:, kinds].sum(1).mean() >= _CLEAR)


def _surroundings(album: AlbumFeatures, others: Sequence[AlbumFeatures]) -> str | None:
    if album.meaning is None or not _mostly(album, _PHOTOGRAPHS):
        return None
    shares = dict(zip(vocabulary().groups, album.meaning.groups.mean(0), strict=True))
    outdoors, indoors = sum(shares[name] for name in OUTDOORS), sum(shares[name] for name in _INDOORS)
    if max(outdoors, indoors) < _PART or _LIFT * min(outdoors, indoors) > max(outdoors, indoors):
        return None
    return "outdoors" if outdoors > indoors else "indoors"


def _light(album: AlbumFeatures, others: Sequence[AlbumFeatures]) -> str | None:
    if album.meaning is None:
        return None
    light = float(album.meaning.light.mean())
    if light > _BRIGHT:
        return "bright"
    return "dark" if light < _DARK else None


def _shape(album: AlbumFeatures, others: Sequence[AlbumFeatures]) -> str | None:
    tall = float(np.mean([p.header.height > p.header.width for p in album.photos]))
    if tall > _NEARLY_ALL:
        return "upright"
    return "wide" if tall < 1 - _NEARLY_ALL else None
