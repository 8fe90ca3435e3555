"""The brush of the renderers: fonts, words, colours, backgrounds, blocks of text."""

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

Colour = tuple[int, int, int]

PLAIN = ("Inter", "NotoSans-", "NotoSans.", "DejaVuSans", "NimbusSans", "Lato", "LiberationSans", "OpenSans")
SERIF = ("NotoSerif", "DejaVuSerif", "NimbusRoman", "C059")
MONO = ("DejaVuSansMono", "NimbusMono", "NotoMono", "NotoSansMono")
FANCY = (
    "Z003",
    "C059-BdIta",
    "C059-Italic",
    "P052-BoldItalic",
    "P052-Italic",
    "NotoSerifDisplay-Italic",
    "NotoNastaliq",
)
# fmt: off
LATIN = (
    "the", "and", "to", "of", "you", "a", "in", "is", "it", "for",
    "on", "that", "have", "with", "this", "be", "not", "are", "from", "at",
    "your", "we", "can", "all", "new", "good", "see", "one", "time",
)
# fmt: on
WISHES = (
    "Good Morning",
    "Good Night",
    "Happy Birthday",
    "Happy New Year",
    "Happy Diwali",
    "Congratulations",
    "Merry Christmas",
    "Eid Mubarak",
    "Have a nice day",
    "Happy Anniversary",
    "Best Wishes",
    "Happy Sunday",
    "Thank You",
    "Get well soon",
    "Feliz cumpleaños",
    "Buenos días",
    "Guten Morgen",
    "Bonjour",
    "शुभ प्रभात",
    "जन्मदिन मुबारक",
    "Happy Friendship Day",
    "God bless you",
    "Happy Holi",
    "Happy Easter",
    "Happy Mother's Day",
    "Stay blessed",
    "शुभ रात्रि",
    "Bonne année",
)


class Artist:
    """Draws with one seed. `photos` are backgrounds, `objects` are cut out, `fonts` are files of this machine."""

    def __init__(self, seed: int, photos: list[Path], objects: list[Path], fonts: list[Path]) -> None:
        self.r = random.Random(seed)
        self.photos, self.objects, self.fonts = photos, objects, fonts

    def font(self, size: int, kinds: tuple[str, ...] = PLAIN) -> ImageFont.FreeTypeFont:
        fitting = [f for f in self.fonts if f.name.startswith(kinds)]
        return ImageFont.truetype(str(self.r.choice(fitting or self.fonts)), size)

    def words(self, low: int, high: int) -> str:
        def word() -> str:
            if self.r.random() < 0.4:
                return self.r.choice(LATIN)
            return "".join(
                self.r.choice(["ba", "lo", "ri", "ten", "sa", "mu", "ker", "in", "ou", "tra", "pe", "do", "st", "n"])
                for _ in range(self.r.randint(1, 4))
            )

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

    def block(
        self,
        d: ImageDraw.ImageDraw,
        text: str,
        box: tuple[float, float, float],
        font: ImageFont.FreeTypeFont,
        fill: tuple[int, ...],
        *,
        centre: bool = False,
        stroke: int = 0,
        edge: Colour = (0, 0, 0),
        lead: float = 1.3,
    ) -> float:
        x, y, width = box
        for line in self.lines(text, font, width):
            at = x + (width - font.getlength(line)) / 2 if centre else x
            d.text((at, y), line, font=font, fill=fill, stroke_width=stroke, stroke_fill=edge)
            y += font.size * lead
        return y

    # screens

    def _grain(self, im: Image.Image) -> Image.Image:
        noise = Image.effect_noise(im.size, self.r.uniform(4, 18)).convert("RGB")
        return Image.blend(im, noise, self.r.uniform(0.02, 0.06)).filter(
            ImageFilter.GaussianBlur(self.r.uniform(0, 0.8))
        )

    # forwarded things
