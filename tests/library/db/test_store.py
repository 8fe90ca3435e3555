"""Writes are whole or not at all, and told when they are done."""

import threading

import pytest

from photosort.model.changes import Changes
from photosort.model.photo import Header, Photo
from photosort.model.view import View
from tests.library.conftest import World


def test_values_are_kept(world: World) -> None:
    assert world.library.meta.get("model") is None
    world.library.meta.set("model", b"\0\1")
    world.library.meta.set("model", b"\2")
    world.reopen()
    assert world.library.meta.get("model") == b"\2"


def test_changes_are_told_after_the_commit(world: World) -> None:
    world.add("a.jpg")
    heard: list[tuple[Changes, list[Photo]]] = []
    end = world.library.subscribe(lambda changes: heard.append((changes, world.library.reading.unread())))
    (photo,) = world.library.reading.unread()
    world.library.reading.store([(photo.id, Header(), b"print", b"jpeg")])
    assert heard == [(Changes(photos=frozenset([photo.id])), [])]
    end()
    world.library.photos.set_order([photo.id])
    assert len(heard) == 1


def test_a_failing_listener_does_not_harm_the_write(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.library.subscribe(lambda changes: 1 / 0)  # type: ignore[arg-type]
    world.add("a.jpg")
    assert world.library.photos.counts().photos == 1
    assert "A listener of the library failed" in caplog.text


def test_a_failed_write_is_rolled_back(world: World) -> None:
    heard: list[Changes] = []
    world.library.subscribe(heard.append)

    def fail() -> None:
        with world.library._store.write() as write_:
            write_.db.execute("INSERT INTO meta VALUES ('half', 'x')")
            write_.touched(roots=True)
            raise ValueError

    with pytest.raises(ValueError):
        fail()
    assert world.library.meta.get("half") is None
    assert not heard


def test_any_thread_may_read_and_write(world: World) -> None:
    world.add(*(f"{number}.jpg" for number in range(20)))
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(20):
                world.library.meta.set(f"{number}", b"%d" % turn)
                assert world.library.meta.get(f"{number}") == b"%d" % turn
                assert len(world.library.photos.ids(View())) == 20
        except Exception as error:  # noqa: BLE001 - told below
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
