"""An engine process: answers one request after the other; ends with the program, or when nothing was asked for long.

Nothing heavy may be imported before `main` has set up the process.
"""

import importlib
import queue
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection

from photosort.model.problem import PhotosortError
from photosort.organizing.processes import protocol, serve

IDLE_S = 60.0  # what is loaded takes a second to load again, and hundreds of megabytes to keep
REQUEST, PAUSE, RESUME = "request", "pause", "resume"  # heads of what the program sends


def main(connection: Connection, operations: str, threads: int) -> None:
    """Serve requests until the program goes, or none has come for a while.

    Args:
        connection: the way to the program.
        operations: "module:callable"; the callable gives an object whose public methods are the operations.
        threads: how many cores to compute with.
    """
    serve.settle(threads)
    from photosort.learning.training import allocator

    allocator.tune()
    requests: queue.SimpleQueue[protocol.Packet] = queue.SimpleQueue()
    sending = threading.Lock()

    def reply(number: int, kind: str, value: object, seconds: float = 0.0) -> None:
        with sending:
            protocol.send(connection, kind, (number, value, seconds))

    running = threading.Event()
    running.set()

    def take(packet: protocol.Packet) -> None:
        if packet.head == REQUEST:
            requests.put(packet)
        elif packet.head == PAUSE:
            running.clear()
        else:
            running.set()

    serve.listen(connection, take)
    served: object | None = None
    while True:
        try:
            number, name, args, wants_progress = requests.get(timeout=IDLE_S).open()
        except queue.Empty:
            return
        start = time.process_time()
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
            reply(number, "done", answer, time.process_time() - start)


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
