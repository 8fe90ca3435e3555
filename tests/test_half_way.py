"""The command line tells of an act that is half-way, and ends it: the newest in one line, all in the history."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from photosort import cli, log
from photosort.model.acts import Trash
from photosort.model.applying import Way
from photosort.model.cancel_token import CancelToken
from tests.library.conftest import World, tree, write

NAMES = ("a.jpg", "b.jpg", "c.jpg")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """Three photos in album 2; the commands use the same library and trash, once this one is closed."""
    monkeypatch.setenv("PHOTOSORT_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    made = World(tmp_path)
    made.add(*NAMES)
    made.read()
    made.group(list(made.ids(*NAMES)))
    return made


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*args: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = cli.main(args)
        log.stop()
        out, err = capsys.readouterr()
        return status, out, err

    return command


@pytest.fixture
def stopped(world: World, tmp_path: Path) -> World:
    """Act 1: one of three photos was copied, then it was stopped."""
    token = CancelToken()
    plan = world.library.export.plan([world.library.albums.all()[-1].id], os.fsencode(tmp_path / "out"), Way.COPY)
    world.library.export.apply(plan, token=token, on_file=lambda n, of: token.cancel())
    world.library.close()
    return world


@pytest.fixture
def partly_back(world: World) -> World:
    """Act 1: two of three photos came back from the trash."""
    world.library.history.do(Trash(world.ids(*NAMES)))
    write(world.photos / "c.jpg", b"another picture")
    world.library.history.undo()
    world.library.close()
    return world


def test_who_writes_is_told_in_one_line(stopped: World, run: Run) -> None:
    assert run("rename", "2", "Goa") == (
        0,
        "Renamed Album 0 to Goa.\n",
        "photosort: act 1 is half-way: 2 of 3 photos wait. "
        "Finish it with photosort redo 1, or turn it round with photosort undo 1.\n",
    )
    assert run("albums")[2] == "", "who only looks is left alone"


def test_the_history_tells_how_far_it_came(stopped: World, run: Run) -> None:
    assert "(2 of 3 photos wait)" in run("history")[1]
    (act,) = json.loads(run("history", "--json")[1])["acts"]
    assert (act["state"], act["photos"], act["waiting"]) == ("under_way", 3, 2)


@pytest.mark.parametrize("command", [("apply", "--resume"), ("redo",), ("redo", "1")])
def test_it_is_finished(stopped: World, run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    status, out, err = run(*command)
    assert (status, out.split(" · ")[0]) == (0, "Copied 3 photos into 1 folder")
    assert ("2 of 3 photos wait." in err.splitlines()) == (command[0] == "apply")
    assert {name.split("/")[-1] for name in tree(tmp_path / "out")} == set(NAMES)
    assert run("rename", "2", "Goa")[2] == ""


@pytest.mark.parametrize("command", [("undo",), ("undo", "1"), ("revert",)])
def test_it_is_taken_back(stopped: World, run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    assert run(*command)[:2] == (0, "Took back 1 photo from its folder.\n")
    assert not (tmp_path / "out").exists()
    (act,) = json.loads(run("history", "--json")[1])["acts"]
    assert (act["state"], act["waiting"]) == ("undone", 0)
    assert run("rename", "2", "Goa")[2] == ""


def test_a_dry_run_says_what_waits(stopped: World, run: Run) -> None:
    would = "Would finish: Copied 1 of 3 photos into 1 folder · 2 of 3 photos wait.\n"
    assert run("apply", "--resume", "--dry-run") == (0, would, "")


def test_the_rest_comes_back_later(partly_back: World, run: Run) -> None:
    assert "(2 of 3 photos are back)" in run("history")[1]
    (partly_back.photos / "c.jpg").unlink()
    status, out, err = run("undo")
    assert (status, out) == (0, "Brought back 1 photo.\n")
    assert err.startswith("photosort: act 1 is half-way: 2 of 3 photos are back. Finish it with photosort undo 1")
    assert set(tree(partly_back.photos)) == set(NAMES)


def test_it_is_turned_round(partly_back: World, run: Run) -> None:
    assert run("redo", "1")[:2] == (0, "Moved 2 photos to the trash · 22 bytes.\n")
    assert set(tree(partly_back.photos)) == {"c.jpg"}


def test_a_refused_undo_names_the_way_to_try_it_again(world: World, run: Run) -> None:
    world.library.history.do(Trash(world.ids("c.jpg")))
    write(world.photos / "c.jpg", b"another picture")
    world.library.close()
    status, out, err = run("undo")
    assert (status, out) == (1, "c.jpg is not back: another file now has its name.\n")
    assert err.splitlines()[-1] == "photosort: Nothing was taken back; `photosort undo 1` tries again."
    assert "(Could not be taken back: c.jpg is not back: another file now has its name)" in run("history")[1]
    (act,) = json.loads(run("history", "--json")[1])["acts"]
    assert act["refusal"] == "c.jpg is not back: another file now has its name"
    (world.photos / "c.jpg").unlink()
    assert run("undo")[:2] == (0, "Brought back 1 photo.\n")
    (act,) = json.loads(run("history", "--json")[1])["acts"]
    assert act["refusal"] == ""
