"""What photos are found by is worked out once, in small steps, and only where it can be."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from photosort.library.library import Library
from photosort.model.album import Member, Membership, NewGroup
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, PhotoId
from photosort.model.search.found import Found, Why
from photosort.model.search.parsing import parse
from photosort.organizing import search_stage
from photosort.organizing.describing.nearest_town import Town
from photosort.organizing.describing.photo_words import Surroundings
from photosort.organizing.read_stage import vectors_key

BERLIN = Town("Mitte", "Germany", ("Berlin",))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two photos that were read: one in Berlin, and one at sea."""
    (tmp_path / "photos").mkdir()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / "photos" / name).write_bytes(name.encode())
    library = Library.open(tmp_path / "library")
    library.scanner.scan(library.folders.add(bytes(tmp_path / "photos")))
    for photo, latitude in zip(library.reading.unread(), (52.52, 0.0), strict=True):
        header = Header("JPEG", 4, 3, latitude=latitude, longitude=13.4)
        library.reading.store([(photo.id, header, photo.name, b"")])
    library.embeddings.store(vectors_key("x"), [PhotoId(1), PhotoId(2)], np.zeros((2, 7)))
    return library


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float]]:
    """The places whose towns were asked for."""
    places: list[tuple[float, float]] = []

    def nearest(*place: float) -> Town | None:
        places.append((place[0], place[1]))
        return BERLIN if place[0] else None

    monkeypatch.setattr(search_stage, "nearest_town", nearest)
    return places


def test_towns_are_asked_for_once(library: Library, asked: list[tuple[float, float]]) -> None:
    for _ in range(2):
        search_stage.prepare_search(library, "x", CancelToken())
    assert asked == [(0.0, 13.4), (52.52, 13.4)]
    query = parse("berlin", date.today())
    found = library.search.explain(query, library.search.find(query))
    assert found == [Found(PhotoId(1), Why.PLACE, "Mitte, Berlin, Germany")]
    library.close()


@pytest.mark.usefixtures("asked")
def test_words_are_kept_where_the_encoder_has_some(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    search_stage.prepare_search(library, "x", CancelToken())
    assert library.search.traits.unlooked(vectors_key("x")) == {None: [PhotoId(1), PhotoId(2)]}
    monkeypatch.setattr(search_stage, "are_known", lambda columns: columns == 7)
    monkeypatch.setattr(
        search_stage, "photo_words", lambda vectors, around, texts: [[(Why.WORD, MessageCode.DOGS)], []]
    )
    monkeypatch.setattr(search_stage, "coloured", lambda vectors: [[], [(Why.WORD, MessageCode.RED)]])
    search_stage.prepare_search(library, "x", CancelToken())
    assert library.search.traits.unlooked(vectors_key("x")) == {}
    assert library.search.find(parse("dog", date.today())).ids == [PhotoId(1)]
    assert library.search.find(parse("rotes", date.today())).ids == [PhotoId(2)]
    library.close()


@pytest.mark.usefixtures("asked")
def test_it_ends_when_it_is_asked_to(library: Library) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        search_stage.prepare_search(library, "x", token)
    library.close()


@pytest.mark.usefixtures("asked")
def test_what_is_around_a_photo_is_told_by_its_album(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """In Unsorted nothing is. Its text is handed over where it is known."""
    unsorted = library.albums.unsorted_id
    library.albums.place([Membership(PhotoId(1), unsorted, 0.0)])
    library.albums.regroup([NewGroup(None, "Pets", members=(Member(PhotoId(2), 0.9),))])
    monkeypatch.setattr(search_stage, "are_known", lambda columns: columns == 7)
    monkeypatch.setattr(Surroundings, "among", lambda vectors: f"among {len(vectors)}")
    monkeypatch.setattr(Surroundings, "unknown", lambda: "unknown")
    library.texts.store("reader", [(PhotoId(2), [])])
    told: list[tuple[str, list[list[str] | None]]] = []

    def said(vectors: np.ndarray, around: str, texts: list[list[str] | None]) -> list[list[tuple[Why, str]]]:
        told.append((around, texts))
        return [[] for _ in vectors]

    monkeypatch.setattr(search_stage, "photo_words", said)
    monkeypatch.setattr(search_stage, "coloured", lambda vectors: [[] for _ in vectors])
    search_stage.prepare_search(library, "x", CancelToken())
    assert sorted(told, key=str) == [("among 1", [[]]), ("unknown", [None])]
    library.close()
