"""A name that helps, and chips that explain, for every album: what it is, what it shows, when and where."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

import numpy as np

from photosort.learning.vocabulary import JUNK, KINDS, PHOTOGRAPH, Meaning, vocabulary
from photosort.model.fact import Fact, FactKind
from photosort.organizing.evidence import Evidence

_KIND_NAMES = {
    "phone screen": "Phone screenshots",
    "desktop screen": "Desktop screenshots",
    "receipt": "Receipts",
    "document": "Documents",
    "whiteboard": "Whiteboards",
    "meme": "Memes",
    "greeting": "Greetings",
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_CLEAR = 0.5  # share of the members of which a kind, month or place is the album's
_PART = 0.2  # share from which something is part of a mixture
_PAIR = 2
_DARK = 0.25  # mean brightness of pictures taken at night
_OUTDOORS = frozenset({"Landscapes", "Buildings", "Vehicles", "Animals", "Flowers", "Sports"})
_INDOORS = frozenset({"Rooms", "Food", "Things", "Shopping", "Papers and screens"})
_VAGUE = frozenset({"Things"})
_NEARLY_ALL = 0.8
_DEGREES = 0.5  # photos within half a degree are at one place
_LARGEST_CHIPS = 4


def name_albums(albums: Sequence[Evidence], taken: Sequence[str] = ()) -> list[str]:
    """Names of the albums, all different, also from those `taken`."""
    subjects = [subject(album) for album in albums]
    names = [_with_event(name, album) for name, album in zip(subjects, albums, strict=True)]
    return _distinct(names, albums, set(taken))


def subject(album: Evidence) -> str:
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


def _shown(meaning: Meaning) -> str:
    """The word, or else the group of words, that holds for half of the members; or a mixture, said honestly."""
    known = vocabulary()
    words = np.bincount(meaning.words.argmax(1), minlength=len(known.words)) / len(meaning.words)
    groups = np.bincount(meaning.groups.argmax(1), minlength=len(known.groups)) / len(meaning.words)
    ranked = [int(i) for i in np.argsort(-groups, kind="stable") if known.groups[i] not in _VAGUE]
    word, group = int(words.argmax()), ranked[0]
    if words[word] >= _CLEAR and known.words[word] not in _VAGUE:
        return known.words[word]
    if groups[group] >= _CLEAR:
        inside = [int(i) for i in np.argsort(-words) if known.group_of[i] == group and words[i] >= _PART]
        told = _joined([known.words[i] for i in inside]) if len(inside) == _PAIR else known.groups[group]
        return told if told.count(" and ") < 2 else known.groups[group]
    parts = [known.groups[i] for i in ranked[:_PAIR] if groups[i] >= _PART]
    if len(parts) == _PAIR and groups[ranked[:_PAIR]].sum() >= _CLEAR:
        return f"Mostly {_joined(parts).lower()}"
    outdoors = sum(float(share) for share, name in zip(groups, known.groups, strict=True) if name in _OUTDOORS)
    indoors = sum(float(share) for share, name in zip(groups, known.groups, strict=True) if name in _INDOORS)
    return "Mixed, mostly outdoors" if outdoors > indoors else "Mixed, mostly indoors"


def chips(album: Evidence) -> tuple[Fact, ...]:
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
    if (months := _months(album)) is not None:
        found.append(Fact(FactKind.DATES, months[0] if months[0] == months[1] else "/".join(months)))
    kind, share = album.formats()
    if kind and kind != "JPEG" and share >= _CLEAR:
        found.append(Fact(FactKind.FORMAT, f"{kind} {share:.2f}"))
    return tuple(found[:_LARGEST_CHIPS])


def place(album: Evidence) -> str | None:
    """Town and country, "Kochi, India", where most of the album was taken around one place; offline."""
    where = [(p.header.latitude, p.header.longitude) for p in album.photos]
    spots = np.array([(a, b) for a, b in where if a is not None and b is not None])
    if len(spots) < max(1, _CLEAR * len(album)):
        return None
    middle = np.median(spots, axis=0)
    near = np.abs(spots - middle).max(1) <= _DEGREES
    if near.sum() < _CLEAR * len(album):
        return None
    found = _geocoder()([(float(middle[0]), float(middle[1]))])[0]
    return ", ".join(part for part in (found.get("city"), found.get("country")) if part) or None


def _with_event(name: str, album: Evidence) -> str:
    """A photo album that is one journey or event is named after it."""
    photographs = album.kinds is None or album.kinds[:, PHOTOGRAPH].mean() >= _CLEAR
    where = place(album) if photographs else None
    if where is None:
        return name
    when = _event(album)
    # Districts carry a number: "Lyon 08".
    town = re.sub(r"\s+\d+$", "", where.split(", ", maxsplit=1)[0])
    return f"{town}, {when}" if when is not None else f"{name} in {town}"


def _event(album: Evidence) -> str | None:
    """Month, "March 2018", where most photos are of one; else the year."""
    dates = [p.header.taken for p in album.photos if p.header.taken is not None]
    if len(dates) < _CLEAR * len(album):
        return None
    (year, month), count = Counter((d.year, d.month) for d in dates).most_common(1)[0]
    if count >= 0.7 * len(dates):
        return f"{_MONTHS[month - 1]} {year}"
    year, count = Counter(d.year for d in dates).most_common(1)[0]
    return str(year) if count >= 0.7 * len(dates) else None


def _months(album: Evidence) -> tuple[str, str] | None:
    """First and last month, "2023-11", of the dated middle nine tenths."""
    days = sorted(p.header.taken.date() for p in album.photos if p.header.taken is not None)
    if len(days) < _CLEAR * len(album) or not days:
        return None
    cut = len(days) // 20
    first, last = days[cut], days[-1 - cut]

    def month(day: date) -> str:
        return f"{day.year}-{day.month:02d}"

    return month(first), month(last)


def _distinct(names: list[str], albums: Sequence[Evidence], taken: set[str]) -> list[str]:
    """Tell albums of one name apart: by where, by when, by what else they show; the rest by number."""
    out = list(names)
    for name in sorted({n for n, count in Counter(names).items() if count > 1}):
        rows = [i for i, n in enumerate(names) if n == name]
        for tell in (_second, _event, _look):
            told = {i: tell(albums[i]) for i in rows if out[i] == name}
            counts = Counter(told.values())
            for i, more in told.items():
                if more is not None and counts[more] == 1:
                    out[i] = f"{name}, {more}"
    used = set(taken)
    for i in sorted(range(len(out)), key=lambda i: -len(albums[i])):
        base, number = out[i], 2
        while out[i] in used:
            out[i] = f"{base} {number}"
            number += 1
        used.add(out[i])
    return out


def _second(album: Evidence) -> str | None:
    """What else is often seen, as "with ...", in albums of photographs."""
    if album.meaning is None or album.kinds is None or album.kinds[:, PHOTOGRAPH].mean() < _CLEAR:
        return None
    known, words = vocabulary(), album.meaning.words.mean(0)
    second = int(np.argsort(-words)[1])
    if words[second] < 0.12 or known.words[second] in _VAGUE:
        return None
    return f"with {known.words[second].lower()}"


def _look(album: Evidence) -> str | None:
    tall = np.mean([p.header.height > p.header.width for p in album.photos])
    if tall > 0.9:
        return "upright"
    return "wide" if tall < 0.1 else None


def _joined(parts: Sequence[str]) -> str:
    return " and ".join([parts[0], *(part.lower() for part in parts[1:])][:2])


@cache
def _geocoder():  # type: ignore[no-untyped-def] # the library has no types
    """Towns by coordinates; loading them takes a second, so only where a photo has a place."""
    from reverse_geocode import search

    return search
