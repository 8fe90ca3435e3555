"""Renders photographs: parts of free ones, and things that stand before them."""

from pathlib import Path

from artist import Artist
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

_SIZES = ((640, 480), (480, 640), (640, 427), (427, 640), (500, 500), (640, 360), (360, 640))
_STAGED = 0.35  # share of photographs in which something stands before the background


class Scenes(Artist):
    """What a camera takes."""

    def photograph(self) -> Image.Image:
        size = self.r.choice(_SIZES)
        return self._staged(size) if self.objects and self.r.random() < _STAGED else self.photo(size)

    def _staged(self, size: tuple[int, int]) -> Image.Image:
        """One thing or many alike, before a background that is more or less out of focus."""
        scene = self.photo(size).filter(ImageFilter.GaussianBlur(self.r.choice([0, 1, 3, 6, 10])))
        first = self.r.choice(self.objects)
        group = self.r.random() < 0.35
        family = first.name.split("-", maxsplit=1)[0]
        alike = [p for p in self.objects if p.name.startswith(f"{family}-")] if group else [first]
        for _ in range(self.r.randint(4, 14) if group else self.r.choice([1, 1, 1, 2, 3])):
            self._place(scene, self.r.choice(alike), self.r.uniform(0.2, 0.5) if group else self.r.uniform(0.45, 1.15))
        return self._grain(scene)

    def _place(self, scene: Image.Image, thing: Path, large: float) -> None:
        im = Image.open(thing).convert("RGBA")
        if self.r.random() < 0.5:
            im = ImageOps.mirror(im)
        factor = large * min(scene.size) / max(im.size)
        im = im.resize((max(8, int(im.width * factor)), max(8, int(im.height * factor))), Image.Resampling.LANCZOS)
        if self.r.random() < 0.5:
            im = im.rotate(self.r.uniform(-20, 20), expand=True, resample=Image.Resampling.BICUBIC)
        x = self.r.randint(-im.width // 4, max(1, scene.width - 3 * im.width // 4))
        y = self.r.randint(-im.height // 6, max(1, scene.height - im.height))
        outline = im.getchannel("A")
        shadow = Image.new("L", scene.size, 0)
        shadow.paste(ImageEnhance.Brightness(outline).enhance(0.5), (x + 6, y + 8))
        scene.paste((0, 0, 0), mask=shadow.filter(ImageFilter.GaussianBlur(8)))
        scene.paste(ImageEnhance.Brightness(im.convert("RGB")).enhance(self.r.uniform(0.7, 1.1)), (x, y), outline)
