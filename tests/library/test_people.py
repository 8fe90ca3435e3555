"""Faces and people as they are kept and read; a crash or a change between costs nothing that was said."""

import sqlite3
import struct
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from photosort.library.db.face_cache import FaceCache
from photosort.library.db.file_names import backups_of
from photosort.library.db.mending import go_back
from photosort.model.acts import FaceIs, FaceIsNot, HidePeople, NamePerson, NotAFace, SplitPerson, Trash
from photosort.model.changes import Changes
from photosort.model.counts import PeopleCounts
from photosort.model.face import FINDER, Certainty, FaceId, FoundFace, Person, PersonId, Question
from photosort.model.photo import Header
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View
from tests.library.conftest import NAMES, World, fingerprint, write
from tests.library.db.older import make_older
from tests.library.faces import NEW, assign, find, found, in_photo, name_in_sidecar, whose

ANNE, TOM = PersonId(1), PersonId(2)


@pytest.fixture
def two(world: World) -> list[FaceId]:
    """Anne on three photos and Tom on two of them, named; and one face that nobody knows."""
    for number, name in enumerate(NAMES[:4]):
        write(world.photos / name, mtime_ns=(1_600_000_000 + number) * 10**9)
    world.add()
    world.read()
    faces = [*find(world, "0.jpg", found(0.1, 0), found(0.6, 1)), *find(world, "1.jpg", found(0.1, 0), found(0.6, 1))]
    faces += find(world, "2.jpg", found(0.1, 0))
    faces += find(world, "3.jpg", found(0.1, 5))
    anne, tom = [faces[0], faces[2], faces[4]], [faces[1], faces[3]]
    assign(world, {**dict.fromkeys(anne, NEW), **dict.fromkeys(tom, NEW - 1)})
    world.library.history.do(NamePerson(ANNE, "Anne"))
    return faces


def test_everybody_is_listed_with_the_best_face_and_the_photos(world: World, two: list[FaceId]) -> None:
    people = world.library.people
    assert people.all() == [Person(ANNE, "Anne", 3, two[0]), Person(TOM, "", 2, two[1])]
    assert people.get(TOM) == people.all()[1]
    assert [face.id for face in people.faces_in(ANNE)] == [two[4], two[2], two[0]]
    assert people.with_whom(TOM) == [(ANNE, 2)]
    assert people.faces_of(world.ids("3.jpg", "0.jpg"))[world.id("3.jpg")][0].person is None
    assert world.library.photos.ids(View(person=TOM, order=Order.NAME)) == list(world.ids("0.jpg", "1.jpg"))
    assert View(person=TOM).narrowed
    assert people.counts() == PeopleCounts(
        people=2, unnamed=1, photos_with_face=4, photos_looked_at=4, photos_waiting=0, faces=6, unknown=1
    )
    world.library.history.do(HidePeople((TOM,)))
    assert people.with_whom(ANNE) == []
    assert (people.counts().people, people.counts().hidden) == (1, 1)
    with pytest.raises(PhotosortError, match="no person 7"):
        people.get(PersonId(7))


def test_photos_in_the_trash_show_nobody_until_they_are_back(world: World, two: list[FaceId]) -> None:
    world.library.history.do(Trash(world.ids("0.jpg", "1.jpg")))
    assert [(one.name, one.photos) for one in world.library.people.all()] == [("Anne", 1)]
    assert len(world.library.people.vectors().faces) == 2
    world.library.history.undo()
    assert [(one.name, one.photos) for one in world.library.people.all()] == [("Anne", 3), ("", 2)]


def test_a_photo_that_moves_keeps_its_faces(world: World, two: list[FaceId]) -> None:
    (world.photos / "sub").mkdir()
    (world.photos / "0.jpg").rename(world.photos / "sub" / "new.jpg")
    world.library.scanner.scan(world.library.folders.all()[0].id)
    assert [face.id for face in in_photo(world, "sub/new.jpg")] == two[:2]
    assert world.library.people.waiting_ids() == []


