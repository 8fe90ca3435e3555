"""`photosort mark | favourite | marked`: which photos are kept, rejected or favourites. No file is touched."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import replace

from photosort.commands.common import add_dry_run, add_json, emit, opened, say
from photosort.commands.edit_albums import carry_out
from photosort.commands.photos import find
from photosort.model.acts import Favour, MarkPhotos
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
        return 0
    for photo in found:
        word = "" if photo.mark is Mark.NONE else photo.mark.value
        say(f"{word:<8}  {'favourite' if photo.favourite else '':<9}  {shown_path(photo.path)}")
    return 0
