"""How well copies of a picture are found, and how few others pass for one, beside perceptual hashes where they are
installed; how time and memory grow with the library; how often the best of a burst is chosen, and which photos are
called blurred.
"""

import argparse
import json
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photosort.demo.copies import COPIES, opened
from photosort.demo.templates import TEMPLATES
from photosort.imaging.reading import read, thumbnail_pixels
from photosort.learning.twins import codes, neighbours
from photosort.learning.twins.candidates import MOST, SEEN, candidates
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.picture import Picture
from photosort.model.value import dataclass
from photosort.organizing.benchmarks import made_up_copies
from photosort.organizing.benchmarks.photos import described, peak_megabytes
from photosort.organizing.benchmarks.shots import bursts, poor

_LOOKS, _SAID = 6, 4  # pictures of one template that look alike, and what they say
_BITS = range(21)  # of 64 by which two hashes may differ
_PRECISION = 0.999
_ADDED = "written on"  # makes another picture of it; it is counted, but nothing of it is asked


@dataclass(frozen=True, slots=True)
class _Made:
    """A picture of the test: of which picture it is a copy, how it was made, and its file."""

    of: str
    how: str
    path: Path


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark duplicates --photos DIR`."""
    parser = argparse.ArgumentParser(prog="photosort benchmark duplicates", description=__doc__)
    parser.add_argument("--photos", type=Path, required=True, metavar="DIR", help="JPEGs, all of different pictures")
    parser.add_argument("--count", type=int, default=60, metavar="N", help="pictures that are copied (%(default)s)")
    parser.add_argument("--sizes", default="1000,10000,100000", metavar="N,N", help="photos of the curve (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of what is chosen and made (%(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    files = sorted(path for path in args.photos.rglob("*") if path.suffix.lower() in (".jpg", ".jpeg"))
    if not files:
        parser.error(f"there is no JPEG in {args.photos}")
    chosen = [files[at] for at in np.random.default_rng(args.seed).permutation(len(files))[: args.count]]
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        made = list(_made(Path(folder), chosen))
        figures["copies"] = _copies(made)
    figures["bursts"] = bursts(chosen, args.seed)
    figures["poor"] = poor(chosen, files, args.seed)
    figures["curve"] = [_in_a_process(int(size)) for size in args.sizes.split(",") if size]
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def _made(folder: Path, chosen: Sequence[Path]) -> Iterator[_Made]:
    """The chosen pictures with their copies, and pictures of templates, each with a group of its own."""
    for number, source in enumerate(chosen):
        yield _Made(str(number), "", source)
        picture = opened(source)
        for kind, (how, copy) in enumerate(COPIES.items()):
            path = folder / f"{number}-{kind}.jpg"
            copy(picture, np.random.default_rng(number)).save(path, quality=92)
            yield _Made(str(number), how, path)
    for name, template in TEMPLATES.items():
        for look in range(_LOOKS):
            drawn = set[bytes]()
            for said in range(_SAID):
                image = template(np.random.default_rng(look), np.random.default_rng([look, said]))
                if image.tobytes() not in drawn:  # by chance it says the same
                    path = folder / f"{name}-{look}-{said}.png"
                    image.save(path)
                    yield _Made(path.name, "", path)
                drawn.add(image.tobytes())


def _copies(made: Sequence[_Made]) -> dict[str, Any]:
    """Recall and precision of pairs of ours and of others. A pair is true where both are copies of one picture."""
    start = time.perf_counter()
    vectors, _ = described([one.path for one in made])
    print(f"{len(made)} pictures, seen by the encoder in {time.perf_counter() - start:.0f} s")  # noqa: T201
    start = time.process_time()
    pictures = [Picture.of(thumbnail_pixels(read(bytes(one.path)).thumbnail)) for one in made]
    seen, sketches = codes.seen(vectors), np.stack([codes.sketch(picture.light) for picture in pictures])
    looked_s = time.process_time() - start
    start = time.process_time()
    near = candidates(seen, sketches, np.zeros(len(made), bool))
    found = set[tuple[int, int]]()
    for one, other in near.tolist():
        alike = likeness(pictures[one], pictures[other])
        if alike is not None and alike.same:
            found.add((one, other))
    compared_s = time.process_time() - start
    figures: dict[str, Any] = {
        "pictures": len(made),
        "candidates": len(near),
        "ms a picture looked at": 1000 * looked_s / len(made),
        "ms a pair compared": 1000 * compared_s / max(len(near), 1),
        "ours": _scored("ours", made, _together(len(made), found)),
    }
    if find_spec("imagehash"):
        figures |= _by_hashes(made)
    if shutil.which("findimagedupes"):
        figures["findimagedupes"] = _scored("findimagedupes", made, _by_findimagedupes(made))
    return figures


def _together(count: int, pairs: set[tuple[int, int]]) -> NDArray[np.int64]:
    """The group of each, (count,), where pairs belong together."""
    group = np.arange(count)
    for one, other in sorted(pairs):
        group[group == group[other]] = group[one]
    return group


def _scored(name: str, made: Sequence[_Made], group: NDArray[np.int64]) -> dict[str, Any]:
    """Of the original of each copy: whether it is in one group with it; of all pairs in groups: how many are true."""
    original = {one.of: row for row, one in enumerate(made) if not one.how}
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for row, one in enumerate(made):
        if one.how:
            by_kind[one.how].append(bool(group[row] == group[original[one.of]]))
    together = true = 0
    for number in np.unique(group):
        members = [made[at].of for at in np.flatnonzero(group == number).tolist()]
        together += len(members) * (len(members) - 1) // 2
        true += sum(members.count(of) * (members.count(of) - 1) // 2 for of in set(members))
    recall = {how: float(np.mean(hits)) for how, hits in by_kind.items()}
    asked = [hit for how, hits in by_kind.items() if how != _ADDED for hit in hits]
    precision = true / together if together else 1.0
    figures: dict[str, Any] = {"recall": float(np.mean(asked)), "precision": precision, "false": together - true}
    print(f"{name:<24} recall {figures['recall']:.4f}  precision {figures['precision']:.4f}  false {figures['false']}")  # noqa: T201
    return {**figures, "by kind": recall}


def _by_hashes(made: Sequence[_Made]) -> dict[str, Any]:
    """Each hash of imagehash at the most bits at which its precision is as high as asked, else at none."""
    import imagehash

    found = {}
    for name in ("phash", "dhash", "whash", "average_hash"):
        hashes = [getattr(imagehash, name)(opened(one.path)).hash.ravel() for one in made]
        apart = (np.array(hashes)[:, None] != np.array(hashes)[None]).sum(2)
        best: dict[str, Any] | None = None
        for bits in _BITS:
            pairs = {
                (int(one), int(other)) for one, other in zip(*np.nonzero(apart <= bits), strict=True) if one < other
            }
            row = {**_scored(f"imagehash {name} {bits}", made, _together(len(made), pairs)), "bits": bits}
            if best is None or row["precision"] >= _PRECISION:
                best = row
            if row["precision"] < 0.9:
                break
        assert best is not None
        found[f"imagehash {name}"] = best
    return found


def _by_findimagedupes(made: Sequence[_Made]) -> NDArray[np.int64]:
    rows = {str(one.path): row for row, one in enumerate(made)}
    said = subprocess.run(["findimagedupes", "--", *rows], capture_output=True, text=True, check=False).stdout
    pairs = set()
    for line in said.splitlines():
        known = [rows[path] for path in line.split() if path in rows]
        pairs |= {(known[0], other) for other in known[1:]}
    return _together(len(made), pairs)


def _in_a_process(size: int) -> dict[str, float]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        row = pool.submit(_one_size, size).result()
    print("  ".join(f"{name} {value:,.2f}" for name, value in row.items()))  # noqa: T201
    return row


def _one_size(size: int) -> dict[str, float]:
    """Seconds and peak memory of finding the candidates among codes that are made up, a tenth of them of copies; and
    what a library of as many photos takes.
    """
    rng = np.random.default_rng(0)
    middles = rng.normal(size=(1 + size // 50, codes.SEEN)).astype(np.float32)
    rows = middles[rng.integers(len(middles), size=size)] + rng.normal(0, 0.9, (size, codes.SEEN)).astype(np.float32)
    copies = size // 10
    rows[:copies] = rows[copies : 2 * copies] + rng.normal(0, 0.2, (copies, codes.SEEN)).astype(np.float32)
    seen = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)
    before = peak_megabytes()
    start = time.perf_counter()
    near = neighbours.near_pairs(seen, SEEN, MOST)
    seconds = time.perf_counter() - start
    found = {tuple(pair) for pair in near.tolist()}
    hits = sum((row, row + copies) in found for row in range(copies))
    start = time.perf_counter()
    neighbours.near_rows(seen, np.arange(1), SEEN, MOST)
    arrival = time.perf_counter() - start
    return {
        "photos": size,
        "seconds": seconds,
        "recall": hits / copies,
        "arrival ms": 1000 * arrival,
        "MB": peak_megabytes(),
        "MB before": before,
        **made_up_copies.measured(size),
    }
