"""The current schema of a library, as SQL. Older ones are brought here by `migrations`."""

VERSION = 14
_LEAP = 100  # versions that may come until somebody goes back to this program; a number beyond is a damaged one

# Rows keep a status instead of being deleted, so that whatever comes back finds its place again.
# Paths and names are BLOBs: they are bytes on disk, and not always UTF-8.
SCHEMA = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE root (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE,
    recursive INTEGER NOT NULL,
    only_names BLOB,                    -- NUL-joined names, where single files were added instead of a folder
    available INTEGER NOT NULL DEFAULT 1,
    watched INTEGER NOT NULL DEFAULT 1, -- whether changes are looked for as they happen
    removed INTEGER NOT NULL DEFAULT 0  -- taken out of the library; its photos are missing until it returns
);

CREATE TABLE photo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    root_id INTEGER NOT NULL REFERENCES root (id),
    folder BLOB NOT NULL,
    name BLOB NOT NULL,
    companions BLOB NOT NULL DEFAULT x'',  -- NUL-joined names in the same folder
    file_size INTEGER NOT NULL,
    size INTEGER NOT NULL,                 -- with companions
    mtime_ns INTEGER NOT NULL,
    fingerprint BLOB,
    state TEXT NOT NULL DEFAULT 'new',
    presence TEXT NOT NULL DEFAULT 'present',
    format TEXT NOT NULL DEFAULT '',
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    taken TEXT,
    camera TEXT NOT NULL DEFAULT '',
    exposure TEXT NOT NULL DEFAULT '',
    latitude REAL,
    longitude REAL,
    software TEXT NOT NULL DEFAULT '',
    position INTEGER,                      -- in the ALIKE order
    sort_time INTEGER NOT NULL,            -- seconds of the wall clock: taken, else modified
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    dated TEXT NOT NULL DEFAULT 'exif',    -- where `taken` comes from
    beside INTEGER NOT NULL DEFAULT 0,     -- of the times of its companions: another where one was written anew
    utc_offset INTEGER,                    -- minutes by which `taken` is ahead of UTC, where the file tells it
    date_due INTEGER NOT NULL DEFAULT 0,   -- 1: to be dated anew; 2, 3: also by its header, which an older version read
    -- Shown and counted in its album: an unreadable photo keeps its place for the day when it can be read again.
    counted INTEGER NOT NULL AS (presence IN ('present', 'unavailable') AND state <> 'unreadable') VIRTUAL
);
-- Only what is there owns its path: a file that went away leaves it to the next one.
CREATE UNIQUE INDEX photo_path ON photo (root_id, folder, name) WHERE presence IN ('present', 'unavailable');
CREATE INDEX photo_place ON photo (root_id, folder, name);
CREATE INDEX photo_file_size ON photo (file_size);
CREATE INDEX photo_fingerprint ON photo (fingerprint);
CREATE INDEX photo_state ON photo (state, id) WHERE state <> 'read';
CREATE INDEX photo_date_due ON photo (id) WHERE date_due > 0;
CREATE INDEX photo_never_set ON photo (camera, id) WHERE dated = 'reset';
CREATE INDEX photo_by_position ON photo (position IS NULL, position, id) WHERE presence IN ('present', 'unavailable');
CREATE INDEX photo_by_time ON photo (sort_time DESC, id) WHERE presence IN ('present', 'unavailable');
CREATE INDEX photo_by_name ON photo (sort_name, id) WHERE presence IN ('present', 'unavailable');
CREATE INDEX photo_by_size ON photo (size DESC, id) WHERE presence IN ('present', 'unavailable');

CREATE TABLE embedding (
    photo_id INTEGER NOT NULL REFERENCES photo (id),
    encoder TEXT NOT NULL,
    vector BLOB NOT NULL,                  -- float16, little endian
    UNIQUE (encoder, photo_id)
);
CREATE INDEX embedding_photo ON embedding (photo_id);

-- What stands in a photo as text; a photo without a row was not read for it yet. `text_index` follows this table.
CREATE TABLE photo_text (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    reader TEXT NOT NULL,                  -- which one has read it
    lines TEXT NOT NULL,                   -- as JSON: what each says, its confidence, its corners
    folded TEXT NOT NULL                   -- all that they say, as it is searched
);

CREATE TABLE album (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,                    -- the machine's: U+001F and a message, as JSON
    kind TEXT NOT NULL,
    named INTEGER NOT NULL DEFAULT 0,
    pinned INTEGER NOT NULL DEFAULT 0,
    dismissed INTEGER NOT NULL DEFAULT 0,
    junk REAL NOT NULL DEFAULT 0,
    reasons TEXT NOT NULL DEFAULT '[]',    -- facts, as JSON
    chips TEXT NOT NULL DEFAULT '[]',
    cover TEXT NOT NULL DEFAULT '[]'       -- photo ids, as JSON
);
INSERT INTO album (id, name, kind) VALUES (1, 'Unsorted', 'unsorted');

