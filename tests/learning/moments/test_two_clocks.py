import numpy as np

from photosort.learning.moments.two_clocks import Floats, off_by, pairs, settled

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0


class Feast:
    """What two guests photograph: of each moment both some photos, and some of their own."""

    def __init__(self, moments: int = 30, seed: int = 0) -> None:
        self.random = np.random.default_rng(seed)
        self.times = 10 * DAY + np.sort(self.random.uniform(0, 12 * HOUR, moments))
        self.scenes = self.random.normal(size=(moments, 32))

    def guest(self, behind: float, *, together: float = 0.7) -> tuple[Floats, Floats]:
        """Clock (n,), and what is seen (n, 32), of a guest whose clock is behind."""
        times = np.repeat(self.times, 3) + self.random.uniform(0, 2 * MINUTE, 3 * len(self.times))
        own = self.random.normal(size=(len(times), 32))
        with_all = (self.random.random(len(times)) < together)[:, None]
        seen = np.where(with_all, np.repeat(self.scenes, 3, axis=0), own) + 0.3 * self.random.normal(size=own.shape)
        order = np.argsort(times)
        return times[order] - behind, seen[order]


def test_a_clock_that_is_hours_behind_is_told_by_who_saw_the_same() -> None:
    feast = Feast()
    phone, camera = feast.guest(0), feast.guest(5.5 * HOUR)
    told = off_by(*camera, *phone)
    assert told is not None
    part, seconds = told
    assert abs(seconds - 5.5 * HOUR) <= 2 * MINUTE
    assert part.stop - part.start > 80
    ahead = off_by(*feast.guest(-3 * HOUR), *phone)
    assert ahead is not None
    assert abs(ahead[1] + 3 * HOUR) <= 2 * MINUTE


def test_a_clock_that_is_right_but_for_minutes_is_right() -> None:
    feast = Feast()
    told = off_by(*feast.guest(4 * MINUTE), *feast.guest(0))
    assert told is not None
    assert told[1] == 0


def test_nothing_is_sure_of_who_saw_something_else_or_too_little() -> None:
    feast = Feast()
    phone = feast.guest(0)
    assert off_by(*Feast(seed=1).guest(0), *phone) is None
    assert off_by(*feast.guest(2 * HOUR, together=0.0), *phone) is None
    clock, seen = feast.guest(5 * HOUR)
    assert off_by(clock[:9], seen[:9], *phone) is None


def test_only_the_photos_taken_while_the_clock_was_off_are_meant() -> None:
    feast = Feast(60)
    phone, (clock, seen) = feast.guest(0), feast.guest(0)
    early = np.arange(len(clock)) < 120
    clock = np.where(early, clock - 7 * HOUR, clock)
    told = off_by(clock, seen, *phone)
    assert told is None or told[0].stop <= 126


def test_a_camera_is_compared_with_those_whose_clock_is_sure() -> None:
    feast = Feast()
    (phone, seen), (camera, too) = feast.guest(0), feast.guest(2 * HOUR)
    clock = np.concatenate([phone, camera, phone + 40 * DAY, phone + 90 * DAY])
    which = np.repeat([0, 1, 1, 2], len(phone))
    sure = which == 0
    found = pairs(clock, which, sure)
    [pair] = found
    assert (pair.camera, pair.against, len(pair.rows), len(pair.others)) == (1, 0, len(camera), len(phone))
    [off] = settled([(pair, off_by(camera, too, phone, seen))], clock)
    assert (off.camera, off.against, round(off.seconds / HOUR, 1)) == (1, 0, 2.0)
    assert settled([(pair, None)], clock) == []


def test_others_of_two_minds_tell_nothing() -> None:
    feast = Feast()
    (phone, seen), (camera, too) = feast.guest(0), feast.guest(2 * HOUR)
    clock = np.concatenate([phone, camera, phone + HOUR])
    which = np.repeat([0, 1, 2], len(phone))
    looks = np.concatenate([seen, too, seen])
    found = pairs(clock, which, which != 1)
    told = [(one, off_by(clock[one.rows], looks[one.rows], clock[one.others], looks[one.others])) for one in found]
    assert [one is not None for _, one in told] == [True, True]
    assert settled(told, clock) == []


def test_stretches_end_where_a_camera_rested() -> None:
    times = np.concatenate([np.arange(30) * HOUR, 10 * DAY + np.arange(30) * HOUR, 30 * DAY + np.arange(10) * HOUR])
    clock, which = np.concatenate([times, times]), np.repeat([0, 1], len(times))
    found = pairs(clock, which, which == 0)
    assert [len(pair.rows) for pair in found] == [30, 30]
