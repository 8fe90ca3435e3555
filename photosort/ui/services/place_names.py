"""Where a photo was taken, as people say it: the nearest town. Asked for in the background."""

from functools import lru_cache

from photosort.ui.text.countries import place_in_words


def town_name(latitude: float, longitude: float) -> str:
    """As in "Lyon, France", for coordinates in degrees; empty far from any town. The first call takes a second."""
    return place_in_words(_in_english(latitude, longitude))


@lru_cache(4096)
def _in_english(latitude: float, longitude: float) -> str:
    from photosort.organizing.describing.nearest_town import nearest_town

    town = nearest_town(latitude, longitude)
    return f"{town.name}, {town.country}" if town is not None else ""
