"""`photosort organize FOLDER`: the whole pipeline without a window."""

import argparse
import errno
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, assert_never

from photosort import paths
from photosort.commands.chores import find_people, read_all
from photosort.commands.common import add_json, bar, emit, opened, photos, problem_json, quiet, warn
from photosort.commands.exit_codes import INTERRUPTED, OK
from photosort.commands.listing import album_json, say_albums, say_total
from photosort.library.library import Library
from photosort.model.acts import AddFolders
from photosort.model.album import AlbumKind
from photosort.model.amounts import count_in_english
from photosort.model.encoder import ENCODER
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, Presence, RootId
from photosort.model.problem import CommandError, PhotosortError
from photosort.model.view import View
from photosort.organizing.organizer import Organizer
from photosort.organizing.progress import Phase, Progress

SCHEMA = 1
POLL_S = 0.1
_ALSO = {"text": read_all, "people": find_people}
STEP = 1.5  # so many times as many albums are "more"


def organize(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Read a folder and group its photos."""
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--albums", type=_positive, metavar="N", help="how many albums; else the photos decide")
    parser.add_argument(
        "--granularity", type=_granularity, metavar="fewer|more|N", help="afterwards, fewer or more albums, or about N"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="of everything that is random (0)")
    parser.add_argument("--encoder", default=ENCODER, metavar="NAME", help="what looks at the pictures (%(default)s)")
    parser.add_argument(
        "--gpu", action="store_true", help="look at the pictures with the graphics processor, if it gives the same"
    )
    parser.add_argument(
        "--accept-loss",
        action="store_true",
        help="what the folder lacks is really gone, however much it is; else a sudden loss is not believed",
    )
    parser.add_argument(
        "--with",
        choices=list(_ALSO),
        action="append",
        dest="also",
        default=[],
        help="text: read the text in the photos as well; people: find the faces in them, and whose they are, on this "
        "computer alone. Both take longer, and may be asked for together",
    )
    parser.add_argument("--again", action="store_true", help="group everything anew, also where nothing is new")
    add_json(parser)
    args = parser.parse_args(argv)
    folder = os.path.abspath(os.fsencode(args.folder))
    _check(folder)
    with opened(args.library, makes=True) as library:
        (root,) = library.history.do(AddFolders((folder,))).roots
        if args.accept_loss:
            library.scanner.scan(root, accept_loss=True)
        hidden = _hidden(library, folder)
        organizer = Organizer(library, encoder=args.encoder, accelerated=args.gpu, seed=args.seed, albums=args.albums)
        try:
            with quiet():
                last = _run(organizer, root, again=args.again)
                _adopt(library, organizer)
                if last is not None and last.phase is Phase.DONE and args.granularity is not None:
                    _regroup(library, organizer, args.granularity)
        finally:
            organizer.close()
        if last is None:
            counts = library.photos.counts()
            part = Message(MessageCode.PHOTOS_PART, part=counts.read, count=counts.photos)
            are = "is" if counts.photos == 1 else "are"
            warn(f"Stopped. {in_english(part)} {are} read and kept.")
            return INTERRUPTED
        if last.message is not None and last.phase is Phase.DONE:
            warn(in_english(last.message))
        elif last.message is not None:
            raise PhotosortError(last.message)
        for also in dict.fromkeys(args.also):
            if stopped := _ALSO[also](library):
                return stopped
        _tell_of_loss(library, root)
        _tell_of_hidden(hidden)
        return _report(library, root, organizer.seconds, args.json)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of albums")
    return number


def _granularity(text: str) -> str | int:
    return text if text in ("fewer", "more") else _positive(text)


def _check(folder: bytes) -> None:
    """Say at once what would otherwise come to nothing."""
    shown = paths.shown_path(folder)
    if not os.path.lexists(folder):
        raise CommandError(f"There is no folder {shown}.")
    if not os.path.isdir(folder):
        raise CommandError(f"{shown} is not a folder.")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise CommandError(f"The folder {shown} cannot be read: {os.strerror(errno.EACCES)}.")


def _run(organizer: Organizer, root: RootId, *, again: bool) -> Progress | None:
    """Organize under a bar, which a pipe does not get. None after Ctrl+C."""
    organizer.start([root])
    if again:
        organizer.propose()
    try:
        with bar("photos") as drawn:
            while not organizer.wait(POLL_S):
                _draw(drawn, organizer.progress())
    except KeyboardInterrupt:
        warn("Stopping, as soon as what is being read is kept…")
        organizer.stop()
        organizer.wait()
        return None
    return organizer.progress()


def _adopt(library: Library, organizer: Organizer) -> None:
    """Do what grouping everything again has come to, as an act that can be undone."""
    act = organizer.proposal
    if act is not None:
        library.history.do(act)
        organizer.adopt()
        organizer.wait()


def _tell_of_loss(library: Library, root: RootId) -> None:
    """Say that a folder, which can be read, lacks more photos than is believed without a person's word."""
    [known] = [known for known in library.folders.all() if known.id == root]
    if not known.available and os.path.isdir(known.path):
        there = library.photos.get(library.photos.ids(View(root=root)))
        gone = sum(photo.presence is Presence.UNAVAILABLE for photo in there)
        lacking = f"{count_in_english(gone)} of its {photos(len(there))}"
        warn(
            f"{paths.shown_path(known.path)} suddenly lacks {lacking}; they keep their albums. "
            "If they are really gone: photosort organize FOLDER --accept-loss"
        )


def _hidden(library: Library, folder: bytes) -> list[bytes]:
    """The folders below that Android hides, without those that are in the library themselves."""
    known = {root.path for root in library.folders.all()}
    marked = [os.path.join(folder, listing.folder) for listing in library.scanner.look(folder) if listing.marked]
    return [path for path in marked if path not in known]


def _tell_of_hidden(folders: Sequence[bytes]) -> None:
    """Name the folders that were passed over because Android hides them."""
    if folders:
        count = "One folder is" if len(folders) == 1 else f"{count_in_english(len(folders))} folders are"
        more = f" and {count_in_english(len(folders) - 3)} more" if len(folders) > 3 else ""
        named = ", ".join(map(paths.shown_path, folders[:3])) + more
        warn(f"{count} marked as hidden (.nomedia) and passed over: {named}. Name one to organize it as well.")


def _regroup(library: Library, organizer: Organizer, wanted: str | int) -> None:
    """Join or divide albums along the tree, and have the new ones described."""
    albums = [album for album in library.albums.all() if album.kind is not AlbumKind.UNSORTED]
    now, settled = len(albums), sum(album.settled for album in albums)
    levels = organizer.levels()
    if not levels:
        return
    count = {"fewer": round(now / STEP), "more": round(now * STEP)}.get(str(wanted), wanted)
    library.history.do(organizer.granularity_preview(min(max(int(count) - settled, levels[0]), levels[-1])))
    organizer.tidy()
    organizer.wait()


def _draw(drawn: Any, now: Progress) -> None:
    if drawn.disable:
        return
    title = f"{now.step}/{now.steps} {_title(now.phase)}"
    if drawn.desc != f"{title}: ":
        drawn.reset(total=now.total or None)
        drawn.set_description(title, refresh=False)
        drawn.unit = " rounds" if now.phase is Phase.LEARNING else " photos"
    drawn.total = now.total or None
    drawn.update(now.done - drawn.n)
    drawn.refresh()


def _title(phase: Phase) -> str:
    match phase:
        case Phase.FINDING:
            return "Finding"
        case Phase.READING:
            return "Reading"
        case Phase.LEARNING:
            return "Learning"
        case Phase.GROUPING:
            return "Grouping"
        case Phase.IDLE | Phase.DRAWING | Phase.PAUSED | Phase.DONE | Phase.STOPPED | Phase.FAILED:
            return ""
        case _:
            assert_never(phase)


def _report(library: Library, root: RootId, seconds: dict[str, float], target: Path | None) -> int:
    # Not always the path that was given: links may lead to a folder that the library has by another name.
    folder = next(known.path for known in library.folders.all() if known.id == root)
    found = describe(library, folder, seconds)
    if target:
        emit(target, found)
    if not found["albums"] and not found["problems"]:
        raise CommandError(f"There is no picture in {paths.shown_path(folder)}.")
    if not target:
        albums = library.albums.all()
        say_albums(albums)
        say_total(albums)
    if found["problems"]:
        count = len(found["problems"])
        what, them = ("file", "it") if count == 1 else ("files", "them")
        warn(f"{count_in_english(count)} {what} could not be read; --json names {them} with the reason.")
    return OK


def describe(library: Library, folder: bytes, seconds: dict[str, float]) -> dict[str, Any]:
    """The outcome for scripts; paths are relative to `folder`. A contract: keys may be added, none changes."""
    prefix = folder.rstrip(b"/") + b"/"
    photos: dict[int, Photo] = {}
    for photo in library.photos.get(library.photos.ids(View())):
        if photo.path.startswith(prefix):
            photos[photo.id] = photo
    members: dict[int, list[dict[str, Any]]] = {}
    for row in library.albums.memberships(list(photos)):  # type: ignore[arg-type]
        if photos[row.photo_id].state == "unreadable":
            continue
        members.setdefault(row.album_id, []).append(
            {
                "path": os.fsdecode(photos[row.photo_id].path[len(prefix) :]),
                "certainty": round(row.certainty, 4),
                "tick": row.tick,
            }
        )
    return {
        "schema": SCHEMA,
        "folder": os.fsdecode(folder),
        "albums": [
            album_json(album) | {"photos": sorted(members[album.id], key=lambda entry: entry["path"])}
            for album in library.albums.all()
            if album.id in members
        ],
        "problems": [
            problem_json(problem, os.fsdecode(problem.path[len(prefix) :]))
            for problem in library.problems.all()
            if problem.path.startswith(prefix)
        ],
        "seconds": {name: round(value, 3) for name, value in seconds.items()},
    }
