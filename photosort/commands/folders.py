"""`photosort folders`: the folders of a library, and taking one out of it."""

import argparse
import os
from collections.abc import Sequence
from typing import Any

from photosort import paths
from photosort.commands.common import add_dry_run, add_json, emit, opened, say, tell
from photosort.commands.exit_codes import OK
from photosort.model.acts import TakeOutFolder
from photosort.model.amounts import count_in_english, size_in_english
from photosort.model.photo import Root
from photosort.model.problem import CommandError


def folders(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the folders, or take one out of the library."""
    parser.add_argument(
        "--remove", metavar="FOLDER", help="take it out of the library; its files stay, and undo brings it back"
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.remove is None or args.dry_run) as library:
        found = library.folders.all()
        if args.remove is not None:
            root = _named(found, os.path.abspath(os.fsencode(args.remove)))
            return tell(args, library.history.do(TakeOutFolder(root.id), dry_run=args.dry_run))
    if args.json:
        emit(args.json, {"folders": list(map(_as_json, found))})
    else:
        for root in found:
            note = "" if root.available else "  (not connected)"
            amount = f"{count_in_english(root.count):>7}  {size_in_english(root.bytes):>9}"
            say(f"{amount}  {paths.shown_path(root.path)}{note}")
    return OK


def _named(found: Sequence[Root], path: bytes) -> Root:
    for root in found:
        if path == root.path or os.path.realpath(path) == os.path.realpath(root.path):
            return root
    raise CommandError(f"The folder {paths.shown_path(path)} is not in the library.")


def _as_json(root: Root) -> dict[str, Any]:
    return {
        "path": os.fsdecode(root.path),
        "count": root.count,
        "bytes": root.bytes,
        "recursive": root.recursive,
        "available": root.available,
    }
