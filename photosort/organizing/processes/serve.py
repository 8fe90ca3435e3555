"""A process's own side: it is a good neighbour, takes every letter at once, and ends when the program ends."""

import contextlib
import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection

from photosort.organizing.processes import protocol

NICENESS = 5
_BELOW_NORMAL_PRIORITY = 0x4000


def settle(threads: int, *, background: bool = True) -> None:
    """Make this process ready; call it before anything that computes is imported.

    Args:
        threads: how many cores numerical libraries may use.
        background: yield to the window and to other programs.
    """
    # Ctrl+C reaches the whole group: the program decides what becomes of this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"  # spinning threads would take the cores from decoding and from the window
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(threads)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy's: its threads spin whatever is said, longer than products take
    if not background:
        return
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY)
    else:
        with contextlib.suppress(OSError):
            os.nice(NICENESS)


def listen(connection: Connection, take: Callable[[protocol.Packet], object]) -> None:
    """Take letters off the pipe on a thread of its own, so that the program never waits to send.

    They arrive sealed, to be opened by the main thread: two threads that import numpy at the same time may fail over
    it. Where the program is gone, this process ends at once, whatever it is doing.
    """

    def read() -> None:
        try:
            while True:
                take(protocol.receive(connection))
        finally:
            os._exit(0)

    threading.Thread(target=read, daemon=True).start()
