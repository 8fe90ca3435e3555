"""Settings of the process that torch and glibc read only once, made before torch is imported."""

import ctypes
import os
import sys

# glibc's names for mallopt, from malloc.h.
M_TRIM_THRESHOLD = -1
M_TOP_PAD = -2
M_MMAP_MAX = -4


def prepare_process() -> None:
    """Make torch quick on a shared CPU. Call it first thing in a process that will train or encode.

    Activations of a batch are large enough that glibc maps and unmaps them anew for each operation, and the page
    faults then cost more than the arithmetic (MobileNetV2, one thread: 33 pictures a second without, 60 with). And
    OpenMP's threads spin while they wait, which starves a window that wants the other core. The price is memory
    that the process keeps until it ends, so the process of the window must not call this.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # musl has none
        mallopt(M_MMAP_MAX, 0)
        mallopt(M_TRIM_THRESHOLD, 2**31 - 1)
        mallopt(M_TOP_PAD, 256 << 20)
