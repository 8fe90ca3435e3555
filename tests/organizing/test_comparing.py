"""What two photos are beside each other: copies are measured by what they kept, shots by how they came out."""

import io
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from photosort.demo import night
from photosort.model.comparison import Comparison, DifferenceKind, MeasureKind
from photosort.model.photo import DateSource, Header, Photo, PhotoId, RootId
from photosort.organizing.comparing import Faces, Side, compared

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


def side(photo: Photo, image: Image.Image | None, faces: Faces = ()) -> Side:
    if image is None:
        return Side(photo, None, faces)
    data = io.BytesIO()
    image.save(data, "JPEG", quality=90)
    return Side(photo, data.getvalue(), faces)


def beside(one: Photo, other: Photo, first: Image.Image | None, second: Image.Image | None) -> Comparison:
    return compared(side(one, first), side(other, second))


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
    assert (found.lying, found.differences, found.turned) == (None, (), True)


def test_without_a_thumbnail_sizes_are_compared() -> None:
    found = beside(photo(1, 1000, 90_000), photo(2, 4000, 3_000_000), _SCENE, None)
    assert (found.lying, found.measures[0].better) == (None, 1)


def test_eyes_that_are_closed_on_one_are_lit_on_both() -> None:
    """Of two people one blinks on the second shot, whose frame is a little to the right of the first one."""
    shots = photo(1, 4000, 3_000_000, 0), photo(2, 4000, 3_000_000, 1)
    moved = 20 / 512
    asha, tom = (0.2, 0.3, 0.2, 0.3), (0.6, 0.3, 0.2, 0.3)
    first: Faces = [(asha, 3.4), (tom, 3.2)]
    second: Faces = [((tom[0] - moved, 0.3, 0.2, 0.3), 1.0), ((asha[0] - moved, 0.3, 0.2, 0.3), 3.3)]
    later = ImageChops.offset(_SCENE, -20, 0)
    found = compared(side(shots[0], _SCENE, first), side(shots[1], later, second))
    assert (MeasureKind.EYES, 0) in [(one.kind, one.better) for one in found.measures]
    eyes = found.differences[0]
    assert eyes.kinds == (DifferenceKind.EYES_OPEN, DifferenceKind.EYES_CLOSED)
    assert (eyes.boxes[0][0], eyes.boxes[1][0]) == pytest.approx((tom[0], tom[0] - moved))
    back = compared(side(shots[1], later, second), side(shots[0], _SCENE, first))
    assert back.differences[0].kinds == (DifferenceKind.EYES_CLOSED, DifferenceKind.EYES_OPEN)
    assert back.differences[0].boxes == eyes.boxes[::-1]


def test_eyes_are_left_out_where_no_face_is_known() -> None:
    shots = photo(1, 4000, 3_000_000, 0), photo(2, 4000, 3_000_000, 1)
    found = compared(side(shots[0], _SCENE, [((0.2, 0.3, 0.2, 0.3), 3.4)]), side(shots[1], _SCENE))
    assert MeasureKind.EYES not in [one.kind for one in found.measures]
