"""Food on a table: pizzas from above, and fruit heaped up."""

import numpy as np
from PIL import Image

from photosort.demo.camera import photograph
from photosort.demo.fields import Floats, blend, colour, fractal, grid, nearest, patch, ramp, sample, smooth
from photosort.demo.surfaces import table

# Colours from the shade to the light, size of the dimples, how long the fruit is, how much it shines.
_FRUITS = {
    "orange": (("#9a3c00", "#f08010", "#ffb040"), 1.0, 1.0, 0.35),
    "lemon": (("#a88600", "#f4d020", "#fff080"), 0.7, 1.25, 0.35),
    "lime": (("#1e4a10", "#6aa020", "#b8d860"), 0.6, 1.15, 0.35),
    "apple": (("#5a0808", "#c01818", "#f05038"), 0.0, 0.95, 0.75),
    "green apple": (("#4a6a10", "#9cc030", "#d8e880"), 0.0, 0.95, 0.7),
    "peach": (("#a8401c", "#f08a50", "#ffc890"), 0.15, 1.0, 0.12),
    "plum": (("#1c0c24", "#4a2050", "#8a5a90"), 0.1, 1.1, 0.5),
    "tomato": (("#6a0800", "#d82810", "#ff6a40"), 0.0, 0.9, 0.9),
}


