"""Photos that came out badly in words, and in the order in which they are shown: those of one reason together."""

from collections.abc import Sequence

from photosort.model.fact import FactKind
from photosort.model.poor_shot import PoorShot
from photosort.ui.text import formats as say

_KINDS = tuple(FactKind)


def by_reason(shots: Sequence[PoorShot]) -> list[PoorShot]:
    """Those of the same reasons follow each other, otherwise in the order given."""
    return sorted(shots, key=lambda shot: ([_KINDS.index(fact.kind) for fact in shot.reasons], reasons(shot)))


def reasons(shot: PoorShot) -> str:
    """All that speaks against a photo: Blurred · Little detail."""
    return say.joined(*map(say.fact, shot.reasons))


def main_reason(shot: PoorShot) -> str:
    """What speaks against it most."""
    return say.fact(shot.reasons[0]) if shot.reasons else ""
