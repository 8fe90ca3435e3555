"""What other programs derived from pictures, or deleted, is no photo: told by the marks that they leave."""

import json
import os
from pathlib import Path

import pytest

from photosort.model.photo import Presence
from tests.library.conftest import World, write

# The marks, what is a photo beside them, and what is none.
CASES = {
    "immich": (
        ["thumbs/.immich", "upload/.immich", "profile/.immich", "encoded-video/.immich"],
        ["upload/u/a.jpg", "other/thumbs/b.jpg"],
        ["thumbs/u/a-preview.jpg", "profile/u/p.jpg", "encoded-video/u/c.jpg"],
    ),
    "photoprism": (["storage/.ppstorage"], ["originals/a.jpg"], ["storage/cache/t.jpg", "storage/sidecar/a.jpg"]),
    "nextcloud": (
        ["data/.ncdata"],
        ["data/anna/files/a.jpg", "data/anna/files/cache/b.jpg", "anna/cache/c.jpg"],
        ["data/appdata_x/preview/1.jpg", "data/anna/files_trashbin/files/b.jpg", "data/anna/files_versions/c.jpg",
         "data/anna/cache/d.jpg", "data/anna/uploads/e.jpg", "data/anna/thumbnails/1/f.jpg",
         "data/updater-oc1/backups/g.jpg", "data/__groupfolders/trash/1/h.jpg", "data/__groupfolders/versions/1/i.jpg"],
    ),
    "no group folders": (
        ["data/.ncdata"],
        ["data/__groupfolders/1/trash/a.jpg", "data/anna/files/versions/b.jpg", "other/__groupfolders/trash/c.jpg",
         "other/updater-oc1/d.jpg"],
        [],
    ),
    "owncloud": (["data/.ocdata"], ["data/anna/files/a.jpg"], ["data/anna/files_versions/c.jpg"]),
    "recyclers": ([], ["a.jpg"], ["RECYCLER/S-1/b.jpg", "Recycled/c.jpg", "~snapshot/hourly.0/d.jpg"]),
    "android": ([], ["cache/a.jpg"], ["Android/data/com.example/cache/b.jpg"]),
    "ente": (["Album/metadata/a.jpg.json"], ["Album/a.jpg"], ["Trash/Album/b.jpg"]),
    "no ente": ([], ["Album/a.jpg", "Trash/b.jpg"], []),
    "lightroom": ([], ["Lightroom/2024/a.jpg"], ["Lightroom/My Catalog.lrcat-data/b.jpg", "My Previews.lrdata/c.jpg"]),
    "parts of programs": ([], ["site/a.jpg"], ["site/node_modules/package/b.jpg"]),
    "no media": (
        ["Sent/.nomedia", "Music/.noimage", "Old/.NOMEDIA", "New/.NoMedia"],
        ["a.jpg"],
        ["Sent/b.jpg", "Sent/deep/c.jpg", "Music/d.jpg", "Old/e.jpg", "New/f.jpg"],
    ),
}  # fmt: skip


def photos(world: World) -> list[str]:
    return sorted(os.fsdecode(photo.relative) for photo in world.everything() if photo.presence is Presence.PRESENT)


@pytest.mark.parametrize("case", CASES)
def test_derived_pictures_are_no_photos(world: World, case: str) -> None:
    marks, kept, passed = CASES[case]
    for mark in marks:
        write(world.photos / mark, b"")
    root = world.add(*kept, *passed)
    assert photos(world) == sorted(kept)
    # A watcher's word of what lies deep in them changes nothing.
    changed = {os.fsencode((world.photos / name).parent) for name in passed}
    world.library.scanner.scan(root, folders=changed)
    assert photos(world) == sorted(kept)


def test_a_folder_marked_as_no_media_is_listed_when_it_was_added_itself(world: World) -> None:
    write(world.photos / "Sent" / ".nomedia", b"")
    world.add("a.jpg", "Sent/b.jpg")
    world.add(folder=world.photos / "Sent")
    assert photos(world) == ["a.jpg", "b.jpg"]
    marked = [listing.folder for listing in world.library.scanner.look(os.fsencode(world.photos)) if listing.marked]
    assert marked == [b"Sent"]


def test_photos_that_an_older_version_listed_leave_without_alarm(world: World) -> None:
    names = [f"Sent/{number}.jpg" for number in range(60)]
    root = world.add("a.jpg", *names)
    write(world.photos / "Sent" / ".nomedia", b"")
    assert world.library.scanner.scan(root).available
    assert photos(world) == ["a.jpg"]


def deleted(path: Path, *, trashed: bool) -> None:
    write(path, json.dumps({"title": path.stem, "trashed": trashed}).encode())


def test_what_takeout_says_was_deleted_is_no_photo(world: World) -> None:
    deleted(world.photos / "a.jpg.supplemental-metadata.json", trashed=True)
    deleted(world.photos / "b.jpg.json", trashed=False)
    write(world.photos / "c.jpg.json", b"{broken")
    root = world.add("a.jpg", "b.jpg", "c.jpg")
    assert photos(world) == ["b.jpg", "c.jpg"]
    assert world.library.scanner.scan(root).added == 0


def test_a_link_and_its_target_are_one_photo(world: World) -> None:
    world.add("All/a.jpg", "All/b.jpg")
    (world.photos / "Album").mkdir()
    (world.photos / "Album" / "first.jpg").symlink_to("../All/a.jpg")
    (world.photos / "b.jpg").symlink_to(world.photos / "All" / "b.jpg")
    world.add()
    assert photos(world) == ["All/a.jpg", "All/b.jpg"]


def test_a_link_to_what_is_not_listed_is_a_photo(world: World) -> None:
    write(world.base / "elsewhere" / "a.jpg")
    write(world.photos / ".git" / "annex" / "key.jpg")
    write(world.photos / "data.bin")
    for name, target in (("a.jpg", "../elsewhere/a.jpg"), ("b.jpg", ".git/annex/key.jpg"), ("c.jpg", "data.bin")):
        (world.photos / name).symlink_to(target)
    world.add()
    assert photos(world) == ["a.jpg", "b.jpg", "c.jpg"]


def test_links_that_an_older_version_listed_leave_without_alarm(world: World) -> None:
    names = [f"All/{number}.jpg" for number in range(60)]
    root = world.add(*names, *(f"Album/{number}.jpg" for number in range(60)))
    for number in range(60):
        link = world.photos / "Album" / f"{number}.jpg"
        link.unlink()
        link.symlink_to(f"../All/{number}.jpg")
    world.library.meta.set(f"pairing/{root}", b"1")
    assert world.library.scanner.scan(root).available
    assert photos(world) == sorted(names)


def test_an_edited_copy_goes_with_its_original_into_the_bin(world: World) -> None:
    deleted(world.photos / "a.jpg.supplemental-metadata.json", trashed=True)
    deleted(world.photos / "b.jpg.json", trashed=True)
    deleted(world.photos / "b-edited.jpg.json", trashed=False)
    deleted(world.photos / "c.jpg.suppl.json", trashed=True)
    world.add("a.jpg", "a-edited.jpg", "b.jpg", "b-edited.jpg", "c.jpg", "c-edited.jpg")
    assert photos(world) == ["b-edited.jpg"]
