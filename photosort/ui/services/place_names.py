"""Where a photo was taken, as people say it: the nearest town. Asked for in the background."""

from functools import lru_cache

from photosort.ui.text.places import place_in_words


def town_name(latitude: float, longitude: float) -> str:
    """As in "Kreuzberg, Berlin, Germany", for coordinates in degrees; empty far from any town.

    The first call takes a second.
    """
    return place_in_words(_in_english(latitude, longitude))


@lru_cache(4096)
def _in_english(latitude: float, longitude: float) -> str:
    from photosort.organizing.describing.nearest_town import nearest_town

    town = nearest_town(latitude, longitude)
    return ", ".join(dict.fromkeys(filter(None, (town.part, town.name, town.country)))) if town is not None else ""
