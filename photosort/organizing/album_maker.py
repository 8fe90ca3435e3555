"""Making albums: a first grouping of everything, then only what has arrived; what the person made always stays."""

from collections.abc import Callable

import numpy as np

from photosort.learning.photos.one_album import MOST as ONE_ALBUM
from photosort.library.library import Library
from photosort.model.acts import Regroup
from photosort.model.album import Membership
from photosort.model.cancel_token import CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.organizing import regroup_offer
from photosort.organizing.arrivals import Arrivals, store
from photosort.organizing.describing.refresh import note, refresh
from photosort.organizing.describing.text_signs import odds_by_text
from photosort.organizing.engine.engine import Engine
from photosort.organizing.engine.results import Fitted
from photosort.organizing.engine.vector_file import VectorFile
from photosort.organizing.hierarchy import leaf_order
from photosort.organizing.read_stage import points_key, vectors_key
from photosort.organizing.similarity_order import alike_order
from photosort.organizing.spilled_vectors import spilled
from photosort.organizing.stored_grouping import StoredGrouping
from photosort.organizing.written_groups import alters, as_act, make

Report = Callable[[str, int, int], None]  # stage ("learn" or "group"), done, total

_LOADING_S = 4.0  # of the five that it takes alone: the engine still holds its memory then
# Read of some photos alone, text would set these apart from their like, and each look at more would group otherwise.
_MOST_READ = 0.9


@dataclass(frozen=True, slots=True)
class Learned:
    """A grouping, until its albums are made."""

    ids: list[PhotoId]  # ascending
    fitted: Fitted


class AlbumMaker:
    """Groups the embedded photos of a library."""

    def __init__(
        self,
        library: Library,
        engine: Engine,
        learner: Engine,
        encoder: str,
        *,
        seed: int = 0,
        albums: int | None = None,
        learned: Learned | None = None,
    ) -> None:
        """`learned` is what another maker has learned, for `adopt`."""
        self._library, self._engine, self._learner, self._encoder = library, engine, learner, encoder
        self._seed, self._asked = seed, albums
        self._arrivals = Arrivals(library, engine, encoder)
        self._ready = False  # whether the learner of this run needs no loading, or none is needed
        self.learned = learned  # waits to be adopted
        self.learn_s = 0.0  # of the last run
        self.told: Message | None = None  # what is to be said of it

    def run(self, token: CancelToken, report: Report, *, again: bool = False) -> Regroup | None:
        """Do what is to be done: group everything for the first time, or place arrivals, or nothing.

        A library that has outgrown what was learned of a few photos is grouped as if for the first time.

        Returns:
            What grouping everything again would do, where that was asked for, or another encoder looks at the photos
            and the person has not put it off. Whoever does it calls `adopt` then. None, too, where it would do nothing.

        Raises:
            Cancelled: asked to stop. The next run does it.
            PhotosortError: the engine or the disk gave up.
        """
        self.learn_s, self._ready, self.told = 0.0, False, None
        known = StoredGrouping.load(self._library)
        key = vectors_key(self._encoder)
        if known is None or (not again and regroup_offer.outgrown(self._library)):
            act = self._learn(token, report)
            if act is not None:
                make(self._library, act)
                self.adopt()
            return None
        self._place(known, token, report)
        self.refresh()
        other = known.encoder != key and not regroup_offer.is_put_off(self._library, key)
        if not (again or other or (self._asked is not None and known.asked != self._asked)):
            return None
        act = self._learn(token, report)
        if act is not None and not alters(self._library, act):
            self.adopt()
            self.told, act = Message(MessageCode.GROUPED_THE_SAME), None
        return act

    def get_ready(self, seconds: float | None) -> None:
        """All is read in so many seconds, if that is known: have the learner load what it needs, if it will be needed.

        Reading waits for the disk now and then, so that the cores have time for it.
        """
        if self._ready or seconds is None or seconds > _LOADING_S:
            return
        self._ready = True
        if StoredGrouping.load(self._library) is None or regroup_offer.outgrown(self._library):
            self._learner.submit("ready")

    def adopt(self) -> None:
        """Keep what was learned for the last grouping: its albums are made now."""
        if self.learned is None:
            return
        ids, fitted = self.learned.ids, self.learned.fitted
        store(self._library, self._encoder, ids, fitted.grouped)
        order = alike_order(fitted.grouped.points, leaf_order(fitted.linkage)[fitted.grouped.leaves])
        self._library.photos.set_order([ids[row] for row in order])
        note(self._library)
        key, numbers = vectors_key(self._encoder), np.array(ids, np.int64)
        # Last: a first run that ends before this line is simply done again.
        StoredGrouping(key, self._asked or 0, fitted.model, fitted.linkage, numbers, fitted.grouped.leaves).save(
            self._library
        )
        regroup_offer.note(self._library, key)
        self.learned = None

    def refresh(self) -> None:
        """Describe the albums whose members have changed."""
        refresh(self._library, vectors_key(self._encoder), points_key(self._encoder))

    def _place(self, known: StoredGrouping, token: CancelToken, report: Report) -> None:
        key = vectors_key(self._encoder)
        arrivals = self._library.albums.unplaced(key)
        if not arrivals:
            return
        report("group", 0, 1)
        if known.encoder == key:
            self._arrivals.place(known, arrivals, token)
        else:  # no album is known to this encoder
            unsorted = self._library.albums.unsorted_id
            self._library.albums.place([Membership(photo, unsorted, 0.0) for photo in arrivals])
        report("group", 1, 1)

    def _learn(self, token: CancelToken, report: Report) -> Regroup | None:
        """Group everything, without writing an album."""
        with spilled(self._library, vectors_key(self._encoder)) as (numbers, vectors):
            ids = [PhotoId(int(number)) for number in numbers]
            if not ids:
                return None
            few = len(ids) <= ONE_ALBUM and not self._asked
            fitted: Fitted | None = self._engine.call("one_album", vectors) if few else None
            if fitted is None:
                fitted = self._fit(ids, vectors, token, report)
        self.learn_s = fitted.learn_s
        token.check()
        report("group", 0, 1)
        act = as_act(self._library, vectors_key(self._encoder), ids, fitted.grouped)
        self.learned = Learned(ids, fitted)
        report("group", 1, 1)
        return act

    def _fit(self, ids: list[PhotoId], vectors: VectorFile, token: CancelToken, report: Report) -> Fitted:
        report("learn", 0, 0)  # whoever stops this from here on ends the process
        # One after the other, they need half of the memory.
        self._engine.rest()
        try:
            texts = self._library.texts.lines_of(ids)
            odds = odds_by_text(texts, ids) if len(texts) >= _MOST_READ * len(ids) else None
            learning = self._learner.submit("fit", vectors, self._asked, self._seed, odds, progress=report)
            if token.cancelled:  # before there was a process to end
                self._learner.kill()
            fitted: Fitted = learning.result()
            return fitted
        finally:
            self._learner.rest()
