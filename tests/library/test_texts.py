"""Text in pictures is kept by photo, newest first while it waits, and found whatever its case, accents and script."""

import pytest

from photosort.library.texts import MOST_CHARACTERS
from photosort.model.album import Member, NewGroup
from photosort.model.photo import PhotoId
from photosort.model.text_line import Script, TextLine
from tests.library.conftest import OLD_NS, World, write

BOX = (0.1, 0.1, 0.9, 0.1, 0.9, 0.2, 0.1, 0.2)
NAMES = ("a.jpg", "b.jpg", "c.jpg")


def _line(text: str, confidence: float = 0.9) -> TextLine:
    return TextLine(text, confidence, BOX)


@pytest.fixture
def ids(world: World) -> tuple[PhotoId, ...]:
    for number, name in enumerate(NAMES):
        write(world.photos / name, mtime_ns=OLD_NS + number * 10**12)
    world.add()
    world.read()
    return world.ids(*NAMES)


def test_the_newest_photo_waits_first_until_its_reader_has_read_it(world: World, ids: tuple[PhotoId, ...]) -> None:
    a, b, c = ids
    texts = world.library.texts
    assert (texts.waiting_ids("one"), texts.waiting_count("one")) == ([c, b, a], 3)
    texts.store("one", [(c, [])])
    assert (texts.waiting_ids("one"), texts.waiting_count("one")) == ([b, a], 2)
    assert texts.waiting_count("another") == 3
    assert (texts.get(c), texts.get(a)) == ((), None)


def test_a_photo_that_is_forgotten_or_changes_while_it_is_read_is_passed_over(
    world: World, ids: tuple[PhotoId, ...]
) -> None:
    a, b, _ = ids
    texts = world.library.texts
    write(world.photos / "a.jpg", b"another picture", mtime_ns=OLD_NS + 10**15)
    world.add()
    texts.store("one", [(a, []), (b, []), (PhotoId(999), [])])
    assert (texts.get(a), texts.get(b), texts.get(PhotoId(999))) == (None, (), None)
    assert (texts.read_count("one"), len(texts.waiting_ids("one"))) == (1, 1)


def test_lines_come_back_as_they_were(world: World, ids: tuple[PhotoId, ...]) -> None:
    lines = (_line("<b>Straße</b> -not \"x\" 'y' * OR", 0.75), _line("猫が好き"))
    world.library.texts.store("one", [(ids[0], lines)])
    assert world.library.texts.get(ids[0]) == lines
    assert [line.script for line in lines] == [Script.LATIN, Script.JAPANESE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("STRASSE", "a"), ("tiergart", "a"), ("berlin tier", "a"), ("猫が好", "b"), ("猫", "b"), ("cafe", "c"),
        ('"', "a"), ("'; drop", ""), ("NEAR(", ""), ("*", ""), ("be", "a"), ("in", ""),
    ],
)  # fmt: skip
def test_parts_of_words_are_found_in_every_script(
    world: World, ids: tuple[PhotoId, ...], text: str, found: str
) -> None:
    said = (["Große Straße", "Berlin", 'Tiergarten "x"'], ["私は猫が好き"], ["Café <i>au lait</i>"])
    world.library.texts.store("one", [(photo, list(map(_line, lines))) for photo, lines in zip(ids, said, strict=True)])
    assert world.with_text(text) == [ids["abc".index(one)] for one in found]


def test_text_that_was_read_anew_is_found_by_what_it_says_now(world: World, ids: tuple[PhotoId, ...]) -> None:
    texts = world.library.texts
    texts.store("one", [(ids[0], [_line("first version")])])
    texts.store("two", [(ids[0], [_line("another version")])])
    assert (world.with_text("first"), world.with_text("another")) == ([], [ids[0]])


def test_a_picture_that_changes_loses_its_text(world: World, ids: tuple[PhotoId, ...]) -> None:
    world.library.texts.store("one", [(ids[0], [_line("old words")])])
    write(world.photos / "a.jpg", b"another picture", OLD_NS + 10**13)
    world.library.scanner.scan(world.library.folders.all()[0].id)
    world.read()
    assert (world.library.texts.get(ids[0]), world.with_text("old words")) == (None, [])


def test_ten_megabytes_of_text_are_cut(world: World, ids: tuple[PhotoId, ...]) -> None:
    world.library.texts.store("one", [(ids[0], [_line("word " * 200)] * 10_000)])
    lines = world.library.texts.get(ids[0])
    assert lines is not None
    assert sum(len(line.text) for line in lines) == MOST_CHARACTERS


def test_lines_of_several_photos_and_the_albums_that_are_read_whole(world: World, ids: tuple[PhotoId, ...]) -> None:
    a, b, c = ids
    library = world.library
    first, second = library.albums.regroup(
        [
            NewGroup(None, "one", members=(Member(a, 0.9), Member(b, 0.9))),
            NewGroup(None, "two", members=(Member(c, 0.9),)),
        ]
    )
    library.texts.store("one", [(a, [_line("Total"), _line("5.17")]), (c, [])])
    assert library.texts.lines_of(ids) == {a: ["Total", "5.17"], c: []}
    assert library.texts.read_albums() == {second}
    library.texts.store("one", [(b, [])])
    assert library.texts.read_albums() == {first, second}


@pytest.mark.parametrize(
    "said",
    [
        "<b>&amp;</b>",
        "text:foo -bar",
        'NEAR("a" "b")',
        "{col} : y*",
        "((((",
        "' OR 1=1 --",
        "\u202eRTL\u202c",
        "a\0b c",
    ],
)
def test_what_looks_like_markup_or_a_query_is_text(world: World, ids: tuple[PhotoId, ...], said: str) -> None:
    """Also behind the sign at which SQLite sees the end of a text."""
    world.library.texts.store("one", [(ids[0], [_line("\0"), _line(said), _line("behind it")])])
    assert [world.with_text(text) for text in (said, "behind it")] == [[ids[0]], [ids[0]]]
