"""How long the window waits for stacks, and how long an arrival takes, in a library of which everything is made up."""

import hashlib
import io
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import numpy as np

from photosort.demo import terrain
from photosort.learning.twins import codes
from photosort.library.db.file_names import LIBRARY
from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.cancel_token import CancelToken
from photosort.model.twins import StackKind, Twin
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.stacks import StackFinder
from photosort.organizing.twins_stage import TwinChore

_ENCODER = "made up"
_SITTING = 8  # shots of one scene
_COPIES = 50  # one photo in so many has a copy of its file, and another one a twin
_SECONDS = (2, 20, 90, 400, 900)  # between shots
_NOISE = (0.3, 0.9, 1.2, 1.5, 1.5)  # by which they look different
_ROW = """INSERT INTO photo (root_id, folder, name, file_size, size, mtime_ns, fingerprint, state, format, width,
    height, taken, camera, sort_time, sort_name, search_text) VALUES (1, x'', ?1, ?2, ?2, 0, ?3, 'read', 'JPEG',
    4000, 3000, datetime(?4, 'unixepoch'), 'Pixel 7', ?4, '', '')"""


def measured(count: int) -> dict[str, float]:
    """Seconds of the processor for stacks with what each strictness would free, for the first time and again after an
    arrival, and until that is compared.

    This without the process in which it is looked at: it is started for that, at 100,000 photos as at one.
    """
    with tempfile.TemporaryDirectory() as folder, closing(_made(Path(folder), count)) as library:
        finders = {kind: StackFinder(library, _ENCODER) for kind in (StackKind.NEAR, StackKind.SIMILAR)}
        figures = {f"{kind} stacks s": _worked(partial(finders[kind].find, kind)) for kind in finders}
        with closing(TwinChore(library, _ENCODER)) as chore:
            list(chore.steps(CancelToken()))  # what is known is held from then on
            _arrive(library)
            figures["arrival s"] = _worked(lambda: list(chore.steps(CancelToken())))
        figures |= {f"{kind} stacks again s": _worked(partial(finders[kind].find, kind)) for kind in finders}
        return figures


def _made(folder: Path, count: int) -> Library:
    Library.open(folder).close()
    rng = np.random.default_rng(0)
    names = [_name(number) for number in range(count)]
    scenes = np.repeat(rng.normal(size=(1 + count // _SITTING, codes.SEEN)), _SITTING, axis=0)[:count]
    seen = scenes + rng.choice(_NOISE, (count, 1)) * rng.normal(size=(count, codes.SEEN))
    steps = rng.choice(_SECONDS, count)
    steps[::_SITTING] += 20_000
    with closing(sqlite3.connect(folder / LIBRARY)) as db, db:
        db.execute("INSERT INTO root (path, recursive) VALUES (?, 1)", (bytes(folder / "photos"),))
        rows = [(b"%d.jpg" % number, 3_000_000 + number, name) for number, name in enumerate(names)]
        times = np.cumsum(steps).tolist()
        db.executemany(_ROW, [(*row, second) for row, second in zip(rows, times, strict=True)])
        again = [(b"again-" + row[0], *row[1:], second) for row, second in zip(rows, times, strict=True)][::_COPIES]
        db.executemany(_ROW, again)
    library = Library.open(folder)
    unit = (seen / np.linalg.norm(seen, axis=1, keepdims=True)).astype(np.float16)
    layouts = rng.normal(size=(count, codes.SKETCH))
    layouts = (layouts / np.linalg.norm(layouts, axis=1, keepdims=True)).astype(np.float16)
    shown = zip(names, unit, layouts, rng.random((count, 2)).tolist(), strict=True)
    library.twins.keep_looks(vectors_key(_ENCODER), [Look(*row, *well) for *row, well in shown])
    pairs = [sorted(pair) for pair in zip(names[1::_COPIES], names[2::_COPIES], strict=False)]
    library.twins.keep_twins([Twin(one, other, 0, 1.0, 1.0, framed=False) for one, other in pairs], names)
    return library


def _arrive(library: Library) -> None:
    """One more photo, with a thumbnail."""
    file, name = io.BytesIO(), _name(-1)
    terrain.mountain(np.random.default_rng(1), (512, 384)).save(file, "JPEG")
    with closing(sqlite3.connect(library.directory / LIBRARY)) as db, db:
        [[photo]] = db.execute(f"{_ROW} RETURNING id", (b"new.jpg", 1, b"", 1)).fetchall()
        db.execute("UPDATE photo SET state = 'new' WHERE id = ?", (photo,))
    [waiting] = library.reading.unread(1)
    library.reading.store([(waiting.id, waiting.header, name, file.getvalue())])


def _name(number: int) -> bytes:
    return hashlib.blake2b(b"%d" % number, digest_size=16).digest()


def _worked(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
