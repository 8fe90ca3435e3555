"""Everything that the program keeps on this machine: what it is, where it lies, how large it is; and erasing it.

What is erased is decided by a list of names *and* by what stands around them: only plain files, never through a link,
in a folder that holds a library of ours. Whatever else lies there stays, and is named.
"""

import os
import re
import sqlite3
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, suppress
from enum import StrEnum
from pathlib import Path

from photosort import log, paths, settings
from photosort.library.db.file_names import FACES, LIBRARY, LOCK, MOVING, SEARCH, THUMBNAILS, TWINS, backups_of
from photosort.library.db.lock import LibraryLock
from photosort.library.files.kept_of_acts import KEPT_OF_ACTS, OF_ACTS
from photosort.library.files.trash_can import FreedesktopTrash, note_of
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.value import dataclass


class Kept(StrEnum):
    """What is kept, in the order in which it is erased: a backup without its library would be offered to go back to."""

    BACKUPS = "backups"  # of the database
    PUT_ASIDE = "put_aside"  # databases that were damaged
    APPLIED = "applied"  # which files acts on the disk have put where, and what sidecars said before
    THUMBNAILS = "thumbnails"
    SEARCH = "search"  # by what photos are found
    FACES = "faces"  # biometric data: what faces are compared by
    TWINS = "twins"  # which photos show one picture
    WORKING = "working"  # files that are only there while the program runs
    DATABASE = "database"
    SETTINGS = "settings"  # and where the window was
    LOG = "log"
    DEMO = "demo"  # its library, and the pictures that were drawn for it
    OLD_DEMO = "old_demo"  # pictures that an older version drew: they stay, for the person's library may show them


_STAMP = r"\d{8}-\d{6}"
_SQLITE = r"(-wal|-shm|-journal)?"
# Paths below the folder of a library; each folder on the way is itself ours, and goes when it is empty.
_OF_LIBRARY: Mapping[Kept, str] = {
    Kept.BACKUPS: rf"backups/library-{_STAMP}-[a-z0-9-]+\.(db|part){_SQLITE}",
    Kept.PUT_ASIDE: rf"damaged/{_STAMP}-\d+/{re.escape(LIBRARY)}{_SQLITE}",
    Kept.APPLIED: OF_ACTS,
    Kept.THUMBNAILS: rf"{re.escape(THUMBNAILS)}{_SQLITE}",
    Kept.SEARCH: rf"{re.escape(SEARCH)}{_SQLITE}",
    Kept.FACES: rf"{re.escape(FACES)}{_SQLITE}",
    Kept.TWINS: rf"{re.escape(TWINS)}{_SQLITE}",
    Kept.WORKING: rf"vectors\.tmp|{LOCK}|{MOVING}|{re.escape(LIBRARY)}\.part",
    Kept.DATABASE: rf"{re.escape(LIBRARY)}{_SQLITE}",
}
_FOLDERS = ("backups", "damaged", KEPT_OF_ACTS)  # of those paths: they go also where nothing was ever in them
_DEPTH = 3  # folders, with that of the library
_WORDS: Mapping[Kept, MessageCode] = {
    Kept.BACKUPS: MessageCode.STORED_BACKUPS,
    Kept.PUT_ASIDE: MessageCode.STORED_PUT_ASIDE,
    Kept.APPLIED: MessageCode.STORED_APPLIED,
    Kept.THUMBNAILS: MessageCode.STORED_THUMBNAILS,
    Kept.SEARCH: MessageCode.STORED_SEARCH,
    Kept.FACES: MessageCode.STORED_FACES,
    Kept.TWINS: MessageCode.STORED_TWINS,
    Kept.WORKING: MessageCode.STORED_WORKING,
    Kept.DATABASE: MessageCode.STORED_DATABASE,
    Kept.SETTINGS: MessageCode.STORED_SETTINGS,
    Kept.LOG: MessageCode.STORED_LOG,
    Kept.DEMO: MessageCode.STORED_DEMO,
    Kept.OLD_DEMO: MessageCode.STORED_OLD_DEMO,
}
_OF_SETTINGS = rf"{re.escape(settings.FILE)}|settings\.new|window\.ini|library\.(txt|new)"
_OF_LOG = rf"{re.escape(log.FILE)}(\.\d+)?"


