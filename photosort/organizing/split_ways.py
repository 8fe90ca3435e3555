"""Splits of an album by what is known of its photos: the shop that is named on bills, the month or the year."""

from collections.abc import Mapping, Sequence

from photosort.library.library import Library
from photosort.model.acts import Split, SplitBy
from photosort.model.album import AlbumId, Name
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId
from photosort.model.view import View
from photosort.organizing.describing.name_parts import time
from photosort.organizing.describing.receipts import Printed
from photosort.organizing.describing.seen_and_read import seen_and_read
from photosort.organizing.read_stage import points_key

MOST = 24  # parts that can be looked through
_SEVERAL = 2  # bills of one shop; what there is one of stays together


def split_ways(library: Library, encoder: str, album: AlbumId) -> dict[SplitBy, Split]:
    """The ways in which an album comes into at least two parts, and into no more than can be looked through."""
    photos = library.photos.get(library.photos.ids(View(album=album)))
    printed = _printed(library, encoder, photos)
    days = [bill.day if bill and bill.day else one.header.taken for one, bill in zip(photos, printed, strict=True)]
    parts: Mapping[SplitBy, Sequence[str]] = {
        SplitBy.SHOP: [bill.shop if bill else "" for bill in printed],
        SplitBy.MONTH: [f"{day:%Y-%m}" if day else "" for day in days],
        SplitBy.YEAR: [f"{day:%Y}" if day else "" for day in days],
    }
    ids = [photo.id for photo in photos]
    ways = {by: _split(library, album, by, ids, of) for by, of in parts.items()}
    return {by: way for by, way in ways.items() if 1 < len(way.groups) <= MOST}


def _printed(library: Library, encoder: str, photos: Sequence[Photo]) -> list[Printed | None]:
    """What stands on those that are bills, as far as it is learned which ones are."""
    numbers, points = library.embeddings.get(points_key(encoder), [photo.id for photo in photos])
    by_id = {photo.id: photo for photo in photos}
    known = [by_id[PhotoId(number)] for number in numbers.tolist()]
    read = seen_and_read(known, points, library.texts.lines_of([photo.id for photo in known])).printed
    found = {photo.id: bill for photo, bill in zip(known, read, strict=True)}
    return [found.get(photo.id) for photo in photos]


def _split(library: Library, album: AlbumId, by: SplitBy, ids: Sequence[PhotoId], of: Sequence[str]) -> Split:
    """A part of photos `ids` for each of the words `of` them: the shop with most bills first, or the newest time.

    What has no word, or is the one bill of its shop, stays in the album.
    """
    groups: dict[str, list[PhotoId]] = {}
    for photo, word in zip(ids, of, strict=True):
        groups.setdefault(word, []).append(photo)
    several = _SEVERAL if by is SplitBy.SHOP else 1
    told = sorted((word for word in groups if word and len(groups[word]) >= several), reverse=True)
    if by is SplitBy.SHOP:
        told.sort(key=lambda shop: -len(groups[shop]))
    rest = [photo for photo, word in zip(ids, of, strict=True) if word not in told]
    now = library.albums.get(album)
    own: Name = library.albums.machine_names().get(album, now.name)
    taken = {other.name for other in library.albums.all()}
    names = [_free(library, _called(own, by, word), taken) for word in told]
    parts, said = [groups[word] for word in told], list[Name | None](names)
    if rest:
        parts, said = [rest, *parts], [None, *said]
    elif now.named:
        said[0] = None
    return Split(album, tuple(map(tuple, parts)), tuple(said), tuple(name is not None for name in said))


def _called(own: Name, by: SplitBy, word: str) -> Message:
    return Message(MessageCode.NAME_JOINED, first=own, second=word if by is SplitBy.SHOP else time(word))


def _free(library: Library, name: Message, taken: set[str]) -> Message:
    """The name, with a number where an album is called so."""
    found, number = name, 2
    while library.words(found) in taken:
        found, number = Message(MessageCode.NAME_NUMBERED, name=name, id=number), number + 1
    return found