def test_questions_are_of_the_named_and_of_many_first(world: World, two: list[FaceId]) -> None:
    more = [*find(world, "2.jpg", found(0.1, 0), found(0.4, 9), found(0.7, 9)), *find(world, "3.jpg", found(0.1, 5))]
    assign(world, dict(zip(two, [1, 2, 1, 2, 1], strict=False)), {more[1]: TOM, more[2]: TOM, more[3]: ANNE})
    assert world.library.people.questions() == [
        Question(more[3], ANNE, 2),
        Question(more[1], TOM, 2),
        Question(more[2], TOM, 2),
    ]
    assert in_photo(world, "3.jpg")[0].certainty is Certainty.LIKELY
    assert world.library.people.get(TOM).photos == 2
    world.library.history.do(FaceIsNot((more[3],), ANNE))
    assert [one.face for one in world.library.people.questions()] == more[1:3]
    world.library.history.do(FaceIs((more[1],), TOM))
    assert world.library.people.questions() == []  # a yes would not add the photo once more


def test_how_alike_a_face_is_to_the_others_is_kept(world: World) -> None:
    world.add("a.jpg", "b.jpg", "c.jpg")
    world.read()
    half = np.zeros(128, "<f2")
    half[:2] = 0.6, 0.8
    faces = [*find(world, "a.jpg", found()), *find(world, "b.jpg", found())]
    faces += find(world, "c.jpg", FoundFace((0.1, 0.1, 0.2, 0.2), (), 0.9, 0.5, half.tobytes()))
    assign(world, dict.fromkeys(faces[:2], NEW))
    assign(world, dict.fromkeys(faces[:2], 1), {faces[2]: 1})
    assert [in_photo(world, name)[0].likeness for name in ("a.jpg", "c.jpg")] == [1.0, pytest.approx(0.6, abs=0.002)]
    world.library.history.do(FaceIs((faces[2],), PersonId(1)))
    assert in_photo(world, "c.jpg")[0].likeness is None


def test_photos_wait_until_they_are_looked_at_as_they_are_now(world: World) -> None:
    people = world.library.people
    write(world.photos / "old.jpg", mtime_ns=10**9)
    write(world.photos / "new.jpg", mtime_ns=2 * 10**9)
    world.add()
    assert people.waiting_ids() == []
    world.read()
    assert people.waiting_ids() == list(world.ids("new.jpg", "old.jpg"))
    assert (people.counts().photos_looked_at, people.counts().photos_waiting) == (0, 2)
    assert not (world.base / "library" / "faces.db").exists()
    find(world, "new.jpg")
    assert people.waiting_ids() == list(world.ids("old.jpg"))
    assert (people.counts().photos_looked_at, people.counts().photos_waiting) == (1, 1)
    assert people.waiting_ids("another finder") == list(world.ids("new.jpg", "old.jpg"))
    change(world, "new.jpg")
    assert people.waiting_ids() == list(world.ids("new.jpg", "old.jpg"))


def change(world: World, name: str) -> None:
    """Another picture takes the place of a photo."""
    write(world.photos / name, b"another picture", mtime_ns=3 * 10**9)
    world.library.scanner.scan(world.library.folders.all()[0].id)
    photo = world.id(name)
    path = world.library.photos.get([photo])[0].path
    world.library.reading.store([(photo, Header(format="JPEG", width=4, height=3), fingerprint(path), b"thumb")])


def test_another_picture_loses_the_faces_of_which_nobody_said_anything(world: World, two: list[FaceId]) -> None:
    world.library.history.do(FaceIs((two[0],), ANNE))
    change(world, "0.jpg")
    assert [face.id for face in in_photo(world, "0.jpg")] == [two[0]]
    assert world.library.people.waiting_ids() == list(world.ids("0.jpg"))
    again = find(world, "0.jpg", found(0.12, 3), found(0.5, 3))
    assert again[0] == two[0]
    assert whose(world, *again) == [ANNE, None]


