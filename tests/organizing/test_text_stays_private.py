"""What stands in photos is never in the log, whatever fails; nobody else can read it, and forgetting leaves none."""

import logging
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from photosort.library.db import rows
from photosort.library.library import Library
from photosort.log import without_words
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import PhotoId
from photosort.model.search.parsing import parse
from photosort.model.text_line import READER, TextLine
from photosort.organizing import background
from photosort.organizing.background import Background
from photosort.organizing.chore import look
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.text_stage import TextChore
from photosort.stored import erase
from tests.library.conftest import World
from tests.organizing.conftest import wait_until
from tests.organizing.told_text import FAILING, SECRET


@pytest.fixture
def photo(world: World) -> PhotoId:
    world.add("a.jpg")
    world.read()
    return world.id("a.jpg")


@pytest.fixture
def _open_mask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def keep(library: Library, photo: PhotoId) -> None:
    library.texts.store(READER, [(photo, [TextLine(SECRET, 0.9, (0, 0, 1, 0, 1, 1, 0, 1))])])
    assert library.search.find(parse("kontonummer", date.today())).ids == [photo]


def files_with_it(directory: Path) -> list[str]:
    return [
        path.name
        for path in sorted(directory.rglob("*"))
        if path.is_file() and any(it in path.read_bytes().lower() for it in (b"kontonummer", b"4711"))
    ]


def test_an_error_over_it_is_told_without_its_words() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        told = without_words(error)
    assert "ValueError" in told
    assert __name__.rpartition(".")[2] in told
    assert SECRET not in told


def test_a_decoder_that_fails_over_it_logs_none_of_it(
    world: World, photo: PhotoId, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    decoders = Decoders(FAILING)
    chore = TextChore(world.library, decoders)
    try:
        assert look(chore, world.library.photos.get([photo])[0], CancelToken()) == []
    finally:
        decoders.close()
    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_keeping_and_finding_it_logs_none_of_it(
    world: World, photo: PhotoId, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keep(world.library, photo)
    world.library.texts.store("an older reader", [(photo, [])])
    monkeypatch.setattr(background, "QUIET_S", 0.0)
    decoders = Decoders()
    monkeypatch.setattr(decoders, "text", lambda *_: [TextLine(SECRET, 0.9, (0, 0, 1, 0, 1, 1, 0, 1))])

    def refuse(lines: list[TextLine]) -> str:
        raise ValueError(lines[0].text)

    monkeypatch.setattr(rows, "lines_json", refuse)
    behind = Background(world.library, decoders, lambda: True)
    behind.add(TextChore(world.library, decoders)).turn(on=True)
    try:
        wait_until(lambda: "unforeseen" in caplog.text)
    finally:
        behind.close()
    assert "Kontonummer" not in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
@pytest.mark.usefixtures("_open_mask")
def test_only_its_owner_can_read_what_holds_it_and_forgetting_leaves_nothing(world: World, photo: PhotoId) -> None:
    directory = world.library.directory
    keep(world.library, photo)
    assert files_with_it(directory) == ["library.db-wal"]
    open_to_others = [path.name for path in directory.rglob("*") if path.stat().st_mode & 0o077]
    world.library.close()
    assert (files_with_it(directory), open_to_others) == (["library.db"], [])
    assert {"library.db", "search.db"} <= {path.name for path in directory.iterdir()}
    erase(directory)
    assert not directory.exists()
