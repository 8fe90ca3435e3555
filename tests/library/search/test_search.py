"""Photos are found by what is known of them, and why is told."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from photosort.library.library import Library
from photosort.model.acts import Favour, MarkPhotos, Rename
from photosort.model.album import Member, NewGroup
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, Mark
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.search.found import Why
from photosort.model.search.parsing import parse
from photosort.model.text_line import TextLine
from photosort.model.view import Order, View
from tests.library.conftest import World, fingerprint, write

TODAY = date(2026, 11, 30)
HEADERS = {
    "kochi.jpg": Header("JPEG", 4, 3, datetime(2024, 5, 3, 12), "Canon EOS R6", latitude=9.931, longitude=76.267),
    "Zürich 7.jpg": Header("JPEG", 4, 3, datetime(2023, 6, 1, 12), "Pixel 8"),
    "IMG_0042.jpg": Header("JPEG", 4, 3, datetime(2024, 5, 31, 23, 59), "Pixel 8"),
    "東京タワー.jpg": Header("JPEG", 4, 3, datetime(2020, 1, 1)),
}


@pytest.fixture
def found_in(world: World) -> Library:
    world.add(*("Oma & Opa/" + name if name.startswith("IMG") else name for name in HEADERS))
    library = world.library
    for photo in library.reading.unread():
        library.reading.store([(photo.id, HEADERS[photo.shown_name], fingerprint(photo.path), b"")])
    library.search.traits.store_towns({(993, 7627): "Kochi, Kerala, India"})
    return library


def found_by(library: Library, text: str) -> list[tuple[str, Why, str]]:
    """Names in the order found, why, and what matched."""
    query = parse(text, TODAY)
    found = library.search.explain(query, library.search.find(query))
    photos = library.photos.get([one.photo for one in found])
    return [(photo.shown_name, one.why, one.match) for photo, one in zip(photos, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("nowhere", {}),
        ("zurich", {"Zürich 7.jpg": (Why.NAME, "Zürich 7.jpg")}),
        ("ZÜRICH", {"Zürich 7.jpg": (Why.NAME, "Zürich 7.jpg")}),
        ("koc", {"kochi.jpg": (Why.PLACE, "Kochi, Kerala, India")}),
        ("och", {}),
        ("042", {"IMG_0042.jpg": (Why.NAME, "IMG_0042.jpg")}),
        ("7", {"Zürich 7.jpg": (Why.NAME, "Zürich 7.jpg")}),
        ("zü", {"Zürich 7.jpg": (Why.NAME, "Zürich 7.jpg")}),
        ("京", {"東京タワー.jpg": (Why.NAME, "東京タワー.jpg")}),
        ("タワー", {"東京タワー.jpg": (Why.NAME, "東京タワー.jpg")}),
        ("kerala may 2024", {"kochi.jpg": (Why.PLACE, "Kochi, Kerala, India")}),
        ("name:kerala", {}),
        ("name:kochi", {"kochi.jpg": (Why.NAME, "kochi.jpg")}),
        ("camera:eos", {"kochi.jpg": (Why.CAMERA, "Canon EOS R6")}),
        ("may 2024", {"IMG_0042.jpg": (Why.DATE, "2024-05-31"), "kochi.jpg": (Why.DATE, "2024-05-03")}),
        ("mai", {"IMG_0042.jpg": (Why.DATE, "2024-05-31"), "kochi.jpg": (Why.DATE, "2024-05-03")}),
        ("june", {"Zürich 7.jpg": (Why.DATE, "2023-06-01")}),
        ("november", {}),
        ("may 2024 -place:india", {"IMG_0042.jpg": (Why.DATE, "2024-05-31")}),
        ("pixel no place", {"IMG_0042.jpg": (Why.CAMERA, "Pixel 8"), "Zürich 7.jpg": (Why.CAMERA, "Pixel 8")}),
        ('"oma & opa"', {"IMG_0042.jpg": (Why.FOLDER, "PHOTOS/Oma & Opa")}),
        ("album:unsorted", {}),
        ('"', {}),
        ("zu*", {}),
        ("<1kb zürich", {"Zürich 7.jpg": (Why.NAME, "Zürich 7.jpg")}),
    ],
)  # fmt: skip
def test_what_a_search_finds(found_in: Library, world: World, text: str, expected: dict[str, tuple[Why, str]]) -> None:
    found = [(name, why, match.replace(str(world.photos), "PHOTOS")) for name, why, match in found_by(found_in, text)]
    assert found == [(name, why, match) for name, (why, match) in expected.items()]


def test_a_year_is_when_photos_were_taken_first_and_then_figures_that_stand_somewhere(
    found_in: Library, world: World
) -> None:
    [photo] = world.ids("Zürich 7.jpg")
    box = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)
    found_in.texts.store("reader", [(photo, [TextLine("Cash sale 20/03/2024", 0.9, box)])])
    assert found_by(found_in, "2024") == [
        ("IMG_0042.jpg", Why.DATE, "2024-05-31"),
        ("kochi.jpg", Why.DATE, "2024-05-03"),
        ("Zürich 7.jpg", Why.TEXT, "Cash sale 20/03/2024"),
    ]
    assert found_by(found_in, "date:2024") == found_by(found_in, "2024")[:2]
    assert found_by(found_in, "pixel 2024")[0] == ("IMG_0042.jpg", Why.CAMERA, "Pixel 8")


def test_whoever_is_looked_for_there_are_people(found_in: Library, world: World) -> None:
    """Nothing tells a woman from a man: what is found is said to be people."""
    photo, other = world.ids("kochi.jpg", "Zürich 7.jpg")
    found_in.search.traits.store_words({photo: [(Why.WORD, "people")], other: [(Why.WORD, "dogs")]})
    for typed in ("woman", "Kinder", "people"):
        assert found_by(found_in, typed) == [("kochi.jpg", Why.WORD, "People")]


def test_what_no_photo_shows_is_left_out_beside_other_words_where_nothing_would_be_found(
    found_in: Library, world: World
) -> None:
    photo, other = world.ids("kochi.jpg", "Zürich 7.jpg")
    found_in.search.traits.store_words({photo: [(Why.WORD, "dogs")], other: [(Why.KIND, "whiteboards")]})
    assert found_by(found_in, "birthday") == found_by(found_in, "birthday -dog") == []
    assert found_by(found_in, "white dog") == found_by(found_in, "dog birthday") == [("kochi.jpg", Why.WORD, "Dogs")]
    assert found_in.search.gather("white dog").sorts == (None, Why.WORD)
    assert found_by(found_in, "red dog") == found_by(found_in, "roter Hund") == [("kochi.jpg", Why.WORD, "Dogs")]
    found_in.search.traits.store_words({other: [(Why.WORD, "dogs"), (Why.WORD, "red")]})
    assert found_by(found_in, "red dog") == [("Zürich 7.jpg", Why.WORD, "Dogs")]
    found_in.search.traits.store_words({other: [(Why.KIND, "whiteboards")]})
    [album] = world.group([photo, other])
    found_in.history.do(Rename(album, "Birthday"))
    assert [name for name, *_ in found_by(found_in, "birthday")] == ["kochi.jpg", "Zürich 7.jpg"]
    assert [name for name, *_ in found_by(found_in, "dog birthday")] == ["kochi.jpg"]
    assert found_in.search.gather("dog birthday").sorts == (Why.WORD, Why.ALBUM)


def test_a_season_is_that_of_every_year(found_in: Library) -> None:
    assert found_by(found_in, "summer") == found_by(found_in, "Sommer") == [("Zürich 7.jpg", Why.DATE, "2023-06-01")]
    assert found_by(found_in, "winter") == [("東京タワー.jpg", Why.DATE, "2020-01-01")]


def test_an_act_counts_at_once(found_in: Library, world: World) -> None:
    """Renaming, marks, hearts and new folders are looked for in what they left, without anybody telling the index."""
    [album] = world.group(list(world.ids("kochi.jpg", "Zürich 7.jpg")))
    found_in.history.do(Rename(album, "Große Reise"))
    assert [name for name, *_ in found_by(found_in, "grosse reise")] == ["kochi.jpg", "Zürich 7.jpg"]
    assert found_by(found_in, "album:REISE zürich") == [("Zürich 7.jpg", Why.ALBUM, "Große Reise")]
    found_in.history.undo()
    assert found_by(found_in, "reise") == []
    found_in.history.do(Favour(world.ids("kochi.jpg"), True))
    found_in.history.do(MarkPhotos(world.ids("Zürich 7.jpg"), Mark.REJECTED))
    assert found_by(found_in, "favourite") == [("kochi.jpg", Why.FAVOURITE, "favourite")]
    assert found_by(found_in, "rejected") == [("Zürich 7.jpg", Why.MARK, "rejected")]
    assert [name for name, *_ in found_by(found_in, "no mark -favourite")] == ["IMG_0042.jpg", "東京タワー.jpg"]


def test_a_renamed_file_is_found_by_its_new_name_alone(found_in: Library, world: World) -> None:
    assert found_by(found_in, "tower zürich") == []
    (world.photos / "Zürich 7.jpg").rename(world.photos / "Tower 7.jpg")
    found_in.scanner.scan(found_in.folders.all()[0].id)
    assert found_by(found_in, "zürich") == []
    assert found_by(found_in, "zü") == []
    assert found_by(found_in, "to") == [("Tower 7.jpg", Why.NAME, "Tower 7.jpg")]


def test_what_a_picture_shows_is_found_by_the_first_letters_of_a_word(found_in: Library, world: World) -> None:
    [dog, bill] = world.ids("kochi.jpg", "Zürich 7.jpg")
    found_in.search.traits.store_words({dog: [(Why.WORD, "dogs")], bill: [(Why.KIND, "phone_screenshots")]})
    assert found_by(found_in, "dog") == [("kochi.jpg", Why.WORD, "Dogs")]
    assert found_by(found_in, "screenshot") == [("Zürich 7.jpg", Why.KIND, "Phone screenshots")]
    assert found_by(found_in, "kind:screenshot") == [("Zürich 7.jpg", Why.KIND, "Phone screenshots")]
    assert found_by(found_in, "kind:dog") == []
    assert found_by(found_in, "shots") == []
    assert [name for name, *_ in found_by(found_in, "has text")] == ["Zürich 7.jpg"]


def test_text_in_pictures_comes_first_and_tells_its_line(found_in: Library, world: World) -> None:
    [bill, other] = world.ids("Oma & Opa/IMG_0042.jpg", "東京タワー.jpg")
    box = (0.0, 0.0, 1.0, 0.0, 1.0, 0.1, 0.0, 0.1)
    said = [TextLine(text, 0.9, box) for text in ("Gasthof Löwe", "SUMME 12,50 Kochi")]
    found_in.texts.store("reader", [(bill, said), (other, [])])
    assert found_by(found_in, "summe") == [("IMG_0042.jpg", Why.TEXT, "SUMME 12,50 Kochi")]
    assert [name for name, *_ in found_by(found_in, "kochi")] == ["IMG_0042.jpg", "kochi.jpg"]
    assert found_by(found_in, "text:löwe 2024") == [("IMG_0042.jpg", Why.TEXT, "Gasthof Löwe")]
    assert [name for name, *_ in found_by(found_in, "no text")] == ["kochi.jpg", "Zürich 7.jpg", "東京タワー.jpg"]
    assert [name for name, *_ in found_by(found_in, "has text")] == ["IMG_0042.jpg"]


def test_a_short_word_is_found_from_its_beginning_on_and_best_as_a_whole(found_in: Library, world: World) -> None:
    """What is seen comes first, then whole words, then what is called so, then longer words that begin so."""
    [seen, whole, longer, inside] = world.ids("東京タワー.jpg", "kochi.jpg", "Zürich 7.jpg", "Oma & Opa/IMG_0042.jpg")
    box = (0.0, 0.0, 1.0, 0.0, 1.0, 0.1, 0.0, 0.1)
    said = {whole: ["carefully", "a car (red)"], longer: ["Carefully"], inside: ["Sidecar, wildcard, Stromrechnung"]}
    found_in.texts.store("reader", [(id_, [TextLine(one, 0.9, box) for one in text]) for id_, text in said.items()])
    found_in.search.traits.store_words({seen: [(Why.WORD, "cars")]})
    [album] = world.group([inside])
    found_in.history.do(Rename(album, "Family (catalogue)"))
    assert found_by(found_in, "car") == [
        ("東京タワー.jpg", Why.WORD, "Cars"),
        ("kochi.jpg", Why.TEXT, "a car (red)"),
        ("Zürich 7.jpg", Why.TEXT, "Carefully"),
    ]
    assert found_by(found_in, "cat") == [("IMG_0042.jpg", Why.ALBUM, "Family (catalogue)")]
    assert found_by(found_in, "log") == []
    assert [name for name, *_ in found_by(found_in, "rechnung")] == ["IMG_0042.jpg"], "of long words parts count, too"


@pytest.mark.parametrize(
    ("shows", "asked"),
    [("cars", "car cars auto autos pkw"), ("trains", "train zug"), ("mountains", "mountain berg berge"),
     ("elephants", "elephant elefant")],
)  # fmt: skip
def test_what_a_picture_shows_is_found_by_other_words_for_it(
    found_in: Library, world: World, shows: str, asked: str
) -> None:
    """In every language that is shipped, and by no word for something broader or narrower."""
    [photo, other] = world.ids("kochi.jpg", "Zürich 7.jpg")
    found_in.search.traits.store_words({photo: [(Why.WORD, shows)], other: [(Why.WORD, "animals")]})
    for text in asked.split():
        assert [name for name, *_ in found_by(found_in, text)] == ["kochi.jpg"], text
    assert [name for name, *_ in found_by(found_in, "animals")] == ["Zürich 7.jpg"]


def test_of_unreadable_photos_no_day_is_known_and_they_come_last(found_in: Library, world: World) -> None:
    """Their only date is that of the file, by which the timeline does not show them either."""
    [broken] = world.ids("Oma & Opa/IMG_0042.jpg")
    problem = Problem(b"", Stage.DECODE, ProblemKind.DAMAGED, Message(MessageCode.FORBIDDEN))
    found_in.reading.store_unreadable([(broken, problem)])
    assert [name for name, *_ in found_by(found_in, "may 2024")] == ["kochi.jpg"]
    assert [name for name, *_ in found_by(found_in, "may")] == ["kochi.jpg"]
    assert [name for name, *_ in found_by(found_in, "jpg")] == [
        "kochi.jpg",
        "Zürich 7.jpg",
        "東京タワー.jpg",
        "IMG_0042.jpg",
    ]


def test_a_view_is_narrowed_by_the_same_search(found_in: Library, world: World) -> None:
    def shown(view: View) -> list[str]:
        return [photo.shown_name for photo in found_in.photos.get(found_in.photos.ids(view))]

    [album] = world.group(list(world.ids("kochi.jpg", "Zürich 7.jpg")))
    everything = View(order=Order.DATE)
    assert shown(replace(everything, search="pixel")) == ["IMG_0042.jpg", "Zürich 7.jpg"]
    assert shown(replace(everything, search="pixel", album=album)) == ["Zürich 7.jpg"]
    assert shown(replace(everything, search="kerala 2024")) == ["kochi.jpg"]
    assert shown(replace(everything, search="nothing")) == []
    assert len(shown(replace(everything, search='"'))) == len(HEADERS), "a quote just opened asks for nothing yet"
    assert found_in.photos.marks(replace(everything, search="pixel"))[Mark.NONE] == 2


def test_an_album_that_the_machine_called_after_two_things_is_found_by_neither(found_in: Library, world: World) -> None:
    [dog, cat] = world.ids("kochi.jpg", "Zürich 7.jpg")
    found_in.search.traits.store_words({dog: [(Why.WORD, "dogs")], cat: [(Why.WORD, "cats")]})
    two = Message(MessageCode.NAME_PAIR, first=Message(MessageCode.DOGS), second=Message(MessageCode.CATS))
    [album] = found_in.albums.regroup([NewGroup(None, two, members=(Member(dog, 0.9), Member(cat, 0.9)))])
    assert found_by(found_in, "dogs") == [("kochi.jpg", Why.WORD, "Dogs")]
    for asked in ('album:"dogs and cats"', "album:cats"):  # whoever looks for an album means it
        assert sorted(found_by(found_in, asked)) == [
            (name, Why.ALBUM, "Dogs and cats") for name in ("Zürich 7.jpg", "kochi.jpg")
        ]
    assert album is not None
    found_in.history.do(Rename(album, "Dogs and cats"))
    assert [name for name, *_ in found_by(found_in, "dogs")] == ["kochi.jpg", "Zürich 7.jpg"]


@pytest.mark.parametrize(
    ("called", "asked", "found"),
    [
        ("Dogs and cats", "cats", []),
        ("Fruit and vegetables", "vegetables", ["kochi.jpg"]),
        ("Dogs", "dog", ["kochi.jpg"]),
    ],
)
def test_an_album_that_an_older_version_called_after_two_things_is_found_by_neither(
    found_in: Library, world: World, called: str, asked: str, found: list[str]
) -> None:
    """Its name is text, as a person's, and a word of the vocabulary may have two parts."""
    [dog] = world.ids("kochi.jpg")
    found_in.albums.regroup([NewGroup(None, called, members=(Member(dog, 0.9),))])
    assert [name for name, *_ in found_by(found_in, asked)] == found


