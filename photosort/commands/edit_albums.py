"""`photosort rename | merge | split`: acts on whole albums."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import replace

from photosort.commands.common import add_dry_run, add_json, emit, opened, tell
from photosort.commands.exit_codes import OK
from photosort.library.library import Library
from photosort.model.acts import Act, Merge, Rename, SplitBy
from photosort.model.album import AlbumId
from photosort.model.amounts import count_in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.organizing.organizer import Organizer
from photosort.organizing.split_ways import MOST

MOST_PARTS = 6


def rename(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Give an album a name."""
    parser.add_argument("id", type=int, metavar="ID", help="the album's number, as `photosort albums` lists it")
    parser.add_argument("name", metavar="NAME")
    args = _parsed(parser, argv)
    with opened(args.library, read_only=args.dry_run) as library:
        album = library.albums.get(AlbumId(args.id))
        return carry_out(
            library,
            Rename(album.id, args.name),
            args,
            Message(MessageCode.WOULD_RENAME, album=album.name, name=args.name),
        )


def merge(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Put albums into the first of them, which keeps its name."""
    parser.add_argument("id", type=int, metavar="ID", help="the album that stays")
    parser.add_argument("others", type=int, nargs="+", metavar="ID", help="the albums that go into it")
    args = _parsed(parser, argv)
    with opened(args.library, read_only=args.dry_run) as library:
        into = library.albums.get(AlbumId(args.id))
        others = [library.albums.get(AlbumId(number)) for number in args.others]
        size = sum(album.count for album in (into, *others))
        names = ", ".join(album.name for album in others)
        act = Merge(tuple(album.id for album in others), into.id)
        photos = Message(MessageCode.PHOTOS, count=size)
        would = Message(MessageCode.WOULD_MERGE, albums=names, album=into.name, photos=photos)
        return carry_out(library, act, args, would)


def split(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Divide one album into groups of alike photos, or by shop, content, month or year."""
    parser.add_argument("id", type=int, metavar="ID", help="the album to divide")
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--parts", type=int, default=2, choices=range(2, MOST_PARTS + 1), metavar="N", help="into how many (2)"
    )
    how.add_argument(
        "--by",
        choices=list(map(str, SplitBy)),
        help="by what instead of by looks, where the text is known: shop and date of receipts, or what screenshots are "
        "about, chats or errors",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="of everything that is random (0)")
    args = _parsed(parser, argv)
    with opened(args.library, read_only=args.dry_run) as library:
        album = library.albums.get(AlbumId(args.id))
        organizer = Organizer(library, seed=args.seed)
        try:
            if args.by is None:
                act = organizer.split_preview(album.id, args.parts)
            elif (way := organizer.split_ways(album.id).get(args.by)) is not None:
                act = way
            else:
                raise PhotosortError(Message(MessageCode.NO_SUCH_SPLIT, album=album.name, parts=MOST))
        finally:
            organizer.close()
        sizes = " + ".join(count_in_english(len(group)) for group in act.groups)
        if args.dry_run and args.json:
            library.history.do(act, dry_run=True)
            paths = [[os.fsdecode(photo.path) for photo in library.photos.get(group)] for group in act.groups]
            emit(args.json, {"groups": paths})
            return OK
        return carry_out(library, act, args, Message(MessageCode.WOULD_SPLIT, album=album.name, sizes=sizes))


def carry_out(library: Library, act: Act, args: argparse.Namespace, would: Message) -> int:
    """Do an act, or only say what it would do, as `would` has it."""
    done = library.history.do(act, dry_run=args.dry_run)
    if args.dry_run and done.act_id is not None:
        return tell(args, replace(done, act_id=None, message=would))
    return tell(args, done)


def _parsed(parser: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
    add_dry_run(parser)
    add_json(parser)
    return parser.parse_args(argv)
