"""Albums as the machine keeps them: placing arrivals, regrouping, judging; what the person decided always wins."""

from collections.abc import Sequence

from photosort.library import regrouping
from photosort.library.db import rows
from photosort.library.db.store import UNSORTED, VISIBLE, Store
from photosort.model.album import Album, AlbumId, Membership, NewGroup
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError


class Albums:
    """Reading albums, and the machine's writes to them."""

    unsorted_id = UNSORTED

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Album]:
        """Every album that shows at least one photo, and Unsorted, by id."""
        with self._store.read() as db:
            found = db.execute(f"{rows.ALBUM} WHERE c.count > 0 OR a.id = ? ORDER BY a.id", (UNSORTED,))
            return [rows.album(row, self._store.words) for row in found]

    def get(self, album: AlbumId) -> Album:
        """One album, also an emptied one. Raises PhotosortError for an unknown id."""
        with self._store.read() as db:
            row = db.execute(f"{rows.ALBUM} WHERE a.id = ?", (album,)).fetchone()
            if row is None:
                raise PhotosortError(Message(MessageCode.NO_ALBUM, id=album))
            return rows.album(row, self._store.words)

    def kept_names(self) -> dict[AlbumId, str]:
        """What each album is called, as it is kept: no language changes it."""
        with self._store.read() as db:
            return {AlbumId(album): name for album, name in db.execute("SELECT id, name FROM album")}

    def kept_descriptions(self) -> dict[AlbumId, str]:
        """What the machine says of each album but for its name, as it is kept."""
        with self._store.read() as db:
            found = db.execute("SELECT id, json_array(junk, reasons, chips, cover) FROM album")
            return {AlbumId(album): text for album, text in found}

    def machine_names(self) -> dict[AlbumId, Message]:
        """What the machine calls albums; those with a name of a person's are left out."""
        named = {album: rows.name(text) for album, text in self.kept_names().items()}
        return {album: name for album, name in named.items() if isinstance(name, Message)}

    def memberships(self, ids: Sequence[PhotoId]) -> list[Membership]:
        """The places of photos, in the order asked for; photos without an album are left out."""
        found: dict[int, Membership] = {}
        with self._store.read() as db:
            for marks, part in rows.chunks(ids):
                for row in db.execute(f"{rows.MEMBERSHIP} WHERE photo_id IN ({marks})", part):
                    found[row[0]] = rows.membership(row, self._store.words)
        return [found[photo_id] for photo_id in ids if photo_id in found]

    def unplaced(self, encoder: str) -> list[PhotoId]:
        """Visible photos that have an embedding of this encoder but no album yet, ascending."""
        with self._store.read() as db:
            found = rows.ids_of(
                db,
                "SELECT photo_id FROM embedding e WHERE encoder = ? AND NOT EXISTS "
                "(SELECT 1 FROM membership m WHERE m.photo_id = e.photo_id) AND EXISTS "
                f"(SELECT 1 FROM photo p WHERE p.id = e.photo_id AND p.state = 'read' AND p.{VISIBLE}) "
                "ORDER BY photo_id",
                encoder,
            )
        return [PhotoId(photo) for photo in found]

    def taken_out(self) -> set[PhotoId]:
        """Photos that wait in Unsorted because the person took them out of an album."""
        with self._store.read() as db:
            return regrouping.taken_out(db)

    def kept_out(self) -> set[tuple[PhotoId, AlbumId]]:
        """Photos with the albums out of which the person took them: no run puts them back."""
        with self._store.read() as db:
            return regrouping.forbidden(db)

    def place(self, memberships: Sequence[Membership]) -> None:
        """Give arrivals their albums. Only photos without one, or unpinned in Unsorted, are placed.

        A photo that the person took out of an album waits in Unsorted instead of returning there; so does one of an
        album into which the person has put every photo.
        """
        with self._store.write() as write:
            regrouping.place(write, memberships)

    def regroup(self, groups: Sequence[NewGroup]) -> list[AlbumId | None]:
        """Make the albums what the groups say, as far as the person's decisions allow. Returns each group's album.

        Protected albums gain and lose no member; pinned photos stay; a photo never returns to an album out of which it
        was taken, nor joins a new album, which might be that one again. A photo that a group may not have waits in
        Unsorted, if it had no album. Photos in no group stay where they are. A group of which nothing remains makes
        no album (None); one whose album is gone makes a new one.
        """
        with self._store.write() as write:
            return [regrouping.regroup_one(write, group) for group in groups]

    def name_anew(self, album: AlbumId, name: Message) -> None:
        """Say something else of an album that the person has not named, also of one made by merging or splitting."""
        with self._store.write() as write:
            write.db.execute("UPDATE album SET name = ? WHERE id = ? AND NOT named", (rows.name_text(name), album))
            write.touched(albums=[album])
