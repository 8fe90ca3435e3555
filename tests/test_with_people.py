"""`organize --with people` waits until faces are found and are those of people; it can be asked for beside the text."""

import json
from pathlib import Path

import numpy as np
import pytest

from photosort.model.cancel_token import CancelToken
from photosort.model.face import FoundFace
from photosort.model.text_line import TextLine
from photosort.organizing.decoding.decoders import Decoders
from tests.test_cli import Run, _quick, photos, run

__all__ = ["_quick", "photos", "run"]

FACE = FoundFace((0.25, 0.25, 0.5, 0.5), (0.5,) * 10, 0.9, 0.9, np.eye(128, dtype="<f2")[3].tobytes())


@pytest.fixture(autouse=True)
def _seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same face is in every picture, and no text."""

    def faces(self: Decoders, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[FoundFace]:
        return [FACE]

    def text(self: Decoders, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[TextLine]:
        return []

    monkeypatch.setattr(Decoders, "faces", faces)
    monkeypatch.setattr(Decoders, "text", text)


def test_it_waits_for_people_and_for_text(run: Run, photos: Path) -> None:
    status, out, _ = run("organize", photos, "--with", "text", "--with", "people", "--json")
    assert (status, json.loads(out)["schema"]) == (0, 1)
    assert json.loads(run("read-text", "--json")[1]) == {"read": 0, "unread": 0}
    told = json.loads(run("people", "--json")[1])
    [someone] = told["people"]
    assert (someone["count"], told["unknown"]) == (24, 0)
    assert someone["photos"][0]["box"] == [0.25, 0.25, 0.5, 0.5]


def test_without_being_asked_no_face_is_looked_for(run: Run, photos: Path) -> None:
    assert run("organize", photos)[0] == 0
    assert json.loads(run("people", "--json")[1]) == {"people": [], "unknown": 0}


def test_what_was_found_before_a_stop_is_kept(run: Run, photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []

    def faces(self: Decoders, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[FoundFace]:
        if len(seen) == 4:
            raise KeyboardInterrupt
        seen.append(path)
        return [FACE]

    with monkeypatch.context() as stopped:
        stopped.setattr(Decoders, "faces", faces)
        status, _, err = run("organize", photos, "--with", "people")
    assert status == 130
    assert "searched for faces; what is found is kept" in err
    assert run("organize", photos, "--with", "people")[0] == 0
    assert json.loads(run("people", "--json")[1])["people"][0]["count"] == 24
