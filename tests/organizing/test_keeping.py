"""The original is kept, not what was made of it; and the reason told is the one that decided."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from photosort.library.twins import Look
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import DateSource, Header, Mark, Photo, PhotoId, Presence, RootId
from photosort.organizing.keeping import Ground, OnFaces, beside, why, worth

NOON = datetime(2024, 5, 3, 12)
PLAIN = Header("JPEG", 2000, 1500)
CAMERA = replace(PLAIN, taken=NOON, camera="Pixel 7", exposure="1/950 s", dated=DateSource.EXIF)
LARGE = replace(PLAIN, width=4000, height=3000)


def photo(number: int, header: Header = PLAIN, name: str = "a.jpg", size: int = 900_000) -> Photo:
    return Photo(PhotoId(number), RootId(1), b"/photos", b"", name.encode(), size, 10**18, b"%d" % number, header)


def kept(*photos: Photo, parts: tuple[bytes, ...] = ()) -> tuple[int, list[FactKind]]:
    """The number of the photo to keep, and why."""
    ground = Ground(frozenset(parts)).among(photos)
    keep, *others = sorted(photos, key=lambda one: worth(one, ground), reverse=True)
    return keep.id, [fact.kind for fact in why(keep, others, ground)]


@pytest.mark.parametrize(
    ("made", "own", "reason"),
    [
        (photo(1, LARGE), photo(2, CAMERA), FactKind.FROM_CAMERA),
        (photo(1, LARGE), photo(2, replace(PLAIN, taken=NOON)), FactKind.CAMERA_DATA),
        (photo(1, replace(CAMERA, exposure="", width=4000)), photo(2, CAMERA), FactKind.CAMERA_DATA),
        (photo(1, replace(LARGE, software="GIMP 2.10")), photo(2), FactKind.UNEDITED),
        (photo(1, LARGE, "IMG-20240503-WA0001.jpg"), photo(2), FactKind.NOT_SENT),
        (photo(1), photo(2, LARGE), FactKind.LARGEST),
        (photo(1, size=300_000), photo(2), FactKind.LEAST_COMPRESSED),
        (photo(1), replace(photo(2), mtime_ns=10**17), FactKind.EARLIEST),
        (photo(1, name="a (1).jpg"), photo(2), FactKind.OWN_NAME),
        (photo(1, name="a - Copy.jpg"), photo(2), FactKind.OWN_NAME),
        (photo(1, name="a-edited.jpg"), photo(2), FactKind.OWN_NAME),
        (replace(photo(1, CAMERA), presence=Presence.UNAVAILABLE), photo(2), FactKind.AVAILABLE),
        (replace(photo(1, CAMERA), mark=Mark.REJECTED), photo(2), FactKind.NOT_REJECTED),
        (photo(1, CAMERA), replace(photo(2), favourite=True), FactKind.FAVOURITE),
        (photo(1, CAMERA), replace(photo(2), companions=(b"a.dng",)), FactKind.HAS_RAW),
    ],
)
def test_the_original_is_kept_and_the_reason_is_what_decided(made: Photo, own: Photo, reason: FactKind) -> None:
    assert kept(made, own) == (2, [reason])


def test_of_what_nothing_tells_apart_the_first_is_kept_and_no_more_is_said() -> None:
    assert kept(photo(2), photo(1)) == (1, [FactKind.FIRST])


def test_of_two_with_one_date_that_of_the_older_file_is_kept() -> None:
    header = replace(PLAIN, taken=NOON)
    older = replace(photo(2, header), mtime_ns=10**17)
    assert kept(photo(1, header), older) == (2, [FactKind.FIRST])


def test_the_whole_picture_is_kept() -> None:
    assert kept(photo(1, CAMERA), photo(2), parts=(b"1",)) == (2, [FactKind.WHOLE])


def test_bytes_of_another_format_say_nothing() -> None:
    copy = photo(2, replace(PLAIN, format="PNG"), size=9_000_000)
    assert kept(copy, photo(1)) == (1, [FactKind.FIRST])


@pytest.mark.parametrize("beside", [(True, True), (True, False), (False, True)])
def test_what_lies_beside_files_says_nothing_of_the_pictures_in_them(beside: tuple[bool, bool]) -> None:
    files = [photo(1, size=300_000), photo(2)]
    bad, good = (
        replace(one, size=one.size + 5_000_000, companions=(b"a.xmp",), companion_bytes=5_000_000) if has else one
        for one, has in zip(files, beside, strict=True)
    )
    assert kept(bad, good) == (2, [FactKind.LEAST_COMPRESSED])


def test_nothing_is_said_of_the_photo_to_keep_that_is_not_so_beside_all_others() -> None:
    small = photo(1, replace(CAMERA, width=1000))
    assert kept(photo(2, CAMERA), small, photo(3, LARGE)) == (2, [FactKind.FROM_CAMERA])


def shots(*looks: tuple[float, float | None]) -> tuple[list[Photo], dict[bytes, Look]]:
    """Photos of one scene, each as sharp and leaning as told."""
    code = np.zeros(2, np.float16)
    found = {b"%d" % n: Look(b"%d" % n, code, code, sharp, 0.9, tilt=tilt) for n, (sharp, tilt) in enumerate(looks, 1)}
    return [photo(n) for n in range(1, len(looks) + 1)], found


def chosen(photos: list[Photo], ground: Ground) -> tuple[int, list[FactKind], list[list[FactKind]]]:
    keep, *others = sorted(photos, key=lambda one: worth(one, ground), reverse=True)
    told = [[fact.kind for fact in beside(keep, one, ground)] for one in others]
    return keep.id, [fact.kind for fact in why(keep, others, ground)], told


def test_eyes_that_are_open_are_worth_more_than_a_little_sharpness() -> None:
    photos, looks = shots((0.6, None), (0.4, None))
    faces = {b"1": OnFaces(0.6, (3.0, 1.0)), b"2": OnFaces(0.5, (2.8, 3.4))}
    ground = Ground(looks=looks, faces=faces).among(photos)
    assert chosen(photos, ground) == (2, [FactKind.EYES_OPEN], [[FactKind.EYES_CLOSED]])
    some = Ground(looks=looks, faces={b"1": faces[b"1"]}).among(photos)  # of the other nobody knows
    assert chosen(photos, some) == (1, [FactKind.SHARPEST], [[FactKind.LESS_SHARP]])


def test_where_all_shots_show_somebody_the_faces_are_to_be_sharp() -> None:
    photos, looks = shots((0.8, None), (0.5, None))
    faces = {b"1": OnFaces(0.3), b"2": OnFaces(0.5)}
    ground = Ground(looks=looks, faces=faces).among(photos)
    assert chosen(photos, ground) == (2, [FactKind.SHARPEST], [[FactKind.LESS_SHARP]])


def test_of_shots_as_good_the_level_one_is_kept_where_all_can_be_told() -> None:
    photos, looks = shots((0.5, 5.0), (0.5, -0.5))
    assert chosen(photos, Ground(looks=looks).among(photos)) == (2, [FactKind.LEVEL], [[FactKind.LEANS]])
    photos, looks = shots((0.5, 5.0), (0.5, None))
    assert chosen(photos, Ground(looks=looks).among(photos)) == (1, [FactKind.FIRST], [[]])


@pytest.mark.parametrize(
    ("best", "others", "reasons"),
    [
        ((0.5, 0.9), [(0.3, 0.9), (0.4, 0.9)], [FactKind.SHARPEST]),
        ((0.5, 0.9), [(0.5, 0.3), (0.5, 0.4)], [FactKind.BEST_EXPOSED]),
        ((0.5, 0.8), [(0.52, 0.3), (0.3, 0.82)], [FactKind.BEST_SHOT]),
        ((0.5, 0.9), [(0.501, 0.9)], [FactKind.FIRST]),  # no shot is better for so little
    ],
)
def test_of_shots_only_what_is_clearly_better_is_told(
    best: tuple[float, float], others: list[tuple[float, float]], reasons: list[FactKind]
) -> None:
    code = np.zeros(2, np.float16)
    looks = {b"%d" % (n + 1): Look(b"%d" % (n + 1), code, code, *look) for n, look in enumerate([best, *others])}
    photos = [photo(number + 1) for number in range(len(looks))]
    ground = Ground(looks=looks).among(photos)
    assert max(photos, key=lambda one: worth(one, ground)).id == 1
    assert why(photos[0], photos[1:], ground) == tuple(map(Fact, reasons))