CREATE TABLE membership (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    album_id INTEGER NOT NULL REFERENCES album (id) DEFERRABLE INITIALLY DEFERRED,
    certainty REAL NOT NULL DEFAULT 0,
    tick INTEGER NOT NULL DEFAULT 1,
    held TEXT,                             -- one fact, as JSON
    pinned INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX membership_album ON membership (album_id, certainty, photo_id);

-- "Not in this album": the machine never puts the photo there again.
CREATE TABLE forbidden (
    photo_id INTEGER NOT NULL REFERENCES photo (id),
    album_id INTEGER NOT NULL REFERENCES album (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (photo_id, album_id)
) WITHOUT ROWID;

-- What the person said of photos and albums beyond who is in which: each row is one decision of its own.
CREATE TABLE mark (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    mark TEXT NOT NULL                     -- kept or rejected; a photo without a mark has no row
);
CREATE TABLE favourite (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id)
);
-- Files that are no copies of each other, and no shots of one scene, by fingerprint, the smaller first. One with itself
-- are all files of that content.
CREATE TABLE not_same (
    one BLOB NOT NULL,
    other BLOB NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE TABLE cover (
    album_id INTEGER PRIMARY KEY REFERENCES album (id) DEFERRABLE INITIALLY DEFERRED,
    photo_id INTEGER NOT NULL REFERENCES photo (id)
);

-- Searches that the person keeps; they hold no photos.
CREATE TABLE smart_album (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    query TEXT NOT NULL                    -- as it would be typed
);

-- When and where the person said photos were taken. It stands in `photo` as well, whatever is found of them later; what
-- was found lies beside until the person's word is taken back. The triggers see to it, so that no writer can forget it.
CREATE TABLE said_date (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    taken TEXT NOT NULL
);
CREATE TABLE found_date (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    taken TEXT,
    dated TEXT NOT NULL,
    sort_time INTEGER NOT NULL
);
CREATE TABLE said_place (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    guessed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE found_place (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    latitude REAL,
    longitude REAL
);

-- Events and journeys. What the person named, merged or split is decided: one event from `first` to `last` in every
-- later run.
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,                    -- the machine's: U+001F and a message, as JSON
    named INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',        -- "Kochi, Kerala, India"
    first INTEGER NOT NULL,                -- seconds of the wall clock, as `sort_time`
    last INTEGER NOT NULL,
    decided INTEGER NOT NULL DEFAULT 0
);
-- Photographs in the order in which they were taken. What is no photograph has no row, nor what is new.
CREATE TABLE moment (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
    event_id INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,  -- NULL: an ordinary day
    time INTEGER NOT NULL                  -- seconds of UTC, as far as that is known
);
CREATE INDEX moment_event ON moment (event_id, time, photo_id);

-- Faces that were found in photos, and whom they show; their vectors lie in a file of their own (`face_cache`).
CREATE TABLE face (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER NOT NULL REFERENCES photo (id),
    x REAL NOT NULL,                       -- the box, as shares of the upright picture's edges
    y REAL NOT NULL,
    w REAL NOT NULL,
    h REAL NOT NULL,
    landmarks TEXT NOT NULL,               -- as JSON
    confidence REAL NOT NULL,
    quality REAL NOT NULL
);
CREATE INDEX face_photo ON face (photo_id);
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL DEFAULT '',
    hidden INTEGER NOT NULL DEFAULT 0,
    birthday TEXT NOT NULL DEFAULT '',
    cover INTEGER                          -- a face of the person's choice; it counts while it is one of theirs
);
CREATE TABLE face_person (
    face_id INTEGER PRIMARY KEY REFERENCES face (id),
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    certainty TEXT NOT NULL,               -- said (by the person, and changed by no run), sure or likely
    likeness REAL                          -- to the other faces of them; NULL where nobody compared it
);
CREATE INDEX face_person_person ON face_person (person_id, certainty);
-- "Not this person" and "not a face": the machine never says so again.
CREATE TABLE face_not (
    face_id INTEGER NOT NULL REFERENCES face (id),
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (face_id, person_id)
) WITHOUT ROWID;
CREATE TABLE no_face (
    face_id INTEGER PRIMARY KEY REFERENCES face (id)
);

CREATE TABLE problem (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER UNIQUE REFERENCES photo (id),
    root_id INTEGER REFERENCES root (id),
    path BLOB NOT NULL,                    -- absolute, where photo_id is null
    stage TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL                   -- a message, as JSON
);

CREATE TABLE act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,                      -- ISO 8601, UTC
    kind TEXT NOT NULL,
    message TEXT NOT NULL,                 -- JSON, as `detail` and `why_not`
    detail TEXT NOT NULL DEFAULT '',       -- '' where there is none
    undone_at INTEGER NOT NULL DEFAULT 0,  -- counts up with each undoing, which is the order of redo; 0 while done
    redoable INTEGER NOT NULL DEFAULT 1,   -- a newer act ends the redo of undone ones
    why_not TEXT NOT NULL DEFAULT '',      -- why the last try to undo it came to nothing; '' where none did
    state TEXT NOT NULL DEFAULT 'done'     -- how far it has come: an ActState
);

