"""A library of the version that kept English sentences opens, tells them, and takes its acts back."""

import os
import sqlite3
from pathlib import Path

import pytest

from photosort.library.library import Library
from photosort.model.acts import ActKind, Rename
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, ReadState
from photosort.model.problem import PhotosortError
from photosort.model.view import View

SCHEMA = Path(__file__).with_name("version_1.sql")
ROWS = """
INSERT INTO root (id, path, recursive) VALUES (1, CAST('{photos}' AS BLOB), 1);
INSERT INTO photo (id, root_id, folder, name, file_size, size, mtime_ns, fingerprint, state, presence, sort_time,
    sort_name, search_text) VALUES
    (1, 1, x'', CAST('a.jpg' AS BLOB), 3, 3, 7, x'01', 'read', 'present', 0, 'a', 'a'),
    (2, 1, x'', CAST('b.jpg' AS BLOB), 3, 3, 7, NULL, 'unreadable', 'present', 0, 'b', 'b'),
    (3, 1, x'', CAST('c.jpg' AS BLOB), 3, 3, 7, NULL, 'unreadable', 'unavailable', 0, 'c', 'c');
INSERT INTO album (id, name, kind, named) VALUES (2, 'Kerala', 'photos', 1), (3, 'Memes', 'junk', 0);
INSERT INTO membership (photo_id, album_id) VALUES (1, 2);
UPDATE album SET dismissed = 1 WHERE id = 3;
INSERT INTO problem (photo_id, root_id, path, stage, kind, reason) VALUES
    (2, NULL, x'', 'decode', 'damaged', 'Empty file (0 bytes)'),
    (3, NULL, x'', 'decode', 'damaged', 'Ends too early: the last 38 % is missing'),
    (NULL, 1, CAST('{photos}/sub' AS BLOB), 'scan', 'permission', 'No permission to look into the folder');
INSERT INTO act (id, at, kind, text, detail, why_not) VALUES
    (1, '2024-05-01T10:00:00+00:00', 'Rename', 'Renamed India to Kerala', '', ''),
    (2, '2024-05-01T11:00:00+00:00', 'Keep', 'Memes will not be suggested again', '', ''),
    (3, '2024-05-02T10:00:00+00:00', 'Trash', 'Moved 1 photo to the trash', '3 bytes', ''),
    (4, '2024-05-02T11:00:00+00:00', 'Trash', 'Moved 2 photos to the trash', '6 bytes',
        'x.jpg is not back: it is no longer in the trash'),
    (5, '2024-05-03T10:00:00+00:00', 'Delete', 'Deleted 1 photo for good', '3 bytes', '');
INSERT INTO act_row VALUES
    (1, 'album', '2', '[2, "India", "photos", 0, 0, 0, 0.0, "[]", "[]", "[]"]',
        '[2, "Kerala", "photos", 1, 0, 0, 0.0, "[]", "[]", "[]"]'),
    (2, 'album', '3', '[3, "Memes", "junk", 0, 0, 0, 0.0, "[]", "[]", "[]"]',
        '[3, "Memes", "junk", 0, 0, 1, 0.0, "[]", "[]", "[]"]');
PRAGMA user_version = 1;
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    photos = tmp_path / "photos"
    photos.mkdir()
    folder = tmp_path / "library"
    folder.mkdir()
    db = sqlite3.connect(folder / "library.db")
    db.executescript(SCHEMA.read_text("utf-8") + ROWS.format(photos=photos))
    db.close()
    return folder


def told(text: str) -> Message:
    return Message(MessageCode.LEGACY, text=text)


def test_the_history_can_be_read_as_it_was_written(old: Path) -> None:
    library = Library.open(old)
    entries = library.history.entries()
    library.close()
    assert [(entry.id, entry.kind, entry.message) for entry in entries] == [
        (5, ActKind.DELETE, told("Deleted 1 photo for good")),
        (4, ActKind.TRASH, told("Moved 2 photos to the trash")),
        (3, ActKind.TRASH, told("Moved 1 photo to the trash")),
        (2, ActKind.DISMISS_JUNK, told("Memes will not be suggested again")),
        (1, ActKind.RENAME, told("Renamed India to Kerala")),
    ]
    assert [entry.detail for entry in entries] == [told("3 bytes"), told("6 bytes"), told("3 bytes"), None, None]
    assert (old / "backups").is_dir()


def test_old_acts_can_be_taken_back_and_done_again(old: Path) -> None:
    library = Library.open(old)
    done = library.history.undo_act(1)
    assert done.message == Message(MessageCode.UNDONE, act=told("Renamed India to Kerala"))
    assert library.albums.get(AlbumId(2)).name == "India"
    library.history.redo()
    assert library.albums.get(AlbumId(2)).name == "Kerala"
    library.history.undo_act(2)
    assert not library.albums.get(AlbumId(3)).dismissed
    with pytest.raises(PhotosortError, match="Nothing of it is in the trash"):
        library.history.undo_act(3)
    library.close()


def test_new_acts_follow_on_old_ones(old: Path) -> None:
    library = Library.open(old)
    library.history.do(Rename(AlbumId(2), "Goa"))
    library.close()
    again = Library.open(old)
    assert again.history.entries(1)[0].message == Message(MessageCode.RENAMED, album="Kerala", name="Goa")
    again.close()


def test_what_could_not_be_read_is_read_again_where_it_is_at_hand(old: Path) -> None:
    library = Library.open(old)
    assert PhotoId(2) in [photo.id for photo in library.reading.unread()]
    problems = {os.path.basename(problem.path): problem.reason for problem in library.problems.all()}
    states = [photo.state for photo in library.photos.get([PhotoId(2), PhotoId(3)])]
    shown = library.photos.ids(View(album=AlbumId(2)))
    library.close()
    assert problems == {
        b"c.jpg": told("Ends too early: the last 38 % is missing"),
        b"sub": told("No permission to look into the folder"),
    }
    assert states == [ReadState.NEW, ReadState.UNREADABLE]
    assert shown == [PhotoId(1)]