def test_no_name_stays_in_another_picture_where_no_face_is(world: World, two: list[FaceId]) -> None:
    world.library.history.do(FaceIs((two[1],), ANNE))
    world.library.history.do(SplitPerson(ANNE, (two[0],)))  # the others are said not to be whom she was split off from
    for name in ("0.jpg", "2.jpg"):
        change(world, name)
    assert in_photo(world, "2.jpg") == []
    assert [face.id for face in in_photo(world, "0.jpg")] == two[:2]
    assert world.library.people.named_on(world.id("0.jpg")) == []  # what would go into the sidecar
    assert find(world, "0.jpg", found(0.62, 3)) == [two[1]]
    assert [one.name for one in world.library.people.named_on(world.id("0.jpg"))] == ["Anne"]
    assert whose(world, two[1]) == [ANNE]
    assert find(world, "0.jpg", finder="better") == [two[1]]  # as it is the same picture
    world.library.history.undo()
    world.library.history.undo()
    assert whose(world, two[0], two[1]) == [None, TOM]


def test_what_was_said_goes_over_to_what_another_finder_finds_there(world: World, two: list[FaceId]) -> None:
    people = world.library.people
    world.library.history.do(FaceIs((two[0],), TOM))
    world.library.history.do(NotAFace((two[1],)))
    world.library.history.do(FaceIsNot((two[4],), TOM))
    world.library.history.do(FaceIs((two[5],), None, "Uncle"))
    for name in ("0.jpg", "2.jpg"):
        find(world, name, found(0.13), found(0.62, 1), finder="better")
    find(world, "3.jpg", finder="better")
    assert [face.id for face in in_photo(world, "0.jpg")] == [two[0]]  # the other is still none
    assert in_photo(world, "0.jpg")[0].box[0] == 0.13
    assert in_photo(world, "2.jpg")[0].id == two[4]
    assert [face.id for face in in_photo(world, "3.jpg")] == [two[5]]  # found no more, and stays
    assert people.vectors("better").barred.tolist() == [[1, TOM]]
    assert people.vectors("better").faces.tolist()[:2] == [two[0], two[4]]
    assert people.vectors().faces.tolist() == [two[2], two[3]]
    assert (people.comparable("better"), people.comparable()) == (people.vectors("better").faces.tolist(), two[2:4])


def test_two_faces_are_one_where_their_boxes_fit_best(world: World) -> None:
    world.add("a.jpg")
    world.read()
    left, right = find(world, "a.jpg", found(0.1), found(0.25))
    assert find(world, "a.jpg", found(0.22), found(0.12)) == [left, right]
    assert find(world, "a.jpg", found(0.5)) not in ([left], [right])


def test_arrays_say_what_grouping_must_know(world: World, two: list[FaceId]) -> None:
    world.library.history.do(FaceIsNot((two[5],), ANNE))
    arrays = world.library.people.vectors()
    assert arrays.faces.tolist() == two
    assert arrays.vectors.shape == (6, 128)
    assert arrays.vectors.dtype == np.float32
    assert arrays.vectors[3] @ arrays.vectors[1] == 1
    assert arrays.person.tolist() == [1, 2, 1, 2, 1, -1]
    assert arrays.fixed.tolist() == [True, False, True, False, True, False]
    assert arrays.barred.tolist() == [[5, ANNE]]
    assert arrays.photo.tolist()[-1] == world.id("3.jpg")
    assert arrays.quality.tolist() == pytest.approx([0.8] * 6)


def test_an_empty_library_has_empty_arrays(world: World) -> None:
    arrays = world.library.people.vectors()
    assert (arrays.vectors.shape, arrays.barred.shape) == ((0, 128), (0, 2))
    assert world.library.people.counts() == PeopleCounts()


def test_changes_are_told(world: World) -> None:
    world.add("a.jpg")
    world.read()
    heard: list[Changes] = []
    world.library.subscribe(heard.append)
    find(world, "a.jpg", found())
    assert set(heard) == {Changes(people=True)}
    heard.clear()
    assign(world, {FaceId(1): NEW})
    assert heard == [Changes(people=True)]
    heard.clear()
    assign(world, {FaceId(1): 1})
    assert heard == []