def pizza(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A pizza from above: crust, sauce, cheese and what lies on it."""
    width, height = size[0] // 2, size[1] // 2
    scene = table(rng, width, height)
    x, y = grid((width, height))
    reach = float(rng.uniform(0.72, 1.0))
    px = x - float(rng.normal(0, 0.14))
    py = (y - float(rng.normal(0, 0.1))) * float(rng.uniform(1.0, 1.25))
    turn = float(rng.uniform(0, 2 * np.pi))
    angle = np.arctan2(py, px) + turn
    uneven = nearest(fractal(1, 1.9), (np.cos(angle) + 2) * 90, (np.sin(angle) + 2) * 90)
    r = np.hypot(px, py) / reach * (1 + 0.018 * uneven)
    shade = smooth(1.25, 0.95, np.hypot(px - 0.07, py - 0.09) / reach) * 0.55
    scene = scene * (1 - shade)[..., None]
    if rng.random() < 0.6:  # a plate or a board under it
        plate = smooth(1.17, 1.155, r) * (1 - 0.2 * smooth(1.04, 1.12, r) * smooth(1.16, 1.12, r))
        scene = blend(scene, [(0.93, 0.93, 0.91), (0.25, 0.27, 0.3), (0.62, 0.44, 0.27)][rng.integers(3)], plate)
    fine, coarse = patch(fractal(2, 0.9), rng, (width, height)), patch(fractal(0, 1.5), rng, (width, height))
    body = smooth(1.0, 0.985, r)
    bulge = np.clip(1 - ((r - 0.925) / 0.085) ** 2, 0, 1)
    toast = coarse * 0.6 + uneven * 0.3 + 0.25 * fine + bulge
    crust = ramp([(-1, "#e8c48a"), (0.6, "#d09850"), (1.6, "#9a5c22"), (2.6, "#4a2810")], toast)
    lit = (
        0.78
        + 0.34 * bulge
        + 0.35 * (r - 0.925) / 0.085 * (-0.6 * np.cos(angle - turn) - 0.7 * np.sin(angle - turn)) * bulge
    )
    scene = blend(scene, crust * lit[..., None], body)
    melted = patch(fractal(1, 1.35), rng, (width, height), 1.4) + 0.12 * fine
    sauce = ramp([(-2, "#8a1c08"), (2, "#d04a18")], coarse + 0.4 * fine)
    cheese = ramp([(-1.2, "#e0a040"), (0, "#f4d484"), (1.3, "#fbeab4"), (2.4, "#b87428")], melted + 0.25 * coarse)
    gloss = np.clip(melted - np.roll(melted, (2, 2), (0, 1)), -1, 1)[..., None] * 0.16
    top = blend(sauce, cheese + gloss, smooth(-0.75, -0.25, melted))
    scene = blend(scene, top, smooth(0.895, 0.865, r))
    scene = _toppings(scene, rng, px / reach, py / reach)
    if rng.random() < 0.7:
        for cut in range(4):
            line = np.abs(px * np.sin(turn + cut * np.pi / 4) - py * np.cos(turn + cut * np.pi / 4)) / reach
            scene = scene * (1 - 0.55 * smooth(0.011, 0.003, line) * body)[..., None]
    return photograph(scene, size, rng, grain=3.0, vignette=0.25)


def fruit(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A heap of fruit of one or two kinds, filling the picture."""
    width, height = size[0] // 2, size[1] // 2
    scene = table(rng, width, height) * np.float32(0.35)
    names = list(_FRUITS)
    first = names[rng.integers(len(names))]
    second = names[rng.integers(len(names))] if rng.random() < 0.3 else first
    radius = float(rng.uniform(52, 92))
    light = np.asarray([float(rng.uniform(-0.6, 0.6)), -0.62, 0.62])
    light /= np.linalg.norm(light)
    row, y = 0, -radius * 0.3
    out = scene.copy()
    while y < height + radius:
        x = -radius * (0.2 + 0.9 * (row % 2))
        while x < width + radius:
            centre = (x + float(rng.normal(0, radius * 0.12)), y + float(rng.normal(0, radius * 0.12)))
            name = second if rng.random() < 0.35 else first
            _ball(out, rng, name, centre, radius * float(rng.uniform(0.92, 1.1)), light)
            x += radius * 1.78
        y += radius * 1.16
        row += 1
    return photograph(out, size, rng, grain=3.0, vignette=0.2)


def _toppings(scene: Floats, rng: np.random.Generator, px: Floats, py: Floats) -> Floats:
    """Salami, olives, basil or mushrooms, spread without lying on each other."""
    kinds = [["salami"], ["salami", "olive"], ["basil", "tomato"], ["olive", "mushroom", "basil"], ["basil"]][
        rng.integers(5)
    ]
    placed: list[tuple[float, float, float]] = []
    for _ in range(70):
        kind = kinds[rng.integers(len(kinds))]
        radius = {"salami": 0.115, "olive": 0.05, "basil": 0.1, "mushroom": 0.085, "tomato": 0.1}[kind] * float(
            rng.uniform(0.85, 1.1)
        )
        distance, angle = 0.78 * float(np.sqrt(rng.random())), float(rng.uniform(0, 2 * np.pi))
        centre = (distance * np.cos(angle), distance * np.sin(angle))
        if any(np.hypot(centre[0] - a, centre[1] - b) < (radius + c) * 0.95 for a, b, c in placed):
            continue
        placed.append((centre[0], centre[1], radius))
        _topping(scene, rng, kind, px - centre[0], py - centre[1], radius)
        if len(placed) >= 22:
            break
    return scene


def _topping(scene: Floats, rng: np.random.Generator, kind: str, dx: Floats, dy: Floats, radius: float) -> None:
    """Paint one piece into the scene, within its own box only."""
    rows = np.flatnonzero(np.abs(dy).min(axis=1) < radius * 1.3)
    columns = np.flatnonzero(np.abs(dx).min(axis=0) < radius * 1.3)
    if not rows.size or not columns.size:
        return
    box = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    turn = float(rng.uniform(0, np.pi))
    bx, by = dx[:, box[1]] / radius, dy[box[0]] / radius
    along, across = bx * np.cos(turn) + by * np.sin(turn), -bx * np.sin(turn) + by * np.cos(turn)
    stretch = {"basil": 1.9, "mushroom": 1.35}.get(kind, 1.05)
    r = np.hypot(along, across * stretch)
    speckle = nearest(fractal(2, 0.7), along * 40 + 300 + 60 * turn, across * 40 + 300)
    shadow = smooth(1.25, 0.85, np.hypot(bx - 0.12, by - 0.14)) * 0.4
    part = scene[box] * (1 - shadow)[..., None]
    light = (1 - 0.22 * bx - 0.3 * by)[..., None]
    if kind == "salami":
        tone = (
            ramp([(-2, "#5a120a"), (0.3, "#a83020"), (2, "#d87858")], speckle)
            * (1 - 0.3 * smooth(0.75, 1.0, r))[..., None]
        )
    elif kind == "olive":
        tone = colour("#2c2620") * (0.7 + 0.8 * smooth(0.35, 0.0, np.hypot(bx + 0.3, by + 0.35)))[..., None]
    elif kind == "basil":
        vein = smooth(0.1, 0.0, np.abs(across)) * 0.35 + 0.1 * np.sin(along * 9 + np.abs(across) * 16)
        tone = ramp([(-1, "#16380e"), (1, "#4f8a2c")], speckle * 0.25 + vein * 2)
    elif kind == "tomato":
        seeds = 0.5 + 0.5 * np.cos(np.arctan2(across, along) * 6)
        tone = ramp([(0, "#b81c0c"), (1, "#f0744c")], seeds * smooth(0.85, 0.5, r) + 0.1 * speckle)
    else:
        tone = ramp([(-2, "#8a7458"), (2, "#e0d0b4")], speckle + 1.5 * smooth(0.9, 0.6, r))
    inside = smooth(1.0, 0.93, r)
    if kind == "olive":
        inside = inside * smooth(0.3, 0.4, r)
    scene[box] = blend(part, tone * light, inside)


def _ball(
    out: Floats, rng: np.random.Generator, name: str, centre: tuple[float, float], radius: float, light: Floats
) -> None:
    """One fruit, lit, with its shadow on those behind it."""
    tones, dimples, length, gloss = _FRUITS[name]
    height, width = out.shape[:2]
    reach = radius * max(length, 1) * 1.2
    left, right = max(0, int(centre[0] - reach)), min(width, int(centre[0] + reach))
    top, bottom = max(0, int(centre[1] - reach)), min(height, int(centre[1] + reach))
    if right <= left or bottom <= top:
        return
    x = (np.arange(left, right, dtype=np.float32)[None, :] - centre[0]) / radius
    y = (np.arange(top, bottom, dtype=np.float32)[:, None] - centre[1]) / radius
    turn = float(rng.uniform(0, np.pi))
    along, across = x * np.cos(turn) + y * np.sin(turn), -x * np.sin(turn) + y * np.cos(turn)
    r = np.hypot(along / length, across)
    z = np.sqrt(np.clip(1 - r * r, 0, 1))
    shift = rng.uniform(0, 900, 2)
    pores = nearest(fractal(2, 0.6), along * 60 + shift[0] + 200, across * 60 + shift[1] + 200)
    streaks = sample(fractal(0, 1.5), along * (9 + 9 * r) + shift[0] + 200, across * (9 + 9 * r) + shift[1] + 30)
    facing = (x + 0.05 * dimples * pores) * light[0] + (y + 0.05 * dimples * pores) * light[1] + z * light[2]
    tone = ramp([(-0.15, tones[0]), (0.5, tones[1]), (1.05, tones[2])], facing + 0.08 * streaks)
    if name in ("apple", "peach", "green apple"):
        blush = ramp(
            [(0, tones[1]), (1, "#f0c850" if name == "apple" else "#d85040")], smooth(0.2, 1.6, streaks + 0.5 * across)
        )
        tone = blend(tone, blush * (0.55 + 0.55 * np.clip(facing, 0, 1))[..., None], np.full_like(r, 0.45))
    stem = smooth(0.16, 0.02, np.hypot(along - 0.35, across - 0.1))
    tone = blend(tone, (0.16, 0.14, 0.06), stem * 0.8)
    mirror = 2 * facing * z - light[2]
    shine = gloss * (smooth(0.86, 0.99, mirror) * 0.8 + smooth(0.5, 1.0, mirror) * 0.22)
    tone = tone * (0.35 + 0.65 * smooth(0.0, 0.6, z))[..., None] + shine[..., None]
    box = (slice(top, bottom), slice(left, right))
    shade = smooth(1.2, 0.85, np.hypot((x - 0.05) / length, y - 0.12)) * 0.6
    out[box] = blend(out[box] * (1 - shade)[..., None], tone, smooth(1.0, 0.97, r))
