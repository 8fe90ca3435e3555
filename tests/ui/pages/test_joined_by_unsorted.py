"""An album that a person made is not said to stay as it is where grouping again has an unsorted photo join it."""

from photosort.model.acts import Regroup, Rename
from photosort.model.album import Membership
from photosort.model.view import View
from photosort.ui.pages.album_count.again import foresee_again
from photosort.ui.pages.album_count.preview import Fate
from tests.groups import group
from tests.ui.fakes import FakeLibrary


def test_an_album_of_the_persons_that_a_photo_joins_does_not_count_as_staying(library: FakeLibrary) -> None:
    apples = next(album for album in library.albums.all() if album.name == "Apples")
    library.history.do(Rename(apples.id, "Orchard"))
    before = foresee_again(library, Regroup(())).protected
    waiting = library.photos.ids(View(album=library.albums.unsorted_id))[0]
    foreseen = foresee_again(library, Regroup((), (Membership(waiting, apples.id, 0.9),)))
    assert [(one.album.name, one.came) for one in foreseen.of(Fate.CHANGED)] == [("Orchard", 1)]
    assert foreseen.protected == before - 1


def test_a_photo_that_its_album_gives_up_is_foreseen_where_the_act_puts_it(library: FakeLibrary) -> None:
    apples, castles = (next(a for a in library.albums.all() if a.name == name) for name in ("Apples", "Castles"))
    library.history.do(Rename(apples.id, "Orchard"))
    photo = library.photos.ids(View(album=castles.id))[0]
    act = Regroup((group(library.albums.unsorted_id, "", [photo]),), (Membership(photo, apples.id, 0.9),))
    foreseen = foresee_again(library, act)
    assert {one.album.name: (one.came, one.left) for one in foreseen.of(Fate.CHANGED)} == {
        "Orchard": (1, 0),
        "Castles": (0, 1),
    }
