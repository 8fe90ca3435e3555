"""How much of the machine the pipeline uses: photos a second beside decoding alone and the trunk alone, and memory."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from photosort.demo.large_photos import LargePhotos
from photosort.imaging.reading import EDGE, open_upright
from photosort.model.encoder import ENCODER, VIEWS
from photosort.organizing.engine import BATCH
from photosort.organizing.engine.engine import Engine
from photosort.organizing.processes.start import cores

_SAMPLE_S = 0.1


class Forward:
    """Engine operation: nothing but the trunk's forward pass."""

    def rate(self, encoder: str, seconds: float) -> float:
        """Pictures per second."""
        from photosort.learning.encoders.encoder import load

        trunk = load(encoder)
        batch = np.random.default_rng(0).integers(0, 256, (BATCH, VIEWS[0], VIEWS[1], VIEWS[1], 3), dtype=np.uint8)
        for _ in range(3):
            trunk.encode(batch)
        start, done = time.perf_counter(), 0
        while time.perf_counter() - start < seconds:
            trunk.encode(batch)
            done += len(batch)
        return done / (time.perf_counter() - start)


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark pipeline`."""
    parser = argparse.ArgumentParser(prog="photosort benchmark pipeline", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the photos are, or are made")
    parser.add_argument("--count", type=int, default=500, metavar="N", help="how many photos of 12 megapixels (500)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    made = make(args.folder, args.count)
    decode = _decode_rate(made)
    forward = _forward_rate()
    whole = _whole(args.folder)
    seconds = whole["seconds"]
    rate = len(made) / (seconds["scan"] + seconds["read"] + seconds["embed"])
    ideal = 1 / (1 / decode + 1 / forward)
    figures = {
        "photos": len(made),
        "megabytes": round(sum(path.stat().st_size for path in made) / 1e6, 1),
        "cores": cores(),
        "decode_per_s": round(decode, 1),
        "forward_per_s": round(forward, 1),
        "ideal_per_s": round(ideal, 1),
        "whole_per_s": round(rate, 1),
        "whole_over_ideal": round(rate / ideal, 3),
        "with_grouping_per_s": round(len(made) / seconds["total"], 1),
        "seconds": seconds,
        "peak_mb": round(whole["peak"] / 1e6),
    }
    sys.stdout.write("".join(f"{name:<22}{value}\n" for name, value in figures.items()))
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def make(folder: Path, count: int) -> list[Path]:
    """Make the photos that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"IMG_{number:05}.jpg" for number in range(count)]
    if not all(path.exists() for path in paths):
        artist = LargePhotos()
        for path in paths:
            artist.save(path)
    return paths


def _decode_rate(paths: list[Path]) -> float:
    """Decoding alone, on every core, to what the pipeline keeps."""
    names = [os.fsencode(path) for path in paths]
    start = time.perf_counter()
    with ThreadPoolExecutor(cores()) as pool:
        list(pool.map(lambda name: open_upright(name, edge=EDGE).shape, names))
    return len(names) / (time.perf_counter() - start)


def _forward_rate() -> float:
    engine = Engine(f"{__name__}:Forward")
    try:
        return float(engine.call("rate", ENCODER, 10.0))
    finally:
        engine.close()


def _whole(folder: Path) -> dict[str, Any]:
    """The real program on a fresh library, and the most memory that it and its engine held together."""
    with tempfile.TemporaryDirectory() as work:
        target = Path(work) / "albums.json"
        command = [sys.executable, "-m", "photosort", "organize", str(folder), "--library", f"{work}/library"]
        process = subprocess.Popen([*command, "--json", str(target)])
        memory = _Memory(process.pid, lambda: process.poll() is None)
        if process.wait() != 0:
            raise SystemExit(process.returncode)
        memory.join()
        return {"seconds": json.loads(target.read_text(encoding="utf-8"))["seconds"], "peak": memory.peak}


class _Memory(threading.Thread):
    """Samples a process and its children; pages that they share count once."""

    def __init__(self, pid: int, alive: Callable[[], bool]) -> None:
        super().__init__()
        self._pid, self._alive = pid, alive
        self.peak = 0
        self.start()

    def run(self) -> None:
        import psutil  # of the extra "test"

        root = psutil.Process(self._pid)
        while self._alive():
            total = 0
            try:
                for process in [root, *root.children(recursive=True)]:
                    total += process.memory_full_info().pss
            except psutil.Error:
                continue
            self.peak = max(self.peak, total)
            time.sleep(_SAMPLE_S)
