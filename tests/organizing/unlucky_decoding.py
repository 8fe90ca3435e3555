"""A decode process to which happens what the name of the file says; everything else is decoded as always."""

import os
import signal
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.exif import Facts
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.organizing.decoding import worker
from photosort.organizing.decoding.letters import Decoded
from photosort.organizing.decoding.operations import Operations

UNLUCKY = f"{__name__}:Unlucky"
IDLE = f"{__name__}:SoonIdle"
STILLBORN = f"{__name__}:Stillborn"


class Unlucky(Operations):
    """Each misfortune is the stem of a file, up to its first point: `crashes.3.jpg`."""

    def read(self, path: bytes, views: tuple[int, int]) -> Decoded:
        self._meet(path)
        return super().read(path, views)

    def show(self, path: bytes, edge: int | None) -> NDArray[np.uint8]:
        self._meet(path)
        return super().show(path, edge)

    def facts(self, path: bytes) -> Facts:
        raise PhotosortError(Message(MessageCode.NO_FACE_NETWORK, path=b"network"))

    def _meet(self, path: bytes) -> None:
        match os.path.basename(path).split(b".")[0]:
            case b"crashes":
                os.kill(os.getpid(), signal.SIGKILL)
            case b"crashes_once" if not os.path.exists(path + b".seen"):
                Path(os.fsdecode(path + b".seen")).touch()
                os.kill(os.getpid(), signal.SIGKILL)
            case b"hangs":
                self._watch.begin(0)
                time.sleep(3600)
            case b"works_for_long":
                self._watch.begin(0)
                self._watch.alive(3600)
                time.sleep(0.5)
            case b"slow_to_open":
                time.sleep(0.5)
            case b"fails":
                raise RuntimeError("a decoder's mistake")
            case b"bomb":
                bytearray(worker.MEMORY)
            case b"vanishes":
                os.unlink(path)
            case b"large":
                with self._watch.alone():
                    _alone(Path(os.fsdecode(path)).with_name("busy"))


class SoonIdle(Operations):
    """Waits hardly at all for the next file."""

    def read(self, path: bytes, views: tuple[int, int]) -> Decoded:
        worker.IDLE_S = 0.01
        return super().read(path, views)


class Stillborn(Operations):
    """Ends before it can be asked, as in an installation that lacks a library."""

    def __init__(self, *_: object) -> None:
        os._exit(7)


def _alone(busy: Path) -> None:
    """Fails if another process is in here as well."""
    descriptor = os.open(busy, os.O_CREAT | os.O_EXCL)
    time.sleep(0.1)
    os.close(descriptor)
    busy.unlink()
