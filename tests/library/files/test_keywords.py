"""Sidecars as bytes: keywords in, nothing else lost, nothing understood wrongly."""

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.library.files.keywords import Keywords, keywords, with_album, without_album
from photosort.model.problem import PhotosortError
from tests.library.sidecars import LIGHTROOM


def test_a_new_sidecar() -> None:
    made = with_album(None, "Beach & <Sun>")
    assert keywords(made) == {
        "subject": ["Beach & <Sun>"],
        "hierarchicalSubject": ["Albums|Beach & <Sun>"],
        "TagsList": ["Albums/Beach & <Sun>"],
    }
    assert made.startswith(b"<?xpacket begin")
    assert with_album(made, "Beach & <Sun>") == made


def test_an_existing_sidecar_loses_no_byte() -> None:
    made = with_album(LIGHTROOM, "Beach")
    assert keywords(made) == {
        "subject": ["Kochi & Goa", "Beach"],
        "hierarchicalSubject": ["Kochi & Goa", "Albums|Beach"],
        "TagsList": ["Kochi & Goa", "Albums/Beach"],
    }
    rest = made
    for added in (
        b"<rdf:li>Beach</rdf:li>",
        b'<rdf:Description rdf:about="uuid:1" xmlns:digiKam="http://www.digikam.org/ns/1.0/">\n<digiKam:TagsList>\n'
        b"<rdf:Seq>\n"
        b"<rdf:li>Kochi &amp; Goa</rdf:li>\n<rdf:li>Albums/Beach</rdf:li></rdf:Seq>\n"
        b"</digiKam:TagsList>\n</rdf:Description>\n",
    ):
        assert rest.count(added) == 1
        rest = rest.replace(added, b"")
    filled = b"<rdf:Bag>\n<rdf:li>Kochi &amp; Goa</rdf:li>\n<rdf:li>Albums|Beach</rdf:li></rdf:Bag>"
    assert rest.replace(filled, b"<rdf:Bag/>") == LIGHTROOM


@pytest.mark.parametrize(
    "existing",
    [
        b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
        b'<?xml version="1.0"?>\n<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description '
        b'xmlns:d="http://purl.org/dc/elements/1.1/"><d:subject/></r:Description></r:RDF>',
        LIGHTROOM.decode().replace("\ufeff", "").encode("utf-16"),
        b"\xef\xbb\xbf" + LIGHTROOM,
    ],
)
def test_sidecars_of_many_kinds(existing: bytes) -> None:
    made = with_album(existing, "Beach")
    found = keywords(made)
    assert found["subject"][-1] == "Beach"
    assert (found["hierarchicalSubject"][-1], found["TagsList"][-1]) == ("Albums|Beach", "Albums/Beach")
    assert with_album(made, "Beach") == made
    assert made[:3] == existing[:3] or existing.startswith(b"<r:RDF")


@pytest.mark.parametrize("broken", [b"", b"no xml", b"<a/>", LIGHTROOM[:600], b"\xff\xfe\x00", b"caf\xe9"])
def test_what_cannot_be_understood_is_not_written_over(broken: bytes) -> None:
    with pytest.raises(PhotosortError, match="cannot be understood"):
        with_album(broken, "Beach")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1), max_size=4))
def test_every_name_is_found_again(names: list[str]) -> None:
    made: bytes | None = LIGHTROOM
    for name in names:
        made = with_album(made, name)
    assert made is not None
    assert keywords(made)["subject"] == list(
        dict.fromkeys(["Kochi & Goa", *(name.replace(",", "\N{SINGLE LOW-9 QUOTATION MARK}") for name in names)])
    )


