"""Who comes into albums later: photos of kinds that the library knows, and strangers, of kinds that are new."""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.benchmarks.photos import described
from photosort.organizing.new_groups import new_homes

MOST, KIN, STRANGERS = 40, 10, 3  # photos of a kind at first, and later; few strangers: enough would make an album
LEAST = 12
_UNSORTED = -1

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Episode:
    """A library that was grouped, and what came then.

    Attributes:
        points: (n, m) of the photos at first.
        albums: (n,) of each; those of a kind whose album the person has named are one.
        named: albums that the person has named.
        kind_of: kind of most photos of each album.
        later: (k, m) points of what came.
        homes: (k,) album that each is most like, -1 where it is like none.
        kinds: (k,) kind of each.
        known: kinds of the library.
    """

    points: NDArray[np.float32]
    albums: Rows
    named: frozenset[int]
    kind_of: dict[int, str]
    later: NDArray[np.float32]
    homes: Rows
    kinds: NDArray[np.str_]
    known: frozenset[str]


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark arrivals FOLDER LABELS`."""
    parser = argparse.ArgumentParser(prog="photosort benchmark arrivals", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the pictures")
    parser.add_argument("labels", type=Path, metavar="LABELS", help="a CSV file with the columns path and label")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    parser.add_argument("--runs", type=int, default=20, metavar="N", help="libraries of each half of the kinds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    with args.labels.open(encoding="utf-8", newline="") as file:
        labels = {row["path"]: row["label"] for row in csv.DictReader(file)}
    truth = np.array(list(labels.values()))
    vectors, _ = described([args.folder / path for path in labels])
    figures = {}
    for number, kinds in enumerate(halves(truth)):
        episodes = [episode(vectors, truth, kinds, args.seed + run) for run in range(args.runs)]
        figures[f"half {number + 1}"] = {"kinds": kinds} | (found := measured(episodes))
        _say(f"half {number + 1}: {', '.join(kinds)}")
        for name, share in found.items():
            _say(f"{name:44}{share:8.3f}")
    if args.json is not None:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def halves(truth: NDArray[np.str_]) -> tuple[list[str], list[str]]:
    """The kinds of which there are enough, every other one: what is chosen by the first half is told by the second."""
    names, counts = np.unique(truth, return_counts=True)
    kinds = [str(name) for name, count in zip(names, counts, strict=True) if count >= LEAST]
    return kinds[::2], kinds[1::2]


def episode(vectors: NDArray[np.float16], truth: NDArray[np.str_], kinds: Sequence[str], seed: int) -> Episode:
    """A library of two thirds of the kinds; the person has named the albums of half of these, one for each kind."""
    from photosort.learning.photos.photo_grouping import PhotoGrouping

    rng = np.random.default_rng(seed)
    mixed = [str(kind) for kind in rng.permutation(kinds)]
    known, strange = mixed[len(mixed) // 3 :], mixed[: len(mixed) // 3]
    first, later = list[int](), list[int]()
    for kind in known:
        rows = rng.permutation(np.flatnonzero(truth == kind))
        count = min(int(rng.integers(LEAST, MOST + 1)), int(0.7 * len(rows)))
        first += rows[:count].tolist()
        later += rows[count : count + KIN].tolist()
    for kind in strange:
        later += rng.permutation(np.flatnonzero(truth == kind))[:STRANGERS].tolist()
    grouping = PhotoGrouping(random_state=seed).fit(vectors[first])
    points = grouping.model_.representation(vectors[later])
    _, homes, _ = grouping.model_.place(points, grouping.model_.transform(points))
    kind_of = {
        int(album): Counter(truth[first][grouping.labels_ == album].tolist()).most_common(1)[0][0]
        for album in np.unique(grouping.labels_[grouping.labels_ >= 0])
    }
    into = {album: album for album in kind_of} | {_UNSORTED: _UNSORTED}
    for kind in known[::2]:
        of_kind = [album for album, most in kind_of.items() if most == kind]
        into |= dict.fromkeys(of_kind, min(of_kind, default=_UNSORTED))
    albums, homes = (np.array([into.get(int(one), _UNSORTED) for one in some]) for some in (grouping.labels_, homes))
    named = frozenset(into[album] for album, most in kind_of.items() if most in known[::2])
    placed = albums != _UNSORTED
    return Episode(
        grouping.points_[placed], albums[placed], named, kind_of, points, homes, truth[later], frozenset(known)
    )


def measured(episodes: Sequence[Episode]) -> dict[str, float]:
    """Shares over all episodes: of strangers, in which albums they are; of kin, whether they are where they belong."""
    told: dict[str, list[bool]] = {}
    for one in episodes:
        homes, groups = new_homes(one.later, one.homes, (one.points, one.albums), one.named, _UNSORTED)
        made = np.zeros(len(homes), bool)
        made[[row for rows in groups for row in rows]] = True
        named_kinds = {one.kind_of[album] for album in one.named}
        for home, kind, new in zip(homes.tolist(), one.kinds.tolist(), made.tolist(), strict=True):
            if kind not in one.known:
                told.setdefault("strangers in named albums", []).append(home in one.named)
                told.setdefault("strangers in the machine's albums", []).append(home >= 0 and home not in one.named)
                continue
            whose = "named" if kind in named_kinds else "the machine's"
            told.setdefault(f"kin in {whose} albums", []).append(one.kind_of.get(home) == kind)
            told.setdefault(f"kin of {whose} albums in wrong ones", []).append(home >= 0 and one.kind_of[home] != kind)
            told.setdefault(f"kin of {whose} albums in new ones", []).append(new)
    return {name: float(np.mean(values)) for name, values in sorted(told.items())}


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
