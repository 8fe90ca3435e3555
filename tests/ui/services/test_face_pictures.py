"""Pictures of faces: cut around the head, within the photo, and there for whoever wishes for them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.changes import Changes
from photosort.model.face import Face, FaceId
from photosort.ui.services.context import Context
from photosort.ui.services.face_pictures import FacePictures, head_part, round_cut
from photosort.ui.services.thumbnails import Cut
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary

CUT = round_cut(40, dark=False, dpr=2.0)


@pytest.fixture
def pictures(library: FakeLibrary, context: Context) -> FacePictures:
    add_people(library.store)
    return context.face_pictures


def test_a_head_is_a_square_of_pixels_with_room_around_the_face() -> None:
    part = head_part((0.4, 0.4, 0.1, 0.2), 1000, 500)
    assert (part.width * 1000, part.height * 500) == pytest.approx((190, 190))
    assert part.x + part.width / 2 == pytest.approx(0.45)
    assert part.y < 0.5 < part.y + part.height


@pytest.mark.parametrize("box", [(0.0, 0.0, 0.1, 0.1), (0.95, 0.95, 0.2, 0.2), (-0.1, 0.2, 0.9, 1.2)])
@pytest.mark.parametrize("shape", [1.0, 232 / 132])
def test_a_head_lies_within_its_photo(box: tuple[float, float, float, float], shape: float) -> None:
    part = head_part(box, 640, 480, shape)
    assert 0 <= part.x <= part.x + part.width <= 1 + 1e-9
    assert 0 <= part.y <= part.y + part.height <= 1 + 1e-9
    assert part.width * 640 == pytest.approx(shape * part.height * 480)


@pytest.mark.parametrize("edge", [60.0, 130.0, 265.0, 272.0])
def test_a_wide_part_has_the_whole_face_in_it(edge: float) -> None:
    box = (0.5, 0.3, edge / 480, edge / 640)
    part = head_part(box, 480, 640, 232 / 132)
    assert part.x <= box[0] <= box[0] + box[2] <= part.x + part.width or edge / 480 > 0.5
    assert part.y <= box[1] <= box[1] + box[3] <= part.y + part.height


def test_what_is_wished_for_arrives_round_and_of_its_size(qtbot: QtBot, pictures: FacePictures) -> None:
    assert pictures.pixmap(FaceId(1), CUT) is None
    with qtbot.waitSignal(pictures.arrived) as told:
        pictures.wish("me", [FaceId(1), FaceId(2)], CUT)
    assert told.args == [{1, 2}]
    found = pictures.pixmap(FaceId(1), CUT)
    assert found is not None
    assert (found.width(), found.devicePixelRatio()) == (80, 2.0)
    image = found.toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(40, 40).alpha() == 255


def test_another_size_stands_in_until_the_right_one_comes(qtbot: QtBot, pictures: FacePictures) -> None:
    with qtbot.waitSignal(pictures.arrived):
        pictures.wish("me", [FaceId(1)], CUT)
    other = round_cut(60, dark=False, dpr=2.0)
    assert pictures.pixmap(FaceId(1), other) is pictures.pixmap(FaceId(1), CUT)
    assert pictures.exactly(FaceId(1), other) is None
    wide = Cut(232, 132, radius=8)
    with qtbot.waitSignal(pictures.arrived):
        pictures.wish("me", [FaceId(1)], wide)
    assert pictures.exactly(FaceId(1), wide) is not None
    assert pictures.pixmap(FaceId(1), other) is pictures.pixmap(FaceId(1), CUT)  # none of another shape


def test_a_face_that_is_gone_is_not_asked_for_again_until_something_changes(
    qtbot: QtBot, pictures: FacePictures, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[FaceId] = []
    real = library.people.faces

    def note(ids: Sequence[FaceId]) -> list[Face]:
        asked.extend(ids)
        return real(ids)

    monkeypatch.setattr(library.people, "faces", note)
    face = library.store.faces.pop(FaceId(1))
    pictures.wish("me", [FaceId(1)], CUT)
    qtbot.waitUntil(lambda: asked == [1])
    qtbot.waitUntil(lambda: bool(pictures._gone))
    pictures.wish("me", [FaceId(1)], CUT)
    library.store.faces[FaceId(1)] = face
    with qtbot.waitSignal(pictures.arrived):
        pictures.follow(Changes(photos=frozenset({face.photo})))
    assert asked == [1, 1]


def test_a_face_of_a_photo_that_changed_is_looked_at_anew(
    qtbot: QtBot, pictures: FacePictures, library: FakeLibrary
) -> None:
    with qtbot.waitSignal(pictures.arrived):
        pictures.wish("me", [FaceId(1)], CUT)
    before = pictures.pixmap(FaceId(1), CUT)
    library.store.faces[FaceId(1)] = replace(library.store.faces[FaceId(1)], box=(0.5, 0.5, 0.3, 0.3))
    with qtbot.waitSignal(pictures.arrived):
        pictures.follow(Changes(photos=frozenset({library.store.faces[FaceId(1)].photo})))
    assert pictures.pixmap(FaceId(1), CUT) is not before
