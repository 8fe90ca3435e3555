"""How the program and its engine process talk: one pickled head, then the arrays' bytes as they lie in memory."""

import pickle
from multiprocessing.connection import Connection
from typing import Any


def send(connection: Connection, message: object) -> None:
    """Send any picklable value; arrays cross without being copied into the pickle."""
    buffers: list[pickle.PickleBuffer] = []
    body = pickle.dumps(message, protocol=5, buffer_callback=buffers.append)
    raw = [buffer.raw() for buffer in buffers]
    connection.send_bytes(pickle.dumps((body, [part.nbytes for part in raw]), protocol=5))
    for part in raw:
        if part.nbytes:
            connection.send_bytes(part)


def receive(connection: Connection) -> Any:
    """The next value. Its arrays may be written to.

    Raises:
        EOFError, OSError: the other side is gone.
    """
    body, sizes = pickle.loads(connection.recv_bytes())
    parts = [bytearray(size) for size in sizes]
    for part in parts:
        if part:
            connection.recv_bytes_into(part)
    return pickle.loads(body, buffers=parts)
