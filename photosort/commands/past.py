"""`photosort undo | redo | history`: what was done, and taking it back."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from photosort.commands.common import add_dry_run, add_json, emit, opened, say, tell
from photosort.model.history import ActResult, HistoryEntry


def undo(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Take the last act back, or one of the history."""
    parser.add_argument(
        "act", type=int, nargs="?", metavar="ACT", help="its number in `photosort history`; else the last"
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        if args.act is None:
            return taken_back(args, library.history.undo(dry_run=args.dry_run))
        return taken_back(args, library.history.undo_act(args.act, dry_run=args.dry_run))


def redo(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Do again what was taken back last."""
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        done = library.history.redo(dry_run=args.dry_run)
        return tell(args, replace(done, text=f"Would redo: {done.text}") if args.dry_run else done)


def taken_back(args: argparse.Namespace, done: ActResult) -> int:
    """Report an undo, or what it would take back. Returns the exit code."""
    return tell(args, replace(done, text=f"Would undo{done.text.removeprefix('Undone')}") if args.dry_run else done)


def history(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List what was done, newest first."""
    parser.add_argument("--limit", type=int, default=200, metavar="N", help="at most so many (200)")
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=True) as library:
        acts = library.history.entries(args.limit)
    if args.json:
        emit(args.json, {"acts": [act_json(act) for act in acts]})
        return 0
    for act in acts:
        state = "undone" if act.undone else "" if act.undoable else f"cannot be undone: {act.why_not}"
        when = act.at.astimezone().strftime("%Y-%m-%d %H:%M")
        say("  ".join(filter(None, (f"{act.id:>5}", when, act.text, act.detail, f"({state})" if state else ""))))
    return 0


def act_json(act: HistoryEntry) -> dict[str, Any]:
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
