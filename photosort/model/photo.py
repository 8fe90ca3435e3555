"""One picture of the library: where it lies, what its header says, what has become of it."""

import os
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import NewType

from photosort.model.value import dataclass

PhotoId = NewType("PhotoId", int)
RootId = NewType("RootId", int)


class Presence(StrEnum):
    """Where the file of a photo is now. Rows outlive their files, so that an absence can be taken back."""

    PRESENT = "present"
    UNAVAILABLE = "unavailable"  # the folder or its drive is not connected
    MISSING = "missing"  # gone since the last scan
    TRASHED = "trashed"  # moved to the trash by the person, through this program


class ReadState(StrEnum):
    """How far the pipeline has come with a photo."""

    NEW = "new"
    READ = "read"
    UNREADABLE = "unreadable"


class Mark(StrEnum):
    """What a person said of a photo while culling. It moves nothing: rejected photos wait for a review."""

    NONE = "none"
    KEPT = "kept"
    REJECTED = "rejected"


class DateSource(StrEnum):
    """What tells when a photo was taken, the best first."""

    EXIF = "exif"
    TAKEOUT = "takeout"  # the JSON of a Google Photos export
    XMP = "xmp"  # inside or beside
    PNG = "png"  # a text in it
    NAME = "name"  # of the file
    PERSON = "person"  # who says it: it goes before all others
    FILE = "file"  # its time, where `taken` says nothing
    RESET = "reset"  # the same; and its EXIF says that the clock of the camera was never set


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that the person added. `path` is absolute, as bytes."""

    id: RootId
    path: bytes
    available: bool
    recursive: bool = True
    watched: bool = True
    count: int = 0
    bytes: int = 0
    nested: bool = False  # whether photos lie in folders below it

    @property
    def name(self) -> str:
        """Last part of the path, for people."""
        return shown(os.path.basename(self.path.rstrip(b"/")) or self.path)


@dataclass(frozen=True, slots=True)
class Header:
    """What reading a file told beside its pixels. Sizes are upright, in pixels."""

    format: str = ""  # JPEG, PNG, HEIF...
    width: int = 0
    height: int = 0
    taken: datetime | None = None  # local time of the camera, naive
    camera: str = ""  # "Google Pixel 7", or empty
    exposure: str = ""  # "1/950 s · f/1.9 · ISO 48", or empty
    latitude: float | None = None
    longitude: float | None = None
    software: str = ""  # EXIF Software, PNG or XMP creator tool
    dated: DateSource = DateSource.EXIF  # where `taken` comes from
    offset: int | None = None  # minutes by which `taken` is ahead of UTC, where the file tells it


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo: a file and the companions that travel with it (RAW, MOV, XMP, AAE, Takeout JSON)."""

    id: PhotoId
    root_id: RootId
    root_path: bytes
    folder: bytes  # relative to the root, b"" for the root itself
    name: bytes
    size: int  # bytes of the file and its companions
    mtime_ns: int
    fingerprint: bytes | None = None
    header: Header = Header()
    state: ReadState = ReadState.NEW
    presence: Presence = Presence.PRESENT
    companions: tuple[bytes, ...] = ()  # names of files `beside` it
    mark: Mark = Mark.NONE
    favourite: bool = False
    guessed: bool = False  # its place is a guess, as the person has agreed to
    companion_bytes: int = 0  # of `size`, those of its companions

    @property
    def file_size(self) -> int:
        """Bytes of the picture's own file, whatever lies beside it."""
        return self.size - self.companion_bytes

    @property
    def relative(self) -> bytes:
        """Path below the root."""
        return self.folder + b"/" + self.name if self.folder else self.name

    @property
    def path(self) -> bytes:
        """Absolute path."""
        return os.path.join(self.root_path, self.relative)

    def beside(self, name: bytes) -> bytes:
        """Absolute path of a file of this name in the photo's folder, such as a companion."""
        return os.path.join(os.path.dirname(self.path), name)

    @property
    def dated(self) -> DateSource:
        """Where `when` comes from."""
        return DateSource.FILE if self.header.taken is None else self.header.dated

    @property
    def when(self) -> datetime:
        """When it was taken, else when its file was last changed; wall-clock time, naive."""
        return self.header.taken or file_time(self.mtime_ns)

    @property
    def time_known(self) -> bool:
        """Whether `when` has a time of day: names of messengers and short XMP dates tell the day, kept as midnight."""
        return self.dated not in (DateSource.NAME, DateSource.XMP) or self.when.time() != time()

    @property
    def shown_name(self) -> str:
        """File name for people."""
        return shown(self.name)


def file_time(mtime_ns: int) -> datetime:
    """A file's time, in ns since 1970, as the clock of this system shows it: naive, like what cameras write."""
    moment = datetime.fromtimestamp(0, UTC) + timedelta(seconds=mtime_ns // 1_000_000_000)
    try:
        return moment.astimezone().replace(tzinfo=None)
    except (OSError, OverflowError, ValueError):  # years that the system's clock does not know
        return moment.replace(tzinfo=None)


def shown(name: bytes) -> str:
    """File name or path as text for people: what is no UTF-8 or no printable character becomes U+FFFD."""
    text = name.decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
