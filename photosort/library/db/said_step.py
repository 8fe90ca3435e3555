"""The step of a library to what the person says of dates and places; a released schema is never edited."""

STEP = """CREATE TABLE said_date (
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
