"""A hand that prints letters stroke by stroke: every writer forms them differently, and no two are quite the same."""

import random

from PIL import ImageDraw

Ink = tuple[int, ...]

# Strokes of each glyph as points, a digit for x (0..4) and one for y (0..8): tall letters begin at 1, small ones at 3,
# all stand on 6, and tails go down to 8.
_GLYPHS = {
    "a": "332313041526353336", "b": "1116 14233334352616", "c": "3323140515263635", "d": "31361615041323",
    "e": "0434332314052636", "f": "3221121316 0333", "g": "33231405152535 3337281807", "h": "1116 14233436",
    "i": "1316 1111", "j": "23271808 2121", "k": "1116 331436", "l": "111526", "m": "0306 04132426 24334446",
    "n": "1316 14233436", "o": "231304152635342323", "p": "1318 14233334352616", "q": "33231404152535 333847",
    "r": "1316 142333", "s": "33231435261615", "t": "21252636 1333", "u": "13152636 3336", "v": "132633",
    "w": "0316243643", "x": "1336 3316", "y": "1325 331808", "z": "13331636", "0": "21120415263544322121",
    "1": "122126", "2": "122132331636", "3": "112132232334352616", "4": "31143535 3136", "5": "31112333352616",
    "6": "31130516263524140505", "7": "113126", "8": "211223343526152333322121", "9": "33221213233336", "-": "1434",
    "+": "1434 2325", "=": "1333 1535", ".": "2626", ",": "2627", ":": "2424 2626", "(": "31131536", ")": "11333516",
    "[": "31111636", "]": "11313616", "?": "12213224 2626", ">": "133415", "<": "331435", "*": "1335 3315 2226",
    "!": "2125 2626",
}  # fmt: skip
_BETWEEN = 6  # points that are drawn between two of a stroke


class Handwriting:
    """One writer: slant, width, roundness and unrest are drawn once."""

    def __init__(self, r: random.Random) -> None:
        self.r = r
        self.slant = r.uniform(-0.15, 0.35)
        self.wide = r.uniform(0.75, 1.15)
        self.unrest = r.uniform(0.08, 0.35)
        self.drift = r.uniform(-0.03, 0.03)
        # How this writer forms each point of each glyph.
        self.habit = {
            glyph: [(r.gauss(0, 0.2), r.gauss(0, 0.2)) for _ in strokes] for glyph, strokes in _GLYPHS.items()
        }

    def write(
        self, d: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: float, ink: Ink, pen: int
    ) -> float:
        """Write one line from its top left corner, with small letters half as high as `size`; returns where it ends."""
        x, y = at
        unit = size / 6
        for letter in text.lower():
            if letter not in _GLYPHS:
                x += 4 * unit * self.wide
                continue
            self._glyph(d, (x, y), letter, unit, ink, pen)
            x += (5 if letter in "mw" else 4) * unit * self.wide
            y += self.drift * unit * 4
        return x

    def _glyph(
        self, d: ImageDraw.ImageDraw, at: tuple[float, float], letter: str, unit: float, ink: Ink, pen: int
    ) -> None:
        habit = iter(self.habit[letter])
        for stroke in _GLYPHS[letter].split():
            points = []
            for i in range(0, len(stroke), 2):
                dx, dy = next(habit)
                px = int(stroke[i]) + dx + self.r.gauss(0, self.unrest / 2)
                py = int(stroke[i + 1]) + dy + self.r.gauss(0, self.unrest / 2)
                points.append((at[0] + unit * self.wide * (px + self.slant * (6 - py) / 2), at[1] + unit * py))
            curve(d, points, ink, pen)


def curve(d: ImageDraw.ImageDraw, points: list[tuple[float, float]], ink: Ink, pen: int) -> None:
    """A smooth line through all points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    smooth = []
    for a, b, c, e in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(_BETWEEN):
            t = step / _BETWEEN
            smooth.append(
                tuple(
                    0.5 * (2 * q + (s - p) * t + (2 * p - 5 * q + 4 * s - u) * t**2 + (3 * q - p - 3 * s + u) * t**3)
                    for p, q, s, u in zip(a, b, c, e, strict=True)
                )
            )
    d.line([*smooth, points[-1]], fill=ink, width=pen, joint="curve")
