"""What is wanted while a run is under way, another folder or a new grouping, is learned with it, and not after it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from photosort.organizing.organizer import Organizer
from photosort.organizing.read_stage import ReadStage
from tests.organizing.conftest import PATIENCE_S, Desk
from tests.organizing.pictures import fill


def count_learning(
    organizer: Organizer, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object] = lambda: None
) -> list[str]:
    """Which learning the organizer has asked for from now on; `meanwhile` happens during it."""
    asked, submit = list[str](), organizer._learner.submit

    def learn(name: str, *args: object, **more: object) -> object:
        asked.append(name)
        meanwhile()
        return submit(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(organizer._learner, "submit", learn)
    return asked


def outgrow(desk: Desk) -> None:
    """What is learned was learned of three photos: the next run groups all anew."""
    then = json.loads(desk.library.meta.get("grouped") or b"")
    desk.library.meta.set("grouped", json.dumps({**then, "photos": 3}).encode())


def test_both_are_learned_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    second = tmp_path / "second"
    fill(second, 10, start=40)
    organizer = desk.organizer()
    learned: list[int] = []
    read = ReadStage.run

    def read_and_add(stage: ReadStage) -> None:
        read(stage)
        if len(desk.library.folders.all()) == 1:
            organizer.start([desk.library.folders.add(os.fsencode(second))])

    monkeypatch.setattr(ReadStage, "run", read_and_add)
    monkeypatch.setattr(organizer, "_group", lambda _: learned.append(desk.library.photos.counts().read))
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert learned == [50]


def test_a_new_grouping_that_is_wanted_while_a_run_finds_and_reads_is_part_of_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    organizer = desk.organize()
    desk.library.history.do(organizer.granularity_preview(2))  # so that there is something to propose
    learned, read = count_learning(organizer, monkeypatch), ReadStage.run

    def read_and_ask(stage: ReadStage) -> None:
        read(stage)
        if not asked:
            asked.append(True)
            organizer.propose()

    asked: list[bool] = []
    monkeypatch.setattr(ReadStage, "run", read_and_ask)
    outgrow(desk)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert len(learned) == 1
    assert organizer.proposal is not None


def test_a_new_grouping_that_is_wanted_while_one_is_learned_is_that_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    organizer = desk.organize()
    learned = count_learning(organizer, monkeypatch, organizer.propose)
    outgrow(desk)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert len(learned) == 1
