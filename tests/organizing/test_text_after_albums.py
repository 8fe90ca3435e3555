"""The organizer reads text when it is told to, once the albums stand; a run and a split come before it."""

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.text_line import READER, TextLine
from photosort.organizing import background
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.organizer import Organizer
from photosort.organizing.progress import Phase
from tests.organizing.conftest import PATIENCE_S, Desk, wait_until
from tests.organizing.pictures import fill


class Noted(Decoders):
    """Notes what the organizer is at, and how many photos are in albums, when text is read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.organizer: Organizer | None = None
        self._desk = desk
        self.read_at: list[tuple[bool, Phase, int]] = []

    def text(self, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[TextLine]:
        assert self.organizer is not None
        self.read_at.append((self.organizer.busy, self.organizer.progress().phase, self._desk.filed()))
        return []


def judged_with_text(library: Library) -> bool:
    """Whether all albums were described with the text of all of their photos."""
    return all(past[0][4] for past in json.loads(library.meta.get("described") or b"{}").values())


@pytest.mark.slow
def test_everything_else_comes_first(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(background, "QUIET_S", 0.0)
    readers = Noted(desk)
    organizer = readers.organizer = desk.organizer(readers=readers)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert (organizer.text.progress(), readers.read_at) == (None, [])  # nobody has told it to

    second = tmp_path / "second"
    fill(second, 5, start=40)
    root = desk.library.folders.add(bytes(second))
    organizer.start([root])
    organizer.text.turn(on=True)
    wait_until(lambda: desk.library.texts.waiting_count(READER) == 0)
    assert set(readers.read_at) == {(False, Phase.DONE, 45)}
    wait_until(lambda: judged_with_text(desk.library))
    assert organizer.wait(PATIENCE_S)
    wait_until(lambda: not organizer.text.due)  # it has looked again after that, and has taken its token

    in_work = organizer.background._token = CancelToken()
    seen: list[tuple[bool, int]] = []

    def call(_: str, vectors: NDArray[np.float16], parts: int, seed: int) -> NDArray[np.int32]:
        seen.append((in_work.cancelled, organizer.background._holders))
        return (np.arange(len(vectors)) % parts).astype(np.int32)

    monkeypatch.setattr(organizer._engine, "call", call)
    organizer.split_preview(next(album.id for album in desk.library.albums.all() if album.count > 2), 2)
    assert (seen, organizer.background._holders) == ([(True, 1)], 0)

    in_work = organizer.background._token = CancelToken()
    organizer.start()
    assert in_work.cancelled
    assert organizer.wait(PATIENCE_S)
