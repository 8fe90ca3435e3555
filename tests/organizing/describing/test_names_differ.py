"""Whatever albums there are: no two have one name, and none is told from another by what a camera calls a photo."""

import re
from dataclasses import replace
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from photosort.organizing.describing.album_features import AlbumFeatures
from tests.organizing.describing.made_up import CAMERA, PLAIN, album, names_of

_HEADERS = (PLAIN, CAMERA, replace(CAMERA, latitude=45.76, longitude=4.84), replace(PLAIN, taken=datetime(2019, 5, 1)))
_WORDS = ("Dogs", "Cats", "Sports", "Papers and screens", "Things")


@st.composite
def _albums(draw: st.DrawFn) -> list[AlbumFeatures]:
    drawn = draw(
        st.lists(
            st.tuples(
                st.sampled_from(("photograph", "receipt", "meme")),
                st.sampled_from(_WORDS),
                st.integers(1, 6),
                st.sampled_from(_HEADERS),
                st.sampled_from((0.2, 0.5, 0.51, 0.8)),
                st.booleans(),
            ),
            min_size=1,
            max_size=8,
        )
    )
    made = []
    for row, (kind, word, count, header, bright, known) in enumerate(drawn):
        one = album(kind, word, count, header=header, name=b"IMG_%d%%02d.jpg" % row, bright=bright)
        made.append(one if known else replace(one, meaning=None))
    return made


@given(_albums(), st.sets(st.sampled_from(("Dogs", "Memes", "Receipts", "Pictures", "Photos", "Memes · dark"))))
@settings(max_examples=60, deadline=None)
def test_no_two_albums_have_one_name_and_none_is_told_apart_by_a_file(
    albums: list[AlbumFeatures], taken: set[str]
) -> None:
    names = names_of(albums, sorted(taken))
    assert len({*names, *taken}) == len(names) + len(taken)
    assert not [name for name in names if "IMG" in name or "000" in name]


@given(_albums())
@settings(max_examples=30, deadline=None)
def test_numbers_are_of_albums_of_one_name_and_leave_none_out(albums: list[AlbumFeatures]) -> None:
    names = names_of(albums)
    for found in filter(None, (re.fullmatch(r"(.*[^·–\d\W]) (\d)", name) for name in names)):
        before = int(found[2]) - 1
        assert (found[1] if before == 1 else f"{found[1]} {before}") in names
