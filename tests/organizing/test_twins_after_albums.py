"""The organizer finds copies behind everything else once the albums stand, and goes on with what comes later."""

import pytest

from photosort.model.view import View
from photosort.organizing import background
from photosort.organizing.organizer import Organizer
from photosort.organizing.read_stage import vectors_key
from tests.organizing.conftest import PATIENCE_S, Desk, processes, wait_until


def compared(desk: Desk, organizer: Organizer) -> list[bool]:
    found: list[bool] = desk.library.twins.codes(vectors_key(organizer._encoder))[1].compared.tolist()
    return found


def test_copies_come_after_the_albums(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "QUIET_S", 0.0)
    organizer = desk.organizer()
    organizer.twins.turn(on=True)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    photos = desk.library.photos.get(desk.library.photos.ids(View()))
    contents = {photo.fingerprint for photo in photos if photo.fingerprint is not None}
    wait_until(lambda: compared(desk, organizer) == [True] * len(contents))
    wait_until(lambda: organizer.twins.progress() is None)
    organizer.close()
    assert not processes()
