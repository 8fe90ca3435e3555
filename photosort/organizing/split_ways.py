"""Splits of an album by what is known of its photos: the shop on bills, what screens say, the month or the year."""

from collections.abc import Mapping, Sequence
from itertools import chain

from photosort.library.library import Library
from photosort.model.acts import Split, SplitBy
from photosort.model.album import AlbumId, Name
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId
from photosort.model.view import View
from photosort.organizing.describing.name_parts import numbered, time
from photosort.organizing.describing.photo_words import SCREEN_NAMES
from photosort.organizing.describing.receipts import Printed
from photosort.organizing.describing.screen_signs import Screen
from photosort.organizing.describing.seen_and_read import seen_and_read
from photosort.organizing.read_stage import points_key

MOST = 24  # parts that can be looked through
_READ = (SplitBy.SHOP, SplitBy.CONTENT)
_SEVERAL = 2  # bills of one shop, or screens about one thing; what there is one of stays together


def split_ways(library: Library, encoder: str, album: AlbumId) -> dict[SplitBy, Split]:
    """The ways in which an album comes into at least two parts, and into no more than can be looked through."""
    photos = library.photos.get(library.photos.ids(View(album=album)))
    read = _read(library, encoder, photos)
    printed = [bill for bill, _ in read]
    days = [bill.day if bill and bill.day else one.header.taken for one, bill in zip(photos, printed, strict=True)]
    parts: Mapping[SplitBy, Sequence[str]] = {
        SplitBy.SHOP: [bill.shop if bill else "" for bill in printed],
        SplitBy.CONTENT: [screen or "" for _, screen in read],
        SplitBy.MONTH: [f"{day:%Y-%m}" if day else "" for day in days],
        SplitBy.YEAR: [f"{day:%Y}" if day else "" for day in days],
    }
    ids = [photo.id for photo in photos]
    ways = {by: _groups(by, ids, of) for by, of in parts.items()}
    taken = {other.name for other in library.albums.all()}
    return {by: _split(library, album, by, way, taken) for by, way in ways.items() if 1 < len(way) <= MOST}


def _read(library: Library, encoder: str, photos: Sequence[Photo]) -> list[tuple[Printed | None, Screen | None]]:
    """What stands on bills, and what screens are about, as far as it is learned which ones they are."""
    numbers, points = library.embeddings.get(points_key(encoder), [photo.id for photo in photos])
    by_id = {photo.id: photo for photo in photos}
    known = [by_id[PhotoId(number)] for number in numbers.tolist()]
    seen = seen_and_read(known, points, library.texts.lines_of([photo.id for photo in known]))
    found = dict(zip([photo.id for photo in known], zip(seen.printed, seen.screens, strict=True), strict=True))
    return [found.get(photo.id, (None, None)) for photo in photos]


def _groups(by: SplitBy, ids: Sequence[PhotoId], of: Sequence[str]) -> dict[str, list[PhotoId]]:
    """Photos `ids` by the words `of` them: what is read of most first, or the newest time.

    Before these, by no word, what has none, or alone has that of a shop or a content: it stays in the album.
    """
    found: dict[str, list[PhotoId]] = {}
    for photo, word in zip(ids, of, strict=True):
        found.setdefault(word, []).append(photo)
    several = _SEVERAL if by in _READ else 1
    told = sorted((word for word in found if word and len(found[word]) >= several), reverse=True)
    if by in _READ:
        told.sort(key=lambda word: -len(found[word]))
    parts = {word: found[word] for word in told}
    rest = [photo for photo, word in zip(ids, of, strict=True) if word not in parts]
    return {"": rest, **parts} if rest else parts


def _split(library: Library, album: AlbumId, by: SplitBy, parts: Mapping[str, list[PhotoId]], taken: set[str]) -> Split:
    """The act that makes albums of `parts`, called by their words unless names are `taken`."""
    now = library.albums.get(album)
    own: Name = library.albums.machine_names().get(album, now.name)
    names = [_free(library, _called(library, own, by, word, taken), taken) if word else None for word in parts]
    if now.named:
        names[0] = None
    return Split(album, tuple(map(tuple, parts.values())), tuple(names), tuple(name is not None for name in names))


def _called(library: Library, own: Name, by: SplitBy, word: str, taken: set[str]) -> Message:
    """The name of what was split off, and its word; screens need only that, unless an album is called so."""
    if by is SplitBy.CONTENT:
        content = Message(SCREEN_NAMES[Screen(word)])
        return (
            Message(MessageCode.NAME_JOINED, first=own, second=content) if library.words(content) in taken else content
        )
    return Message(MessageCode.NAME_JOINED, first=own, second=word if by is SplitBy.SHOP else time(word))


def _free(library: Library, name: Message, taken: set[str]) -> Message:
    """The name, with a number where an album is called so."""
    return next(one for one in chain([name], numbered(name)) if library.words(one) not in taken)
