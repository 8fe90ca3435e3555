"""What a file on disk is to the photos that are written down."""

from dataclasses import replace

import pytest

from photosort.library.scan.reconcile import Known, Verdict, believable, claimant, compare
from photosort.library.scan.walker import Found

FOUND = Found(b"new", b"a.jpg", 10, 12, 99, (b"a.mov",))
KNOWN = Known(1, b"old", b"a.jpg", 10, 12, 99, b"a.mov", 0, "present", b"print")


def test_the_same_file() -> None:
    assert compare(FOUND, KNOWN) is Verdict.SAME
    assert compare(FOUND, replace(KNOWN, companions=b"")) is Verdict.TOUCHED
    assert compare(FOUND, replace(KNOWN, presence="unavailable")) is Verdict.TOUCHED
    assert compare(FOUND, replace(KNOWN, mtime_ns=1)) is Verdict.OTHER
    assert compare(FOUND, replace(KNOWN, file_size=1)) is Verdict.OTHER


def test_content_decides_and_of_copies_the_name_then_the_folder_then_the_age() -> None:
    named = replace(KNOWN, id=9)
    near = replace(KNOWN, id=8, name=b"b.jpg", folder=b"new")
    old = replace(KNOWN, id=2, name=b"b.jpg")
    other = replace(KNOWN, id=1, fingerprint=b"other")
    assert claimant(FOUND, b"print", [old, other, near, named]) == named
    assert claimant(FOUND, b"print", [old, other, near]) == near
    assert claimant(FOUND, b"print", [other, old]) == old
    assert claimant(FOUND, b"print", [other]) is None
    assert claimant(replace(FOUND, file_size=11), b"print", [named]) is None


def test_without_a_fingerprint_name_and_time_decide() -> None:
    unread = replace(KNOWN, fingerprint=None)
    assert claimant(FOUND, b"print", [unread]) == unread
    assert claimant(FOUND, None, [KNOWN]) == KNOWN
    assert claimant(FOUND, b"print", [replace(unread, mtime_ns=1)]) is None
    assert claimant(FOUND, b"print", [replace(unread, name=b"b.jpg")]) is None


@pytest.mark.parametrize(
    ("gone", "before", "believed"), [(50, 50, True), (51, 51, False), (51, 255, True), (51, 254, False)]
)
def test_a_sudden_shrink_is_not_believed(gone: int, before: int, believed: bool) -> None:
    assert believable(gone, before) is believed
