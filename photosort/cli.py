"""The command line: what can be asked for, and how an answer becomes an exit code."""

import argparse
import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from photosort import __version__
from photosort.commands.exit_codes import ERROR, INTERRUPTED
from photosort.model.problem import CommandError, PhotosortError

# name: (module below photosort.commands, what it does)
COMMANDS = {
    "organize": ("organize", "read a folder, and group its photos into albums"),
    "folders": ("folders", "list the folders, or take one out of the library"),
    "albums": ("listing", "list the albums"),
    "rename": ("edit_albums", "give an album a name"),
    "merge": ("edit_albums", "put albums into one"),
    "split": ("edit_albums", "divide an album into groups of alike photos, or by shop, content, month or year"),
    "move": ("photos", "put photos into an album"),
    "find": ("find", "find photos by words, places, dates and more"),
    "smart-albums": ("smart_albums", "list the smart albums, make one, or remove one"),
    "like": ("photos", "find the photos that are like some others"),
    "mark": ("culling", "mark photos as kept or rejected, or take their marks away"),
    "favourite": ("culling", "make photos favourites, or no longer"),
    "marked": ("culling", "list the photos that have a mark or are favourites"),
    "cover": ("culling", "have an album show one of its photos as its cover"),
    "people": ("people", "list the people on photos, and the faces that show them"),
    "person": ("people", "name, merge, split, hide or forget a person"),
    "events": ("events", "list the events and journeys, with their days"),
    "timeline": ("events", "list the photos of a month by day"),
    "dates": ("dates", "list photos whose dates are likely wrong, move their dates or set them"),
    "place": ("dates", "say where photos were taken"),
    "text": ("text", "print the text that stands in a picture"),
    "read-text": ("text", "read the text in all photos that were not read for it yet"),
    "duplicates": ("duplicates", "list photos that show the same, and which to keep"),
    "missing": ("duplicates", "list the pictures of a folder that the library has not got"),
    "trash": ("photos", "move an album's photos to the system's trash"),
    "undo": ("past", "take the last act back"),
    "redo": ("past", "do again what was taken back"),
    "history": ("past", "list what was done"),
    "apply": ("disk", "put the albums into folders on disk"),
    "revert": ("disk", "take back what apply did"),
    "doctor": ("doctor", "check the library, mend it, or go back to a backup"),
    "forget": ("forget", "list what is stored on this machine, and erase it"),
}


def main(argv: Sequence[str]) -> int:
    """Run one command, or the window.

    Returns:
        0 done; 1 an error that a person can mend, said in one sentence; 2 a mistake in the command; 130 after Ctrl+C.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a bundle without a console has no streams
            stream.reconfigure(errors="replace")
    try:
        return _run(argv)
    except (PhotosortError, CommandError) as error:
        _complain(str(error))
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Who read the output has gone, as `head` does; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ERROR


def _run(argv: Sequence[str]) -> int:
    name = argv[0] if argv else ""
    if name == "benchmark":
        from photosort.commands import benchmark

        return benchmark.main(argv[1:])
    if name in COMMANDS:
        where, what = COMMANDS[name]
        module = importlib.import_module(f"photosort.commands.{where}")
        parser = argparse.ArgumentParser(prog=f"photosort {name}", description=f"{what.capitalize()}.")
        parser.add_argument("--library", type=_folder, metavar="DIR", help="the library to use, instead of your own")
        return int(getattr(module, name.replace("-", "_"))(parser, argv[1:]))
    return _window(argv)


def _folder(text: str) -> Path:
    # An empty name comes from a variable that is not set; as a path it would be the present folder.
    if not text:
        raise argparse.ArgumentTypeError("name the folder of the library")
    return Path(text)


def _window(argv: Sequence[str]) -> int:
    listed = "\n".join(f"  {name:<10} {what}" for name, (_, what) in COMMANDS.items())
    listed += "\n  benchmark  measure: digits, photos, pipeline, find, text, people, duplicates or events"
    parser = argparse.ArgumentParser(
        prog="photosort",
        usage="photosort [--library DIR] [FOLDER ...]\n       photosort --demo\n       photosort COMMAND ...",
        description="Organize photos into albums of look-alikes. Without a command, the window opens.",
        epilog=f"commands (photosort COMMAND --help tells more):\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="a folder to add and organize")
    parser.add_argument("--library", type=_folder, metavar="DIR", help="the library to use, instead of your own")
    parser.add_argument("--demo", action="store_true", help="open a demo, which has pictures and a library of its own")
    parser.add_argument("--self-test", action="store_true", help="try every part on a few pictures, and exit")
    parser.add_argument("--version", action="version", version=f"photosort {__version__}")
    args = parser.parse_args(argv)
    early = next((name for name in args.folders if name in COMMANDS and not os.path.exists(name)), None)
    if early is not None:
        parser.error(f"the command comes first: photosort {early} …")
    if args.self_test:
        from photosort.selftest import run

        return run()
    if args.demo and args.folders:
        parser.error("the demo takes no folders")
    from photosort.commands import window

    return window.show([os.fsencode(folder) for folder in args.folders], args.library, demo=args.demo)


def _complain(text: str) -> None:
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(f"photosort: {text}\n")
