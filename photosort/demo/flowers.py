"""Flowers close up: petals in layers, a seeded disc, stalks, and a garden out of focus behind."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from photosort.demo.camera import photograph
from photosort.demo.fields import Floats, blend, colour, fractal, grid, nearest, patch, ramp, smooth

_GARDENS = [
    ("#16280f", "#3f6a24", "#9fb85a"),
    ("#1c3016", "#4f7a34", "#c6d07a"),
    ("#20301e", "#5a7a5a", "#b8c8b0"),
    ("#2a2a18", "#6a6a30", "#d8c070"),
    ("#182a2c", "#40686a", "#a8c8c4"),
]


@dataclass(frozen=True, slots=True)
class Kind:
    """Shape and colours of a flower."""

    petals: tuple[int, int]
    layers: int
    pointed: float  # 0 round to 1 pointed
    disc: float  # its radius, of the flower's
    colours: tuple[tuple[str, str, str], ...]  # base, middle and tip of a petal
    middle: tuple[str, str]


_WHITE, _PINK = ("#e8e8d8", "#fbfbf6", "#ffffff"), ("#f4d8e4", "#f8a8c8", "#e878a8")
_SCARLET, _ORANGE = ("#a01818", "#e03020", "#ff6a3a"), ("#c04a08", "#ff8a10", "#ffc040")
_CERISE = ("#8a1850", "#e03a88", "#ff8ac0")
_SUN = ("#c86a00", "#f8b000", "#ffd830")
_LILAC, _ROSE = ("#7a2a8a", "#c878d8", "#e8b0f0"), ("#d03878", "#f078a8", "#fcc0d8")
_PALE = ("#f0f0ff", "#ffffff", "#fdf4ff")
_POPPY, _APRICOT = ("#300808", "#c01810", "#f04028"), ("#e07a20", "#ffa838", "#ffc868")

_KINDS = (
    Kind((17, 24), 2, 0.25, 0.24, (_WHITE, _PINK), ("#c88a10", "#ffd840")),  # daisy
    Kind((26, 34), 3, 0.45, 0.2, (_SCARLET, _ORANGE, _CERISE), ("#3a2410", "#a8782a")),  # gerbera
    Kind((20, 28), 2, 0.9, 0.42, (_SUN,), ("#2a1608", "#7a4a18")),  # sunflower
    Kind((7, 9), 1, 0.1, 0.16, (_LILAC, _ROSE, _PALE), ("#b88a10", "#f8e060")),  # cosmos
    Kind((5, 6), 2, 0.0, 0.18, (_POPPY, _APRICOT), ("#101010", "#4a4a28")),  # poppy
)


def flower(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """One to four flowers of a kind, the hindmost out of focus."""
    width, height = size[0] // 2, size[1] // 2
    kind = _KINDS[rng.integers(len(_KINDS))]
    tones = kind.colours[rng.integers(len(kind.colours))]
    scene = _garden(rng, width, height, tones)
    count = int(rng.choice([1, 1, 2, 3, 4]))
    short = min(width, height)
    for index in range(count):
        nearness = (index + 1) / count
        radius = short * float(rng.uniform(0.3, 0.46)) * (0.45 + 0.55 * nearness) * (1.0 if count < 3 else 0.75)
        spread = 0.1 if index == count - 1 else 0.32
        centre = (width * (0.5 + float(rng.normal(0, spread))), height * (0.46 + float(rng.normal(0, spread * 0.6))))
        scene = _stalk(scene, rng, centre, radius)
        scene = _one(scene, rng, kind, tones, centre, radius, blur=(1 - nearness) * 7)
    return photograph(scene, size, rng, grain=2.5, vignette=0.2)


def _garden(rng: np.random.Generator, width: int, height: int, tones: tuple[str, str, str]) -> Floats:
    """Green, sunlit and far out of focus, with spots in the flowers' own colour."""
    dark, middle, light = _GARDENS[rng.integers(len(_GARDENS))]
    coarse = patch(fractal(0, 1.9), rng, (width, height), 2.2)
    fine = patch(fractal(1, 1.7), rng, (width, height), 1.6)
    scene = ramp([(-2, dark), (0.1, middle), (2.2, light)], coarse + 0.45 * fine)
    for _ in range(int(rng.integers(6, 18))):
        radius, tint = int(rng.uniform(10, 46)), colour(tones[1] if rng.random() < 0.35 else light)
        left, top = int(rng.uniform(0, width - 2 * radius)), int(rng.uniform(0, height - 2 * radius))
        box = (slice(top, top + 2 * radius), slice(left, left + 2 * radius))
        x, y = grid((2 * radius, 2 * radius))
        inside = smooth(1.0, 0.75, np.hypot(x, y)) * float(rng.uniform(0.12, 0.4))
        scene[box] = blend(scene[box], np.broadcast_to(tint, (2 * radius, 2 * radius, 3)), inside)
    return scene


def _stalk(scene: Floats, rng: np.random.Generator, centre: tuple[float, float], radius: float) -> Floats:
    """A stalk from the flower out of the picture."""
    height, width = scene.shape[:2]
    y = np.arange(height, dtype=np.float32)[:, None]
    x = np.arange(width, dtype=np.float32)[None, :]
    along = np.clip((y - centre[1]) / (height - centre[1] + 1), 0, 1)
    middle = centre[0] + float(rng.normal(0, 40)) * along**2
    half = radius * 0.06 + 2
    across = (x - middle) / half
    inside = smooth(1.15, 0.85, np.abs(across)) * (y > centre[1])
    light = np.clip(0.8 - 0.45 * across, 0.2, 1.2)[..., None]
    return blend(scene, colour("#5f8a3c") * light, inside)


