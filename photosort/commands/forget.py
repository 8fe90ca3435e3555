"""`photosort forget`: what is kept on this machine, and erasing all of it."""

import argparse
import os
from collections.abc import Sequence

from photosort import paths, stored
from photosort.commands.common import add_dry_run, add_json, agreed, emit, say
from photosort.commands.exit_codes import OK
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import CommandError
from photosort.stored import Stored


def forget(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List what is kept, ask, and erase it. Photos stay where they are."""
    parser.add_argument("--yes", action="store_true", help="do not ask")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    directory = paths.library_dir(args.library)
    parts = stored.stored(directory)
    if not args.json:
        _tell(parts)
    if not parts or args.dry_run:
        if args.json:
            emit(args.json, {"stored": [_as_json(part) for part in parts], "erased": 0, "staying": []})
        return OK
    if not args.yes and not agreed(
        in_english(Message(MessageCode.FORGET_WARNING)), "This erases all of it for good; add --yes to say that it may."
    ):
        raise CommandError("Nothing was erased.")
    try:
        done = stored.erase(directory)
    except OSError as error:
        raise CommandError(
            f"{error.filename} cannot be erased: {error.strerror}. Run it again for the rest."
        ) from error
    if args.json:
        staying = [os.fspath(path) for path in done.staying]
        emit(args.json, {"stored": [_as_json(part) for part in parts], "erased": done.files, "staying": staying})
        return OK
    say(in_english(Message(MessageCode.FORGOTTEN, count=done.files, size=done.size)))
    for path in done.staying:
        code = MessageCode.LINK_NOT_FORGOTTEN if path.is_symlink() else MessageCode.NOT_FORGOTTEN
        say(in_english(Message(code, path=os.fsencode(path))))
    return OK


def _tell(parts: Sequence[Stored]) -> None:
    if not parts:
        say(in_english(Message(MessageCode.NOTHING_STORED)))
    for part in parts:
        where = Message(MessageCode.PLACE_AND_SIZE, path=os.fsencode(part.folder), size=part.size)
        say(f"{in_english(part.message)}\n  {in_english(where)}")


def _as_json(part: Stored) -> dict[str, object]:
    return {"kind": part.kind.value, "folder": str(part.folder), "files": len(part.files), "bytes": part.size}
