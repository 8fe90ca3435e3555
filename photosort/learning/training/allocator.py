"""Settings of the process that make torch fast on a CPU; they must precede its import, so nothing here imports it."""

import ctypes
import os
import sys

_MMAP_MAX, _TRIM_THRESHOLD, _TOP_PAD = -4, -1, -2  # of glibc's malloc.h


def tune() -> None:
    """Keep freed memory in the process: a batch's maps are large, and page faults would halve the speed (glibc only).

    Also stops idle OpenMP threads from spinning, which costs most of the speed where a core is busy elsewhere.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if sys.platform != "linux":
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "gnu_get_libc_version"):
        library.mallopt(_MMAP_MAX, 0)
        library.mallopt(_TRIM_THRESHOLD, 2**31 - 1)
        library.mallopt(_TOP_PAD, 64 << 20)
