"""The words that a search understands, in the languages that are shipped; all of them at once, for people mix them.

Words are folded, as what is typed will be. A season counts only beside a year, or after "last" and "this".
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from photosort.model.photo import Mark
from photosort.model.search.query import Favourite, Feature, Field, Has, Marked, Meaning
from photosort.model.value import dataclass


class Span(StrEnum):
    """A stretch of time that "last" and "this" go with."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, or of some together."""

    fields: Mapping[str, Field] = field(default_factory=dict)  # before a colon
    dates: frozenset[str] = frozenset()  # before a colon
    sizes: frozenset[str] = frozenset()  # before a colon
    phrases: Mapping[tuple[str, ...], Meaning] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)  # 1..12
    names: frozenset[str] = frozenset()  # those of the months that are other words, or names of people, as well
    seasons: Mapping[str, int] = field(default_factory=dict)  # the month with which one begins
    spans: Mapping[str, Span] = field(default_factory=dict)
    last: frozenset[str] = frozenset()
    this: frozenset[str] = frozenset()
    days: Mapping[str, int] = field(default_factory=dict)  # how many days ago
    between: frozenset[str] = frozenset()  # what stands between words and is no word to look for
    fillers: frozenset[str] = frozenset()  # small words, and those that every photo answers to
    anybody: frozenset[str] = frozenset()  # people whom nothing tells from others
    unseen: frozenset[str] = frozenset()  # occasions, which no photo shows, and colours, which few are told of

    def __or__(self, other: "Lexicon") -> "Lexicon":
        """The words of both."""
        return Lexicon(
            {**self.fields, **other.fields},
            self.dates | other.dates,
            self.sizes | other.sizes,
            {**self.phrases, **other.phrases},
            {**self.months, **other.months},
            self.names | other.names,
            {**self.seasons, **other.seasons},
            {**self.spans, **other.spans},
            self.last | other.last,
            self.this | other.this,
            {**self.days, **other.days},
            self.between | other.between,
            self.fillers | other.fillers,
            self.anybody | other.anybody,
            self.unseen | other.unseen,
        )


def _months(names: str) -> dict[str, int]:
    """By each of their names; a line holds those of one month."""
    return {name: number for number, line in enumerate(names.strip().splitlines(), 1) for name in line.split()}


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


ENGLISH = Lexicon(
    fields={**{field.value: field for field in Field if field is not Field.ANY}, "with": Field.PERSON},
    dates=frozenset({"date", "taken"}),
    sizes=frozenset({"size"}),
    phrases={
        ("has", "text"): Has(Feature.TEXT, True),
        ("no", "text"): Has(Feature.TEXT, False),
        ("has", "place"): Has(Feature.PLACE, True),
        ("no", "place"): Has(Feature.PLACE, False),
        **{(having, "people"): Has(Feature.PEOPLE, True) for having in ("has", "with")},
        **{(without, "people"): Has(Feature.PEOPLE, False) for without in ("no", "without")},
        **{(having, "strangers"): Has(Feature.STRANGERS, True) for having in ("has", "with")},
        **{(without, "strangers"): Has(Feature.STRANGERS, False) for without in ("no", "without")},
        **{(word,): Favourite() for word in ("favourite", "favourites", "favorite", "favorites")},
        ("kept",): Marked(Mark.KEPT),
        ("rejected",): Marked(Mark.REJECTED),
        ("no", "mark"): Marked(Mark.NONE),
    },
    months=_months(
        "january jan\nfebruary feb\nmarch mar\napril apr\nmay\njune jun\njuly jul\naugust aug\n"
        "september sep sept\noctober oct\nnovember nov\ndecember dec"
    ),
    names=frozenset({"jan", "march", "mar", "april", "may", "june", "august"}),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    spans={"week": Span.WEEK, "month": Span.MONTH, "year": Span.YEAR},
    last=frozenset({"last"}),
    this=frozenset({"this"}),
    days={"today": 0, "yesterday": 1},
    between=frozenset({"and", "or", "not", "without"}),
    fillers=_words("a an the my our of from at in on to by with for photo photos picture pictures image images"),
    anybody=_words(
        "people person persons somebody woman women man men girl girls boy boys child children kid kids baby babies "
        "toddler toddlers teenager teenagers lady ladies guy guys crowd crowds portrait portraits selfie selfies"
    ),
    unseen=_words(
        "birthday birthdays wedding weddings christmas easter halloween party parties holiday holidays vacation "
        "vacations trip graduation anniversary celebration concert family friends white black grey gray brown red "
        "yellow green blue purple pink happy sad funny beautiful"
    ),
)