@dataclass(frozen=True, slots=True)
class Stored:
    """One kind of what is kept."""

    kind: Kept
    folder: Path
    files: tuple[Path, ...]
    size: int  # bytes

    @property
    def message(self) -> Message:
        """What it holds, for people."""
        return Message(_WORDS[self.kind])


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What erasing came to."""

    files: int
    size: int  # bytes
    staying: tuple[Path, ...]  # what lies in the folder of the library and is not ours


def stored(directory: Path) -> list[Stored]:
    """Everything that is kept, the library in `directory` first; a folder without a library of ours holds nothing."""
    found = [_stored(kind, directory, _library_files(directory, kind)) for kind in _OF_LIBRARY]
    for kind, folder, pattern in (
        (Kept.SETTINGS, paths.config_dir(), _OF_SETTINGS),
        (Kept.LOG, paths.log_dir(), _OF_LOG),
        (Kept.OLD_DEMO, paths.old_demo_pictures(), "(?s).*"),
    ):
        files = (file for path, file in _plain_files(folder) if re.fullmatch(pattern, path))
        found.append(_stored(kind, folder, files))
    found.append(_stored(Kept.DEMO, paths.demo_dir(), _demo_files()))
    return [part for part in found if part.files]


def erase(directory: Path) -> Forgotten:
    """Erase all that `stored` lists but old demo pictures. Killed on its way, the rest can be erased by doing it again.

    Raises:
        PhotosortError: a program has the library open, or the demo; the library is a link to one.
        OSError: a file cannot be erased; those before it are gone.
    """
    if directory.is_symlink() and _is_ours(directory):
        raise PhotosortError(
            Message(MessageCode.LIBRARY_IS_LINK, path=os.fsencode(directory), folder=os.fsencode(directory.resolve()))
        )
    parts = [part for part in stored(directory) if part.kind is not Kept.OLD_DEMO]
    of_demo = _demo_folders()
    _unlink(parts, directory, paths.demo_library())
    own = of_demo | {folder for part in parts for file in part.files for folder in _up_to(part.folder, file)}
    if any(part.folder == directory for part in parts):
        own |= {directory / name for name in _FOLDERS}
    _drop_folders(own)
    staying = (
        (directory,) if directory.is_symlink() else tuple(_strangers(directory, own)) if directory.is_dir() else ()
    )
    return Forgotten(sum(len(part.files) for part in parts), sum(part.size for part in parts), staying)


def erase_library(directory: Path) -> None:
    """Erase one library, and nothing else that is stored. Killed on its way, the rest can be erased by doing it again.

    Raises:
        PhotosortError: a program has it open.
        OSError: a file cannot be erased; those before it are gone.
    """
    parts = [_stored(kind, directory, _library_files(directory, kind)) for kind in _OF_LIBRARY]
    _unlink(parts, directory)
    own = {folder for part in parts for file in part.files for folder in _up_to(directory, file)}
    _drop_folders(own | {directory / name for name in _FOLDERS} if own else own)


def files_to_move(directory: Path) -> list[Path]:
    """What a library needs in another place, by path below it: all but what is only there while the program runs."""
    kinds = [kind for kind in _OF_LIBRARY if kind is not Kept.WORKING]
    return [file.relative_to(directory) for file in _library_files(directory, *kinds)]


def could_be_of_library(path: Path) -> bool:
    """Whether a path below the folder of a library is one of those that libraries have."""
    return any(re.fullmatch(name, path.as_posix()) for name in _OF_LIBRARY.values())


def erase_demo() -> None:
    """Erase the demo: its library, its trash, and what was drawn for it. What a person put among that stays, or is
    put back to it out of the trash.

    Raises:
        PhotosortError: a program has the demo open.
        OSError: a file cannot be erased; those before it are gone.
    """
    demo, folders = _stored(Kept.DEMO, paths.demo_dir(), _demo_files()), _demo_folders()
    _unlink([demo], paths.demo_library())
    for origin, place in _in_demo_trash():
        with suppress(OSError):  # then it stays there
            FreedesktopTrash(paths.demo_trash()).restore(os.fsencode(place), os.fsencode(origin))
    _drop_folders(folders | {folder for file in demo.files for folder in _up_to(demo.folder, file)})


def _unlink(parts: Iterable[Stored], *libraries: Path) -> None:
    """Erase files; those of libraries only while nobody else has these open."""
    files = [file for part in parts for file in part.files]
    held = [place for place in libraries if any(place in file.parents for file in files)]
    with ExitStack() as locks:
        for place in held:
            locks.callback(LibraryLock(place).release)
        for file in files:
            if file.name != LOCK:
                file.unlink(missing_ok=True)
    for place in held:
        (place / LOCK).unlink(missing_ok=True)


def _drop_folders(own: set[Path]) -> None:
    """Take away folders of ours that are empty now."""
    own |= {paths.demo_library() / name for name in _FOLDERS}
    for top in (paths.config_dir(), paths.log_dir(), paths.data_dir()):
        own |= {folder for folder in (top, top.parent) if folder.name == paths.NAME}
    for folder in sorted(own, key=lambda folder: len(folder.parts), reverse=True):
        with suppress(OSError):  # somebody else's file lies in it
            folder.rmdir()


def _library_files(directory: Path, *kinds: Kept) -> list[Path]:
    """What lies in a library of ours, of these kinds; nothing where it is none of ours."""
    if not _is_ours(directory):
        return []
    names = [_OF_LIBRARY[kind] for kind in kinds]
    return [file for path, file in _plain_files(directory) if any(re.fullmatch(name, path) for name in names)]


def _demo_files() -> list[Path]:
    """The demo's library, and its pictures as they are listed, with what acts have written beside them."""
    found = [] if paths.demo_library().is_symlink() else _library_files(paths.demo_library(), *_OF_LIBRARY)
    found += [file for _, file in _plain_files(paths.demo_drawing())]
    drawn = _drawn()
    if drawn:
        for path, file in () if paths.demo_pictures().is_symlink() else _plain_files(paths.demo_pictures()):
            if _of_demo(path, drawn):
                found.append(file)
        home = paths.demo_pictures().resolve()
        for origin, place in _in_demo_trash():
            if origin.is_relative_to(home) and _of_demo(origin.relative_to(home).as_posix(), drawn):
                found += [place, Path(os.fsdecode(note_of(os.fsencode(place))))]
        found.append(paths.demo_list())
    return found


