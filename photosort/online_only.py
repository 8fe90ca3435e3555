"""Files whose content lies with a cloud service: opening one would download it, which nobody has asked for.

By the documentation of the systems; none of these services was at hand to try it with.
"""

import os

# File attributes of Windows that OneDrive, Dropbox and others set ([MS-FSCC] 2.6): the content is not here, or comes
# when the file is opened, or when it is read.
_WINDOWS = 0x1000 | 0x40000 | 0x400000  # OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS
_MACOS = 0x40000000  # SF_DATALESS of sys/stat.h


def is_online_only(status: os.stat_result) -> bool:
    """Whether the system would have to download a file to read it; False where it does not tell."""
    attributes, flags = getattr(status, "st_file_attributes", 0), getattr(status, "st_flags", 0)
    return bool(attributes & _WINDOWS or flags & _MACOS)


def stands_for(name: bytes) -> tuple[bytes, str] | None:
    """The name of the file for which a placeholder of this name stands, and the program that fetches it.

    iCloud Drive before macOS 14 leaves `.IMG_34.HEIC.icloud`, the virtual files of Nextcloud on Linux are called
    `IMG_34.HEIC.nextcloud`.
    """
    if name.startswith(b".") and name.endswith(b".icloud"):
        return name[1 : -len(b".icloud")], "iCloud"
    if name.endswith(b".nextcloud"):
        return name[: -len(b".nextcloud")], "Nextcloud"
    return None
