"""Renders pictures of the kinds that no ImageNet class knows: screens, papers, boards, memes and greetings.

Only used when the small head of `photosort.learning.kinds` is trained; not shipped.
"""

import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

Colour = tuple[int, int, int]

PLAIN = ("Inter", "NotoSans-", "NotoSans.", "DejaVuSans", "NimbusSans", "Lato", "LiberationSans", "OpenSans")
SERIF = ("NotoSerif", "DejaVuSerif", "NimbusRoman", "C059")
MONO = ("DejaVuSansMono", "NimbusMono", "NotoMono", "NotoSansMono")
FANCY = ("Z003", "C059-BdIta", "C059-Italic", "P052-BoldItalic", "P052-Italic", "NotoSerifDisplay-Italic", "NotoNastaliq")
LATIN = "the and to of you a in is it for on that have with this be not are from at your we can all new good see one time".split()
WISHES = (
    "Good Morning", "Good Night", "Happy Birthday", "Happy New Year", "Happy Diwali", "Congratulations", "Merry Christmas",
    "Eid Mubarak", "Have a nice day", "Happy Anniversary", "Best Wishes", "Happy Sunday", "Thank You", "Get well soon",
    "Feliz cumpleaños", "Buenos días", "Guten Morgen", "Bonjour", "शुभ प्रभात", "जन्मदिन मुबारक", "Happy Friendship Day",
    "God bless you", "Happy Holi", "Happy Easter", "Happy Mother's Day", "Stay blessed", "शुभ रात्रि", "Bonne année",
)  # fmt: skip


