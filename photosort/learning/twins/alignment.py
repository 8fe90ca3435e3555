"""Where one picture lies in another that shows the same: turned by quarters, scaled and moved."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.learning.twins.picture import POINTS_AT, TURNS, Picture, turned
from photosort.learning.twins.points import order_of, place_after
from photosort.learning.twins.sampling import Box, Floats, sampled, whole

_SAME_SHAPE = 0.03  # relative difference of proportions of what was only scaled: its edges are rounded
_SQUARES = 0.9  # likeness of small squares from which pictures of one shape may lie on each other as they are
_ALIKE = np.float32(0.8)  # cosine of what is around two points that may be one
_PAIRS = 300  # of matches, each of which proposes a place
_NEAR = 2.5  # pixels at POINTS_AT within which a match agrees with a place
_FEWEST = 7  # matches that agree, for a place to be looked at
_SCALES = (0.25, 4.0)
_SIZES = (64, 128, 256)  # longest edges at which a place is made finer
_TIMES = 3  # that it is at each of them
_LEAST = 0.7  # correlation at each of them below which it is none


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where the whole of picture `a` lies in picture `b`, after `b` was turned.

    Attributes:
        turn: of `b`, as `picture.turned` does it.
        box: in pixels of `b`, turned; it reaches beyond `b` where `a` shows more.
    """

    turn: int
    box: Box


def align(a: Picture, b: Picture) -> Alignment | None:
    """The place of `a` in `b` as well as it can be told, or None where they share nothing."""
    for turn in _turns_alike(a, b):
        found = _refined(a, b, Alignment(turn, whole(turned(b.light, turn))))
        if found is not None:
            return found
    proposed = _by_points(a, b)
    return None if proposed is None else _refined(a, b, proposed)


def _turns_alike(a: Picture, b: Picture) -> list[int]:
    """The turns after which the pictures look alike as wholes, the likeliest first."""
    ratio = (a.shape[0] * b.shape[1]) / (a.shape[1] * b.shape[0])
    across = (a.shape[0] * b.shape[0]) / (a.shape[1] * b.shape[1])
    found = []
    for turn in range(TURNS):
        if abs(np.log(across if turn % 2 else ratio)) < _SAME_SHAPE:
            likeness = float((a.square * turned(b.square, turn)).sum())
            if likeness > _SQUARES:
                found.append((likeness, -turn))
    return [-turn for _, turn in sorted(found, reverse=True)]


def _by_points(a: Picture, b: Picture) -> Alignment | None:
    """The place and turn on which most matches of points agree."""
    best: tuple[int, int, float, Floats] | None = None
    if min(len(a.points.place), len(b.points.place)) < _FEWEST:
        return None
    shape = b.at(POINTS_AT).shape
    for turn in range(TURNS):
        place = place_after(b.points.place, (float(shape[0]), float(shape[1])), turn)
        first, second = _matches(a.points.around, b.points.around[:, order_of(turn)])
        if len(first) < _FEWEST:
            continue
        count, scale, move = _agreed(a.points.place[first], place[second], a.points.size[first], b.points.size[second])
        if best is None or count > best[0]:
            best = count, turn, scale, move
    if best is None or best[0] < _FEWEST:
        return None
    _, turn, scale, move = best
    # From pixels at POINTS_AT to those of the pictures.
    a_unit, b_unit = max(a.at(POINTS_AT).shape) / max(a.shape), max(shape) / max(b.shape)
    top, left = float(move[0]) / b_unit, float(move[1]) / b_unit
    ratio = scale * a_unit / b_unit
    return Alignment(turn, (top, left, top + ratio * a.shape[0], left + ratio * a.shape[1]))


