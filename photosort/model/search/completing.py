"""How a search that is being typed may go on: from the text before the cursor to what may be meant by its end."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from re import Match

from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.lexicon import LEXICON, Lexicon
from photosort.model.search.parsing import TOKEN
from photosort.model.search.query import Field
from photosort.model.value import dataclass

MOST = 8
_OF_A_KIND = 3  # so that towns, of which there are many, do not crowd albums out
_WORDS = 3  # of what is typed belong together at most: "india and fr"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to look for: as it is shown, as it is written, and in what it is looked for.

    `begins` are its names, folded, each after a line break: any word of one may be typed for it.
    """

    shown: str
    written: str
    why: Why
    begins: str

    @classmethod
    def of(cls, shown: str, written: str, why: Why, names: Iterable[str]) -> "Choice":
        """One that is known by some names."""
        return cls(shown, written, why, "".join(f"\n{fold(name)}" for name in names))

    @property
    def is_key(self) -> bool:
        """Whether it only says where to look, so that what to look for comes next: "place:"."""
        return self.written.endswith(":")


@dataclass(frozen=True, slots=True)
class Completion:
    """A choice, and from where on it takes the place of the text up to the cursor."""

    start: int
    choice: Choice


@dataclass(frozen=True, slots=True)
class _Piece:
    """The end of what was typed, as one thing: where it begins, folded, and what alone it may be."""

    start: int
    typed: str
    why: Why | None = None


def quoted(value: str) -> str:
    """A value as it is written after a colon: in quotes where it has more than one word."""
    value = max(value.split('"'), key=len).strip()  # a quote in it would end it
    return f'"{value}"' if " " in value else value


def completions(text: str, cursor: int, choices: Sequence[Choice], lexicon: Lexicon = LEXICON) -> list[Completion]:
    """What may be meant by the end of the text before the cursor, the likeliest first; nothing inside a word."""
    if text[cursor : cursor + 1].strip():
        return []
    for piece in _pieces(text[:cursor], lexicon):
        written = fold(text[piece.start : cursor])
        other = (one for one in _meant(piece, choices) if fold(one.written) != written)
        if found := [Completion(piece.start, one) for one in islice(other, MOST)]:
            return found
    return []


def _pieces(before: str, lexicon: Lexicon) -> Iterator[_Piece]:
    """The ends of a text that may be one thing, the longest first: of "new y" New York is meant, and not Yellow."""
    tokens = list(TOKEN.finditer(before))
    if not tokens:
        return
    last = tokens[-1]
    key, typed = last["key"] or "", last["phrase"] if last["word"] is None else last["word"]
    if not key and typed.endswith(":"):
        key, typed = typed[:-1], ""
    why = _why(fold(key), lexicon)
    if why is not None:
        if last.end() == len(before) and not (last["phrase"] is not None and before.endswith('"') and typed):
            yield _Piece(last.end("minus"), fold(typed), why)
        return
    for count in range(min(_WORDS, len(tokens)), 0, -1):
        some = tokens[-count:]
        if all(map(_is_plain, some)) and not any(token["minus"] for token in some[1:]):
            start = some[0].end("minus")
            words = " ".join(before[start:].split()) + (" " if before[-1].isspace() else "")
            yield _Piece(start, fold(words))


def _is_plain(token: Match[str]) -> bool:
    return not token["key"] and token["word"] is not None


def _why(key: str, lexicon: Lexicon) -> Why | None:
    """What is looked for behind a key before a colon; None where it is none."""
    if key in lexicon.fields:
        return Why(lexicon.fields[key].value) if lexicon.fields[key] is not Field.ANY else None
    return Why.DATE if key in lexicon.dates else Why.SIZE if key in lexicon.sizes else None


def _meant(piece: _Piece, choices: Sequence[Choice]) -> Iterator[Choice]:
    """The choices of which a word begins so, those that begin so themselves first."""
    if piece.why is not None:
        choices = [one for one in choices if one.why is piece.why and not one.is_key]
    first, inside = f"\n{piece.typed}", f" {piece.typed}"
    heads = [one for one in choices if first in one.begins]
    others = (one for one in choices if inside in one.begins and first not in one.begins)
    given = Counter[Why]()
    for choice in chain(heads, others):
        given[choice.why] += 1
        if piece.why is not None or given[choice.why] <= _OF_A_KIND:
            yield choice
