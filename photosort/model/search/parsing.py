"""From text to a query. Every text is one: what is no filter is a word, and nothing is ever wrong.

    query  = { term }
    term   = [ "-" ] ( phrase | key ":" ( phrase | word ) | date | size | known words | word )
    phrase = '"' text '"'                   the last quote may be missing, for somebody is still typing

Dates (`dates`) and known words such as "no place" (`lexicon`) are as long as can be: "3 may 2024" is one term.
Beside other terms "or", "not" and their like are not understood, and "the", "photos" and theirs are left out: they find
nothing, and keep nothing from being found.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from photosort.model.search.dates import LONGEST, SEASON, days_of
from photosort.model.search.folding import fold
from photosort.model.search.lexicon import LEXICON, Lexicon
from photosort.model.search.query import Bytes, Field, Meaning, NotUnderstood, Query, Taken, TakenIn, Term, Words
from photosort.model.value import dataclass

TOKEN = re.compile(r"""(?P<minus>-?)(?:(?P<key>[^\W\d]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))""")
_SIZE = re.compile(r"(?P<than>[<>]=?)(?P<number>\d{1,9}(?:[.,]\d{1,3})?)(?P<unit>kb|mb|gb|tb)")
_UNITS = {"kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000}


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of the text: excluded or not, a key before a colon or "", and what follows."""

    excluded: bool
    key: str
    text: str  # folded
    quoted: bool
    written: str

    @property
    def plain(self) -> bool:
        """Whether it may be part of a longer term."""
        return not self.key and not self.quoted


def parse(text: str, today: date, lexicon: Lexicon = LEXICON) -> Query:
    """What a text asks for. `today` is what "last summer" counts from."""
    tokens = _tokens(text, lexicon)
    terms: list[Term] = []
    while tokens:
        count, meaning = _next(tokens, lexicon, today)
        written = " ".join(token.written for token in tokens[:count])
        terms.append(Term(meaning, written, tokens[0].excluded))
        tokens = tokens[count:]
    if all(isinstance(term.meaning, NotUnderstood) for term in terms):  # then it is what somebody looks for
        terms = [replace(term, meaning=Words(fold(term.written))) for term in terms]
    return Query(tuple(terms))


def _tokens(text: str, lexicon: Lexicon) -> list[_Token]:
    keys = {"", *lexicon.fields, *lexicon.dates, *lexicon.sizes}
    found = []
    for match in TOKEN.finditer(text):
        minus, key, phrase, word = match.group("minus", "key", "phrase", "word")
        inner = " ".join((word if phrase is None else phrase).split())
        written = inner if phrase is None else f'"{inner}"'
        folded = " ".join(fold(inner).split())
        # Somebody is still typing: a quote just opened asks for nothing yet, nor does "-" or "place:".
        begun = phrase is None and not key and (folded == "-" or (folded[-1:] == ":" and folded[:-1] in keys))
        if folded and not begun:
            written = f"{minus}{key + ':' if key else ''}{written}"
            found.append(_Token(bool(minus), fold(key or ""), folded, phrase is not None, written))
    return found


def _next(tokens: Sequence[_Token], lexicon: Lexicon, today: date) -> tuple[int, Meaning]:
    """How many tokens the next term takes, and what it means."""
    first = tokens[0]
    if first.key:
        return 1, _with_key(first, lexicon, today)
    if first.quoted:
        return 1, Words(first.text)
    for count in range(min(LONGEST, len(tokens)), 0, -1):
        some = tokens[:count]
        if all(token.plain for token in some) and not any(token.excluded for token in some[1:]):
            words = [token.text for token in some]
            meaning = lexicon.phrases.get(tuple(words)) or days_of(words, lexicon, today) or _size("".join(words))
            if isinstance(meaning, TakenIn) and first.text in lexicon.names:
                return count, Words(first.text, months=(meaning.month,))
            if isinstance(meaning, Taken) and re.fullmatch(r"\d{4}", first.text) and count == 1 and not first.excluded:
                return count, Words(first.text, year=meaning.first.year)
            if meaning is not None:
                return count, meaning
    if first.text in lexicon.between | lexicon.fillers and not first.excluded:
        return 1, NotUnderstood(first.text in lexicon.fillers)
    return 1, Words(first.text) if first.excluded else _word(first.text, lexicon)


def _word(text: str, lexicon: Lexicon) -> Words:
    """A word by itself, and what else it is taken for."""
    if text in lexicon.seasons:
        return Words(text, months=tuple((lexicon.seasons[text] + more - 1) % 12 + 1 for more in range(SEASON)))
    return Words(text, anybody=text in lexicon.anybody, unseen=text in lexicon.unseen)


def _with_key(token: _Token, lexicon: Lexicon, today: date) -> Meaning:
    """A filter, "camera:canon"; what has no meaning as one is a word with a colon in it."""
    found: Meaning | None = None
    if token.key in lexicon.fields:
        found = Words(token.text, lexicon.fields[token.key])
    elif token.key in lexicon.dates:
        found = days_of(token.text.split(), lexicon, today)
    elif token.key in lexicon.sizes:
        found = _size(token.text.replace(" ", ""))
    return found if found is not None else Words(f"{token.key}:{token.text}", Field.ANY)


def _size(text: str) -> Bytes | None:
    """A size as in ">5mb" or "<=1.5gb"."""
    match = _SIZE.fullmatch(text)
    if match is None:
        return None
    size = int(float(match["number"].replace(",", ".")) * _UNITS[match["unit"]])
    return Bytes(size) if match["than"].startswith(">") else Bytes(0, size)
