"""Whether a folder lies on a network drive, where SQLite's locks cannot be trusted."""

import os
import sys
from pathlib import Path

_NETWORK = frozenset(("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "davfs", "9p", "fuse.sshfs", "fuse.rclone"))
_MOUNTS = Path("/proc/self/mounts")


def on_network_drive(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the folder's drive is reached over a network. False where the system does not tell."""
    if sys.platform == "win32":
        return str(folder.resolve()).startswith("\\\\")
    path = os.path.realpath(folder)
    deepest, kind = "", ""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    for line in lines:
        _, point, found = line.split(" ")[:3]
        point = point.encode("latin-1", "replace").decode("unicode_escape")  # blanks are written as \\040
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(deepest):
            deepest, kind = point, found
    return kind in _NETWORK
