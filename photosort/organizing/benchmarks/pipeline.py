"""How much of the machine the pipeline uses: photos a second beside what decoding and the trunk alone would allow, what
each stage takes of the processors' time, how much is spent waiting, and memory.
"""

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
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photosort.demo.large_photos import LargePhotos
from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.views import encoder_views
from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.photos.photo_vector import Columns
from photosort.model.cancel_token import CancelToken
from photosort.model.encoder import ENCODER, VIEWS
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.engine import BATCH
from photosort.organizing.engine.engine import Engine
from photosort.organizing.opening import open_library
from photosort.organizing.processes.start import cores
from photosort.organizing.read_stage import vectors_key

_SAMPLE_S = 0.1
_TIMES = 10  # that a part is tried


class Parts:
    """Engine operations: the parts of embedding alone, in processor seconds a picture."""

    def forward(self, encoder: str, times: int) -> float:
        """The trunk's forward pass."""
        from photosort.learning.encoders.encoder import load

        trunk, batch = load(encoder), _noise()
        return _clocked(lambda: trunk.encode(batch), times) / BATCH

    def layout(self, times: int) -> float:
        """The layout columns."""
        from photosort.learning.photos.layout_features import layout

        pictures = _noise()[:, 0]
        return _clocked(lambda: layout(pictures), times) / BATCH


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark pipeline`."""
    parser = argparse.ArgumentParser(prog="photosort benchmark pipeline", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the photos are, or are made")
    parser.add_argument("--count", type=int, default=500, metavar="N", help="how many photos of 12 megapixels (500)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    args.folder.mkdir(parents=True, exist_ok=True)
    paths = [args.folder / f"IMG_{number:05}.jpg" for number in range(args.count)]
    if set(args.folder.iterdir()) - set(paths):
        parser.error(f"{args.folder} holds other files as well, which would be read and not counted.")
    made = make(paths)
    stages = _stages(made)
    whole = _whole(args.folder)
    seconds = whole["seconds"]
    rate = len(made) / (seconds["scan"] + seconds["read"] + seconds["embed"])
    ideal = cores() / (stages["decode"] + stages["forward"])
    there = cores() / rate  # processor seconds that passed for each photo
    stages["waiting"] = there - sum(stages.values())
    figures = {
        "photos": len(made),
        "megabytes": round(sum(path.stat().st_size for path in made) / 1e6, 1),
        "cores": cores(),
        **{f"{name}_ms": round(1000 * each, 1) for name, each in stages.items()},
        **{f"{name}_share": round(each / there, 3) for name, each in stages.items()},
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


def make(paths: list[Path]) -> list[Path]:
    """Make the photos, if they are not there yet."""
    if not all(path.exists() for path in paths):
        artist = LargePhotos()
        for path in paths:
            artist.save(path)
    return paths


def _stages(paths: list[Path]) -> dict[str, float]:
    """Processor seconds that each stage takes for a photo, by processes as the pipeline has them, on every core."""
    engine, decoders = Engine(f"{__name__}:Parts"), Decoders()
    try:
        with ThreadPoolExecutor(cores()) as pool:
            names = [os.fsencode(path) for path in paths]
            read = list(pool.map(lambda name: decoders.read(name, VIEWS, CancelToken()), names))
        pixels = thumbnail_pixels(read[0].thumbnail)
        views = _clocked(lambda: encoder_views(pixels, VIEWS), _TIMES * BATCH)
        return {
            "decode": sum(decoded.seconds for decoded in read) / len(read) - views,
            "views": views,
            "forward": float(engine.call("forward", ENCODER, _TIMES)),
            "layout": float(engine.call("layout", _TIMES)),
            "store": _store(paths, read[0].thumbnail),
        }
    finally:
        engine.close()
        decoders.close()


def _store(paths: list[Path], thumbnail: bytes) -> float:
    """Processor seconds to write down one photo, in batches as the pipeline does."""
    with tempfile.TemporaryDirectory() as work, closing(open_library(Path(work) / "library")) as library:
        library.scanner.scan(library.folders.add(os.fsencode(paths[0].parent)))
        photos = library.reading.unread(len(paths))
        vectors = np.zeros((BATCH, Columns(FEATURES + TEXTURES).total), np.float16)
        start = time.process_time()
        for first in range(0, len(photos), BATCH):
            batch = photos[first : first + BATCH]
            library.embeddings.store(vectors_key(ENCODER), [photo.id for photo in batch], vectors[: len(batch)])
            library.reading.store([(photo.id, photo.header, os.urandom(16), thumbnail) for photo in batch])
        return (time.process_time() - start) / len(photos)


def _clocked(work: Callable[[], object], times: int) -> float:
    """Processor seconds of one call, after a first one that does not count."""
    work()
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def _noise() -> NDArray[np.uint8]:
    shape = (BATCH, VIEWS[0], VIEWS[1], VIEWS[1], 3)
    return np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)


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