def _demo_folders() -> set[Path]:
    """Those of its pictures and of its trash: no file may be left in them by which they would be found."""
    files = [paths.demo_pictures() / name for name in _drawn()]
    files += [paths.demo_trash() / part / "x" for part in ("files", "info")]
    return {folder for file in files for folder in _up_to(paths.demo_dir(), file)}


def _of_demo(path: str, drawn: Collection[str]) -> bool:
    """Whether a path below the demo's pictures is one of those that were drawn, or of a sidecar of one."""
    name = path.removesuffix(".xmp")
    return path in drawn or (name != path and (name in drawn or any(one.rpartition(".")[0] == name for one in drawn)))


def _in_demo_trash() -> list[tuple[Path, Path]]:
    """Origin and place of what lies in the demo's trash."""
    trash = paths.demo_trash()
    plain = set() if trash.is_symlink() else {file for _, file in _plain_files(trash)}
    lying = [(Path(os.fsdecode(origin)), Path(os.fsdecode(place))) for origin, place in FreedesktopTrash(trash).lying()]
    return [(origin, place) for origin, place in lying if place in plain]


def _drawn() -> set[str]:
    """The pictures that were drawn for the demo, by path below them."""
    try:
        return set(paths.demo_list().read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return set()


def _strangers(folder: Path, own: Collection[Path]) -> Iterator[Path]:
    """What lies in a folder, or in one of ours inside it."""
    for path in sorted(folder.iterdir()):
        if path in own and not path.is_symlink():
            yield from _strangers(path, own)
        else:
            yield path


def _stored(kind: Kept, folder: Path, files: Iterable[Path]) -> Stored:
    listed = tuple(sorted(files))
    size = 0
    for file in listed:
        with suppress(FileNotFoundError):  # the program that runs is done with it
            size += file.lstat().st_size
    return Stored(kind, folder, listed, size)


def _plain_files(folder: Path, inside: str = "") -> Iterator[tuple[str, Path]]:
    """Plain files at most `_DEPTH` folders deep, by their path below the folder. Links are not followed."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        path = f"{inside}{entry.name}"
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISREG(mode):
            yield path, Path(entry.path)
        elif stat.S_ISDIR(mode) and path.count("/") < _DEPTH - 1:
            yield from _plain_files(Path(entry.path), f"{path}/")


def _up_to(top: Path, file: Path) -> Iterator[Path]:
    """The folders of a file, up to and with the top."""
    for folder in file.parents:
        yield folder
        if folder == top:
            return


def _is_ours(directory: Path) -> bool:
    """Whether a folder holds a library: by the tables of its database, of a backup, or of the thumbnails."""
    candidates = [directory / LIBRARY, *backups_of(directory / LIBRARY)]
    return any(_has(path, {"photo", "album", "membership"}) for path in candidates) or _has(
        directory / THUMBNAILS, {"thumbnail"}
    )


def _has(path: Path, tables: set[str]) -> bool:
    try:
        # A file that nobody writes is looked at without leaving anything beside it.
        still = "" if path.with_name(f"{path.name}-wal").exists() else "&immutable=1"
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{still}", uri=True)) as db:
            return tables <= {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    except (sqlite3.Error, UnicodeDecodeError):
        return False
