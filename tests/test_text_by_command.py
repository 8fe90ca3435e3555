"""`photosort text` and `read-text`: what they print, keep and refuse; `organize --with text` waits for it."""

import json
from pathlib import Path

import pytest

from photosort.model.cancel_token import CancelToken
from photosort.model.text_line import TextLine
from photosort.organizing.decoding.decoders import Decoders
from tests.test_cli import Run, _quick, photos, run

__all__ = ["_quick", "photos", "run"]

LINE = TextLine("Total <b>12.50</b>", 0.9876, (0, 0, 1, 0, 1, 0.5, 0, 0.5))


@pytest.fixture(autouse=True)
def _said(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line is read in every picture."""

    def text(self: Decoders, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[TextLine]:
        return [LINE]

    monkeypatch.setattr(Decoders, "text", text)


def test_lines_are_printed_as_they_are(run: Run, tmp_path: Path) -> None:
    assert run("text", "a.jpg") == (0, "Total <b>12.50</b>\n", "")
    [line] = json.loads(run("text", tmp_path / "a.jpg", "--json")[1])["lines"]
    assert line == {
        "text": "Total <b>12.50</b>",
        "confidence": 0.988,
        "script": "latin",
        "box": [[0, 0], [1, 0], [1, 0.5], [0, 0.5]],
    }


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    status, _, err = run("text", tmp_path / "none.jpg")
    assert (status, "none.jpg" in err) == (1, True)


def test_text_is_read_once(run: Run, photos: Path) -> None:
    assert run("organize", photos)[0] == 0
    assert json.loads(run("read-text", "--json")[1]) == {"read": 24, "unread": 0}
    assert run("read-text")[:2] == (0, "All photos are read for text already.\n")


def test_organize_waits_for_text_where_it_is_asked_to(run: Run, photos: Path) -> None:
    status, out, _ = run("organize", photos, "--with", "text", "--json")
    assert (status, json.loads(out)["schema"]) == (0, 1)
    assert json.loads(run("read-text", "--json")[1]) == {"read": 0, "unread": 0}