def test_a_kill_between_the_two_files_has_the_photo_looked_at_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.add("a.jpg")
    world.read()

    def killed(_self: FaceCache) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(FaceCache, "write", killed)
        with pytest.raises(KeyboardInterrupt):
            find(world, "a.jpg", found())
    world.reopen()
    [face] = in_photo(world, "a.jpg")
    assert world.library.people.waiting_ids() == [world.id("a.jpg")]
    assert len(world.library.people.vectors().faces) == 0
    assert find(world, "a.jpg", found()) == [face.id]
    assert world.library.people.waiting_ids() == []


def test_a_damaged_file_of_vectors_is_made_anew(world: World, two: list[FaceId]) -> None:
    world.library.close()
    (world.base / "library" / "faces.db").write_bytes(b"no database" * 1000)
    world.library = world.open()
    assert len(world.library.people.waiting_ids()) == 4
    assert [one.name for one in world.library.people.all()] == ["Anne", ""]
    find(world, "3.jpg", found(0.1, 5))
    assert world.library.people.vectors().faces.tolist() == [two[5]]


def test_looking_needs_no_file_and_makes_none(world: World, two: list[FaceId]) -> None:
    world.library.close()
    path = world.base / "library" / "faces.db"
    path.unlink()
    looked = world.library.open(world.base / "library", read_only=True)
    assert looked.people.counts().photos_waiting == 4
    assert looked.people.all()[0].name == "Anne"
    looked.close()
    assert not path.exists()
    world.library = world.open()


def test_how_open_eyes_are_is_known_of_good_faces_until_vectors_are_forgotten(world: World, two: list[FaceId]) -> None:
    find(world, "0.jpg", found(0.1, 0, eyes=3.5), found(0.6, 1, quality=0.3, eyes=1.0))
    find(world, "1.jpg", found(0.1, 0))
    one, other = world.ids("0.jpg", "1.jpg")
    box = (0.1, 0.1, 0.2, 0.2)
    known = world.library.people.eyes(FINDER, 0.6)
    assert (known[one], known[other]) == ([(box, 3.5)], [(box, None)])
    world.library.people.forget_found()
    assert world.library.people.eyes(FINDER, 0.6) == {}


def test_forgetting_the_vectors_leaves_names_and_no_vector(world: World, two: list[FaceId]) -> None:
    library = world.base / "library"
    world.library.people.forget_found()
    assert list(library.glob("faces.db*")) == []
    assert [one.name for one in world.library.people.all()] == ["Anne"]
    assert len(world.library.people.waiting_ids()) == 4
    find(world, "0.jpg", found(0.1, 0), found(0.6, 1))
    assert world.library.people.vectors().person.tolist() == [1, -1]


def test_turned_off_faces_of_which_nothing_was_said_are_in_no_file(world: World, two: list[FaceId]) -> None:
    people, history = world.library.people, world.library.history
    known, other = (tuple(number / 10 + add for number in range(10)) for add in (0.0123, 0.0456))
    half = np.ones(128, "<f2").tobytes()
    photo = world.id("3.jpg")
    boxes = [(0.123456789, 0.1, 0.2, 0.2), (0.7654321, 0.1, 0.2, 0.2)]
    people.store(
        FINDER, [(photo, [FoundFace(boxes[0], known, 0.9, 0.9, half), FoundFace(boxes[1], other, 0.9, 0.9, half)])]
    )
    mine, strange = (face.id for face in sorted(people.faces_of([photo])[photo], key=lambda face: face.box))
    history.do(FaceIs((mine,), None, "Uncle"))
    history.do(NotAFace((two[1],)))
    history.do(FaceIs((two[3],), None, "Ben"))
    history.undo()  # done again, it is to find the face
    world.reopen()
    words = [struct.pack(">d", boxes[1][0]), b"[0.0456, 0.1456", b"[0.0123, 0.1123"]
    backups = [path for path in files(world) if "backups" in path.parts]
    for word in words:
        assert any(word in path.read_bytes() for path in backups)
    world.library.people.forget_found()
    people = world.library.people
    assert {(one.name, one.photos) for one in people.all()} == {("Anne", 3), ("Uncle", 1), ("", 1)}
    assert [face.id for face in people.faces([*two[:5], mine, strange])] == [two[0], *two[2:5], mine]
    assert people.faces([mine])[0].box == boxes[0]
    world.library.close()
    for word in words:
        assert [path.name for path in files(world) if word in path.read_bytes()] == []
    assert [path.name for path in files(world) if struct.pack(">d", boxes[0][0]) in path.read_bytes()] != []
    world.library = world.open()
    world.library.history.redo()
    assert whose(world, two[3]) != [None]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_vectors_are_their_owners_alone(world: World, two: list[FaceId]) -> None:
    kept = list((world.base / "library").glob("faces.db*"))
    assert kept
    assert [path.name for path in kept if path.stat().st_mode & 0o077] == []


