"""A file's fingerprint: finds a moved file again, and keys its thumbnail, without reading all of it."""

import hashlib
import os
from typing import BinaryIO

from photosort.imaging.files import open_file, refusal

_ENDS = 64 * 1024
_SAMPLES, _SAMPLE = 8, 16 * 1024


def fingerprint(path: bytes) -> bytes:
    """The fingerprint of a file that nobody decodes: the scan asks whether a changed path holds a known picture.

    Raises:
        Unreadable: the file cannot be opened or read.
    """
    with open_file(path) as file:
        try:
            return fingerprint_of(file, os.fstat(file.fileno()).st_size)
        except OSError as error:
            raise refusal(path, error) from error


def fingerprint_of(file: BinaryIO, size: int) -> bytes:
    """16 bytes that name the content: BLAKE2b of the size, the first and last 64 KiB and eight samples between.

    At most 256 KiB are read; files up to that size are read whole. The samples tell apart uncompressed scans of one
    size whose ends are blank paper.

    Args:
        file: open at its start; left at its start, so that a decoder can go on with it.
        size: of the file, in bytes.
    """
    digest = hashlib.blake2b(size.to_bytes(8, "little"), digest_size=16)
    limit = 2 * _ENDS + _SAMPLES * _SAMPLE
    if size <= limit:
        digest.update(file.read(limit))
    else:
        digest.update(file.read(_ENDS))
        step = (size - 2 * _ENDS) // _SAMPLES
        for index in range(_SAMPLES):
            file.seek(_ENDS + index * step)
            digest.update(file.read(_SAMPLE))
        file.seek(-_ENDS, os.SEEK_END)
        digest.update(file.read(_ENDS))
    file.seek(0)
    return digest.digest()
