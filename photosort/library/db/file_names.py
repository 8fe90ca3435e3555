"""What a library is made of on disk, by name."""

from pathlib import Path

LIBRARY, THUMBNAILS = "library.db", "thumbnails.db"
_BACKUPS = "backups"


def backup_folder(directory: Path) -> Path:
    """Where a library's backups lie."""
    return directory / _BACKUPS


def backups_of(database: Path) -> list[Path]:
    """The backups of a database, sound or not, oldest first: their names begin with their dates."""
    return sorted(backup_folder(database.parent).glob(f"{database.stem}-*.db"))
