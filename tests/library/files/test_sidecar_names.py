"""Which sidecars an album goes into: all that are there, and a new one where the reader would see none."""

import pytest

from photosort.library.files.sidecar_names import is_taken_over, sidecar_names, sidecars_for
from photosort.model.applying import Reader

FULL, BARE = b"a.jpg.xmp", b"a.xmp"


def test_the_two_names() -> None:
    assert sidecar_names(b"a.b.jpg") == (b"a.b.jpg.xmp", b"a.b.xmp")
    assert sidecar_names(b"noname") == (b"noname.xmp", b"noname.xmp")


@pytest.mark.parametrize(
    ("there", "reader", "written"),
    [
        ([], Reader.DIGIKAM, [FULL]),
        ([], Reader.DARKTABLE, [FULL]),
        ([], Reader.OTHERS, [BARE]),
        ([BARE], Reader.DIGIKAM, [BARE]),  # read by it where the other is not there
        ([BARE], Reader.DARKTABLE, [BARE, FULL]),
        ([FULL], Reader.OTHERS, [FULL, BARE]),
        ([FULL], Reader.DIGIKAM, [FULL]),
        *(([BARE, FULL], reader, [FULL, BARE]) for reader in Reader),
    ],
)
def test_what_is_there_is_kept_in_step(there: list[bytes], reader: Reader, written: list[bytes]) -> None:
    assert sidecars_for(b"a.jpg", [b"a.mov", *there], reader, shared=False) == written


def test_darktable_goes_on_to_read_what_it_reads() -> None:
    assert sidecars_for(b"a.jpg", [BARE], Reader.DARKTABLE, taken_over=True) == [BARE]
    assert sidecars_for(b"a.jpg", [], Reader.DARKTABLE, taken_over=True) == [FULL]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (b"<dc:subject>\n <rdf:Bag>\n  <rdf:li>Kochi</rdf:li>", True),
        (b"<dc:subject> <rdf:Bag><rdf:li>Kochi</rdf:li>", False),
        (b"<lr:hierarchicalSubject><rdf:Bag>\n<rdf:li>Kochi</rdf:li>", False),
        (b'<xmp:Rating>4</xmp:Rating><rdf:li stEvt:softwareAgent="Adobe Lightroom 6.0"/>', True),
        (b'<rdf:li stEvt:softwareAgent="Adobe Photoshop CC"/>', False),
    ],
)
def test_what_darktable_reads_without_the_extension(said: bytes, read: bool) -> None:
    assert is_taken_over(said) is read


def test_a_name_that_could_be_of_two_photos_is_not_taken() -> None:
    assert sidecars_for(b"a.jpg", [], Reader.OTHERS, shared=True) == [FULL]


def test_a_photo_without_extension_has_one_sidecar() -> None:
    for reader in Reader:
        assert sidecars_for(b"noname", [b"noname.xmp"], reader, shared=False) == [b"noname.xmp"]
