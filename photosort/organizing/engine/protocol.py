"""How the program and its engine process talk: a head, one pickled body, then the bytes of the arrays as they are."""

import pickle
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

BATCH = 16
"""Photos that one request has embedded, and that are stored at once."""


def send(connection: Connection, head: str, body: object) -> None:
    """Send any picklable value under a word; arrays cross without being copied into the pickle."""
    buffers: list[pickle.PickleBuffer] = []
    packed = pickle.dumps(body, protocol=5, buffer_callback=buffers.append)
    raw = [buffer.raw() for buffer in buffers]
    connection.send_bytes(pickle.dumps((head, packed, [part.nbytes for part in raw]), protocol=5))
    for part in raw:
        if part.nbytes:
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


def receive(connection: Connection) -> Packet:
    """The next packet.

    Raises:
        EOFError, OSError: the other side is gone.
    """
    head, packed, sizes = pickle.loads(connection.recv_bytes())
    parts = [bytearray(size) for size in sizes]
    for part in parts:
        if part:
            connection.recv_bytes_into(part)
    return Packet(head, packed, parts)
