"""Faces are found where they are, small and large, each once; nothing is found where none is."""

import socket
import sys

import numpy as np
import pytest
from PIL import Image, ImageFilter

from photosort.faces import finder as limits
from photosort.faces.finder import FaceFinder
from photosort.model.face import FoundFace
from tests.faces.drawn import WALL, face, pixels


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


def vector(found: FoundFace) -> np.ndarray:
    return np.frombuffer(found.vector, "<f2").astype(np.float32)


def scene(*faces: tuple[Image.Image, tuple[int, int]], size: tuple[int, int] = (960, 640)) -> Image.Image:
    picture = Image.new("RGB", size, WALL)
    for drawn, place in faces:
        picture.paste(drawn, place)
    return picture


def test_faces_are_found_in_their_places_the_largest_first(finder: FaceFinder, monkeypatch: pytest.MonkeyPatch) -> None:
    def _online(*_: object) -> None:
        raise AssertionError("it went to the network")

    monkeypatch.setattr(socket.socket, "connect", _online)
    torch, beats = "torch" in sys.modules, list[None]()
    picture = scene((face(120), (0, 0)), (face(400), (480, 160)))
    large, small = finder.find(pixels(picture), lambda: beats.append(None))
    left, top, width, height = large.box
    assert (left * 960, top * 640) == pytest.approx((580, 220), abs=25)
    assert (width * 960, height * 640) == pytest.approx((205, 310), abs=30)
    assert small.box[0] + small.box[2] < 0.2
    assert min(large.confidence, small.confidence, large.quality, small.quality) > 0.8
    assert (len(beats), "torch" in sys.modules) == (2, torch)


def test_landmarks_are_those_of_the_person(finder: FaceFinder) -> None:
    [found] = finder.find(pixels(face(480)))
    right_eye, left_eye, nose, right, left = np.reshape(found.landmarks, (5, 2)) * 480
    assert right_eye == pytest.approx((185, 226), abs=12)
    assert left_eye == pytest.approx((295, 226), abs=12)
    assert nose == pytest.approx((240, 305), abs=20)
    assert right[0] < nose[0] < left[0]


def test_a_face_that_fills_a_large_picture_is_found_once(finder: FaceFinder) -> None:
    drawn = face(limits.EDGE).crop((400, 100, 1520, 1860))
    [found] = finder.find(pixels(drawn))
    assert found.box[2] > 0.7


def test_the_vector_is_of_the_face_and_not_of_its_size(finder: FaceFinder) -> None:
    [large], [small], [other] = (
        finder.find(pixels(scene((drawn, (100, 100)))))
        for drawn in (face(480), face(90), face(300, skin=(120, 84, 60)))
    )
    assert np.linalg.norm(vector(large)) == pytest.approx(1, abs=1e-2)
    assert vector(large).shape == (128,)
    alike = float(vector(large) @ vector(small))
    assert alike > 0.8
    assert float(vector(large) @ vector(other)) < alike


@pytest.mark.parametrize(("degrees", "within"), [(25, 1.5), (40, 10), (60, 10)])
def test_a_face_that_leans_is_as_like_itself_as_an_upright_one(
    finder: FaceFinder, degrees: float, within: float
) -> None:
    drawn = scene((face(300), (330, 170)))
    [upright], [leaning] = finder.find(pixels(drawn)), finder.find(pixels(drawn.rotate(degrees, fillcolor=WALL)))
    assert float(vector(upright) @ vector(leaning)) > 0.85
    left, top, width, height = leaning.box
    assert (left + width / 2, top + height / 2) == pytest.approx((0.5, 0.5), abs=0.06)
    eyes = np.reshape(leaning.landmarks, (5, 2))[:2] * (960, 640)
    across, down = eyes[1] - eyes[0]
    assert -np.degrees(np.arctan2(down, across)) == pytest.approx(degrees, abs=within)


def test_blur_and_smallness_cost_quality(finder: FaceFinder) -> None:
    sharp, blurred, tiny = (
        finder.find(pixels(scene((drawn, (50, 50)), size=(480, 480))))
        for drawn in (face(200), face(200).filter(ImageFilter.GaussianBlur(9)), face(44))
    )
    assert sharp[0].quality > max([found.quality for found in blurred], default=0)
    assert sharp[0].quality > max([found.quality for found in tiny], default=0)


def test_of_a_crowd_the_largest_are_kept(finder: FaceFinder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MOST", 2)
    crowd = scene(*((face(edge), (edge * 3 - 300, 40)) for edge in (120, 140, 170, 220)))
    widths = [found.box[2] for found in finder.find(pixels(crowd))]
    assert widths == pytest.approx([0.51 * 220 / 960, 0.51 * 170 / 960], abs=0.02)


def test_what_is_large_and_looks_little_like_a_face_is_none(
    finder: FaceFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_POOR", 1.1)
    [small] = finder.find(pixels(scene((face(300), (0, 0)), (face(100), (600, 100)))))
    assert small.box[0] > 0.6


def test_faces_too_small_to_tell_anybody_are_left_out(finder: FaceFinder) -> None:
    assert finder.find(pixels(scene((face(40), (100, 100))))) == []


@pytest.mark.parametrize("size", [(1, 1), (2, 1920), (1920, 3), (97, 31)])
def test_small_and_narrow_pictures_hold_no_face_and_do_no_harm(finder: FaceFinder, size: tuple[int, int]) -> None:
    blank = np.full((*size, 3), 127, dtype=np.uint8)
    assert (finder.find(blank), finder.sees_trace(blank)) == ([], False)


def test_a_thumbnail_shows_a_trace_or_none(finder: FaceFinder) -> None:
    noise = np.random.default_rng(1).integers(0, 40, (320, 512, 3), dtype=np.uint8)
    assert (finder.sees_trace(pixels(face(60))), finder.sees_trace(noise)) == (True, False)
