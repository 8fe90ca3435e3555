"""`photosort text | read-text`: what stands in pictures."""

import argparse
import os
from collections.abc import Sequence
from typing import Any

from photosort.commands.chores import read_all
from photosort.commands.common import add_json, emit, opened, photos, quiet, say
from photosort.commands.exit_codes import OK
from photosort.imaging.unreadable import Unreadable
from photosort.model.cancel_token import CancelToken
from photosort.model.english import in_english
from photosort.model.problem import CommandError
from photosort.model.text_line import READER, TextLine
from photosort.organizing.decoding.decoders import Decoders
from photosort.paths import shown_path


def text(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Read one picture, in the library or not, and print its lines; nothing is kept."""
    parser.add_argument("photo", metavar="PHOTO", help="a picture")
    add_json(parser)
    args = parser.parse_args(argv)
    path = os.path.abspath(os.fsencode(args.photo))
    decoders = Decoders()
    try:
        with quiet():
            lines = decoders.text(path, None, CancelToken())
    except Unreadable as error:
        raise CommandError(f"{shown_path(path)}: {in_english(error.message)}.") from error
    finally:
        decoders.close()
    if args.json:
        emit(args.json, {"path": os.fsdecode(path), "lines": list(map(_described, lines))})
    else:
        for line in lines:
            say(line.text)
    return OK


def read_text(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Read the text of all photos that lack it; Ctrl+C keeps what is read, and the next time goes on from there."""
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library) as library:
        waiting = library.texts.waiting_count(READER)
        status = read_all(library)
        left = library.texts.waiting_count(READER)
    if args.json:
        emit(args.json, {"read": waiting - left, "unread": left})
    elif status == OK:
        say(f"{photos(waiting - left)} read for text." if waiting else "All photos are read for text already.")
    return status


def _described(line: TextLine) -> dict[str, Any]:
    corners = list(zip(line.box[::2], line.box[1::2], strict=True))
    return {
        "text": line.text,
        "confidence": round(line.confidence, 3),
        "script": line.script,
        "box": [[round(x, 4), round(y, 4)] for x, y in corners],
    }
