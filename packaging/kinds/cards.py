"""Renders what is forwarded: memes and greetings."""

from artist import FANCY, PLAIN, SERIF, WISHES, Artist
from PIL import Image, ImageDraw


class Cards(Artist):
    """Pictures with a text on them."""

    def meme(self) -> Image.Image:
        w, h = self.r.choice([(500, 500), (640, 480), (480, 560), (600, 400), (640, 430), (520, 640)])
        style = self.r.choice(["impact", "impact", "impact", "band", "band", "panels", "comic", "labels", "dark"])
        heavy = (
            "Inter-Black",
            "Inter-ExtraBold",
            "NotoSans-Black",
            "NotoSans-Bold",
            "DejaVuSans-Bold",
            "NotoSansDisplay-Black",
            "NimbusSans-Bold",
            "NimbusSansNarrow-Bold",
        )
        if style in ("impact", "labels"):
            im = self.photo((w, h))
            d = ImageDraw.Draw(im)
            f = self.font(self.r.randint(w // 22, w // 10), heavy)
            loud = self.r.random() < 0.75

            def text(most: int) -> str:
                said = self.words(1, most)
                return said.upper() if loud else said

            if style == "labels":
                for _ in range(self.r.randint(2, 4)):
                    self.block(
                        d,
                        text(3),
                        (self.r.uniform(0, w * 0.6), self.r.uniform(0, h * 0.85), w * 0.4),
                        f,
                        (255, 255, 255),
                        centre=True,
                        stroke=2,
                    )
                return im
            where = self.r.choice(["both", "both", "bottom", "top"])
            if where != "bottom":
                self.block(
                    d,
                    text(8),
                    (8, 6, w - 16),
                    f,
                    (255, 255, 255),
                    centre=True,
                    stroke=max(1, int(f.size) // 14),
                    lead=1.1,
                )
            if where != "top":
                words = text(9)
                high = len(self.lines(words, f, w - 16)) * f.size * 1.1 + 14
                self.block(
                    d,
                    words,
                    (8, h - high, w - 16),
                    f,
                    (255, 255, 255),
                    centre=True,
                    stroke=max(1, int(f.size) // 14),
                    lead=1.1,
                )
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
                self.block(
                    ImageDraw.Draw(im),
                    self.words(2, 7),
                    (x + 10, y + self.r.uniform(10, half - 70), half - 20),
                    self.font(20, heavy),
                    (0, 0, 0),
                    centre=True,
                    stroke=2,
                    edge=(255, 255, 255),
                )
            return im
        if style == "comic":
            return self._comic(w, h)
        back = self.r.choice([(0, 0, 0), self.colour(0, 60), (255, 255, 255), self.colour(120, 255)])
        im = Image.new("RGB", (w, h), back)
        ink = (255, 255, 255) if sum(back) < 300 else (0, 0, 0)
        d = ImageDraw.Draw(im)
        below = self.block(
            d,
            self.words(6, 22),
            (30, h * 0.1, w - 60),
            self.font(self.r.randint(22, 34), heavy + PLAIN),
            ink,
            centre=True,
        )
        if self.r.random() < 0.6 and below < h - 120:
            im.paste(self.photo((w - 80, int(h - below - 30))), (40, int(below) + 15))
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
            self.block(
                d,
                self.words(3, 10).upper(),
                (x0 + 18, 22, x1 - x0 - 36),
                self.font(self.r.randint(12, 18), PLAIN),
                (0, 0, 0),
                centre=True,
            )
        return im

    def greeting(self) -> Image.Image:
        w, h = self.r.choice([(480, 640), (500, 500), (540, 640), (640, 480), (420, 640)])
        style = self.r.choice(["photo", "photo", "panel", "flat", "flat", "dark", "flowers", "balloons"])
        wish, small = self.r.choice(WISHES), self.words(4, 14).capitalize()
        script = self.font(
            self.r.randint(w // 11, w // 7),
            ("NotoSansDevanagari", "Lohit", "NotoSerifDevanagari") if ord(wish[0]) > 2000 else FANCY + SERIF + PLAIN,
        )
        f = self.font(self.r.randint(15, 22), PLAIN + SERIF)
        if style in ("photo", "panel"):
            im = self.photo((w, h))
            if self.r.random() < 0.5:
                im = Image.blend(im, self.gradient((w, h), self.colour(), self.colour()), self.r.uniform(0.1, 0.4))
        elif style == "dark":
            im = self.gradient((w, h), self.colour(0, 70), self.colour(0, 60))
        else:
            im = (
                self.gradient((w, h), self.pastel(), self.colour(120, 255))
                if self.r.random() < 0.7
                else Image.new("RGB", (w, h), self.colour(80, 255))
            )
        d = ImageDraw.Draw(im, "RGBA")
        if style == "panel":
            d.rounded_rectangle((w * 0.08, h * 0.25, w * 0.92, h * 0.75), 18, (255, 255, 255, self.r.randint(120, 210)))
        if style in ("flat", "flowers", "dark", "balloons") and self.r.random() < 0.5:
            d.rectangle((14, 14, w - 14, h - 14), outline=(*self.colour(100, 255), 255), width=self.r.randint(1, 6))
        for _ in range({"flowers": 14, "balloons": 8, "flat": 5, "dark": 12}.get(style, 0)):
            x = self.r.choice([self.r.uniform(0, w * 0.22), self.r.uniform(w * 0.78, w), self.r.uniform(0, w)])
            y = self.r.choice([self.r.uniform(0, h * 0.2), self.r.uniform(h * 0.8, h)])
            self._ornament(d, style, x, y)
        ink: tuple[int, ...] = (
            *self.r.choice([(255, 255, 255), self.colour(0, 120), self.colour(150, 255), (255, 215, 80)]),
            255,
        )
        if style == "panel":
            ink = (*self.colour(0, 130), 255)
        y = h * self.r.choice([0.08, 0.3, 0.35])
        end = self.block(
            d,
            wish,
            (w * 0.1, y, w * 0.8),
            script,
            ink,
            centre=True,
            stroke=self.r.choice([0, 0, 1, 2]),
            edge=self.colour(),
        )
        self.block(d, small, (w * 0.14, end + 14, w * 0.72), f, ink, centre=True)
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
                # A petal is an ellipse beside the heart.
                dx, dy = [(1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87)][k]
                px, py = x + dx * s * 0.6, y + dy * s * 0.6
                d.ellipse((px - s * 0.45, py - s * 0.45, px + s * 0.45, py + s * 0.45), c)
            d.ellipse((x - s * 0.3, y - s * 0.3, x + s * 0.3, y + s * 0.3), (250, 210, 60, 255))
