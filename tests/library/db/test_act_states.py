"""A library of the version that kept flags of its acts opens with one state of each, and settles what was half-way."""

import os
import sqlite3
from pathlib import Path

import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.english import in_english
from photosort.model.history import ActState
from photosort.model.photo import PhotoId, Presence

SCHEMA = Path(__file__).with_name("version_2.sql")
ROWS = """
INSERT INTO root (id, path, recursive) VALUES (1, CAST('{photos}' AS BLOB), 1);
INSERT INTO photo (id, root_id, folder, name, file_size, size, mtime_ns, fingerprint, state, presence, sort_time,
    sort_name, search_text) VALUES
    (1, 1, x'', CAST('a.jpg' AS BLOB), 5, 5, 7, x'01', 'read', 'present', 0, 'a', 'a'),
    (2, 1, x'', CAST('b.jpg' AS BLOB), 5, 5, 7, x'01', 'read', 'trashed', 0, 'b', 'b');
INSERT INTO act (id, at, kind, message, undone_at, complete) VALUES
    (1, '2026-05-01T10:00:00+00:00', 'Rename', '{told}', 0, 1),
    (2, '2026-05-01T10:00:00+00:00', 'Rename', '{told}', 1, 1),
    (3, '2026-05-01T10:00:00+00:00', 'Trash', '', 0, 0),
    (4, '2026-05-01T10:00:00+00:00', 'Apply', '{told}', 0, 1),
    (5, '2026-05-01T10:00:00+00:00', 'Apply', '{told}', 0, 1),
    (6, '2026-05-01T10:00:00+00:00', 'Sidecars', '{told}', 2, 1),
    (7, '2026-05-01T10:00:00+00:00', 'Trash', '{told}', 0, 0),
    (8, '2026-05-01T10:00:00+00:00', 'Trash', '{told}', 3, 0),
    (9, '2026-05-01T10:00:00+00:00', 'Trash', '{told}', 4, 1);
INSERT INTO meta VALUES ('apply/4', CAST('{head}' AS BLOB)), ('apply/5', CAST('{head}' AS BLOB));
INSERT INTO act_file (act_id, photo_id, path, place, size, mtime_ns, main, state) VALUES
    (3, 1, CAST('{photos}/a.jpg' AS BLOB), NULL, 5, 7, 1, 'pending'),
    (3, 2, CAST('{photos}/b.jpg' AS BLOB), CAST('{trash}/files/b.jpg' AS BLOB), 5, 7, 1, 'trashed'),
    (4, 1, CAST('{photos}/a.jpg' AS BLOB), CAST('{photos}/out/a.jpg' AS BLOB), 5, 7, 1, 'planned'),
    (5, 1, CAST('{photos}/a.jpg' AS BLOB), CAST('{photos}/out/a.jpg' AS BLOB), 5, 7, 1, 'failed'),
    (6, 1, CAST('{photos}/a.xmp' AS BLOB), NULL, 5, 7, 1, 'written'),
    (6, 2, CAST('{photos}/b.xmp' AS BLOB), NULL, 5, 7, 1, 'planned'),
    (7, 2, CAST('{photos}/b.jpg' AS BLOB), CAST('{trash}/files/b.jpg' AS BLOB), 5, 7, 1, 'restoring'),
    (8, 1, CAST('{photos}/a.jpg' AS BLOB), NULL, 5, 7, 1, 'pending'),
    (9, 1, CAST('{photos}/a.jpg' AS BLOB), NULL, 5, 7, 1, 'home');
PRAGMA user_version = 2;
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    photos, trash, folder = tmp_path / "photos", tmp_path / "Trash", tmp_path / "library"
    for made in (photos, trash / "files", folder):
        made.mkdir(parents=True)
    for file in (photos / "a.jpg", trash / "files" / "b.jpg"):
        file.write_bytes(b"bytes")
        os.utime(file, ns=(7, 7))
    (photos / "a.xmp").write_bytes(b"edited since")
    told = '["legacy", {"text": "Did something"}]'
    head = '{"way": "copy", "destination": "2f", "folders": [], "albums": 1, "adds_root": false}'
    db = sqlite3.connect(folder / "library.db")
    db.executescript(SCHEMA.read_text("utf-8") + ROWS.format(photos=photos, trash=trash, told=told, head=head))
    db.close()
    return folder


def test_flags_and_files_become_states(old: Path) -> None:
    library = Library.open(old)
    states = {act.id: act.state for act in library.history.entries()}
    library.close()
    assert states == {
        1: ActState.DONE,
        2: ActState.UNDONE,
        3: ActState.UNDER_WAY,  # killed on its way to the trash
        4: ActState.UNDER_WAY,  # stopped
        5: ActState.DONE,  # as far as it could be
        6: ActState.UNDER_WAY_BACK,  # one of two came back
        7: ActState.UNDER_WAY_BACK,  # killed on its way home
        8: ActState.UNDER_WAY,  # killed while it was done again
        9: ActState.UNDONE,
    }


def test_a_half_way_act_of_an_older_version_can_be_taken_back(old: Path, tmp_path: Path) -> None:
    library = Library.open(old, can=FreedesktopTrash(tmp_path / "Trash"))
    act = library.history.entry(3)
    assert (in_english(act.message), act.photos, act.waiting) == ("Moved 1 of 2 photos to the trash", 2, 1)
    assert library.history.undo_act(3).failures == ()
    presence = [photo.presence for photo in library.photos.get([PhotoId(1), PhotoId(2)])]
    library.close()
    assert presence == [Presence.PRESENT, Presence.PRESENT]
    assert (tmp_path / "photos" / "b.jpg").read_bytes() == b"bytes"


def test_new_and_migrated_libraries_have_the_same_tables(old: Path, tmp_path: Path) -> None:
    Library.open(old).close()
    Library.open(tmp_path / "new").close()
    columns = []
    for folder in (old, tmp_path / "new"):
        db = sqlite3.connect(folder / "library.db")
        columns.append(
            db.execute("SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info('act')").fetchall()
        )
        db.close()
    assert columns[0] == columns[1]
