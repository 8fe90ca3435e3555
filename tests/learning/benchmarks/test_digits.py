"""The benchmark: honest rows, from data on the disk."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from photosort.learning.benchmarks import digits, methods, runs
from photosort.learning.benchmarks.data import load_task
from photosort.learning.training import allocator
from photosort.model.problem import CommandError

KMEANS = "KMeans on pixels"


@pytest.fixture(autouse=True)
def _process_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    # These set up a process of its own, for good.
    monkeypatch.setattr(allocator, "tune", lambda: None)
    monkeypatch.setattr(torch, "set_num_threads", lambda count: None)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    y = np.repeat(np.arange(4), 25)
    x = (rng.random((4, 8, 8))[y] * 200 + rng.random((100, 8, 8)) * 40).astype(np.uint8)
    np.savez(tmp_path / "usps_test2007.npz", X=x, y=y)
    np.savez(tmp_path / "mnist.npz", X=x, y=y, split=(np.arange(100) % 2).astype(np.uint8))
    return tmp_path


def test_protocol_a_predicts_others_than_it_fits(data: Path) -> None:
    task = load_task("a", data)
    assert task.predicts
    assert (len(task.fit), len(task.label)) == (70, 30)


def test_protocol_b_is_the_test_part(data: Path) -> None:
    task = load_task("b", data)
    assert not task.predicts
    assert len(task.fit) == 50


def test_protocol_g_thins_the_classes(data: Path) -> None:
    x = np.zeros((2000, 4, 4), np.uint8)
    np.savez(data / "mnist.npz", X=x, y=np.arange(2000) % 10, split=np.ones(2000, np.uint8))
    sizes = np.sort(np.bincount(load_task("g", data).classes))
    assert sizes[0] == 2
    assert sizes[-1] == 200
    assert len(sizes) == 10


def test_remedies_are_compared_where_classes_are_unequal(data: Path) -> None:
    rows = runs.run_digits(data, ["d", "g"], [*methods.REMEDIES], budget=0.0)
    assert {row.protocol for row in rows} == {"g"}


def test_a_limit_is_said(data: Path) -> None:
    assert "drawn at random" in load_task("d", data, 40).title


def test_missing_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"coil20\.npz could not be read"):
        load_task("f", tmp_path)


def test_several_seeds_are_told_by_median_and_range(data: Path) -> None:
    (row,) = runs.run_digits(data, ["d"], [KMEANS], seeds=3)
    assert len(row.runs) == 3
    assert row.value("acc") == "1.000 (1.000-1.000)"


def test_what_there_was_no_time_for_is_said(data: Path) -> None:
    (row,) = runs.run_digits(data, ["d"], [KMEANS], budget=0.0)
    assert row.runs == ()
    assert "the time was used up" in runs.table([row])


def test_what_is_not_installed_is_said(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(methods.NEEDS, KMEANS, "no_such_package")
    (row,) = runs.run_digits(data, ["d"], [KMEANS])
    assert "no_such_package is not installed" in runs.table([row])


def test_the_command_prints_a_table_and_writes_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = data / "out.json"
    assert digits.main(["--data", str(data), "--only", "d", "--methods", KMEANS, "--json", str(out)]) == 0
    assert "| KMeans on pixels | 1.000 | 1.000 | 1.000 |" in capsys.readouterr().out
    content = json.loads(out.read_text())
    assert content["rows"][0]["runs"][0]["nmi"] == 1.0
    assert content["machine"]["cores"] >= 1


def test_an_unknown_protocol_is_refused(data: Path) -> None:
    with pytest.raises(CommandError, match="called z"):
        digits.main(["--data", str(data), "--only", "z"])


def test_our_methods_find_what_is_plain_and_are_drawn(data: Path) -> None:
    pytest.importorskip("matplotlib")
    (row,) = runs.run_digits(data, ["d"], ["NeighborDEC"], plots=data / "plots")
    assert row.runs[0].acc == 1.0
    assert len(list((data / "plots").glob("d-NeighborDEC-0-*.png"))) == 3
