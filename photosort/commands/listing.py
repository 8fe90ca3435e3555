"""`photosort albums`: the albums of a library, for people and for scripts."""

import argparse
from collections.abc import Sequence
from typing import Any

from photosort.commands.common import add_json, emit, opened, say
from photosort.model.album import Album, AlbumKind
from photosort.model.fact import in_english

_UNITS = ("bytes", "KB", "MB", "GB", "TB")


def albums(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the albums."""
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=True) as library:
        found = library.albums.all()
    if args.json:
        emit(args.json, {"albums": [album_json(album) for album in found]})
    else:
        say_albums(found)
    return 0


def album_json(album: Album) -> dict[str, Any]:
    """An album for scripts."""
    return {
        "id": str(album.id),
        "name": album.name,
        "kind": str(album.kind),
        "count": album.count,
        "bytes": album.bytes,
        "junk": round(album.junk, 4),
        "reasons": [in_english(fact) for fact in album.reasons],
        "chips": [in_english(fact) for fact in album.chips],
        "named": album.named,
        "kept": album.protected or album.dismissed,
        "held_back": album.held_back,
    }


def say_albums(found: Sequence[Album]) -> None:
    """The albums as lines: number, name, photos, size, what makes it look like junk."""
    for album in found:
        note = ""
        if album.kind is AlbumKind.JUNK:
            note = f"  likely junk: {', '.join(map(in_english, album.reasons))}"
        say(f"{album.id:>5}  {album.name:<40.40}  {album.count:>7,}  {size(album.bytes):>9}{note}")


def size(count: int) -> str:
    """A number of bytes in few digits, as file managers write it."""
    value, unit = float(count), 0
    while value >= 999.5 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return f"{value:.0f} {_UNITS[unit]}" if value >= 10 or unit == 0 else f"{value:.1f} {_UNITS[unit]}"
