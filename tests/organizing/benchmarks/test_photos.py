"""The benchmark of albums: a table of means over seeds, from pictures and labels on the disk."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from photosort.learning.benchmarks import albums
from photosort.organizing.benchmarks import photos
from tests.organizing.pictures import KINDS, fill

PHOTOS = 24


def test_a_labelled_folder_gives_a_table_and_its_reliability(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = fill(tmp_path, PHOTOS)
    lines = [f"{path.relative_to(tmp_path).as_posix()},{KINDS[i % len(KINDS)]}" for i, path in enumerate(made)]
    labels = tmp_path / "labels.csv"
    labels.write_text("path,label\n" + "\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(albums, "baselines", lambda *_: {"all in one": lambda: np.zeros(PHOTOS, np.int64)})
    out = tmp_path / "figures.json"
    assert photos.main([str(tmp_path), str(labels), "--runs", "2", "--no-ablation", "--json", str(out)]) == 0
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert figures["photos"] == PHOTOS
    baseline, ours = figures["methods"]["all in one"], figures["methods"]["ours (number chosen)"]
    assert baseline["nmi"] == pytest.approx(0)
    assert baseline["gestures"] == pytest.approx(1000 * 19 / PHOTOS)
    assert ours["nmi"] > 0.8
    assert ours["gestures"] == pytest.approx(np.mean([run["gestures"] for run in ours["runs"]]))
    assert sum(row["share"] for row in figures["reliability"]) == pytest.approx(1)
    assert "ours (number chosen)" in capsys.readouterr().out


def test_vectors_are_blown_up_to_any_number() -> None:
    few = np.ones((3, 5), np.float16)
    assert albums.blown_up(few, 5000, 0).shape == (5000, 5)
    assert len(np.unique(albums.blown_up(few, 50, 0), axis=0)) == 50


@pytest.mark.skipif(sys.platform != "linux", reason="of how Linux counts")
def test_a_process_does_not_count_the_memory_of_the_one_that_started_it() -> None:
    ask = "from photosort.organizing.benchmarks.photos import peak_megabytes; print(peak_megabytes())"
    start = f"large = b'x' * (600 << 20); import subprocess, sys; subprocess.run([sys.executable, '-c', {ask!r}])"
    told = subprocess.run([sys.executable, "-c", start], capture_output=True, check=True, text=True).stdout
    assert 10 < float(told) < 500
