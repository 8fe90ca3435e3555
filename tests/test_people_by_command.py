"""`photosort people` and `person`: what they list, say, change and refuse."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from photosort.cli import main
from photosort.library.library import Library
from photosort.model.encoder import ENCODER
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.view import View
from photosort.organizing.describing.refresh import note
from photosort.organizing.read_stage import points_key, vectors_key
from tests.library.conftest import World
from tests.library.faces import NEW, assign, find, found
from tests.test_cli import Run


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(name: str | Path, *rest: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            status = main([str(name), "--library", str(tmp_path / "library"), *map(str, rest)])
        except SystemExit as ended:
            status = int(ended.code or 0)
        return status, *capsys.readouterr()

    return command


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A library in the place that commands use, with two people on three photos, and one face of nobody."""
    world = World(tmp_path)
    world.add("a.jpg", "b.jpg", "c.jpg")
    world.read()
    faces = [face for name in ("a.jpg", "b.jpg") for face in find(world, name, found(0.1, 0), found(0.6, 1))]
    find(world, "c.jpg", found(0.1, 5))
    assign(world, {faces[0]: NEW, faces[2]: NEW, faces[1]: NEW - 1, faces[3]: NEW - 1})
    world.group(list(world.ids("a.jpg", "b.jpg")))
    world.library.close()
    return world.photos


def listed(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("people", "--json")[1])
    return found


def test_people_are_listed_for_scripts_and_for_people(run: Run, photos: Path) -> None:
    run("person", "rename", "1", "Anne")
    first = {"path": str(photos / "a.jpg"), "box": [0.1, 0.1, 0.2, 0.2], "certainty": 1.0, "said": False, "face": "1"}
    assert listed(run) == {
        "people": [
            {
                "id": "1", "name": "Anne", "count": 2, "hidden": False, "birthday": "",
                "photos": [first, {**first, "path": str(photos / "b.jpg"), "face": "3"}],
            },
            {
                "id": "2", "name": "", "count": 2, "hidden": False, "birthday": "",
                "photos": [
                    {**first, "box": [0.6, 0.1, 0.2, 0.2], "face": "2"},
                    {**first, "path": str(photos / "b.jpg"), "box": [0.6, 0.1, 0.2, 0.2], "face": "4"},
                ],
            },
        ],
        "unknown": 1,
    }  # fmt: skip
    lines = run("people")[1].splitlines()
    assert [line.split() for line in lines[:2]] == [["1", "Anne", "2", "photos"], ["2", "(no", "name)", "2", "photos"]]
    assert lines[2] == "1 face is of nobody who is known."
    assert run("people", "2")[1].splitlines()[0] == f"      2  1.00  {photos / 'a.jpg'}"
    assert [one["id"] for one in json.loads(run("people", "2", "--json")[1])["people"]] == ["2"]


def test_a_long_name_is_cut_where_it_is_seen_to_be(run: Run, photos: Path) -> None:
    name = "Anne-Marie-Louise d'Orléans, duchesse de Montpensier"
    run("person", "rename", "1", name)
    assert run("people")[1].splitlines()[0] == f"    1  {name[:39]}…         2 photos"


def test_where_there_is_no_face_it_is_said_why(run: Run, tmp_path: Path) -> None:
    world = World(tmp_path)
    world.add("a.jpg")
    world.read()
    assert run("people")[1] == "No faces were looked for yet.\n"
    find(world, "a.jpg")
    world.library.close()
    assert run("people")[1] == "No faces were found.\n"


def test_what_is_said_of_people_is_done_told_and_undone(run: Run, photos: Path) -> None:
    assert run("person", "rename", "1", "Anne", "--dry-run")[1] == ("Would rename somebody without a name to Anne.\n")
    assert run("person", "rename", "1", "Anne")[1] == "Named a person Anne.\n"
    assert run("person", "split", "1", "3", "--dry-run")[1] == "Would split 1 face off from Anne.\n"
    assert run("person", "split", "1", "3")[1] == "Split 1 face off from Anne.\n"
    assert [one["count"] for one in listed(run)["people"]] == [2, 1, 1]
    assert run("person", "merge", "1", "3", "2", "--dry-run")[1] == "Would merge 2 people into Anne.\n"
    assert run("person", "merge", "1", "3", "2")[1] == "Merged 2 people into Anne.\n"
    assert [one["photos"][0]["said"] for one in listed(run)["people"]] == [True]
    assert run("undo")[0] == 0
    assert run("person", "hide", "2")[1] == "Hid somebody without a name.\n"
    assert [one["hidden"] for one in listed(run)["people"]] == [True, False, False]
    assert "hidden" in run("people")[1]
    assert run("person", "hide", "2", "--off")[1] == "Showed somebody without a name again.\n"
    done = json.loads(run("person", "rename", "3", "Tom", "--json")[1])
    assert (done["text"], done["act"]) == ("Named a person Tom", 6)


