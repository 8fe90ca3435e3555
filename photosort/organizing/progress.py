"""What the pipeline is doing, as a snapshot that anybody may read at any time."""

import time
from collections.abc import Mapping
from enum import StrEnum

from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.value import dataclass


class Phase(StrEnum):
    """What the organizer is at. READING covers embedding, which overlaps with it."""

    IDLE = "idle"
    DRAWING = "drawing"  # the pictures of the demo, before it is organized
    FINDING = "finding"
    READING = "reading"
    LEARNING = "learning"
    GROUPING = "grouping"
    PAUSED = "paused"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def busy(self) -> bool:
        """Whether work is under way or waits to go on."""
        return self in _STEPS or self in (Phase.DRAWING, Phase.PAUSED)


_STEPS = (Phase.FINDING, Phase.READING, Phase.LEARNING, Phase.GROUPING)


@dataclass(frozen=True, slots=True)
class FirstOrder:
    """The albums shown are a first order of so many photos, Unsorted included: they grow, join and part until the end.

    `stayed` is how settled each is: the share, 0..1, of the photos known before that the last order left where they
    were. Albums that are new with it are not in there.
    """

    photos: int
    stayed: Mapping[AlbumId, float]


@dataclass(frozen=True, slots=True)
class Progress:
    """One snapshot. Counts are photos; `rate` is photos per second; times are seconds."""

    phase: Phase = Phase.IDLE
    step: int = 0  # 1..steps while photos are organized; 0 while they are drawn, and at rest
    steps: int = len(_STEPS)
    done: int = 0
    total: int = 0  # 0 while nobody knows
    rate: float = 0.0
    seconds_left: float | None = None  # None while nobody knows
    round: int = 0  # of learning
    rounds: int = 0
    added: int = 0  # photos that this run found new
    unreadable: int = 0  # files that this run could not read
    first: FirstOrder | None = None  # until the albums are learned
    message: Message | None = None  # why, after FAILED; after DONE, what went another way than asked for

    @property
    def under_way(self) -> Phase:
        """The phase; under a pause the one that waits."""
        return _STEPS[self.step - 1] if self.phase is Phase.PAUSED and self.step else self.phase


@dataclass(frozen=True, slots=True)
class ChoreProgress:
    """How far a chore behind everything else is, as reading text or finding faces, in photos."""

    done: int
    total: int
    paused: bool = False  # by the person


def step_of(phase: Phase) -> int:
    """Number of a phase among the steps, from 1; 0 for a phase that is no step."""
    return _STEPS.index(phase) + 1 if phase in _STEPS else 0


class Meter:
    """Rate and time left of one phase: an average over the last seconds, silent before it knows.

    The clock is monotonic; the time in which the work was paused must be reported through `skip`.
    """

    SPAN_S = 20.0  # long enough to be calm, short enough to follow
    SILENT_S = 2.0

    def __init__(self) -> None:
        self._marks: list[tuple[float, int]] = []

    def mark(self, done: int, now: float | None = None) -> None:
        """Note that `done` of the phase are done."""
        now = time.monotonic() if now is None else now
        self._marks.append((now, done))
        while len(self._marks) > 2 and now - self._marks[1][0] > self.SPAN_S:
            del self._marks[0]

    @property
    def rate(self) -> float:
        """Photos per second; 0 while nobody knows."""
        if len(self._marks) < 2:
            return 0.0
        (start, before), (end, after) = self._marks[0], self._marks[-1]
        return (after - before) / (end - start) if end - start > self.SILENT_S else 0.0

    def seconds_left(self, total: int) -> float | None:
        """Time to go until `total` are done; None while nobody knows."""
        rate = self.rate
        return (total - self._marks[-1][1]) / rate if rate > 0 and total > 0 else None
