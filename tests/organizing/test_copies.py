"""A copy is what was compared with the picture to keep itself; being like another copy is not enough."""

from dataclasses import replace
from datetime import datetime

import numpy as np

from photosort.library.twins import Look
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.model.twins import StackKind, Twin
from photosort.organizing.copies import copies, unproved
from photosort.organizing.stacks import stacked


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
    [stack] = stacked(photos(4), chain, {}, StackKind.NEAR)
    assert stack.photos == (0, 1)


def test_what_is_left_over_has_a_stack_of_its_own() -> None:
    assert groups(4, [twin(0, 1), twin(1, 2), twin(2, 3)]) == [(b"0", [b"1"]), (b"2", [b"3"])]


def test_what_only_hangs_together_is_compared_with_the_picture_to_keep_first() -> None:
    chain = [twin(0, 1), twin(1, 2), twin(2, 3), twin(4, 5)]
    assert unproved(photos(6), chain, set()) == [(b"0", b"2"), (b"0", b"3")]
    assert unproved(photos(6), chain, {(b"0", b"2"), (b"0", b"3")}) == []
    assert unproved(photos(6), [*chain, twin(0, 3)], {(b"0", b"2")}) == []


def test_a_copy_of_another_shot_is_not_called_the_picture_to_keep() -> None:
    known, code = photos(3), np.ones(1, np.float16)
    for number in (0, 1):
        [shot] = known[b"%d" % number]
        taken = Header("JPEG", 900, 600, datetime(2024, 5, 3, 12, 0, 2 * number), "Pixel 7")
        known[shot.fingerprint or b""] = [replace(shot, header=taken)]
    looks = {one: Look(one, code, code, 0.5 if one == b"0" else 0.3, 0.9) for one in known}
    [stack] = stacked(known, [twin(1, 2)], looks, StackKind.BURST)
    assert (stack.kind, stack.photos, stack.reason) == (StackKind.BURST, (0, 1, 2), (Fact(FactKind.SHARPEST),))
    assert stack.reasons == ((Fact(FactKind.SHOT_WITH, 2),),) * 2
