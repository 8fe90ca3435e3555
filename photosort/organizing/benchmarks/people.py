"""How well people are found and told apart: labelled faces beside DBSCAN, labelled photos, made-up libraries.

Labelled faces are a folder of folders, each called by its person, as in Labeled Faces in the Wild; Debian's source
package dlib has some in examples/johns. In each picture the face nearest to the middle is that person; others take part
as strangers. The limits were chosen with one half of the people in sight; what they are worth is told by the other.
Labelled photos are a folder of folders, each called by what is in its pictures.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import numpy as np

from photosort.faces.finder import EDGE, FaceFinder
from photosort.imaging.reading import Unreadable, open_upright, read, thumbnail_pixels
from photosort.learning.benchmarks.made_up_people import library
from photosort.learning.benchmarks.people import STRANGER, Labelled, dbscan, figures, grouped, half
from photosort.learning.people.grouping import assign_faces
from photosort.learning.people.limits import FOUNDING, NOBODY
from photosort.model.face import FoundFace
from photosort.model.problem import CommandError
from photosort.organizing.benchmarks.photos import peak_megabytes

Table = dict[str, dict[str, float]]

_SIZES = "1000,3162,10000,31623,100000"
_ARRIVALS = 10  # faces
_ENDINGS = (".jpg", ".jpeg", ".png")


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark people`."""
    parser = argparse.ArgumentParser(
        prog="photosort benchmark people", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--faces", type=Path, metavar="DIR", help="pictures of faces, in a folder for each person")
    parser.add_argument("--photos", type=Path, metavar="DIR", help="photos, in a folder for what is in them")
    parser.add_argument("--sizes", default=_SIZES, metavar="N,N", help="faces in made-up libraries (%(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    tables: dict[str, Table] = {}
    if args.faces:
        tables["labelled faces"] = told_apart(args.faces)
    if args.photos:
        tables["found"] = found(args.photos)
    tables["made-up libraries"] = curve([int(size) for size in args.sizes.split(",") if size])
    for title, table in tables.items():
        sys.stdout.write(f"{title}\n")
        for name, row in table.items():
            sys.stdout.write(f"  {name:<40}{'  '.join(f'{key} {value:.4g}' for key, value in row.items())}\n")
    if args.json:
        args.json.write_text(json.dumps(tables, indent=1) + "\n", encoding="utf-8")
    return 0


def told_apart(folder: Path) -> Table:
    """Ours and DBSCAN on all labelled faces, and on each half of the people."""
    faces, names = _labelled(folder)
    chosen = np.append(half(names), False)[faces.who]
    parts = {"all": chosen | True, "chosen with these": chosen, "the others": ~chosen}
    table: Table = {}
    for name, rows in parts.items():
        table[name] = figures(faces.only(rows))
        table[f"{name}, DBSCAN at its best"] = dbscan(faces.only(rows))
    best = table["chosen with these, DBSCAN at its best"]
    if "eps" in best:
        table["the others, DBSCAN chosen likewise"] = dbscan(faces.only(~chosen), (best["eps"], best["neighbors"]))
    return table


def _labelled(folder: Path) -> tuple[Labelled, list[str]]:
    """The faces in a folder of folders, and the names of the people."""
    finder, names = FaceFinder(), sorted(path.name for path in folder.iterdir() if path.is_dir())
    if not names:
        raise CommandError(f"There are no folders in {folder}, one for each person.")
    seen: list[tuple[FoundFace, int, int]] = []
    photo = 0
    for who, name in enumerate(names):
        for shape, inside in _faces_in(finder, folder / name):
            here = sorted(inside, key=lambda face: _from_middle(face, shape))
            seen += [(face, photo, STRANGER if at else who) for at, face in enumerate(here)]
            photo += 1
    if not seen:
        raise CommandError(f"There are no faces in the pictures of {folder}.")
    vectors = np.array([np.frombuffer(face.vector, "<f2") for face, _, _ in seen], np.float32).reshape(-1, 128)
    quality = np.array([face.quality for face, _, _ in seen], np.float32)
    photos, who_ = (np.array([row[at] for row in seen], np.int64) for at in (1, 2))
    return Labelled(vectors, quality, photos, who_), names


def _faces_in(finder: FaceFinder, folder: Path) -> Iterator[tuple[tuple[int, int], list[FoundFace]]]:
    """Height and width, and the faces, of each picture that can be read."""
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in _ENDINGS:
            try:
                pixels = open_upright(bytes(path), edge=EDGE)
            except Unreadable:
                continue
            yield pixels.shape[:2], finder.find(pixels)


def _from_middle(face: FoundFace, shape: tuple[int, int]) -> float:
    """How far it is from the middle of its picture, less how large it is, in pixels."""
    left, top, width, height = face.box
    away = math.hypot((left + width / 2 - 0.5) * shape[1], (top + height / 2 - 0.5) * shape[0])
    return away - math.sqrt(width * shape[1] * height * shape[0])


def found(folder: Path) -> Table:
    """In how many of the pictures of each folder a face is found as in a library, by whether their thumbnails show a
    trace of one, and without that look; one of founding quality; and what that takes.
    """
    finder, table = FaceFinder(), Table()
    for name in sorted(path.name for path in folder.iterdir() if path.is_dir()):
        paths = [path for path in sorted((folder / name).iterdir()) if path.suffix.lower() in _ENDINGS]
        looks = [look for path in paths if (look := _look(finder, path)) is not None]
        pictures = max(len(looks), 1)
        kept = [faces for trace, faces, _, _ in looks if trace]
        table[name] = {
            "pictures": len(looks),
            "with a face": sum(map(bool, kept)) / pictures,
            "without the look": sum(bool(faces) for _, faces, _, _ in looks) / pictures,
            "with a good one": sum(any(face.quality >= FOUNDING for face in faces) for faces in kept) / pictures,
            "faces": sum(map(len, kept)),
            "opened": len(kept) / pictures,
            "ms to look": 1000 * sum(look_s for *_, look_s, _ in looks) / pictures,
            "ms to find": 1000 * sum(find_s for *_, find_s in looks) / pictures,
        }
    return table


def _look(finder: FaceFinder, path: Path) -> tuple[bool, list[FoundFace], float, float] | None:
    """Whether the thumbnail of a picture shows a trace, the faces in it, and seconds of both; None where it is none."""
    try:
        thumbnail = thumbnail_pixels(read(bytes(path)).thumbnail)
        times = [process_time()]
        trace = finder.sees_trace(thumbnail)
        times.append(process_time())
        faces = finder.find(open_upright(bytes(path), edge=EDGE))
    except Unreadable:
        return None
    return trace, faces, times[1] - times[0], process_time() - times[1]


def curve(sizes: Sequence[int]) -> Table:
    """Made-up libraries of so many faces: what grouping them takes, and how good it is."""
    table: Table = {}
    for size in sizes:
        faces = library(size)
        before = peak_megabytes()
        row = figures(faces)
        row["added MB"] = peak_megabytes() - before
        row["ms to place 10 arrivals"] = 1000 * _arrivals_s(faces)
        table[f"{size:,} faces"] = row
    return table


def _arrivals_s(faces: Labelled) -> float:
    """Seconds of the processor for some faces that arrive where all others stand."""
    person = grouped(faces).person
    arrived = np.arange(len(person)) < _ARRIVALS
    numbered = np.where(person < NOBODY, -person, person)
    none_barred = np.zeros((0, 2), np.int64)
    start = process_time()
    assign_faces(faces.vectors, faces.quality, faces.photo, numbered, none_barred, arrived)
    return process_time() - start
