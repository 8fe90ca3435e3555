"""Listing the photos below a folder: no file is opened, no link to a folder followed, nothing hidden looked into."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from stat import S_ISDIR, S_ISREG

from photosort.library.files import packages
from photosort.library.files.companions import extension, pair
from photosort.library.files.evidence import FolderEvidence
from photosort.library.files.parting import parted
from photosort.library.scan.passed_over import MARKS, NO_MEDIA, is_derived, skipped
from photosort.model.companion import Companion
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.scan import Formats
from photosort.model.system_error import cause
from photosort.online_only import is_online_only, stands_for

ROUND = 1 << 62  # `beside` stays below

# name, file size, size, mtime in ns, companions, beside, presence
KnownFile = tuple[bytes, int, int, int, bytes, int, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A photo on disk. `folder` is relative to the walk's root."""

    folder: bytes
    name: bytes
    file_size: int
    size: int  # with companions
    mtime_ns: int
    companions: tuple[bytes, ...] = ()
    beside: int = 0  # see `beside`

    def row(self) -> KnownFile:
        """As it is written down while it is there."""
        return self.name, self.file_size, self.size, self.mtime_ns, b"\0".join(self.companions), self.beside, "present"


@dataclass(slots=True)
class Listing:
    """One folder. `files` are those that may be photos or belong to one: hidden and other files are left out.

    One that is `passed_over` is as if it were empty; where it is `marked`, a person can ask for it all the same.
    """

    folder: bytes
    path: bytes  # the same, absolute
    formats: Formats
    files: dict[bytes, os.stat_result] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    links: set[bytes] = field(default_factory=set)  # those of the files that are links to one
    readable: bool = True
    passed_over: bool = False
    marked: bool = False
    _found: list[Found] | None = field(default=None, init=False)  # a folder that changed is asked twice

    def paired(self) -> dict[bytes, tuple[Companion, ...]]:
        """The photos among the files, by name, each with what belongs to it."""
        return pair(self.files, self.formats, FolderEvidence(self.path, self.files))

    def parted(self) -> dict[bytes, tuple[Companion, ...]]:
        """The same, with sizes, and with the part of its photo with which each file goes where one part goes alone."""
        paired = parted(self.files, self.paired(), self.formats, FolderEvidence(self.path, self.files))
        return {
            photo: tuple(replace(one, size=self.files[one.name].st_size) for one in companions)
            for photo, companions in paired.items()
        }

    def photos(self) -> list[Found]:
        """The photos among the files, each with its companions, in order of their names."""
        if self._found is None:
            self._found = []
            for name, paired in sorted(self.paired().items()):
                companions = tuple(companion.name for companion in paired)
                status = self.files[name]
                size = status.st_size + sum(self.files[companion].st_size for companion in companions)
                times = beside(self.files[companion] for companion in companions)
                self._found.append(
                    Found(self.folder, name, status.st_size, size, status.st_mtime_ns, companions, times)
                )
        return self._found


def beside(companions: Iterable[os.stat_result]) -> int:
    """The times of companions as one number: another where one was written anew, also at the size that it had.

    What is online only tells nothing yet, so that it counts once it has come here.
    """
    return sum(status.st_mtime_ns for status in companions if not is_online_only(status)) % ROUND


Lister = Callable[[bytes, bytes, Formats], tuple[Listing, list[bytes]]]


def list_folder(root: bytes, folder: bytes, formats: Formats) -> tuple[Listing, list[bytes]]:
    """List one folder, by its path relative to `root`; also the folders in it, likewise, that may be looked into."""
    absolute = os.path.join(root, folder) if folder else root
    listing, inner = Listing(folder, absolute, formats), list[bytes]()
    whole = packages.what_is(os.path.basename(folder)) if folder else packages.around(root)
    if whole is not None:
        document = Problem(absolute, Stage.SCAN, ProblemKind.UNSUPPORTED, whole)
        return Listing(folder, absolute, formats, problems=[document], passed_over=True), []
    files, wanted = listing.files, formats.images | formats.raws | formats.companions
    try:
        with os.scandir(absolute) as entries:
            for entry in entries:
                name = entry.name
                if name in MARKS:
                    return Listing(folder, absolute, formats, passed_over=True), []
                if name in NO_MEDIA and folder:
                    return Listing(folder, absolute, formats, passed_over=True, marked=True), []
                if entry.is_dir(follow_symlinks=False):
                    if not skipped(name) and not is_derived(entry.path):
                        inner.append(folder + b"/" + name if folder else name)
                elif (placeholder := stands_for(name)) is not None:
                    if extension(placeholder[0]) in formats.images | formats.raws:
                        why = Message(MessageCode.PLACEHOLDER, program=placeholder[1])
                        listing.problems.append(Problem(entry.path, Stage.SCAN, ProblemKind.ONLINE_ONLY, why))
                elif not name.startswith(b".") and name[name.rfind(b".") :].lower() in wanted:
                    try:
                        status = entry.stat()
                    except OSError as error:
                        _note_lost(entry, error, listing)
                        continue
                    if S_ISREG(status.st_mode):
                        files[name] = status
                        if entry.is_symlink():
                            listing.links.add(name)
                    elif not S_ISDIR(status.st_mode):
                        why = Message(MessageCode.NOT_REGULAR)
                        listing.problems.append(Problem(entry.path, Stage.SCAN, ProblemKind.UNSUPPORTED, why))
    except OSError as error:
        kind = ProblemKind.PERMISSION if isinstance(error, PermissionError) else ProblemKind.FAILED
        reason = Message(MessageCode.FOLDER_FORBIDDEN) if kind is ProblemKind.PERMISSION else cause(error)
        listing.problems.append(Problem(absolute, Stage.SCAN, kind, reason))
        listing.readable = False
        return listing, []
    return listing, inner


def walk(
    root: bytes,
    formats: Formats,
    *,
    start: bytes = b"",
    descend: Callable[[bytes], bool] = lambda _: True,
    lister: Lister = list_folder,
) -> Iterator[Listing]:
    """The folders from `start` (relative to `root`) down, in order of their names, one listing each.

    `descend` is asked for each folder below, by relative path, whether to go into it. `lister` lists one folder.
    """
    waiting = [start]
    while waiting:
        listing, inner = lister(root, waiting.pop(), formats)
        yield listing
        waiting += [folder for folder in sorted(inner, reverse=True) if descend(folder)]


def _note_lost(entry: os.DirEntry[bytes], error: OSError, listing: Listing) -> None:
    """Note a link that leads nowhere, or a file that cannot be asked; one may vanish while its folder is listed."""
    if entry.is_symlink():
        why = Message(MessageCode.LINK_LEADS_NOWHERE)
        listing.problems.append(Problem(entry.path, Stage.SCAN, ProblemKind.DAMAGED, why))
    elif not isinstance(error, FileNotFoundError):
        listing.problems.append(Problem(entry.path, Stage.SCAN, ProblemKind.FAILED, cause(error)))