TAGGED = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
 xmlns:digiKam="http://www.digikam.org/ns/1.0/">%s</rdf:Description></rdf:RDF></x:xmpmeta>"""
SUBJECT = "<dc:subject><rdf:Bag><rdf:li>Kerala</rdf:li><rdf:li>sunset</rdf:li></rdf:Bag></dc:subject>"
HIERARCHY = "<lr:hierarchicalSubject><rdf:Bag><rdf:li>Places|India|Kerala</rdf:li></rdf:Bag></lr:hierarchicalSubject>"
TAGS = "<digiKam:TagsList><rdf:Seq><rdf:li>Places/India/Kerala</rdf:li></rdf:Seq></digiKam:TagsList>"


@pytest.mark.parametrize(
    ("had", "subject", "hierarchy", "tags"),
    [
        (SUBJECT, ["Kerala", "sunset"], ["Kerala", "sunset"], ["Kerala", "sunset"]),
        (SUBJECT + TAGS, ["Kerala", "sunset"], ["Places|India|Kerala", "sunset"], ["Places/India/Kerala"]),
        (SUBJECT + HIERARCHY, ["Kerala", "sunset"], ["Places|India|Kerala"], ["Places/India/Kerala", "sunset"]),
        (HIERARCHY, ["Kerala"], ["Places|India|Kerala"], ["Places/India/Kerala"]),
    ],
)
def test_a_list_that_is_made_new_takes_over_what_the_others_say(
    had: str, subject: list[str], hierarchy: list[str], tags: list[str]
) -> None:
    before = (TAGGED % had).encode()
    made = with_album(before, "Beach")
    assert keywords(made) == {
        "subject": [*subject, "Beach"],
        "hierarchicalSubject": [*hierarchy, "Albums|Beach"],
        "TagsList": [*tags, "Albums/Beach"],
    }
    assert with_album(made, "Beach") == made


def test_a_new_sidecar_takes_over_the_keywords_in_the_photo() -> None:
    made = with_album(None, "Beach", Keywords({"subject": ["Kerala"], "TagsList": ["Places/Kerala"]}))
    assert keywords(made) == {
        "subject": ["Kerala", "Beach"],
        "hierarchicalSubject": ["Places|Kerala", "Albums|Beach"],
        "TagsList": ["Places/Kerala", "Albums/Beach"],
    }


def test_a_comma_does_not_cut_a_name() -> None:
    found = keywords(with_album(None, "Memes, with people"))
    assert found["subject"] == ["Memes\N{SINGLE LOW-9 QUOTATION MARK} with people"]
    assert "," not in "".join(value for values in found.values() for value in values)


@pytest.mark.parametrize("had", ["", SUBJECT, SUBJECT + TAGS, HIERARCHY, SUBJECT + HIERARCHY + TAGS])
def test_an_album_is_taken_out_value_by_value(had: str) -> None:
    before = (TAGGED % had).encode()
    name = "Beach/Sun|Sea, 1"
    edited = with_album(before, name).replace(
        b"</rdf:RDF>", b'<rdf:Description rdf:about=""><mine/></rdf:Description></rdf:RDF>'
    )
    left = without_album(edited, before, name)
    assert keywords(left) == keywords(before)
    assert b"<mine/>" in left
    assert without_album(before, before, name) == before


def test_an_album_that_was_there_before_stays() -> None:
    before = with_album(None, "Beach")
    assert without_album(with_album(before, "Sun"), before, "Sun") == before
    assert without_album(before, before, "Beach") == before


def test_nesting_costs_work_in_proportion_and_is_left_as_it_is() -> None:
    def steps(depth: int) -> int:
        """How many lines run for a sidecar that is nested so deep: a count, so that it is the same on every machine."""
        head = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        nested = head + b"<a>" * depth + b"</a>" * depth + b"</rdf:RDF></x:xmpmeta>"
        count = 0

        def trace(frame: FrameType, event: str, argument: object) -> Any:
            nonlocal count
            count += event == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            written = with_album(nested, "Memes")
        finally:
            sys.settrace(before)
        assert b"<a>" * depth + b"</a>" * depth in written
        return count

    assert steps(400) < 2.2 * steps(200)
