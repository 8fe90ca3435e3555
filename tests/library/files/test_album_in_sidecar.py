"""What a new sidecar takes over from what lies beside it."""

from pathlib import Path

from photosort.library.files.album_in_sidecar import album_in_sidecar
from photosort.library.files.keywords import keywords, with_album
from tests.library.conftest import write

RATING = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>"""


def test_a_sidecar_that_only_rates_hides_no_keyword_of_the_picture(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"\xff\xd8" + with_album(None, "Kerala") + b"\xff\xd9")
    (tmp_path / "a.jpg.xmp").write_bytes(RATING)
    _, made = album_in_sidecar(bytes(photo), bytes(tmp_path / "a.xmp"), "Beach")
    assert keywords(made)["subject"] == ["Kerala", "Beach"]


def test_an_album_with_a_slash_is_named_once_in_the_second_sidecar(tmp_path: Path) -> None:
    photo = write(tmp_path / "a.jpg", b"picture")
    (tmp_path / "a.jpg.xmp").write_bytes(with_album(None, "Buildings/streets"))
    _, made = album_in_sidecar(bytes(photo), bytes(tmp_path / "a.xmp"), "Buildings/streets")
    assert keywords(made)["hierarchicalSubject"] == ["Albums|Buildings/streets"]
    assert keywords(made)["TagsList"] == ["Albums/Buildings streets"]
    assert keywords(made)["subject"] == ["Buildings/streets"]
