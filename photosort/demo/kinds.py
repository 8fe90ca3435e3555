"""The kinds of pictures on the demo phone: how many of each, where and when they were taken, and with what."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from PIL import Image

from photosort.demo import cards, flowers, food, night, paper, screens, seaside, terrain

Renderer = Callable[[np.random.Generator, tuple[int, int]], Image.Image]


@dataclass(frozen=True, slots=True)
class Stay:
    """Some days at a place: latitude, longitude, first day and how many."""

    latitude: float
    longitude: float
    first: datetime
    days: int


@dataclass(frozen=True, slots=True)
class Light:
    """How the camera has to expose, and the hours of the day at which it happens."""

    seconds: tuple[int, int]  # as the denominator of a fraction
    speed: tuple[int, int]
    hours: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of picture. Without stays it carries no EXIF: it was received, saved or captured."""

    renderers: tuple[Renderer, ...]
    share: int  # of 240
    names: str  # "camera", "reflex", "screenshot", "forwarded" or "downloaded"
    sizes: tuple[tuple[int, int], ...]
    stays: tuple[Stay, ...] = ()
    light: Light = Light((60, 400), (50, 400), (9, 18))


# Photos as large as a window shows them: twice as many pixels take twice as long to draw. Screens keep their size,
# by which they are known.
_WIDE, _HIGH = (960, 720), (720, 960)
_SCREENS = ((1080, 2400), (1080, 2400), (1080, 2340), (1170, 2532))
_HOME_STAY = Stay(45.757, 4.832, datetime(2023, 1, 4), 560)  # Lyon
_ALPS = Stay(45.923, 6.869, datetime(2023, 7, 8), 9)  # Chamonix
_DOLOMITES = Stay(46.540, 12.135, datetime(2024, 2, 17), 7)  # Cortina d'Ampezzo
_KERALA = Stay(8.733, 76.711, datetime(2023, 11, 19), 12)  # Varkala
_ALGARVE = Stay(37.089, -8.247, datetime(2024, 6, 2), 10)  # Albufeira
_TOKYO = Stay(35.659, 139.700, datetime(2024, 4, 5), 8)
_NEW_YORK = Stay(40.758, -73.985, datetime(2023, 9, 21), 6)

_EVENING, _NIGHT = Light((100, 800), (50, 160), (18, 20)), Light((8, 30), (800, 3200), (19, 24))
_DAY, _INSIDE = Light((250, 2000), (40, 100), (9, 18)), Light((30, 120), (125, 640), (8, 21))

KINDS: tuple[Kind, ...] = (
    Kind((terrain.mountain,), 24, "camera", (_WIDE, _WIDE, _HIGH), (_ALPS, _DOLOMITES), _DAY),
    Kind((seaside.beach,), 14, "camera", (_WIDE,), (_KERALA, _ALGARVE), _DAY),
    Kind((seaside.sunset,), 18, "camera", (_WIDE, _WIDE, _HIGH), (_KERALA, _ALGARVE), _EVENING),
    Kind((night.skyline, night.street), 20, "camera", (_WIDE,), (_TOKYO, _NEW_YORK), _NIGHT),
    Kind((flowers.flower,), 20, "reflex", (_WIDE, _HIGH), (_HOME_STAY,), _DAY),
    Kind((food.pizza,), 14, "camera", (_WIDE, _HIGH), (_HOME_STAY, _NEW_YORK), _INSIDE),
    Kind((food.fruit,), 12, "camera", (_WIDE,), (_HOME_STAY, _KERALA), _INSIDE),
    Kind((paper.receipt,), 18, "camera", (_HIGH,), (_HOME_STAY, _TOKYO), _INSIDE),
    Kind((paper.document,), 14, "camera", (_HIGH,), (_HOME_STAY,), _INSIDE),
    Kind((paper.whiteboard,), 12, "camera", (_WIDE,), (_HOME_STAY,), _INSIDE),
    Kind(screens.KINDS, 30, "screenshot", _SCREENS),
    Kind((cards.greeting,), 22, "forwarded", ((800, 800), (800, 800), (720, 960), (680, 680))),
    Kind((cards.meme,), 22, "downloaded", ((800, 800), (800, 600), (680, 680), (720, 900))),
)  # fmt: skip
