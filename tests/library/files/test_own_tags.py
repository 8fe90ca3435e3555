"""Tags of a person's own stay when an album is taken out again, wherever they hang; what was only taken over goes."""

from photosort.library.files.keywords import Keywords, keywords, with_album, without_album

PACKET = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag>
<rdf:li>Holiday</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"""


def tagged(sidecar: bytes, party: str, mine: str) -> bytes:
    """With a tag of the person's own after that of the album "Party"."""
    tag = b"<rdf:li>%s</rdf:li>" % party.encode()
    assert sidecar.count(tag) == 1
    return sidecar.replace(tag, tag + b"<rdf:li>%s</rdf:li>" % mine.encode())


def test_tags_of_a_persons_own_stay_also_below_albums() -> None:
    made = with_album(PACKET, "Party")
    made = tagged(made, "Party", "Mine own")
    made = tagged(made, "Albums|Party", "Albums|Mine own")
    made = tagged(made, "Albums/Party", "Albums/Mine own")
    assert keywords(without_album(made, PACKET, "Party")) == {
        "subject": ["Holiday", "Mine own"],
        "hierarchicalSubject": ["Holiday", "Albums|Mine own"],
        "TagsList": ["Holiday", "Albums/Mine own"],
    }


def test_a_list_that_only_took_over_goes() -> None:
    made = tagged(with_album(PACKET, "Party"), "Party", "New")
    assert keywords(without_album(made, PACKET, "Party")) == {
        "subject": ["Holiday", "New"],
        "hierarchicalSubject": [],
        "TagsList": [],
    }


def test_a_sidecar_that_hides_the_photos_keywords_goes_on_saying_them() -> None:
    made = with_album(None, "Party", Keywords({"subject": ["Holiday"]}))
    assert keywords(without_album(made, None, "Party")) == {
        "subject": ["Holiday"],
        "hierarchicalSubject": ["Holiday"],
        "TagsList": ["Holiday"],
    }


def test_the_album_goes_wherever_it_stands_in_a_copied_list() -> None:
    other = tagged(with_album(None, "Party"), "Party", "Mine own")
    assert keywords(without_album(with_album(other, "Party"), None, "Party"))["subject"] == ["Mine own"]
