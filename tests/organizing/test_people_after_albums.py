"""The organizer finds people when it is told to, once the albums stand, and then has these described anew."""

import numpy as np
import pytest

from photosort.model.acts import NamePerson
from photosort.model.cancel_token import CancelToken
from photosort.model.face import FoundFace
from photosort.organizing import background
from photosort.organizing.decoding.decoders import Decoders
from tests.organizing.conftest import PATIENCE_S, Desk, processes, wait_until

FACE = FoundFace((0.25, 0.25, 0.5, 0.5), (0.5,) * 10, 0.9, 0.9, np.eye(128, dtype="<f2")[3].tobytes())


class Everywhere(Decoders):
    """The same face in every photo."""

    def faces(self, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[FoundFace]:
        return [FACE]


def test_people_come_after_the_albums_and_go_no_further_than_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "QUIET_S", 0.0)
    organizer, people = desk.organizer(readers=Everywhere()), desk.library.people
    tidied: list[None] = []
    monkeypatch.setattr(organizer.people.chore, "_when_grouped", lambda: tidied.append(None))
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert (organizer.people.progress(), people.counts().photos_looked_at) == (None, 0)  # nobody has told it to

    organizer.people.turn(on=True)
    wait_until(lambda: tidied == [None])
    assert [one.photos for one in people.all()] == [40]
    wait_until(lambda: organizer.people.progress() is None)

    [somebody] = people.all()
    desk.library.history.do(NamePerson(somebody.id, "Anne"))
    organizer.people.turn(on=False)
    wait_until(lambda: not len(people.vectors().faces))
    assert [(one.name, one.photos) for one in people.all()] == [("Anne", 40)]  # what was said of them stays
    organizer.close()
    assert not processes()
