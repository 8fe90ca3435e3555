"""What is said of stacks, and below each photo of one."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.model.twins import Stack, StackKind
from photosort.ui.text.stack_words import lines, told

TAKEN = datetime(2024, 5, 19, 16, 4, 12)
KEEP = Photo(
    PhotoId(1), RootId(1), b"/home/you/Phone", b"DCIM", b"a.jpg", 4_800_000, 0, b"1",
    Header("JPEG", 4032, 3024, TAKEN, "Pixel 7"),
)  # fmt: skip
COPY = replace(KEEP, id=PhotoId(2), folder=b"Backup/2024", size=400_000)


def facts(*kinds: FactKind | Fact) -> tuple[Fact, ...]:
    return tuple(one if isinstance(one, Fact) else Fact(one) for one in kinds)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (
            facts(FactKind.SAME_PICTURE, FactKind.SMALLER, FactKind.COMPRESSED, Fact(FactKind.APP, "WhatsApp")),
            ("Smaller, re-compressed", "by WhatsApp · 400 kB"),
        ),
        (facts(FactKind.SAME_FILE), ("Same bytes", "in 2024 · 400 kB")),
        (facts(FactKind.SAME_PICTURE), ("Same picture", "in 2024 · 400 kB")),
        (facts(FactKind.CUT, FactKind.TURNED, FactKind.SMALLER), ("Cut, turned", "smaller · 400 kB")),
    ],
)
def test_a_copy_is_told_in_two_lines(why: tuple[Fact, ...], said: tuple[str, str]) -> None:
    assert lines(COPY, why, KEEP, by_person=False) == said


def test_a_file_that_is_larger_for_nothing_says_so() -> None:
    export = replace(COPY, size=9_700_000, fingerprint=b"2", header=Header("PNG", 4032, 3024))
    assert lines(export, facts(FactKind.SAME_PICTURE), KEEP, by_person=False) == (
        "Larger file, no data",
        "PNG · 9.7 MB",
    )


def test_a_copy_in_the_same_folder_has_its_name() -> None:
    beside = replace(COPY, folder=b"DCIM", name=b"a (1).jpg")
    assert lines(beside, facts(FactKind.SAME_FILE), KEEP, by_person=False)[1] == "a (1).jpg · 400 kB"


def test_the_one_that_stays_is_told_in_two_lines() -> None:
    why = facts(FactKind.FROM_CAMERA, FactKind.LARGEST)
    assert lines(KEEP, why, KEEP, by_person=False) == ("From a camera, largest", "4032 × 3024 · 4.8 MB")
    assert lines(COPY, facts(FactKind.SAME_FILE), KEEP, by_person=True)[0] == "Kept by you"


def test_a_shot_says_how_far_it_is_from_the_best() -> None:
    shot = replace(KEEP, id=PhotoId(3), fingerprint=b"3")
    assert lines(shot, facts(Fact(FactKind.SHOT_WITH, 2)), KEEP, by_person=False) == ("2 s apart", "16:04 · 4.8 MB")
    assert lines(shot, facts(Fact(FactKind.SHOT_WITH, 240)), KEEP, by_person=False)[0] == "4 min apart"
    assert lines(shot, facts(Fact(FactKind.SHOT_WITH, 0)), KEEP, by_person=False)[0] == "Same second"


def test_a_worse_shot_says_in_what_it_is_worse() -> None:
    shot = replace(KEEP, id=PhotoId(3), fingerprint=b"3")
    why = facts(FactKind.LESS_SHARP, FactKind.EYES_CLOSED, Fact(FactKind.SHOT_WITH, 2))
    assert lines(shot, why, KEEP, by_person=False) == ("Less sharp, eyes closed", "2 s apart · 4.8 MB")


def later(seconds: float) -> Photo:
    return replace(KEEP, header=replace(KEEP.header, taken=TAKEN + timedelta(seconds=seconds)))


def stack(kind: StackKind, *reasons: tuple[Fact, ...]) -> Stack:
    return Stack(kind, tuple(map(PhotoId, range(len(reasons) + 1))), facts(FactKind.FIRST), reasons, 1)


@pytest.mark.parametrize(
    ("found", "seconds", "said"),
    [
        (stack(StackKind.EXACT, facts(FactKind.SAME_FILE)), 0, "Exact · 2 files"),
        (stack(StackKind.NEAR, facts(FactKind.CUT), facts(FactKind.SAME_FILE)), 0, "Exact and near · 3 files"),
        (stack(StackKind.NEAR, facts(FactKind.CUT)), 0, "Near · 2 files"),
        (stack(StackKind.BURST, facts(Fact(FactKind.SHOT_WITH, 1))), 1.4, "Burst · 2 shots in 1.4 s"),
        (stack(StackKind.BURST, facts(FactKind.LEANS, Fact(FactKind.SHOT_WITH, 1))), 1, "Burst · 2 shots in 1 s"),
        (stack(StackKind.BURST, facts(FactKind.CUT), facts(Fact(FactKind.SHOT_WITH, 1))), 2, "Burst · 3 photos in 2 s"),
        (stack(StackKind.SIMILAR, facts(Fact(FactKind.SHOT_WITH, 240))), 240, "Similar · 2 shots in 4 min"),
    ],
)
def test_what_holds_a_stack_together(found: Stack, seconds: float, said: str) -> None:
    assert told(found, [KEEP, later(seconds)]) == said
