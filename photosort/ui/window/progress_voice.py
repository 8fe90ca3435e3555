"""The progress of a run for those who cannot see the bar: each phase, each quarter of it, and the end."""

import time
from collections.abc import Callable

from photosort.organizing.progress import Phase

LEAST_S = 10.0  # between two sentences of one run
PARTS = 4


class ProgressVoice:
    """Says little, and never twice within ten seconds but for the end, which nobody should have to wait for."""

    def __init__(self, say: Callable[[str], object], clock: Callable[[], float] = time.monotonic) -> None:
        """`say` is given a sentence; `clock` tells seconds."""
        self._say = say
        self._clock = clock
        self._said: tuple[Phase, int] | None = None  # None while no run was told of
        self._when = float("-inf")

    def tell(self, phase: Phase, share: float, sentence: str) -> None:
        """Note where a run is, as often as one likes: its phase, the share of that which is done (0..1), and words."""
        if not phase.busy:
            if self._said is not None and phase is not Phase.IDLE:
                self._say(sentence)
            self._said, self._when = None, float("-inf")
            return
        now, part = self._clock(), (phase, int(share * PARTS))
        if part != self._said and now - self._when >= LEAST_S:
            self._said, self._when = part, now
            self._say(sentence)
