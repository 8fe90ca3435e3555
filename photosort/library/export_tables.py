"""Albums as CSV or JSON, for other programs."""

import csv
import errno
import io
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote_from_bytes

from photosort import private
from photosort.library.files.packages import enclosing
from photosort.library.ports import LibraryPort
from photosort.model.album import Album, AlbumId
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, shown
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View

COLUMNS = (
    *("album_id", "album", "kind", "path", "uri", "certainty", "pinned"),
    *("mark", "favourite", "taken", "camera", "width", "height", "bytes", "latitude", "longitude", "companions"),
)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # as spreadsheets begin them, wide forms too


def album_rows(
    library: LibraryPort, albums: Sequence[AlbumId] | None = None
) -> list[tuple[Album, list[dict[str, Any]]]]:
    """Albums (all that are shown, where None) with one mapping of `COLUMNS` per photo.

    `path` is for people; `uri` is exact for names that are no text.
    """
    chosen = library.albums.all() if albums is None else [library.albums.get(album) for album in albums]
    found = []
    for album in chosen:
        photos = library.photos.get(library.photos.ids(View(album=album.id, order=Order.NAME)))
        places = {m.photo_id: m for m in library.albums.memberships([photo.id for photo in photos])}
        lines = [
            {
                "album_id": album.id,
                "album": album.name,
                "kind": album.kind.value,
                **_described(photo),
                "certainty": round(places[photo.id].certainty, 4),
                "pinned": places[photo.id].pinned,
            }
            for photo in photos
            if photo.id in places
        ]
        found.append((album, [{column: line[column] for column in COLUMNS} for line in lines]))
    return found


def to_csv(library: LibraryPort, albums: Sequence[AlbumId] | None = None) -> str:
    """One line per photo, with a head line; RFC 4180."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for _, lines in album_rows(library, albums):
        for line in lines:
            writer.writerow(
                {key: _cell(value) for key, value in {**line, "companions": " ".join(line["companions"])}.items()}
            )
    return text.getvalue()


def to_json(library: LibraryPort, albums: Sequence[AlbumId] | None = None) -> str:
    """An object with the albums, each with its photos."""
    found = [
        {
            "id": album.id,
            "name": album.name,
            "kind": album.kind.value,
            "junk": album.junk,
            "reasons": [in_english(reason) for reason in album.reasons],
            "photos": [{key: value for key, value in line.items() if not key.startswith("album")} for line in lines],
        }
        for album, lines in album_rows(library, albums)
    ]
    return json.dumps({"schema": 1, "albums": found}, indent=1, ensure_ascii=False) + "\n"


def export(library: LibraryPort, path: Path, albums: Sequence[AlbumId] | None = None) -> None:
    """Write CSV or JSON, as the path ends, whole or not at all; replaces a file. Raises like `check_target`."""
    check_target(path)
    text = to_csv(library, albums) if path.suffix.lower() == ".csv" else to_json(library, albums)
    part = path.with_name(f".{path.name}.part")
    # No newline translation: CSV brings its own.
    with open(part, "w", encoding="utf-8", newline="", opener=private.opener) as file:
        file.write(text)
    os.replace(part, path)


def check_target(path: Path) -> None:
    """Find out whether a file can be written, before it is.

    Raises:
        PhotosortError: it would lie in another program's document.
        OSError: the system would refuse it.
    """
    if (inside := enclosing(os.fsencode(path.absolute().parent))) is not None:
        raise PhotosortError(Message(MessageCode.NOT_OURS, path=inside[0], what=inside[1]))
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    with tempfile.TemporaryFile(dir=path.parent):
        pass


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula, as a name may begin with one; numbers never do."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULAS) else value


def _described(photo: Photo) -> dict[str, Any]:
    header = photo.header
    return {
        "path": shown(photo.path),
        "uri": "file://" + quote_from_bytes(photo.path),
        "mark": photo.mark.value,
        "favourite": photo.favourite,
        "taken": header.taken.isoformat() if header.taken else "",
        "camera": header.camera,
        "width": header.width,
        "height": header.height,
        "bytes": photo.size,
        "latitude": header.latitude,
        "longitude": header.longitude,
        "companions": [shown(name) for name in photo.companions],
    }
