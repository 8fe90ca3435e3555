"""What a search finds is what reading through every name, folder and text finds, in the same order."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.library.library import Library
from photosort.model.photo import PhotoId
from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.query import Field, Query, Term, Words
from photosort.model.text_line import TextLine
from photosort.model.view import View
from tests.library.conftest import World

SAID = {
    "Oma & Opa/IMG_0042.jpg": "Gasthof Löwe SUMME 12,50",
    "Oma & Opa/img-0043 (2).jpg": "",
    "Zürich 7.jpg": "Ticket no 7: Zürich",
    "東京タワー.jpg": "広島駅前 bus 27",
    "trip/2014 b/東a_b.jpg": "total",
    "trip/2014 b/straße'b\".jpg": "bus stop_x",
    "trip/b.jpg": "größe",
    "i.jpg": "IMG",
}
SPOKEN = [fold(text) for photo in SAID.items() for text in photo if text]
FIELDS = {
    Field.TEXT: [Why.TEXT],
    Field.NAME: [Why.NAME],
    Field.FOLDER: [Why.FOLDER],
    Field.ANY: [Why.TEXT, Why.NAME, Why.FOLDER],
}


@st.composite
def a_part(draw: st.DrawFn) -> str:
    """Some letters in a row of what is there, or almost."""
    text = draw(st.sampled_from(SPOKEN))
    start = draw(st.integers(0, len(text) - 1))
    part = text[start : start + draw(st.integers(1, 6))] + draw(st.sampled_from(["", "", "b", " "]))
    return part.strip() or "b"


TERMS = st.builds(
    lambda text, field, excluded: Term(Words(text, field), text, excluded),
    a_part(), st.sampled_from(list(FIELDS)), st.sampled_from([False, False, True]),
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    world = World(Path(tmp_path_factory.mktemp("plain")))
    world.add(*SAID)
    world.read()
    box = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)
    said = [(world.id(name), [TextLine(text, 0.9, box)] if text else []) for name, text in SAID.items()]
    world.library.texts.store("reader", said)
    yield world.library
    world.library.close()


def plainly(library: Library, query: Query) -> list[PhotoId]:
    """The photos of which every term holds, by their strongest reason."""
    found = []
    for photo in library.photos.get(library.photos.ids(View())):
        path = fold(photo.relative.decode())
        folder, _, name = path.rpartition("/")
        said = {Why.TEXT: fold(SAID[photo.relative.decode()]), Why.NAME: name, Why.FOLDER: folder}
        best = float(len(Why))
        for term in query.terms:
            assert isinstance(term.meaning, Words)
            reasons = [_rank(why, said, term.meaning) for why in Why if _has(said.get(why), why, term.meaning)]
            if bool(reasons) is term.excluded:
                break
            best = min([best, *reasons])
        else:
            found.append((best, photo.id))
    return [photo for _, photo in sorted(found)]


def _rank(why: Why, said: dict[Why, str], words: Words) -> float:
    """Text in which only a longer word stands comes after what is called so."""
    if why is Why.TEXT and words.is_latin and re.search(words.whole, said[why]) is None:
        return list(Why).index(Why.FOLDER) + 0.5
    return list(Why).index(why)


def _has(said: str | None, why: Why, words: Words) -> bool:
    if said is None or why not in FIELDS[words.field]:
        return False
    in_root = why is Why.FOLDER and re.search(words.pattern, "photos") is not None
    return in_root or re.search(words.pattern, said) is not None


@given(st.lists(TERMS, min_size=1, max_size=3))
def test_nothing_else_is_found(library: Library, terms: list[Term]) -> None:
    query = Query(tuple(terms))
    assert library.search.find(query).ids == plainly(library, query)
