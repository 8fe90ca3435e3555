"""What the commands share: the library, JSON for scripts, sentences for people."""

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tqdm import tqdm

from photosort import log, paths
from photosort.commands.exit_codes import ERROR, OK
from photosort.library.db.file_names import LIBRARY
from photosort.library.library import Library
from photosort.model.english import in_english
from photosort.model.history import ActResult, ActState
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import CommandError, PhotosortError, Problem
from photosort.organizing.opening import open_library

STDOUT = Path("-")


def add_json(parser: argparse.ArgumentParser) -> None:
    """Offer `--json [FILE]`."""
    parser.add_argument(
        "--json", type=Path, nargs="?", const=STDOUT, metavar="FILE", help="write JSON, to FILE or to the output"
    )


def add_dry_run(parser: argparse.ArgumentParser) -> None:
    """Offer `--dry-run`."""
    parser.add_argument("--dry-run", action="store_true", help="only say what would be done")


@contextmanager
def opened(directory: Path | None, *, read_only: bool = False, makes: bool = False) -> Iterator[Library]:
    """The library of a command, closed afterwards; with a log file beside. None is made but by what `makes` one."""
    log.start()
    try:
        place = paths.library_dir(directory)
        library = _open(place, read_only=read_only or not (makes or (place / LIBRARY).is_file()))
        try:
            if not read_only:
                _warn_of_half_way(library)
            yield library
        finally:
            library.close()
    finally:
        log.stop()


def _warn_of_half_way(library: Library) -> None:
    """Say in one line that an act was interrupted, or could not go on, and how it ends."""
    half_way = [act for act in library.history.unfinished() if act.how_far is not None]
    if half_way:
        act = half_way[0]
        back = act.state is ActState.UNDER_WAY_BACK
        ways = ("photosort undo", "photosort redo") if back else ("photosort redo", "photosort undo")
        more = f" ({len(half_way)} acts are half-way: see photosort history)" if len(half_way) > 1 else ""
        warn(
            f"photosort: act {act.id} is half-way: {in_english(act.how_far or act.message)}. "
            f"Finish it with {ways[0]} {act.id}, or turn it round with {ways[1]} {act.id}.{more}"
        )


def _open(directory: Path, *, read_only: bool) -> Library:
    """Open a library; one of an older version is brought up to date first, also by a command that only looks."""
    try:
        return open_library(directory, read_only=read_only)
    except PhotosortError as error:
        if error.message.code is not MessageCode.LIBRARY_OLDER:
            raise
    open_library(directory).close()
    return open_library(directory, read_only=read_only)


@contextmanager
def quiet() -> Iterator[None]:
    """Keep off the terminal what C libraries print about broken pictures, such as libtiff; our own words still show."""
    before = sys.__stderr__
    if before is None or sys.stderr is not before:
        yield  # no terminal to keep clean
        return
    before.flush()
    kept = os.dup(2)
    ours = os.fdopen(kept, "w", buffering=1, encoding=before.encoding, errors="replace")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    sys.stderr = ours
    try:
        yield
    finally:
        sys.stderr = before
        os.dup2(kept, 2)
        ours.close()


def bar(unit: str) -> Any:
    """A progress bar on the terminal; a pipe or a file gets none."""
    tqdm.monitor_interval = 0  # its thread would only redraw what is redrawn anyway
    return tqdm(disable=None, file=sys.stderr, leave=False, unit=f" {unit}", dynamic_ncols=True)


def say(text: str) -> None:
    """One line for people."""
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")


def say_message(message: Message) -> None:
    """A message as a line; most are titles too, and so have no full stop of their own."""
    text = in_english(message)
    say(text if text.endswith(".") else f"{text}.")


def warn(text: str) -> None:
    """One line for people that scripts need not read."""
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")


def agreed(warning: str, unasked: str) -> bool:
    """Warn on the terminal and ask whether to go on. Raises CommandError, `unasked`, where there is no terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise CommandError(unasked)
    sys.stdout.write(f"{warning} Type yes to go on: ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() == "yes"


def emit(target: Path, value: dict[str, Any]) -> None:
    """Write JSON to a file, whole or not at all, or to the output.

    File names that are no UTF-8 are written with lone surrogates, as `os.fsdecode` gives and `os.fsencode` takes back.

    Raises:
        CommandError: the file cannot be written.
    """
    text = json.dumps(value, indent=1) + "\n"
    if target == STDOUT:
        sys.stdout.write(text)
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="ascii")
        os.replace(beside, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise CommandError(f"The file {target} cannot be written: {error.strerror}.") from error


def tell(args: argparse.Namespace, done: ActResult) -> int:
    """Report an act, or what it would do: its sentence, and what failed of it. Returns the exit code."""
    if args.json:
        emit(args.json, as_json(done))
    elif done.detail is None:
        say_message(done.message)
    else:
        text = in_english(done.message)
        say(f"{text}{' ' if text.endswith('.') else ' · '}{in_english(done.detail)}.")
    for failure in done.failures:
        tell_problem(failure)
    return ERROR if done.failures else OK


def tell_problem(problem: Problem) -> None:
    """Say of one file what is wrong with it."""
    warn(f"photosort: {paths.shown_path(problem.path)}: {in_english(problem.reason)}")


def as_json(done: ActResult) -> dict[str, Any]:
    """An act for scripts; a dry run of one on files lists those that it would touch."""
    files: dict[str, Any] = {} if done.files is None else {"files": [os.fsdecode(path) for path in done.files]}
    if done.handed:
        files["handed"] = {one.code.removeprefix("handed_"): dict(one.values)["count"] for one in done.handed}
    return {
        "text": in_english(done.message),
        "detail": "" if done.detail is None else in_english(done.detail),
        "act": done.act_id,
        **files,
        "failures": [problem_json(failure, os.fsdecode(failure.path)) for failure in done.failures],
    }


def problem_json(problem: Problem, path: str) -> dict[str, str]:
    """A problem for scripts."""
    return {"path": path, "stage": str(problem.stage), "kind": str(problem.kind), "reason": in_english(problem.reason)}


def photos(number: int) -> str:
    """A number of photos: 1 photo, 5,601 photos."""
    return in_english(Message(MessageCode.PHOTOS, count=number))
