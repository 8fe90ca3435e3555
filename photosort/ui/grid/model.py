"""Rows of a grid as ids: kept in place by difference, described on demand and remembered for a while."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from photosort.model.album import Membership
from photosort.model.photo import Photo, PhotoId
from photosort.model.value import dataclass
from photosort.ui.services.threads import guard
from photosort.ui.text.spoken import aloud

Id = TypeVar("Id", bound=int)
AnyIndex = QModelIndex | QPersistentModelIndex
REMEMBERED_ROWS = 5_000
FEW_STEPS = 64
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row shows: a photo, and its place in the album where that matters."""

    photo: Photo
    member: Membership | None = None
    extra: object = None  # what the cells worked out once, so that painting need not
    at: float = 0.5  # which part of its longer edge a cell shows, as `Cut` has it


def runs_of(rows: Iterable[int]) -> list[range]:
    """Ascending numbers as runs."""
    runs: list[range] = []
    for row in rows:
        if runs and runs[-1].stop == row:
            runs[-1] = range(runs[-1].start, row + 1)
        else:
            runs.append(range(row, row + 1))
    return runs


class IdModel(QAbstractListModel, Generic[Id]):
    """Ids in an order, each once. What a row says is for those who derive from it."""

    IdRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._rows: dict[int, int] | None = {}

    def ids(self) -> list[Id]:
        """All ids in order."""
        return cast("list[Id]", self._ids.tolist())

    def ids_of(self, runs: Iterable[range]) -> list[Id]:
        """The ids of runs of rows."""
        found: array[int] = array("q")
        for run in runs:
            found.extend(self._ids[run.start : run.stop])
        return cast("list[Id]", found.tolist())

    def id_at(self, row: int) -> Id:
        """The id of a row that is in range."""
        return cast("Id", self._ids[row])

    def row_of(self, one: Id) -> int:
        """The row of an id, or -1."""
        if self._rows is None:
            self._rows = {one: row for row, one in enumerate(self._ids)}
        return self._rows.get(one, -1)

    def runs_with(self, ids: Iterable[Id]) -> list[range]:
        """The rows of those that are here, as runs."""
        return runs_of(sorted(row for row in map(self.row_of, ids) if row >= 0))

    def set_ids(self, ids: Sequence[Id]) -> None:
        """Show other ids, or the same in another order. What stays keeps its selection; each id once."""
        wanted = array("q", ids)
        if wanted == self._ids:
            return
        if not self._ids or not wanted:
            self.replace_ids(ids)
            return
        count = len(self._ids)
        if wanted[:count] == self._ids:  # arrivals at the end, as while a folder is read
            self._insert(count, wanted[count:])
            return
        staying = set(wanted)
        gone = runs_of(row for row, one in enumerate(self._ids) if one not in staying)
        present = set(self._ids)
        new = runs_of(row for row, one in enumerate(wanted) if one not in present)
        kept_now = [one for one in self._ids if one in staying]
        kept_then = [one for one in wanted if one in present]
        if kept_now == kept_then and len(gone) + len(new) <= FEW_STEPS:
            for run in reversed(gone):
                self._remove(run)
            for run in new:
                self._insert(run.start, wanted[run.start : run.stop])
            return
        # Many scattered steps cost a signal each: gather what goes at the end, append what comes, then order once.
        if gone:
            self._order(array("q", [*kept_now, *(one for one in self._ids if one not in staying)]))
            self._remove(range(len(kept_now), len(self._ids)))
        if new:
            self._insert(len(self._ids), array("q", (one for one in wanted if one not in present)))
        self._order(wanted)

    def replace_ids(self, ids: Sequence[Id]) -> None:
        """Show other ids at once; the views forget selection and place. The cheapest way to another order."""
        self.beginResetModel()
        self._change(array("q", ids))
        self.endResetModel()

    def _change(self, ids: "array[int]") -> None:
        self._ids, self._rows = ids, None

    def _remove(self, run: range) -> None:
        self.beginRemoveRows(NOWHERE, run.start, run.stop - 1)
        self._change(self._ids[: run.start] + self._ids[run.stop :])
        self.endRemoveRows()

    def _insert(self, row: int, ids: "array[int]") -> None:
        self.beginInsertRows(NOWHERE, row, row + len(ids) - 1)
        self._change(self._ids[:row] + ids + self._ids[row:])
        self.endInsertRows()

    def _order(self, ids: "array[int]") -> None:
        if ids == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._ids[index.row()] for index in before]
        self._change(ids)
        self.changePersistentIndexList(before, [self.index(self.row_of(cast("Id", one)), 0) for one in held])
        self.layoutChanged.emit()

    @guard(default=0)
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @guard(default=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren


class PhotoModel(IdModel[PhotoId]):
    """Photo ids in an order. `fetch` describes many photos at once, and only those that are painted or read aloud."""

    def __init__(
        self,
        fetch: Callable[[Sequence[PhotoId]], Sequence[Shown]],
        described: Callable[[Shown], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._described = described or (lambda shown: shown.photo.shown_name)
        self._photos: OrderedDict[PhotoId, Shown] = OrderedDict()

    def shown(self, row: int) -> Shown | None:
        """What is remembered of a row; None until `prepare` has been called for it."""
        return self._photos.get(PhotoId(self._ids[row]))

    def prepare(self, rows: range) -> None:
        """Describe the rows of a range that are not remembered, in one question."""
        missing = [PhotoId(one) for one in self._ids[rows.start : rows.stop] if one not in self._photos]
        if missing:
            for shown in self._fetch(missing):
                self._photos[shown.photo.id] = shown
            while len(self._photos) > REMEMBERED_ROWS:
                self._photos.popitem(last=False)

    def refresh(self, photos: Iterable[PhotoId]) -> None:
        """Forget what is remembered of photos that changed, and have them painted again."""
        rows = []
        for photo in photos:
            self._photos.pop(photo, None)
            row = self.row_of(photo)
            if row >= 0:
                rows.append(row)
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))

    @guard
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == self.IdRole:
            return self._ids[index.row()]
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.AccessibleTextRole):
            return None
        self.prepare(range(index.row(), index.row() + 1))
        shown = self.shown(index.row())
        if shown is None:
            return ""
        return shown.photo.shown_name if role == roles.DisplayRole else aloud(self._described(shown))
