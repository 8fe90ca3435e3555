"""Renders screens: of phones and of desktops."""

from artist import Artist, Colour
from PIL import Image, ImageDraw, ImageFont


class Screens(Artist):
    """Whole screens, as a screenshot has them."""

    def phone(self) -> Image.Image:
        w, h = 360, self.r.choice([640, 720, 760, 780, 800])
        dark = self.r.random() < 0.3
        back, ink = (
            ((self.r.randint(0, 35),) * 3, (230, 230, 230))
            if dark
            else (self.r.choice([(255, 255, 255), self.pastel()]), (30, 30, 30))
        )
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
            d.text(
                (self.r.choice([16, 56, 130]), 40),
                self.words(1, 2).title(),
                font=self.font(18),
                fill=(255, 255, 255) if bar == accent else ink,
            )
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
        im = (
            self.gradient((w, h), accent, self.colour())
            if self.r.random() < 0.6
            else Image.new("RGB", (w, h), self.pastel())
        )
        d = ImageDraw.Draw(im)
        c = self.colour()
        d.ellipse((w / 2 - 60, 180, w / 2 + 60, 300), c)
        self.block(
            d,
            self.words(1, 3).title(),
            (30, 340, w - 60),
            self.font(28),
            (255, 255, 255),
            centre=True,
            stroke=1,
            edge=(60, 60, 60),
        )
        self.block(d, self.words(5, 12), (40, 420, w - 80), self.font(14), (240, 240, 240), centre=True)
        d.rounded_rectangle((50, h - 130, w - 50, h - 84), 23, self.colour())
        return im

    def _phone_row(
        self,
        im: Image.Image,
        d: ImageDraw.ImageDraw,
        style: str,
        y: float,
        w: int,
        back: Colour,
        ink: Colour,
        accent: Colour,
    ) -> float:
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
            d.text(
                (24, y + high - 36),
                self.words(2, 4).title()[:30],
                font=self.font(14),
                fill=ink if sum(back) > 380 else (230, 230, 230),
            )
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
        back: Colour = (
            (self.r.randint(25, 60),) * 3
            if dark
            else self.r.choice([(240, 240, 240), (239, 240, 241), (255, 255, 255), (212, 208, 200)])
        )
        ink: Colour = (225, 225, 225) if dark else (35, 35, 35)
        page: Colour = (max(0, back[0] - 10), max(0, back[1] - 10), max(0, back[2] - 10)) if dark else (252, 252, 252)
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

    def _pane(
        self,
        im: Image.Image,
        d: ImageDraw.ImageDraw,
        box: tuple[int, int, int, int],
        f: ImageFont.FreeTypeFont,
        ink: Colour,
        page: Colour,
        accent: Colour,
    ) -> None:
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
                left = x0 + 10.0 + 12 * self.r.randint(0, 4)
                for _ in range(self.r.randint(0, 6)):
                    word = self.words(1, 1)
                    d.text(
                        (left, y),
                        word,
                        font=f,
                        fill=self.r.choice([ink, ink, (180, 60, 60), (60, 120, 200), (50, 150, 70)]),
                    )
                    left += f.getlength(word) + 5
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
