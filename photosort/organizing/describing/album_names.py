"""A name that helps, and chips that explain, for every album: what it is, what it shows, when and where.

A name holds no comma: it becomes a keyword in sidecars, and darktable ends one there.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from photosort.learning.photos.vocabulary import JUNK, KINDS, PHOTOGRAPH, Meaning, vocabulary
from photosort.model.fact import Fact, FactKind
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.disambiguate import OUTDOORS, distinct
from photosort.organizing.describing.places_and_dates import event, months, place, town

_KIND_NAMES = {
    "phone screen": "Phone screenshots",
    "desktop screen": "Desktop screenshots",
    "receipt": "Receipts",
    "document": "Documents",
    "whiteboard": "Whiteboards",
    "meme": "Memes",
    "greeting": "Greetings",
}
_CLEAR = 0.5  # share of the members of which a kind or word is the album's
_PART = 0.2  # share from which something is part of a mixture
_PAIR = 2
_DARK = 0.25  # mean brightness of pictures taken at night
_INDOORS = frozenset({"Rooms", "Food", "Things", "Shopping", "Papers and screens"})
_VAGUE = frozenset({"Things"})
_WRITTEN = frozenset({"Papers and screens"})
_RIVAL = 0.5  # share of the first group's probability from which the second is told beside it
_NEARLY_ALL = 0.8
_LARGEST_CHIPS = 4


def name_albums(albums: Sequence[AlbumFeatures], taken: Sequence[str] = ()) -> list[str]:
    """Names of the albums, all different, also from those `taken`."""
    subjects = _beside([subject(album) for album in albums])
    names = [_with_event(name, album) for name, album in zip(subjects, albums, strict=True)]
    return distinct(names, albums, set(taken))


def subject(album: AlbumFeatures) -> str:
    """What most of the album is or shows, in everyday words."""
    if album.meaning is None or album.kinds is None:
        return "Photos" if album.camera.mean() >= _CLEAR else "Pictures"
    kinds = Counter(int(kind) for kind in album.kinds.argmax(1))
    if album.camera.mean() >= _CLEAR and sum(kinds[kind] for kind in JUNK) >= _CLEAR * len(album):
        return _shown(album.meaning)  # a camera takes no screenshots and no memes, whatever they look like
    of_kind = [KINDS[kind] for kind, count in kinds.most_common() if count >= _CLEAR * len(album)]
    if of_kind and of_kind[0] in _KIND_NAMES:
        return _KIND_NAMES[of_kind[0]]
    if kinds[PHOTOGRAPH] < _CLEAR * len(album):
        two = [kind for kind, _ in kinds.most_common(3) if kind != PHOTOGRAPH][:2]
        # Where the head finds three kinds, it knows none: then only what they have in common is said.
        if sum(kinds[kind] for kind in two) < _NEARLY_ALL * len(album):
            return "Pictures with writing"
        return _joined([_KIND_NAMES[KINDS[kind]] for kind in two])
    if (album.meaning.light < _DARK).mean() >= _CLEAR:
        return "Night"
    return _shown(album.meaning)


def _beside(subjects: Sequence[str]) -> list[str]:
    """Subjects of albums side by side: beside "Boats", "Vehicles" are "Other vehicles"."""
    known = vocabulary()
    part_of = {word: known.groups[group] for word, group in zip(known.words, known.group_of, strict=True)}
    parted = {part_of[name] for name in subjects if name in part_of} - set(known.words)
    return [f"Other {name.lower()}" if name in parted else name for name in subjects]


def _shown(meaning: Meaning) -> str:
    """The word, or else the group of words, that holds for half of the members; or a mixture, said honestly."""
    known = vocabulary()
    groups = np.bincount(meaning.groups.argmax(1), minlength=len(known.groups)) / len(meaning.words)
    ranked = [int(i) for i in np.argsort(-groups, kind="stable") if known.groups[i] not in _VAGUE]
    if groups[ranked[0]] >= _CLEAR:
        return _of_group(meaning, ranked[0])
    parts = [known.groups[i] for i in ranked[:_PAIR] if groups[i] >= _PART]
    if len(parts) == _PAIR and groups[ranked[:_PAIR]].sum() >= _CLEAR:
        return f"Mostly {_joined(parts).lower()}"
    outdoors = sum(float(share) for share, name in zip(groups, known.groups, strict=True) if name in OUTDOORS)
    indoors = sum(float(share) for share, name in zip(groups, known.groups, strict=True) if name in _INDOORS)
    return "Mixed · mostly outdoors" if outdoors > indoors else "Mixed · mostly indoors"


def _of_group(meaning: Meaning, group: int) -> str:
    """The name of an album most of which shows things of one group: one word of it, two, or the group."""
    known, shares, often = vocabulary(), meaning.groups.mean(0), meaning.words.mean(0)
    words = np.bincount(meaning.words.argmax(1), minlength=len(known.words)) / len(meaning.words)
    first, *more = (int(i) for i in np.argsort(-words, kind="stable") if known.group_of[i] == group)
    rivals = [i for i in range(len(shares)) if i != group and known.groups[i] not in _VAGUE | _WRITTEN]
    rival = max(rivals, key=lambda i: float(shares[i]))
    if shares[rival] >= _RIVAL * shares[group] and shares[rival] + shares[group] >= _CLEAR:
        # Nearly as likely it is something else: insects are seen on flowers, and flowers are taken for insects.
        other = int(np.where(known.group_of == rival, often, -1).argmax())
        return _joined([known.words[first], known.words[other]])
    if words[first] < _PART or (len(more) > 1 and words[more[1]] >= _PART):
        return known.groups[group]
    if more and words[more[0]] >= _PART:
        return _joined([known.words[first], known.words[more[0]]])
    return known.words[first] if words[first] >= _CLEAR else known.groups[group]


def chips(album: AlbumFeatures) -> tuple[Fact, ...]:
    """Facts that explain the album: camera or none, when, where, size and format."""
    found = []
    cameras, camera = album.cameras(), float(album.camera.mean())
    if len(cameras) == 1 and camera >= _CLEAR:
        found.append(Fact(FactKind.CAMERA, next(iter(cameras))))
    elif len(cameras) > 1 and camera >= _CLEAR:
        found.append(Fact(FactKind.CAMERAS, len(cameras)))
    elif camera <= 1 - _CLEAR:
        found.append(Fact(FactKind.NO_CAMERA, 1 - camera))
    if (where := place(album)) is not None:
        found.append(Fact(FactKind.PLACE, where))
    elif (located := float(album.located.mean())) >= _CLEAR:
        found.append(Fact(FactKind.GPS, located))
    size, share = album.size()
    if share >= _CLEAR and len(album) > 1:
        found.append(Fact(FactKind.PIXELS, size))
    if (dates := months(album)) is not None:
        found.append(Fact(FactKind.DATES, dates[0] if dates[0] == dates[1] else "/".join(dates)))
    kind, share = album.formats()
    if kind and kind != "JPEG" and share >= _CLEAR:
        found.append(Fact(FactKind.FORMAT, f"{kind} {share:.2f}"))
    return tuple(found[:_LARGEST_CHIPS])


def _with_event(name: str, album: AlbumFeatures) -> str:
    """A photo album that is one journey or event is named after it."""
    photographs = album.kinds is None or album.kinds[:, PHOTOGRAPH].mean() >= _CLEAR
    where = town(album) if photographs else None
    if where is None:
        return name
    when = event(album)
    return f"{where} · {when}" if when is not None else f"{name} in {where}"


def _joined(parts: Sequence[str]) -> str:
    """Two names in one; of "Insects and spiders" and "Flowers and plants" it is "Insects and flowers"."""
    first, second = parts[0], parts[1].lower()
    if " and " in first or " and " in second:
        first, second = first.split(" and ")[0], second.split(" and ")[0]
    return f"{first} and {second}"
