"""What is told of one photo: a file's date is not said to be that of the photo."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from photosort.model.view import View
from photosort.ui.text.photo_facts import one_photo, when
from tests.ui.fakes import FakeLibrary


def test_the_date_of_a_file_is_told_as_such(qtbot: QtBot, library: FakeLibrary) -> None:
    [photo] = library.photos.get(library.photos.ids(View())[:1])
    told = dict(one_photo(photo, ""))
    assert told["Date from"] == "The camera (EXIF)"
    assert when(photo) == told["Taken"]
    undated = replace(photo, header=replace(photo.header, taken=None))
    told = dict(one_photo(undated, ""))
    assert "Taken" not in told
    assert "Date from" not in told
    assert when(undated) == f"File changed {told['File changed']}"
