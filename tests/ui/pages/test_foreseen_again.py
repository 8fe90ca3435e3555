"""Grouping everything again: proposed, done as one act, undone as one, and offered where it pays."""

import pytest

from photosort.model.acts import Remove, Rename, TakeOutFolder
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.pages.album_count.again import foresee_again
from photosort.ui.pages.album_count.preview import Fate
from tests.organizing.conftest import PATIENCE_S, Desk
from tests.organizing.pictures import NIGHT, fill, save


def test_a_proposal_writes_nothing_and_its_act_comes_back_as_one(desk: Desk) -> None:
    organizer = desk.organize()
    sky = desk.album_of("IMG_0004.jpg")
    desk.library.history.do(Rename(sky, "Sky"))
    desk.library.history.do(organizer.granularity_preview(2))
    before = desk.albums()
    organizer.propose()
    assert organizer.wait(PATIENCE_S)
    act = organizer.proposal
    assert act is not None
    assert desk.albums() == before
    foreseen = foresee_again(desk.library, act)
    desk.library.history.do(act)
    organizer.adopt()
    assert organizer.wait(PATIENCE_S)
    assert organizer.proposal is None
    after = desk.albums()
    assert after != before
    assert after[f"{sky} Sky"] == before[f"{sky} Sky"]
    shown = [
        album for album in desk.library.albums.all() if album.count and album.id != desk.library.albums.unsorted_id
    ]
    assert foreseen.after == len(shown)
    assert {one.album.name for one in foreseen.albums if one.fate is not Fate.GONE} == {album.name for album in shown}
    desk.library.history.undo()
    assert desk.albums() == before


@pytest.mark.parametrize("named", [True, False])
def test_what_was_taken_out_of_an_album_is_not_foreseen_in_it(desk: Desk, named: bool) -> None:
    organizer = desk.organize()
    sky = desk.album_of("IMG_0004.jpg")
    if named:
        desk.library.history.do(Rename(sky, "Sky"))
    desk.library.history.do(Remove(tuple(desk.ids("IMG_0004.jpg"))))
    before = desk.albums()
    organizer.propose()
    assert organizer.wait(PATIENCE_S)
    assert organizer.proposal is None
    assert organizer.progress().message == Message(MessageCode.GROUPED_THE_SAME)
    assert desk.albums() == before


def test_it_is_offered_once_many_have_come_and_not_again_after_not_now(desk: Desk) -> None:
    organizer = desk.organize()
    assert organizer.why_again() is None
    for number in range(24):
        save(desk.photos, NIGHT, number)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert organizer.why_again() == Message(MessageCode.AGAIN_FOR_ARRIVALS, count=24)
    organizer.put_off()
    assert organizer.why_again() is None


def test_it_is_offered_where_many_wait_unsorted(desk: Desk) -> None:
    organizer = desk.organize()
    desk.library.history.do(Remove(tuple(desk.ids(*(f"IMG_{number:04}.jpg" for number in range(24))))))
    assert organizer.why_again() == Message(MessageCode.AGAIN_FOR_UNSORTED, part=24, count=40)


def test_it_is_offered_after_a_folder_left_that_held_many_of_the_photos(desk: Desk) -> None:
    other = desk.base / "others"
    fill(other, 24, start=100)
    desk.library.folders.add(bytes(other))
    organizer = desk.organize()
    desk.library.history.do(TakeOutFolder(desk.root))
    assert organizer.why_again() == Message(MessageCode.AGAIN_FOR_LEAVING, count=40)


def test_nothing_is_offered_where_hardly_a_photo_is_left(desk: Desk) -> None:
    organizer = desk.organize()
    desk.library.history.do(TakeOutFolder(desk.root))
    assert organizer.why_again() is None


def test_what_was_just_grouped_again_is_not_offered_while_it_is_still_noted(desk: Desk) -> None:
    organizer = desk.organize()
    desk.library.history.do(organizer.granularity_preview(2))
    for number in range(24):
        save(desk.photos, NIGHT, number)
    organizer.propose()
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert organizer.proposal is not None
    assert organizer.why_again() is not None
    desk.library.history.do(organizer.proposal)
    organizer.adopt()
    assert organizer.why_again() is None
    organizer.stop()
    assert organizer.wait(PATIENCE_S)
    assert organizer.why_again() is None
