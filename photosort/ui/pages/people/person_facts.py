"""What is told of somebody beside their photos: since when, where, and with whom. Asked for in the background."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from photosort.model.face import PersonId
from photosort.model.value import dataclass
from photosort.model.view import Order, View
from photosort.ui.services import place_names
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

SAID = 2  # places of a year by name


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """`places` are the towns of each year, most photos first; `beside` who is on the same photos, most often first."""

    photos: int = 0
    first: int = 0  # years
    last: int = 0
    places: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    beside: tuple[tuple[PersonId, int], ...] = ()

    def line(self) -> str:
        """As in "1,412 photos · 2016 – 2024 · 38 places"."""
        towns = len({town for of_year in self.places.values() for town in of_year})
        years = say.year(self.last) if self.first == self.last else f"{say.year(self.first)} – {say.year(self.last)}"
        return say.joined(
            say.photos(self.photos),
            years if self.photos else "",
            plural("%Ln place", "%Ln places", towns) if towns else "",
        )

    def of_year(self, year: int) -> str:
        """As in "Kerala, Lisbon and 6 more"; empty where no place is known."""
        towns = self.places.get(year, ())
        named = ", ".join(towns[:SAID])
        if len(towns) <= SAID:
            return named
        return plural("{places} and %Ln more", "{places} and %Ln more", len(towns) - SAID).format(places=named)


def gather(library: "LibraryPort", person: PersonId) -> PersonFacts:
    """Ask the library. Runs on a background thread."""
    photos = library.photos.get(library.photos.ids(View(person=person, order=Order.DATE)))
    towns: dict[place_names.Spot, str] = {}
    by_year: dict[int, Counter[str]] = {}
    for photo in photos:
        spot = place_names.spot_of(photo)
        if spot is None:
            continue
        if spot not in towns:
            towns[spot] = place_names.town_name(*spot).partition(", ")[0]
        if towns[spot]:
            by_year.setdefault(photo.when.year, Counter())[towns[spot]] += 1
    years = [photo.when.year for photo in photos]
    places = {year: tuple(town for town, _ in found.most_common()) for year, found in by_year.items()}
    beside = tuple(library.people.with_whom(person))
    return PersonFacts(len(photos), min(years, default=0), max(years, default=0), places, beside)


def born(birthday: str) -> str:
    """A birthday in words: "Born on 17 May 1990", or "Birthday 17 May"; empty where none is known."""
    if not birthday:
        return ""
    if birthday.startswith("--"):
        month, day = map(int, birthday[2:].split("-"))
        return tr("birthday on {day}").format(day=say.day_of_any_year(month, day))
    return tr("born on {day}").format(day=say.whole_day(date.fromisoformat(birthday)))
