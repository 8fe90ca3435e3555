"""The benchmark of searching: every keystroke of what is typed is answered, in a library of its own."""

import json
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
