"""Where a photo was taken, as people say it: the nearest town. Asked for in the background."""

from functools import lru_cache

from photosort.model.photo import Photo
from photosort.model.place import city, in_full, packed
from photosort.ui.text.places import place_in_words

Spot = tuple[float, float]  # latitude and longitude in degrees, coarse
_DECIMALS = 2  # of degrees, about a kilometre


def coarse(latitude: float, longitude: float) -> Spot:
    """For which place one name is asked: one question for all photos of a walk."""
    return round(latitude, _DECIMALS), round(longitude, _DECIMALS)


def spot_of(photo: Photo) -> Spot | None:
    """The same of a photo; None where it does not say where it was taken."""
    latitude, longitude = photo.header.latitude, photo.header.longitude
    return coarse(latitude, longitude) if latitude is not None and longitude is not None else None


def town_name(latitude: float, longitude: float) -> str:
    """As in "Berlin, Germany", for coordinates in degrees; empty far from any town.

    The first call takes a second.
    """
    return place_in_words(city(_kept(latitude, longitude)))


def town_in_english(latitude: float, longitude: float) -> str:
    """The same in English, as it is kept."""
    return city(_kept(latitude, longitude))


def place_name(latitude: float, longitude: float) -> str:
    """The same with the part of the city, "Kreuzberg, Berlin, Germany", for details."""
    return place_in_words(in_full(_kept(latitude, longitude)))


@lru_cache(4096)
def _kept(latitude: float, longitude: float) -> str:
    from photosort.organizing.describing.nearest_town import nearest_town

    town = nearest_town(latitude, longitude)
    return packed((town.part,), (town.name, town.country)) if town is not None else ""
