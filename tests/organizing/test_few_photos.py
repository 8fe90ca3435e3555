"""So few photos that they are one album are not learned from: no process loads torch for them."""

import pytest

from photosort.organizing.engine.results import Fitted
from photosort.organizing.engine.vector_file import VectorFile
from tests.organizing import fake_operations
from tests.organizing.conftest import Desk


class Operations(fake_operations.Operations):
    """Those of an engine that knows how to make one album."""

    def one_album(self, file: VectorFile) -> Fitted:
        return self.fit(file, None, 0, None, lambda *_: None)


@pytest.mark.parametrize(("photos", "learned"), [(1, False), (9, False), (10, True)])
def test_the_learner_is_asked_from_ten_photos_on(desk: Desk, photos: int, learned: bool) -> None:
    for place in sorted(desk.photos.rglob("*.jpg"))[photos:]:
        place.unlink()
    organizer = desk.organizer()
    organizer._engine._operations = f"{__name__}:Operations"
    asked: list[str] = []
    submit = organizer._learner.submit

    def note(name: str, *args: object, **kwargs: object) -> object:
        asked.append(name)
        return submit(name, *args, **kwargs)  # type: ignore[arg-type]

    organizer._learner.submit = note  # type: ignore[assignment, method-assign]
    organizer.start()
    assert organizer.wait(60)
    assert desk.filed() == photos
    assert ("fit" in asked) is learned
