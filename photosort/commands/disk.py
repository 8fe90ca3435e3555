"""`photosort apply | revert`: albums as folders on disk, and the way back."""

import argparse
import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import assert_never

from photosort.commands.common import (
    add_dry_run,
    add_json,
    bar,
    emit,
    opened,
    problem_json,
    say,
    say_message,
    tell,
    tell_problem,
    warn,
)
from photosort.commands.exit_codes import ERROR, INTERRUPTED, OK
from photosort.library.export_tables import check_target, export
from photosort.library.library import Library
from photosort.model.album import AlbumId, AlbumKind
from photosort.model.applying import OnFile, Plan, Reader, Way
from photosort.model.cancel_token import CancelToken
from photosort.model.english import in_english
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import CommandError
from photosort.paths import shown_path

SIDECARS, TABLES = "xmp", ("csv", "json")


def apply(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Put albums into folders; nothing is ever overwritten, and `photosort revert` takes it back."""
    parser.add_argument("--to", metavar="DIR", help="below which folder; for csv and json, into which file")
    parser.add_argument(
        "--as",
        dest="way",
        choices=[*map(str, Way), SIDECARS, *TABLES],
        default=str(Way.COPY),
        help="how (copy); xmp writes the albums' names into sidecars beside the photos",
    )
    parser.add_argument(
        "--for",
        dest="reader",
        choices=list(map(str, Reader)),
        help="which program reads the sidecars (digikam); it decides how new ones are named",
    )
    parser.add_argument(
        "--people", action="store_true", help="with xmp: also who is where on each photo, as regions (MWG) with names"
    )
    parser.add_argument(
        "--dates",
        action="store_true",
        help="with xmp: also when and where photos were taken, where you have said that; of all photos, unless --album",
    )
    parser.add_argument("--album", type=int, action="append", metavar="ID", help="only this album; may be repeated")
    parser.add_argument("--resume", action="store_true", help="finish what was stopped, instead of beginning anew")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    if args.way == SIDECARS and (args.to or args.resume):
        parser.error("--as xmp writes beside the photos, at once")
    if args.way != SIDECARS and bool(args.to) == args.resume:
        parser.error("one of --to DIR and --resume is needed, not both")
    if args.way != SIDECARS and args.reader:
        parser.error("--for goes with --as xmp")
    if args.way != SIDECARS and args.people:
        parser.error("--people goes with --as xmp")
    if args.way != SIDECARS and args.dates:
        parser.error("--dates goes with --as xmp")
    with opened(args.library, read_only=args.dry_run) as library:
        if args.resume:
            begun = library.history.to_resume()
            if begun is None:
                raise CommandError("Nothing on disk waits to be finished.")
            if args.dry_run:
                would = Message(MessageCode.WOULD_FINISH, act=begun.message)
                foreseen = library.history.redo_act(begun.id, dry_run=True)
                return tell(args, replace(foreseen, message=would, detail=begun.how_far))
            number = begun.id
            if begun.how_far is not None:
                warn(f"{in_english(begun.how_far)}.")
            return _carry_out(args, lambda token, tick: library.history.redo_act(number, token=token, on_file=tick))
        if args.way == SIDECARS:
            albums, reader = _albums(library, args.album), Reader(args.reader or Reader.DIGIKAM)
            also = library.dates.outside_albums() if args.dates and args.album is None else ()
            write = partial(library.sidecars.write, albums, reader, people=args.people, dates=args.dates, also=also)
            if args.dry_run:
                return tell(args, replace(write(dry_run=True), act_id=None))
            return _carry_out(args, lambda token, tick: write(token=token, on_file=tick))
        if args.way in TABLES:
            return _export(library, args)
        destination = os.path.abspath(os.fsencode(args.to))
        plan = library.export.plan(_albums(library, args.album), destination, Way(args.way))
        if args.dry_run:
            return _show(plan, args)
        return _carry_out(args, lambda token, tick: library.export.apply(plan, token=token, on_file=tick))


def revert(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Take back what `photosort apply` did."""
    parser.add_argument("act", type=int, nargs="?", metavar="ACT", help="its number in the history; else the last one")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        act = args.act if args.act is not None else library.history.to_revert()
        if act is None:
            raise CommandError("No albums were put into folders or sidecars, so that nothing can be taken back.")
        return tell(args, library.history.undo_act(act, dry_run=args.dry_run))


def _albums(library: Library, wanted: Sequence[int] | None) -> list[AlbumId]:
    if wanted is not None:
        return [library.albums.get(AlbumId(number)).id for number in wanted]
    return [album.id for album in library.albums.all() if album.kind is not AlbumKind.UNSORTED]


def _export(library: Library, args: argparse.Namespace) -> int:
    albums = _albums(library, args.album)
    target = Path(args.to).with_suffix(f".{args.way}")
    try:
        if args.dry_run:
            check_target(target)
        else:
            export(library, target, albums)
    except OSError as error:
        raise CommandError(f"The file {target} cannot be written: {error.strerror}.") from error
    code = MessageCode.WOULD_WRITE_TABLE if args.dry_run else MessageCode.TABLE_WRITTEN
    told = Message(code, count=len(albums), path=bytes(target))
    if args.json:
        emit(args.json, {"text": in_english(told), "act": None})
    else:
        say_message(told)
    return OK


def _carry_out(args: argparse.Namespace, work: Callable[[CancelToken, OnFile], ActResult]) -> int:
    """Work under a bar; Ctrl+C stops after the present photo."""
    token = CancelToken()
    before = signal.signal(signal.SIGINT, lambda *_: token.cancel())
    try:
        with bar("files") as drawn:

            def tick(done: int, total: int) -> None:
                drawn.total = total
                drawn.update(done - drawn.n)

            done = work(token, tick)
    finally:
        signal.signal(signal.SIGINT, before)
    status = tell(args, done)
    if token.cancelled:
        if done.act_id is not None:
            warn(f"Stopped. photosort redo {done.act_id} finishes it, and photosort undo {done.act_id} takes it back.")
        return INTERRUPTED
    return status


def _would(way: Way) -> MessageCode:
    match way:
        case Way.COPY:
            return MessageCode.WOULD_COPY
        case Way.HARDLINK:
            return MessageCode.WOULD_HARDLINK
        case Way.SYMLINK:
            return MessageCode.WOULD_SYMLINK
        case Way.MOVE:
            return MessageCode.WOULD_MOVE
        case _:
            assert_never(way)


def _companions(plan: Plan) -> dict[str, list[str]]:
    """The files that go with photos, by the path of the photo; those with which nothing goes are left out."""
    paths = {file.photo_id: os.fsdecode(file.source) for file in plan.files if file.main}
    found: dict[str, list[str]] = {}
    for file in plan.files:
        if not file.main:
            found.setdefault(paths[file.photo_id], []).append(os.fsdecode(file.source))
    return found


def _show(plan: Plan, args: argparse.Namespace) -> int:
    """The tree and every name that is taken, before anything is done."""
    if args.json:
        emit(
            args.json,
            {
                "to": os.fsdecode(plan.destination),
                "as": str(plan.way),
                "photos": plan.photos,
                "bytes": plan.bytes,
                "already": plan.already,
                "files": [{"from": os.fsdecode(f.source), "to": os.fsdecode(f.target)} for f in plan.files],
                "companions": _companions(plan),
                "conflicts": [{"wanted": os.fsdecode(c.wanted), "to": os.fsdecode(c.target)} for c in plan.conflicts],
                "problems": [problem_json(problem, os.fsdecode(problem.path)) for problem in plan.problems],
                "obstacles": [in_english(obstacle) for obstacle in plan.obstacles],
            },
        )
    else:
        for folder, names in plan.tree().items():
            say(f"{folder}/")
            for name in names:
                say(f"    {name}")
        for conflict in plan.conflicts:
            say(f"{shown_path(conflict.wanted)} is taken: {shown_path(os.path.basename(conflict.target))} instead")
        photos = Message(MessageCode.PHOTOS, count=plan.photos)
        say_message(Message(_would(plan.way), photos=photos, size=plan.bytes, count=len(plan.folders)))
        for problem in plan.problems:
            tell_problem(problem)
    for obstacle in plan.obstacles:
        warn(f"photosort: {in_english(obstacle)}")
    return ERROR if plan.obstacles else OK
