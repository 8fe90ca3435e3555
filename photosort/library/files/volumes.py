"""What kind of drive a folder lies on: a network's, where SQLite's locks cannot be trusted, or a removable one."""

import os
import sys
from pathlib import Path

_NETWORK = frozenset(("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "davfs", "9p", "fuse.sshfs", "fuse.rclone"))
_MOUNTS = Path("/proc/self/mounts")
_PLUGGED_IN = ("/media/", "/run/media/")  # where desktops mount sticks, cards and disks that a person connects


def on_network_drive(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the folder's drive is reached over a network. False where the system does not tell."""
    if sys.platform == "win32":
        return str(folder.resolve()).startswith("\\\\")
    return _mounted(folder, mounts)[1] in _NETWORK


def on_removable_drive(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the folder's drive was connected by the person. False where the system does not tell, as on Windows."""
    return _mounted(folder, mounts)[0].startswith(_PLUGGED_IN)


def _mounted(folder: Path, mounts: Path) -> tuple[str, str]:
    """Where the drive of a folder is mounted, and the kind of its file system; empty where Linux does not tell."""
    path = os.path.realpath(folder)
    deepest, kind = "", ""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return deepest, kind
    for line in lines:
        _, point, found = line.split(" ")[:3]
        point = point.encode("latin-1", "replace").decode("unicode_escape")  # blanks are written as \\040
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(deepest):
            deepest, kind = point, found
    return deepest, kind
