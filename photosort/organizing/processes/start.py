"""The program's side of a process: how it is started, how it ended, and how many there may be."""

import multiprocessing
import os
import threading
from collections.abc import Callable
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
        with _starting:
            process.start()
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()  # so that the end of the process is the end of the connection
    return ours, process


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
