"""What two photos are beside each other: copies are measured by what they kept, shots by how they came out."""

import io
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from photosort.demo import night
from photosort.model.comparison import Comparison, DifferenceKind, MeasureKind
from photosort.model.photo import DateSource, Header, Photo, PhotoId, RootId
from photosort.organizing.comparing import compared

_SCENE = night.street(np.random.default_rng(3), (512, 384))
_TAKEN = datetime(2024, 5, 19, 16, 4, 12)


def photo(number: int, width: int, size: int, seconds: int | None = None) -> Photo:
    """Of a camera where it was taken some seconds after the first one; else of anywhere."""
    header = Header("JPEG", width, width * 3 // 4)
    if seconds is not None:
        taken = _TAKEN + timedelta(seconds=seconds)
        header = replace(header, taken=taken, dated=DateSource.EXIF, camera="Camera")
    name = b"%d.jpg" % number
    return Photo(PhotoId(number), RootId(1), b"/", b"", name, size, 0, b"%d" % number, header)


def beside(one: Photo, other: Photo, first: Image.Image | None, second: Image.Image | None) -> Comparison:
    pictures = {one.id: first, other.id: second}

    def thumbnail(wanted: PhotoId) -> bytes | None:
        image, data = pictures[wanted], io.BytesIO()
        if image is None:
            return None
        image.save(data, "JPEG", quality=90)
        return data.getvalue()

    return compared(one, other, thumbnail)


def test_copies_are_measured_by_pixels_and_compression() -> None:
    found = beside(photo(1, 4000, 3_000_000), photo(2, 1000, 90_000), _SCENE, _SCENE.resize((256, 192)))
    assert [(one.kind, one.better) for one in found.measures] == [(MeasureKind.PIXELS, 0), (MeasureKind.DENSITY, 0)]
    assert found.lying == pytest.approx((0, 0, 1, 1), abs=0.01)
    assert found.differences == ()


def test_shots_are_measured_by_sharpness_and_exposure() -> None:
    other = _SCENE.filter(ImageFilter.GaussianBlur(2))
    ImageDraw.Draw(other).rectangle((350, 40, 450, 140), fill=(220, 120, 30))
    found = beside(photo(1, 4000, 3_000_000, 0), photo(2, 4000, 2_000_000, 1), _SCENE, other)
    assert [one.kind for one in found.measures] == [MeasureKind.SHARPNESS, MeasureKind.EXPOSURE]
    assert found.measures[0].better == 0
    assert found.differences[0].kinds[0] in DifferenceKind
    left, top, width, height = found.differences[0].boxes[0]
    assert (left < 400 / 512 < left + width, top < 90 / 384 < top + height) == (True, True)


def test_two_shots_of_one_look_are_no_copies() -> None:
    found = beside(photo(1, 4000, 3_000_000, 0), photo(2, 4000, 3_000_000, 2), _SCENE, _SCENE)
    assert [(one.kind, one.better) for one in found.measures] == [
        (MeasureKind.SHARPNESS, None),
        (MeasureKind.EXPOSURE, None),
    ]


def test_what_is_turned_does_not_lie_on_the_other() -> None:
    turned = _SCENE.transpose(Image.Transpose.ROTATE_90)
    found = beside(photo(1, 4000, 3_000_000), photo(2, 4000, 3_000_000), _SCENE, turned)
    assert (found.lying, found.differences) == (None, ())


def test_without_a_thumbnail_sizes_are_compared() -> None:
    found = beside(photo(1, 1000, 90_000), photo(2, 4000, 3_000_000), _SCENE, None)
    assert (found.lying, found.measures[0].better) == (None, 1)
