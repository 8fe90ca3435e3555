"""`photosort mark | favourite | marked | cover`: what a person says of single photos. No file is touched."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import replace

from photosort.commands.common import add_dry_run, add_json, emit, opened, say
from photosort.commands.edit_albums import carry_out
from photosort.commands.exit_codes import OK
from photosort.commands.photos import find
from photosort.model.acts import ChooseCover, Favour, MarkPhotos
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark
from photosort.model.view import Order, View
from photosort.paths import shown_path

_WORDS = {
    "keep": (Mark.KEPT, MessageCode.WOULD_KEEP),
    "reject": (Mark.REJECTED, MessageCode.WOULD_REJECT),
    "clear": (Mark.NONE, MessageCode.WOULD_UNMARK),
}


def mark(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Mark photos as kept or rejected, or take their marks away."""
    parser.add_argument("mark", choices=tuple(_WORDS), metavar="keep|reject|clear", help="what is said of the photos")
    parser.add_argument("photos", nargs="+", metavar="PHOTO", help="a file of the library")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        photos = tuple(find(library, args.photos))
        given, would = _WORDS[args.mark]
        return carry_out(library, MarkPhotos(photos, given), args, Message(would, count=len(photos)))


def favourite(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Make photos favourites, or no longer."""
    parser.add_argument("photos", nargs="+", metavar="PHOTO", help="a file of the library")
    parser.add_argument("--off", action="store_true", help="they are favourites no longer")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        photos = tuple(find(library, args.photos))
        would = MessageCode.WOULD_UNFAVOUR if args.off else MessageCode.WOULD_FAVOUR
        return carry_out(library, Favour(photos, not args.off), args, Message(would, count=len(photos)))


def cover(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Have an album show one of its photos as its cover."""
    parser.add_argument("id", type=int, metavar="ID", help="the album's number, as `photosort albums` lists it")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("photo", nargs="?", metavar="PHOTO", help="a file of the library, in that album")
    which.add_argument("--automatic", action="store_true", help="let Photosort choose the cover again")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        album = library.albums.get(AlbumId(args.id))
        if args.automatic:
            would = Message(MessageCode.WOULD_GIVE_COVER_BACK, album=album.name)
            return carry_out(library, ChooseCover(album.id, None), args, would)
        [photo] = find(library, [args.photo])
        name = os.path.basename(os.fsencode(args.photo))
        would = Message(MessageCode.WOULD_CHOOSE_COVER, name=name, album=album.name)
        return carry_out(library, ChooseCover(album.id, photo), args, would)


def marked(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the photos that have a mark or are favourites."""
    add_json(parser)
    args = parser.parse_args(argv)
    views = [View(order=Order.NAME, mark=Mark.KEPT), View(order=Order.NAME, mark=Mark.REJECTED)]
    views.append(replace(views[0], mark=Mark.NONE, favourites=True))
    with opened(args.library, read_only=True) as library:
        found = [photo for view in views for photo in library.photos.get(library.photos.ids(view))]
    if args.json:
        rows = [
            {"path": os.fsdecode(photo.path), "mark": photo.mark.value, "favourite": photo.favourite} for photo in found
        ]
        emit(args.json, {"photos": rows})
        return OK
    for photo in found:
        word = "" if photo.mark is Mark.NONE else photo.mark.value
        say(f"{word:<8}  {'favourite' if photo.favourite else '':<9}  {shown_path(photo.path)}")
    return OK
