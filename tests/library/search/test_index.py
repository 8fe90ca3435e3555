"""The index is a cache: it may be lost, damaged or out of date, and the answers stay right."""

import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from datetime import date

import pytest

from photosort.library.library import Library
from photosort.library.search import index
from photosort.model.album import Member, NewGroup
from photosort.model.photo import Header, PhotoId
from photosort.model.search.found import Why
from photosort.model.search.parsing import parse
from photosort.model.text_line import TextLine
from tests.library.conftest import World, fingerprint

TODAY = date(2026, 11, 30)
FILE = "search.db"


def found_by(library: Library, text: str) -> Sequence[str]:
    return [photo.shown_name for photo in library.photos.get(library.search.find(parse(text, TODAY)).ids)]


def test_a_damaged_index_is_made_anew(world: World) -> None:
    world.add("berlin.jpg", "paris.jpg")
    assert found_by(world.library, "berlin") == ["berlin.jpg"]
    world.library.close()
    (world.base / "library" / FILE).write_bytes(b"no database" * 1000)
    assert found_by(world.reopen(), "berlin") == ["berlin.jpg"]


def test_an_index_of_another_format_is_made_anew(world: World) -> None:
    world.add("berlin.jpg")
    assert found_by(world.library, "berlin") == ["berlin.jpg"]
    world.library.close()
    with closing(sqlite3.connect(world.base / "library" / FILE)) as db, db:
        db.execute("DROP TABLE trait")
        db.execute("PRAGMA user_version = 99")
    assert found_by(world.reopen(), "berlin") == ["berlin.jpg"]


def test_an_index_that_is_older_than_the_library_catches_up(world: World) -> None:
    """As after going back to a backup, or when another library was put beside it."""
    world.add("berlin.jpg", "paris.jpg")
    assert found_by(world.library, "paris") == ["paris.jpg"]
    kept = (world.base / "library" / FILE).read_bytes()
    (world.photos / "paris.jpg").rename(world.photos / "lyon.jpg")
    world.add("oslo.jpg")
    assert found_by(world.library, "oslo") == ["oslo.jpg"]
    world.library.close()
    (world.base / "library" / FILE).write_bytes(kept)
    world.reopen()
    assert [found_by(world.library, text) for text in ("oslo", "lyon", "paris")] == [["oslo.jpg"], ["lyon.jpg"], []]


def test_a_change_has_only_what_changed_compared(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """While text is read behind everything else, each answer would have to compare 100,000 names."""
    root = world.add("berlin.jpg", "paris.jpg", "rome.jpg")
    world.read()
    compared = list[Collection[int] | None]()
    catch_up = index.Index.catch_up

    def counting(self: index.Index, photos: Collection[PhotoId] | None = None) -> None:
        compared.append(photos)
        catch_up(self, photos)

    monkeypatch.setattr(index.Index, "catch_up", counting)
    [rome] = world.ids("rome.jpg")
    assert found_by(world.library, "menu") == []
    world.library.texts.store("reader", [(rome, [TextLine("menu", 0.9, (0, 0, 1, 0, 1, 1, 0, 1))])])
    assert found_by(world.library, "menu") == ["rome.jpg"]
    (world.photos / "paris.jpg").rename(world.photos / "lyon.jpg")
    world.library.scanner.scan(root)
    assert [found_by(world.library, text) for text in ("lyon", "paris")] == [["lyon.jpg"], []]
    assert compared == [None, {rome}, {*world.ids("lyon.jpg")}]


def test_a_failed_comparison_is_made_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.add("berlin.jpg")
    assert found_by(world.library, "berlin") == ["berlin.jpg"]
    world.add("paris.jpg")
    with monkeypatch.context() as failing:
        failing.setattr(index, "_traits", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            found_by(world.library, "paris")
    assert found_by(world.library, "paris") == ["paris.jpg"]


def test_a_library_that_is_only_looked_at_is_searched_as_it_was_indexed(world: World) -> None:
    world.add("berlin.jpg")
    assert found_by(world.library, "berlin") == ["berlin.jpg"]
    looking = Library.open(world.base / "library", read_only=True)
    try:
        assert found_by(looking, "berlin") == ["berlin.jpg"]
    finally:
        looking.close()


def test_what_waits_to_be_worked_out(world: World) -> None:
    """A picture that changed, came into another album, or was read for text waits again; a known place does not."""
    import numpy as np

    world.add("a.jpg", "b.jpg")
    [first, second] = world.ids("a.jpg", "b.jpg")
    header = Header("JPEG", 4, 3, latitude=-33.8688, longitude=151.2093)
    for photo in world.library.reading.unread():
        world.library.reading.store([(photo.id, header, fingerprint(photo.path), b"")])
    world.library.embeddings.store("x", [first, second], np.ones((2, 4)))
    traits = world.library.search.traits
    assert traits.unnamed_cells() == [(-3387, 15121)]
    traits.store_towns({(-3387, 15121): "Sydney, New South Wales, Australia"})
    assert traits.unnamed_cells() == []
    assert traits.unlooked("x") == {None: [first, second]}
    traits.store_words({first: [(Why.WORD, "dogs")], second: []})
    assert traits.unlooked("x") == {}
    [album] = world.library.albums.regroup([NewGroup(None, "Pets", members=(Member(second, 0.9),))])
    assert traits.unlooked("x") == {album: [second]}
    traits.store_words({second: [(Why.WORD, "cats")]}, album)
    assert traits.unlooked("x") == {}
    world.library.texts.store("reader", [(second, [])])
    assert traits.unlooked("x") == {album: [second]}
    traits.store_words({second: [(Why.WORD, "cats")]}, album, [second])
    assert traits.unlooked("x") == {}
    world.library.reading.store([(first, header, b"another picture", b"")])
    world.library.embeddings.store("x", [first], np.ones((1, 4)))
    assert traits.unlooked("x") == {None: [first]}