class Artist:
    """Draws with one seed. `photos` are backgrounds, `fonts` a list of font files of this machine."""

    def __init__(self, seed: int, photos: list[Path], fonts: list[Path]) -> None:
        self.r = random.Random(seed)
        self.photos, self.fonts = photos, fonts

    def font(self, size: int, kinds: tuple[str, ...] = PLAIN) -> ImageFont.FreeTypeFont:
        fitting = [f for f in self.fonts if f.name.startswith(kinds)]
        return ImageFont.truetype(str(self.r.choice(fitting or self.fonts)), size)

    def words(self, low: int, high: int) -> str:
        def word() -> str:
            if self.r.random() < 0.4:
                return self.r.choice(LATIN)
            return "".join(self.r.choice(["ba", "lo", "ri", "ten", "sa", "mu", "ker", "in", "ou", "tra", "pe", "do", "st", "n"])
                           for _ in range(self.r.randint(1, 4)))  # fmt: skip

        return " ".join(word() for _ in range(self.r.randint(low, high)))

    def colour(self, low: int = 0, high: int = 255) -> Colour:
        return (self.r.randint(low, high), self.r.randint(low, high), self.r.randint(low, high))

    def pastel(self) -> Colour:
        base = self.r.randint(215, 255)
        return (base - self.r.randint(0, 20), base - self.r.randint(0, 20), base - self.r.randint(0, 20))

    def photo(self, size: tuple[int, int]) -> Image.Image:
        picture = Image.open(self.r.choice(self.photos)).convert("RGB")
        w, h = picture.size
        part = self.r.uniform(0.5, 1.0)
        cw, ch = int(w * part), int(h * part)
        x, y = self.r.randint(0, w - cw), self.r.randint(0, h - ch)
        picture = picture.crop((x, y, x + cw, y + ch))
        if self.r.random() < 0.5:
            picture = ImageOps.mirror(picture)
        picture = ImageEnhance.Color(picture).enhance(self.r.uniform(0.6, 1.4))
        picture = ImageEnhance.Brightness(picture).enhance(self.r.uniform(0.7, 1.25))
        return ImageOps.fit(picture, size)

    def gradient(self, size: tuple[int, int], a: Colour, b: Colour) -> Image.Image:
        mask = Image.linear_gradient("L").rotate(self.r.choice([0, 90, 180, 270])).resize(size)
        return Image.composite(Image.new("RGB", size, a), Image.new("RGB", size, b), mask)

    def lines(self, text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
        out, now = [], ""
        for word in text.split():
            if now and font.getlength(now + " " + word) > width:
                out.append(now)
                now = word
            else:
                now = (now + " " + word).strip()
        return [*out, now]

    def block(self, d: ImageDraw.ImageDraw, text: str, box: tuple[float, float, float], font: ImageFont.FreeTypeFont,
              fill: Colour, *, centre: bool = False, stroke: int = 0, edge: Colour = (0, 0, 0), lead: float = 1.3) -> float:  # fmt: skip
        x, y, width = box
        for line in self.lines(text, font, width):
            at = x + (width - font.getlength(line)) / 2 if centre else x
            d.text((at, y), line, font=font, fill=fill, stroke_width=stroke, stroke_fill=edge)
            y += font.size * lead
        return y

    # screens

    def phone(self) -> Image.Image:
        w, h = 360, self.r.choice([640, 720, 760, 780, 800])
        dark = self.r.random() < 0.3
        back, ink = ((self.r.randint(0, 35),) * 3, (230, 230, 230)) if dark else (self.r.choice([(255, 255, 255), self.pastel()]), (30, 30, 30))
        accent = self.colour(20, 230)
        if self.r.random() < 0.12:
            return self._phone_splash(w, h, accent)
        im = Image.new("RGB", (w, h), back)
        d = ImageDraw.Draw(im)
        bar = accent if self.r.random() < 0.6 else back
        d.rectangle((0, 0, w, 24), bar)
        d.text((10, 5), f"{self.r.randint(1, 23)}:{self.r.randint(10, 59)}", font=self.font(11), fill=ink)
        for i in range(3):
            d.rectangle((w - 20 - 16 * i, 8, w - 10 - 16 * i, 17), ink)
        y = 24.0
        if self.r.random() < 0.85:
            d.rectangle((0, 24, w, 76), bar)
            d.text((self.r.choice([16, 56, 130]), 40), self.words(1, 2).title(), font=self.font(18), fill=(255, 255, 255) if bar == accent else ink)
            y = 76
        if self.r.random() < 0.3:
            im.paste(self.photo((w, 200)), (0, int(y)))
            y += 200
        style = self.r.choice(["list", "cards", "chat", "form", "grid", "list", "text", "chart"])
        foot = h - (56 if self.r.random() < 0.6 else 0)
        while y < foot - 40:
            y += self._phone_row(im, d, style, y, w, back, ink, accent)
        if foot < h:
            d.rectangle((0, foot, w, h), back if self.r.random() < 0.7 else accent)
            for i in range(4):
                x = 45 + i * 90
                d.ellipse((x - 9, foot + 12, x + 9, foot + 30), accent if i == 0 else (150, 150, 150))
        return im

    def _phone_splash(self, w: int, h: int, accent: Colour) -> Image.Image:
        im = self.gradient((w, h), accent, self.colour()) if self.r.random() < 0.6 else Image.new("RGB", (w, h), self.pastel())
        d = ImageDraw.Draw(im)
        c = self.colour()
        d.ellipse((w / 2 - 60, 180, w / 2 + 60, 300), c)
        self.block(d, self.words(1, 3).title(), (30, 340, w - 60), self.font(28), (255, 255, 255), centre=True, stroke=1, edge=(60, 60, 60))
        self.block(d, self.words(5, 12), (40, 420, w - 80), self.font(14), (240, 240, 240), centre=True)
        d.rounded_rectangle((50, h - 130, w - 50, h - 84), 23, self.colour())
        return im

    def _phone_row(self, im: Image.Image, d: ImageDraw.ImageDraw, style: str, y: float, w: int, back: Colour, ink: Colour, accent: Colour) -> float:
        grey = tuple((a + b) // 2 for a, b in zip(back, ink, strict=True))
        if style == "list":
            d.ellipse((14, y + 10, 54, y + 50), self.colour(80, 230))
            d.text((68, y + 12), self.words(1, 3).title()[:28], font=self.font(15), fill=ink)
            d.text((68, y + 34), self.words(3, 6)[:38], font=self.font(12), fill=grey)
            d.line((68, y + 62, w, y + 62), fill=tuple((3 * a + b) // 4 for a, b in zip(back, grey, strict=True)))
            return 63
        if style == "cards":
            high = self.r.randint(90, 190)
            d.rounded_rectangle((12, y + 8, w - 12, y + high), 10, self.pastel() if sum(back) > 380 else (50, 50, 54))
            if self.r.random() < 0.6:
                im.paste(self.photo((w - 24, high - 50)), (12, int(y) + 8))
            d.text((24, y + high - 36), self.words(2, 4).title()[:30], font=self.font(14), fill=ink if sum(back) > 380 else (230, 230, 230))
            return high + 10
        if style == "chat":
            own = self.r.random() < 0.5
            text, font = self.words(2, 14), self.font(14)
            rows = self.lines(text, font, 210)
            high = len(rows) * 19 + 18
            x = w - 250 if own else 14
            d.rounded_rectangle((x, y + 6, x + 236, y + 6 + high), 12, accent if own else grey)
            self.block(d, text, (x + 12, y + 14, 212), font, (255, 255, 255))
            return high + 12
        if style == "form":
            d.text((20, y + 8), self.words(1, 2).title(), font=self.font(12), fill=grey)
            if self.r.random() < 0.3:
                d.rounded_rectangle((20, y + 28, w - 20, y + 70), 8, accent)
                d.text((140, y + 40), self.words(1, 1).upper(), font=self.font(14), fill=(255, 255, 255))
            else:
                d.rounded_rectangle((20, y + 28, w - 20, y + 70), 4, outline=grey)
                d.text((30, y + 40), self.words(1, 3), font=self.font(14), fill=ink)
            return 84
        if style == "grid":
            edge = (w - 40) // 3
            for i in range(3):
                x = 10 + i * (edge + 10)
                if self.r.random() < 0.5:
                    im.paste(self.photo((edge, edge)), (x, int(y) + 8))
                else:
                    d.rounded_rectangle((x, y + 8, x + edge, y + 8 + edge), 12, self.colour(60, 230))
                d.text((x + 4, y + edge + 12), self.words(1, 1)[:12], font=self.font(11), fill=ink)
            return edge + 34
        if style == "chart":
            base = y + 140
            for i in range(9):
                d.rectangle((24 + i * 36, base - self.r.randint(10, 110), 44 + i * 36, base), accent)
            d.text((20, y + 8), f"{self.r.randint(1, 99)},{self.r.randint(100, 999)}", font=self.font(22), fill=ink)
            return 160
        return self.block(d, self.words(20, 50), (20, y + 10, w - 40), self.font(14), ink) - y + 12

    def desktop(self) -> Image.Image:
        w, h = self.r.choice([(640, 400), (640, 360), (640, 480), (560, 560), (640, 520)])
        dark = self.r.random() < 0.3
        back: Colour = (self.r.randint(25, 60),) * 3 if dark else self.r.choice([(240, 240, 240), (239, 240, 241), (255, 255, 255), (212, 208, 200)])
        ink: Colour = (225, 225, 225) if dark else (35, 35, 35)
        page: Colour = tuple(max(0, c - 10) for c in back) if dark else (252, 252, 252)
        accent = self.r.choice([(61, 174, 233), (0, 120, 215), (53, 132, 228), self.colour(20, 220)])
        im = Image.new("RGB", (w, h), back)
        if self.r.random() < 0.25:
            im.paste(self.photo((w, h)))
            x, y, ww, hh = self.r.randint(10, 120), self.r.randint(10, 80), int(w * 0.75), int(h * 0.75)
            im.paste(self._window(ww, hh, back, ink, page, accent), (x, y))
            ImageDraw.Draw(im).rectangle((0, h - 24, w, h), (40, 40, 45))
            return im
        return self._window(w, h, back, ink, page, accent)

    def _window(self, w: int, h: int, back: Colour, ink: Colour, page: Colour, accent: Colour) -> Image.Image:
        im = Image.new("RGB", (w, h), back)
        d = ImageDraw.Draw(im)
        f = self.font(self.r.choice([9, 10, 11, 12]))
        y = 0
        if self.r.random() < 0.8:
            d.rectangle((0, 0, w, 20), self.r.choice([back, accent, (70, 75, 80)]))
            d.text((w // 2 - 50, 4), self.words(2, 4).title(), font=f, fill=ink)
            for i in range(3):
                d.ellipse((w - 16 - 16 * i, 6, w - 8 - 16 * i, 14), ink)
            y = 20
        if self.r.random() < 0.7:
            x = 8.0
            for _ in range(self.r.randint(4, 9)):
                word = self.words(1, 1).title()
                d.text((x, y + 3), word, font=f, fill=ink)
                x += f.getlength(word) + 14
            y += 18
        if self.r.random() < 0.7:
            for i in range(self.r.randint(5, 18)):
                d.rounded_rectangle((8 + i * 26, y + 4, 24 + i * 26, y + 20), 3, self.colour(60, 210))
            y += 26
        side = self.r.choice([0, 0, w // 5, w // 4])
        if side:
            yy = y + 6
            while yy < h - 14:
                d.rectangle((10, yy + 2, 18, yy + 10), self.colour(60, 210))
                d.text((24, yy), self.words(1, 2)[: side // 7], font=f, fill=ink)
                yy += 18
        self._pane(im, d, (side + 6, y + 4, w - 6, h - 18), f, ink, page, accent)
        d.text((8, h - 15), self.words(2, 5), font=f, fill=ink)
        return im

    def _pane(self, im: Image.Image, d: ImageDraw.ImageDraw, box: tuple[int, int, int, int], f: ImageFont.FreeTypeFont, ink: Colour, page: Colour, accent: Colour) -> None:
        x0, y0, x1, y1 = box
        d.rectangle(box, page, outline=(150, 150, 150))
        style = self.r.choice(["table", "form", "thumbs", "text", "photo", "dialog", "code", "web"])
        y = y0 + 6
        if style == "photo":
            im.paste(self.photo((max(40, x1 - x0 - 150), y1 - y0 - 10)), (x0 + 4, y0 + 5))
            style, x0 = "form", x1 - 140
        while y < y1 - 20:
            if style == "table":
                if self.r.random() < 0.1:
                    d.rectangle((x0 + 1, y - 2, x1 - 1, y + 14), accent)
                for i in range(4):
                    d.text((x0 + 8 + i * (x1 - x0) // 4, y), self.words(1, 2)[:14], font=f, fill=ink)
                y += 18
            elif style == "thumbs":
                edge = 78
                for x in range(x0 + 8, x1 - edge, edge + 10):
                    if y + edge < y1:
                        im.paste(self.photo((edge, 60)), (x, y))
                        d.text((x + 6, y + 62), self.words(1, 1)[:12], font=f, fill=ink)
                y += edge + 8
            elif style in ("form", "dialog"):
                d.text((x0 + 10, y + 2), self.words(1, 3)[:22], font=f, fill=ink)
                kind = self.r.random()
                right = x0 + (x1 - x0) // 2
                if kind < 0.4:
                    d.rectangle((right, y, x1 - 12, y + 16), page, outline=(140, 140, 140))
                    d.text((right + 4, y + 2), self.words(1, 2)[:16], font=f, fill=ink)
                elif kind < 0.7:
                    d.rectangle((right, y + 2, right + 11, y + 13), accent)
                    d.text((right + 18, y + 1), self.words(2, 3)[:20], font=f, fill=ink)
                elif kind < 0.85:
                    d.rounded_rectangle((x1 - 80, y, x1 - 12, y + 18), 3, (190, 190, 190), outline=(130, 130, 130))
                y += 24
            elif style == "code":
                x = x0 + 10.0 + 12 * self.r.randint(0, 4)
                for _ in range(self.r.randint(0, 6)):
                    word = self.words(1, 1)
                    d.text((x, y), word, font=f, fill=self.r.choice([ink, ink, (180, 60, 60), (60, 120, 200), (50, 150, 70)]))
                    x += f.getlength(word) + 5
                y += 14
            elif style == "web":
                y = int(self.block(d, self.words(2, 6).title(), (x0 + 20, y, x1 - x0 - 40), self.font(18), ink)) + 4
                if self.r.random() < 0.4 and y < y1 - 100:
                    im.paste(self.photo((160, 90)), (x0 + 20, y))
                    y += 98
                y = int(self.block(d, self.words(20, 60), (x0 + 20, y, x1 - x0 - 40), f, ink)) + 10
            else:
                y = int(self.block(d, self.words(15, 60), (x0 + 10, y, x1 - x0 - 20), f, ink)) + 8
        if style == "dialog":
            d.rounded_rectangle((x1 - 90, y1 - 26, x1 - 10, y1 - 6), 3, accent)

    # papers

    def receipt(self) -> Image.Image:
        w = self.r.randint(240, 380)
        f = self.font(self.r.choice([11, 12, 13, 14]), MONO if self.r.random() < 0.6 else PLAIN)
        paper: Colour = self.r.choice([(255, 255, 255), (250, 248, 244), (236, 234, 230)])
        ink: Colour = (self.r.randint(10, 110),) * 3
        rows = self.r.randint(14, 46)
        h = rows * 18 + 120
        im = Image.new("RGB", (w, h), paper)
        d = ImageDraw.Draw(im)
        y = self.block(d, self.words(1, 3).upper(), (10, 16, w - 20), self.font(self.r.choice([16, 20, 24])), ink, centre=True)
        for _ in range(self.r.randint(1, 5)):
            y = self.block(d, self.words(2, 4), (10, y, w - 20), f, ink, centre=True)
        while y < h - 60:
            if self.r.random() < 0.12:
                d.text((10, y), "-" * 60 if self.r.random() < 0.5 else "=" * 60, font=f, fill=ink)
            else:
                d.text((12, y), self.words(1, 3).upper()[:20], font=f, fill=ink)
                price = f"{self.r.randint(0, 199)}.{self.r.randint(0, 99):02d}"
                d.text((w - 14 - f.getlength(price), y), price, font=f, fill=ink)
            y += f.size * 1.35
        d.text((w / 2, h - 50), f"TOTAL {self.r.randint(1, 999)}.00", font=self.font(18), fill=ink, anchor="ma")
        if self.r.random() < 0.3:
            for x in range(40, w - 40, 4):
                d.line((x, h - 26, x, h - 8), fill=ink, width=self.r.choice([1, 2, 3]))
        return self._shot(im, crumple=True) if self.r.random() < 0.45 else self._scan(im)

    def document(self) -> Image.Image:
        w, h = self.r.choice([(480, 640), (495, 640), (452, 640), (640, 480)])
        im = Image.new("RGB", (w, h), self.r.choice([(255, 255, 255), (253, 253, 250), (245, 242, 232)]))
        d = ImageDraw.Draw(im)
        ink: Colour = (self.r.randint(0, 60),) * 3
        f = self.font(self.r.choice([8, 9, 10, 11, 13]), self.r.choice([SERIF, PLAIN, MONO]))
        margin = self.r.randint(24, 70)
        y = float(margin)
        style = self.r.choice(["text", "text", "form", "chart", "columns", "hand", "figures", "sparse"])
        if style == "hand":
            return self._notes(im, d, w, h)
        if self.r.random() < 0.7:
            y = self.block(d, self.words(2, 7).title(), (margin, y, w - 2 * margin), self.font(self.r.choice([15, 18, 22]), SERIF + PLAIN), ink, centre=self.r.random() < 0.5) + 10
        end = h - margin if style != "sparse" else h * self.r.uniform(0.3, 0.6)
        columns = 2 if style == "columns" else 1
        top = y
        for column in range(columns):
            y = top
            width = (w - 2 * margin - 16 * (columns - 1)) / columns
            x = margin + column * (width + 16)
            while y < end - 20:
                chance = self.r.random()
                if style == "form" and chance < 0.7:
                    d.text((x, y), self.words(1, 3).title() + ":", font=f, fill=ink)
                    d.rectangle((x + width * 0.4, y - 2, x + width, y + 14), outline=ink)
                    y += 24
                elif style == "chart" and chance < 0.3 and y < end - 170:
                    self._chart(d, x, y, width)
                    y += 170
                elif style == "figures" and chance < 0.4 and y < end - 110:
                    for _ in range(3):
                        a, b = x + self.r.uniform(0, width * 0.6), y + self.r.uniform(0, 40)
                        d.rectangle((a, b, a + 60, b + 50), self.colour() if self.r.random() < 0.6 else None, outline=ink)
                    y += 110
                else:
                    y = self.block(d, self.words(12, 70), (x, y, width), f, ink, lead=1.25) + 8
        return self._shot(im) if self.r.random() < 0.3 else self._scan(im)

    def _chart(self, d: ImageDraw.ImageDraw, x: float, y: float, width: float) -> None:
        d.line((x, y, x, y + 150, x + width, y + 150), fill=(0, 0, 0))
        for _ in range(self.r.randint(1, 4)):
            level = self.r.uniform(20, 130)
            points = []
            for i in range(14):
                level = min(145, max(5, level + self.r.uniform(-25, 25)))
                points.append((x + i * width / 13, y + level))
            d.line(points, fill=self.colour(0, 200), width=2)

    def _notes(self, im: Image.Image, d: ImageDraw.ImageDraw, w: int, h: int) -> Image.Image:
        rule = self.r.choice([(170, 190, 225), (210, 210, 210)])
        for y in range(40, h, 22):
            d.line((0, y, w, y), fill=rule)
            if self.r.random() < 0.8:
                self._scrawl(d, 30, y - 4, w - 40, self.r.choice([(30, 40, 130), (40, 40, 40), (150, 30, 40)]), 10)
        return self._shot(im) if self.r.random() < 0.5 else self._scan(im)

    def _scrawl(self, d: ImageDraw.ImageDraw, x: float, y: float, end: float, ink: Colour, size: float, width: int = 2) -> None:
        """A line of handwriting: loops that only look like letters."""
        stop = self.r.uniform(0.3, 1.0) * end
        while x < stop:
            points = [(x, y)]
            for _ in range(self.r.randint(3, 14)):
                x += size * self.r.uniform(0.15, 0.55)
                points.append((x, y - size * self.r.choice([0, 0.5, 0.6, 1.1, -0.3]) + self.r.uniform(-1, 1)))
            d.line(points, fill=ink, width=width, joint="curve")
            x += size * 0.8

    def whiteboard(self) -> Image.Image:
        w, h = self.r.choice([(640, 480), (640, 400), (480, 640), (640, 300)])
        board: Colour = self.r.choice([(238, 240, 240), (225, 228, 226), (205, 208, 206), (232, 222, 170), (246, 246, 244)])
        im = Image.new("RGB", (w, h), board)
        d = ImageDraw.Draw(im)
        inks = [(30, 40, 160), (20, 20, 30), (180, 30, 40), (20, 120, 60)]
        ink = self.r.choice(inks)
        y = 30.0
        while y < h - 20:
            if self.r.random() < 0.2:
                ink = self.r.choice(inks)
            self._scrawl(d, self.r.uniform(20, w * 0.4), y, w - 30, ink, self.r.uniform(8, 20), self.r.choice([1, 2, 3]))
            y += self.r.uniform(16, 46)
        for _ in range(self.r.randint(0, 5)):
            x, y = self.r.uniform(20, w - 130), self.r.uniform(20, h - 90)
            shape = self.r.choice([d.rectangle, d.ellipse])
            shape((x, y, x + self.r.uniform(50, 120), y + self.r.uniform(25, 80)), outline=self.r.choice(inks), width=2)
            d.line((x + 60, y + 40, x + self.r.uniform(-80, 180), y + self.r.uniform(-60, 120)), fill=self.r.choice(inks), width=2)
        shade = self.gradient((w, h), (255, 255, 255), (self.r.randint(130, 220),) * 3)
        im = Image.blend(im, Image.composite(im, Image.new("RGB", (w, h), (90, 90, 90)), shade.convert("L")), 0.6)
        if self.r.random() < 0.4:
            x, y = self.r.randint(0, w - 80), self.r.randint(0, h - 80)
            glare = Image.new("L", (w, h), 0)
            ImageDraw.Draw(glare).ellipse((x, y, x + 110, y + 80), 150)
            im.paste((255, 255, 255), mask=glare.filter(ImageFilter.GaussianBlur(30)))
        if self.r.random() < 0.4:
            ImageDraw.Draw(im).rectangle((0, 0, w - 1, h - 1), outline=(150, 150, 155), width=self.r.randint(4, 14))
        return self._grain(im)

    def _scan(self, im: Image.Image) -> Image.Image:
        if self.r.random() < 0.5:
            im = im.rotate(self.r.uniform(-1.5, 1.5), fillcolor=im.getpixel((2, 2)), resample=Image.Resampling.BICUBIC)
        if self.r.random() < 0.3:
            pad = self.r.randint(10, 160)
            im = ImageOps.expand(im, (self.r.randint(0, pad), self.r.randint(0, 30), self.r.randint(0, pad), self.r.randint(0, pad)), (255, 255, 255))
        return im.convert("L").convert("RGB") if self.r.random() < 0.4 else im

    def _shot(self, im: Image.Image, *, crumple: bool = False) -> Image.Image:
        """A paper photographed on a table."""
        w, h = im.size
        if crumple:
            shade = Image.effect_noise((8, 12), 60).resize((w, h), Image.Resampling.BICUBIC)
            im = Image.composite(im, ImageEnhance.Brightness(im).enhance(0.75), shade.point(lambda v: min(255, v + 60)))
        table = self.photo((int(w * 1.25), int(h * 1.15))) if self.r.random() < 0.3 else Image.new("RGB", (int(w * 1.25), int(h * 1.15)), self.colour(10, 190))
        mask = Image.new("L", (w, h), 255).rotate(angle := self.r.uniform(-7, 7), expand=True)
        turned = im.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
        table.paste(turned, ((table.width - turned.width) // 2, (table.height - turned.height) // 2), mask)
        return self._grain(ImageEnhance.Brightness(table).enhance(self.r.uniform(0.7, 1.0)))

    def _grain(self, im: Image.Image) -> Image.Image:
        noise = Image.effect_noise(im.size, self.r.uniform(4, 18)).convert("RGB")
        return Image.blend(im, noise, self.r.uniform(0.02, 0.06)).filter(ImageFilter.GaussianBlur(self.r.uniform(0, 0.8)))

    # forwarded things

    def meme(self) -> Image.Image:
        w, h = self.r.choice([(500, 500), (640, 480), (480, 560), (600, 400), (640, 430), (520, 640)])
        style = self.r.choice(["impact", "impact", "impact", "band", "band", "panels", "comic", "labels", "dark"])
        heavy = ("Inter-Black", "Inter-ExtraBold", "NotoSans-Black", "NotoSans-Bold", "DejaVuSans-Bold", "NotoSansDisplay-Black", "NimbusSans-Bold", "NimbusSansNarrow-Bold")
        if style in ("impact", "labels"):
            im = self.photo((w, h))
            d = ImageDraw.Draw(im)
            f = self.font(self.r.randint(w // 22, w // 10), heavy)
            text = (lambda n: self.words(1, n).upper()) if self.r.random() < 0.75 else (lambda n: self.words(1, n))
            if style == "labels":
                for _ in range(self.r.randint(2, 4)):
                    self.block(d, text(3), (self.r.uniform(0, w * 0.6), self.r.uniform(0, h * 0.85), w * 0.4), f, (255, 255, 255), centre=True, stroke=2)
                return im
            where = self.r.choice(["both", "both", "bottom", "top"])
            if where != "bottom":
                self.block(d, text(8), (8, 6, w - 16), f, (255, 255, 255), centre=True, stroke=max(1, int(f.size) // 14), lead=1.1)
            if where != "top":
                words = text(9)
                high = len(self.lines(words, f, w - 16)) * f.size * 1.1 + 14
                self.block(d, words, (8, h - high, w - 16), f, (255, 255, 255), centre=True, stroke=max(1, int(f.size) // 14), lead=1.1)
            return im
        if style == "band":
            back, ink = self.r.choice([((255, 255, 255), (0, 0, 0)), ((0, 0, 0), (255, 255, 255))])
            f = self.font(self.r.randint(18, 34))
            band = self.r.randint(60, 160)
            im = Image.new("RGB", (w, h + band), back)
            im.paste(self.photo((w, h)), (0, band))
            self.block(ImageDraw.Draw(im), self.words(4, 14), (14, 12, w - 28), f, ink)
            return im
        if style == "panels":
            im = Image.new("RGB", (w, w), (255, 255, 255))
            half = w // 2
            for i in range(4):
                x, y = i % 2 * half, i // 2 * half
                if i % 2 == 0 or self.r.random() < 0.4:
                    im.paste(self.photo((half - 4, half - 4)), (x + 2, y + 2))
                self.block(ImageDraw.Draw(im), self.words(2, 7), (x + 10, y + self.r.uniform(10, half - 70), half - 20), self.font(20, heavy), (0, 0, 0), centre=True, stroke=2, edge=(255, 255, 255))
            return im
        if style == "comic":
            return self._comic(w, h)
        back = self.r.choice([(0, 0, 0), self.colour(0, 60), (255, 255, 255), self.colour(120, 255)])
        im = Image.new("RGB", (w, h), back)
        ink = (255, 255, 255) if sum(back) < 300 else (0, 0, 0)
        d = ImageDraw.Draw(im)
        y = self.block(d, self.words(6, 22), (30, h * 0.1, w - 60), self.font(self.r.randint(22, 34), heavy + PLAIN), ink, centre=True)
        if self.r.random() < 0.6 and y < h - 120:
            im.paste(self.photo((w - 80, int(h - y - 30))), (40, int(y) + 15))
        return im

    def _comic(self, w: int, h: int) -> Image.Image:
        im = Image.new("RGB", (w, h), (255, 255, 255))
        d = ImageDraw.Draw(im)
        n = self.r.choice([1, 2, 3])
        for i in range(n):
            x0, x1 = i * w // n + 5, (i + 1) * w // n - 5
            d.rectangle((x0, 5, x1, h - 5), self.colour(120, 255), outline=(0, 0, 0), width=3)
            for _ in range(self.r.randint(1, 3)):
                x, y, s = self.r.uniform(x0 + 20, x1 - 60), self.r.uniform(h * 0.45, h * 0.75), self.r.uniform(30, 70)
                d.ellipse((x, y, x + s, y + s), self.colour(100, 255), outline=(0, 0, 0), width=3)
                d.rectangle((x, y + s, x + s, min(h - 6, y + 2.4 * s)), self.colour(), outline=(0, 0, 0), width=3)
                d.ellipse((x + s * 0.3, y + s * 0.35, x + s * 0.4, y + s * 0.5), (0, 0, 0))
            d.rounded_rectangle((x0 + 8, 14, x1 - 8, h * 0.3), 14, (255, 255, 255), outline=(0, 0, 0), width=2)
            self.block(d, self.words(3, 10).upper(), (x0 + 18, 22, x1 - x0 - 36), self.font(self.r.randint(12, 18), PLAIN), (0, 0, 0), centre=True)
        return im

    def greeting(self) -> Image.Image:
        w, h = self.r.choice([(480, 640), (500, 500), (540, 640), (640, 480), (420, 640)])
        style = self.r.choice(["photo", "photo", "panel", "flat", "flat", "dark", "flowers", "balloons"])
        wish, small = self.r.choice(WISHES), self.words(4, 14).capitalize()
        script = self.font(self.r.randint(w // 11, w // 7), ("NotoSansDevanagari", "Lohit", "NotoSerifDevanagari") if ord(wish[0]) > 2000 else FANCY + SERIF + PLAIN)
        f = self.font(self.r.randint(15, 22), PLAIN + SERIF)
        if style in ("photo", "panel"):
            im = self.photo((w, h))
            if self.r.random() < 0.5:
                im = Image.blend(im, self.gradient((w, h), self.colour(), self.colour()), self.r.uniform(0.1, 0.4))
        elif style == "dark":
            im = self.gradient((w, h), self.colour(0, 70), self.colour(0, 60))
        else:
            im = self.gradient((w, h), self.pastel(), self.colour(120, 255)) if self.r.random() < 0.7 else Image.new("RGB", (w, h), self.colour(80, 255))
        d = ImageDraw.Draw(im, "RGBA")
        if style == "panel":
            d.rounded_rectangle((w * 0.08, h * 0.25, w * 0.92, h * 0.75), 18, (255, 255, 255, self.r.randint(120, 210)))
        if style in ("flat", "flowers", "dark", "balloons") and self.r.random() < 0.5:
            d.rectangle((14, 14, w - 14, h - 14), outline=(*self.colour(100, 255), 255), width=self.r.randint(1, 6))
        for _ in range({"flowers": 14, "balloons": 8, "flat": 5, "dark": 12}.get(style, 0)):
            x = self.r.choice([self.r.uniform(0, w * 0.22), self.r.uniform(w * 0.78, w), self.r.uniform(0, w)])
            y = self.r.choice([self.r.uniform(0, h * 0.2), self.r.uniform(h * 0.8, h)])
            self._ornament(d, style, x, y)
        ink: tuple[int, ...] = (*self.r.choice([(255, 255, 255), self.colour(0, 120), self.colour(150, 255), (255, 215, 80)]), 255)
        if style == "panel":
            ink = (*self.colour(0, 130), 255)
        y = h * self.r.choice([0.08, 0.3, 0.35])
        y = self.block(d, wish, (w * 0.1, y, w * 0.8), script, ink, centre=True, stroke=self.r.choice([0, 0, 1, 2]), edge=self.colour())  # type: ignore[arg-type]
        self.block(d, small, (w * 0.14, y + 14, w * 0.72), f, ink, centre=True)  # type: ignore[arg-type]
        return im

    def _ornament(self, d: ImageDraw.ImageDraw, style: str, x: float, y: float) -> None:
        c = (*self.colour(90, 255), 255)
        s = self.r.uniform(12, 34)
        if style == "balloons":
            d.line((x, y + s, x + 6, y + 3 * s), fill=(120, 120, 120, 255))
            d.ellipse((x - s * 0.8, y - s, x + s * 0.8, y + s), c)
        elif style == "dark":
            d.ellipse((x - s / 5, y - s / 5, x + s / 5, y + s / 5), (255, 220, 120, 200))
        else:
            for k in range(6):
                a = Image.new("L", (1, 1))  # a petal is an ellipse beside the heart
                del a
                dx, dy = [(1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87)][k]
                px, py = x + dx * s * 0.6, y + dy * s * 0.6
                d.ellipse((px - s * 0.45, py - s * 0.45, px + s * 0.45, py + s * 0.45), c)
            d.ellipse((x - s * 0.3, y - s * 0.3, x + s * 0.3, y + s * 0.3), (250, 210, 60, 255))

    def photograph(self) -> Image.Image:
        return self.photo(self.r.choice([(640, 480), (480, 640), (640, 427), (427, 640), (500, 500), (640, 360), (360, 640)]))

    def kinds(self) -> dict[str, Callable[[], Image.Image]]:
        """What can be drawn, by kind."""
        return {
            "photograph": self.photograph, "phone screen": self.phone, "desktop screen": self.desktop,
            "receipt": self.receipt, "document": self.document, "whiteboard": self.whiteboard,
            "meme": self.meme, "greeting": self.greeting,
        }  # fmt: skip
