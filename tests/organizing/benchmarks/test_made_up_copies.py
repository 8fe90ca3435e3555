"""A library of which everything is made up has stacks of each kind, and takes one more photo."""

from contextlib import closing
from pathlib import Path

from photosort.model.twins import StackKind
from photosort.organizing.benchmarks import made_up_copies
from photosort.organizing.stacks import StackFinder, stacks


def test_it_has_stacks_of_each_kind(tmp_path: Path) -> None:
    with closing(made_up_copies._made(tmp_path, 400)) as library:
        found = {kind: len(stacks(library, "made up", kind)) for kind in StackKind}
        assert (found[StackKind.EXACT], found[StackKind.NEAR]) == (8, 16)
        freed = StackFinder(library, "made up").find(StackKind.NEAR).sizes
        assert freed[StackKind.EXACT] < freed[StackKind.NEAR] < freed[StackKind.BURST] < freed[StackKind.SIMILAR]
        for kind in StackKind:
            assert freed[kind] == sum(stack.size for stack in stacks(library, "made up", kind))


def test_every_figure_is_given() -> None:
    figures = made_up_copies.measured(100)
    assert figures.keys() == {
        "near stacks s",
        "similar stacks s",
        "arrival s",
        "near stacks again s",
        "similar stacks again s",
    }
    assert min(figures.values()) > 0
