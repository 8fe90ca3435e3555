"""`photosort duplicates | missing`: photos that show the same, and what of a folder is not in the library yet."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from photosort import paths
from photosort.commands.common import add_json, bar, emit, opened, photos, problem_json, say, tell_problem, warn
from photosort.commands.exit_codes import OK
from photosort.library.db.file_names import LIBRARY
from photosort.library.library import Library
from photosort.model.amounts import size_in_english
from photosort.model.cancel_token import CancelToken
from photosort.model.encoder import ENCODER, VIEWS
from photosort.model.english import in_english
from photosort.model.fact import Fact
from photosort.model.looked import Looked
from photosort.model.photo import Photo
from photosort.model.problem import CommandError, PhotosortError
from photosort.model.twins import Stack, StackKind
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.missing import look_through
from photosort.organizing.stacks import stacks
from photosort.organizing.twins_stage import find_twins
from photosort.paths import shown_path

_WHAT = """\
exact    the same bytes
near     also the same picture, re-compressed, resized, cut a little, turned, recoloured or framed (the usual)
burst    also shots of one scene within seconds
similar  also shots that look alike within minutes"""


def add_strictness(
    parser: argparse.ArgumentParser, kinds: Sequence[StackKind] = tuple(StackKind), usual: StackKind = StackKind.NEAR
) -> None:
    """Offer `--strictness`."""
    parser.add_argument(
        "--strictness",
        choices=list(map(str, kinds)),
        default=str(usual),
        help=f"what counts as the same ({usual})",
    )


def duplicates(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the stacks of photos of which one may be enough; nothing is moved."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _WHAT
    add_strictness(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    strictness = StackKind(args.strictness)
    prepare(args.library, strictness)
    with opened(args.library, read_only=True) as library:
        found = stacks(library, ENCODER, strictness)
        files = {photo.id: photo for photo in library.photos.get([one for stack in found for one in stack.photos])}
    if args.json:
        emit(args.json, as_json(found, files))
        return OK
    for stack in found:
        keep, *others = (files[one] for one in stack.photos)
        say(f"{shown_path(keep.path)}  ({in_words(stack.reason)})")
        for photo, why in zip(others, stack.reasons, strict=True):
            say(f"    {shown_path(photo.path)}  ({in_words(why)})")
    count, size = sum(len(stack.photos) - 1 for stack in found), sum(stack.size for stack in found)
    in_stacks = f"{len(found)} stack{'' if len(found) == 1 else 's'}"
    say(f"{photos(count)} in {in_stacks} could go, {size_in_english(size)}." if found else "No photo is here twice.")
    return OK


def missing(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the pictures of a folder that the library has not got, nor a copy of; the folder stays outside."""
    parser.add_argument("folder", metavar="FOLDER", help="such as a card, a phone or an unpacked Takeout")
    add_json(parser)
    args = parser.parse_args(argv)
    folder = os.path.abspath(os.fsencode(args.folder))
    if not os.path.isdir(folder):
        raise CommandError(f"{shown_path(folder)} is no folder.")
    prepare(args.library, StackKind.NEAR)
    decoders = Decoders()

    def read(path: bytes, token: CancelToken) -> bytes:
        return decoders.read(path, VIEWS, token).thumbnail

    try:
        with opened(args.library, read_only=True) as library, bar("files") as progress:
            found = list[Looked]()
            for one in look_through(library, ENCODER, folder, read, CancelToken()):
                found.append(one)
                progress.update()
    finally:
        decoders.close()
    absent = [one.path for one in found if one.missing]
    copies = [(one.path, one.known) for one in found if one.known is not None and not one.same]
    same = sum(one.same for one in found)
    problems = [one.problem for one in found if one.problem is not None]
    if args.json:
        emit(
            args.json,
            {
                "missing": [os.fsdecode(path) for path in absent],
                "copies": {os.fsdecode(path): os.fsdecode(known.path) for path, known in copies},
                "same": same,
                "problems": [problem_json(problem, os.fsdecode(problem.path)) for problem in problems],
            },
        )
    else:
        for path in absent:
            say(shown_path(path))
        have = same + len(copies)
        say(f"{photos(len(absent))} missing; {photos(have)} here already, {len(copies)} as other copies.")
    for problem in problems:
        tell_problem(problem)
    return OK


def as_json(found: Sequence[Stack], files: dict[Any, Photo]) -> dict[str, Any]:
    """Stacks for scripts: the photo to keep comes first, and every other one has its own reason."""

    def path(one: Any) -> str:
        return os.fsdecode(files[one].path)

    return {
        "stacks": [
            {
                "kind": stack.kind.value,
                "keep": path(stack.keep),
                "reason": in_words(stack.reason),
                "photos": [path(one) for one in stack.photos],
                "reasons": {path(one): in_words(why) for one, why in zip(stack.photos[1:], stack.reasons, strict=True)},
                "bytes": stack.size,
            }
            for stack in found
        ],
        "bytes": sum(stack.size for stack in found),
    }


def in_words(facts: Sequence[Fact]) -> str:
    """Facts in one line."""
    return ", ".join(map(in_english, facts))


def prepare(directory: Path | None, strictness: StackKind) -> None:
    """Have everything found out that is not known yet. What has the same bytes is known without comparing pictures.

    Of a library that another program has open, or in which nothing can be written, what is known already is told.
    """
    if strictness is StackKind.EXACT or not (paths.library_dir(directory) / LIBRARY).is_file():
        return
    try:
        with opened(directory) as library:
            find(library)
    except PhotosortError as error:
        warn(f"photosort: what is new was not compared: {error}")


def find(library: Library) -> None:
    """Find what is not known yet, with a bar."""
    with bar("photos") as progress:

        def report(done: int, total: int) -> None:
            progress.total = total
            progress.update(done - progress.n)

        find_twins(library, ENCODER, CancelToken(), report)