def test_no_vector_is_in_any_other_file(world: World, two: list[FaceId]) -> None:
    secret = np.random.default_rng(0).normal(size=128).astype("<f2").tobytes()
    world.library.people.store(FINDER, [(world.id("3.jpg"), [FoundFace((0.1, 0.1, 0.2, 0.2), (), 1, 1, secret)])])
    world.library.history.do(FaceIs((two[5],), None, "Uncle"))
    world.library.close()
    holding = [path.name for path in files(world) if secret in path.read_bytes()]
    assert holding == ["faces.db"]
    world.library = world.open()
    world.library.people.store(FINDER, [(world.id("3.jpg"), [])])
    world.library.close()
    assert [path.name for path in files(world) if secret in path.read_bytes()] == []
    world.library = world.open()


def kept_vectors(world: World) -> list[int]:
    with closing(sqlite3.connect(world.base / "library" / "faces.db")) as db:
        return [row[0] for row in db.execute("SELECT face_id FROM vector ORDER BY 1")]


def test_the_vector_of_a_face_goes_with_the_picture_in_which_it_was(world: World, two: list[FaceId]) -> None:
    secret = np.random.default_rng(0).normal(size=128).astype("<f2").tobytes()
    world.library.people.store(FINDER, [(world.id("3.jpg"), [FoundFace((0.1, 0.1, 0.2, 0.2), (), 1, 1, secret)])])
    change(world, "3.jpg")
    world.library.people.drop_left()
    assert kept_vectors(world) == two[:5]
    change(world, "2.jpg")
    find(world, "3.jpg")
    assert kept_vectors(world) == two[:4]
    world.library.close()
    assert [path.name for path in files(world) if secret in path.read_bytes()] == []
    world.library = world.open()


def test_what_is_left_of_another_time_goes_as_the_file_is_opened(world: World, two: list[FaceId]) -> None:
    world.library.close()
    with closing(sqlite3.connect(world.base / "library" / "library.db")) as db, db:  # as a backup from before
        for table in ("face_person", "face"):
            db.execute(f"DELETE FROM {table}")
    world.library = world.open()
    world.library.people.counts()
    assert kept_vectors(world) == []


@pytest.mark.parametrize("how", ["link", "folder"])
def test_what_has_the_place_of_the_vectors_is_neither_used_nor_deleted(
    world: World, two: list[FaceId], how: str
) -> None:
    world.library.close()
    path = world.base / "library" / "faces.db"
    there = world.base / "elsewhere"
    path.replace(there)
    before = there.read_bytes()
    if how == "link":
        path.symlink_to(there)
    else:
        path.mkdir()
        (path / "holiday.jpg").write_bytes(b"a photo")
    looked = world.library.open(world.base / "library", read_only=True)
    assert looked.people.counts().photos_looked_at == 0
    looked.close()
    world.library = world.open()
    assert world.library.people.counts().photos_looked_at == 0
    find(world, "0.jpg", found(0.1, 0), found(0.6, 1))
    assert kept_vectors(world) == two[:2]
    assert there.read_bytes() == before
    [aside] = (world.base / "library" / "damaged").glob("*/faces.db")
    assert aside.is_symlink() if how == "link" else (aside / "holiday.jpg").read_bytes() == b"a photo"
    world.library.people.forget_found()
    aside.replace(path)
    world.library.people.forget_found()
    assert not path.exists()
    [aside] = (world.base / "library" / "damaged").glob("*/faces.db")
    assert aside.is_symlink() if how == "link" else (aside / "holiday.jpg").read_bytes() == b"a photo"
    assert there.read_bytes() == before


