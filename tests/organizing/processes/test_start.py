"""A process that is started: deaf to Ctrl+C from the first, and with our end of the connection."""

import os
import signal
from multiprocessing.connection import Connection

import pytest

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.processes.start import ending, start


def tell_what_is_blocked(connection: Connection) -> None:
    connection.send(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))


def end_with(connection: Connection, status: int) -> None:
    os._exit(status)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no masks of signals")
def test_ctrl_c_does_not_reach_it_before_it_can_ignore_it() -> None:
    connection, process = start(tell_what_is_blocked, name="deaf")
    with connection:
        assert connection.recv() is True
    process.join()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ()), "only the child is deaf"


def test_how_it_ended_is_told() -> None:
    connection, process = start(end_with, 3, name="short")
    connection.close()
    process.join()
    assert ending(process) == Message(MessageCode.ENDED_WITH, id=3)
