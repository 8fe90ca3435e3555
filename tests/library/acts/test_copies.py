"""Copies in the trash hand on what the person said of them, and stay where nothing of the picture would be left."""

import os
import shutil
from datetime import datetime
from typing import Any

import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.acts import (
    ChooseCover,
    CoverOfPerson,
    FaceIs,
    FaceIsNot,
    Favour,
    MarkPhotos,
    Move,
    NotAFace,
    Pin,
    PlacePhotos,
    Remove,
    Rename,
    SetDate,
    Trash,
    TrashCopies,
)
from photosort.model.album import AlbumId, AlbumKind
from photosort.model.face import Certainty, PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import DateSource, Mark, Photo, PhotoId
from photosort.model.twins import Twin
from tests.library.conftest import World
from tests.library.faces import NEW, assign, find, found, in_photo, whose

ANNE = PersonId(1)


def copies(world: World, *going: str, stays: str = "0.jpg") -> TrashCopies:
    return TrashCopies(tuple((world.id(name), world.id(stays)) for name in going))


def photo(world: World, name: str) -> Photo:
    [found] = world.library.photos.get(world.ids(name))
    return found


def rows(world: World) -> dict[str, Any]:
    """What is decided, and which photos are shown."""
    tables = "membership", "forbidden", "mark", "favourite", "cover", "person", "face_person", "face_not", "no_face"
    with world.library._store.read() as db:
        found = {table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}
        return found | {"there": db.execute("SELECT id, presence FROM photo ORDER BY id").fetchall()}


def test_album_heart_mark_and_cover_go_over_and_come_back(world: World, albums: list[AlbumId]) -> None:
    history = world.library.history
    for act in (
        Move(world.ids("3.jpg"), albums[2]),
        Favour(world.ids("3.jpg")),
        MarkPhotos(world.ids("4.jpg"), Mark.KEPT),
        ChooseCover(albums[2], world.id("3.jpg")),
    ):
        history.do(act)
    before = rows(world)
    done = history.do(copies(world, "3.jpg", "4.jpg"))
    assert (done.message.code, done.failures) == (MessageCode.TRASHED, ())
    stays = photo(world, "0.jpg")
    assert (world.album_of("0.jpg"), stays.favourite, stays.mark) == (albums[2], True, Mark.KEPT)
    assert world.library.albums.get(albums[2]).cover[0] == stays.id
    [place] = world.library.albums.memberships([stays.id])
    assert (place.pinned, place.tick) == (True, True)
    after = rows(world)
    history.undo()
    assert rows(world) == before
    history.redo()
    assert rows(world) == after


def test_the_album_that_is_said_of_the_photo_that_stays_stays_too(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Move(world.ids("3.jpg"), albums[2]))
    world.library.history.do(Pin(world.ids("0.jpg")))
    world.library.history.do(copies(world, "3.jpg"))
    assert world.album_of("0.jpg") == albums[0]


def test_an_album_with_a_name_of_the_persons_goes_over_unpinned(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Rename(albums[1], "Kochi"))
    world.library.history.do(copies(world, "3.jpg"))
    [place] = world.library.albums.memberships(world.ids("0.jpg"))
    assert (place.album_id, place.pinned) == (albums[1], False)


