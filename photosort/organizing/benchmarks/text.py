"""How well text in pictures is read, beside tesseract where it is installed: recall of words, share of characters that
are wrong, processor seconds, with and without the look at the thumbnail that comes first.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np

from photosort.demo import kinds
from photosort.demo.text_pictures import TEXT_PICTURES, Written
from photosort.imaging.reading import open_upright, read, thumbnail_pixels
from photosort.ocr import bounds
from photosort.ocr.reader import TextReader

_WITHOUT_TEXT = tuple(renderer for kind in kinds.KINDS if kind.names in ("camera", "reflex") and kind.stays
                      for renderer in kind.renderers if renderer.__module__.rpartition(".")[2] != "paper")  # fmt: skip
_PAGES = ("3", "11")  # how tesseract takes a picture: as a page, and as scattered text


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark text`."""
    parser = argparse.ArgumentParser(prog="photosort benchmark text", description=__doc__)
    parser.add_argument("--count", type=int, default=10, metavar="N", help="pictures of each kind (10)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        figures = _measured(Path(folder) / "picture.jpg", args.count)
    for name, found in figures.items():
        told = "  ".join(f"{key} {value:g}" for key, value in found.items())
        sys.stdout.write(f"{name:<12}{told}\n")
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def _measured(path: Path, count: int) -> dict[str, dict[str, float]]:
    reader = TextReader()
    reader.read(np.full((64, 64, 3), 255, np.uint8))  # loads the networks
    figures = {
        kind: _of_kind(reader, [_saved(render, path, number) for number in range(count)], path)
        for kind, render in TEXT_PICTURES.items()
    }
    looks = [_look(reader, _drawn(path, number)) for number in range(count * len(_WITHOUT_TEXT))]
    spared = {"pictures": len(looks), "spared": 1 - sum(seen for seen, _ in looks) / len(looks)}
    return figures | {"photographs": _rounded(spared | {"look_s": sum(s for _, s in looks) / len(looks)})}


def _saved(render: Callable[[np.random.Generator], Written], path: Path, number: int) -> tuple[bytes, tuple[str, ...]]:
    picture, lines = render(np.random.default_rng(number))
    picture.save(path, quality=90)
    return path.read_bytes(), lines


def _drawn(path: Path, number: int) -> Path:
    """A photograph without text."""
    _WITHOUT_TEXT[number % len(_WITHOUT_TEXT)](np.random.default_rng(number), (960, 720)).save(path, quality=90)
    return path


def _of_kind(reader: TextReader, pictures: Sequence[tuple[bytes, tuple[str, ...]]], path: Path) -> dict[str, float]:
    """Means over the pictures of one kind."""
    found = []
    for data, lines in pictures:
        path.write_bytes(data)
        seen, look_s = _look(reader, path)
        start = process_time()
        said = [line.text for line in reader.read(open_upright(bytes(path), edge=bounds.edge))]
        figures: dict[str, float] = {
            "recall": _recall(lines, said),
            "recall_after_look": _recall(lines, said) if seen else 0.0,
            "wrong": _wrong(lines, said),
            "read_s": process_time() - start,
            "look_s": look_s,
        }
        if shutil.which("tesseract"):
            others = [_by_tesseract(path, page) for page in _PAGES]
            figures["tesseract_recall"] = max(_recall(lines, said) for said in others)
            figures["tesseract_wrong"] = min(_wrong(lines, said) for said in others)
        found.append(figures)
    return _rounded({name: sum(one[name] for one in found) / len(found) for name in found[0]})


def _look(reader: TextReader, path: Path) -> tuple[bool, float]:
    """Whether the thumbnail shows text, and the processor seconds of looking."""
    pixels = thumbnail_pixels(read(bytes(path)).thumbnail)
    start = process_time()
    return reader.sees_text(pixels), process_time() - start


def _by_tesseract(path: Path, page: str) -> list[str]:
    command = ["tesseract", str(path), "stdout", "--psm", page]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=True).stdout.splitlines()


def _recall(lines: Sequence[str], said: Sequence[str]) -> float:
    """Share of the words that were read without a mistake, but for case and signs."""
    wanted, there = _words(lines), _words(said)
    return (wanted & there).total() / wanted.total()


def _words(lines: Sequence[str]) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(lines).casefold()))


def _wrong(lines: Sequence[str], said: Sequence[str]) -> float:
    """Character error rate: changes between each line and what was read that is most like it, over its length."""
    edits = [min([len(line), *(_changes(line, other) for other in said)]) for line in lines]
    return sum(edits) / sum(map(len, lines))


def _changes(one: str, other: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        before, row[0] = row[0], index
        for place, against in enumerate(other, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != against))
    return row[-1]


def _rounded(figures: dict[str, Any]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in figures.items()}
