"""What was understood of a search: terms that all hold, each shown as a chip, taken away or written back as text."""

import re
from datetime import date
from enum import StrEnum

from photosort.model.photo import Mark
from photosort.model.value import dataclass

_LONG = 6  # letters of a word that is found inside of others as well: "rechnung" in "Stromrechnung"
_NUMBER = 3  # digits of a number that is
_BEGINS = r"(?<![^\W_])"  # where no word goes on


class Field(StrEnum):
    """In what of a photo some words are looked for."""

    ANY = "any"  # in all of these
    NAME = "name"  # of its file
    FOLDER = "folder"
    TEXT = "text"  # that is in the picture
    PLACE = "place"
    ALBUM = "album"
    EVENT = "event"  # or journey
    CAMERA = "camera"
    PERSON = "person"  # whose face is on it
    KIND = "kind"  # of picture: photograph, screenshot, receipt, …


class Feature(StrEnum):
    """What a photo has or lacks."""

    TEXT = "text"
    PLACE = "place"
    PEOPLE = "people"  # whoever they are
    STRANGERS = "strangers"  # a face of which nobody knows whose it is


@dataclass(frozen=True, slots=True)
class Words:
    """Some words, folded, that stand somewhere in a field one after the other."""

    text: str
    field: Field = Field.ANY
    months: tuple[int, ...] = ()  # 1..12; of "may" and of "summer": photos that were taken in these are found too
    year: int | None = None  # of "2018" alone, which may also stand in the picture or its name
    anybody: bool = False  # of "woman": nothing tells one from a man, so that all photos with people are found too
    unseen: bool = False  # of "birthday": no photo shows it; beside other words it is left out where nothing has it

    @property
    def begins_a_word(self) -> bool:
        """Whether it is found at the beginning of a word alone: "cat" stands inside of "located" by chance, while what
        is as long as "rechnung" means the same in "Stromrechnung".

        Of scripts that are written without spaces, one sign may be a word.
        """
        shortest = _NUMBER if self.text.isdigit() else _LONG
        return self.is_latin and len(self.text) < shortest

    @property
    def is_latin(self) -> bool:
        """Whether it is one word, or the beginning of one, of a script that is written with spaces."""
        return self.text.isascii() and self.text.isalnum()

    @property
    def pattern(self) -> str:
        """Where it stands in a folded text, as a regular expression."""
        return (_BEGINS if self.begins_a_word else "") + re.escape(self.text)

    @property
    def whole(self) -> str:
        """The same, where no word goes on behind it either."""
        return rf"{_BEGINS}{re.escape(self.text)}(?![^\W_])"

    def stand_in(self, text: str, *, begin: bool = False) -> bool:
        """Whether a folded text holds them; `begin`: at the beginning of a word, however long they are."""
        return re.search(_BEGINS + re.escape(self.text) if begin else self.pattern, text) is not None


@dataclass(frozen=True, slots=True)
class Taken:
    """Days on which a photo was taken; both count."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A month, 1..12, in any year, in which a photo was taken."""

    month: int


@dataclass(frozen=True, slots=True)
class Bytes:
    """How large a photo's files are, with its companions; both count. `most` is None where there is no limit."""

    least: int
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Has:
    """That a photo has something, or lacks it."""

    feature: Feature
    there: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """What the person said of a photo while culling."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Favourite:
    """That a photo is a favourite."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """What a search cannot go by, as the "or" of two words: it finds nothing, and keeps nothing from being found."""

    filler: bool = False  # "the", "photos": nothing was to be understood


Understood = Words | Taken | TakenIn | Bytes | Has | Marked | Favourite
Meaning = Understood | NotUnderstood


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a search: what it means, as it was written, and whether it is to be left out ("-beach")."""

    meaning: Meaning
    written: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """The terms of a search, all of which hold."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)

    @property
    def text(self) -> str:
        """The search as text, which is understood in the same way."""
        return " ".join(term.written for term in self.terms)

    def without(self, index: int) -> str:
        """The search as text without one of its terms; what then stands side by side may be understood together."""
        return Query(self.terms[:index] + self.terms[index + 1 :]).text
