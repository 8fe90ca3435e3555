"""How long an answer takes while somebody types, in a made-up library: names, places, words, and text in every picture.

An answer is the photos in their order, as the window shows them; where they lie, and what may be typed next, follow.
Beside it stands what looking through the names alone takes, without an index, for the same keystrokes.
"""

import argparse
import json
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import numpy as np

from photosort.library.db import text_index
from photosort.library.db.file_names import LIBRARY, SEARCH
from photosort.library.library import Library
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, Photo
from photosort.model.search.completing import Choice, completions
from photosort.model.search.found import Why
from photosort.model.search.parsing import parse
from photosort.model.search.vocabulary import Vocabulary
from photosort.model.text_line import TextLine
from photosort.model.view import Order, View

TYPED = (
    "receipt kerala may 2014", "dogs italy", "birthday garden", "IMG_2010", "camera:canon 2014", "-meme journey",
    "whatsapp last summer", '"total 12"', "food france no place", "pixel", "größe", "text:invoice berlin",
)  # fmt: skip
_WORDS = (
    "berlin", "journey", "summer", "garden", "birthday", "holiday", "school", "wedding", "rome", "total", "invoice",
    "order", "street", "thanks", "meeting", "train", "ticket", "hotel", "menu", "price", "tax", "größe", "straße",
)  # fmt: skip
_TOWNS = ("Mitte, Berlin, Germany", "Kochi, Kerala, India", "Lyon, Rhône, France", "Rome, Lazio, Italy", "")
_SHOWN = (MessageCode.DOGS, MessageCode.FOOD, MessageCode.LANDSCAPES, MessageCode.PEOPLE)
_KINDS = (MessageCode.SOME_PHOTOS, MessageCode.RECEIPTS, MessageCode.MEMES, MessageCode.PHONE_SCREENSHOTS)
_CAMERAS = ("Canon EOS R6", "Pixel 8", "iPhone 14", "")
_BOX = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)
_A_FOLDER = 500  # photos
_OTHER_WORDS = 3000
_STORED = 20  # photos whose text is kept at once


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark find`."""
    parser = argparse.ArgumentParser(prog="photosort benchmark find", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, metavar="N", help="how many photos (%(default)s)")
    parser.add_argument("--letters", type=int, default=300, metavar="N", help="of text in each picture (%(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Path(folder), args.count, args.letters)
    for name, value in figures.items():
        print(f"{name:<28} {value:12,.2f}")  # noqa: T201 - this is its output
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1), "utf-8")
    return 0


def measured(folder: Path, count: int, letters: int) -> dict[str, float]:
    """The figures: milliseconds of a keystroke on the clock and of the processor, bytes and seconds of the indexes."""
    with closing(_made(folder, count, letters)) as library:
        index_s = _seconds(library.search.catch_up)
        choices = _choices(library.search.vocabulary())
        clock, worked, gathering, completing = [], [], [], []
        for text in _keystrokes():
            start, before = time.perf_counter(), time.thread_time()
            library.photos.ids(View(order=Order.BEST, search=text))
            clock.append(time.perf_counter() - start)
            worked.append(time.thread_time() - before)
            gathering.append(_worked(partial(library.search.gather, text)))
            completing.append(_worked(partial(completions, text, len(text), choices)))
        with closing(sqlite3.connect(folder / "library" / LIBRARY)) as db:
            through = [_worked(partial(looked_through, db, text)) for text in _keystrokes()]
        figures = {"photos": float(count), "letters a picture": float(letters), "keystrokes": float(len(clock))}
        for name, times in (
            ("clock", clock),
            ("processor", worked),
            ("where it lies", gathering),
            ("completing", completing),
            ("names alone", through),
        ):
            for percent in (50, 90, 99):
                figures[f"{name}, p{percent} ms"] = 1000 * float(np.percentile(times, percent))
        figures["p99 beside names alone"] = figures["processor, p99 ms"] / figures["names alone, p99 ms"]
        figures["after text was read, ms"] = 1000 * _after_text(library)
        figures["index, seconds"] = index_s
        with closing(sqlite3.connect(folder / "library" / SEARCH)) as db:  # whose file may still wait for its log
            pages, page = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        figures["index, MB"] = pages * page / 1e6
    with closing(sqlite3.connect(folder / "library" / LIBRARY)) as db, db:
        text_index.drop(db)
        figures["index of text, seconds"] = _seconds(partial(text_index.keep_up, db))
        query = f"SELECT name FROM sqlite_schema WHERE name {text_index.NAMES} AND name LIKE '%_data'"
        blocks = [f"SELECT coalesce(sum(length(block)), 0) FROM {name}" for (name,) in db.execute(query).fetchall()]
        figures["index of text, MB"] = sum(db.execute(one).fetchone()[0] for one in blocks) / 1e6
    return figures


def _after_text(library: Library) -> float:
    """Seconds of the processor for the next answer when the text of some more pictures was kept."""
    some = library.photos.ids(View())[:_STORED]
    library.texts.store("made up", [(photo, [TextLine("something new", 0.9, _BOX)]) for photo in some])
    return _worked(partial(library.search.find, parse("something new", date.today())))


def _keystrokes() -> Iterator[str]:
    """What stands in the box after each letter."""
    for text in TYPED:
        yield from (text[:end] for end in range(1, len(text) + 1))


def looked_through(db: sqlite3.Connection, text: str) -> list[int]:
    """The photos in whose folder and name all words of a text stand, the newest first."""
    words = text.casefold().split()
    holds = " AND ".join("instr(search_text, ?)" for _ in words)
    found = db.execute(f"SELECT id FROM photo WHERE {holds} ORDER BY sort_time DESC, id", words)
    return [row[0] for row in found]


def _choices(vocabulary: Vocabulary) -> list[Choice]:
    """What is offered to somebody who types, without the words of the window."""
    return [
        Choice(value.shown, value.shown, why, "".join(f"\n{name}" for name in value.folded))
        for why, values in vocabulary.values.items()
        for value in values
    ]


def _worked(work: Callable[[], object]) -> float:
    before = time.thread_time()
    work()
    return time.thread_time() - before


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _made(folder: Path, count: int, letters: int) -> Library:
    """A library of empty files, of which everything is made up."""
    chance = random.Random(0)
    for start in range(0, count, _A_FOLDER):
        inside = folder / "photos" / f"{chance.choice(_WORDS)} {start}"
        inside.mkdir(parents=True)
        for number in range(start, min(start + _A_FOLDER, count)):
            (inside / f"IMG_{20100000 + number}_{chance.choice(_WORDS)}.jpg").touch()
    vocabulary = _vocabulary(chance)
    library = Library.open(folder / "library")
    library.scanner.scan(library.folders.add(bytes(folder / "photos")))
    while photos := library.reading.unread(2000):
        library.reading.store([(photo.id, _header(photo, chance), b"%d" % photo.id, b"") for photo in photos])
        library.texts.store("made up", [(photo.id, _lines(letters, vocabulary, chance)) for photo in photos])
        library.search.traits.store_words(
            {photo.id: [(Why.KIND, chance.choice(_KINDS)), (Why.WORD, chance.choice(_SHOWN))] for photo in photos}
        )
    cells = library.search.traits.unnamed_cells()
    library.search.traits.store_towns({cell: chance.choice(_TOWNS) for cell in cells})
    return library


def _header(photo: Photo, chance: random.Random) -> Header:
    taken = datetime(2010, 1, 1) + timedelta(hours=photo.id)
    if photo.id % 2:
        return Header("JPEG", 4, 3, taken, chance.choice(_CAMERAS))
    return Header("JPEG", 4, 3, taken, chance.choice(_CAMERAS), "", chance.uniform(48, 50), chance.uniform(8, 12))


def _vocabulary(chance: random.Random) -> list[str]:
    """What is written in pictures: the words that are looked for among thousands of others."""
    syllables = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
    others = ["".join(chance.choices(syllables, k=chance.randint(1, 5))) for _ in range(_OTHER_WORDS)]
    return [*others, *_WORDS]


def _lines(letters: int, vocabulary: Sequence[str], chance: random.Random) -> list[TextLine]:
    text = " ".join(chance.choices(vocabulary, k=letters // 4))[:letters]
    return [TextLine(text[start : start + 40], 0.9, _BOX) for start in range(0, len(text), 40)]
