"""Completing what is searched for on the map: countries, states, and the largest towns of a name."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLineEdit

from photosort.model.search.completing import Choice, Completion
from photosort.model.search.found import Why
from photosort.ui.pages.field_completion import FieldCompletion
from photosort.ui.pages.world.mercator import project
from photosort.ui.services.context import Context
from photosort.ui.services.country_search import FoundArea, find_countries, find_states
from photosort.ui.services.threads import Lane, Task
from photosort.ui.services.town_search import FoundTown, find_towns
from photosort.ui.text.i18n import tr

MOST, COUNTRIES, STATES = 8, 3, 2  # that are offered
_MEANT = 20  # times as many people as in the largest town, from which the state of the name is meant
FoundPlace = FoundArea | FoundTown


def find_places(typed: str) -> list[FoundPlace]:
    """What may be meant by what is typed, countries first. Any thread; slow at first.

    By New York and Kochi a town is meant, although states begin so as well; by Ontario the one of Canada.
    """
    countries, states = find_countries(typed, COUNTRIES), find_states(typed, STATES)
    towns = find_towns(typed, MOST - len(countries) - len(states))
    before = [state for state in states if not towns or state.people > _MEANT * towns[0].people]
    return [*countries, *before, *towns[:1], *(state for state in states if state not in before), *towns[1:]]


def area_of(place: FoundPlace) -> QRectF:
    """The part of the plane that a place takes; of a town its middle."""
    if isinstance(place, FoundTown):
        west, north = east, south = place.longitude, place.latitude
    else:
        south, west, north, east = place.south, place.west, place.north, place.east
    (left, top), (right, bottom) = project(np.array([west, east]), np.array([north, south])).tolist()
    return QRectF(left, top, right - left, bottom - top)


class PlaceCompletion(FieldCompletion):
    """What is typed is looked for in the background; what is taken, and what Enter finds first, is handed on."""

    def __init__(self, context: Context, field: QLineEdit, found: Callable[[FoundPlace], object]) -> None:
        super().__init__(context, field, field)
        self._found = found
        self._task: Task | None = None
        self._places: dict[str, FoundPlace] = {}
        self._begun = False  # the first answer takes seconds, and what is being done is said until then

    def _offer(self) -> None:
        if self._task is not None:
            self._task.cancel()
        typed = self._field.text()
        if not self._begun and typed.strip() and self._wanted():
            self._show([Completion(0, Choice(tr("Looking for places…"), "", Why.PLACE, ""))])

        def take(places: list[FoundPlace]) -> None:
            self._begun = True
            self._places = {place.words: place for place in reversed(places)}
            shown = [Completion(0, Choice(place.words, place.words, Why.PLACE, "")) for place in places]
            self._show(shown if self._wanted() else [])

        self._task = self._context.lanes.run(Lane.FILES, lambda: find_places(typed), take, owner=self)

    def _take(self, completion: Completion) -> None:
        if completion.choice.written not in self._places:
            return  # nothing is offered yet
        self._field.setText(completion.choice.written)
        self._found(self._places[completion.choice.written])
