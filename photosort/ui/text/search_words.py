"""The words of a search as they are offered to somebody who types, in the person's language.

Each is understood as what it is offered as (`model.search.lexicon`); a test asks for it in every language.
"""

from collections.abc import Iterator
from datetime import date

from photosort.model.search.completing import Choice, quoted
from photosort.model.search.found import Why
from photosort.model.search.parsing import parse
from photosort.model.search.query import Meaning, Taken, TakenIn
from photosort.model.search.vocabulary import Month, Vocabulary
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import mark, tr

KEYS = {
    Why.PERSON: mark("person:"),
    Why.PLACE: mark("place:"),
    Why.ALBUM: mark("album:"),
    Why.EVENT: mark("event:"),
    Why.KIND: mark("kind:"),
    Why.CAMERA: mark("camera:"),
    Why.FOLDER: mark("folder:"),
    Why.TEXT: mark("text:"),
    Why.NAME: mark("name:"),
    Why.DATE: mark("date:"),
    Why.SIZE: mark("size:"),
}
PHRASES = (
    (Why.FAVOURITE, mark("favourite")),
    (Why.MARK, mark("kept")),
    (Why.MARK, mark("rejected")),
    (Why.MARK, mark("no mark")),
    (Why.FEATURE, mark("has text")),
    (Why.FEATURE, mark("no text")),
    (Why.FEATURE, mark("has place")),
    (Why.FEATURE, mark("no place")),
    (Why.FEATURE, mark("with people")),
    (Why.FEATURE, mark("without people")),
    (Why.FEATURE, mark("with strangers")),
    (Why.FEATURE, mark("without strangers")),
    (Why.DATE, mark("today")),
    (Why.DATE, mark("yesterday")),
    (Why.DATE, mark("this week")),
    (Why.DATE, mark("last week")),
    (Why.DATE, mark("this month")),
    (Why.DATE, mark("last month")),
    (Why.DATE, mark("this year")),
    (Why.DATE, mark("last year")),
    (Why.DATE, mark("last summer")),
    (Why.DATE, mark("last winter")),
)
SIZES = (">5mb", ">20mb", ">100mb", "<1mb")


def term_for(why: Why, value: str) -> str:
    """The term that finds what has a value for one reason alone, as in: place:"New York"."""
    return tr(KEYS[why]) + quoted(value)


def choices(vocabulary: Vocabulary) -> list[Choice]:
    """Everything that is offered: keys, phrases, dates and sizes, then the values of a library."""
    found = [Choice.of(tr(key), tr(key), why, [tr(key).rstrip(":")]) for why, key in KEYS.items()]
    found += [Choice.of(tr(phrase), tr(phrase), why, [tr(phrase)]) for why, phrase in PHRASES]
    found += _dates(vocabulary.months)
    found += [Choice.of(size, size, Why.SIZE, [size]) for size in SIZES]
    for why, values in vocabulary.values.items():
        key = tr(KEYS[why]) if why in KEYS else ""
        found += [
            Choice(value.shown, key + quoted(value.shown), why, "".join(f"\n{name}" for name in value.folded))
            for value in values
        ]
    return found


def _dates(months: tuple[Month, ...]) -> Iterator[Choice]:
    for year in dict.fromkeys(year for year, _ in months):
        # Alone it may be figures in a picture as well.
        yield Choice.of(words.year(year), f"{tr(KEYS[Why.DATE])}{year}", Why.DATE, [words.year(year), str(year)])
    for month in sorted({month for _, month in months}):
        said = words.month_name(month)
        for written in (said, tr(KEYS[Why.DATE]) + said):  # "May" alone is a word as well
            if _meant(written) == TakenIn(month):
                yield Choice.of(said, written, Why.DATE, [said])
                break
    for year, month in months:
        said, number = words.month(year, month), f"{year}-{month:02}"
        written = said if isinstance(_meant(said), Taken) else number
        yield Choice.of(said, written, Why.DATE, [said, number])


def _meant(text: str) -> Meaning | None:
    """What a text means as one term. A month is said in the language of the system, which no search may understand."""
    terms = parse(text, date.today()).terms
    return terms[0].meaning if len(terms) == 1 else None
