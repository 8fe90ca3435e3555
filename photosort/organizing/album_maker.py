"""Making albums: a first grouping of everything, then only what has arrived; what the person made always stays."""

from collections.abc import Callable

from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import PhotoId
from photosort.organizing.arrivals import Arrivals, store
from photosort.organizing.describing.refresh import note, refresh
from photosort.organizing.engine.engine import Engine
from photosort.organizing.engine.results import Fitted, StoredGrouping
from photosort.organizing.engine.vector_file import spilled
from photosort.organizing.hierarchy import leaf_order
from photosort.organizing.read_stage import points_key, vectors_key
from photosort.organizing.similarity_order import alike_order
from photosort.organizing.written_groups import write_groups

Report = Callable[[str, int, int], None]  # stage ("learn" or "group"), done, total


class AlbumMaker:
    """Groups the embedded photos of a library."""

    def __init__(
        self, library: Library, engine: Engine, encoder: str, *, seed: int = 0, albums: int | None = None
    ) -> None:
        self._library, self._engine, self._encoder = library, engine, encoder
        self._seed, self._asked = seed, albums
        self._arrivals = Arrivals(library, engine, encoder)
        self.learn_s = 0.0  # of the last run

    def run(self, token: CancelToken, report: Report, *, again: bool = False) -> None:
        """Do what is to be done: group everything, or place arrivals, or nothing.

        Raises:
            Cancelled: asked to stop. The next run does it.
            PhotosortError: the engine or the disk gave up.
        """
        self.learn_s = 0.0
        known = StoredGrouping.load(self._library)
        key = vectors_key(self._encoder)
        other = known is not None and (known.encoder != key or (self._asked is not None and known.asked != self._asked))
        if known is None or other or again:
            self._group_all(token, report)
            return
        arrivals = self._library.albums.unplaced(key)
        if arrivals:
            report("group", 0, 1)
            self._arrivals.place(known, arrivals, token)
            report("group", 1, 1)
        self.refresh()

    def refresh(self) -> None:
        """Describe the albums whose members have changed."""
        refresh(self._library, points_key(self._encoder))

    def _group_all(self, token: CancelToken, report: Report) -> None:
        with spilled(self._library, vectors_key(self._encoder)) as (numbers, vectors):
            ids = [PhotoId(int(number)) for number in numbers]
            if not ids:
                return
            fitted: Fitted = self._engine.call("fit", vectors, self._asked, self._seed, progress=report)
        self.learn_s = fitted.learn_s
        token.check()
        report("group", 0, 1)
        write_groups(self._library, ids, fitted.grouped)
        token.check()
        store(self._library, self._encoder, ids, fitted.grouped)
        order = alike_order(fitted.grouped.points, leaf_order(fitted.linkage)[fitted.grouped.leaves])
        token.check()
        self._library.photos.set_order([ids[row] for row in order])
        note(self._library)
        # Last: a run that ends before this line is simply done again.
        StoredGrouping(
            vectors_key(self._encoder), self._asked or 0, fitted.model, fitted.linkage, numbers, fitted.grouped.leaves
        ).save(self._library)
        report("group", 1, 1)
