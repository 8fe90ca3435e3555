"""Who is on photos is never in the log, face vectors lie in one file alone, and no album keeps a name."""

import logging
from pathlib import Path

import numpy as np
import pytest

from photosort import cli
from photosort.library.library import Library
from photosort.model.acts import MergePeople, NamePerson, Rename
from photosort.model.english import in_english
from photosort.model.named_people import person_in_name
from photosort.model.photo import PhotoId
from photosort.organizing.describing.refresh import refresh
from photosort.stored import Kept, erase, stored
from tests.library.conftest import World
from tests.people import faces_in

NAME = "Annabelle"


@pytest.fixture
def photos(world: World) -> tuple[PhotoId, ...]:
    names = [f"{number}.jpg" for number in range(3)]
    world.add(*names)
    world.read()
    world.group(list(world.ids(*names)))
    return world.ids(*names)


def files_with(library: Library, what: bytes) -> set[Path]:
    return {path for path in library.directory.rglob("*") if path.is_file() and what in path.read_bytes()}


def test_names_are_in_no_log_and_in_the_library_alone(
    world: World, photos: tuple[PhotoId, ...], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    people = faces_in(world.library, {NAME: photos[:2], "1": photos[2:]})
    world.library.search.find_text(NAME)
    refresh(world.library, "vectors", "points")
    [album] = [one.id for one in world.library.albums.all() if one.count]
    world.library.albums.name_anew(album, person_in_name(people[NAME]))
    done = world.library.history.do(Rename(album, "Trip"))
    assert in_english(done.message) == f"Renamed {NAME} to Trip"
    world.library.history.do(MergePeople((people["1"],), people[NAME]))
    world.reopen()  # which makes a backup
    world.library.history.do(NamePerson(people[NAME], ""))
    world.library.history.undo()
    assert {path.name[:7] for path in files_with(world.library, NAME.encode())} == {"library"}
    world.library.people.forget_all()
    world.library.search.catch_up()
    assert NAME not in caplog.text
    assert files_with(world.library, NAME.encode()) == set()
    told = [in_english(entry.message) for entry in world.library.history.entries()]
    assert told == ["Renamed somebody without a name to Trip"]


def test_vectors_are_in_their_file_alone(world: World, photos: tuple[PhotoId, ...]) -> None:
    faces_in(world.library, {NAME: photos})
    world.reopen()
    vector = np.eye(128, dtype="<f2")[0].tobytes()
    assert {path.name for path in files_with(world.library, vector)} == {"faces.db"}
    world.library.people.forget_found()
    assert files_with(world.library, vector) == set()
    assert world.library.people.all()[0].name == NAME


@pytest.mark.parametrize("command", [["doctor"], ["doctor", "--json"]])
def test_what_is_told_of_a_library_names_nobody(
    world: World, photos: tuple[PhotoId, ...], command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    faces_in(world.library, {NAME: photos})
    world.library.close()
    assert cli.main([*command, "--library", str(world.library.directory)]) == 0
    assert NAME not in "".join(capsys.readouterr())


def test_everything_stored_is_listed_and_forgotten(world: World, photos: tuple[PhotoId, ...]) -> None:
    faces_in(world.library, {NAME: photos})
    world.reopen()  # which makes a backup
    world.library.close()
    parts = {part.kind: part for part in stored(world.library.directory)}
    faces = parts[Kept.FACES]
    assert [path.name for path in faces.files] == ["faces.db"]
    assert "biometric" in in_english(faces.message)
    assert all("where in photos faces are" in in_english(parts[kind].message) for kind in (Kept.DATABASE, Kept.BACKUPS))
    erase(world.library.directory)
    assert not world.library.directory.exists()
