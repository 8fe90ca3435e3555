"""`photosort cover`: what it would do, does, takes back and refuses."""

import json
from pathlib import Path
from typing import Any

from photosort.commands.exit_codes import ERROR
from tests.test_cli import Run, _quick, organized, photos, run

__all__ = ["_quick", "organized", "photos", "run"]


def test_a_cover_is_chosen_and_given_back(run: Run, organized: dict[str, Any]) -> None:
    one, other = organized["albums"][:2]
    number, name, photo = one["id"], one["name"], Path(organized["folder"], one["photos"][0]["path"])
    assert run("cover", number, photo, "--dry-run")[1] == f"Would make {photo.name} the cover of {name}.\n"
    assert {album["own_cover"] for album in json.loads(run("albums", "--json")[1])["albums"]} == {False}
    assert run("cover", number, photo)[1] == f"{photo.name} is the cover of {name} now.\n"
    status, _, err = run("cover", other["id"], photo)
    assert (status, "The cover of" in err) == (ERROR, True)
    would = f"Would let Photosort choose the cover of {name} again.\n"
    assert run("cover", number, "--automatic", "--dry-run")[1] == would
    assert run("cover", number, "--automatic")[1] == f"Photosort chooses the cover of {name} again.\n"
    assert run("undo")[0] == 0
