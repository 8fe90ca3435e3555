"""Runs of the benchmark, and the table that they make."""

import os
import platform
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import torch
from tqdm import tqdm

from photosort.learning.benchmarks.data import Task, load_task
from photosort.learning.benchmarks.methods import METHODS, REMEDIES, missing
from photosort.learning.estimators.metrics import ari, clustering_accuracy, nmi
from photosort.learning.training.device import available_cores, choose_device
from photosort.learning.training.loop import Progress


@dataclass(frozen=True)
class Score:
    """One run: agreement with the classes, and wall seconds from pixels to labels."""

    acc: float
    nmi: float
    ari: float
    seconds: float


@dataclass(frozen=True)
class Row:
    """One method on one protocol: its runs, or why there are none."""

    protocol: str
    title: str
    method: str
    runs: tuple[Score, ...] = ()
    skipped: str = ""

    def value(self, name: str) -> str:
        """Return the median of a figure, with the least and the most where there are several runs."""
        values = [getattr(run, name) for run in self.runs]
        form = "{:.0f}" if name == "seconds" else "{:.3f}"
        text = form.format(median(values))
        return f"{text} ({form.format(min(values))}-{form.format(max(values))})" if len(values) > 1 else text


def measure(task: Task, method: str, seed: int, bar: tqdm, plots: Path | None, name: str) -> Score:
    """Run one method once; `name` is that of its plots."""

    def show(progress: Progress) -> None:
        bar.set_postfix_str(f"{progress.stage} {progress.round}/{progress.rounds}", refresh=True)

    began = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the other packages; ours give none
        labels, model = METHODS[method](task, seed, show)
    seconds = time.perf_counter() - began
    if plots is not None and model is not None:
        from photosort.learning.benchmarks.plots import draw

        draw(plots / name, task, labels, model)
    y = task.classes
    return Score(clustering_accuracy(y, labels), nmi(y, labels), ari(y, labels), seconds)


def run_digits(
    data: Path,
    protocols: Sequence[str],
    methods: Sequence[str],
    *,
    seeds: int = 1,
    budget: float = float("inf"),
    limit: int = 0,
    plots: Path | None = None,
) -> list[Row]:
    """Measure `methods` on `protocols`, with data from the folder `data`.

    `budget` is in seconds: no run begins once it is used up, and its row says so. `limit` is the largest number of
    pictures, drawn at random, 0 for all. Raises CommandError where data cannot be read.
    """
    rows: list[Row] = []
    tqdm.monitor_interval = 0  # its thread would outlive the bar
    until = time.monotonic() + budget
    with tqdm(total=len(protocols) * len(methods) * seeds, unit="run", disable=not sys.stderr.isatty()) as bar:
        for protocol in protocols:
            task = load_task(protocol, data, limit)
            for method in methods:
                if method in REMEDIES and not task.unequal:
                    bar.update(seeds)
                    continue
                bar.set_description(f"({protocol}) {method}")
                package, runs = missing(method), []
                for seed in range(seeds):
                    if package is None and time.monotonic() < until:
                        name = f"{protocol}-{method.replace(' ', '-')}-{seed}"
                        runs.append(measure(task, method, seed, bar, plots, name))
                        # A table takes hours: whoever stops it keeps what is measured.
                        bar.write(f"{name}: {runs[-1]}", file=sys.stderr)
                    bar.update()
                why = f"{package} is not installed" if package else "" if runs else "the time was used up"
                rows.append(Row(protocol, task.title, method, tuple(runs), why))
    return rows


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table for each protocol."""
    lines: list[str] = []
    for protocol in dict.fromkeys(row.protocol for row in rows):
        own = [row for row in rows if row.protocol == protocol]
        lines += [f"({protocol}) {own[0].title}", "", "| method | ACC | NMI | ARI | seconds |", "|---|---|---|---|---|"]
        for row in own:
            cells = [row.value(name) for name in ("acc", "nmi", "ari", "seconds")] if row.runs else [row.skipped] * 4
            lines.append(f"| {row.method} | {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines)


def machine() -> dict[str, str | int]:
    """Return what the figures were measured on."""
    return {
        "system": platform.platform(),
        "cores": available_cores(),
        "device": str(choose_device()),
        "torch": torch.__version__,
        "load": round(os.getloadavg()[0]) if hasattr(os, "getloadavg") else -1,
    }
