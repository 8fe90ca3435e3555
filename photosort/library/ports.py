"""What the window needs of a library, part by part: mypy holds the real parts and the test's fake to the same shape."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from photosort.library.scan.walker import Listing
from photosort.model.acts import Act
from photosort.model.album import Album, AlbumId, Membership
from photosort.model.applying import OnFile, Plan, Reader, Way
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.companion import Companion
from photosort.model.counts import LibraryCounts
from photosort.model.history import ActResult, HistoryEntry
from photosort.model.message import Message
from photosort.model.photo import Photo, PhotoId, Root, RootId
from photosort.model.problem import Problem
from photosort.model.scan import ScanResult
from photosort.model.view import View


class PhotosPort(Protocol):
    """See `photosort.library.photos.Photos`."""

    def ids(self, view: View) -> list[PhotoId]: ...
    def get(self, ids: Sequence[PhotoId]) -> list[Photo]: ...
    def total_bytes(self, ids: Sequence[PhotoId]) -> int: ...
    def thumbnail(self, photo_id: PhotoId) -> bytes | None: ...
    def counts(self) -> LibraryCounts: ...


class AlbumsPort(Protocol):
    """See `photosort.library.albums.Albums`."""

    @property
    def unsorted_id(self) -> AlbumId: ...
    def all(self) -> list[Album]: ...
    def get(self, album: AlbumId) -> Album: ...
    def memberships(self, ids: Sequence[PhotoId]) -> list[Membership]: ...


class FoldersPort(Protocol):
    """See `photosort.library.folders.Folders`."""

    def all(self) -> list[Root]: ...
    def relocate(self, root: RootId, path: bytes) -> None: ...


class ScannerPort(Protocol):
    """See `photosort.library.scan.scanner.Scanner`."""

    def look(self, path: bytes) -> Iterator[Listing]: ...
    def scan(
        self,
        root: RootId,
        *,
        token: CancelToken | None = None,
        on_batch: Callable[[int], None] | None = None,
        folders: set[bytes] | None = None,
        accept_loss: bool = False,
    ) -> ScanResult: ...


class ProblemsPort(Protocol):
    """See `photosort.library.problems.Problems`."""

    def all(self) -> list[Problem]: ...
    def retry(self, ids: Sequence[PhotoId] | None = None) -> None: ...
    def fetch(
        self, ids: Sequence[PhotoId], *, token: CancelToken | None = None, on_file: OnFile | None = None
    ) -> ActResult: ...


class HistoryPort(Protocol):
    """See `photosort.library.acts.history.History`."""

    def do(self, act: Act, *, dry_run: bool = False) -> ActResult: ...
    def undo(self, *, dry_run: bool = False) -> ActResult: ...
    def undo_act(self, act_id: int, *, dry_run: bool = False) -> ActResult: ...
    def redo(self, *, dry_run: bool = False) -> ActResult: ...
    def redo_act(
        self, act_id: int, *, token: CancelToken | None = None, on_file: OnFile | None = None
    ) -> ActResult: ...
    def entries(self, limit: int = 200) -> list[HistoryEntry]: ...
    def unfinished(self) -> list[HistoryEntry]: ...


class TrashPort(Protocol):
    """See `photosort.library.acts.trash.TrashActs`."""

    def without_trash(self, ids: Sequence[PhotoId]) -> list[PhotoId]: ...
    def companions(self, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[Companion, ...]]: ...
    def delete_for_good(self, ids: Sequence[PhotoId]) -> ActResult: ...
    def bring_back(self, act_id: int) -> ActResult: ...


class ExportPort(Protocol):
    """See `photosort.library.acts.apply.FolderExport`."""

    def plan(self, albums: Sequence[AlbumId], destination: bytes, way: Way) -> Plan: ...
    def apply(self, plan: Plan, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult: ...


class SidecarsPort(Protocol):
    """See `photosort.library.acts.write_sidecars.Sidecars`."""

    def write(
        self,
        albums: Sequence[AlbumId],
        reader: Reader = Reader.DIGIKAM,
        *,
        token: CancelToken | None = None,
        on_file: OnFile | None = None,
        dry_run: bool = False,
    ) -> ActResult: ...


class LibraryPort(Protocol):
    """See `photosort.library.library.Library`."""

    @property
    def photos(self) -> PhotosPort: ...
    @property
    def albums(self) -> AlbumsPort: ...
    @property
    def folders(self) -> FoldersPort: ...
    @property
    def scanner(self) -> ScannerPort: ...
    @property
    def problems(self) -> ProblemsPort: ...
    @property
    def history(self) -> HistoryPort: ...
    @property
    def trash(self) -> TrashPort: ...
    @property
    def export(self) -> ExportPort: ...
    @property
    def sidecars(self) -> SidecarsPort: ...
    @property
    def directory(self) -> Path: ...
    @property
    def warnings(self) -> tuple[Message, ...]: ...
    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]: ...
    def close(self) -> None: ...
