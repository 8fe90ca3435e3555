"""`photosort albums`: the albums of a library, for people and for scripts."""

import argparse
from collections.abc import Sequence
from typing import Any

from photosort.commands.common import add_json, emit, opened, photos, say
from photosort.commands.exit_codes import OK
from photosort.model.album import Album, AlbumKind
from photosort.model.amounts import count_in_english, size_in_english
from photosort.model.english import in_english


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
    return OK


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
        "kept": album.settled,
        "held_back": album.held_back,
        "own_cover": album.own_cover,
    }


def say_albums(found: Sequence[Album]) -> None:
    """The albums as lines: number, name, photos, size, what makes it look like junk."""
    for album in found:
        note = ""
        if album.kind is AlbumKind.JUNK:
            note = f"  likely junk: {', '.join(map(in_english, album.reasons))}"
        amount = f"{count_in_english(album.count):>7}  {size_in_english(album.bytes):>9}"
        say(f"{album.id:>5}  {album.name:<40.40}  {amount}{note}")


def say_total(found: Sequence[Album]) -> None:
    """How many photos there are, in how many albums, and how many in none."""
    unsorted = sum(album.count for album in found if album.kind is AlbumKind.UNSORTED)
    made = [album.count for album in found if album.count and album.kind is not AlbumKind.UNSORTED]
    albums = "1 album" if len(made) == 1 else f"{count_in_english(len(made))} albums"
    if unsorted:
        inside, out = count_in_english(sum(made)), count_in_english(unsorted)
        say(f"{photos(sum(made) + unsorted)}: {inside} in {albums}, {out} unsorted.")
    else:
        say(f"{photos(sum(made))} in {albums}.")
