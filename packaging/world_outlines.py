"""Writes the outlines of the world: `python packaging/world_outlines.py FOLDER`, of the npm package world-atlas.

That is Natural Earth, public domain, as TopoJSON: arcs on a grid, which land and countries share. An arc of two
countries is a border. The finer of our levels leaves out islands on which thousands live, with no other coast within a
hundred kilometres: those that have a town are taken from the finest one.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.describing.outlines import DEGREE, FILE, LEVELS
from photosort.organizing.describing.towns import towns

TARGET = Path(__file__).parents[1] / "resources" / FILE
FINEST = "10m"
QUAY = 300  # parts of a degree, 3 km: a town of a list lies that far from an island which is drawn too small
Line = NDArray[np.int32]


def main(folder: Path) -> None:
    """Write the file."""
    kept: dict[str, NDArray[Any]] = {}
    for level in LEVELS:
        world, arcs = _world(folder, level)
        land = _rings(world, arcs)
        if level == LEVELS[-1]:
            land += _lived_on(_rings(*_world(folder, FINEST)), land)
        for name, lines in (("land", land), ("borders", _borders(world, arcs))):
            kept[f"{name}_{level}"] = np.concatenate(lines)
            kept[f"{name}_{level}_at"] = np.cumsum([0, *map(len, lines)]).astype(np.int32)
    TARGET.parent.mkdir(exist_ok=True)
    np.savez_compressed(TARGET, allow_pickle=False, **kept)
    sys.stdout.write(f"{TARGET}: {TARGET.stat().st_size:,} bytes\n")


def _world(folder: Path, level: str) -> tuple[dict[str, Any], list[Line]]:
    world = json.loads((folder / f"countries-{level}.json").read_text("utf-8"))
    return world, _arcs(world)


def _arcs(world: dict[str, Any]) -> list[Line]:
    """Longitude and latitude of each arc's points, (n, 2), in parts of a degree."""
    scale, shift = (np.array(world["transform"][key]) for key in ("scale", "translate"))
    return [np.round((np.cumsum(arc, axis=0) * scale + shift) * DEGREE).astype(np.int32) for arc in world["arcs"]]


def _line(arcs: list[Line], numbers: list[int]) -> Line:
    """Arcs in a row as one line; a number below 0 is that of an arc the other way round."""
    parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    """The polygons of a geometry, each of rings, each of arcs."""
    if geometry["type"] == "GeometryCollection":
        return [polygon for inner in geometry["geometries"] for polygon in _polygons(inner)]
    arcs: Any = geometry.get("arcs", [])
    polygons: list[list[list[int]]] = [arcs] if geometry["type"] == "Polygon" else arcs
    return polygons


def _rings(world: dict[str, Any], arcs: list[Line]) -> list[Line]:
    whole = [_line(arcs, ring) for polygon in _polygons(world["objects"]["land"]) for ring in polygon]
    return [piece for ring in whole for piece in _cut(ring)]


def _lived_on(finest: list[Line], land: list[Line]) -> list[Line]:
    """The islands that have a town and of which the land knows nothing: a ring inside another would be a lake."""
    coast, lived = np.concatenate(land), _towns()
    return [
        ring
        for ring in finest
        if _within(lived, ring, QUAY).any()
        and not _within(coast, ring, 0).any()
        and not any(_holds(other, point) for other in land for point in ring)
    ]


def _towns() -> NDArray[np.float64]:
    """Where they lie, (n, 2), as the outlines have it."""
    x, y, z = towns().spots.T
    return np.asarray(np.degrees(np.column_stack([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))])) * DEGREE)


def _within(points: NDArray[Any], ring: Line, margin: int) -> NDArray[np.bool_]:
    """Which points lie in the box around a ring."""
    return np.asarray(((points >= ring.min(0) - margin) & (points <= ring.max(0) + margin)).all(axis=1))


def _holds(ring: Line, point: NDArray[np.int32]) -> bool:
    if not _within(point[None], ring, 0).all():
        return False
    (x1, y1), (x2, y2) = ring[:-1].T.astype(float), ring[1:].T.astype(float)
    crosses = (y1 > point[1]) != (y2 > point[1])
    reached = x1[crosses] + (point[1] - y1[crosses]) * (x2[crosses] - x1[crosses]) / (y2[crosses] - y1[crosses])
    return bool(np.count_nonzero(reached > point[0]) % 2)


def _cut(ring: Line) -> list[Line]:
    """A ring of the globe as rings of a map: cut open at 180 degrees, and around a pole closed along it."""
    turn, half = 360 * DEGREE, 180 * DEGREE
    steps = np.diff(ring[:, 0].astype(np.int64))
    jumps = np.cumsum(np.where(steps > half, -turn, np.where(steps < -half, turn, 0)))
    flat = np.column_stack([ring[:, 0] + np.append(0, jumps), ring[:, 1]]).astype(np.float64)
    if flat[0, 0] != flat[-1, 0]:
        pole = np.copysign(90 * DEGREE, ring[:, 1].mean())
        flat = np.vstack([flat, [flat[-1, 0], pole], [flat[0, 0], pole], flat[:1]])
    pieces = [_beside(_beside(flat + np.array([shift, 0]), -half, 1), half, -1) for shift in (-turn, 0, turn)]
    pieces = pieces if np.abs(flat[:, 0]).max() > half else [flat]
    return [np.round(piece).astype(np.int32) for piece in pieces if len(piece) > 3 and np.ptp(piece[:, 0]) > 0]


def _beside(ring: NDArray[np.float64], border: float, side: int) -> NDArray[np.float64]:
    """What of a closed ring lies east (1) or west (-1) of a meridian, closed along it (Sutherland and Hodgman)."""
    found: list[NDArray[np.float64]] = []
    inside = side * (ring[:, 0] - border) >= 0
    for number in range(len(ring) - 1):
        here, there = ring[number], ring[number + 1]
        if inside[number]:
            found.append(here)
        if inside[number] != inside[number + 1]:
            share = (border - here[0]) / (there[0] - here[0])
            found.append(np.array([border, here[1] + share * (there[1] - here[1])]))
    return np.array([*found, found[0]]) if found else np.empty((0, 2))


def _borders(world: dict[str, Any], arcs: list[Line]) -> list[Line]:
    owners: dict[int, set[int]] = defaultdict(set)
    for country, geometry in enumerate(world["objects"]["countries"]["geometries"]):
        for polygon in _polygons(geometry):
            for ring in polygon:
                for number in ring:
                    owners[number if number >= 0 else ~number].add(country)
    return [arcs[number] for number in sorted(owners) if len(owners[number]) > 1]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
