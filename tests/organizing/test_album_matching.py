"""Which album a group goes on with: the votes of its members decide."""

from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.organizing.album_matching import match


def photos(*numbers: int) -> list[PhotoId]:
    return [PhotoId(number) for number in numbers]


def test_an_album_outlives_a_regrouping_by_the_votes_of_its_members() -> None:
    now = {PhotoId(n): AlbumId(7 if n < 5 else 8) for n in range(10)}
    groups = [photos(0, 1, 2, 3, 20), photos(5, 6, 7, 8, 9, 4), photos(30, 31)]
    assert match(groups, now, frozenset()) == [7, 8, None]


def test_an_album_is_continued_once_by_its_larger_part() -> None:
    now = {PhotoId(n): AlbumId(7) for n in range(10)}
    assert match([photos(0, 1, 2), photos(3, 4, 5, 6, 7, 8, 9)], now, frozenset()) == [None, 7]


def test_a_settled_album_has_several_sides() -> None:
    now = {PhotoId(n): AlbumId(7) for n in range(10)}
    assert match([photos(0, 1, 2), photos(3, 4, 5, 6, 7, 8, 9)], now, {AlbumId(7)}) == [7, 7]


def test_a_few_strays_do_not_make_a_group_an_album() -> None:
    now = {PhotoId(n): AlbumId(7) for n in range(10)}
    assert match([photos(0, 1, 40, 41, 42, 43, 44)], now, frozenset()) == [None]
