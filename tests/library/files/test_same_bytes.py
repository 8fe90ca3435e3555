"""Files that pass for the same are compared to the last byte."""

import os
from pathlib import Path

import pytest

from photosort.library.files.same_bytes import same_bytes


def put(folder: Path, name: str, data: bytes) -> bytes:
    (folder / name).write_bytes(data)
    return os.fsencode(folder / name)


def test_each_byte_is_compared(tmp_path: Path) -> None:
    data = os.urandom(3 << 20)
    middle = data[:500_000] + bytes([data[500_000] ^ 1]) + data[500_001:]
    one, same = put(tmp_path, "one", data), put(tmp_path, "same", data)
    assert same_bytes(one, same)
    assert not same_bytes(one, put(tmp_path, "middle", middle))
    assert not same_bytes(one, put(tmp_path, "longer", data + b"y"))
    with pytest.raises(FileNotFoundError):
        same_bytes(one, one + b" is gone")
