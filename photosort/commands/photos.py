"""`photosort move | like | trash`: acts on photos."""

import argparse
import os
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace

from photosort.commands.common import add_dry_run, add_json, as_json, emit, opened, say, tell
from photosort.commands.duplicates import add_strictness, prepare
from photosort.commands.edit_albums import carry_out
from photosort.commands.exit_codes import ERROR, OK
from photosort.library.library import Library
from photosort.model.acts import Act, Move, NewAlbum, Remove, Trash, TrashCopies
from photosort.model.album import AlbumId
from photosort.model.companion import Companion, has_raw
from photosort.model.encoder import ENCODER
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.part import Part
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import CommandError
from photosort.model.twins import StackKind
from photosort.model.value import dataclass
from photosort.model.view import View
from photosort.organizing.organizer import Organizer
from photosort.organizing.stacks import dispensable, stacks
from photosort.paths import shown_path

ONLY = {"jpeg": Part.DEVELOPED, "raw": Part.RAW}


def move(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Put photos into an album, a new one, or out of their albums."""
    parser.add_argument("photos", nargs="+", metavar="PHOTO", help="a file of the library")
    _add_targets(parser, required=True)
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=args.dry_run) as library:
        act, would = _target(library, find(library, args.photos), args)
        return carry_out(library, act, args, would)


def like(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the photos that are most like the given ones, or put them somewhere."""
    parser.add_argument("photos", nargs="+", metavar="PHOTO", help="a file of the library")
    parser.add_argument("--limit", type=int, default=50, metavar="N", help="at most so many (50)")
    parser.add_argument("--least", type=float, default=0.0, metavar="X", help="at least so alike, 0 to 1")
    _add_targets(parser, required=False)
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    acts = args.to is not None or args.new is not None or args.out
    with opened(args.library, read_only=args.dry_run or not acts) as library:
        chosen = find(library, args.photos)
        organizer = Organizer(library)
        try:
            ranked = [pair for pair in organizer.similar(chosen, args.limit) if pair[1] >= args.least]
        finally:
            organizer.close()
        if acts:
            act, would = _target(library, [*chosen, *(photo for photo, _ in ranked)], args)
            return carry_out(library, act, args, would)
        alike = library.photos.get([photo for photo, _ in ranked])
        found = [(photo.path, likeness) for photo, (_, likeness) in zip(alike, ranked, strict=True)]
    if args.json:
        emit(args.json, {"photos": [{"path": os.fsdecode(path), "likeness": round(x, 4)} for path, x in found]})
    else:
        for path, likeness in found:
            say(f"{likeness:.3f}  {shown_path(path)}")
    return OK


def trash(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Move an album's photos to the trash; those that the guard holds back stay, unless all are asked for."""
    parser.add_argument("id", type=int, nargs="?", metavar="ID", help="the album")
    parser.add_argument("--duplicates", action="store_true", help="instead the copies that photosort duplicates lists")
    # Of near copies it is not known which one was made of which: who wants them gone says so.
    add_strictness(parser, (StackKind.EXACT, StackKind.NEAR), StackKind.EXACT)
    parser.add_argument("--all", action="store_true", help="also the photos that do not look like the rest")
    parser.add_argument(
        "--only",
        choices=ONLY,
        help="of photos with a RAW file only the JPEG (or HEIC), or only the RAW file; photos without one stay",
    )
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    if args.duplicates == (args.id is not None):
        parser.error("one of ID and --duplicates is needed, not both")
    if args.duplicates and (args.all or args.only):
        parser.error("--all and --only go with ID")
    if args.duplicates:
        return _trash_copies(args)
    with opened(args.library, read_only=args.dry_run) as library:
        album = library.albums.get(AlbumId(args.id))
        rows = library.albums.memberships(library.photos.ids(View(album=album.id)))
        ticked = tuple(row.photo_id for row in rows if row.tick or args.all)
        if not ticked:
            raise CommandError(f"The album {album.name} has no photo to move to the trash.")
        act = Trash(ticked, ONLY[args.only] if args.only else Part.WHOLE)

        def would(count: int, bare: int) -> Message:
            return _would_trash(act.part, album.name, count, len(rows) - len(ticked), bare)

        return _carry_out(library, act, args, would)


def _trash_copies(args: argparse.Namespace) -> int:
    """Move copies to the trash of which the one to keep is there, and which nobody asked to keep."""
    strictness = StackKind(args.strictness)
    prepare(args.library, strictness)
    with opened(args.library, read_only=args.dry_run) as library:
        act = dispensable(library, stacks(library, ENCODER, strictness))
        if not act.copies:
            raise CommandError("There is no copy to move to the trash.")
        return _carry_out(library, act, args, lambda count, _: Message(MessageCode.WOULD_TRASH_COPIES, count=count))


def _carry_out(
    library: Library, act: Trash | TrashCopies, args: argparse.Namespace, would: Callable[[int, int], Message]
) -> int:
    """Do an act, or say what it would do: `would` is asked for it with how many photos go, and have no RAW file."""
    part = act.part if isinstance(act, Trash) else Part.WHOLE
    beside = library.trash.companions(act.photos)
    going = [one for one in act.photos if part is Part.WHOLE or has_raw(beside[one])]
    bare = library.trash.without_trash(going)
    if bare:
        path = shown_path(library.photos.get(bare[:1])[0].path)
        raise CommandError(f"The drive of {path} has no trash: nothing was moved.")
    done = library.history.do(act, dry_run=args.dry_run)
    if not args.dry_run:
        return tell(args, done)
    photos = _parted(library.photos.get(going), beside, frozenset(done.files or ()))
    if done.act_id is not None:
        done = replace(done, act_id=None, message=would(len(photos), len(act.photos) - len(going)))
    if args.json:
        emit(args.json, {**as_json(done), **_files(photos)})
        return ERROR if done.failures else OK
    for photo in photos:
        _say_files(photo, part)
    code = tell(args, done)
    if done.handed:
        say(f"To the photos that stay would go: {', '.join(map(in_english, done.handed))}.")
    return code


def _would_trash(part: Part, album: str, count: int, held: int, bare: int) -> Message:
    """What a dry run says of `count` photos of an album; `held` more are held back, and `bare` have no RAW file."""
    if part is Part.WHOLE:
        if not held:
            return Message(MessageCode.WOULD_TRASH, count=count, album=album)
        photos = Message(MessageCode.PHOTOS, count=held)
        return Message(MessageCode.WOULD_TRASH_PART, count=count, album=album, photos=photos)
    code = MessageCode.WOULD_TRASH_DEVELOPED if part is Part.DEVELOPED else MessageCode.WOULD_TRASH_RAW
    would = Message(code, count=count, album=album)
    if bare:
        would = Message(MessageCode.WITHOUT_RAW, done=would, count=bare)
    return Message(MessageCode.HELD_BACK, done=would, count=held) if held else would


@dataclass(frozen=True, slots=True)
class _Parted:
    """A photo of which something would go, and its files by their paths."""

    path: bytes
    going: list[bytes]
    staying: list[bytes]


def _parted(photos: Sequence[Photo], beside: Mapping[PhotoId, Sequence[Companion]], files: Set[bytes]) -> list[_Parted]:
    """The photos of which some of the `files` are; that of which nothing goes is left out."""
    found = []
    for photo in photos:
        every = [photo.path, *(photo.beside(one.name) for one in beside[photo.id])]
        going = [path for path in every if path in files]
        if going:
            found.append(_Parted(photo.path, going, [path for path in every if path not in files]))
    return found


def _files(photos: Sequence[_Parted]) -> dict[str, list[str] | dict[str, list[str]]]:
    """For scripts: the photos of which something goes, what goes beside them, and what stays of them."""
    going = {one.path: [path for path in one.going if path != one.path] for one in photos}
    staying = {one.path: one.staying for one in photos}
    return {"photos": _shown(going), "companions": _by_photo(going), "staying": _by_photo(staying)}


def _by_photo(files: Mapping[bytes, Sequence[bytes]]) -> dict[str, list[str]]:
    return {os.fsdecode(photo): _shown(paths) for photo, paths in files.items() if paths}


def _shown(paths: Iterable[bytes]) -> list[str]:
    return [os.fsdecode(path) for path in paths]


def _say_files(photo: _Parted, part: Part) -> None:
    """Say which files of a photo go, and which stay."""
    if part is not Part.WHOLE:
        say(f"Of {shown_path(photo.path)} go: {_named(photo.going)}; stay: {_named(photo.staying)}")
    elif photo.going[1:]:
        say(f"With {shown_path(photo.path)}: {_named(photo.going[1:])}")


def _named(paths: Sequence[bytes]) -> str:
    return ", ".join(shown_path(os.path.basename(path)) for path in paths)


def find(library: Library, names: Sequence[str]) -> list[PhotoId]:
    """The photos at these paths.

    Raises:
        CommandError: one of them is not in the library.
    """
    wanted = [os.path.abspath(os.fsencode(name)) for name in names]
    known = library.photos.find(wanted)
    for path in wanted:
        if path not in known:
            raise CommandError(f"{shown_path(path)} is not in the library.")
    return [known[path] for path in dict.fromkeys(wanted)]


def _add_targets(parser: argparse.ArgumentParser, *, required: bool) -> None:
    targets = parser.add_mutually_exclusive_group(required=required)
    targets.add_argument("--to", type=int, metavar="ID", help="into this album")
    targets.add_argument("--new", metavar="NAME", help="into a new album of this name")
    targets.add_argument("--out", action="store_true", help="out of their albums, into Unsorted")


def _target(library: Library, photos: Sequence[PhotoId], args: argparse.Namespace) -> tuple[Act, Message]:
    count = len(photos)
    if args.to is not None:
        album = library.albums.get(AlbumId(args.to))
        return Move(tuple(photos), album.id), Message(MessageCode.WOULD_MOVE_TO, count=count, album=album.name)
    if args.new is not None:
        return NewAlbum(tuple(photos), args.new), Message(MessageCode.WOULD_MOVE_TO_NEW, count=count, album=args.new)
    return Remove(tuple(photos)), Message(MessageCode.WOULD_TAKE_OUT, count=count)
