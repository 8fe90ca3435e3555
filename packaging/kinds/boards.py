"""Renders whiteboards as a phone sees them: marker on a shining board, at an angle, on a wall, in uneven light."""

from collections.abc import Callable

import numpy as np
from artist import Artist, Colour
from handwriting import Handwriting, curve
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

_INKS = ((25, 30, 45), (25, 30, 45), (35, 55, 165), (190, 35, 50), (20, 125, 70), (40, 150, 170), (120, 50, 140))
_BOARDS = (
    (240, 242, 243), (228, 231, 232), (212, 216, 220), (246, 246, 242), (235, 232, 218), (222, 228, 222),
    (236, 214, 140), (232, 200, 110),
)  # fmt: skip
_SCALE = 2  # lines are drawn so much larger, then averaged down
_SKIN = ((224, 178, 150), (188, 134, 100), (120, 80, 56))
_SIGNS = ("->", "=", "+", "(n)", "[i]", "o(n)", "= 0", "?", "!", "1.", "2)", "x + y", "3 < 5", "10:30", "50 / 2")

Point = tuple[float, float]


class Boards(Artist):
    """What is written on a wall."""

    def whiteboard(self) -> Image.Image:
        w, h = self.r.choice([(640, 480), (640, 480), (480, 640), (640, 360), (560, 560)])
        board = self.gradient((w, h), *(self._tone(colour) for colour in (self.r.choice(_BOARDS),) * 2))
        if self.r.random() < 0.4:
            board = self._wiped(board)
        ink = Image.new("RGB", (w * _SCALE, h * _SCALE), (255, 255, 255))
        self._fill(ImageDraw.Draw(ink), ink.width, ink.height)
        strength = self.r.uniform(0.45, 1.0)
        ink = Image.blend(Image.new("RGB", ink.size, (255, 255, 255)), ink, strength).resize(
            (w, h), Image.Resampling.BOX
        )
        board = ImageChops.multiply(board, ink)
        if self.r.random() < 0.3:
            self._things(board)
        whole = self._on_wall(board) if self.r.random() < 0.5 else self._close(board)
        if self.r.random() < 0.1:
            self._person(whole)
        return self._grain(self._light(whole))

    def _tone(self, colour: Colour) -> Colour:
        by = self.r.randint(-14, 6)
        return (colour[0] + by, colour[1] + by, colour[2] + by + self.r.randint(-6, 6))

    def _wiped(self, board: Image.Image) -> Image.Image:
        """What was written before, wiped but not gone."""
        old = Image.new("RGB", board.size, (255, 255, 255))
        d, hand = ImageDraw.Draw(old), Handwriting(self.r)
        for _ in range(self.r.randint(2, 9)):
            at = (self.r.uniform(0, board.width), self.r.uniform(0, board.height))
            hand.write(d, at, self.words(1, 4), self.r.uniform(18, 34), self.r.choice(_INKS), 3)
        old = old.filter(ImageFilter.BoxBlur(self.r.uniform(2, 7)))
        return Image.blend(board, ImageChops.multiply(board, old), self.r.uniform(0.2, 0.6))

    def _fill(self, d: ImageDraw.ImageDraw, w: int, h: int) -> None:
        """Columns of notes and drawings."""
        columns = self.r.choice([1, 1, 2, 2, 3]) if w >= h else 1
        size = self.r.uniform(11, 38) * _SCALE
        hands = [Handwriting(self.r) for _ in range(self.r.choice([1, 1, 2]))]
        draw: list[Callable[[ImageDraw.ImageDraw, Point, float, float], None]] = [
            self._tree, self._boxes, self._curve, self._table, self._spider,
        ]  # fmt: skip
        for column in range(columns):
            x, width = w * (column + 0.05) / columns, w * 0.9 / columns
            y, end = self.r.uniform(0.0, 0.15) * h, self.r.uniform(0.5, 1.05) * h
            ink, hand = self.r.choice(_INKS), self.r.choice(hands)
            while y < end:
                if self.r.random() < 0.12 and end - y > 0.3 * h:
                    high = self.r.uniform(0.25, 0.5) * h
                    self.r.choice(draw)(d, (x, y), width * self.r.uniform(0.5, 1), high)
                    y += high
                    continue
                if self.r.random() < 0.15:
                    ink = self.r.choice(_INKS)
                y = self._line(d, hand, (x, y), width, size * self.r.uniform(0.85, 1.15), ink)

    def _line(
        self, d: ImageDraw.ImageDraw, hand: Handwriting, at: Point, width: float, size: float, ink: Colour
    ) -> float:
        pen = max(2, round(size * self.r.choice([0.06, 0.08, 0.11])))
        room = int(width / (size * 0.6))
        text = f"{self.words(1, 7)} {self.r.choice(_SIGNS) if self.r.random() < 0.4 else ''}"[: max(room, 3)]
        bullet = self.r.choice(["", "", "- ", "* ", "1. ", "-> "])
        x = at[0] + self.r.choice([0, 0, 0, size, 2 * size])
        end = hand.write(d, (x, at[1]), bullet + text, size, ink, pen)
        if self.r.random() < 0.1:
            curve(
                d, [(x, at[1] + size * 1.2), ((x + end) / 2, at[1] + size * 1.25), (end, at[1] + size * 1.15)], ink, pen
            )
        return at[1] + size * self.r.uniform(1.3, 1.9)

    def _label(self, d: ImageDraw.ImageDraw, middle: Point, size: float) -> None:
        text = self.words(1, 1)[:6] if self.r.random() < 0.6 else str(self.r.randint(0, 99))
        at = (middle[0] - len(text) * size * 0.33, middle[1] - size * 0.7)
        Handwriting(self.r).write(d, at, text, size, self.r.choice(_INKS), 4)

    def _arrow(self, d: ImageDraw.ImageDraw, a: Point, b: Point, ink: Colour) -> None:
        bend = ((a[0] + b[0]) / 2 + self.r.uniform(-12, 12), (a[1] + b[1]) / 2 + self.r.uniform(-12, 12))
        curve(d, [a, bend, b], ink, 4)
        for turn in (-1, 1):
            back = ((a[0] - b[0]) * 0.12, (a[1] - b[1]) * 0.12)
            d.line((*b, b[0] + back[0] - turn * back[1], b[1] + back[1] + turn * back[0]), fill=ink, width=4)

    def _tree(self, d: ImageDraw.ImageDraw, at: Point, width: float, high: float) -> None:
        ink, radius = self.r.choice(_INKS), width * self.r.uniform(0.05, 0.08)
        depth = self.r.choice([2, 3])
        for level in range(depth + 1):
            for i in range(2**level):
                if level > 1 and self.r.random() < 0.3:
                    continue
                x = at[0] + width * (i + 0.5) / 2**level
                y = at[1] + radius + high * 0.8 * level / depth
                if level:
                    above = (at[0] + width * (i // 2 + 0.5) / 2 ** (level - 1), y - high * 0.8 / depth + radius)
                    d.line((*above, x, y - radius), fill=ink, width=4)
                d.ellipse((x - radius, y - radius, x + radius, y + radius), outline=ink, width=4)
                self._label(d, (x, y), radius)

    def _boxes(self, d: ImageDraw.ImageDraw, at: Point, width: float, high: float) -> None:
        ink, last = self.r.choice(_INKS), None
        for i in range(count := self.r.randint(2, 4)):
            x, y = at[0] + width * (i + 0.1) / count, at[1] + self.r.uniform(0, high * 0.5)
            box = (x, y, x + width * 0.65 / count, y + high * 0.3)
            self.r.choice([d.rectangle, d.ellipse])(box, outline=ink, width=4)
            self._label(d, ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), high * 0.12)
            if last is not None:
                self._arrow(d, last, (x, y + high * 0.15), self.r.choice(_INKS))
            last = (box[2], (box[1] + box[3]) / 2)

    def _curve(self, d: ImageDraw.ImageDraw, at: Point, width: float, high: float) -> None:
        x, y = at[0], at[1] + high * 0.9
        ink = self.r.choice(_INKS)
        self._arrow(d, (x, y), (x, at[1]), ink)
        self._arrow(d, (x, y), (x + width, y), ink)
        for _ in range(self.r.randint(1, 3)):
            level = [self.r.uniform(0.1, 0.9) for _ in range(4)]
            if self.r.random() < 0.6:
                level.sort(reverse=self.r.random() < 0.5)
            points = [(x + width * 0.9 * i / 3, y - high * 0.8 * v) for i, v in enumerate(level)]
            curve(d, points, self.r.choice(_INKS), 4)

    def _table(self, d: ImageDraw.ImageDraw, at: Point, width: float, high: float) -> None:
        ink, rows, columns = self.r.choice(_INKS), self.r.randint(2, 5), self.r.randint(2, 4)
        for row in range(rows + 1):
            y = at[1] + high * 0.85 * row / rows
            d.line((at[0], y + self.r.uniform(-4, 4), at[0] + width, y + self.r.uniform(-4, 4)), fill=ink, width=4)
        for column in range(columns + 1):
            x = at[0] + width * column / columns
            d.line((x, at[1], x + self.r.uniform(-4, 4), at[1] + high * 0.85), fill=ink, width=4)
        for row in range(rows):
            for column in range(columns):
                middle = (at[0] + width * (column + 0.5) / columns, at[1] + high * 0.85 * (row + 0.5) / rows)
                self._label(d, middle, high * 0.4 / rows)

    def _spider(self, d: ImageDraw.ImageDraw, at: Point, width: float, high: float) -> None:
        ink, x, y = self.r.choice(_INKS), at[0] + width / 2, at[1] + high / 2
        d.ellipse((x - width * 0.15, y - high * 0.12, x + width * 0.15, y + high * 0.12), outline=ink, width=4)
        self._label(d, (x, y), high * 0.1)
        for _ in range(self.r.randint(3, 6)):
            end = (
                x + self.r.uniform(-0.45, 0.45) * width,
                y + self.r.choice([-1, 1]) * high * self.r.uniform(0.3, 0.45),
            )
            d.line((x, y, *end), fill=self.r.choice(_INKS), width=4)
            self._label(d, end, high * 0.1)

    def _things(self, board: Image.Image) -> None:
        """Sticky notes and magnets."""
        d, hand = ImageDraw.Draw(board), Handwriting(self.r)
        for _ in range(self.r.randint(1, 6)):
            x, y, edge = self.r.uniform(0, board.width), self.r.uniform(0, board.height), self.r.uniform(25, 60)
            if self.r.random() < 0.6:
                note = self.r.choice([(250, 230, 110), (245, 150, 180), (160, 220, 150), (140, 195, 235)])
                d.rectangle((x, y, x + edge, y + edge), fill=note)
                hand.write(d, (x + 3, y + 3), self.words(1, 1)[:5], edge / 3, (40, 40, 50), 1)
            else:
                d.ellipse((x, y, x + edge / 4, y + edge / 4), fill=self.colour(0, 200))

    def _on_wall(self, board: Image.Image) -> Image.Image:
        """The board with its frame, seen from the side, on a wall."""
        w, h = board.size
        frame = self.r.choice([(190, 192, 196), (150, 152, 158), (60, 60, 66), (140, 105, 70)])
        thick = self.r.randint(4, 12)
        framed = Image.new("RGB", (w + 2 * thick, h + 2 * thick), frame)
        framed.paste(board, (thick, thick))
        if self.r.random() < 0.5:
            d = ImageDraw.Draw(framed)
            d.rectangle((0, framed.height - thick, framed.width, framed.height), fill=tuple(c - 30 for c in frame))
            for _ in range(self.r.randint(0, 4)):
                x = self.r.uniform(0, framed.width - 40)
                d.rectangle(
                    (x, framed.height - thick - 4, x + 36, framed.height - thick + 2), fill=self.r.choice(_INKS)
                )
        wall = self.colour(110, 235)
        wall = (wall[0], (3 * wall[0] + wall[1]) // 4, (3 * wall[0] + wall[2]) // 4)
        base = self.photo((w, h)) if self.r.random() < 0.15 else self.gradient((w, h), wall, self._tone(wall))
        margins = [self.r.uniform(-0.12, 0.18) for _ in range(4)]
        tilt = [self.r.uniform(-0.07, 0.07) for _ in range(8)]
        left, top, right, bottom = margins
        corners = [(left, top), (1 - right, top), (1 - right, 1 - bottom), (left, 1 - bottom)]
        corners = [(w * (x + tilt[2 * i]), h * (y + tilt[2 * i + 1])) for i, (x, y) in enumerate(corners)]
        seen = _placed(framed, (w, h), corners, Image.Resampling.BICUBIC)
        mask = _placed(Image.new("L", framed.size, 255), (w, h), corners, Image.Resampling.BILINEAR)
        base.paste(seen, (0, 0), mask)
        return base

    def _close(self, board: Image.Image) -> Image.Image:
        """So near that the board fills the picture, or nearly."""
        w, h = board.size
        d = ImageDraw.Draw(board)
        if self.r.random() < 0.25:
            x = self.r.uniform(0.1, 0.9) * w
            d.rectangle((x, 0, x + self.r.uniform(3, 9), h), fill=(150, 152, 158))
        cut = [self.r.uniform(0, 0.12) for _ in range(8)]
        corners = [(-cut[0] * w, -cut[1] * h), (w + cut[2] * w, -cut[3] * h)]
        corners += [(w + cut[4] * w, h + cut[5] * h), (-cut[6] * w, h + cut[7] * h)]
        return _placed(board, (w, h), corners, Image.Resampling.BICUBIC)

    def _person(self, im: Image.Image) -> None:
        """Somebody before the board, cut off by the edge, or only a hand."""
        w, h = im.size
        d = ImageDraw.Draw(im)
        skin, cloth = self.r.choice(_SKIN), self.colour(10, 160)
        x, size = self.r.choice([0.05, 0.15, 0.85, 0.95]) * w, self.r.uniform(0.12, 0.22) * h
        y = self.r.uniform(0.35, 0.7) * h
        d.rounded_rectangle((x - 1.5 * size, y + 0.9 * size, x + 1.5 * size, h + 50), size / 2, fill=cloth)
        d.ellipse((x - 0.55 * size, y - 0.6 * size, x + 0.55 * size, y + size), fill=skin)
        d.chord((x - 0.62 * size, y - 0.75 * size, x + 0.62 * size, y + 0.7 * size), 180, 360, fill=self.colour(10, 90))

    def _light(self, im: Image.Image) -> Image.Image:
        """Lamps mirrored in the board, light that falls off, a cast, a camera out of focus."""
        w, h = im.size
        shade = self.gradient((w, h), (255, 255, 255), (self.r.randint(150, 245),) * 3)
        if self.r.random() < 0.5:
            shade = ImageChops.multiply(shade, self.gradient((w, h), (255, 255, 255), (self.r.randint(170, 245),) * 3))
        im = ImageChops.multiply(im, shade)
        for _ in range(self.r.choice([0, 0, 1, 1, 2, 3])):
            x, y = self.r.uniform(0, w), self.r.uniform(0, h)
            a, b = self.r.uniform(15, 110), self.r.uniform(10, 70)
            lamp = Image.new("L", (w, h), 0)
            self.r.choice([ImageDraw.Draw(lamp).ellipse, ImageDraw.Draw(lamp).rectangle])(
                (x - a, y - b, x + a, y + b), self.r.randint(70, 230)
            )
            im.paste((255, 255, 250), mask=lamp.filter(ImageFilter.GaussianBlur(self.r.uniform(6, 35))))
        cast = tuple(self.r.randint(236, 255) for _ in range(3))
        im = ImageChops.multiply(im, Image.new("RGB", (w, h), cast))
        im = ImageEnhance.Brightness(im).enhance(self.r.uniform(0.8, 1.15))
        return im.filter(ImageFilter.GaussianBlur(self.r.uniform(0, 1.1)))


def _placed(im: Image.Image, size: tuple[int, int], corners: list[Point], how: Image.Resampling) -> Image.Image:
    """The picture with its corners (from the top left, clockwise) at these places of an otherwise black picture."""
    w, h = im.size
    rows, right = [], []
    for (x, y), (u, v) in zip(corners, [(0, 0), (w, 0), (w, h), (0, h)], strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return im.transform(size, Image.Transform.PERSPECTIVE, np.linalg.solve(rows, right).tolist(), how)