def test_of_whoever_is_forgotten_only_the_place_is_kept(world: World, two: list[FaceId]) -> None:
    find(world, "2.jpg", found(0.10004, 0))
    world.reopen()
    world.library.people.forget(ANNE)
    find(world, "2.jpg", found(0.1, 0))
    assert kept_vectors(world) == [two[1], two[3], two[5]]
    folder = world.base / "library"
    for path in (folder / "library.db", *folder.glob("backups/*.db")):
        with closing(sqlite3.connect(path)) as db:
            kept = "SELECT x, landmarks, confidence, quality FROM face WHERE id = ?"
            assert db.execute(kept, (two[4],)).fetchall() == [(0.1, "[]", 0, 0)]
            assert db.execute("SELECT face_id FROM no_face").fetchall() == [(two[0],), (two[2],), (two[4],)]
            assert db.execute("SELECT face_id FROM face_person").fetchall() == [(two[1],), (two[3],)]
    assert in_photo(world, "2.jpg") == []


def test_photos_are_looked_at_again_after_going_back_to_a_backup(world: World, two: list[FaceId]) -> None:
    world.library.close()
    folder = world.base / "library"
    [backup] = backups_of(folder / "library.db")
    world.library = world.open()
    find(world, "2.jpg", found(0.1, 0), found(0.6, 1))
    world.library.close()
    go_back(folder, backup)
    world.library = world.open()
    assert len(world.library.people.waiting_ids()) == 4
    assert kept_vectors(world) == two


def test_forgetting_all_leaves_nothing_in_any_file(world: World, two: list[FaceId]) -> None:
    world.library.history.do(FaceIs((two[5],), None, "Rumpelstiltskin"))
    world.library.history.do(NamePerson(TOM, "Rapunzel"))
    world.library.history.undo()
    world.reopen()
    assert any(b"Rumpelstiltskin" in path.read_bytes() for path in files(world) if "backups" in path.parts)
    world.library.people.forget_all()
    assert world.library.people.all() == []
    assert world.library.people.counts() == PeopleCounts(photos_waiting=4)
    assert world.library.history.entries() == []
    world.library.close()
    for word in (b"Rumpelstiltskin", b"Rapunzel"):
        assert [path.name for path in files(world) if word in path.read_bytes()] == []
    world.library = world.open()
    assert find(world, "3.jpg", found()) == [FaceId(7)]  # numbers are never used again


def test_a_name_that_was_changed_is_not_left_in_the_file(world: World, two: list[FaceId]) -> None:
    with world.library._store.database.exclusive() as db:
        assert db.execute("PRAGMA secure_delete").fetchone() == (2,)  # zeros in what is written anyway
    with world.library._store.write() as write_:
        write_.db.execute("UPDATE person SET name = 'Rumpelstiltskin' WHERE id = ?", (TOM,))
    with world.library._store.write() as write_:
        write_.db.execute("UPDATE person SET name = 'Al' WHERE id = ?", (TOM,))
    world.library.close()
    assert b"Rumpelstiltskin" not in (world.base / "library" / "library.db").read_bytes()
    world.library = world.open()


def files(world: World) -> list[Path]:
    return [path for path in (world.base / "library").rglob("*") if path.is_file()]


