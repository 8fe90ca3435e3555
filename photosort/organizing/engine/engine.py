"""The program's side of the engine process: starts it when needed, notices its death at once, starts it again once."""

import contextlib
import itertools
import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.system_error import cause
from photosort.organizing.engine import worker
from photosort.organizing.processes import protocol
from photosort.organizing.processes.start import cores, ending, start

OPERATIONS = "photosort.organizing.engine.operations:Operations"
ACCELERATED = "photosort.organizing.engine.operations:accelerated"
LEARNING = "photosort.organizing.engine.learning:Learning"
JOIN_S = 5.0
_POLL_S = 0.05
_log = logging.getLogger(__name__)

_Outbox = queue.SimpleQueue[tuple[str, object] | None]
Report = Callable[[str, int, int], None]  # stage, done, total


class EngineDied(Exception):
    """The process ended in the middle of a request; `cause` says how."""

    def __init__(self, cause: Message) -> None:
        super().__init__(in_english(cause))
        self.cause = cause


class EngineFailed(PhotosortError):
    """The engine cannot do what it was asked, twice dead or with an error of its own."""


class Pending:
    """A request under way. `result` asks once more if the engine dies meanwhile."""

    def __init__(self, engine: "Engine", name: str, args: tuple[Any, ...], progress: Report | None) -> None:
        self._engine, self._request = engine, (name, args, progress)
        self._future = engine._send(*self._request)

    @property
    def done(self) -> bool:
        """Whether `result` will not wait."""
        return self._future.done()

    def wait(self, seconds: float) -> bool:
        """Wait so long at most; whether `result` will not wait then."""
        return bool(wait([self._future], seconds).done)

    def result(self) -> Any:
        """Wait for the answer.

        Raises:
            EngineFailed: the engine died twice over this request, or failed.
            PhotosortError: the engine refused, with the message for the person.
            Cancelled: `Engine.kill` was called.
        """
        try:
            return self._future.result()
        except EngineDied as first:
            _log.warning("The engine died (%s); it is started once more.", first)
        try:
            self._future = self._engine._send(*self._request)
            return self._future.result()
        except EngineDied as second:
            raise EngineFailed(Message(MessageCode.ENGINE_DIED, cause=second.cause)) from second


class Engine:
    """One spawned process. Thread-safe; requests are served one after the other."""

    def __init__(self, operations: str = OPERATIONS, *, threads: int | None = None) -> None:
        self._operations = operations
        self._threads = threads or cores()
        self._lock = threading.RLock()
        self._numbers = itertools.count(1)
        self._process: BaseProcess | None = None
        self._outbox: _Outbox | None = None
        self._reader: threading.Thread | None = None
        self._waiting: dict[int, tuple[str, Future[Any], Report | None]] = {}
        self._killed = False
        self._closed = False
        self.seconds: dict[str, float] = {}  # of the processor, by operation

    @property
    def pid(self) -> int | None:
        """Process id while the process lives."""
        with self._lock:
            return self._process.pid if self._process is not None and self._process.is_alive() else None

    def submit(self, name: str, *args: Any, progress: Report | None = None) -> Pending:
        """Send a request and go on. `progress` is called on another thread."""
        return Pending(self, name, args, progress)

    def call(self, name: str, *args: Any, progress: Report | None = None) -> Any:
        """Send a request and wait; errors as in `Pending.result`."""
        return self.submit(name, *args, progress=progress).result()

    def ask(self, token: CancelToken, name: str, *args: Any) -> Any:
        """Send a request and wait, or end the process with the token; errors as in `Pending.result`."""
        pending = self.submit(name, *args)
        try:
            while not pending.wait(_POLL_S):
                token.check()
            return pending.result()
        except BaseException:
            self.kill()
            raise

    def pause(self, paused: bool) -> None:
        """Let a long operation wait at its next step, or go on. Never waits."""
        with self._lock:
            if self._outbox is not None:
                self._outbox.put((worker.PAUSE if paused else worker.RESUME, None))

    def kill(self) -> None:
        """End the process at once; those who wait get `Cancelled`. A later request starts it anew."""
        with self._lock:
            process, self._killed = self._process, True
        if process is not None:
            process.kill()
            self._join()

    def rest(self) -> None:
        """End the process and give back its memory, unless somebody waits for it. A later request starts it anew."""
        with self._lock:
            process = None if self._waiting else self._process
        if process is not None:
            process.kill()  # a request that comes just now finds it dead, and is sent again
            self._join()

    def close(self) -> None:
        """End the process for good."""
        with self._lock:
            self._closed = True
        self.kill()

    def _send(self, name: str, args: tuple[Any, ...], progress: Report | None) -> Future[Any]:
        future: Future[Any] = Future()
        with self._lock:
            if self._closed:
                raise Cancelled
            outbox = self._outbox or self._start()
            number = next(self._numbers)
            self._waiting[number] = (name, future, progress)
            outbox.put((worker.REQUEST, (number, name, args, progress is not None)))
        return future

    def _start(self) -> _Outbox:
        try:
            ours, process = start(worker.main, self._operations, self._threads, name="photosort-engine")
        except OSError as error:
            raise EngineFailed(Message(MessageCode.ENGINE_NOT_STARTED, error=cause(error))) from error
        outbox: _Outbox = queue.SimpleQueue()
        self._process, self._outbox, self._killed = process, outbox, False
        writer = threading.Thread(target=_write, args=(ours, outbox), name="engine-requests", daemon=True)
        writer.start()
        self._reader = threading.Thread(
            target=self._read, args=(ours, process, outbox, writer), name="engine-replies", daemon=True
        )
        self._reader.start()
        return outbox

    def _read(self, connection: Connection, process: BaseProcess, outbox: _Outbox, writer: threading.Thread) -> None:
        with contextlib.suppress(EOFError, OSError):
            while True:
                packet = protocol.receive(connection)
                self._answer(packet.head, *packet.open())
        process.join()
        with self._lock:
            orphans, self._waiting = self._waiting, {}
            killed = self._killed
            self._process = self._outbox = None
        outbox.put(None)
        writer.join()
        connection.close()
        for _, future, _ in orphans.values():
            future.set_exception(Cancelled() if killed else EngineDied(ending(process)))

    def _answer(self, kind: str, number: int, value: Any, seconds: float) -> None:
        with self._lock:
            name, future, progress = self._waiting[number] if kind == "progress" else self._waiting.pop(number)
            self.seconds[name] = self.seconds.get(name, 0.0) + seconds
        if kind == "progress":
            if progress is not None:
                progress(*value)
        elif kind == "done":
            future.set_result(value)
        elif kind == "refused":
            future.set_exception(PhotosortError(value))
        else:
            _log.error("The engine failed:\n%s", value)
            future.set_exception(EngineFailed(Message(MessageCode.ENGINE_FAILED)))

    def _join(self) -> None:
        reader = self._reader
        if reader is not None and reader is not threading.current_thread():
            reader.join(JOIN_S)


def _write(connection: Connection, outbox: _Outbox) -> None:
    """Send what lies in the outbox, on a thread of its own: nobody else ever waits for a process that does not read."""
    while (message := outbox.get()) is not None:
        # Where the process is dead, the reader says so to everybody who waits.
        with contextlib.suppress(OSError):
            protocol.send(connection, *message)
