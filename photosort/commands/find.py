"""`photosort find`: photos by what is known of them, and why each was found."""

import argparse
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from photosort import paths
from photosort.commands.common import add_json, emit, opened, photos, say, warn
from photosort.commands.exit_codes import OK
from photosort.library.db.file_names import LIBRARY
from photosort.model.cancel_token import CancelToken
from photosort.model.encoder import ENCODER
from photosort.model.problem import PhotosortError
from photosort.model.search.parsing import parse
from photosort.model.text_line import READER
from photosort.organizing.search_stage import prepare_search
from photosort.paths import shown_path

_EXAMPLES = """\
Words all count, in any order: people, text in the picture, albums, places, what is to be seen, cameras, names, folders.
  "exact text"       -without       place:kerala   album:pizza   camera:canon   folder:2019   name:img   text:total
  kind:receipt       june 2024      last summer    2024-05       2019..2021     no place      has text      event:onam
  favourite          kept           rejected       ">5mb"          person:asha    with people   without people
  with strangers"""


def find(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Find photos."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES
    parser.add_argument("query", nargs="+", metavar="QUERY", help="what to look for; put it behind -- to begin with -")
    add_json(parser)
    args = parser.parse_args(argv)
    text = " ".join(args.query)
    query = parse(text, date.today())
    prepare(args.library)
    with opened(args.library, read_only=True) as library:
        hits = library.search.find(query)
        found = library.search.explain(query, hits)
        files = {photo.id: photo.path for photo in library.photos.get(hits.ids)}
        unread = library.texts.waiting_count(READER)
    if args.json:
        told = [
            {"path": os.fsdecode(files[one.photo]), "why": one.why.value, "match": one.match}
            for one in found
            if one.photo in files
        ]
        emit(args.json, {"query": text, "unread": unread, "photos": told})
        return OK
    for one in found:
        if one.photo in files:
            say(f"{shown_path(files[one.photo])}  ({one.why}: {one.match})")
    if not files:
        later = f"; the text in {photos(unread)} is not read yet" if unread else ""
        warn(f"photosort: no photo is found by that{later}")
    return OK


def prepare(directory: Path | None) -> None:
    """Have everything worked out that photos are found by.

    A library that another program has open, or in which nothing can be written, is searched as it is.
    """
    if (paths.library_dir(directory) / LIBRARY).is_file():
        with suppress(PhotosortError), opened(directory) as library:
            prepare_search(library, ENCODER, CancelToken())
