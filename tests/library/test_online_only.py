"""Files that are online only: never opened unasked, told as a problem, and read once a person has had them fetched."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from photosort import regular_file
from photosort.imaging.fingerprint import fingerprint
from photosort.imaging.unreadable import Unreadable
from photosort.library.files import evidence, place_file
from photosort.library.files.embedded_keywords import embedded_keywords
from photosort.library.scan import walker
from photosort.model.acts import Trash
from photosort.model.applying import Way
from photosort.model.cancel_token import CancelToken
from photosort.model.english import in_english
from photosort.model.photo import Presence, ReadState
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.regular_file import OnlineOnly, open_regular
from tests.library.conftest import World, write


class Cloud:
    """A service that keeps the content of some files; reading one brings it here. `opened`: what was opened of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.away: set[tuple[int, int]] = set()  # device and inode
        self.opened: list[bytes] = []
        real = os.open

        def opening(path: Any, *args: Any, **options: Any) -> int:
            status = os.stat(path) if os.path.exists(path) else None
            if status is not None and (status.st_dev, status.st_ino) in self.away:
                self.opened.append(os.path.basename(os.fsencode(path)))
                self.away.discard((status.st_dev, status.st_ino))
            return real(path, *args, **options)

        monkeypatch.setattr(os, "open", opening)
        for module in (regular_file, place_file, evidence, walker):
            monkeypatch.setattr(module, "is_online_only", self.keeps)

    def keeps(self, status: os.stat_result) -> bool:
        return (status.st_dev, status.st_ino) in self.away

    def take(self, path: Path) -> None:
        """Keep the content of a file from now on."""
        self.away.add((path.stat().st_dev, path.stat().st_ino))


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Cloud:
    return Cloud(monkeypatch)


def told(problems: Sequence[Problem]) -> list[tuple[bytes, ProblemKind]]:
    return sorted((os.path.basename(problem.path), problem.kind) for problem in problems)


def test_nothing_is_opened_by_a_scan_by_reading_or_for_keywords(world: World, cloud: Cloud) -> None:
    for name in ("a.jpg", "a.mov", "a.jpg.json", "b.jpg"):
        cloud.take(write(world.photos / name))
    root = world.add()
    write(world.photos / "c.jpg", b"photo a.jpg")
    cloud.take(world.photos / "c.jpg")
    (world.photos / "a.jpg").rename(world.photos / "d.jpg")
    world.library.scanner.scan(root)
    for name in ("b.jpg", "c.jpg", "d.jpg"):
        path = os.fsencode(world.photos / name)
        with pytest.raises(Unreadable, match="not on this computer") as refused:
            fingerprint(path)
        assert refused.value.kind is ProblemKind.ONLINE_ONLY
        assert not any(embedded_keywords(path).values())
        with pytest.raises(OnlineOnly):
            open_regular(path)
    assert cloud.opened == []


@pytest.mark.parametrize("way", Way)
def test_albums_on_disk_and_their_plan_agree_on_what_would_be_downloaded(world: World, cloud: Cloud, way: Way) -> None:
    world.add("a.jpg", "b.jpg")
    world.read()
    (album,) = world.group(list(world.ids("a.jpg", "b.jpg")))
    cloud.take(world.photos / "a.jpg")
    plan = world.library.export.plan([album], os.fsencode(world.base / "out"), way)
    done = world.library.export.apply(plan)
    assert told(plan.problems) == told(done.failures)
    assert told(plan.problems) == ([(b"a.jpg", ProblemKind.ONLINE_ONLY)] if way is Way.COPY else [])
    assert cloud.opened == []


def test_it_goes_to_the_trash_as_it_is(world: World, cloud: Cloud) -> None:
    world.add("a.jpg")
    cloud.take(world.photos / "a.jpg")
    assert world.library.history.do(Trash(world.ids("a.jpg"))).failures == ()
    assert world.library.history.undo().failures == ()
    assert cloud.opened == []


