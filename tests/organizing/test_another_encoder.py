"""Photos whose thumbnail was cleared are read once more where an encoder wants to see them; the others are not."""

from tests.organizing.conftest import Desk


def test_what_has_no_vector_and_no_thumbnail_is_read_again(desk: Desk) -> None:
    desk.organize()
    desk.library.photos.clear_thumbnails()
    ids = desk.library.embeddings.missing("another/1")
    assert len(ids) == 40
    [key] = {row[0] for row in _encoders(desk)}
    _forget_vectors(desk, key)
    desk.organize()
    assert desk.library.embeddings.missing(key) == []
    assert all(desk.library.photos.thumbnail(photo) for photo in ids)


def _encoders(desk: Desk) -> list[tuple[str]]:
    with desk.library._store.read() as db:
        return db.execute("SELECT DISTINCT encoder FROM embedding WHERE encoder NOT LIKE '%/%/%'").fetchall()


def _forget_vectors(desk: Desk, key: str) -> None:
    with desk.library._store.write() as write:
        write.db.execute("DELETE FROM embedding WHERE encoder = ?", (key,))
