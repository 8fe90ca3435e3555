"""The progress of a run for those who cannot see the bar: each phase, each quarter of it, and the end."""

import time
from collections.abc import Callable

from photosort.organizing.progress import Phase

LEAST_S = 10.0  # between two sentences of one run
FIRST_S = 2.0  # a run that is shorter, such as the look after each act, is not worth a word
PARTS = 4


class ProgressVoice:
    """Says little, and never twice within ten seconds but for the end, which nobody should have to wait for."""

    def __init__(self, say: Callable[[str], object], clock: Callable[[], float] = time.monotonic) -> None:
        """`say` is given a sentence; `clock` tells seconds."""
        self._say = say
        self._clock = clock
        self._said: tuple[Phase, int] | None = None  # None while nothing was said of this run
        self._next: float | None = None  # when the next sentence may come; None at rest

    def tell(self, phase: Phase, share: float, sentence: str) -> None:
        """Note where a run is, as often as one likes: its phase, the share of that which is done (0..1), and words."""
        if not phase.busy:
            if self._said is not None and phase is not Phase.IDLE:
                self._say(sentence)
            self._said = self._next = None
            return
        now, part = self._clock(), (phase, int(share * PARTS))
        if self._next is None:
            self._next = now + FIRST_S
        if part != self._said and now >= self._next:
            self._said, self._next = part, now + LEAST_S
            self._say(sentence)
