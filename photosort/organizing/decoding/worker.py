"""A decode process: works on one file at a time, and ends when the program does, or when nothing was asked for long.

Nothing heavy may be imported before `main` has set up the process.
"""

import importlib
import queue
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from photosort.imaging.unreadable import Unreadable
from photosort.imaging.watch import Watch
from photosort.log import without_words
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.organizing.decoding.letters import Say
from photosort.organizing.processes import protocol, serve
from photosort.organizing.processes.room import Room

IDLE_S = 30.0
ROOM = 1 << 20  # bytes shared all along: two views of 400 pixels fit
MEMORY = 4 << 30  # bytes: well above what the pictures need that are not refused for their size
_Requests = queue.SimpleQueue[protocol.Packet]


def main(connection: Connection, room: Room | None, operations: str, background: bool) -> None:
    """Serve requests until the program goes, or none has come for a while.

    Args:
        connection: the way to the program.
        room: where answers are laid down, but for large ones.
        operations: "module:class"; it is given the watch, and its public methods are the operations.
        background: yield to the window and to other programs.
    """
    serve.settle(1, background=background)
    _limit_memory()
    requests: _Requests = queue.SimpleQueue()
    serve.listen(connection, requests.put)
    module, _, maker = operations.partition(":")
    served = getattr(importlib.import_module(module), maker)(_Reporting(connection, requests))
    protocol.send(connection, Say.READY, None)
    while True:
        try:
            name, args = requests.get(timeout=IDLE_S).open()
        except queue.Empty:
            return
        try:
            answer = getattr(served, name)(*args)
        except Unreadable as error:
            protocol.send(connection, Say.REFUSED, (error.kind, error.message))
        except PhotosortError as error:
            protocol.send(connection, Say.UNABLE, error.message)
        except MemoryError:
            protocol.send(connection, Say.REFUSED, (ProblemKind.TOO_LARGE, Message(MessageCode.TOO_LARGE_FOR_MEMORY)))
        except Exception as error:  # noqa: BLE001 - whatever it is, it crosses to the program, which logs it
            protocol.send(connection, Say.FAILED, without_words(error))
        else:
            size = getattr(answer, "nbytes", 0)  # an array's
            laid_in = _more(connection, requests, size) if size > ROOM else room
            protocol.send(connection, Say.DONE, answer, laid_in)


def _more(connection: Connection, requests: _Requests, size: int) -> Room | None:
    """Room for one large answer; None where there is none, so that it has to go through the pipe."""
    protocol.send(connection, Say.ROOM, size)
    more: Room | None = requests.get().open()
    return more


class _Reporting(Watch):
    """Tells the program how far a decode is."""

    def __init__(self, connection: Connection, requests: _Requests) -> None:
        self._connection, self._requests = connection, requests

    def begin(self, left: int) -> None:
        protocol.send(self._connection, Say.BEGUN, left)

    def alive(self, patience: int) -> None:
        protocol.send(self._connection, Say.ALIVE, patience)

    @contextmanager
    def alone(self) -> Iterator[None]:
        protocol.send(self._connection, Say.ALONE, None)
        self._requests.get()
        yield


def _limit_memory() -> None:
    """A file that makes its decoder take more than this is refused, before the whole computer suffers."""
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    soft = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, most))
