"""`photosort doctor`: whether the library is sound, and mending it or going back to a backup where it is not."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from photosort import log, paths
from photosort.commands.common import add_dry_run, add_json, emit, say
from photosort.library.db import health
from photosort.library.db.health import Ailment, Finding
from photosort.library.db.lock import LibraryLock
from photosort.model.english import in_english
from photosort.model.problem import CommandError


def doctor(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Examine the library, and mend it."""
    parser.add_argument("--repair", action="store_true", help="mend what can be mended; where that fails, go back")
    parser.add_argument(
        "--restore", type=Path, metavar="BACKUP", help="go back to this backup; the database that is there is put aside"
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    directory = paths.library_dir(args.library)
    log.start()
    try:
        return _doctor(directory, args)
    except FileNotFoundError as error:
        raise CommandError(f"There is no library in {directory}.") from error
    except OSError as error:
        raise CommandError(f"The library {directory} cannot be mended: {error}.") from error
    finally:
        log.stop()


def _doctor(directory: Path, args: argparse.Namespace) -> int:
    found = health.examine(directory)
    known = health.backups(directory)
    backup: Path | None = args.restore
    if backup is not None and not health.is_sound(backup):
        raise CommandError(f"{backup} is no sound backup; there are: {', '.join(map(str, known)) or 'none'}.")
    asked = args.repair or backup is not None
    if args.repair and backup is None and _is_damaged(found):
        backup = next(iter(known), None)
    left, aside = found, None
    if asked and not args.dry_run:
        left, aside = _mended(directory, found, backup, at_once=args.restore is not None)
    if args.json:
        emit(
            args.json,
            {
                "library": str(directory),
                "found": [_as_json(finding) for finding in found],
                "left": [_as_json(finding) for finding in left],
                "backups": [str(path) for path in known],
                "restored": str(backup) if aside is not None else None,
                "put_aside": str(aside) if aside is not None else None,
            },
        )
        return 1 if left else 0
    say(f"{paths.shown_path(bytes(directory))}: {'sound.' if not found else ''}".rstrip())
    _say_all(found)
    if aside is not None:
        say(f"Went back to {backup}. What was there lies in {aside}.")
    if not asked:
        if found:
            back = f", or goes back to {known[0]}" if known and _is_damaged(found) else ""
            say(f"`photosort doctor --repair` mends it{back}.")
    elif args.dry_run:
        mends = "mend it, or " if args.restore is None and found else ""
        say(f"Would {mends}go back to {backup}." if backup else "Would mend it." if found else "Would change nothing.")
    elif found:
        say("Not mended:" if left else "Mended.")
        _say_all(left)
    return 1 if left else 0


def _mended(
    directory: Path, found: Sequence[Finding], backup: Path | None, *, at_once: bool
) -> tuple[list[Finding], Path | None]:
    """Mend; go back to a backup `at_once` or where nothing else helps. Returns what is left and what was put aside."""
    lock = LibraryLock(directory)
    try:
        left = list(found) if at_once else health.mend(directory, found)
        if backup is None or not (at_once or _is_damaged(left)):
            return left, None
        aside = health.restore(directory, backup)
        return health.mend(directory, health.examine(directory)), aside
    finally:
        lock.release()


def _say_all(findings: Sequence[Finding]) -> None:
    for finding in findings:
        say(f"  {in_english(finding.message)}")


def _is_damaged(findings: Sequence[Finding]) -> bool:
    return any(finding.ailment is Ailment.DAMAGED for finding in findings)


def _as_json(finding: Finding) -> dict[str, object]:
    return {"ailment": finding.ailment.value, "count": finding.count, "detail": finding.detail}
