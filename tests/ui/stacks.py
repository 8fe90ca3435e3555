"""Stacks of photos of the fake library, as its organizer would find them."""

from collections.abc import Sequence

from photosort.model.changes import Changes
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import PhotoId
from photosort.model.twins import Stack, StackKind
from photosort.ui.services.context import Context
from tests.ui.fakes import FakeOrganizer

SAME = (Fact(FactKind.SAME_FILE),)
SENT = (
    Fact(FactKind.SAME_PICTURE),
    Fact(FactKind.SMALLER),
    Fact(FactKind.COMPRESSED),
    Fact(FactKind.APP, "WhatsApp"),
)


def stack(kind: StackKind, ids: Sequence[int], why: FactKind, reasons: Sequence[tuple[Fact, ...]], size: int) -> Stack:
    return Stack(kind, tuple(map(PhotoId, ids)), (Fact(why),), tuple(reasons), size)


NEAR = stack(StackKind.NEAR, [1, 2, 3], FactKind.LARGEST, [SENT, SAME], 9_000_000)
EXACT = stack(StackKind.EXACT, [20, 21], FactKind.FIRST, [SAME], 4_000_000)
LONG = stack(StackKind.EXACT, range(40, 49), FactKind.EARLIEST, [SAME] * 8, 2_000_000)
BURST = stack(StackKind.BURST, [60, 61], FactKind.SHARPEST, [(Fact(FactKind.SHOT_WITH, 2),)], 3_000_000)
STACKS = [NEAR, EXACT, LONG, BURST]


def have_stacks(context: Context, stacks: Sequence[Stack] = STACKS) -> None:
    """Have the organizer find stacks, and the window look for them."""
    organizer = context.organizer
    assert isinstance(organizer, FakeOrganizer)
    organizer.stacked = list(stacks)
    context.stacks.begin()
    context.stacks.follow(Changes(twins=True))
    context.stacks.look()
