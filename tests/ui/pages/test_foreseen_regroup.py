"""Fewer albums and back: names, junk marks and counts are those of before, and photos that are away do not count."""

from dataclasses import replace
from pathlib import Path

from photosort.model.acts import TakeOutFolder, Trash
from photosort.model.album import Album, AlbumKind, Member, NewGroup
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.view import View
from photosort.ui.pages.album_count.preview import foresee
from tests.organizing.conftest import PATIENCE_S, Desk
from tests.organizing.pictures import save


def described(desk: Desk) -> dict[int, Album]:
    return {album.id: album for album in desk.library.albums.all() if album.kind is not AlbumKind.UNSORTED}


def test_undo_brings_names_and_junk_marks_back(desk: Desk) -> None:
    organizer = desk.organize()
    members = tuple(Member(photo, 0.9) for photo in desk.library.photos.ids(View(album=desk.album_of("IMG_0004.jpg"))))
    junk = NewGroup(desk.album_of("IMG_0004.jpg"), "Sky", AlbumKind.JUNK, 0.9, cover=(members[0].photo_id,))
    desk.library.albums.regroup([replace(junk, members=members)])
    before = described(desk)
    desk.library.history.do(organizer.granularity_preview(2))
    organizer.tidy()
    assert organizer.wait(PATIENCE_S)
    assert described(desk).keys() != before.keys()
    desk.library.history.undo()
    assert described(desk) == before
    organizer.tidy()
    assert organizer.wait(PATIENCE_S)
    assert {number: album.name for number, album in described(desk).items()} == {
        number: album.name for number, album in before.items()
    }


def test_an_album_is_named_by_the_act_and_not_once_more_after_it(desk: Desk) -> None:
    organizer = desk.organize()
    act = organizer.granularity_preview(2)
    desk.library.history.do(act)
    names = {album.name for album in described(desk).values()}
    assert {in_english(group.name) for group in act.groups if isinstance(group.name, Message)} <= names
    organizer.tidy()
    assert organizer.wait(PATIENCE_S)
    assert {album.name for album in described(desk).values()} == names


def test_levels_go_on_after_a_folder_was_taken_out(desk: Desk, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / "Trip").mkdir(exist_ok=True)
        save(tmp_path / "Trip", "night", number)
    trip = desk.library.folders.add(bytes(tmp_path / "Trip"))
    organizer = desk.organize()
    desk.library.history.do(TakeOutFolder(trip))
    for count in organizer.levels():
        outcome = foresee(desk.library, organizer.granularity_preview(count))
        assert len(outcome.albums) == count
        assert sum(after.album.count for after in outcome.albums) == len(desk.library.photos.ids(View())) == 40


def test_photos_in_the_trash_are_not_counted_and_follow_their_like(desk: Desk) -> None:
    organizer = desk.organize()
    [gone] = desk.ids("IMG_0004.jpg")
    [near] = desk.ids("IMG_0008.jpg")
    desk.library.history.do(Trash((gone,)))
    outcome = foresee(desk.library, organizer.granularity_preview(2))
    assert sum(after.album.count for after in outcome.albums) == 39
    desk.library.history.do(outcome.act)
    home, other = desk.library.albums.memberships([gone, near])
    assert home.album_id == other.album_id
