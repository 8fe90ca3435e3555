"""A folder that comes while another is read is learned with it, and not after it."""

import os
from pathlib import Path

import pytest

from photosort.organizing.read_stage import ReadStage
from tests.organizing.conftest import PATIENCE_S, Desk
from tests.organizing.pictures import fill


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
