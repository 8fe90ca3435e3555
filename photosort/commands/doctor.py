"""`photosort doctor`: whether the library is sound, and mending it or going back to a backup where it is not."""

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from photosort import log, paths
from photosort.commands.common import add_dry_run, add_json, emit, say
from photosort.commands.exit_codes import ERROR, OK
from photosort.library.db import health, mending
from photosort.library.db.file_names import LIBRARY, backup_folder, backups_of
from photosort.library.db.health import Ailment, Finding
from photosort.library.db.mending import Outcome
from photosort.library.db.migrations import lost
from photosort.library.db.sound import is_sound, sound_backups
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.system_error import cause
from photosort.model.text_line import READ_SCRIPTS, Script
from photosort.ocr import tesseract


def doctor(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Examine the library, and mend it. What the program settles by itself is told, but is no error."""
    parser.add_argument("--repair", action="store_true", help="mend what can be mended; where that fails, go back")
    parser.add_argument(
        "--restore", type=Path, metavar="BACKUP", help="go back to this backup; the database that is there is put aside"
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    directory = paths.library_dir(args.library)
    where = os.fsencode(directory)
    log.start()
    try:
        return _doctor(directory, args)
    except FileNotFoundError as error:
        raise PhotosortError(Message(MessageCode.NO_LIBRARY, path=where)) from error
    except BrokenPipeError:  # whoever read the answer has gone
        raise
    except OSError as error:
        raise PhotosortError(Message(MessageCode.LIBRARY_NOT_REPAIRED, path=where, error=cause(error))) from error
    finally:
        log.stop()


def _doctor(directory: Path, args: argparse.Namespace) -> int:
    known = sound_backups(directory / LIBRARY)
    given = None if args.restore is None else _backup(directory, args.restore, known)
    found = _examine(directory, given)
    outcome: Outcome | None = None
    if given is not None and not args.dry_run:
        outcome = mending.go_back(directory, given)
    elif args.repair and not args.dry_run:
        outcome = mending.repair(directory)
    left = found if outcome is None else outcome.left
    if args.json:
        emit(args.json, _as_json(directory, found, known, outcome))
    else:
        _tell(directory, found)
        *others, last = (script.capitalize() for script in _scripts())
        say(f"Text in pictures is read where it is {', '.join(others)} or {last}, and passed over elsewhere.")
        if outcome is not None:
            _tell_outcome(found, outcome)
        elif given is not None or not _all_settle(found):
            say(in_english(_prospect(directory, found, known, given, asked=args.repair)))
    return OK if _all_settle(left) else ERROR


def _examine(directory: Path, given: Path | None) -> list[Finding]:
    """What is wrong; to a backup that is given one can go back also from what cannot be looked at."""
    try:
        return health.examine(directory)
    except (FileNotFoundError, PhotosortError):
        if given is None:
            raise
        return [Finding(Ailment.MISSING, 1)]


def _backup(directory: Path, given: Path, known: Sequence[Path]) -> Path:
    """The backup that is meant; one that is called by its name alone lies among the library's own.

    Raises:
        PhotosortError: it is not there, or not sound.
    """
    own = backup_folder(directory) / given
    path = own if given.name == str(given) and own.exists() else given
    if not path.exists():
        if not known:
            raise PhotosortError(Message(MessageCode.NO_BACKUP_AT_ALL, path=os.fsencode(given)))
        names = ", ".join(backup.name for backup in known)
        raise PhotosortError(Message(MessageCode.NO_SUCH_BACKUP, path=os.fsencode(given), text=names))
    if not is_sound(path):
        raise PhotosortError(Message(MessageCode.NO_SOUND_BACKUP, path=os.fsencode(path)))
    return path


def _tell(directory: Path, found: Sequence[Finding]) -> None:
    state = MessageCode.LIBRARY_SOUND if _all_settle(found) else MessageCode.LIBRARY_UNSOUND
    say(in_english(Message(state, path=os.fsencode(directory))))
    _list(finding for finding in found if not finding.settles)
    _tell_what_settles(found)


def _tell_outcome(found: Sequence[Finding], outcome: Outcome) -> None:
    if outcome.backup is not None and outcome.aside is not None:
        backup, aside = os.fsencode(outcome.backup), os.fsencode(outcome.aside)
        say(in_english(Message(MessageCode.WENT_BACK, backup=backup, folder=aside)))
    if not outcome.well:
        say(in_english(Message(MessageCode.NOT_REPAIRED)))
        _list(finding for finding in outcome.left if not finding.settles)
    elif not _all_settle(found):
        say(in_english(Message(MessageCode.REPAIRED)))
    if outcome.backup is not None:
        _tell_what_settles(outcome.left)  # the rows of another day, beside the disk of today


def _tell_what_settles(findings: Sequence[Finding]) -> None:
    settling = [finding for finding in findings if finding.settles]
    if settling:
        say(in_english(Message(MessageCode.SETTLES_BY_ITSELF)))
        _list(settling)


def _prospect(
    directory: Path, found: Sequence[Finding], known: Sequence[Path], given: Path | None, *, asked: bool
) -> Message:
    """What mending would do, or does once it is asked for."""
    if given is not None:
        return Message(MessageCode.WOULD_GO_BACK, backup=os.fsencode(given))
    if known and any(finding.is_damage for finding in found):
        code = MessageCode.WOULD_REPAIR_OR_GO_BACK if asked else MessageCode.REPAIR_OR_BACK_OFFERED
        return Message(code, backup=os.fsencode(known[0]))
    if any(finding.ailment in (Ailment.EMPTY, Ailment.MISSING) for finding in found) and backups_of(
        directory / LIBRARY
    ):
        return lost(directory / LIBRARY)
    return Message(MessageCode.WOULD_REPAIR if asked else MessageCode.REPAIR_OFFERED)


def _list(findings: Iterable[Finding]) -> None:
    for finding in findings:
        say(f"  {in_english(finding.message)}")


def _all_settle(findings: Iterable[Finding]) -> bool:
    return all(finding.settles for finding in findings)


def _as_json(
    directory: Path, found: Sequence[Finding], known: Sequence[Path], outcome: Outcome | None
) -> dict[str, object]:
    left = found if outcome is None else outcome.left
    restored, aside = (None, None) if outcome is None else (outcome.backup, outcome.aside)
    return {
        "library": str(directory),
        "found": [_finding_json(finding) for finding in found],
        "left": [_finding_json(finding) for finding in left],
        "text_scripts": list(_scripts()),
        "backups": [str(path) for path in known],
        "restored": None if restored is None else str(restored),
        "put_aside": None if aside is None else str(aside),
    }


def _finding_json(finding: Finding) -> dict[str, object]:
    return {
        "ailment": finding.ailment.value,
        "count": finding.count,
        "settles": finding.settles,
        "detail": finding.detail,
    }


def _scripts() -> Sequence[Script]:
    """What text is read on this machine."""
    return (*READ_SCRIPTS, *tesseract.scripts())
