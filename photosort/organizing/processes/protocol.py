"""How the program and a process of it talk: a head, one pickled body, then the bytes of the arrays as they are."""

import pickle
from multiprocessing.connection import Connection
from typing import Any

from photosort.model.value import dataclass
from photosort.organizing.processes.room import Room


def send(connection: Connection, head: str, body: object, room: Room | None = None) -> None:
    """Send any picklable value under a word; arrays cross without being copied into the pickle.

    They are laid down in `room`, if they fit; the other side has to take them from there before the next is sent.
    """
    buffers: list[pickle.PickleBuffer] = []
    packed = pickle.dumps(body, protocol=5, buffer_callback=buffers.append)
    raw = [buffer.raw() for buffer in buffers]
    laid = room is not None and room.put(raw)
    connection.send_bytes(pickle.dumps((head, packed, [part.nbytes for part in raw], laid), protocol=5))
    for part in raw:
        if part.nbytes and not laid:
            connection.send_bytes(part)


@dataclass(frozen=True, slots=True)
class Packet:
    """What has arrived, still sealed: opening it may import whatever its values are made of."""

    head: str
    packed: bytes
    parts: list[bytearray]

    def open(self) -> Any:
        """The value. Its arrays may be written to."""
        return pickle.loads(self.packed, buffers=self.parts)


def receive(connection: Connection, room: Room | None = None) -> Packet:
    """The next packet; `room` is the one that the other side lays its arrays down in.

    Raises:
        EOFError, OSError: the other side is gone.
    """
    head, packed, sizes, laid = pickle.loads(connection.recv_bytes())
    if laid and room is not None:
        return Packet(head, packed, room.take(sizes))
    parts = [bytearray(size) for size in sizes]
    for part in parts:
        if part:
            connection.recv_bytes_into(part)
    return Packet(head, packed, parts)
