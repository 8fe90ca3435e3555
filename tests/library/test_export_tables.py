"""Albums as CSV and JSON."""

import csv
import io
import json
import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from photosort.library.export_tables import export, to_csv, to_json
from photosort.model.acts import Rename
from photosort.model.album import AlbumId
from tests.library.conftest import World


@pytest.fixture
def album(world: World) -> AlbumId:
    world.add("a.jpg", "b.jpg", "c.jpg", "c.nef")
    world.read()
    album = world.group(list(world.ids("a.jpg", "b.jpg", "c.jpg")))[0]
    world.library.history.do(Rename(album, "Beach"))
    return album


def test_export(world: World, album: AlbumId, tmp_path: Path) -> None:
    odd = os.path.join(os.fsencode(world.photos), b"latin-\xe9.jpg")
    Path(os.fsdecode(odd)).write_bytes(b"photo")
    world.add()
    world.read()
    world.group([photo.id for photo in world.everything() if photo.name.startswith(b"latin")])
    found = json.loads(to_json(world.library))
    assert [(entry["name"], len(entry["photos"])) for entry in found["albums"]] == [
        ("Unsorted", 0),
        ("Beach", 3),
        ("Album 0", 1),
    ]
    assert unquote_to_bytes(found["albums"][2]["photos"][0]["uri"].removeprefix("file://")) == odd
    assert found["albums"][1]["photos"][2]["companions"] == ["c.nef"]
    lines = list(csv.DictReader(io.StringIO(to_csv(world.library, [album]))))
    assert [(line["album"], os.path.basename(line["path"]), line["certainty"]) for line in lines] == [
        ("Beach", "a.jpg", "0.5"),
        ("Beach", "b.jpg", "0.5"),
        ("Beach", "c.jpg", "0.5"),
    ]
    for name in ("albums.csv", "albums.json"):
        export(world.library, tmp_path / name, [album])
        export(world.library, tmp_path / name)
    assert (tmp_path / "albums.json").read_text(encoding="utf-8") == to_json(world.library)
    assert (tmp_path / "albums.csv").read_bytes().decode() == to_csv(world.library)
    assert (tmp_path / "albums.csv").stat().st_mode & 0o777 == 0o600, "it names the person's pictures"


@pytest.mark.parametrize("name", ['=HYPERLINK("x")', "+1", "-1+2", "@SUM(A1)", "＝1"])
def test_no_cell_begins_a_formula(world: World, album: AlbumId, name: str) -> None:
    world.library.history.do(Rename(album, name))
    line = next(csv.DictReader(io.StringIO(to_csv(world.library, [album]))))
    assert line["album"] == f"'{name}"
    assert line["certainty"] == "0.5"
    assert json.loads(to_json(world.library, [album]))["albums"][0]["name"] == name
