"""Albums as rows: their orders, the search in their names, and what changed since they were last shown."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from photosort.model.album import Album, AlbumId, AlbumKind
from photosort.model.fact import FactKind
from photosort.model.natural_key import natural_key
from photosort.ui.grid.model import IdModel
from photosort.ui.services.threads import guard
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import mark, tr
from photosort.ui.text.spoken import aloud

SAID_LIKELY = 0.65  # junk scores from here on are said as "Likely junk", below as "Maybe junk"


class AlbumOrder(Enum):
    """Orders of the albums page: what the person reads."""

    MOST = mark("Most photos")
    NAME = mark("Name")
    NEWEST = mark("Newest")
    LARGEST = mark("Largest")
    JUNK = mark("Most likely junk")


def newest(album: Album) -> str:
    """The last month of an album as "2024-01", as far as its chips say; else "" (oldest)."""
    months = [str(chip.value) for chip in album.chips if chip.kind is FactKind.DATES]
    return months[0].rpartition("/")[2] if months else ""


def amount(album: Album) -> str:
    """How much an album holds, as a screen reader says it."""
    return f"{words.photos(album.count)}, {words.size(album.bytes)}"


def spoken(album: Album, much: Callable[[Album], str] = amount) -> str:
    """An album as a screen reader says it."""
    parts = [album.name, much(album)]
    if album.protected:
        parts.append(tr("kept as you made it") if album.by_hand else tr("keeps its photos"))
    if album.kind is AlbumKind.JUNK:
        parts.append(judgement(album))
    return ", ".join(parts)


def judgement(album: Album) -> str:
    """How likely an album is junk, in words."""
    return tr("Likely junk") if album.junk >= SAID_LIKELY else tr("Maybe junk")


def _rank(album: Album, order: AlbumOrder) -> tuple[object, ...]:
    """What an order goes by: albums of one rank are in order, whichever of them comes first."""
    match order:
        case AlbumOrder.MOST:
            return (-album.count,)
        case AlbumOrder.NAME:
            return (natural_key(album.name),)
        case AlbumOrder.NEWEST:
            return tuple(-ord(c) for c in newest(album)) or (0,)
        case AlbumOrder.LARGEST:
            return (-album.bytes,)
        case AlbumOrder.JUNK:
            return -album.junk, -album.bytes
        case _:
            assert_never(order)


def _tie(album: Album, order: AlbumOrder) -> tuple[object, ...]:
    """Which of two albums of one rank comes first."""
    if order is AlbumOrder.NEWEST:
        return (-album.id,)
    return natural_key(album.name), album.id


def ordered(albums: Sequence[Album], order: AlbumOrder) -> list[AlbumId]:
    """Ids in an order that leaves no two albums equal."""
    return [album.id for album in sorted(albums, key=lambda album: (_rank(album, order), _tie(album, order)))]


def matching(albums: Sequence[Album], search: str) -> list[Album]:
    """Albums in whose name or place every word of the search occurs, in the person's language or in English."""
    parts = search.casefold().split()
    return [album for album in albums if all(part in _sought(album) for part in parts)]


def _sought(album: Album) -> str:
    places = [fact for fact in album.chips if fact.kind is FactKind.PLACE]
    return "\n".join([album.name, *map(words.fact, places), *(str(place.value) for place in places)]).casefold()


class AlbumModel(IdModel[AlbumId]):
    """The albums shown. Counts change in place; the order holds until `reorder` is called."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._albums: dict[AlbumId, Album] = {}
        self._all: Sequence[Album] = ()
        self._line: list[AlbumId] = []  # all that was shown since `sort`: what an undo brings back comes to its place
        self.amount = amount  # what a screen reader says of how much an album holds
        self.order = AlbumOrder.MOST
        self.search = ""

    def album(self, row: int) -> Album | None:
        """The album of a row."""
        return self._albums.get(self.id_at(row))

    def albums_of(self, ids: Sequence[AlbumId]) -> list[Album]:
        """Albums by id, those that are known."""
        return [self._albums[one] for one in ids if one in self._albums]

    def known(self) -> Sequence[Album]:
        """All albums, also those that the search leaves out."""
        return self._all

    def set_albums(self, albums: Sequence[Album]) -> None:
        """News: those shown before stay in their places, new ones come last."""
        before = self._albums
        self._all = albums
        self._albums = {album.id: album for album in albums}
        found = {album.id for album in matching(albums, self.search)}
        known = set(self._line)
        self._line += ordered([self._albums[one] for one in found if one not in known], self.order)
        staying = [one for one in self.ids() if one in found]
        self.set_ids([one for one in self._line if one in found])
        changed = [self.row_of(one) for one in staying if before.get(one) != self._albums[one]]
        if changed:
            self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), 0))

    def put_after(self, album: AlbumId, others: Sequence[AlbumId]) -> None:
        """Show others directly after an album, whatever the order, until `reorder` is called."""
        line = [one for one in self._line if one not in others]
        place = line.index(album) + 1
        self._line = [*line[:place], *others, *line[place:]]
        shown = set(self.ids())
        self.set_ids([one for one in self._line if one in shown])

    def reorder(self) -> None:
        """Put everything that the search finds into the present order."""
        self._line = ordered(matching(self._all, self.search), self.order)
        self.set_ids(self._line)

    def is_ordered(self) -> bool:
        """Whether what is shown is in the present order, where a tie is in order both ways."""
        ranks = [_rank(album, self.order) for album in self.albums_of(self.ids())]
        return ranks == sorted(ranks)

    @guard
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        album = self.album(index.row()) if index.isValid() and index.row() < self.rowCount() else None
        if album is None:
            return None
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.EditRole):
            return album.name
        if role == roles.AccessibleTextRole:
            return aloud(spoken(album, self.amount))
        return album.id if role == self.IdRole else None
