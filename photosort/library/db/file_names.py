"""What a library is made of on disk, by name."""

from pathlib import Path

LIBRARY, THUMBNAILS, SEARCH, FACES, TWINS, LOCK = (
    "library.db", "thumbnails.db", "search.db", "faces.db", "twins.db", "lock"
)  # fmt: skip
MOVING = "moving"  # in a library that is being moved here; says from where
_BACKUPS, _PUT_ASIDE = "backups", "damaged"


def backup_folder(directory: Path) -> Path:
    """Where a library's backups lie."""
    return directory / _BACKUPS


def put_aside_folder(directory: Path) -> Path:
    """Where databases lie that were damaged, each in a folder of its own that is called like the moment."""
    return directory / _PUT_ASIDE


def backups_of(database: Path) -> list[Path]:
    """The backups of a database, sound or not, oldest first: their names begin with their dates."""
    return sorted(backup_folder(database.parent).glob(f"{database.stem}-*.db"))
