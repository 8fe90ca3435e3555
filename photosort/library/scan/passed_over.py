"""Folders that a walk passes over: hidden ones, caches, and what other programs derived or deleted, by marks."""

import os
from collections.abc import Callable

from photosort.library.files.packages import what_is

# What NAS systems, Windows, and other programs keep beside pictures; parts of programs.
_NAMES = frozenset(
    name.lower()
    for name in (
        b"@eaDir",
        b"#recycle",
        b"#snapshot",
        b"~snapshot",
        b"@Recycle",
        b"@Recently-Snapshot",
        b"$RECYCLE.BIN",
        b"RECYCLER",
        b"RECYCLED",
        b"System Volume Information",
        b"lost+found",
        b"__MACOSX",
        b"node_modules",
    )
)
_ENDINGS = (b".lrdata", b".lrprev", b".lrcat-data", b".cocatalog")

# Files that say it of the folder they lie in: https://bford.info/cachedir/, and PhotoPrism's storage.
MARKS = frozenset((b"CACHEDIR.TAG", b".ppstorage"))
# Android's word that a folder is not to be shown: it is passed over, unless it was added itself. Android's disks do not
# tell upper from lower case.
NO_MEDIA = frozenset(
    (b".nomedia", b".NoMedia", b".Nomedia", b".NOMEDIA", b".noimage", b".NoImage", b".Noimage", b".NOIMAGE")
)


def skipped(name: bytes) -> bool:
    """Whether a folder of this name is never looked into."""
    return name.startswith(b".") or name.lower() in _NAMES or name.lower().endswith(_ENDINGS)


def is_derived(path: bytes) -> bool:
    """Whether a folder holds what another program made of pictures, or deleted, by its name and by marks near it."""
    name = os.path.basename(path)
    begin = next((begin for begin in _BEGINNINGS if name.startswith(begin)), None)
    rule = _RULES.get(name) if begin is None else _of_nextcloud
    return rule is not None and rule(path)


def is_passed_over(path: bytes) -> bool:
    """Whether a walk that comes to this absolute folder from above does not list it."""
    name = os.path.basename(path)
    if skipped(name) or what_is(name) is not None or is_derived(path):
        return True
    return any(os.path.lexists(os.path.join(path, mark)) for mark in MARKS | NO_MEDIA)


def _holds(folder: bytes, *names: bytes) -> bool:
    return any(os.path.lexists(os.path.join(folder, name)) for name in names)


def _of_immich(path: bytes) -> bool:
    return _holds(path, b".immich")


def _of_nextcloud(path: bytes) -> bool:
    return _holds(os.path.dirname(path), b".ncdata", b".ocdata")


def _of_nextcloud_user(path: bytes) -> bool:
    return _of_nextcloud(os.path.dirname(path))


def _of_group_folders(path: bytes) -> bool:
    """What Nextcloud's app Group folders (Team folders) keeps of deleted and older files."""
    return os.path.basename(os.path.dirname(path)) == b"__groupfolders" and _of_nextcloud_user(path)


def _cache(path: bytes) -> bool:
    """Of a Nextcloud user, or of an Android app: Android/data/PACKAGE/cache."""
    return _of_nextcloud_user(path) or path.split(os.sep.encode())[-4:-2] == [b"Android", b"data"]


def _of_ente(path: bytes) -> bool:
    """Ente's export keeps a folder "metadata" in each album; those that were deleted lie in "Trash" beside them."""
    beside = os.path.dirname(path)
    try:
        with os.scandir(beside) as entries:
            return any(entry.is_dir(follow_symlinks=False) and _holds(entry.path, b"metadata") for entry in entries)
    except OSError:
        return False


_BEGINNINGS = (b"appdata_", b"updater-")  # of a Nextcloud's own folders, which go on with its number
_RULES: dict[bytes, Callable[[bytes], bool]] = {
    b"thumbs": _of_immich,
    b"encoded-video": _of_immich,
    b"profile": _of_immich,
    b"files_trashbin": _of_nextcloud_user,
    b"files_versions": _of_nextcloud_user,
    b"uploads": _of_nextcloud_user,
    b"thumbnails": _of_nextcloud_user,
    b"trash": _of_group_folders,
    b"versions": _of_group_folders,
    b"cache": _cache,
    b"Trash": _of_ente,
}
