"""Naming somebody has the albums described anew while the program runs; faces that are being found do not."""

from typing import cast

from photosort.model.acts import NamePerson
from photosort.organizing.library_watch import LibraryWatch
from photosort.organizing.organizer import Organizer
from tests.library.conftest import World
from tests.people import faces_in


class Resting:
    """An organizer at rest, which counts how often it is to tidy up."""

    busy = False
    asked = 0

    def tidy(self) -> None:
        self.asked += 1


def test_an_act_on_people_has_albums_described_anew_and_faces_alone_do_not(world: World) -> None:
    world.add("a.jpg", "b.jpg")
    world.read()
    organizer = Resting()
    watch = LibraryWatch(world.library, cast("Organizer", organizer))
    watch.start()
    try:
        [person] = faces_in(world.library, {"1": world.ids("a.jpg", "b.jpg")}).values()
        assert organizer.asked == 0
        world.library.history.do(NamePerson(person, "Asha"))
        assert organizer.asked == 1
        world.library.history.undo()
        assert organizer.asked == 2
    finally:
        watch.close()
