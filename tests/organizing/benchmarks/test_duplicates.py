"""The benchmark of copies: figures for each way to copy, and what counts as right."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from photosort.demo import night, terrain
from photosort.demo.copies import COPIES, opened
from photosort.demo.templates import TEMPLATES
from photosort.organizing.benchmarks import duplicates


def made(*groups: str) -> list[duplicates._Made]:
    """Pictures, the first of each group its original."""
    return [
        duplicates._Made(of, "" if of not in groups[:row] else "copied", Path(str(row)))
        for row, of in enumerate(groups)
    ]


def test_a_few_pictures_give_every_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, scene in enumerate((night.street, terrain.mountain)):
        scene(np.random.default_rng(5), (320, 240)).save(tmp_path / f"{number}.jpg", quality=95)

    def described(paths: Sequence[Path]) -> tuple[np.ndarray, None]:
        return np.stack([np.asarray(opened(path).resize((16, 16)), np.float16).ravel() for path in paths]), None

    monkeypatch.setattr(duplicates, "described", described)
    monkeypatch.setattr(duplicates, "find_spec", lambda _: None)
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(duplicates, "COPIES", {how: COPIES[how] for how in ("JPEG 50", "50 %")})
    monkeypatch.setattr(duplicates, "TEMPLATES", dict(list(TEMPLATES.items())[:1]))
    out = tmp_path / "figures.json"
    assert duplicates.main(["--photos", str(tmp_path), "--sizes", "", "--json", str(out)]) == 0
    figures = json.loads(out.read_text("utf-8"))
    ours = figures["copies"]["ours"]
    assert (ours["by kind"], ours["precision"], ours["false"]) == ({"JPEG 50": 1.0, "50 %": 1.0}, 1.0, 0)
    spoiled = {f"better than {way}": 1.0 for way in ("shaken", "soft", "dark", "burnt", "leaning")}
    assert figures["bursts"] == {"bursts": 2, "right": 1.0, **spoiled, "with eyes": 0}
    assert figures["curve"] == []


def test_recall_is_of_copies_and_precision_of_pairs() -> None:
    pictures = made("a", "a", "a", "b")
    figures = duplicates._scored("x", pictures, duplicates._together(4, {(0, 1), (1, 3)}))
    assert (figures["recall"], figures["precision"], figures["false"]) == (0.5, pytest.approx(1 / 3), 2)


def test_the_curve_finds_planted_copies() -> None:
    row = duplicates._one_size(400)
    assert (row["photos"], row["recall"]) == (400, 1.0)
