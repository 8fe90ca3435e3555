"""The engine process: loads torch, answers one request after the other, and ends when the program ends.

Nothing heavy may be imported before `main` has set up the process.
"""

import contextlib
import ctypes
import importlib
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection

from photosort.model.problem import PhotosortError
from photosort.organizing.engine import protocol

NICENESS = 5
REQUEST, PAUSE, RESUME = "request", "pause", "resume"  # heads of what the program sends
_BELOW_NORMAL_PRIORITY = 0x4000


def main(connection: Connection, operations: str, threads: int) -> None:
    """Serve requests until the program goes.

    Args:
        connection: the way to the program.
        operations: "module:callable"; the callable gives an object whose public methods are the operations.
        threads: how many cores to compute with.
    """
    _set_up(threads)
    requests: queue.SimpleQueue[protocol.Packet] = queue.SimpleQueue()
    sending = threading.Lock()

    def reply(number: int, kind: str, value: object, seconds: float = 0.0) -> None:
        with sending:
            protocol.send(connection, kind, (number, value, seconds))

    running = threading.Event()
    running.set()
    threading.Thread(target=_read, args=(connection, requests, running), daemon=True).start()
    served: object | None = None
    while True:
        number, name, args, wants_progress = requests.get().open()
        start = time.perf_counter()
        try:
            if served is None:
                module, _, maker = operations.partition(":")
                served = getattr(importlib.import_module(module), maker)()
            operation: Callable[..., object] = getattr(served, name)
            extra = {"progress": _Reporter(reply, number, running)} if wants_progress else {}
            answer = operation(*args, **extra)
        except PhotosortError as error:
            reply(number, "refused", error.message)
        except Exception:  # noqa: BLE001 - whatever it is, it crosses to the program, which logs it
            reply(number, "failed", traceback.format_exc())
        else:
            reply(number, "done", answer, time.perf_counter() - start)


class _Reporter:
    """Sends the progress of one request, at most ten times a second, and each last step; waits here while paused."""

    INTERVAL_S = 0.1

    def __init__(self, reply: Callable[[int, str, object], None], number: int, running: threading.Event) -> None:
        self._reply, self._number, self._running, self._last = reply, number, running, 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if done >= total or now - self._last >= self.INTERVAL_S:
            self._last = now
            self._reply(self._number, "progress", (stage, done, total))
        self._running.wait()


def _read(connection: Connection, requests: "queue.SimpleQueue[protocol.Packet]", running: threading.Event) -> None:
    """Take letters off the pipe at once, so that the program never waits to send; end the process with the program.

    They are opened by the main thread: two threads that import numpy at the same time may fail over it.
    """
    try:
        while True:
            packet = protocol.receive(connection)
            if packet.head == REQUEST:
                requests.put(packet)
            elif packet.head == PAUSE:
                running.clear()
            else:
                running.set()
    finally:
        os._exit(0)


def _set_up(threads: int) -> None:
    # Ctrl+C reaches the whole group: the program decides what becomes of this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"  # spinning threads would take the cores from decoding and from the window
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(threads)
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY)
    else:
        with contextlib.suppress(OSError):
            os.nice(NICENESS)
    from photosort.learning.training import allocator

    allocator.tune()
