"""Albums that nothing tells apart but a photo: offered as one, until the person says that they stay apart."""

import json
from collections.abc import Iterable, Sequence

from photosort.library.library import Library
from photosort.model.album import AlbumId, AlbumKind
from photosort.model.in_common import in_common
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.natural_key import natural_key

_KEY = "kept_apart"


def alike(library: Library) -> tuple[AlbumId, ...]:
    """Albums to put together into the first of them, which has the name alone, by name; none where there are none.

    Of several names the one with the most photos. What the person has decided on is left alone, and so is junk, which
    goes with one press anyway.
    """
    names = library.albums.machine_names()
    albums = [a for a in library.albums.all() if a.kind is AlbumKind.PHOTOS and not a.settled and a.id in names]
    albums = [album for album in albums if not _is_mixed(names[album.id])]
    found: dict[Message, list[AlbumId]] = {}
    bare = {album.id: names[album.id] == in_common(names[album.id]) for album in albums}
    for album in sorted(albums, key=lambda album: (not bare[album.id], natural_key(album.name), album.id)):
        found.setdefault(in_common(names[album.id]), []).append(album.id)
    count = {album.id: album.count for album in albums}
    apart = _kept_apart(library)
    offered = [ids for ids in found.values() if len(ids) > 1 and not any(set(ids) <= one for one in apart)]
    return tuple(max(offered, key=lambda ids: sum(count[one] for one in ids), default=[]))


def keep_apart(library: Library, albums: Iterable[AlbumId]) -> None:
    """Offer these no more to be put together. With one that is alike and came since, they are."""
    known = [sorted(one) for one in (*_kept_apart(library), albums)]
    library.meta.set(_KEY, json.dumps(known).encode())


def _is_mixed(name: Message) -> bool:
    """Whether a name says that the photos show this and that: two such albums are no more alike than any."""
    return name.code is MessageCode.MIXED or any(isinstance(one, Message) and _is_mixed(one) for _, one in name.values)


def _kept_apart(library: Library) -> Sequence[set[AlbumId]]:
    return [set(one) for one in json.loads(library.meta.get(_KEY) or b"[]")]
