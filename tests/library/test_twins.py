"""What is known of copies is a cache: it may be lost, damaged, of another format, or not there for who only looks."""

from pathlib import Path

import numpy as np
import pytest

from photosort.library.db.file_names import TWINS
from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.twins import Twin

ONE, OTHER = b"1" * 16, b"2" * 16
TWIN = Twin(ONE, OTHER, 4, 1.0, 0.5, framed=True)


def look(fingerprint: bytes) -> Look:
    return Look(fingerprint, np.ones(4, np.float16), np.zeros(3, np.float16), 0.5, 0.25)


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """A library that knows of two pictures that are one, and of a third that waits."""
    library = Library.open(tmp_path / "library")
    library.twins.keep_looks("x", [look(ONE), look(OTHER), look(b"3" * 16)])
    library.twins.keep_twins([TWIN], [ONE, OTHER])
    library.twins.keep_apart([(ONE, b"3" * 16)])
    library.close()
    return tmp_path / "library"


def test_what_was_found_is_kept(known: Path) -> None:
    library = Library.open(known)
    looks, compared = library.twins.looked("x")
    assert ([one.fingerprint for one in looks], compared) == ([ONE, OTHER, b"3" * 16], [True, True, False])
    assert (looks[0].seen.tolist(), looks[0].sharpness, looks[0].exposure) == ([1] * 4, 0.5, 0.25)
    assert library.twins.looked("another encoder") == ([], [])
    assert (library.twins.all(), library.twins.apart()) == ([TWIN], {(ONE, b"3" * 16)})
    library.twins.prune({OTHER})
    assert (len(library.twins.looked("x")[0]), library.twins.all(), library.twins.apart()) == (1, [], set())
    library.close()


def test_a_damaged_or_strange_file_is_made_anew(known: Path) -> None:
    (known / TWINS).write_bytes(b"no database at all" * 100)
    library = Library.open(known)
    assert library.twins.all() == []
    library.twins.keep_looks("x", [look(ONE)])
    assert len(library.twins.looked("x")[0]) == 1
    library.close()


def test_who_only_looks_makes_no_file(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    assert not (tmp_path / TWINS).exists()
    library = Library.open(tmp_path, read_only=True)
    assert (library.twins.all(), library.twins.apart(), library.twins.looked("x")) == ([], set(), ([], []))
    library.close()
    assert not (tmp_path / TWINS).exists()


def test_who_only_looks_sees_what_is_known(known: Path) -> None:
    library = Library.open(known, read_only=True)
    assert library.twins.all() == [TWIN]
    library.close()
