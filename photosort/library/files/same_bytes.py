"""Whether two files hold the same, each byte: a fingerprint finds such files, and does not read all of large ones."""

from photosort.regular_file import open_regular

_BLOCK = 1 << 20


def same_bytes(one: bytes, other: bytes) -> bool:
    """Whether they do.

    Raises:
        OSError: one of them cannot be opened or read.
    """
    with open_regular(one) as first, open_regular(other) as second:
        while True:
            blocks = first.read(_BLOCK), second.read(_BLOCK)
            if blocks[0] != blocks[1]:
                return False
            if not blocks[0]:
                return True
