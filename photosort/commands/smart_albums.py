"""`photosort smart-albums`: the searches that the person keeps, made and dropped in the window as well."""

import argparse
from collections.abc import Sequence

from photosort.commands.common import add_dry_run, add_json, emit, opened, say
from photosort.commands.edit_albums import carry_out
from photosort.commands.exit_codes import OK
from photosort.commands.find import prepare
from photosort.model.acts import DropSmartAlbum, MakeSmartAlbum
from photosort.model.amounts import count_in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.smart_album import SmartAlbumId


def smart_albums(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the smart albums, make one, or remove one."""
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--add", nargs=2, metavar=("NAME", "QUERY"), help="keep what find QUERY finds under a name")
    change.add_argument("--remove", type=int, metavar="NUMBER", help="keep one no longer; its photos stay")
    add_json(parser)
    add_dry_run(parser)
    args = parser.parse_args(argv)
    changes = args.add is not None or args.remove is not None
    if not changes:
        prepare(args.library)
    with opened(args.library, read_only=args.dry_run or not changes) as library:
        if args.add is not None:
            would = Message(MessageCode.WOULD_MAKE_SMART_ALBUM, name=args.add[0])
            return carry_out(library, MakeSmartAlbum(*args.add), args, would)
        known = library.smart_albums.all()
        if args.remove is not None:
            name = next((one.name for one in known if one.id == args.remove), "")
            would = Message(MessageCode.WOULD_DROP_SMART_ALBUM, name=name)
            return carry_out(library, DropSmartAlbum(SmartAlbumId(args.remove)), args, would)
        found = [(one, library.search.count(one.query)) for one in known]
    if args.json:
        listed = [{"id": str(one.id), "name": one.name, "query": one.query, "count": count} for one, count in found]
        emit(args.json, {"smart_albums": listed})
        return OK
    for one, count in found:
        say(f"{one.id:>5}  {one.name:<40.40}  {count_in_english(count):>7}  {one.query}")
    return OK