def test_places_and_words_are_found_in_the_language_of_now(world: World) -> None:
    spoken = ["Hund"]
    library = Library.open(
        world.base / "other", words=lambda _: spoken[0], places=lambda place: place.replace("Germany", "Deutschland")
    )
    try:
        library.scanner.scan(library.folders.add(bytes(write(world.photos / "a.jpg").parent)))
        [photo] = library.reading.unread()
        library.reading.store([(photo.id, Header("JPEG", 4, 3, latitude=52.52, longitude=13.4), b"a", b"")])
        library.search.traits.store_towns({(5252, 1340): "Mitte, Berlin, Germany"})
        library.search.traits.store_words({photo.id: [(Why.WORD, "dogs")]})
        assert found_by(library, "deutschland") == [("a.jpg", Why.PLACE, "Mitte, Berlin, Deutschland")]
        assert [why for _, why, _ in found_by(library, "germany")] == [Why.PLACE]
        assert found_by(library, "hund") == [("a.jpg", Why.WORD, "Hund")]
        spoken[0] = "Chien"
        assert found_by(library, "chien") == [("a.jpg", Why.WORD, "Chien")]
    finally:
        library.close()


def test_the_reason_of_one_photo_is_that_of_the_whole_answer(found_in: Library, world: World) -> None:
    for photo, (_, why, match) in zip(
        found_in.search.find(parse("kochi", date.today())).ids, found_by(found_in, "kochi"), strict=True
    ):
        found = found_in.search.reason("kochi", photo)
        assert found is not None
        assert (found.photo, found.why, found.match) == (photo, why, match)
    [other] = world.ids("Zürich 7.jpg")
    assert found_in.search.reason("kochi", other) is None


def test_what_is_not_understood_keeps_nothing_from_being_found(found_in: Library) -> None:
    assert found_by(found_in, "kochi or canon") == found_by(found_in, "kochi canon") != []
    assert found_in.search.gather("kochi or canon").sorts[1] is None
