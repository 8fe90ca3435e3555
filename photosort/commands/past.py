"""`photosort undo | redo | history`: what was done, and taking it back."""

import argparse
from collections.abc import Sequence
from functools import partial
from typing import Any

from photosort.commands.common import add_dry_run, add_json, emit, opened, say, tell, warn
from photosort.commands.exit_codes import OK
from photosort.library.library import Library
from photosort.model.english import in_english
from photosort.model.history import ActResult, HistoryEntry
from photosort.model.message import Message


def undo(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Take the last act back, or one of the history."""
    parser.add_argument(
        "act", type=int, nargs="?", metavar="ACT", help="its number in `photosort history`; else the last"
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        history = library.history
        undone = history.undo if args.act is None else partial(history.undo_act, args.act)
        done = undone(dry_run=args.dry_run)
        status = _tell(args, library, done)
        if done.act_id is not None and not args.dry_run and history.entry(done.act_id).refusal is not None:
            warn(f"photosort: Nothing was taken back; `photosort undo {done.act_id}` tries again.")
        return status


def redo(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Do again what was taken back last, or one act of the history; finish what is half-way."""
    parser.add_argument(
        "act", type=int, nargs="?", metavar="ACT", help="its number in `photosort history`; else what was undone last"
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        history = library.history
        redone = history.redo if args.act is None else partial(history.redo_act, args.act)
        return _tell(args, library, redone(dry_run=args.dry_run))


def history(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List what was done, newest first."""
    parser.add_argument("--limit", type=int, default=200, metavar="N", help="at most so many (200)")
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=True) as library:
        acts = library.history.entries(args.limit)
    if args.json:
        emit(args.json, {"acts": [act_json(act) for act in acts]})
        return OK
    for act in acts:
        why_not = f"cannot be undone: {_words(act.why_not)}" if act.why_not is not None else _words(act.refused)
        state = "undone" if act.undone else "; ".join(filter(None, (_words(act.how_far), why_not)))
        when = act.at.astimezone().strftime("%Y-%m-%d %H:%M")
        words = (f"{act.id:>5}", when, in_english(act.message), _words(act.detail), f"({state})" if state else "")
        say("  ".join(filter(None, words)))
    return OK


def _tell(args: argparse.Namespace, library: Library, done: ActResult) -> int:
    """Report what was taken back or done again; of folders that came back with it, what they hold now is looked at."""
    if not args.dry_run:
        for root in done.roots:
            library.scanner.scan(root)
        if done.changes.people:
            from photosort.commands.described_anew import describe_anew  # with numpy, seldom needed

            describe_anew(library)  # albums are called after people
    return tell(args, done)


def act_json(act: HistoryEntry) -> dict[str, Any]:
    """An act of the history for scripts."""
    return {
        "id": act.id,
        "at": act.at.isoformat(),
        "text": in_english(act.message),
        "detail": _words(act.detail),
        "state": str(act.state),
        "photos": act.photos,
        "waiting": act.waiting,
        "undone": act.undone,
        "undoable": act.undoable,
        "why_not": _words(act.why_not),
        "refusal": _words(act.refusal),
    }


def _words(message: Message | None) -> str:
    return "" if message is None else in_english(message)
