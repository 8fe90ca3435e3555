"""Albums put into folders or sidecars: how, which file goes where, and what stands in the way. Values only."""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum

from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.photo import PhotoId, shown
from photosort.model.problem import Problem
from photosort.model.value import dataclass

OnFile = Callable[[int, int], None]
"""Told as an act goes on, photo by photo: how many of its files are done, of how many."""


class Way(StrEnum):
    """How photos get into the folders of their albums."""

    COPY = "copy"
    HARDLINK = "hardlink"
    SYMLINK = "symlink"
    MOVE = "move"


class Reader(StrEnum):
    """The program that sidecars are written for, which decides how new ones are named."""

    DIGIKAM = "digikam"
    DARKTABLE = "darktable"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file on its way. Paths are absolute."""

    photo_id: PhotoId
    source: bytes
    target: bytes
    size: int
    mtime_ns: int
    main: bool  # False: a companion of the photo


@dataclass(frozen=True, slots=True)
class Conflict:
    """A photo whose name is taken, or by which it would get what belongs to another, and the name used instead."""

    source: bytes
    wanted: bytes
    target: bytes


@dataclass(frozen=True, slots=True)
class PlannedFolder:
    """The folder of one album."""

    album: AlbumId
    name: str  # of the album
    path: bytes
    photos: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done; nothing has been touched."""

    way: Way
    destination: bytes
    folders: tuple[PlannedFolder, ...]
    files: tuple[PlannedFile, ...]  # a photo is followed by its companions
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()  # photos that are left out, and why
    already: int = 0  # photos that are there from an earlier time
    space: int = 0  # bytes that the destination's drive needs
    free: int = 0  # bytes that it has
    obstacles: tuple[Message, ...] = field(default=())  # why the plan cannot be carried out as it is
    removable: bool = False  # the photos would move to a drive that can be taken away, and they with it

    @property
    def photos(self) -> int:
        """How many photos go."""
        return sum(file.main for file in self.files)

    @property
    def bytes(self) -> int:
        """Size of all files of the plan."""
        return sum(file.size for file in self.files)

    def tree(self) -> Mapping[str, tuple[str, ...]]:
        """Names of the files by folder, relative to the destination, for people."""
        found: dict[str, list[str]] = {}
        for file in self.files:
            folder, _, name = file.target[len(self.destination) :].lstrip(b"/").rpartition(b"/")
            found.setdefault(shown(folder), []).append(shown(name))
        return {folder: tuple(names) for folder, names in found.items()}
