"""The benchmark of searching: every keystroke of what is typed is answered, in a library of its own."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from photosort.organizing.benchmarks import search


def test_a_small_library_gives_every_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "TYPED", ("berlin", "dogs"))
    out = tmp_path / "figures.json"
    assert search.main(["--count", "30", "--letters", "60", "--json", str(out)]) == 0
    figures = json.loads(out.read_text("utf-8"))
    assert (figures["photos"], figures["letters a picture"], figures["keystrokes"]) == (30, 60, 10)
    assert figures["clock, p99 ms"] >= figures["clock, p50 ms"] > 0


def test_what_the_index_is_held_against_reads_the_names(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "names.db")) as db:
        db.execute("CREATE TABLE photo (id INTEGER, search_text TEXT, sort_time INTEGER)")
        rows = [(1, "berlin/dog.jpg", 5), (2, "rome/dog.jpg", 6), (3, "berlin/dog 2.jpg", 7)]
        db.executemany("INSERT INTO photo VALUES (?, ?, ?)", rows)
        assert search.looked_through(db, "Dog berlin") == [3, 1]