def test_an_album_is_called_after_people_as_soon_as_they_have_a_name(run: Run, photos: Path) -> None:
    library = Library.open(photos.parent / "library")
    album = library.albums.all()[-1].id
    library.albums.name_anew(album, Message(MessageCode.DOGS))
    in_album = library.photos.ids(View(album=album))
    for key in (vectors_key(ENCODER), points_key(ENCODER)):
        library.embeddings.store(key, in_album, np.ones((len(in_album), 3), np.float32))
    note(library)
    library.close()

    def named() -> list[str]:
        return [str(one["name"]) for one in json.loads(run("albums", "--json")[1])["albums"]][1:]

    run("person", "rename", "1", "Anne")
    assert named() == ["Anne"]
    run("person", "rename", "2", "Tom")
    assert named() == ["Anne and Tom"]
    run("person", "merge", "1", "2")
    assert named() == ["Anne"]
    run("undo")
    assert named() == ["Anne and Tom"]
    run("person", "forget", "1", "--yes")
    assert named() == ["Tom"]


def test_who_is_forgotten_is_gone_for_good(run: Run, photos: Path) -> None:
    run("person", "rename", "1", "Rumpelstiltskin")
    run("person", "rename", "2", "Tom")
    assert run("person", "forget", "1", "--dry-run")[1] == "Would forget Rumpelstiltskin with 2 faces.\n"
    status, _, err = run("person", "forget", "1")
    assert (status, "--yes" in err) == (1, True)
    assert run("person", "forget", "1", "--yes")[1] == "Forgot Rumpelstiltskin with 2 faces.\n"
    assert [one["name"] for one in listed(run)["people"]] == ["Tom"]
    assert "Rumpelstiltskin" not in run("history")[1]
    assert "Tom" in run("history")[1]
    library = photos.parent / "library"
    with_it = [path.name for path in library.rglob("*") if path.is_file() and b"Rumpelstiltskin" in path.read_bytes()]
    assert with_it == []
    opened = Library.open(library)
    arrays = opened.people.vectors()
    assert arrays.faces.tolist() == [2, 4, 5]
    opened.close()
    assert run("person", "forget", "1", "--yes")[0] == 1


def test_people_are_written_into_sidecars_where_that_is_asked_for(run: Run, photos: Path) -> None:
    run("person", "rename", "1", "Anne")
    would = run("apply", "--as", "xmp", "--people", "--dry-run")
    assert would[1] == "Would write the albums of 2 photos into sidecars · with the people on them.\n"
    assert run("apply", "--as", "xmp", "--people")[1] == (
        "Wrote the albums of 2 photos into sidecars · with the people on them.\n"
    )
    assert 'mwg-rs:Name="Anne"' in (photos / "a.jpg.xmp").read_text()
    assert run("revert")[0] == 0
    assert not (photos / "a.jpg.xmp").exists()
    assert run("apply", "--to", photos.parent / "there", "--people")[0] == 2


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["rename", "7", "Anne"], 1, "There is no person 7."),
        (["rename", "1"], 2, "rename takes one name"),
        (["merge", "1"], 2, "merge takes the numbers or names of people"),
        (["merge", "1", "Asha"], 1, "Nobody is called Asha; photosort people lists everybody with a number."),
        (["split", "1", "x"], 2, "split takes the numbers of faces"),
        (["split", "1", "2"], 1, "A split needs some of the faces of somebody without a name"),
        (["hide", "1", "2"], 2, "hide takes one person"),
        (["paint", "1"], 2, "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, photos: Path, words: list[str], status: int, said: str) -> None:
    done = run("person", *words)
    assert (done[0], said in done[2]) == (status, True)


def test_a_person_is_meant_by_number_or_name(run: Run, photos: Path) -> None:
    run("person", "rename", "1", "Asha")
    assert [one["id"] for one in json.loads(run("people", "asha", "--json")[1])["people"]] == ["1"]
    run("person", "rename", "2", "Tom")
    assert run("person", "merge", "Asha", "Tom")[1] == "Merged 1 person into Asha.\n"


def test_scripts_are_told_that_nobody_is_looked_for(run: Run, photos: Path) -> None:
    assert run("people", "--json")[2] == ""
    run("person", "rename", "1", "Asha")
    library = Library.open(photos.parent / "library")
    library.people.forget_found()
    library.close()
    status, out, said = run("people", "--json")
    assert (status, len(json.loads(out)["people"])) == (0, 1)
    assert said == "Nobody is looked for at present: these faces were found before that was turned off.\n"