-- What an act did to the rows of album, membership, forbidden, mark, favourite, cover, not_same (in hexadecimal
-- digits), smart_album, event, moment (without its time), said_date, said_place, person, face_person, face_not, no_face
-- and meta (the level of events, in such digits): a trash to those of whom it spared, and of copies to those of the
-- photos that stay. Of acts on folders, how far each reached (root) and the presence of the photos that left with them
-- (photo).
CREATE TABLE act_row (
    act_id INTEGER NOT NULL REFERENCES act (id),
    tbl TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,                           -- JSON array of the columns; NULL: there was no row
    after TEXT,
    PRIMARY KEY (act_id, tbl, key)
) WITHOUT ROWID;
CREATE INDEX act_row_key ON act_row (tbl, key, act_id);

-- What an act does to files; written before the file is touched.
CREATE TABLE act_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id INTEGER NOT NULL REFERENCES act (id),
    photo_id INTEGER NOT NULL REFERENCES photo (id),
    path BLOB NOT NULL,                    -- absolute
    place BLOB,                            -- where it lies in the trash, or where the act puts it
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    main INTEGER NOT NULL,                 -- 1: the photo itself, 0: a companion, 2: the RAW file of a photo, where one
                                           -- of the two goes and the other stays
    digest BLOB,                           -- of the bytes that the act has written
    state TEXT NOT NULL                    -- trash: pending, trashed, restoring, home, stayed, kept
                                           -- apply: planned, copied, moved, failed
                                           -- sidecars: planned, writing, written, failed
                                           -- (stayed, failed: left out for a reason of its own; it does not wait)
                                           -- (kept: the part of a photo that the act leaves, as it was asked to)
);
CREATE INDEX act_file_act ON act_file (act_id);
CREATE INDEX act_file_copied ON act_file (place) WHERE state = 'copied';
CREATE INDEX act_file_photo ON act_file (photo_id);

-- Counts kept by triggers, so that the sidebar and the album page never count rows.
CREATE TABLE album_count (
    album_id INTEGER PRIMARY KEY,
    count INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    held_back INTEGER NOT NULL DEFAULT 0
);
INSERT INTO album_count (album_id) VALUES (1);
CREATE TABLE root_count (
    root_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    presence TEXT NOT NULL,
    count INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    PRIMARY KEY (root_id, state, presence)
) WITHOUT ROWID;

CREATE TRIGGER album_made AFTER INSERT ON album BEGIN
    INSERT INTO album_count (album_id) VALUES (new.id);
END;
CREATE TRIGGER album_unmade AFTER DELETE ON album BEGIN
    DELETE FROM album_count WHERE album_id = old.id;
END;
CREATE TRIGGER member_in AFTER INSERT ON membership BEGIN
    UPDATE album_count SET count = count + p.counted, bytes = bytes + p.counted * p.size,
        held_back = held_back + p.counted * (new.tick = 0)
    FROM (SELECT counted, size FROM photo WHERE id = new.photo_id) p WHERE album_id = new.album_id;
END;
CREATE TRIGGER member_out AFTER DELETE ON membership BEGIN
    UPDATE album_count SET count = count - p.counted, bytes = bytes - p.counted * p.size,
        held_back = held_back - p.counted * (old.tick = 0)
    FROM (SELECT counted, size FROM photo WHERE id = old.photo_id) p WHERE album_id = old.album_id;
END;
CREATE TRIGGER member_moved AFTER UPDATE OF album_id, tick ON membership
    WHEN old.album_id <> new.album_id OR old.tick <> new.tick
BEGIN
    UPDATE album_count SET count = count - p.counted, bytes = bytes - p.counted * p.size,
        held_back = held_back - p.counted * (old.tick = 0)
    FROM (SELECT counted, size FROM photo WHERE id = old.photo_id) p WHERE album_id = old.album_id;
    UPDATE album_count SET count = count + p.counted, bytes = bytes + p.counted * p.size,
        held_back = held_back + p.counted * (new.tick = 0)
    FROM (SELECT counted, size FROM photo WHERE id = new.photo_id) p WHERE album_id = new.album_id;