@pytest.fixture
def waiting(world: World, cloud: Cloud) -> World:
    """Three photos that could not be read, because they are online only."""
    world.add("a.jpg", "b.jpg", "c.jpg")
    for photo in world.everything():
        cloud.take(Path(os.fsdecode(photo.path)))
        with pytest.raises(OnlineOnly) as refused:
            open_regular(photo.path)
        why = Problem(photo.path, Stage.DECODE, ProblemKind.ONLINE_ONLY, refused.value.message)
        world.library.reading.store_unreadable([(photo.id, why)])
    return world


def test_what_was_fetched_is_read_again(waiting: World, cloud: Cloud) -> None:
    heard: list[tuple[int, int]] = []
    ids = waiting.ids("a.jpg", "b.jpg", "c.jpg")
    (waiting.photos / "b.jpg").unlink()
    done = waiting.library.problems.fetch(ids, on_file=lambda number, of: heard.append((number, of)))
    assert in_english(done.message) == "Fetched 2 files"
    assert done.roots == {root.id for root in waiting.library.folders.all()}
    assert told(done.failures) == [(b"b.jpg", ProblemKind.FAILED)]
    assert heard == [(1, 3), (2, 3), (3, 3)]
    assert cloud.opened == [b"a.jpg", b"c.jpg"]
    assert [photo.state for photo in waiting.everything()] == [ReadState.NEW, ReadState.UNREADABLE, ReadState.NEW]
    assert told(waiting.library.problems.all()) == [(b"b.jpg", ProblemKind.ONLINE_ONLY)]


def test_fetching_stops_when_it_is_told_to(waiting: World, cloud: Cloud) -> None:
    token = CancelToken()
    waiting.library.problems.fetch(
        waiting.ids("a.jpg", "b.jpg", "c.jpg"), token=token, on_file=lambda number, of: token.cancel()
    )
    assert cloud.opened == [b"a.jpg"]


def test_a_placeholder_is_named_and_the_photo_for_which_it_stands_is_not_gone(world: World) -> None:
    root = world.add("IMG_1.HEIC", "IMG_2.jpg", "IMG_3.jpg")
    (world.photos / "IMG_1.HEIC").rename(world.photos / ".IMG_1.HEIC.icloud")
    (world.photos / "IMG_2.jpg").rename(world.photos / "IMG_2.jpg.nextcloud")
    (world.photos / "IMG_3.jpg").unlink()
    write(world.photos / ".notes.txt.icloud")
    world.library.scanner.scan(root)
    assert [in_english(problem.reason) for problem in world.library.problems.all()] == [
        "Online only: have iCloud download it, and it is read",
        "Online only: have Nextcloud download it, and it is read",
    ]
    assert {photo.name: photo.presence for photo in world.everything()} == {
        b"IMG_1.HEIC": Presence.UNAVAILABLE,
        b"IMG_2.jpg": Presence.UNAVAILABLE,
        b"IMG_3.jpg": Presence.MISSING,
    }
    (world.photos / ".IMG_1.HEIC.icloud").rename(world.photos / "IMG_1.HEIC")
    world.library.scanner.scan(root)
    assert world.everything()[0].presence is Presence.PRESENT
    assert len(world.library.problems.all()) == 1


def test_a_companion_that_was_online_only_belongs_to_its_photo_once_it_is_here(world: World, cloud: Cloud) -> None:
    long = "x" * 50
    write(world.photos / f"{long}.jpg")
    text = write(world.photos / f"{long[:46]}.json", b'{"title": "%s.jpg", "photoTakenTime": {}}' % long.encode())
    cloud.take(text)
    root = world.add()
    assert [photo.companions for photo in world.everything()] == [()]
    cloud.away.clear()
    world.library.scanner.scan(root)
    assert [photo.companions for photo in world.everything()] == [(os.fsencode(text.name),)]


def test_a_photo_is_dated_anew_once_the_sidecar_that_tells_is_here(world: World, cloud: Cloud) -> None:
    cloud.take(write(world.photos / "a.jpg.json"))
    root = world.add("a.jpg")
    world.read()
    world.library.scanner.scan(root)
    assert world.library.dates.due(10) == []
    cloud.away.clear()
    world.library.scanner.scan(root)
    assert [photo.shown_name for photo, _ in world.library.dates.due(10)] == ["a.jpg"]
