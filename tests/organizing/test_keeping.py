"""The original is kept, not what was made of it; and the reason told is the one that decided."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from photosort.library.twins import Look
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import DateSource, Header, Mark, Photo, PhotoId, Presence, RootId
from photosort.organizing.keeping import Ground, why, worth

NOON = datetime(2024, 5, 3, 12)
PLAIN = Header("JPEG", 2000, 1500)
CAMERA = replace(PLAIN, taken=NOON, camera="Pixel 7", exposure="1/950 s", dated=DateSource.EXIF)
LARGE = replace(PLAIN, width=4000, height=3000)


def photo(number: int, header: Header = PLAIN, name: str = "a.jpg", size: int = 900_000) -> Photo:
    return Photo(PhotoId(number), RootId(1), b"/photos", b"", name.encode(), size, 10**18, b"%d" % number, header)


def kept(*photos: Photo, parts: tuple[bytes, ...] = ()) -> tuple[int, list[FactKind]]:
    """The number of the photo to keep, and why."""
    ground = Ground.of(photos, frozenset(parts))
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


def test_the_whole_picture_is_kept() -> None:
    assert kept(photo(1, CAMERA), photo(2), parts=(b"1",)) == (2, [FactKind.WHOLE])


def test_bytes_of_another_format_or_of_companions_say_nothing() -> None:
    copy = photo(2, replace(PLAIN, format="PNG"), size=9_000_000)
    assert kept(copy, photo(1)) == (1, [FactKind.FIRST])
    assert kept(replace(photo(2, size=9_000_000), companions=(b"a.mov",)), photo(1)) == (1, [FactKind.FIRST])


def test_nothing_is_said_of_the_photo_to_keep_that_is_not_so_beside_all_others() -> None:
    small = photo(1, replace(CAMERA, width=1000))
    assert kept(photo(2, CAMERA), small, photo(3, LARGE)) == (2, [FactKind.FROM_CAMERA])


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
    ground = Ground.of(photos, frozenset(), looks)
    assert max(photos, key=lambda one: worth(one, ground)).id == 1
    assert why(photos[0], photos[1:], ground) == tuple(map(Fact, reasons))
