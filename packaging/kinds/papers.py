"""Renders papers: receipts, documents, notes; scanned or photographed."""

from artist import MONO, PLAIN, SERIF, Artist, Colour
from handwriting import Handwriting
from PIL import Image, ImageDraw, ImageEnhance, ImageOps


class Papers(Artist):
    """What is written on something."""

    def receipt(self) -> Image.Image:
        w = self.r.randint(240, 380)
        f = self.font(self.r.choice([11, 12, 13, 14]), MONO if self.r.random() < 0.6 else PLAIN)
        paper: Colour = self.r.choice([(255, 255, 255), (250, 248, 244), (236, 234, 230)])
        ink: Colour = (self.r.randint(10, 110),) * 3
        rows = self.r.randint(14, 46)
        h = rows * 18 + 120
        im = Image.new("RGB", (w, h), paper)
        d = ImageDraw.Draw(im)
        y = self.block(
            d, self.words(1, 3).upper(), (10, 16, w - 20), self.font(self.r.choice([16, 20, 24])), ink, centre=True
        )
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
            y = (
                self.block(
                    d,
                    self.words(2, 7).title(),
                    (margin, y, w - 2 * margin),
                    self.font(self.r.choice([15, 18, 22]), SERIF + PLAIN),
                    ink,
                    centre=self.r.random() < 0.5,
                )
                + 10
            )
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
                        d.rectangle(
                            (a, b, a + 60, b + 50), self.colour() if self.r.random() < 0.6 else None, outline=ink
                        )
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
        rule = self.r.choice([(170, 190, 225), (210, 210, 210), None])
        hand, step = Handwriting(self.r), self.r.randint(16, 30)
        ink, pen = self.r.choice([(30, 40, 130), (40, 40, 40), (150, 30, 40)]), self.r.choice([1, 1, 2])
        for y in range(40, h, step):
            if rule is not None:
                d.line((0, y, w, y), fill=rule)
            if self.r.random() < 0.8:
                text = self.words(3, 14)[: int((w - 60) / step / 0.5)]
                hand.write(
                    d, (self.r.uniform(24, 44), y - step * 0.8), text, step * self.r.uniform(0.7, 0.95), ink, pen
                )
        return self._shot(im) if self.r.random() < 0.5 else self._scan(im)

    def _scan(self, im: Image.Image) -> Image.Image:
        if self.r.random() < 0.5:
            im = im.rotate(self.r.uniform(-1.5, 1.5), fillcolor=im.getpixel((2, 2)), resample=Image.Resampling.BICUBIC)
        if self.r.random() < 0.3:
            pad = self.r.randint(10, 160)
            im = ImageOps.expand(
                im,
                (self.r.randint(0, pad), self.r.randint(0, 30), self.r.randint(0, pad), self.r.randint(0, pad)),
                (255, 255, 255),
            )
        return im.convert("L").convert("RGB") if self.r.random() < 0.4 else im

    def _shot(self, im: Image.Image, *, crumple: bool = False) -> Image.Image:
        """A paper photographed on a table."""
        w, h = im.size
        if crumple:
            shade = Image.effect_noise((8, 12), 60).resize((w, h), Image.Resampling.BICUBIC)
            im = Image.composite(im, ImageEnhance.Brightness(im).enhance(0.75), shade.point(lambda v: min(255, v + 60)))
        table = (
            self.photo((int(w * 1.25), int(h * 1.15)))
            if self.r.random() < 0.3
            else Image.new("RGB", (int(w * 1.25), int(h * 1.15)), self.colour(10, 190))
        )
        mask = Image.new("L", (w, h), 255).rotate(angle := self.r.uniform(-7, 7), expand=True)
        turned = im.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
        table.paste(turned, ((table.width - turned.width) // 2, (table.height - turned.height) // 2), mask)
        return self._grain(ImageEnhance.Brightness(table).enhance(self.r.uniform(0.7, 1.0)))
