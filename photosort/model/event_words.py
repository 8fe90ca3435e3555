"""What is done to events, dates and places, and why it cannot be: these sentences, in English."""

from collections.abc import Mapping

from photosort.model.message_code import MessageCode as Code

EVENTS: Mapping[Code, str | tuple[str, str]] = {
    Code.DATES_LATER: ("Moved the date of %Ln photo {by} later", "Moved the dates of %Ln photos {by} later"),
    Code.DATES_EARLIER: ("Moved the date of %Ln photo {by} earlier", "Moved the dates of %Ln photos {by} earlier"),
    Code.WITH_DATES: "with the dates and places that you said",
    Code.WITH_PEOPLE_AND_DATES: "with the people on them, and the dates and places that you said",
    Code.DATES_RIGHT: ("Said that the date of %Ln photo is right", "Said that the dates of %Ln photos are right"),
    Code.SPAN_DAYS: ("%Ln day", "%Ln days"),
    Code.SPAN_TIME: "{text}",
    Code.SPAN_DAYS_AND_TIME: "{days} and {clock}",
    Code.WOULD_MOVE_DATES_LATER: (
        "Would move the date of %Ln photo {by} later",
        "Would move the dates of %Ln photos {by} later",
    ),
    Code.WOULD_MOVE_DATES_EARLIER: (
        "Would move the date of %Ln photo {by} earlier",
        "Would move the dates of %Ln photos {by} earlier",
    ),
    Code.WOULD_SET_DATE: ("Would set the date of %Ln photo to {time}", "Would set the dates of %Ln photos to {time}"),
    Code.WOULD_PLACE: ("Would say where %Ln photo was taken", "Would say where %Ln photos were taken"),
    Code.WOULD_GUESS_PLACES: ("Would guess where %Ln photo was taken", "Would guess where %Ln photos were taken"),
    Code.DATE_SET: ("Set the date of %Ln photo to {time}", "Set the dates of %Ln photos to {time}"),
    Code.PHOTOS_PLACED: ("Said where %Ln photo was taken", "Said where %Ln photos were taken"),
    Code.PHOTOS_PLACED_IN: ("Said that %Ln photo was taken in {town}", "Said that %Ln photos were taken in {town}"),
    Code.PHOTOS_PLACED_AT: ("Said that %Ln photo was taken at {text}", "Said that %Ln photos were taken at {text}"),
    Code.PLACES_GUESSED: ("Guessed where %Ln photo was taken", "Guessed where %Ln photos were taken"),
    Code.DATE_IMPOSSIBLE: "{name} would get a date that no photo can have.",
    Code.PLACE_IMPOSSIBLE: "That is no place on the globe where photos are taken.",
    Code.EVENTS_MERGED: ("Merged %Ln event into “{event}”", "Merged %Ln events into “{event}”"),
    Code.EVENT_SPLIT: "Split “{event}” in two",
    Code.EVENTS_FOUND: ("Put photos into %Ln event", "Put photos into %Ln events"),
    Code.NO_EVENT: "There is no event {id}.",
    Code.MERGE_NEEDS_TWO_EVENTS: "A merge needs at least two events.",
    Code.EVENT_BETWEEN: "“{event}” lies between them: merge it as well.",
    Code.SPLIT_INSIDE_EVENT: "“{event}” can only be split before a photo of it that is not its first.",
}
