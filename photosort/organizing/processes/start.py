"""The program's side of a process: how it is started, how it ended, and how many there may be."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from photosort.model.message import Message
from photosort.model.message_code import MessageCode

_starting = threading.Lock()


def start(main: Callable[..., object], *arguments: object, name: str) -> tuple[Connection, BaseProcess]:
    """Run `main(connection, *arguments)` in an interpreter of its own; gives our end of the connection.

    It is spawned, never forked: a fork takes along the locks of threads that it does not have.

    Raises:
        OSError: the system starts no process now.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=main, args=(theirs, *arguments), name=name, daemon=True)
    try:
        with _starting, _deaf():
            process.start()
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()  # so that the end of the process is the end of the connection
    return ours, process


@contextmanager
def _deaf() -> Iterator[None]:
    """Have what is started here deaf to Ctrl+C from its first instruction: that key reaches the whole group."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # while it starts this process itself, it unblocks what is blocked here
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def ending(process: BaseProcess) -> Message:
    """How a process ended by itself."""
    exitcode = process.exitcode
    if exitcode is not None and exitcode < 0:
        return Message(MessageCode.ENDED_BY_SIGNAL, id=-exitcode)
    return Message(MessageCode.ENDED_WITH, id=exitcode or 0)


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1
