"""Keywords that are not written as a list: other programs could not read the sidecar again, so it is left as it is."""

import pytest

from photosort.library.files.keywords import keywords, with_album
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 %s>%s</rdf:Description></rdf:RDF></x:xmpmeta>"""
BAG = "<dc:subject><rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></dc:subject>"


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ("", "<dc:subject>foo</dc:subject>"),
        ('dc:subject="foo"', ""),
        ('dc:subject="foo"', BAG),
        ("", BAG + BAG),
        ("", '<dc:subject rdf:parseType="Resource"><rdf:_1>x</rdf:_1></dc:subject>'),
        ("", '<dc:subject rdf:parseType="Resource"/>'),
        ("", '<dc:subject rdf:resource="http://a"/>'),
        ("", "<dc:subject><rdf:Description><dc:title>x</dc:title></rdf:Description></dc:subject>"),
        ("", "<dc:subject>foo<rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></dc:subject>"),
        ("", "<dc:subject><rdf:Bag>foo</rdf:Bag></dc:subject>"),
        ("", "<dc:subject><rdf:Bag/><rdf:Bag/></dc:subject>"),
        ("", "<dc:subject><rdf:Bag><rdf:_1>x</rdf:_1></rdf:Bag></dc:subject>"),
        ("", '<dc:subject><rdf:Bag><rdf:li rdf:resource="http://a"/></rdf:Bag></dc:subject>'),
        ("", "<dc:subject><rdf:Bag><rdf:li><rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></rdf:li></rdf:Bag></dc:subject>"),
    ],
)
def test_what_is_no_list_is_not_understood(attributes: str, said: str) -> None:
    with pytest.raises(PhotosortError) as error:
        with_album((PACKET % (attributes, said)).encode(), "Beach")
    assert error.value.message == Message(MessageCode.SIDECAR_NO_LIST, name="dc:subject")


def test_what_is_no_list_elsewhere_does_not_matter() -> None:
    before = (PACKET % ('dc:format="image/jpeg"', "<dc:source>foo</dc:source>" + BAG)).encode()
    assert keywords(with_album(before, "Beach"))["subject"] == ["a", "Beach"]
