"""Which file of which album would get which name in which folder. Looks at the destination, touches nothing."""

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import assert_never

from photosort.library.files.free_in_folder import FreeInFolder
from photosort.library.files.free_names import numbered
from photosort.library.files.one_drive import on_one_drive
from photosort.library.files.packages import around, enclosing
from photosort.library.files.place_file import Step, check
from photosort.library.files.refusal import Refused
from photosort.library.files.volumes import on_removable_drive
from photosort.library.files.writable import check_writable, nearest
from photosort.model.album import Album
from photosort.model.applying import Conflict, Plan, PlannedFile, PlannedFolder, Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, Presence
from photosort.model.problem import Problem, ProblemKind, Stage

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_NAME_BYTES = 180  # of the 255 that most systems allow, so that numbers fit behind


def folder_name(name: str) -> str:
    """An album's name as a folder's name that Linux, macOS and Windows all accept."""
    clean = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")
    clean = clean.encode("utf-8", "replace")[:_NAME_BYTES].decode("utf-8", "ignore").rstrip(". ")
    if not clean:
        return "Album"
    return f"{clean}_" if _RESERVED.match(clean) else clean


def make_plan(
    albums: Sequence[tuple[Album, Sequence[Photo]]],
    destination: bytes,
    way: Way,
    *,
    applied: Mapping[bytes, bytes],
    forbidden: bytes,
) -> Plan:
    """Plan to put albums into folders below `destination`, one folder for each.

    Args:
        albums: the albums with the photos that they show.
        destination: an absolute path; it need not exist.
        way: copy, link or move.
        applied: source by target, for what an earlier act put there and what is not planned again.
        forbidden: a folder into which nothing is put: the library's own.
    """
    folders: list[PlannedFolder] = []
    files: list[PlannedFile] = []
    conflicts: list[Conflict] = []
    problems: list[Problem] = []
    already = 0
    writable = _is_writable(destination)
    names: set[str] = set()
    for album, photos in albums:
        folder = _free_folder(destination, folder_name(album.name), names)
        names_in = FreeInFolder(folder)
        before = len(files)
        for photo in photos:
            if photo.presence is not Presence.PRESENT:
                reason = Message(MessageCode.FOLDER_AWAY)
                problems.append(Problem(photo.path, Stage.APPLY, ProblemKind.AWAY, reason, photo.id))
                continue
            whole = around(os.path.dirname(photo.path)) if way is Way.MOVE else None
            if whole is not None:
                problems.append(Problem(photo.path, Stage.APPLY, ProblemKind.UNSUPPORTED, whole, photo.id))
                continue
            group = _files(photo)
            if not group:
                reason = Message(MessageCode.FILE_NOT_THERE)
                problems.append(Problem(photo.path, Stage.APPLY, ProblemKind.GONE, reason, photo.id))
                continue
            if _is_there(photo, folder, applied):
                already += 1
                continue
            planned, conflict = _place(photo, group, folder, names_in)
            kept, refusals = _allowed(planned, way) if writable else (planned, [])
            files += kept
            problems += refusals
            conflicts += conflict if kept else []
        folders.append(PlannedFolder(album.id, album.name, folder, sum(file.main for file in files[before:])))
    free = _free_bytes(destination)
    across = _across_drives(files)
    space = _space(files, way, across)
    obstacles = _obstacles(destination, way, across, forbidden)
    if not writable:
        obstacles.append(Message(MessageCode.PLACE_NOT_WRITABLE, path=nearest(destination)))
    elif space > free:
        obstacles.append(Message(MessageCode.NO_ROOM))
    return Plan(
        way,
        destination,
        tuple(folders),
        tuple(files),
        tuple(conflicts),
        tuple(problems),
        already,
        space,
        free,
        tuple(obstacles),
        removable=way is Way.MOVE and on_removable_drive(Path(os.fsdecode(destination))),
    )


def missing_folders(plan: Plan) -> list[bytes]:
    """The folders that have to be made, outer ones first."""
    found: list[bytes] = []
    inner = {os.path.dirname(file.target) for file in plan.files if not file.main}
    for wanted in [*(folder.path for folder in plan.folders), *sorted(inner)]:
        path, chain = wanted, list[bytes]()
        while not os.path.isdir(path) and path not in found:
            chain.append(path)
            path = os.path.dirname(path)
        found += reversed(chain)
    return found