def _matches(a: Floats, b: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows of both that are each other's nearest."""
    alike = a @ b.T
    there, back = alike.argmax(1), alike.argmax(0)
    rows = np.arange(len(a))
    good = (back[there] == rows) & (alike[rows, there] > _ALIKE)
    return rows[good], there[good]


def _agreed(p: Floats, q: Floats, p_size: Floats, q_size: Floats) -> tuple[int, float, Floats]:
    """How many matches agree on a scale and a move with q = scale * p + move, and both."""
    one, other = np.triu_indices(len(p), 1)
    dp, dq = p[other] - p[one], q[other] - q[one]
    length = np.hypot(*dp.T)
    scale = (dp * dq).sum(1) / np.maximum(length * length, 1e-6)
    apart = np.hypot(*(dq - scale[:, None] * dp).T)
    expected = np.sqrt(q_size[one] * q_size[other] / (p_size[one] * p_size[other]))
    right = (length > 12) & (scale > _SCALES[0]) & (scale < _SCALES[1]) & (apart < 2 * _NEAR)
    right &= np.abs(np.log(np.maximum(scale, 1e-3) / expected)) < 0.5
    kept = np.flatnonzero(right)
    if not len(kept):
        return 0, 1.0, np.zeros(2, np.float32)
    kept = kept[np.argsort(-length[kept], kind="stable")]
    kept = kept[:: 1 + len(kept) // _PAIRS]
    scales = scale[kept]
    moves = ((q[one] + q[other]) / 2 - scale[:, None] * (p[one] + p[other]) / 2)[kept]
    miss = np.abs(scales[:, None, None] * p + moves[:, None] - q).max(2)
    inside = miss < _NEAR * np.maximum(1.0, scales[:, None])
    for _ in range(2):  # all that agree with the best say it better than two
        best = int(inside.sum(1).argmax())
        good = inside[best]
        middle_p, middle_q = p[good].mean(0), q[good].mean(0)
        away = p[good] - middle_p
        factor = float(((q[good] - middle_q) * away).sum() / max(float((away * away).sum()), 1e-6))
        move = middle_q - factor * middle_p
        inside = (np.abs(factor * p + move - q).max(1) < _NEAR * max(1.0, factor))[None]
    return int(inside.sum()), factor, np.asarray(move, np.float32)


def _refined(a: Picture, b: Picture, start: Alignment) -> Alignment | None:
    """A place made finer on the pixels themselves (Lucas and Kanade 1981), from small to large."""
    box = first = np.array(start.box, np.float64)
    for longest in _SIZES:
        plane = a.at(longest)
        # `b` at such a size that its pixels are about as large as those of `plane`.
        ratio = (box[2] - box[0]) / plane.shape[0]
        other = b.at(max(16, int(np.ceil(max(b.shape) / max(ratio, 0.5)))))
        other = turned(other, start.turn)
        unit = other.shape[0] / turned(b.light, start.turn).shape[0]
        for _ in range(_TIMES):
            moved = _step(plane, other, box * unit)
            if moved is None or moved[1] < _LEAST:
                return None
            box = box + moved[0] / unit
        if longest >= max(a.shape):
            break
    before, after = (_step(plane, other, edges * unit) for edges in (first, box))
    if after is None or after[1] < _LEAST:
        return None
    if before is not None and before[1] >= after[1]:  # as where what was only compressed has much empty room
        return start
    return Alignment(start.turn, (float(box[0]), float(box[1]), float(box[2]), float(box[3])))


def _step(plane: Floats, other: Floats, box: NDArray[np.float64]) -> tuple[NDArray[np.float64], float] | None:
    """How the edges of a box in `other` have to move for it to show `plane`, and how alike they are already."""
    top, left, bottom, right = (float(edge) for edge in box)
    if bottom - top < 8 or right - left < 8:
        return None
    high, wide = plane.shape
    down = (np.arange(high, dtype=np.float32) + 0.5) / high
    across = (np.arange(wide, dtype=np.float32) + 0.5) / wide
    y, x = top + down * (bottom - top), left + across * (right - left)
    rows = np.flatnonzero((y > 1) & (y < other.shape[0] - 1))
    columns = np.flatnonzero((x > 1) & (x < other.shape[1] - 1))
    if len(rows) < 8 or len(columns) < 8:
        return None
    shown = sampled(other, (top, left, bottom, right), (high, wide))
    dy, dx = np.gradient(shown, axis=0), np.gradient(shown, axis=1)
    part = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    wanted, shown, dy, dx = plane[part], shown[part], dy[part], dx[part]
    gain, lift = tone(shown, wanted)
    if gain <= 0:
        return None
    wrong = wanted - (gain * shown + lift)
    spread = 1.5 * _usual(wrong) + 2
    weight = np.asarray(1 / (1 + (wrong / (2 * spread)) ** 2) ** 2, np.float32)
    likeness = _correlation(shown, wanted, weight)
    d, c = down[part[0], None], across[None, part[1]]
    # Of the four edges: a share of what lies near each moves with it.
    toward = np.stack([(dy * (1 - d)), (dx * (1 - c)), (dy * d), (dx * c)]).reshape(4, -1) * gain
    weighted = toward * weight.ravel()
    normal = weighted @ toward.T
    normal[np.diag_indices(4)] *= 1.001
    normal[np.diag_indices(4)] += 1e-3
    step = np.linalg.solve(normal.astype(np.float64), (weighted @ wrong.ravel()).astype(np.float64))
    # `dy` is per pixel of `plane`: in `other` that is a pixel of the box.
    pixel = np.array([(bottom - top) / high, (right - left) / wide] * 2)
    return np.clip(step, -3, 3) * pixel, likeness


def tone(shown: Floats, wanted: Floats) -> tuple[float, float]:
    """Gain and lift that make one as bright as the other, mostly."""
    weight = np.ones_like(shown)
    gain, lift = 1.0, 0.0
    for _ in range(2):
        total = float(weight.sum())
        x, y = float((weight * shown).sum()) / total, float((weight * wanted).sum()) / total
        xx = float((weight * (shown - x) ** 2).sum()) / total
        gain = float((weight * (shown - x) * (wanted - y)).sum()) / total / max(xx, 1e-3)
        lift = y - gain * x
        wrong = wanted - (gain * shown + lift)
        spread = 2 * _usual(wrong) + 2
        weight = np.asarray(1 / (1 + (wrong / spread) ** 2), np.float32)
    return gain, lift


def _usual(wrong: Floats) -> float:
    """Median of amounts, of every third line and column: a median of all takes longer than all the rest."""
    return float(np.median(np.abs(wrong[::3, ::3])))


def _correlation(a: Floats, b: Floats, weight: Floats) -> float:
    total = float(weight.sum())
    x, y = a - float((weight * a).sum()) / total, b - float((weight * b).sum()) / total
    both = float((weight * x * x).sum()) * float((weight * y * y).sum())
    return float((weight * x * y).sum()) / max(float(np.sqrt(both)), 1e-3)
