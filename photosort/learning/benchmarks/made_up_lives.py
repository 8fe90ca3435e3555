"""Made-up lives in photos, of which is known what was an event: journeys, parties, outings, and the days between.

No picture is drawn: each photo is a time, a clock, a place if there is one, and what is truly the case.
"""

from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
ORDINARY = -1
_DAY, _HOUR = 86_400.0, 3_600.0
_RESET = 946_684_800.0  # the first second of 2000: where a camera begins that has lost its battery
_CITIES = np.array([
    (52.5, 13.4), (48.1, 11.6), (51.5, -0.1), (40.7, -74.0), (37.8, -122.4), (19.1, 72.9), (12.9, 77.6), (35.7, 139.7),
    (-33.9, 151.2), (-23.5, -46.6), (55.7, 12.6), (41.4, 2.2), (30.0, 31.2), (-1.3, 36.8), (59.3, 18.1), (10.0, 76.3),
])  # fmt: skip
_LENGTHS = {2: 20, 3: 15, 4: 10, 5: 10, 7: 10, 8: 10, 10: 10, 14: 8, 16: 4, 21: 3}  # days of journeys, of a hundred
# How often, when it begins, how many hours it lasts, how many photos it has and by how much that varies, and how far
# from home it is, in km.
_OCCASIONS = {
    "party": (0.3, (17, 21), (3, 9), (45, 0.6), 12),
    "wedding": (0.1, (10, 14), (9, 15), (160, 0.5), 25),
    "outing": (0.35, (9, 13), (2.5, 8), (40, 0.6), 50),
    "birthday": (0.2, (13, 16), (2, 5), (35, 0.5), 5),
    "weekend": (0.05, (10, 14), (5, 9), (45, 0.5), 15),
}


@dataclass(frozen=True)
class Life:
    """Photos in the order in which they were taken, (n,) each; of those with a reset clock, in that of the clock.

    Attributes:
        clock: float, seconds of the wall clock as the file tells it.
        offset: float, seconds by which that clock is ahead of UTC, where the file tells it; else NaN.
        place: float (n, 2), latitude and longitude in degrees, or NaN.
        photograph: bool; False for screenshots, memes and receipts, which are in no event.
        event: int, from 0 on, or `ORDINARY`.
        second: bool, whether the second camera took it.
        late: float, seconds that its clock needs to be right; 0 of one that was reset, which says nothing of hours.
        moment: int, which moment it is of: what several cameras saw at once.
    """

    clock: Floats
    offset: Floats
    place: Floats
    photograph: NDArray[np.bool_]
    event: Ints
    second: NDArray[np.bool_]
    late: Floats
    moment: Ints

    def only(self, rows: NDArray[np.bool_]) -> "Life":
        """Some of them."""
        return Life(**{field.name: getattr(self, field.name)[rows] for field in fields(self)})

    def with_right_clocks(self) -> "Life":
        """The same, if every clock had been set; but for those that were reset."""
        return replace(self, clock=self.clock + self.late, late=np.zeros_like(self.late))


def life(seed: int) -> Life:
    """The photos of somebody who lives in another way with each seed."""
    return _Maker(np.random.default_rng([seed, 18])).life()