def _free_folder(destination: bytes, name: str, names: set[str]) -> bytes:
    """Albums of one name get folders of their own, and so does one whose name a file has."""
    number, free = 1, name
    while free.casefold() in names or _is_file(folder := os.path.join(destination, os.fsencode(free))):
        number += 1
        free = f"{name} ({number})"
    names.add(free.casefold())
    return folder


def _is_file(path: bytes) -> bool:
    return os.path.lexists(path) and not os.path.isdir(path)


def _files(photo: Photo) -> list[tuple[bytes, os.stat_result]]:
    """The photo and those of its companions that are there, or nothing where the photo is gone."""
    found = []
    for name in (photo.name, *photo.companions):
        try:
            found.append((name, os.stat(photo.beside(name))))
        except OSError:
            if name == photo.name:
                return []
    return found


def _is_there(photo: Photo, folder: bytes, applied: Mapping[bytes, bytes]) -> bool:
    if os.path.dirname(photo.path) == folder:
        return True
    return any(source == photo.path and os.path.dirname(target) == folder for target, source in applied.items())


def _place(
    photo: Photo, group: list[tuple[bytes, os.stat_result]], folder: bytes, names_in: FreeInFolder
) -> tuple[list[PlannedFile], list[Conflict]]:
    """Names for a photo and its companions that are free together, and by which no other file comes between them."""
    wanted, sources = [name for name, _ in group], [photo.beside(name) for name, _ in group]
    number, chosen = 1, wanted
    while not names_in.is_free(new := dict(zip(chosen, sources, strict=True))):
        number += 1
        chosen = numbered(wanted[0], wanted[1:], number)
    conflicts = []
    if chosen != wanted:
        conflicts.append(Conflict(photo.path, os.path.join(folder, photo.name), os.path.join(folder, chosen[0])))
    names_in.take(new)
    planned = [
        PlannedFile(photo.id, source, os.path.join(folder, target), status.st_size, status.st_mtime_ns, index == 0)
        for index, ((_, status), source, target) in enumerate(zip(group, sources, chosen, strict=True))
    ]
    return planned, conflicts


def _is_writable(destination: bytes) -> bool:
    try:
        check_writable(destination)
    except Refused:
        return False
    return True


def _allowed(planned: Sequence[PlannedFile], way: Way) -> tuple[list[PlannedFile], list[Problem]]:
    """The files of a photo that an act would not refuse; none where it would refuse the photo itself."""
    kept: list[PlannedFile] = []
    problems: list[Problem] = []
    for file in planned:
        try:
            check(way, Step(file.source, file.target, file.size, file.mtime_ns))
        except Refused as stays:
            problems.append(Problem(file.source, Stage.APPLY, stays.kind, stays.reason, file.photo_id))
            if file.main:
                return [], problems
        else:
            kept.append(file)
    return kept, problems


def _free_bytes(destination: bytes) -> int:
    """Free bytes of the drive on which the destination is or would be."""
    return shutil.disk_usage(_folder_at(destination)).free


def _folder_at(path: bytes) -> bytes:
    """The path, or the nearest folder above it that is there."""
    there = nearest(path)
    return there if os.path.isdir(there) else os.path.dirname(there)


def _across_drives(files: Sequence[PlannedFile]) -> list[PlannedFile]:
    """The files whose place is on another drive than they are."""
    apart: dict[tuple[bytes, bytes], bool] = {}
    found = []
    for file in files:
        ways = os.path.dirname(file.source), os.path.dirname(file.target)
        if ways not in apart:
            apart[ways] = not on_one_drive(ways[0], _folder_at(ways[1]))
        if apart[ways]:
            found.append(file)
    return found


def _space(files: Sequence[PlannedFile], way: Way, across: Sequence[PlannedFile]) -> int:
    match way:
        case Way.COPY:
            return sum(file.size for file in files)
        case Way.MOVE:
            return sum(file.size for file in across)
        case Way.HARDLINK | Way.SYMLINK:
            return 0
        case _:
            assert_never(way)


def _obstacles(destination: bytes, way: Way, across: Sequence[PlannedFile], forbidden: bytes) -> list[Message]:
    found: list[Message] = []
    if destination == forbidden or destination.startswith(forbidden + b"/"):
        found.append(Message(MessageCode.OWN_FOLDER))
    whole = enclosing(destination)
    if whole is not None:
        found.append(Message(MessageCode.NOT_OURS, path=whole[0], what=whole[1]))
    there = nearest(destination)
    if _is_file(there):
        found.append(Message(MessageCode.NOT_A_FOLDER, path=there))
    if way is Way.HARDLINK and across:
        found.append(Message(MessageCode.LINKS_WITHIN_DRIVE))
    return found
