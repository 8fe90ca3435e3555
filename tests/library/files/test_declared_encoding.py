"""A sidecar stays in the encoding that it declares: what that cannot say is written as a character reference."""

import pytest

from photosort.library.files.keywords import keywords, with_album
from photosort.model.problem import PhotosortError
from tests.library.sidecars import LIGHTROOM

RDF = b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'


@pytest.mark.parametrize("encoding", [b"ISO-8859-1", b"windows-1252", b"US-ASCII"])
def test_another_encoding_gets_no_utf_8(encoding: bytes) -> None:
    made = with_album(b'<?xml version="1.0" encoding="%s"?>\n%s' % (encoding, RDF), "Café €")
    assert b"<r:li>Caf&#233; &#8364;</r:li>" in made
    assert made.isascii()
    assert keywords(made)["subject"] == ["Café €"]


@pytest.mark.parametrize("encoding", [b"UTF-8", b"utf8"])
def test_utf_8_is_written_as_it_is(encoding: bytes) -> None:
    made = with_album(b"<?xml version='1.0' encoding='%s'?>%s" % (encoding, RDF), "Café €")
    assert "<r:li>Café €</r:li>".encode() in made


def test_other_bytes_in_another_encoding_are_not_understood() -> None:
    with pytest.raises(PhotosortError, match="cannot be understood"):
        with_album('<?xml version="1.0" encoding="ISO-8859-1"?><!-- é -->'.encode("latin-1") + RDF, "Beach")


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_utf_16_keeps_the_order_of_its_bytes(mark: bytes, encoding: str) -> None:
    text = LIGHTROOM.decode().replace("\ufeff", "")
    made = with_album(mark + text.encode(encoding), "Café €")
    assert made[:2] == mark
    assert "<rdf:li>Café €</rdf:li>".encode(encoding) in made
