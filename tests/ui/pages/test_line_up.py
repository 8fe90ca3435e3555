"""What the viewer walks through: neighbours, the ends, and what becomes of it when photos leave it and come back."""

from photosort.model.photo import PhotoId
from photosort.ui.pages.viewer.line_up import LineUp


def ids(*numbers: int) -> list[PhotoId]:
    return [PhotoId(number) for number in numbers]


def line(*numbers: int, at: int) -> LineUp:
    made = LineUp()
    made.open(ids(*numbers), PhotoId(at))
    return made


def test_it_stops_at_its_ends() -> None:
    made = line(7, 8, 9, at=8)
    assert made.go(5)
    assert made.ids[made.place] == 9
    assert not made.go(3)
    assert made.go(-4)
    assert made.ids[made.place] == 7


def test_the_next_neighbour_comes_before_the_one_behind() -> None:
    assert line(6, 7, 8, 9, at=7).near() == ids(7, 8, 6)
    assert line(6, at=6).near() == ids(6)


def test_a_pair_reaches_back_where_none_follows() -> None:
    assert line(5, 6, 7, 8, 9, at=7).pair() == ids(7, 8)
    assert line(5, 6, 7, 8, 9, at=9).pair() == ids(8, 9)
    assert line(9, at=9).pair() == ids(9)


def test_where_a_photo_left_the_next_one_has_its_place() -> None:
    made = line(6, 7, 8, 9, at=7)
    assert not made.keep(ids(6, 8, 9), PhotoId(7))
    assert (made.ids, made.place) == (ids(6, 8, 9), 1)
    assert not made.keep(ids(6), PhotoId(8))
    assert (made.ids, made.place) == (ids(6), 0)


def test_what_comes_back_comes_to_its_place() -> None:
    made = line(6, 7, 8, 9, at=8)
    made.keep(ids(6, 8, 9), PhotoId(8))
    assert made.keep(ids(9, 8, 7, 6), PhotoId(8)) == ids(7)
    assert (made.ids, made.place) == (ids(6, 7, 8, 9), 2)
