"""darktable and digiKam still show a photo's keywords after an album was written beside it, and the album as well."""

from collections.abc import Collection

import pytest

from photosort.model.applying import Reader
from tests.neighbours.darktable import Darktable
from tests.neighbours.digikam import DigiKam
from tests.neighbours.photographs import COMBINATIONS, KERALA, Photographs

pytestmark = pytest.mark.neighbours


def _tagged(photographs: Photographs) -> dict[str, Collection[str]]:
    """Photos with one keyword in each combination of the lists: in the picture, or in a sidecar of either name."""
    made: dict[str, Collection[str]] = {}
    for number, lists in enumerate(COMBINATIONS):
        said = {name: KERALA[name] for name in lists}
        for place in ("in", "full", "bare", "dense"):
            name = f"{place}{number}"
            photographs.make(f"{name}.jpg", said if place == "in" else None)
            if place != "in":
                sidecar = f"{name}.jpg.xmp" if place == "full" else f"{name}.xmp"
                photographs.sidecar(sidecar, said, blank="" if place == "dense" else "\n")
            made[f"{name}.jpg"] = lists
    return made


def _check(shown: dict[str, set[str]], tagged: dict[str, Collection[str]], sign: str) -> None:
    assert set(shown) == set(tagged)
    for name, tags in shown.items():
        assert sign.join(("Albums", "Beach")) in tags, name
        assert ("Kerala" in {tag.split(sign)[-1] for tag in tags}) == bool(tagged[name]), name


@pytest.mark.parametrize("rewritten", [False, True])
def test_darktable(photographs: Photographs, darktable: Darktable, rewritten: bool) -> None:
    tagged = _tagged(photographs)
    albums = photographs.albums({"Beach": list(tagged)})
    assert photographs.library.sidecars.write(albums, Reader.DARKTABLE).failures == ()
    if rewritten:
        darktable.tags(photographs.folder, rewrite=True)
    _check(darktable.tags(photographs.folder), tagged, "|")


@pytest.mark.parametrize("compatible", [False, True])
def test_digikam(photographs: Photographs, digikam: DigiKam, compatible: bool) -> None:
    tagged = _tagged(photographs)
    albums = photographs.albums({"Beach": list(tagged)})
    assert photographs.library.sidecars.write(albums, Reader.DIGIKAM).failures == ()
    _check(digikam.tags(photographs.folder, compatible=compatible), tagged, "/")


def test_digikam_reads_no_sidecar_by_itself(photographs: Photographs, digikam: DigiKam) -> None:
    photographs.make("a.jpg")
    photographs.library.sidecars.write(photographs.albums({"Beach": ["a.jpg"]}))
    assert digikam.tags(photographs.folder, sidecars=False) == {"a.jpg": set()}


def test_albums_that_differ_after_a_comma_stay_two(
    photographs: Photographs, darktable: Darktable, digikam: DigiKam
) -> None:
    names = {"a.jpg": "Memes", "b.jpg": "Memes, with people", "c.jpg": "Memes, with pets"}
    for name in names:
        photographs.make(name)
    photographs.library.sidecars.write(photographs.albums({album: [name] for name, album in names.items()}))
    shown = {name: album.replace(",", "\N{SINGLE LOW-9 QUOTATION MARK}") for name, album in names.items()}
    assert darktable.tags(photographs.folder) == {name: {f"Albums|{album}"} for name, album in shown.items()}
    assert digikam.tags(photographs.folder) == {name: {f"Albums/{album}"} for name, album in shown.items()}


@pytest.mark.parametrize("blank", ["", "\n"])
def test_darktable_reads_lists_without_the_extension_where_blanks_begin_them(
    photographs: Photographs, darktable: Darktable, blank: str
) -> None:
    photographs.make("a.jpg")
    photographs.sidecar("a.xmp", KERALA, blank)
    shown = {"Kerala", "Places|India|Kerala"} if blank else set()
    assert darktable.tags(photographs.folder) == {"a.jpg": shown}
    photographs.library.sidecars.write(photographs.albums({"Beach": ["a.jpg"]}), Reader.DARKTABLE)
    assert (photographs.folder / "a.jpg.xmp").exists() is (not blank)
    assert {"Albums|Beach", "Places|India|Kerala"} <= darktable.tags(photographs.folder)["a.jpg"]
