"""One SQLite file: one writer behind a lock, a read-only connection per thread, errors as messages."""

import errno
import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Literal

from photosort import private
from photosort.library.db.sqlite_says import damaged, full, in_words, read_only_file
from photosort.library.db.values import FAULTS, impossible
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.system_error import cause
from photosort.regular_file import NotRegular, check_regular

BUSY_TIMEOUT_S = 10.0
CACHE_KIB = 32_000  # the rows of 100,000 photos; filled only by threads that read them all


class _Reader:
    """A read-only connection that closes with the thread that owns it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Database:
    """Thread-safe access to one SQLite file in WAL mode.

    Writes are serial: `write` holds a lock from BEGIN to COMMIT and rolls back on any exception. Reads never wait.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        synchronous: str = "NORMAL",
        beside: "tuple[str, Database] | None" = None,
    ) -> None:
        """`beside`: another file that every connection can read, under a name."""
        self.path = path
        self._beside = beside
        self.read_only = read_only
        self._lock = threading.RLock()
        self._local = threading.local()
        self._readers: weakref.WeakSet[_Reader] = weakref.WeakSet()
        self._readers_lock = threading.Lock()
        self._closed = False
        try:
            check_regular(path)
        except NotRegular as error:  # SQLite would wait for a pipe for ever
            message = Message(MessageCode.LIBRARY_NOT_OPENED, path=os.fsencode(path), error=cause(error))
            raise PhotosortError(message) from error
        with self.errors():
            if not read_only:
                with suppress(OSError):  # SQLite says the same in its own words
                    private.make_file(path)  # what SQLite keeps beside gets the permissions of the file itself
                private.tighten(*path.parent.glob(f"{path.name}-*"))
            self._writer = self._connect("ro" if read_only else "rwc")
            if not read_only:
                # Both are properties of the file, so that readers find them set. An embedding fills more than half of a
                # page of the default size.
                self._writer.execute("PRAGMA page_size = 8192")
                self._writer.execute("PRAGMA journal_mode = WAL")
                self._writer.execute(f"PRAGMA synchronous = {synchronous}")
                self._writer.execute("PRAGMA foreign_keys = ON")
                # What is changed is gone from the file, too, as a name is: some builds of SQLite leave it in there.
                self._writer.execute("PRAGMA secure_delete = FAST")

    def _connect(self, mode: Literal["ro", "rw", "rwc"]) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._uri(mode),
            uri=True,
            timeout=BUSY_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("PRAGMA temp_store = MEMORY")
        if self._beside is not None:
            name, other = self._beside
            connection.execute(f"ATTACH ? AS {name}", (other._uri("ro"),))
        return connection

    def _uri(self, mode: str) -> str:
        # As a URI, so that a reader can never make or change the file.
        uri = f"{self.path.resolve().as_uri()}?mode={mode}"
        return f"{uri}&immutable=1" if mode == "ro" and self._is_still() else uri

    def _is_still(self) -> bool:
        """Whether the file lies where nothing can be written, so that even its readers cannot agree on a WAL."""
        if self._writable() or not self.path.exists():
            return False
        wal, index = (self.path.with_name(self.path.name + suffix) for suffix in ("-wal", "-shm"))
        if wal.exists() and not index.exists():
            raise PhotosortError(Message(MessageCode.LIBRARY_UNTIDY, path=_folder(self.path)))
        return not wal.exists()

    def _writable(self) -> bool:
        return os.access(self.path.parent, os.W_OK)

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """The writer inside one transaction: committed at the end, rolled back on an exception."""
        with self._lock, self.errors():
            self._check_open()
            if self.read_only:
                raise PhotosortError(Message(MessageCode.LIBRARY_ONLY_READ, path=_folder(self.path)))
            db = self._writer
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                # A full disk or a damaged file has already ended the transaction.
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    @contextmanager
    def trial(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is always rolled back; also of a file that is otherwise only read.

        Another program may have the file open: it waits for the moment that this takes.
        """
        with self._lock, self.errors():
            self._check_open()
            if not self._writable():
                raise PhotosortError(read_only_file(self.path))
            db = self._connect("rw") if self.read_only else self._writer
            try:
                db.execute("BEGIN IMMEDIATE")
                yield db
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                if db is not self._writer:
                    db.close()

    @contextmanager
    def exclusive(self) -> Iterator[sqlite3.Connection]:
        """The writer outside any transaction, for backups and pragmas."""
        with self._lock, self.errors():
            self._check_open()
            yield self._writer

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Give this thread its read-only connection. It sees what has been committed."""
        with self.errors():
            self._check_open()
            reader: _Reader | None = getattr(self._local, "reader", None)
            if reader is None:
                reader = _Reader(self._connect("ro"))
                with self._readers_lock:
                    self._readers.add(reader)
                self._local.reader = reader
            yield reader.connection

    def close(self) -> None:
        """Close every connection. Idempotent."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            with self._readers_lock:
                for reader in list(self._readers):
                    reader.connection.close()
            if not self.read_only:
                with suppress(*FAULTS):  # only a hint for the next start
                    self._writer.execute("PRAGMA optimize")
            self._writer.close()

    def _check_open(self) -> None:
        if self._closed:
            raise PhotosortError(Message(MessageCode.LIBRARY_CLOSED, path=_folder(self.path)))

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Turn what SQLite says into a message for people."""
        try:
            yield
        except sqlite3.Error as error:
            raise PhotosortError(in_words(self.path, error)) from error
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise PhotosortError(full(self.path)) from error
            raise
        except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError) as error:
            # A mistake of ours, or damage that SQLite does not name: the rows know.
            if self._is_possible():
                raise
            raise PhotosortError(damaged(self.path)) from error

    def _is_possible(self) -> bool:
        try:
            with closing(self._connect("ro")) as db:
                return next(impossible(db), None) is None
        except FAULTS:
            return False


def _folder(path: Path) -> bytes:
    return os.fsencode(path.parent)
