"""Which shots of a camera are of one moment, or of one subject, by their times and by what is seen."""

import numpy as np

from photosort.library.twins import Files
from photosort.model.photo import PhotoId
from photosort.model.twins import StackKind
from photosort.organizing.shots import Link, shots

NAMES = [b"a", b"b", b"c", b"d"]
BURST, SIMILAR = StackKind.BURST, StackKind.SIMILAR


def found(
    taken: list[int | None], likeness: float = 1.0, strictness: StackKind = SIMILAR, cameras: str = "xxxx"
) -> list[Link]:
    """Links of four photos of which each looks like each."""
    own = np.sqrt(1 - likeness)
    seen = np.concatenate([np.full((4, 1), np.sqrt(likeness)), own * np.eye(4)], 1).astype(np.float16)
    files = Files([PhotoId(number) for number in range(4)], NAMES, taken, list(cameras))
    return shots(files, NAMES, seen, strictness)


def test_seconds_make_a_burst_and_minutes_similar_shots() -> None:
    links = found([100, 102, 400, None])
    assert links == [(b"a", b"b", BURST), (b"b", b"c", SIMILAR), (b"a", b"c", SIMILAR)]
    assert found([100, 102, 400, None], strictness=BURST) == [(b"a", b"b", BURST)]
    assert found([100, 701, 1302, None]) == []


def test_in_a_burst_less_need_be_alike() -> None:
    assert found([100, 102, 400, None], 0.75) == [(b"a", b"b", BURST)]
    assert found([100, 102, 400, None], 0.6) == []


def test_two_cameras_are_two() -> None:
    assert found([100, 101, 102, 103], strictness=BURST, cameras="xyxz") == [(b"a", b"c", BURST)]


def test_files_of_one_content_are_one_shot() -> None:
    seen = np.ones((1, 1), np.float16)
    files = Files([PhotoId(1), PhotoId(2)], [b"a", b"a"], [100, 101], ["x", "x"])
    assert shots(files, [b"a"], seen, SIMILAR) == []
