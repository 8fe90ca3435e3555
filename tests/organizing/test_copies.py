"""A copy is what was compared with the picture to keep itself; being like another copy is not enough."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from photosort.learning.twins.picture import TURNS, turned
from photosort.library.twins import Look
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.model.twins import StackKind, Twin
from photosort.organizing.copies import Apart, copies, unproved
from photosort.organizing.shots import Link
from photosort.organizing.stacks import Known, stacked


def photos(count: int) -> dict[bytes, list[Photo]]:
    """The first is the largest, and so on."""
    return {
        b"%d" % n: [
            Photo(PhotoId(n), RootId(1), b"/", b"", b"%d.jpg" % n, 9, 0, b"%d" % n, Header("JPEG", 900 - n, 600))
        ]
        for n in range(count)
    }


def twin(one: int, other: int) -> Twin:
    return Twin(b"%d" % one, b"%d" % other, 0, 1.0, 1.0, framed=False)


def groups(count: int, twins: list[Twin]) -> list[tuple[bytes, list[bytes]]]:
    return sorted((group.keep, sorted(group.twins)) for group in copies(photos(count), twins))


def test_a_copy_of_a_copy_that_is_none_of_the_picture_to_keep_is_left_out() -> None:
    chain = [twin(0, 1), twin(1, 2)]
    assert groups(4, chain) == [(b"0", [b"1"]), (b"2", []), (b"3", [])]
    [stack] = stacked(Known(photos(4), chain), StackKind.NEAR)
    assert stack.photos == (0, 1)


def test_what_is_left_over_has_a_stack_of_its_own() -> None:
    assert groups(4, [twin(0, 1), twin(1, 2), twin(2, 3)]) == [(b"0", [b"1"]), (b"2", [b"3"])]


def test_what_only_hangs_together_is_compared_with_the_picture_to_keep_first() -> None:
    chain = [twin(0, 1), twin(1, 2), twin(2, 3), twin(4, 5)]
    assert unproved(photos(6), chain, set()) == [(b"0", b"2"), (b"0", b"3")]
    assert unproved(photos(6), chain, {(b"0", b"2"), (b"0", b"3")}) == []
    assert unproved(photos(6), [*chain, twin(0, 3)], {(b"0", b"2")}) == []


def test_a_turned_copy_is_no_better_for_more_bytes_and_other_copies_are_judged_by_theirs() -> None:
    header = Header("JPEG", 900, 600)
    plain = {one: replace(some[0], header=header) for one, some in photos(3).items()}
    known = {
        b"0": [replace(plain[b"0"], size=90_000, header=replace(header, width=600, height=900))],
        b"1": [replace(plain[b"1"], size=20_000, mtime_ns=0)],
        b"2": [replace(plain[b"2"], size=60_000, mtime_ns=0)],
    }
    known[b"0"] = [replace(known[b"0"][0], name=b"2_rotated.jpg")]
    quarter = Twin(b"0", b"1", 1, 1.0, 1.0, framed=False), Twin(b"0", b"2", 1, 1.0, 1.0, framed=False)
    [stack] = stacked(Known(known, [*quarter, twin(1, 2)]), StackKind.NEAR)
    assert (stack.photos, stack.reason) == ((2, 1, 0), (Fact(FactKind.FIRST),))
    assert stack.reasons[1] == (Fact(FactKind.SAME_PICTURE), Fact(FactKind.TURNED))
    upright = {one: known[one] for one in (b"0", b"2")}
    [stack] = stacked(Known(upright, quarter[1:]), StackKind.NEAR)
    assert (stack.photos, stack.reason) == ((2, 0), (Fact(FactKind.FIRST),))


def shot(known: dict[bytes, list[Photo]], number: int) -> None:
    """Have a photo be taken by a camera, two seconds after the one before."""
    [one] = known[b"%d" % number]
    taken = Header("JPEG", 900, 600, datetime(2024, 5, 3, 12, 0, 2 * number), "Pixel 7")
    known[b"%d" % number] = [replace(one, header=taken)]


def burst(*pairs: tuple[int, int]) -> list[Link]:
    return [(b"%d" % one, b"%d" % other, StackKind.BURST) for one, other in pairs]


def test_a_copy_of_another_shot_is_not_called_the_picture_to_keep() -> None:
    known, code = photos(3), np.ones(1, np.float16)
    for number in (0, 1):
        shot(known, number)
    looks = {one: Look(one, code, code, 0.5 if one == b"0" else 0.3, 0.9) for one in known}
    [stack] = stacked(Known(known, [twin(1, 2)], burst((0, 1)), looks), StackKind.BURST)
    assert (stack.kind, stack.photos, stack.reason) == (StackKind.BURST, (0, 1, 2), (Fact(FactKind.SHARPEST),))
    assert stack.reasons == ((Fact(FactKind.LESS_SHARP), Fact(FactKind.SHOT_WITH, 2)),) * 2


@pytest.mark.parametrize("turn", range(TURNS))
def test_places_are_turned_as_pictures_are(turn: int) -> None:
    second = np.zeros((20, 40), np.float32)
    second[4:10, 8:12] = 1
    first = turned(second, turn)
    rows, columns = np.nonzero(first)
    box = (
        columns.min() / first.shape[1],
        rows.min() / first.shape[0],
        (np.ptp(columns) + 1) / first.shape[1],
        (np.ptp(rows) + 1) / first.shape[0],
    )
    twin = Twin(b"1", b"2", turn, 1.0, 1.0, framed=False)
    assert twin.onto_one((0.2, 0.2, 0.1, 0.3)) == pytest.approx(box)
    assert twin.onto_other(box) == pytest.approx((0.2, 0.2, 0.1, 0.3))


APART = Apart({(b"1", b"2")})


def together(known: Known, strictness: StackKind) -> list[list[int]]:
    return [sorted(stack.photos) for stack in stacked(known, strictness)]


def test_what_is_said_to_be_two_is_in_no_stack_together() -> None:
    both = [twin(0, 1), twin(0, 2)]
    assert together(Known(photos(3), both), StackKind.NEAR) == [[0, 1, 2]]
    assert together(Known(photos(3), both, apart=APART), StackKind.NEAR) == [[0, 1]]
    assert together(Known(photos(3), [twin(1, 2)], apart=APART), StackKind.NEAR) == []


def test_files_of_one_content_are_said_to_be_two_as_well() -> None:
    known, itself = photos(2), Apart({(b"1", b"1")})
    [one] = known[b"1"]
    known[b"1"] = [one, replace(one, id=PhotoId(9))]
    assert together(Known(known), StackKind.EXACT) == [[1, 9]]
    assert together(Known(known, apart=itself), StackKind.SIMILAR) == []
    assert together(Known(known, [twin(0, 1)], apart=itself), StackKind.NEAR) == [[0, 1]]


def test_shots_that_are_said_to_be_two_are_not_joined_by_a_third() -> None:
    known, links = photos(3), burst((0, 1), (1, 2), (0, 2))
    for number in range(3):
        shot(known, number)
    assert together(Known(known, (), links), StackKind.BURST) == [[0, 1, 2]]
    assert together(Known(known, (), links, apart=Apart({(b"0", b"2")})), StackKind.SIMILAR) == [[0, 1]]
    alone = Apart({(b"0", b"2"), (b"0", b"1"), (b"1", b"2")})
    assert together(Known(known, (), links, apart=alone), StackKind.SIMILAR) == []
