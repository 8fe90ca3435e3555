"""How good albums are: ours beside the baselines on a labelled folder, what each part brings, how sure is sure."""

import argparse
import csv
import json
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from photosort.imaging.reading import read
from photosort.imaging.views import encoder_views
from photosort.model.encoder import ENCODER
from photosort.organizing.engine import BATCH
from photosort.organizing.engine.operations import Operations

Say = Callable[[str], None]


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark photos FOLDER LABELS`."""
    parser = argparse.ArgumentParser(prog="photosort benchmark photos", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the pictures")
    parser.add_argument("labels", type=Path, metavar="LABELS", help="a CSV file with the columns path and label")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    parser.add_argument(
        "--runs", type=int, default=1, metavar="N", help="mean of our albums over so many seeds from S on"
    )
    parser.add_argument("--no-ablation", action="store_true", help="leave out the grouping without each part")
    parser.add_argument("--sizes", default="", metavar="N,N", help="also time groupings of so many photos")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    with args.labels.open(encoding="utf-8", newline="") as file:
        labels = {row["path"]: row["label"] for row in csv.DictReader(file)}
    truth = np.array(list(labels.values()))
    vectors, pictures = described([args.folder / path for path in labels])
    figures: dict[str, Any] = {
        "photos": len(truth),
        "labels": len(np.unique(truth)),
        "seed": args.seed,
        "runs": args.runs,
    }
    seeds = range(args.seed, args.seed + args.runs)
    figures |= measured(truth, vectors, pictures, seeds, ablation=not args.no_ablation)
    if args.sizes:
        figures["sizes"] = curve(vectors, [int(size) for size in args.sizes.split(",")], args.seed)
    if args.json is not None:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def described(paths: Sequence[Path]) -> tuple[NDArray[np.float16], NDArray[np.uint8]]:
    """Stored vectors (n, d) and pictures (n, 32, 32, 3) of files, read as the pipeline reads them."""
    from photosort.learning.benchmarks.albums import EDGE

    operations = Operations()
    wanted = operations.views(ENCODER)
    vectors, pictures = [], []
    tqdm.monitor_interval = 0  # its thread would outlive the bar
    for start in tqdm(range(0, len(paths), BATCH), unit="batch", disable=not sys.stderr.isatty()):
        batch = [read(bytes(path)).pixels for path in paths[start : start + BATCH]]
        aspect = np.array([pixels.shape[1] / pixels.shape[0] for pixels in batch], np.float32)
        views = np.stack([encoder_views(pixels, wanted) for pixels in batch])
        vectors.append(operations.embed(ENCODER, views, aspect))
        pictures += [encoder_views(pixels, (1, EDGE))[0] for pixels in batch]
    return np.concatenate(vectors), np.stack(pictures)


def measured(
    truth: NDArray[np.str_],
    vectors: NDArray[np.float16],
    pictures: NDArray[np.uint8],
    seeds: Sequence[int],
    *,
    ablation: bool,
) -> dict[str, Any]:
    """The table, the ablation and the reliability, also printed. Baselines take the first seed, ours are means."""
    from photosort.learning.benchmarks import albums
    from photosort.learning.photos.photo_grouping import PhotoGrouping

    table = {}
    _line(f"{'':52}{'albums':>7}{'NMI':>8}{'ARI':>8}{'gestures':>10}{'unsorted':>10}{'s':>7}")
    for name, method in albums.baselines(vectors, pictures, len(np.unique(truth)), seeds[0]).items():
        table[name] = _told(name, [_scored(truth, method)])
    ours = []

    def grouped(seed: int) -> NDArray[np.int64]:
        ours.append(PhotoGrouping(random_state=seed).fit(vectors))
        return ours[-1].labels_

    name = "ours (number chosen)"
    table[name] = _told(name, [_scored(truth, partial(grouped, seed)) for seed in seeds])
    if ablation:
        for name, fit in albums.ablations(vectors).items():
            table[name] = _told(name, [_scored(truth, lambda s=seed, fit=fit: fit(s).labels_) for seed in seeds])  # type: ignore[misc]
    right = np.concatenate([albums.right_place(truth, grouping.labels_) for grouping in ours])
    sure = albums.reliability(
        right,
        np.concatenate([grouping.labels_ for grouping in ours]),
        np.concatenate([grouping.certainty_ for grouping in ours]),
    )
    _line(f"\n{'certainty':>10}{'right':>8}{'share':>8}")
    for row in sure:
        _line(f"{row['certainty']:10.2f}{row['right']:8.2f}{row['share']:8.3f}")
    return {"methods": table, "reliability": sure}


def curve(vectors: NDArray[np.float16], sizes: Sequence[int], seed: int) -> list[dict[str, float]]:
    """Seconds and peak memory of groupings of so many photos, each in a process of its own; also printed."""
    rows = []
    _line(f"\n{'photos':>10}{'seconds':>10}{'albums':>8}{'peak MB':>9}")
    for size in sizes:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            row = pool.submit(_one_size, vectors, size, seed).result()
        _line(f"{size:10}{row['seconds']:10.1f}{row['albums']:8.0f}{row['megabytes']:9.0f}")
        rows.append(row)
    return rows


def _one_size(vectors: NDArray[np.float16], size: int, seed: int) -> dict[str, float]:
    from photosort.learning.training import allocator

    allocator.tune()
    from photosort.learning.benchmarks.albums import blown_up, timed_fit

    row = timed_fit(blown_up(vectors, size, seed), seed)
    return row | {"megabytes": peak_megabytes()}


def peak_megabytes() -> float:
    """Largest memory of this process so far, 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    with suppress(OSError):  # on Linux `ru_maxrss` begins with the memory of the process that has started this one
        return int(Path("/proc/self/status").read_text("ascii").partition("VmHWM:")[2].split()[0]) / 1e3
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3


def _scored(truth: NDArray[np.str_], method: Callable[[], NDArray[np.int64]]) -> dict[str, float]:
    from photosort.learning.benchmarks.albums import score

    start = time.perf_counter()
    labels = method()
    seconds = time.perf_counter() - start
    return score(truth, labels) | {"seconds": seconds}


def _told(name: str, runs: Sequence[dict[str, float]]) -> dict[str, Any]:
    """The mean of runs, and each where there are several; also printed."""
    row: dict[str, Any] = {key: float(np.mean([run[key] for run in runs])) for key in runs[0]}
    _line(
        f"{name:52}{row['albums']:7.0f}{row['nmi']:8.3f}{row['ari']:8.3f}{row['gestures']:10.0f}"
        f"{row['unsorted']:10.3f}{row['seconds']:7.1f}"
    )
    return row | ({"runs": list(runs)} if len(runs) > 1 else {})


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