def test_what_the_machine_alone_said_does_not_go_over(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(copies(world, "3.jpg"))
    assert world.album_of("0.jpg") == albums[0]


def test_out_of_an_album_goes_over_unless_the_other_one_is_there(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Remove(world.ids("1.jpg", "3.jpg")))  # out of Album 0, in which 0.jpg is, and Album 1
    world.library.history.do(copies(world, "1.jpg", "3.jpg"))
    assert [row for row in rows(world)["forbidden"] if row[0] == world.id("0.jpg")] == [(world.id("0.jpg"), albums[1])]
    assert world.album_of("0.jpg") == albums[0]


def test_no_album_goes_over_out_of_which_the_person_took_the_other(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Move(world.ids("0.jpg"), albums[1]))
    world.library.history.do(Remove(world.ids("0.jpg")))
    world.library.history.do(Move(world.ids("3.jpg"), albums[1]))
    world.library.history.do(copies(world, "3.jpg"))
    assert world.album_of("0.jpg") == 1


def test_who_was_spared_as_no_junk_stays_spared(world: World, albums: list[AlbumId]) -> None:
    world.describe(albums[1], kind=AlbumKind.JUNK, junk=0.9)
    world.library.history.do(Trash(world.ids("5.jpg"), spared=world.ids("3.jpg")))
    world.library.history.do(copies(world, "3.jpg"))
    [place] = world.library.albums.memberships(world.ids("0.jpg"))
    assert (place.album_id, place.pinned, place.tick) == (albums[1], True, False)


def same(world: World, turn: int, shown: float = 1.0) -> None:
    """0.jpg and 1.jpg show one picture; the second of them as fingerprints go lies on the first after this turn."""
    one, other = sorted(photo(world, name).fingerprint or b"" for name in ("0.jpg", "1.jpg"))
    world.library.twins.keep_twins([Twin(one, other, turn, shown, 1.0, framed=False)], [])


def said(world: World, name: str) -> list[tuple[Any, Any]]:
    """Whom the faces of a photo are said to show, and at which place, from left to right."""
    return [(face.person, face.box) for face in in_photo(world, name) if face.certainty is Certainty.SAID]


@pytest.mark.parametrize("first_is_copy", [False, True])
def test_who_is_on_a_copy_is_on_the_same_face_however_it_is_turned(
    world: World, albums: list[AlbumId], first_is_copy: bool
) -> None:
    names = sorted(("0.jpg", "1.jpg"), key=lambda name: photo(world, name).fingerprint or b"")
    copy, stays = names if first_is_copy else reversed(names)
    same(world, 1)  # a quarter to the left: what is at x, y in the second is at y, 1 - x in the first
    first, second = (0.2, 0.8), (0.1, 0.2)  # the corner of a face of 0.1 by 0.1
    at, other = (first, second) if first_is_copy else (second, first)
    [here] = find(world, copy, found(at[0], 0, size=0.1, top=at[1]))
    find(world, stays, found(other[0], 0, size=0.1, top=other[1]), found(0.7, 1, size=0.1, top=0.7))
    world.library.history.do(FaceIs((here,), None, "Anne"))
    world.library.history.do(TrashCopies(((world.id(copy), world.id(stays)),)))
    [(person, box)] = said(world, stays)
    assert (person, box[:2]) == (ANNE, other)
    world.library.history.undo()
    assert said(world, stays) == []


def test_what_is_said_of_the_other_face_is_not_changed(world: World, albums: list[AlbumId]) -> None:
    same(world, 0)
    [here], [there] = find(world, "1.jpg", found()), find(world, "0.jpg", found())
    world.library.history.do(FaceIs((here,), None, "Anne"))
    world.library.history.do(FaceIs((there,), None, "Eve"))
    world.library.history.do(copies(world, "1.jpg"))
    assert whose(world, there) == [PersonId(2)]


def test_who_somebody_is_not_and_what_is_no_face_go_over_with_the_cover(world: World, albums: list[AlbumId]) -> None:
    same(world, 0)
    here = find(world, "1.jpg", found(0.1, 0), found(0.4, 1), found(0.7, 2))
    there = find(world, "0.jpg", found(0.1, 0), found(0.4, 1), found(0.7, 2))
    assign(world, {here[0]: NEW, there[0]: NEW, here[1]: NEW - 1, there[1]: NEW - 1, there[2]: NEW - 2})
    anne, tom = (person for person in whose(world, here[0], here[1]) if person is not None)
    for act in (
        FaceIs((here[0],), anne),
        CoverOfPerson(anne, here[0]),
        FaceIsNot((here[1],), tom),
        NotAFace((here[2],)),
    ):
        world.library.history.do(act)
    world.library.history.do(copies(world, "1.jpg"))
    assert [face.id for face in in_photo(world, "0.jpg")] == there[:2]
    assert whose(world, *there) == [anne, None, None]
    assert (there[1], tom) in rows(world)["face_not"]
    [cover] = [row[-1] for row in rows(world)["person"] if row[0] == anne]
    assert cover == there[0]


def test_who_is_on_a_copy_waits_in_a_photo_that_was_not_looked_at(world: World, albums: list[AlbumId]) -> None:
    same(world, 0)
    [here] = find(world, "1.jpg", found(0.3))
    world.library.history.do(FaceIs((here,), None, "Anne"))
    world.library.history.do(copies(world, "1.jpg"))
    [(person, box)] = said(world, "0.jpg")
    assert (person, box) == (ANNE, (0.3, 0.1, 0.2, 0.2))
    [there] = find(world, "0.jpg", found(0.3))
    assert whose(world, there) == [ANNE]


def test_in_a_part_of_a_picture_places_are_others(world: World, albums: list[AlbumId]) -> None:
    same(world, 0, shown=0.7)
    here = find(world, "1.jpg", found(0.1, 0), found(0.6, 1))
    there = find(world, "0.jpg", found(0.1, 1), found(0.4, 0))
    assign(world, {here[0]: NEW, there[1]: NEW, there[0]: NEW - 1})
    [anne] = whose(world, here[0])
    assert anne is not None
    world.library.history.do(FaceIs((here[0],), anne))
    world.library.history.do(FaceIs((here[1],), None, "Eve"))
    world.library.history.do(copies(world, "1.jpg"))
    assert [face.certainty for face in in_photo(world, "0.jpg")] == [Certainty.SURE, Certainty.SAID]


def test_nobody_goes_over_to_another_shot(world: World, albums: list[AlbumId]) -> None:
    [here], [there] = find(world, "1.jpg", found()), find(world, "0.jpg", found())
    world.library.history.do(FaceIs((here,), None, "Anne"))
    world.library.history.do(copies(world, "1.jpg"))
    assert whose(world, there) == [None]


TAKEN, KOCHI = datetime(2019, 7, 6, 12, 30), (9.93, 76.26)


def when_and_where(world: World, name: str) -> tuple[Any, ...]:
    header = photo(world, name).header
    return photo(world, name).dated, header.taken, header.latitude, header.longitude, photo(world, name).guessed


def test_when_and_where_a_copy_was_taken_goes_over_and_comes_back(world: World, albums: list[AlbumId]) -> None:
    same(world, 0)
    world.library.history.do(SetDate(world.ids("1.jpg"), TAKEN))
    world.library.history.do(PlacePhotos(world.ids("1.jpg"), (KOCHI,)))
    before = when_and_where(world, "0.jpg")
    would = world.library.history.do(copies(world, "1.jpg"), dry_run=True)
    assert [one.code for one in would.handed] == [MessageCode.HANDED_DATES, MessageCode.HANDED_PLACES]
    assert when_and_where(world, "0.jpg") == before
    world.library.history.do(copies(world, "1.jpg", "2.jpg"))
    assert when_and_where(world, "0.jpg") == (DateSource.PERSON, TAKEN, *KOCHI, False)
    world.library.history.undo()
    assert when_and_where(world, "0.jpg") == before
    world.library.history.redo()
    assert when_and_where(world, "0.jpg") == (DateSource.PERSON, TAKEN, *KOCHI, False)


def test_what_would_be_handed_on_is_told_as_the_dry_run_tells_it(world: World, albums: list[AlbumId]) -> None:
    same(world, 0)
    history = world.library.history
    history.do(SetDate(world.ids("1.jpg"), TAKEN))
    history.do(Favour(world.ids("1.jpg")))
    history.do(Move(world.ids("3.jpg"), albums[2]))
    history.do(Trash(world.ids("4.jpg")))
    act = TrashCopies((*copies(world, "1.jpg", "3.jpg").copies, *copies(world, "5.jpg", stays="4.jpg").copies))
    before = rows(world)
    would = world.library.trash.would_hand_on(act.copies)
    assert would == history.do(act, dry_run=True).handed
    assert [(one.code, dict(one.values)["count"]) for one in would] == [
        (MessageCode.HANDED_DATES, 1), (MessageCode.HANDED_ALBUMS, 1), (MessageCode.HANDED_MARKS, 1)
    ]  # fmt: skip
    assert rows(world) == before
    assert world.library.trash.would_hand_on(()) == ()


def test_what_is_known_as_well_of_the_photo_that_stays_is_left(world: World, albums: list[AlbumId]) -> None:
    same(world, 0)
    for name, taken, place in (("0.jpg", datetime(2020, 1, 1), (52.5, 13.4)), ("1.jpg", TAKEN, KOCHI)):
        world.library.history.do(SetDate(world.ids(name), taken))
        world.library.history.do(PlacePhotos(world.ids(name), (place,)))
    world.library.history.do(copies(world, "1.jpg"))
    assert when_and_where(world, "0.jpg") == (DateSource.PERSON, datetime(2020, 1, 1), 52.5, 13.4, False)


def test_another_shot_tells_the_place_as_a_guess_and_no_date(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(SetDate(world.ids("1.jpg"), TAKEN))
    world.library.history.do(PlacePhotos(world.ids("1.jpg"), (KOCHI,)))
    dated = when_and_where(world, "0.jpg")[:2]
    world.library.history.do(copies(world, "1.jpg"))
    assert when_and_where(world, "0.jpg") == (*dated, *KOCHI, True)


@pytest.fixture
def exact(world: World) -> None:
    """0.jpg, and a copy of its file."""
    world.add("0.jpg")
    shutil.copy2(world.photos / "0.jpg", world.photos / "copy.jpg")
    world.add()
    world.read()


@pytest.mark.usefixtures("exact")
def test_what_only_passes_for_the_same_file_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    act = copies(world, "copy.jpg")
    assert world.library.history.do(act, dry_run=True).files == (os.fsencode(world.photos / "copy.jpg"),)
    with open(world.photos / "0.jpg", "r+b") as file:  # as a scan may not have seen yet
        file.write(b"other")
    for dry_run in (True, False):
        done = world.library.history.do(act, dry_run=dry_run)
        assert done.act_id is None
        assert [problem.reason.code for problem in done.failures] == [MessageCode.OTHER_FILE_AFTER_ALL]
    assert (world.photos / "copy.jpg").exists()
    assert world.library.history.entries() == []


@pytest.mark.usefixtures("exact")
@pytest.mark.parametrize("how", ["gone", "link", "trashed", "goes too"])
def test_a_copy_stays_where_nothing_else_would(world: World, how: str) -> None:
    act = copies(world, "copy.jpg")
    if how == "gone":
        (world.photos / "0.jpg").unlink()
    elif how == "link":
        (world.photos / "0.jpg").unlink()
        (world.photos / "0.jpg").symlink_to(world.photos / "copy.jpg")
    elif how == "trashed":
        world.library.history.do(Trash(world.ids("0.jpg")))
    else:
        act = TrashCopies((*act.copies, (world.id("0.jpg"), world.id("copy.jpg"))))
    done = world.library.history.do(act)
    assert {problem.reason.code for problem in done.failures} == {MessageCode.NO_OTHER_STAYS}
    assert (world.photos / "copy.jpg").exists()


def test_a_copy_that_stays_hands_nothing_on(
    world: World, albums: list[AlbumId], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("1.jpg", "2.jpg"):
        world.library.history.do(Favour(world.ids(name)))
    act = TrashCopies(((world.id("1.jpg"), world.id("0.jpg")), (world.id("2.jpg"), world.id("3.jpg"))))
    (world.photos / "1.jpg").write_bytes(b"edited")
    done = world.library.history.do(act)
    assert [problem.reason.code for problem in done.failures] == [MessageCode.CHANGED_SINCE_LOOK]
    assert [photo(world, name).favourite for name in ("0.jpg", "3.jpg")] == [False, True]


def test_a_drive_without_a_trash_keeps_all(
    world: World, albums: list[AlbumId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: False)
    world.library.history.do(Favour(world.ids("1.jpg")))
    before = rows(world)
    assert world.library.history.do(copies(world, "1.jpg")).act_id is None
    assert rows(world) == before


def test_a_dry_run_changes_nothing(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Favour(world.ids("1.jpg")))
    before = rows(world)
    done = world.library.history.do(copies(world, "1.jpg"), dry_run=True)
    assert (done.message.code, dict(done.message.values)["count"]) == (MessageCode.TRASHED, 1)
    assert done.handed == (Message(MessageCode.HANDED_MARKS, count=1),)
    assert rows(world) == before


def test_nothing_to_do_is_nothing(world: World, albums: list[AlbumId]) -> None:
    assert world.library.history.do(TrashCopies(())).message.code is MessageCode.NOTHING_CHANGED
    gone = TrashCopies(((PhotoId(999), world.id("0.jpg")),))
    assert world.library.history.do(gone).message.code is MessageCode.NOTHING_CHANGED
