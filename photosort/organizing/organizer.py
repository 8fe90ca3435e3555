"""The pipeline of one library: find, read, learn, group; on a thread of its own, to be paused, stopped and resumed."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.acts import Regroup, Split
from photosort.model.album import AlbumId
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.encoder import ENCODER
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, RootId
from photosort.model.problem import PhotosortError
from photosort.organizing import alike_offer, regroup_offer
from photosort.organizing.album_maker import AlbumMaker, Learned
from photosort.organizing.background import Background
from photosort.organizing.date_stage import date_anew
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.engine.engine import ACCELERATED, LEARNING, OPERATIONS, Engine
from photosort.organizing.engine.offered import Offered
from photosort.organizing.first_albums import FirstAlbums
from photosort.organizing.looking_back import look_back
from photosort.organizing.people_stage import FaceChore
from photosort.organizing.previews import Previews
from photosort.organizing.progress import FirstOrder, Meter, Phase, Progress, step_of
from photosort.organizing.read_stage import ReadStage, Tally, vectors_key
from photosort.organizing.standing import standing
from photosort.organizing.text_stage import TextChore
from photosort.organizing.twins_stage import TwinChore

_log = logging.getLogger(__name__)

Drawing = Callable[[CancelToken, Callable[[int, int], None]], RootId]
"""Draws pictures that are to be organized: gets a token and `report(done, total)`, gives their folder."""


@dataclass(slots=True)
class _Request:
    """What the next run is to do."""

    every: bool = False
    roots: set[RootId] = field(default_factory=set)
    dirty: dict[RootId, set[bytes]] = field(default_factory=dict)
    again: bool = False
    adopt: bool = False
    draw: bool = False
    words: bool = False  # work out what photos show, also where nothing else is to be done

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to report: only descriptions are looked after."""
        return not (self.every or self.roots or self.dirty or self.again or self.draw)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal that the person has not answered, with what was learned for it."""

    act: Regroup
    learned: Learned


class Organizer(Previews):
    """Keeps the albums of a library in step with its folders.

    `start` may be called at any time, also while it works: what is asked for meanwhile is done afterwards. Everything
    that is finished lies in the library, so that stopping or killing it at any point loses at most a few batches.
    """

    def __init__(
        self,
        library: Library,
        *,
        encoder: str = ENCODER,
        accelerated: bool = False,
        seed: int = 0,
        albums: int | None = None,
        engine: Engine | None = None,
        learner: Engine | None = None,
        decoders: Decoders | None = None,
        readers: Decoders | None = None,
        watched: bool = False,
        waiting: Waiting | None = None,
    ) -> None:
        """`accelerated`: the encoder runs on the graphics processor, if it can do the same there.

        `watched`: somebody looks at the albums while it reads, and is shown a first order of them.

        `readers` read text and find faces, once `text` and `people` are turned on.
        `waiting` is that of the organizer before this one, of the same library and encoder.
        """
        engine = engine or Engine(ACCELERATED if accelerated else OPERATIONS)
        super().__init__(library, engine, learner or Engine(LEARNING), encoder, seed=seed)
        self._accelerated, self._offered = accelerated, Offered(engine)
        self._refused: Message | None = None  # why the graphics processor did not do what this run asked of it
        self._decoders = decoders or Decoders()
        learned = waiting.learned if waiting is not None else None
        self._maker = AlbumMaker(library, engine, self._learner, encoder, seed=seed, albums=albums, learned=learned)
        self._proposal = waiting.act if waiting is not None else None
        self._drawing: Drawing | None = None  # until it is done: what was stopped is drawn by the next run
        self._adopting = False  # until a proposal that was done counts as the last grouping
        self._watched = watched
        self._changed = threading.Condition()
        self._request: _Request | None = None
        self._running = False
        self._closed = False
        self._thread: threading.Thread | None = None
        self._token = CancelToken()
        left = standing(library) if watched else None
        self._progress = Progress(first=FirstOrder(left, {}) if left is not None else None)  # how settled, is forgotten
        self._phase = Phase.IDLE  # as `_progress.phase`, but under a pause what waits
        self._meter = Meter()
        self.seconds: dict[str, float] = {}  # of the last run, by stage
        readers = readers or Decoders()
        self.background = Background(library, readers, lambda: not self.busy and self._progress.phase is Phase.DONE)
        self.people = self.background.add(FaceChore(library, readers, self.tidy))
        self.text = self.background.add(TextChore(library, readers, self._judge_with_text))
        self.twins = self.background.add(TwinChore(library, encoder))

    def accelerator(self) -> str | None:
        """What could run the encoder beside the processor; None where there is nothing, or no engine to ask."""
        return self._offered.accelerator(alone=not self.busy)

    def start(self, roots: Sequence[RootId] | None = None) -> None:
        """Organize these folders, or all, and go on with what an earlier run left undone.

        Args:
            roots: folders to look through; None for all.
        """
        with self._asking() as request:
            request.every |= roots is None
            request.roots |= set(roots or ())

    def propose(self) -> None:
        """Group everything anew, also where nothing is new, and have `proposal` say what that would do."""
        with self._asking() as request:
            request.again = True

    @property
    def proposal(self) -> Regroup | None:
        """What grouping everything again would do; None where nobody asked, or it was answered."""
        return self._proposal

    @property
    def waiting(self) -> Waiting | None:
        """The proposal as the next organizer takes it over; None where none waits."""
        act, learned = self._proposal, self._maker.learned
        return Waiting(act, learned) if act is not None and learned is not None else None

    def adopt(self) -> None:
        """The proposal was done as an act of the person: keep what was learned for it."""
        self._proposal, self._adopting = None, True
        with self._asking() as request:
            request.adopt = True

    def why_again(self) -> Message | None:
        """Why grouping everything again pays now; None where it does not, or has just been done."""
        return None if self._adopting else regroup_offer.reason(self._library, vectors_key(self._encoder))

    def put_off(self) -> None:
        """Leave the albums as they are: neither the proposal nor the reasons of now are offered again."""
        self._proposal = None
        regroup_offer.note(self._library, vectors_key(self._encoder))

    def alike(self) -> tuple[AlbumId, ...]:
        """Albums that nothing tells apart, to be put together into the first; none where there are none."""
        return alike_offer.alike(self._library)

    def keep_apart(self, albums: Sequence[AlbumId]) -> None:
        """Offer these albums no more to be put together."""
        alike_offer.keep_apart(self._library, albums)

    def rescan(self, root: RootId, folders: set[bytes]) -> None:
        """Look through some folders below a root, in which something has changed."""
        with self._asking() as request:
            request.dirty[root] = request.dirty.get(root, set()) | folders

    def tidy(self) -> None:
        """Have albums described anew in which the person has changed something. Nobody sees it in `progress`."""
        with self._asking():
            pass

    def draw(self, drawing: Drawing) -> None:
        """Draw pictures on the organizer's thread, then organize their folder. What was stopped, `start` draws anew."""
        self._drawing = drawing
        with self._asking() as request:
            request.draw = True

    def pause(self) -> None:
        """Wait after the present batch, or the present round of learning."""
        with self._changed:
            if self._running and not self._token.cancelled:
                self._token.pause()
                self._learner.pause(True)
                self._progress = replace(self._progress, phase=Phase.PAUSED, rate=0.0, seconds_left=None)

    def resume(self) -> None:
        """Go on."""
        with self._changed:
            if self._token.paused:
                self._meter = Meter()
                self._learner.pause(False)
                self._token.resume()
                self._progress = replace(self._progress, phase=self._phase)

    def stop(self) -> None:
        """End the run soon. What is read is kept; the next `start` goes on from there."""
        with self._changed:
            self._request = _Request(adopt=True) if self._adopting else None  # what the person did is kept
            if not self._running:
                if self._progress.phase.busy:  # it was asked for, and nobody has begun with it
                    self._phase = Phase.STOPPED
                    self._progress = replace(self._progress, phase=self._phase, step=0)
                return
            self._token.cancel()
            self._learner.pause(False)
            learning = self._phase in (Phase.LEARNING, Phase.GROUPING)
        if learning:
            self._learner.kill()

    def progress(self) -> Progress:
        """What is going on. Never waits."""
        return self._progress

    @property
    def busy(self) -> bool:
        """Whether a run is under way or asked for."""
        return self._running or self._request is not None

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until nothing is under way; whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: not self.busy, timeout)

    def close(self) -> None:
        """Stop, end the processes and join the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self.stop()
        self.background.close()
        self._engine.close()
        self._learner.close()
        if self._thread is not None:
            self._thread.join()
        self._decoders.close()

    def split_preview(self, album: AlbumId, parts: int) -> Split:
        with self.background.held():
            return super().split_preview(album, parts)

    def map(self) -> tuple[list[PhotoId], NDArray[np.float32]]:
        with self.background.held():
            return super().map()

    def _judge_with_text(self) -> None:
        """The text of all photos is known: have albums and photos described in view of it, as `tidy` does."""
        with self._asking() as request:
            request.words = True

    @contextmanager
    def _asking(self) -> Iterator[_Request]:
        with self._changed:
            request = self._request or _Request()
            yield request
            if self._closed:
                return
            self._request = request
            self.background.give_way()
            if not self._running and not request.quiet:
                self._phase = Phase.FINDING if self._drawing is None else Phase.DRAWING
                self._progress = Progress(self._phase, step=step_of(self._phase), first=self._progress.first)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="organizer", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._running = False
                self._changed.notify_all()
                if self._request is None:
                    self.background.look_again()
                self._changed.wait_for(lambda: self._closed or self._request is not None)
                if self._closed or self._request is None:
                    return
                request, self._request = self._request, None
                self._running = True
                self._token = CancelToken()
                self._meter = Meter()
                if not request.quiet:  # never at rest for a moment
                    self._progress = Progress(Phase.FINDING, step=1, first=self._progress.first)
            outcome = self._outcome(request)
            if not request.quiet or outcome[0] is Phase.FAILED:
                self._finish(outcome)

    def _outcome(self, request: _Request) -> tuple[Phase, Message | None]:
        try:
            self._run(request)
        except Cancelled:
            return Phase.STOPPED, None
        except PhotosortError as error:
            return Phase.FAILED, error.message
        except Exception:  # noqa: BLE001 - the window goes on, and says so
            _log.exception("Organizing failed in an unforeseen way")
            return Phase.FAILED, Message(MessageCode.ORGANIZING_FAILED)
        return Phase.DONE, self._maker.told or self._refused

    def _finish(self, outcome: tuple[Phase, Message | None]) -> None:
        with self._changed:
            self._phase, message = outcome
            self._progress = replace(
                self._progress,
                phase=self._phase,
                step=0,
                rate=0.0,
                seconds_left=None,
                first=None if self._phase is Phase.DONE else self._progress.first,
                message=message,
            )

    def _run(self, request: _Request) -> None:
        if request.adopt:
            try:
                self._maker.adopt()
            finally:
                self._adopting = False
        if request.quiet:
            self._maker.refresh()
            look_back(self._library, self._encoder, self._token, words=request.words)
            return
        self.seconds = {}
        self._engine.seconds.clear()
        self._refused = None
        start = time.perf_counter()
        try:
            more: _Request | None = request
            while more is not None:
                with self._timed("scan"):
                    self._find(more)
                    date_anew(self._library, self._decoders, self._token)
                self._read()
                more = self._asked_meanwhile()
                request.again |= more is not None and more.again
            with self._timed("group"):
                self._group(request)
            self._answer()
            date_anew(self._library, self._decoders, self._token, offsets=True)
            look_back(self._library, self._encoder, self._token)
        finally:
            # Learning is told apart by the engine itself; what remains of the grouping is the rest.
            self.seconds["learn"] = learn = self._maker.learn_s
            self.seconds["group"] = max(0.0, self.seconds.get("group", 0.0) - learn)
            self.seconds["total"] = time.perf_counter() - start

    def _asked_meanwhile(self) -> _Request | None:
        """What came while others were read, folders or the wish to group again: all is learned at once."""
        with self._changed:
            asked = self._request
            if asked is None or asked.adopt or not (asked.roots or asked.every or asked.again):
                return None
            self._request = None
            return asked

    def _answer(self) -> None:
        """Who asked for a new grouping while this run learned one anyway has it now."""
        with self._changed:
            if self._maker.learn_s and self._request == _Request(again=True):
                self._request = None

    def _find(self, request: _Request) -> None:
        roots = set(request.roots)
        if self._drawing is not None:
            self._enter(Phase.DRAWING)
            roots.add(self._drawing(self._token, self._report_rate))
            self._drawing = None
        self._enter(Phase.FINDING)
        known = {root.id for root in self._library.folders.all()}  # some may have been taken out since
        if request.every:
            roots = known
        added = 0
        for root in sorted(roots & known):
            added += self._scan(root, None, added)
        for root, folders in sorted(request.dirty.items()):
            if root in known - roots:
                added += self._scan(root, folders, added)

    def _scan(self, root: RootId, folders: set[bytes] | None, before: int) -> int:
        self._token.check()
        if self._library.folders.follow(root):
            folders = None  # their paths were those of the old place
        result = self._library.scanner.scan(
            root, token=self._token, on_batch=lambda found: self._publish(done=before + found), folders=folders
        )
        self._publish(added=self._progress.added + result.added)
        return result.added

    def _read(self) -> None:
        counts = self._library.photos.counts()
        total = counts.new
        self._enter(Phase.READING, total=total)
        albums = None
        if self._watched and total:
            albums = FirstAlbums(self._library, self._engine, self._encoder, seed=self._seed)

        def report(tally: Tally) -> None:
            first = self._progress.first
            if albums is not None and not self._token.cancelled:
                first = albums.follow(counts.read + tally.done - tally.unreadable) or first
            self._report_rate(tally.done, max(total, tally.done), unreadable=tally.unreadable, first=first)
            self._maker.get_ready(self._meter.seconds_left(total))

        stage = ReadStage(self._library, self._engine, self._decoders, self._encoder, self._token, report)
        start = time.perf_counter()
        try:
            stage.run()
            if self._accelerated and "embed" in self._engine.seconds:
                self._refused = self._engine.call("refused")
        finally:
            # Decoding and embedding overlap: the time on the clock is shared out by the time each has worked.
            wall = time.perf_counter() - start
            embed, decode = self._engine.seconds.get("embed", 0.0), stage.tally.decode_s
            share = embed / (embed + decode) if embed else 0.0
            self.seconds["read"], self.seconds["embed"] = wall * (1 - share), wall * share

    def _group(self, request: _Request) -> None:
        def report(stage: str, done: int, total: int) -> None:
            phase = Phase.LEARNING if stage == "learn" else Phase.GROUPING
            if phase is not self._phase:
                self._enter(phase)
                if phase is Phase.LEARNING:
                    self._decoders.rest()  # until the next file they are in the way, for learning takes much memory
            self._publish(round=done, rounds=total, done=done, total=total)

        self._token.check()
        self._proposal = self._maker.run(self._token, report, again=request.again) or self._proposal
        self._token.check()  # a pause that was asked for at the last step is one too

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = time.perf_counter() - start

    def _report_rate(self, done: int, total: int, **news: float | FirstOrder | None) -> None:
        self._meter.mark(done)
        left = self._meter.seconds_left(total)
        self._publish(done=done, total=total, rate=self._meter.rate, seconds_left=left, **news)

    def _enter(self, phase: Phase, total: int = 0) -> None:
        # Also called on the engine's thread, which may neither wait nor be cancelled.
        with self._changed:
            self._phase = phase
            self._meter = Meter()
            kept = self._progress
            self._progress = Progress(
                Phase.PAUSED if self._token.paused else phase,
                step=step_of(phase),
                total=total,
                added=kept.added,
                unreadable=kept.unreadable,
                first=kept.first,
            )

    def _publish(self, **news: float | FirstOrder | None) -> None:
        with self._changed:
            phase = Phase.PAUSED if self._token.paused else self._phase
            self._progress = replace(self._progress, phase=phase, **news)  # type: ignore[arg-type]