def test_a_library_from_before_faces_is_brought_up_to_date(world: World) -> None:
    world.add("a.jpg")
    world.read()
    world.library.close()
    with closing(sqlite3.connect(world.base / "library" / "library.db")) as db:
        new = schema(db)
    make_older(world.base / "library", 9)
    world.library = world.open()
    find(world, "a.jpg", found())
    assert len(world.library.people.faces_of(world.ids("a.jpg"))) == 1
    with closing(sqlite3.connect(world.base / "library" / "library.db")) as db:
        assert schema(db) == new


def schema(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    tables = ("face", "person", "face_person", "face_not", "no_face")
    return {table: db.execute(f"PRAGMA table_info({table})").fetchall() for table in tables}


def test_names_of_other_programs_are_taken_over_as_said(world: World) -> None:
    world.add("a.jpg", "b.jpg")
    name_in_sidecar(world, "a.jpg", Anne="0.12,0.1,0.2,0.2", Tom="0.6,0.6,0.2,0.2")
    name_in_sidecar(world, "b.jpg", anne="0.1,0.1,0.2,0.2")
    world.read()
    one, two = find(world, "a.jpg", found(0.1, 0))
    [three] = find(world, "b.jpg", found(0.1, 0))
    assert [(person.name, person.photos) for person in world.library.people.all()] == [("Anne", 2), ("Tom", 1)]
    assert {face.certainty for face in in_photo(world, "a.jpg")} == {Certainty.SAID}
    assert whose(world, one, two, three) == [1, 2, 1]
    assert in_photo(world, "a.jpg")[1].box == (0.6, 0.6, 0.2, 0.2)
    assert world.library.people.vectors().faces.tolist() == [one, three]
    assert find(world, "a.jpg", found(0.1, 0)) == [one, two]  # looking again changes nothing


def test_what_was_decided_here_stands_before_the_names_of_other_programs(world: World) -> None:
    world.add("a.jpg")
    world.read()
    faces = find(world, "a.jpg", *(found(0.1 + 0.2 * number, number, size=0.15) for number in range(4)))
    assign(world, {faces[1]: NEW, faces[3]: NEW - 1})
    world.library.history.do(NamePerson(PersonId(1), "Anna"))
    world.library.history.do(FaceIs((faces[0],), PersonId(1)))
    world.library.history.do(NotAFace((faces[2],)))
    boxes = {f"N{number}": f"{0.1 + 0.2 * number:.2f},0.1,0.15,0.15" for number in range(4)}
    name_in_sidecar(world, "a.jpg", **boxes)
    again = (found(0.1 + 0.2 * number, number, size=0.15) for number in range(4))
    assert find(world, "a.jpg", *again) == [faces[0], faces[1], faces[3]]
    names = {one.id: one.name for one in world.library.people.all()}
    assert [names[person or PersonId(0)] for person in whose(world, faces[0], faces[1], faces[3])] == [
        "Anna", "Anna", "N3"
    ]  # fmt: skip
    n3 = next(one for one, name in names.items() if name == "N3")
    world.library.history.do(FaceIsNot((faces[3],), n3))
    find(world, "a.jpg", *(found(0.1 + 0.2 * number, number, size=0.15) for number in range(4)))
    assert whose(world, faces[3]) == [None]


def test_names_that_come_later_are_taken_over_without_looking_again(world: World) -> None:
    people = world.library.people
    people.take_new_names()
    world.add("a.jpg", "b.jpg")
    world.read()
    [one], [other] = find(world, "a.jpg", found()), find(world, "b.jpg", found())
    name_in_sidecar(world, "a.jpg", Anne="0.1,0.1,0.2,0.2")
    assert people.waiting_ids() == []
    people.take_new_names()
    assert whose(world, one, other) == [1, None]
    name_in_sidecar(world, "a.jpg", Eve="0.1,0.1,0.2,0.2")
    people.take_new_names()
    assert [person.name for person in people.all()] == ["Anne"]  # what was said once stays until somebody decides here
    heard: list[Changes] = []
    world.library.subscribe(heard.append)
    people.take_new_names()
    assert heard == []
