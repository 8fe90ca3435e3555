"""Every message code has its words, every message its values, and a library keeps both."""

import ast
import functools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import photosort
from photosort.model.english import in_english
from photosort.model.message import Message, Value, from_json, to_json
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.sentences import SENTENCES
from tests.messages import COUNTS, forms, names, sample

SOURCES = [
    path for path in Path(photosort.__file__).parent.rglob("*.py") if path.parts[-2:] != ("model", "message_code.py")
]


@functools.cache
def nodes() -> list[tuple[Path, ast.AST]]:
    """All that stands in the sources, and where."""
    return [(path, node) for path in SOURCES for node in ast.walk(ast.parse(path.read_text("utf-8")))]


def code_of(node: ast.expr) -> MessageCode | None:
    """The code that an expression such as `MessageCode.RENAMED` names."""
    match node:
        case ast.Attribute(value=ast.Name(id="MessageCode" | "Code"), attr=name):
            return MessageCode[name]
    return None


def test_every_code_has_its_sentence() -> None:
    assert set(SENTENCES) == set(MessageCode)
    for code in MessageCode:
        assert all(("%Ln" in form) == (len(forms(code)) == 2) for form in forms(code)), code


def test_every_message_is_made_with_the_values_that_its_sentence_has_places_for() -> None:
    wrong = [
        f"{path.name}:{node.lineno} {code.name} has {sorted(names(code))}"
        for path, node in nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message" and node.args
        for code in [code_of(node.args[0])]
        if code is not None and {keyword.arg for keyword in node.keywords} != names(code)
    ]
    assert not wrong


def test_every_code_is_used() -> None:
    used = {
        code
        for path, node in nodes()
        if path.name not in ("sentences.py", "library_words.py", "unreadable_words.py")
        and isinstance(node, ast.Attribute)
        for code in [code_of(node)]
    }
    assert set(MessageCode) - used == set()


@pytest.mark.parametrize("count", COUNTS)
def test_every_code_has_words(count: int) -> None:
    for code in MessageCode:
        text = in_english(sample(code, count))
        assert text
        assert not re.search(r"[{}]|%Ln", text), code
        assert len(forms(code)) == 1 or f"{count:,}" in text, code


def test_words_follow_the_count_and_begin_small_within_a_sentence() -> None:
    assert in_english(Message(MessageCode.TRASHED, count=1)) == "Moved 1 photo to the trash"
    assert in_english(Message(MessageCode.TRASHED, count=1212)) == "Moved 1,212 photos to the trash"
    assert in_english(sample(MessageCode.BACK_BUT_SOME, 2)) == (
        "4 photos are back. 2 files are not, IMG_1.jpg among them: another file now has its name."
    )
    assert in_english(sample(MessageCode.PLACE_AND_SIZE, 0)) == "/p/\N{REPLACEMENT CHARACTER} · 412 MB"
    assert in_english(Message(MessageCode.NO_ALBUM, id=1212)) == "There is no album 1212."


def test_an_error_speaks_english() -> None:
    assert str(PhotosortError(Message(MessageCode.NO_ALBUMS_YET))) == "There are no albums yet."


def messages(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Message]:
    names = st.sampled_from(["count", "name", "reason", "path"])
    return st.builds(
        lambda code, values: Message(code, **values), st.sampled_from(MessageCode), st.dictionaries(names, inner)
    )


LEAVES: st.SearchStrategy[Value] = st.one_of(st.integers(0, 2**53), st.text(), st.binary())


@given(messages(st.one_of(LEAVES, messages(LEAVES))))
def test_a_message_is_kept_as_ascii_and_read_again(message: Message) -> None:
    text = to_json(message)
    assert text.isascii()
    assert from_json(text) == message
    assert hash(from_json(text)) == hash(message)


@pytest.mark.parametrize(
    "text",
    ["Renamed A to B", '["no such code", {}]', '["pinned", {"count": [1]}]', "[]", '["pinned", {"count": null}]'],
)
def test_what_is_no_message_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        from_json(text)
