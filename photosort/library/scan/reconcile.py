"""What a file on disk is to the photos written down: the same, changed, from elsewhere, or new. Pure."""

import os
from collections.abc import Iterable, Mapping
from enum import Enum, auto

from photosort.library.files.companions import extension, folded, stem_of
from photosort.library.scan.walker import Found, KnownFile, beside
from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.value import dataclass

# A folder that suddenly lacks more than both of these is not believed.
SHRINK_COUNT = 50
SHRINK_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Known:
    """A photo as it is written down."""

    id: int
    folder: bytes
    name: bytes
    file_size: int
    size: int
    mtime_ns: int
    companions: bytes
    beside: int
    presence: str
    fingerprint: bytes | None


class Verdict(Enum):
    """What a found file is to the photo written down at its path."""

    SAME = auto()
    TOUCHED = auto()  # the picture is the same; companions or presence are not
    OTHER = auto()  # another size or time


def compare(found: Found, known: Known) -> Verdict:
    """Compare without opening the file."""
    if (found.file_size, found.mtime_ns) != (known.file_size, known.mtime_ns):
        return Verdict.OTHER
    joined = b"\0".join(found.companions)
    same = (found.size, joined, found.beside) == (known.size, known.companions, known.beside)
    return Verdict.SAME if same and known.presence == "present" else Verdict.TOUCHED


def unchanged(files: Mapping[bytes, os.stat_result], known: Iterable[KnownFile]) -> bool:
    """Whether the files of a folder are just those that are written down of it, all present and as they were.

    Where a RAW file is written down beside a picture of its stem the answer is no, so that their names are paired: acts
    that are undone in another order than they were done bring the two home one by one.
    """
    known = list(known)
    raws = {_stem(row[0]) for row in known if extension(row[0]) in RAW_EXTENSIONS}
    if raws and any(_stem(row[0]) in raws for row in known if extension(row[0]) not in RAW_EXTENSIONS):
        return False
    seen = 0
    for name, file_size, size, mtime_ns, companions, times, presence in known:
        status = files.get(name)
        if status is None or status.st_mtime_ns != mtime_ns or status.st_size != file_size or presence != "present":
            return False
        seen += 1
        if companions:
            names = companions.split(b"\0")
            if any(name not in files for name in names):
                return False
            seen += len(names)
            file_size += sum(files[name].st_size for name in names)
            if beside(files[name] for name in names) != times:
                return False
        if file_size != size:
            return False
    return seen == len(files)


def claimant(found: Found, fingerprint: bytes | None, loose: Iterable[Known]) -> Known | None:
    """The photo that this file is, among photos whose own path no longer holds them: by content, else by name and time.

    Of several copies the one with the same name is taken, then the one in the same folder, then the oldest.
    """
    fitting = [
        known
        for known in loose
        if known.file_size == found.file_size
        and (
            known.fingerprint == fingerprint
            if known.fingerprint is not None and fingerprint is not None
            else known.name == found.name and known.mtime_ns == found.mtime_ns
        )
    ]
    return min(
        fitting, key=lambda known: (known.name != found.name, known.folder != found.folder, known.id), default=None
    )


def believable(gone: int, before: int) -> bool:
    """Whether `gone` of `before` photos can have been deleted, rather than be out of reach."""
    return gone <= SHRINK_COUNT or gone <= SHRINK_SHARE * before


def _stem(name: bytes) -> str:
    return folded(stem_of(name))
