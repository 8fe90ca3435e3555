"""A scan brings the rows up to date with the disk, and forgets nothing."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from photosort.library.files.companions import pair
from photosort.library.scan import scan_state, scanner, walker
from photosort.library.scan.reconcile import Known
from photosort.library.scan.walker import Listing, walk
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Presence, ReadState
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage
from photosort.model.scan import Formats, ScanResult
from photosort.model.view import View
from tests.library.conftest import World, tree, write

ODD_NAMES = [
    b"line\nbreak.jpg",
    b"tab\t.jpg",
    b"latin-\xe9\xff.jpg",
    b"-dash.jpg",
    b"\xf0\x9f\x8c\xbb.jpg",
    b"a" * 251 + b".jpg",
]

REASON = Message(MessageCode.ENDS_EARLY, percent=38)


def test_a_scan_finds_photos_with_their_companions(world: World) -> None:
    world.add("a.jpg", "sub/b.png", "sub/b.xmp", "notes.txt")
    photos = world.library.photos.get(world.library.photos.ids(View()))
    assert {photo.relative: photo.companions for photo in photos} == {b"a.jpg": (), b"sub/b.png": (b"b.xmp",)}
    assert photos[1].size == sum(len(tree(world.photos)[name][0]) for name in ("sub/b.png", "sub/b.xmp"))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_names_are_bytes(world: World, name: bytes) -> None:
    with open(os.path.join(os.fsencode(world.photos), name), "wb") as file:
        file.write(b"photo")
    world.add()
    (photo,) = world.library.reading.unread()
    assert photo.name == name
    assert Path(os.fsdecode(photo.path)).read_bytes() == b"photo"
    world.reopen()
    assert world.library.reading.unread()[0].path == photo.path


def test_hidden_and_cache_folders_are_passed_over(world: World) -> None:
    write(world.photos / "cache" / "CACHEDIR.TAG")
    hidden = [".hidden/a.jpg", "@eaDir/a.jpg", "#recycle/a.jpg", ".a.jpg", "x.lrdata/a.jpg", "cache/deep/a.jpg"]
    world.add("kept.jpg", *hidden)
    assert [photo.name for photo in world.library.reading.unread()] == [b"kept.jpg"]


def test_links_to_folders_are_not_followed_and_loops_end(world: World) -> None:
    (world.photos / "loop").symlink_to(world.photos)
    (world.photos / "nowhere.jpg").symlink_to("nothing")
    (world.photos / "self.jpg").symlink_to("self.jpg")
    world.add("a.jpg")
    assert [photo.name for photo in world.library.reading.unread()] == [b"a.jpg"]
    assert {(os.path.basename(x.path), x.kind) for x in world.library.problems.all()} == {
        (b"nowhere.jpg", ProblemKind.DAMAGED),
        (b"self.jpg", ProblemKind.DAMAGED),
    }


def test_a_folder_without_permission_is_a_problem_and_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = world.add("a.jpg", "closed/b.jpg")
    real = os.scandir

    def scandir(path: bytes) -> object:
        if path.endswith(b"closed"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scandir)
        result = world.library.scanner.scan(root)
    assert (result.available, result.missing) == (True, 0)
    (problem,) = world.library.problems.all()
    assert (problem.kind, os.path.basename(problem.path)) == (ProblemKind.PERMISSION, b"closed")
    assert {photo.name: photo.presence for photo in world.everything()} == {
        b"a.jpg": Presence.PRESENT,
        b"b.jpg": Presence.UNAVAILABLE,
    }
    world.library.scanner.scan(root)
    assert not world.library.problems.all()
    assert all(photo.presence is Presence.PRESENT for photo in world.everything())


def test_a_dirty_folder_costs_what_is_in_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("1.jpg", "2.jpg", "2.xmp", "3.jpg", "4.jpg", "5.jpg", "film.mp4")  # the film belongs to no photo
    root = world.add(*(f"{folder}/deep/{name}" for folder in range(20) for name in names))
    fetched: list[Known] = []

    def known(*values: Any) -> Known:
        fetched.append(Known(*values))
        return fetched[-1]

    monkeypatch.setattr(scan_state, "Known", known)
    write(world.photos / "7" / "deep" / "new.jpg")
    shutil.rmtree(world.photos / "9")
    dirty = {os.fsencode(world.photos / "7" / "deep"), os.fsencode(world.photos)}
    result = world.library.scanner.scan(root, folders=dirty)
    assert (result.added, result.missing) == (1, 5)
    assert {photo.folder for photo in fetched} == {b"7/deep", b"9/deep"}
    fetched.clear()
    assert world.library.scanner.scan(root) == ScanResult()
    assert fetched == [], "what has not changed is not taken up"


def test_other_rules_of_pairing_pair_unchanged_folders_anew(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    root = world.add("a.jpg", "a.xmp")
    monkeypatch.setattr(walker, "pair", lambda *given: dict.fromkeys(pair(*given), ()))
    world.library.scanner.scan(root)
    assert [photo.companions for photo in world.everything()] == [(b"a.xmp",)]
    monkeypatch.setattr(scanner, "PAIRING", b"another")
    world.library.scanner.scan(root)
    assert [photo.companions for photo in world.everything()] == [()]


def test_an_unchanged_rescan_opens_no_picture(world: World, monkeypatch: pytest.MonkeyPatch) -> None:  # promise 10
    root = world.add(*(f"sub{number % 3}/{number}.jpg" for number in range(30)))
    world.read()
    world.opened.clear()
    result = world.library.scanner.scan(root)
    assert (result.added, result.changed, result.moved, result.missing) == (0, 0, 0, 0)
    assert not world.opened
    assert not world.library.reading.unread()


def test_a_changed_file_is_read_again_and_keeps_its_album(world: World) -> None:
    root = world.add("a.jpg", "b.jpg")
    world.read()
    album = world.group([world.id("a.jpg")])[0]
    write(world.photos / "a.jpg", b"edited", mtime_ns=5)
    assert world.library.scanner.scan(root).changed == 1
    assert [photo.name for photo in world.library.reading.unread()] == [b"a.jpg"]
    assert world.album_of("a.jpg") == album


def test_a_touched_file_is_not_read_again(world: World) -> None:
    root = world.add("a.jpg")
    world.read()
    os.utime(world.photos / "a.jpg", ns=(7, 7))
    assert world.library.scanner.scan(root).changed == 0
    assert not world.library.reading.unread()
    assert world.everything()[0].mtime_ns == 7


def test_a_renamed_folder_with_companions_loses_nothing(world: World) -> None:  # promise 7
    names = [f"trip/{number}.{kind}" for number in range(60) for kind in ("jpg", "dng", "mov", "xmp")]
    root = world.add(*names)
    world.read()
    ids = world.library.photos.ids(View())
    album = world.group(ids)[0]
    before = {photo.id: (photo.name, photo.companions, photo.size) for photo in world.everything()}
    (world.photos / "trip").rename(world.photos / "journey")
    result = world.library.scanner.scan(root)
    assert (result.added, result.moved, result.missing) == (0, 60, 0)
    assert {photo.id: (photo.name, photo.companions, photo.size) for photo in world.everything()} == before
    assert all(photo.folder == b"journey" for photo in world.everything())
    assert world.library.albums.get(album).count == 60
    assert not world.library.reading.unread()


def test_files_that_swap_their_names_keep_their_albums(world: World) -> None:
    root = world.add()
    write(world.photos / "a.jpg", b"first picture")
    write(world.photos / "b.jpg", b"the second picture")
    write(world.photos / "c.jpg", b"and the third one")
    world.library.scanner.scan(root)
    world.read()
    a, b, c = world.ids("a.jpg", "b.jpg", "c.jpg")
    for source, target in (("c", "x"), ("b", "c"), ("a", "b"), ("x", "a")):
        (world.photos / f"{source}.jpg").rename(world.photos / f"{target}.jpg")
    assert world.library.scanner.scan(root).moved == 3
    assert world.ids("b.jpg", "c.jpg", "a.jpg") == (a, b, c)
    assert not world.library.reading.unread()


def test_unread_files_are_known_again_by_name_and_time(world: World) -> None:
    root = world.add("old/a.jpg")
    before = world.id("old/a.jpg")
    (world.photos / "old").rename(world.photos / "new")
    assert world.library.scanner.scan(root).moved == 1
    assert world.id("new/a.jpg") == before


def test_a_copy_is_a_new_photo(world: World) -> None:
    root = world.add("a.jpg")
    world.read()
    shutil.copy2(world.photos / "a.jpg", world.photos / "copy.jpg")
    assert world.library.scanner.scan(root).added == 1
    assert len(world.library.photos.ids(View())) == 2


def test_files_moved_to_another_folder_of_the_library_stay_the_same_photos(world: World, tmp_path: Path) -> None:
    world.add("a.jpg")
    world.read()
    photo = world.id("a.jpg")
    other = tmp_path / "other"
    other.mkdir()
    (world.photos / "a.jpg").rename(other / "a.jpg")
    root = world.library.folders.add(os.fsencode(other))
    assert world.library.scanner.scan(root).moved == 1
    assert world.library.photos.get([photo])[0].root_id == root


def test_missing_photos_return_to_their_albums(world: World, tmp_path: Path) -> None:
    root = world.add("a.jpg", "b.jpg")
    world.read()
    album = world.group([world.id("a.jpg")])[0]
    (world.photos / "a.jpg").rename(tmp_path / "kept.jpg")
    assert world.library.scanner.scan(root).missing == 1
    assert world.library.albums.get(album).count == 0
    assert album not in [shown.id for shown in world.library.albums.all()]
    (tmp_path / "kept.jpg").rename(world.photos / "a.jpg")
    world.opened.clear()
    world.library.scanner.scan(root)
    assert world.library.albums.get(album).count == 1
    assert not world.opened


def test_a_missing_folder_is_unavailable_not_deleted(world: World) -> None:  # promise 2
    root = world.add("a.jpg", "b.jpg")
    world.read()
    album = world.group(world.library.photos.ids(View()))[0]
    world.photos.rename(world.base / "unplugged")
    result = world.library.scanner.scan(root)
    assert (result.available, result.missing) == (False, 0)
    assert not world.library.folders.all()[0].available
    assert world.library.albums.get(album).count == 2
    assert {photo.presence for photo in world.everything()} == {Presence.UNAVAILABLE}
    (world.base / "unplugged").rename(world.photos)
    world.opened.clear()
    assert world.library.scanner.scan(root).available
    assert world.library.folders.all()[0].available
    assert {photo.presence for photo in world.everything()} == {Presence.PRESENT}
    assert not world.opened


def test_a_sudden_shrink_is_not_believed_without_the_persons_word(world: World, tmp_path: Path) -> None:  # promise 2
    root = world.add(*(f"{'a' if number < 60 else 'b'}/{number}.jpg" for number in range(100)))
    (world.photos / "a").rename(tmp_path / "away")
    for _ in range(2):
        result = world.library.scanner.scan(root)
        assert (result.available, result.missing) == (False, 0)
        assert world.library.photos.counts().unavailable == 60
        assert world.library.photos.counts().photos == 100
    result = world.library.scanner.scan(root, accept_loss=True)
    assert (result.available, result.missing) == (True, 60)
    assert world.library.photos.counts().photos == 40
    (tmp_path / "away").rename(world.photos / "a")
    assert world.library.scanner.scan(root).moved == 60
    assert world.library.photos.counts().photos == 100


def test_few_missing_files_are_believed(world: World) -> None:
    root = world.add(*(f"{number}.jpg" for number in range(100)))
    for number in range(50):
        (world.photos / f"{number}.jpg").unlink()
    assert world.library.scanner.scan(root).missing == 50


def test_a_cancelled_scan_forgets_nothing_and_goes_on_later(world: World) -> None:
    root = world.add("kept.jpg")
    for number in range(1200):
        write(world.photos / f"{number:04}.jpg", b"x")
    token = CancelToken()
    with pytest.raises(Cancelled):
        world.library.scanner.scan(root, token=token, on_batch=lambda found: token.cancel())
    assert 500 <= world.library.photos.counts().photos < 1201
    assert Presence.MISSING not in {photo.presence for photo in world.everything()}
    world.library.scanner.scan(root)
    assert world.library.photos.counts().photos == 1201


def test_only_dirty_folders_are_listed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    root = world.add("a/1.jpg", "b/1.jpg", "b/deep/1.jpg")
    write(world.photos / "b" / "2.jpg")
    write(world.photos / "b" / "fresh" / "3.jpg")
    (world.photos / "b" / "1.jpg").unlink()
    shutil.rmtree(world.photos / "b" / "deep")
    (world.photos / "a" / "1.jpg").unlink()  # not told of: not seen
    listed: list[bytes] = []

    def watched_walk(*args: Any, **options: Any) -> Iterator[Listing]:
        for listing in walk(*args, **options):
            listed.append(listing.folder)
            yield listing

    monkeypatch.setattr("photosort.library.scan.listings.walk", watched_walk)
    result = world.library.scanner.scan(root, folders={os.fsencode(world.photos / "b")})
    assert listed == [b"b", b"b/fresh"]
    assert (result.added, result.missing) == (2, 2)
    assert {photo.relative: photo.presence for photo in world.everything()} == {
        b"a/1.jpg": Presence.PRESENT,
        b"b/1.jpg": Presence.MISSING,
        b"b/deep/1.jpg": Presence.MISSING,
        b"b/2.jpg": Presence.PRESENT,
        b"b/fresh/3.jpg": Presence.PRESENT,
    }


def test_a_dirty_folder_that_is_gone_takes_its_photos_along(world: World) -> None:
    root = world.add("a/1.jpg", "a/b/2.jpg", "c.jpg")
    shutil.rmtree(world.photos / "a")
    assert (
        world.library.scanner.scan(
            root, folders={os.fsencode(world.photos / "a" / "b"), os.fsencode(world.photos)}
        ).missing
        == 2
    )


def test_files_that_are_being_written_wait(world: World) -> None:
    root = world.add("old.jpg")
    growing = {os.fsencode(write(world.photos / name, b"half")) for name in ("new.jpg", "old.jpg")}
    world.library.scanner.leave_out(growing)
    result = world.library.scanner.scan(root)
    assert (result.added, result.changed, result.missing) == (0, 0, 0)
    assert [x.kind for x in world.library.problems.all()] == [ProblemKind.BEING_WRITTEN]
    world.library.scanner.leave_out(set())
    result = world.library.scanner.scan(root)
    assert (result.added, result.changed) == (1, 1)
    assert not world.library.problems.all()


def test_an_unreadable_photo_keeps_its_place_but_is_not_shown_there(world: World) -> None:
    world.add("a.jpg", "b.jpg")
    world.read()
    a = world.id("a.jpg")
    album = world.group([a, world.id("b.jpg")])[0]
    world.library.reading.store_unreadable([(a, Problem(b"", Stage.DECODE, ProblemKind.DAMAGED, REASON))])
    assert world.library.albums.get(album).count == 1
    assert a not in world.library.photos.ids(View(album=album))
    assert a in world.library.photos.ids(View())
    (problem,) = world.library.problems.all()
    assert (problem.path, problem.photo_id) == (os.fsencode(world.photos / "a.jpg"), a)
    assert world.everything()[0].state is ReadState.UNREADABLE
    assert (world.library.photos.counts().unreadable, world.library.photos.counts().problems) == (1, 1)
    world.library.problems.retry()
    assert [photo.id for photo in world.library.reading.unread()] == [a]
    assert not world.library.problems.all()
    world.read()
    assert world.library.albums.get(album).count == 2


def test_unknown_folders_are_refused(world: World) -> None:
    with pytest.raises(PhotosortError, match="no folder 99"):
        world.library.scanner.scan(99)  # type: ignore[arg-type]


def test_the_walk_goes_by_name_and_can_be_held_back(world: World) -> None:
    for name in ("b/1.jpg", "a/2.jpg", "a/c/3.jpg"):
        write(world.photos / name)
    root = os.fsencode(world.photos)
    assert [listing.folder for listing in walk(root, Formats())] == [b"", b"a", b"a/c", b"b"]
    assert [listing.folder for listing in walk(root, Formats(), descend=lambda folder: folder != b"a")] == [b"", b"b"]


def test_a_drive_pulled_out_during_a_scan_is_out_of_reach_not_gone(world: World) -> None:
    root = world.add("a.jpg", "deep/b.jpg")
    shutil.rmtree(world.photos / "deep")  # as it looks to a scan that comes too late by a moment

    def pull_out(_: int) -> None:
        world.photos.rename(world.base / "unplugged")

    result = world.library.scanner.scan(root, folders={os.fsencode(world.photos / "deep")}, on_batch=pull_out)
    assert not result.available
    assert {photo.presence for photo in world.everything()} == {Presence.UNAVAILABLE}