END;
CREATE TRIGGER photo_in AFTER INSERT ON photo BEGIN
    INSERT INTO root_count VALUES (new.root_id, new.state, new.presence, 1, new.size)
    ON CONFLICT DO UPDATE SET count = count + 1, bytes = bytes + excluded.bytes;
END;
CREATE TRIGGER photo_changed AFTER UPDATE OF root_id, state, presence, size ON photo
    WHEN old.root_id <> new.root_id OR old.state <> new.state OR old.presence <> new.presence OR old.size <> new.size
BEGIN
    UPDATE root_count SET count = count - 1, bytes = bytes - old.size
    WHERE root_id = old.root_id AND state = old.state AND presence = old.presence;
    INSERT INTO root_count VALUES (new.root_id, new.state, new.presence, 1, new.size)
    ON CONFLICT DO UPDATE SET count = count + 1, bytes = bytes + excluded.bytes;
    UPDATE album_count SET count = count + new.counted - old.counted,
        bytes = bytes + new.counted * new.size - old.counted * old.size,
        held_back = held_back + (new.counted - old.counted) * (m.tick = 0)
    FROM (SELECT album_id AS id, tick FROM membership WHERE photo_id = new.id) m WHERE album_id = m.id;
END;
CREATE TRIGGER date_said AFTER INSERT ON said_date BEGIN
    INSERT OR REPLACE INTO found_date SELECT id, taken, dated, sort_time FROM photo WHERE id = new.photo_id;
    UPDATE photo SET taken = new.taken, dated = 'person', sort_time = CAST(strftime('%s', new.taken) AS INTEGER)
    WHERE id = new.photo_id;
END;
CREATE TRIGGER date_said_anew AFTER UPDATE ON said_date BEGIN
    UPDATE photo SET taken = new.taken, dated = 'person', sort_time = CAST(strftime('%s', new.taken) AS INTEGER)
    WHERE id = new.photo_id;
END;
CREATE TRIGGER date_unsaid AFTER DELETE ON said_date BEGIN
    UPDATE photo SET (taken, dated, sort_time) = (f.taken, f.dated, f.sort_time)
    FROM found_date f WHERE f.photo_id = old.photo_id AND photo.id = old.photo_id;
    DELETE FROM found_date WHERE photo_id = old.photo_id;
END;
CREATE TRIGGER date_found AFTER UPDATE OF taken, dated, sort_time ON photo
    WHEN new.dated <> 'person' AND EXISTS (SELECT 1 FROM said_date WHERE photo_id = new.id)
BEGIN
    INSERT OR REPLACE INTO found_date VALUES (new.id, new.taken, new.dated, new.sort_time);
    UPDATE photo SET taken = s.taken, dated = 'person', sort_time = CAST(strftime('%s', s.taken) AS INTEGER)
    FROM said_date s WHERE s.photo_id = new.id AND photo.id = new.id;
END;
CREATE TRIGGER place_said AFTER INSERT ON said_place BEGIN
    INSERT OR REPLACE INTO found_place SELECT id, latitude, longitude FROM photo WHERE id = new.photo_id;
    UPDATE photo SET latitude = new.latitude, longitude = new.longitude WHERE id = new.photo_id;
END;
CREATE TRIGGER place_said_anew AFTER UPDATE ON said_place BEGIN
    UPDATE photo SET latitude = new.latitude, longitude = new.longitude WHERE id = new.photo_id;
END;
CREATE TRIGGER place_unsaid AFTER DELETE ON said_place BEGIN
    UPDATE photo SET (latitude, longitude) = (f.latitude, f.longitude)
    FROM found_place f WHERE f.photo_id = old.photo_id AND photo.id = old.photo_id;
    DELETE FROM found_place WHERE photo_id = old.photo_id;
END;
CREATE TRIGGER place_found AFTER UPDATE OF latitude, longitude ON photo
    WHEN EXISTS (SELECT 1 FROM said_place s WHERE s.photo_id = new.id
        AND (s.latitude, s.longitude) IS NOT (new.latitude, new.longitude))
BEGIN
    INSERT OR REPLACE INTO found_place VALUES (new.id, new.latitude, new.longitude);
    UPDATE photo SET latitude = s.latitude, longitude = s.longitude
    FROM said_place s WHERE s.photo_id = new.id AND photo.id = new.id;
END;
"""


def is_plausible(version: int) -> bool:
    """Whether a database may say this version of itself: one of ours, or of a Photosort that is to come."""
    return 0 < version <= VERSION + _LEAP
