"""Organizing dates a photo by what lies beside it, where the photo itself tells nothing."""

import json
from datetime import datetime

import pytest

from photosort.model.photo import DateSource
from photosort.model.view import View
from tests.imaging.pictures import corners, encoded
from tests.organizing.conftest import Desk
from tests.zones import zone


@pytest.mark.parametrize("name", ["holiday.jpg", "holiday-edited.jpg"])
def test_takeout_dates_the_photo_beside_it_and_its_edited_copy(desk: Desk, name: str) -> None:
    (desk.photos / name).write_bytes(encoded(corners(), "JPEG"))
    said = {"title": "holiday.jpg", "photoTakenTime": {"timestamp": "1563030000"}}
    (desk.photos / "holiday.jpg.json").write_text(json.dumps(said))
    with zone("America/Los_Angeles"):
        desk.organize()
    [photo] = [photo for photo in desk.library.photos.get(desk.library.photos.ids(View())) if photo.shown_name == name]
    assert (photo.when, photo.dated) == (datetime(2019, 7, 13, 8, 0), DateSource.TAKEOUT)
