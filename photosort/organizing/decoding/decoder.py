"""The program's side of one decode process: what it is asked, how long it may take, and what became of it."""

import logging
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from photosort.imaging.unreadable import Unreadable
from photosort.model.cancel_token import Cancelled
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.model.system_error import cause
from photosort.organizing.decoding import worker
from photosort.organizing.decoding.letters import Say
from photosort.organizing.processes import protocol
from photosort.organizing.processes.room import Room
from photosort.organizing.processes.start import ending, start

PATIENCE_TICKS = 30
TICK_S = 1.0
SLOWEST = 1 << 20  # bytes a second: a drive that gives so much is not to be taken for a decoder that hangs
_JOIN_S = 5.0
_log = logging.getLogger(__name__)
_large_picture = threading.Lock()  # there is memory for one at a time, whichever process decodes it


class Lost(Exception):
    """The process is gone over a file; `message` says how."""

    def __init__(self, message: Message) -> None:
        super().__init__(in_english(message))
        self.message = message


class Decoder:
    """One decode process, used by one thread at a time."""

    def __init__(self, operations: str, *, background: bool) -> None:
        """Begin to start it; the first request waits until it is there.

        Raises:
            PhotosortError: the system starts no process now.
        """
        self._room = _room_or_none(worker.ROOM)
        try:
            self._connection, self._process = start(
                worker.main, self._room, operations, background, name="photosort-decoder"
            )
        except OSError as error:
            self._give_back()
            raise PhotosortError(Message(MessageCode.DECODER_NOT_STARTED, error=cause(error))) from error
        self._ready = False

    @property
    def alive(self) -> bool:
        """Whether it can be asked; it ends by itself when nobody asks for long."""
        return self._process.is_alive()

    def ask(self, unwanted: Callable[[], bool], name: str, *args: Any) -> Any:
        """Have one operation done on one file. After any error but `Unreadable` the process is of no use.

        Args:
            unwanted: asked now and then whether nobody waits for it any more.
            name: of the operation.
            args: what it is given.

        Raises:
            Unreadable: the file is refused.
            Lost: the process died, or has not come to an end.
            Cancelled: it is unwanted.
            PhotosortError: no file is to blame; the process did not come to life, or lacks what it needs for this.
        """
        try:
            return self._ask(unwanted, name, args)
        except (EOFError, OSError) as error:
            self._process.join(_JOIN_S)
            how = ending(self._process)
            if not self._ready:
                raise PhotosortError(Message(MessageCode.DECODER_NOT_STARTED, error=how)) from error
            _log.warning("A decoder ended by itself (%s).", in_english(how))
            raise Lost(Message(MessageCode.DECODER_CRASHED)) from error

    def _ask(self, unwanted: Callable[[], bool], name: str, args: tuple[Any, ...]) -> Any:
        protocol.send(self._connection, "", (name, args))
        room = self._room
        ticks: int | None = None  # before the decoder has begun, what is slow is the drive, or the start
        with ExitStack() as held:
            while True:
                packet = self._receive(unwanted, ticks, room)
                value = packet.open()
                match packet.head:
                    case Say.READY:
                        self._ready = True
                    case Say.BEGUN:
                        ticks = PATIENCE_TICKS + value // SLOWEST
                    case Say.ALIVE:
                        ticks = value
                    case Say.ALONE:
                        held.enter_context(_large_picture)
                        protocol.send(self._connection, "", None)
                    case Say.ROOM:
                        room = _room_or_none(value)
                        if room is not None:
                            held.callback(room.give_back)
                        protocol.send(self._connection, "", room)
                    case Say.DONE:
                        return value
                    case Say.REFUSED:
                        raise Unreadable(*value)
                    case Say.UNABLE:
                        raise PhotosortError(value)
                    case _:
                        _log.error("A decoder failed in an unforeseen way:\n%s", value)
                        raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.FAILED_TO_READ))

    def _receive(self, unwanted: Callable[[], bool], ticks: int | None, room: Room | None) -> protocol.Packet:
        """The next letter. Time is counted in ticks, so that one in which the computer slept counts as one."""
        gone = 0
        while not self._connection.poll(TICK_S):
            gone += 1
            if unwanted():
                raise Cancelled
            if ticks is not None and gone >= ticks:
                _log.warning("A decoder has worked on one file for %d s, and is ended.", gone * TICK_S)
                raise Lost(Message(MessageCode.DECODER_HUNG))
        return protocol.receive(self._connection, room)

    def end(self) -> None:
        """End the process at once, whatever it does."""
        self._process.kill()
        self._process.join(_JOIN_S)
        self._connection.close()
        self._give_back()

    def _give_back(self) -> None:
        if self._room is not None:
            self._room.give_back()


def _room_or_none(size: int) -> Room | None:
    """Memory to share; without it, what was to lie there goes through the pipe."""
    try:
        return Room(size)
    except OSError:
        return None