GERMAN = Lexicon(
    fields={
        "ordner": Field.FOLDER,
        "ort": Field.PLACE,
        "ereignis": Field.EVENT,
        "kamera": Field.CAMERA,
        "art": Field.KIND,
        "mit": Field.PERSON,
    },
    dates=frozenset({"datum"}),
    sizes=frozenset({"grosse"}),
    phrases={
        ("mit", "text"): Has(Feature.TEXT, True),
        **{(without, "text"): Has(Feature.TEXT, False) for without in ("ohne", "kein")},
        ("mit", "ort"): Has(Feature.PLACE, True),
        **{(without, "ort"): Has(Feature.PLACE, False) for without in ("ohne", "kein")},
        **{("mit", people): Has(Feature.PEOPLE, True) for people in ("personen", "leuten")},
        **{("ohne", people): Has(Feature.PEOPLE, False) for people in ("personen", "leute")},
        ("keine", "personen"): Has(Feature.PEOPLE, False),
        ("mit", "fremden"): Has(Feature.STRANGERS, True),
        **{("ohne", strangers): Has(Feature.STRANGERS, False) for strangers in ("fremde", "fremden")},
        **{(word,): Favourite() for word in ("favorit", "favoriten")},
        ("behalten",): Marked(Mark.KEPT),
        ("aussortiert",): Marked(Mark.REJECTED),
        **{(without, "markierung"): Marked(Mark.NONE) for without in ("ohne", "keine")},
    },
    months=_months(
        "januar janner\nfebruar\nmarz\napril\nmai\njuni\njuli\naugust\nseptember\noktober okt\nnovember\ndezember dez"
    ),
    seasons={"fruhling": 3, "fruhjahr": 3, "sommer": 6, "herbst": 9, "winter": 12},
    spans={"woche": Span.WEEK, "monat": Span.MONTH, "jahr": Span.YEAR},
    last=frozenset({"letzte", "letzten", "letzter", "letztes", "letztem"}),
    this=frozenset({"diese", "diesen", "dieser", "dieses", "diesem"}),
    days={"heute": 0, "gestern": 1, "vorgestern": 2},
    between=frozenset({"und", "oder", "nicht", "ohne"}),
    fillers=_words(
        "der die das den dem des ein eine einen einem einer mein meine meinen meiner unser unsere unseren "
        "am an auf aus bei beim fur im in mit vom von zu zum zur foto fotos bild bilder bildern"
    ),
    anybody=_words(
        "menschen mensch leute personen jemand frau frauen mann manner madchen junge jungen kind kinder babys "
        "kleinkind dame damen menge portrat portrats selfies gruppenbild"
    ),
    unseen=_words(
        "geburtstag geburtstage hochzeit hochzeiten weihnachten ostern silvester fasching party feier feste fest "
        "urlaub ferien ausflug taufe einschulung jubilaum konzert familie freunde weiss weisse weisses weisser schwarz "
        "schwarze schwarzes schwarzer grau braun rot rote roter rotes roten gelb gelbe gelber gelbes gelben grun grune "
        "gruner grunes grunen blau blaue blauer blaues blauen lila violett rosa frohlich traurig lustig schon"
    ),
)

LEXICON = ENGLISH | GERMAN
