"""Text from outside costs work in proportion to its length, whatever is in it, and is refused beyond a bound."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosort.library.files.keywords import keywords
from photosort.library.files.takeout import is_deleted
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.problem import PhotosortError

HEAD = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">'
)
TAIL = b"</rdf:Description></rdf:RDF></x:xmpmeta>"
PIECES = (
    b"<a>", b"</a>", b"<dc:subject>", b"</dc:subject>", b"<rdf:Bag>", b"</rdf:Bag>", b"<rdf:li>word</rdf:li>",
    b"<rdf:Description>", b"</rdf:Description>", b'<b c="d"/>', b"text", b"&amp;", b"<!-- -->",
    b"<![CDATA[x]]>", b"<?p?>",
)  # fmt: skip


def steps(work: Callable[[], object]) -> int:
    """How many lines run: a count, so that it is the same on every machine."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_twice_the_sidecar_is_at_most_twice_the_work(pieces: list[bytes]) -> None:
    def read(times: int) -> None:
        try:
            keywords(HEAD + b"".join(pieces) * times + TAIL)
        except PhotosortError:
            return

    assert steps(lambda: read(160)) < 2.2 * steps(lambda: read(80)) + 50


@pytest.mark.parametrize("content", [b"[" * (1 << 19), b'{"trashed": true, "a": "' + b"x" * (1 << 20) + b'"}'])
def test_json_that_is_too_deep_or_too_long_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    assert is_deleted(os.fsencode(tmp_path), [b"a.json"]) is False


def test_a_note_in_the_trash_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    for folder in ("info", "files"):
        (tmp_path / "Trash" / folder).mkdir(parents=True)
    can = FreedesktopTrash(tmp_path / "Trash")
    (tmp_path / "a.jpg").touch()
    path = os.fsencode(tmp_path / "a.jpg")
    place = can.put(path)
    (note,) = (tmp_path / "Trash" / "info").iterdir()
    assert can.find(path) == place
    note.write_bytes(note.read_bytes() + b"#" * (1 << 16))
    assert can.find(path) is None