def _one(
    scene: Floats,
    rng: np.random.Generator,
    kind: Kind,
    tones: tuple[str, str, str],
    centre: tuple[float, float],
    radius: float,
    blur: float,
) -> Floats:
    """Paint one flower into the scene: the box around it pixel by pixel in its own polar coordinates."""
    height, width = scene.shape[:2]
    left, top = max(0, int(centre[0] - radius * 1.15)), max(0, int(centre[1] - radius * 1.15))
    right, bottom = min(width, int(centre[0] + radius * 1.15)), min(height, int(centre[1] + radius * 1.15))
    if right - left < 8 or bottom - top < 8:
        return scene
    x = (np.arange(left, right, dtype=np.float32)[None, :] - centre[0]) / radius
    y = (np.arange(top, bottom, dtype=np.float32)[:, None] - centre[1]) / radius
    turn, tilt = float(rng.uniform(0, np.pi)), float(rng.uniform(1.0, 1.45))
    across = (x * np.cos(turn) + y * np.sin(turn)) * tilt
    along = -x * np.sin(turn) + y * np.cos(turn)
    r, angle = np.hypot(across, along), np.arctan2(along, across)
    box = scene[top:bottom, left:right]
    painted, cover = box, np.zeros_like(r)
    petals = int(rng.integers(*kind.petals))
    light = float(rng.uniform(0, 2 * np.pi))
    for layer in range(kind.layers):
        reach = 1.0 - 0.2 * layer
        tone, inside, shadow = _petals(r / reach, angle + layer * np.pi / petals, petals, kind, tones, rng, light)
        painted = painted * (1 - 0.5 * shadow * cover)[..., None]  # the layer below lies in its shade
        painted = blend(painted, tone * (0.88 + 0.12 * layer), inside)
        cover = np.maximum(cover, inside)
    disc = smooth(kind.disc + 0.015, kind.disc - 0.015, r)
    grains = nearest(fractal(2, 0.4), (x + 3) * 95, (y + 3) * 95) * 0.6 + 0.4 * np.cos(r * 110 + angle * 21)
    dome = np.clip(
        0.95 - (r / kind.disc) ** 2 * 0.45 + 0.3 * (x * np.cos(light) + y * np.sin(light)) / kind.disc, 0.25, 1.2
    )
    seeds = ramp([(-1.3, kind.middle[0]), (1.0, kind.middle[1])], grains) * dome[..., None]
    shade = smooth(kind.disc * 1.5, kind.disc * 0.9, r) * cover * 0.45
    painted = blend(painted * (1 - shade)[..., None], seeds, disc)
    if blur > 0.5:
        cover = np.maximum(cover, disc)
        soft = ImageFilter.GaussianBlur(blur)
        tinted = Image.fromarray((np.clip(painted, 0, 1) * 255).astype(np.uint8)).filter(soft)
        mask = Image.fromarray((cover * 255).astype(np.uint8)).filter(soft)
        painted = blend(box, np.asarray(tinted, np.float32) / 255, np.asarray(mask, np.float32) / 255)
    out = scene.copy()
    out[top:bottom, left:right] = painted
    return out


def _petals(
    r: Floats,
    angle: Floats,
    petals: int,
    kind: Kind,
    tones: tuple[str, str, str],
    rng: np.random.Generator,
    light: float,
) -> tuple[Floats, Floats, Floats]:
    """A ring of petals: colours (h, w, 3), where they are, and where their shadow falls."""
    turns = angle / (2 * np.pi) * petals
    number = np.floor(turns).astype(np.int32) % petals
    offset = (turns - np.floor(turns) - 0.5) * 2  # -1 to 1 across a petal
    reach = rng.uniform(0.86, 1.0, petals).astype(np.float32)[number]
    along = r / reach
    belly = np.clip(along, 0, 1) ** 0.55 * np.clip(1.02 - along ** (3.2 - 1.6 * kind.pointed), 0, 1) ** 0.5
    half = np.clip(belly * 1.28 * (1 - 0.18 * kind.pointed), 0, 1.0)
    inside = smooth(0.06, -0.02, np.abs(offset) - half) * (r > 0.05) * smooth(1.03, 1.0, along)
    shadow = smooth(0.45, -0.1, np.abs(offset) - half) * smooth(1.12, 1.0, along)
    veins = 0.05 * np.sin(offset * 17 + number) * smooth(0.15, 0.6, along)
    crease = 1 - 0.16 * np.exp(-((offset / 0.16) ** 2)) - 0.2 * np.abs(offset / np.maximum(half, 0.1)) ** 3
    facing = 1 + 0.16 * np.cos(angle - light) + 0.10 * offset
    mottled = 0.03 * rng.standard_normal(petals).astype(np.float32)[number]
    tone = ramp([(0.1, tones[0]), (0.5, tones[1]), (1.0, tones[2])], along + mottled * 3)
    bright = (crease * facing + veins + mottled) * (0.74 + 0.26 * smooth(0.1, 0.5, along))
    return np.asarray(tone * bright[..., None], np.float32), inside, shadow
