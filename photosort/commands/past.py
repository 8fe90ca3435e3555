"""`photosort undo | redo | history`: what was done, and taking it back."""

import argparse
from collections.abc import Sequence
from typing import Any

from photosort.commands.common import add_dry_run, add_json, emit, opened, say, tell
from photosort.library.library import Library
from photosort.model.acts import Act
from photosort.model.problem import PhotosortError


def undo(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Take the last act back, or one of the history."""
    parser.add_argument(
        "act", type=int, nargs="?", metavar="ACT", help="its number in `photosort history`; else the last"
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        if args.dry_run:
            return _would(args, "undo", _next(library, undone=False) if args.act is None else _act(library, args.act))
        return tell(args, library.undo() if args.act is None else library.undo_act(args.act))


def redo(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Do again what was taken back last."""
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        if args.dry_run:
            return _would(args, "redo", _next(library, undone=True))
        return tell(args, library.redo())


def history(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List what was done, newest first."""
    parser.add_argument("--limit", type=int, default=200, metavar="N", help="at most so many (200)")
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=True) as library:
        acts = library.history(args.limit)
    if args.json:
        emit(args.json, {"acts": [act_json(act) for act in acts]})
        return 0
    for act in acts:
        state = "undone" if act.undone else "" if act.undoable else f"cannot be undone: {act.why_not}"
        when = act.at.astimezone().strftime("%Y-%m-%d %H:%M")
        say("  ".join(filter(None, (f"{act.id:>5}", when, act.text, act.detail, f"({state})" if state else ""))))
    return 0


def act_json(act: Act) -> dict[str, Any]:
    """An act of the history for scripts."""
    return {
        "id": act.id,
        "at": act.at.isoformat(),
        "text": act.text,
        "detail": act.detail,
        "undone": act.undone,
        "undoable": act.undoable,
        "why_not": act.why_not,
    }


def _next(library: Library, *, undone: bool) -> Act:
    for act in library.history():
        if act.undone is undone and act.undoable:
            return act
    raise PhotosortError(f"There is nothing to {'redo' if undone else 'undo'}.")


def _act(library: Library, number: int) -> Act:
    for act in library.history(number + 1_000_000):
        if act.id == number:
            return act
    raise PhotosortError(f"There is no act {number} in the history.")


def _would(args: argparse.Namespace, verb: str, act: Act) -> int:
    text = f"Would {verb}: {act.text}"
    if args.json:
        emit(args.json, {"text": text, "act": act.id})
    else:
        say(f"{text}.")
    return 0