class _Maker:
    """Takes the photos of one life. Times are seconds since its first day, in UTC."""

    def __init__(self, random: np.random.Generator) -> None:
        self.random = random
        self.days = int(random.integers(500, 1500))
        first = _CITIES[random.integers(len(_CITIES))] + random.normal(0, 0.1, 2)
        self.homes = [(0, first)]
        if random.random() < 0.3:
            self.homes.append((int(self.days * random.uniform(0.3, 0.7)), first + random.normal(0, 2.0, 2)))
        self.second_camera = random.random() < 0.5
        self.free = np.ones(self.days + 40, bool)  # days on which nothing has happened yet
        # Time, zone, place, event, second camera, moment.
        self.rows: list[tuple[float, float, float, float, int, bool, int]] = []
        self.events = self.moments = 0

    def life(self) -> Life:
        random, years = self.random, self.days / 365
        for _ in range(int(random.poisson(years * random.uniform(1, 6)))):
            self.journey()
        away = ~self.free
        for _ in range(int(random.poisson(years * random.uniform(6, 22)))):
            self.occasion()
        self.ordinary(away)
        return self.told()

    def journey(self) -> None:
        """Photos every few minutes on most of its days, at one place or at several."""
        random = self.random
        length = int(random.choice(list(_LENGTHS), p=np.array(list(_LENGTHS.values())) / 100))
        day = self.take(length)
        if day is None:
            return
        if random.random() < 0.5:  # in the country
            place = self.home(day) + random.normal(0, 1.0, 2) + random.choice([-1, 1], 2) * 0.8
        else:
            place = _CITIES[random.integers(len(_CITIES))] + random.normal(0, 1.5, 2)
        rate = random.lognormal(np.log(35), 0.6)
        for number in range(length):
            ends = number in (0, length - 1)
            if random.random() < 0.3:  # on to the next stop
                place = place + random.normal(0, 0.7, 2)
            n = int(random.poisson(rate * random.lognormal(0, 0.5)))
            if not ends and random.random() < 0.08:
                continue  # a day in bed
            begin = 13.0 if number == 0 else random.uniform(7.5, 10)
            end = random.uniform(11, 16) if number == length - 1 else random.uniform(17, 23.5)
            spots = self.around(place, 12, max(n, 2))
            self.shoot(day + number, begin, max(end, begin + 1) - begin, spots, self.events, 0.6, _zone(place))
        self.events += 1

    def occasion(self) -> None:
        """A party, a wedding, an outing or a children's birthday, in reach of home; some last two days."""
        random = self.random
        what = str(random.choice(list(_OCCASIONS), p=[share for share, *_ in _OCCASIONS.values()]))
        _, start, hours, (usual, spread), km = _OCCASIONS[what]
        length = 2 if what == "weekend" or (what == "wedding" and random.random() < 0.5) else 1
        day = self.take(length)
        if day is None:
            return
        begin, lasts, n = random.uniform(*start), random.uniform(*hours), random.lognormal(np.log(usual), spread)
        place = self.around(self.home(day), km, 1)[0]
        for number in range(length):
            some = max(12, int(n)) if number == 0 else max(8, int(n * random.uniform(0.2, 0.9)))
            spots = self.around(place, 1, some)
            self.shoot(day + number, begin, lasts, spots, self.events, 0.5, _zone(self.home(day)))
        self.events += 1

    def ordinary(self, away: NDArray[np.bool_]) -> None:
        """Daily life: now and then a few photos, also in the morning before an event near home."""
        random = self.random
        rate, several = random.lognormal(np.log(2.5), 0.7) / 7, random.uniform(1.3, 4.5)
        lively = random.random(self.days // 30 + 2) * 1.5 + 0.25  # some months are
        for day in np.flatnonzero(~away[: self.days]).tolist():
            for _ in range(int(random.poisson(rate * lively[day // 30]))):
                n = int(random.geometric(1 / several)) * (1 if random.random() < 0.96 else 6)  # things to be sold
                hour = float(np.clip(random.normal(15, 4), 7, 23)) if self.free[day] else 8.0
                spot = self.around(self.home(day), random.choice([3.0, 8.0, 25.0], p=[0.6, 0.3, 0.1]), 1)[0]
                zone, spots = _zone(self.home(day)), self.around(spot, 0.3, n)
                self.shoot(day, hour, random.exponential(0.4), spots, ORDINARY, 0.0, zone)

    def take(self, length: int) -> int | None:
        """A first day from which on so many days are free, which then are not."""
        for _ in range(20):
            day = int(self.random.integers(2, max(self.days - length - 2, 3)))
            if self.free[day : day + length].all():
                self.free[day : day + length] = False
                return day
        return None

    def home(self, day: int) -> Floats:
        return np.asarray([place for start, place in self.homes if start <= day][-1])

    def around(self, place: Floats, km: float, n: int) -> Floats:
        """Spots around a place, most within so many km."""
        spread = km / 111 * self.random.normal(0, 0.5, (n, 2))
        spread[:, 1] /= max(np.cos(np.radians(place[0])), 0.2)
        return np.asarray(place + spread)

    def shoot(self, day: int, hour: float, hours: float, spots: Floats, event: int, share: float, zone: float) -> None:
        """Take photos at these spots in bursts, some by the second camera."""
        n = len(spots)
        bursts = np.sort(self.random.random(max(1, n // 4))) * hours * _HOUR
        chosen = np.sort(self.random.choice(bursts, n))
        times = day * _DAY + hour * _HOUR - zone + chosen + np.arange(n) * 3.0
        second = self.random.random(n) < (share if self.second_camera else 0.0)
        moments = (self.moments + np.searchsorted(bursts, chosen)).tolist()
        self.moments += len(bursts)
        told = zip(times.tolist(), spots.tolist(), second.tolist(), moments, strict=True)
        self.rows += [(time, zone, north, east, event, other, moment) for time, (north, east), other, moment in told]

    def told(self) -> Life:
        """What the files tell of it: clocks that are wrong, places that are missing, and what is no photograph."""
        random, rows = self.random, np.array(self.rows, np.float64)
        start = float(random.integers(1_200_000_000, 1_600_000_000)) // _DAY * _DAY
        true, zone, place, event, second = rows[:, 0] + start, rows[:, 1], rows[:, 2:4], rows[:, 4], rows[:, 5] > 0
        offset = np.where((random.random() < 0.6) & ~second, zone, np.nan)
        with_place = random.choice([1.0, 0.9, 0.0], p=[0.5, 0.3, 0.2])
        place[(random.random(len(rows)) >= with_place) | second] = np.nan
        at_home, clock = float(np.median(zone)), true + zone
        if random.random() < 0.6:  # nobody sets the camera's clock abroad
            clock = np.where(second, true + at_home, clock)
        if random.random() < 0.15:  # or ever
            clock = np.where(second, clock + random.choice([-1, 1]) * random.uniform(0.5, 3) * _HOUR, clock)
        late = true + zone - clock
        if random.random() < 0.2:  # its battery was out for a while
            begin = start + self.days * _DAY * random.uniform(0.1, 0.7)
            lost = second & (true > begin) & (true < begin + 150 * _DAY)
            clock = np.where(lost, true - begin + _RESET, clock)
            event = np.where(lost & (event >= 0), event + self.events, event)
            true, late = np.where(lost, clock - zone, true), np.where(lost, 0.0, late)
        others = int(random.poisson(self.days * random.lognormal(np.log(0.7), 0.6)))
        when = start + random.random(others) * self.days * _DAY
        order = np.argsort(np.concatenate([true, when]), kind="stable")
        return Life(
            np.concatenate([clock, when + at_home])[order],
            np.concatenate([offset, np.full(others, np.nan)])[order],
            np.concatenate([place, np.full((others, 2), np.nan)])[order],
            np.concatenate([np.ones(len(rows), bool), np.zeros(others, bool)])[order],
            np.concatenate([event, np.full(others, ORDINARY)])[order].astype(np.int64),
            np.concatenate([second, np.zeros(others, bool)])[order],
            np.concatenate([late, np.zeros(others)])[order],
            np.concatenate([rows[:, 6], self.moments + np.arange(others)])[order].astype(np.int64),
        )


def _zone(place: Floats) -> float:
    """Seconds by which the clocks of a place are ahead of UTC."""
    return float(np.round(place[1] / 15)) * _HOUR
