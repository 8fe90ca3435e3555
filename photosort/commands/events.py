"""`photosort events | timeline`: events and journeys with their days, and the photos of a month by day."""

import argparse
import os
import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from photosort import paths
from photosort.commands.common import add_dry_run, add_json, emit, opened, photos, say, warn
from photosort.commands.exit_codes import OK
from photosort.learning.moments.limits import LEVELS
from photosort.library.db.file_names import LIBRARY
from photosort.library.library import Library
from photosort.model.acts import FewerOrMoreEvents
from photosort.model.cancel_token import CancelToken
from photosort.model.encoder import ENCODER
from photosort.model.event import Day, Event
from photosort.model.photo import Photo, PhotoId
from photosort.model.place import in_full
from photosort.model.problem import PhotosortError
from photosort.model.search.query import Query, Taken, Term
from photosort.organizing.events_stage import event_level, events_at, find_all_events
from photosort.organizing.looking_back import look_back

_MONTH = re.compile(r"((?:18|19|20)\d\d)-(0[1-9]|1[0-2])")


def events(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the events and journeys."""
    parser.epilog = "An event of several days has them as parts. Photos of ordinary days, and screenshots, are in none."
    parser.add_argument(
        "--level", type=_level, metavar="fewer|more|N",
        help=f"find fewer or more events from now on, or those of a level from 1, the fewest, to {len(LEVELS)}",
    )  # fmt: skip
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    _prepare(args.library)
    with opened(args.library, read_only=args.level is None or args.dry_run) as library:
        if args.level is not None:
            act = _act(library, args.level)
            if args.dry_run:
                _foretell(library, act, args.json)
                return OK
            if act.level != event_level(library):
                library.history.do(act)
                find_all_events(library, CancelToken())
        found = library.events.all()
        if args.json:
            emit(args.json, {"events": [_event_json(library, event) for event in found]})
            return OK
    for event in found:
        days = event.first.date().isoformat()
        if event.last.date() != event.first.date():
            days = f"{days} – {event.last.date().isoformat()}"
        say(f"{event.id:>5}  {event.name:<40.40}  {photos(event.count):>13}  {days}  {event.kind}")
    if not found:
        say("No events were found.")
    return OK


def timeline(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the photos of a month by day."""
    parser.epilog = "Screenshots, memes and papers of a day are listed beside its photographs."
    parser.add_argument("--month", type=_month, required=True, metavar="YYYY-MM", help="such as 2024-05")
    add_json(parser)
    args = parser.parse_args(argv)
    _prepare(args.library)
    first: date = args.month
    after = (first + timedelta(31)).replace(day=1)
    with opened(args.library, read_only=True) as library:
        query = Query((Term(Taken(first, after - timedelta(1)), f"{first:%Y-%m}"),))
        files = sorted(library.photos.get(library.search.find(query).ids), key=lambda photo: (photo.when, photo.id))
        of = library.events.of([photo.id for photo in files])
        names = {event.id: event.name for event in library.events.all()}
    found: list[dict[str, Any]] = []
    for day, some in groupby(files, key=lambda photo: photo.when.date()):
        there = list(some)
        inside = dict.fromkeys(event for photo in there if (event := of.get(photo.id)) is not None)
        found.append(
            {
                "day": day.isoformat(),
                "events": [{"id": str(event), "name": names[event]} for event in inside],
                "photos": [os.fsdecode(photo.path) for photo in there if photo.id in of],
                "others": [os.fsdecode(photo.path) for photo in there if photo.id not in of],
            }
        )
    if args.json:
        emit(args.json, {"month": f"{first:%Y-%m}", "days": found})
        return OK
    for one in found:
        beside = f"  and {len(one['others'])} screenshots, memes or papers" if one["others"] else ""
        called = "".join(f"  {event['name']}" for event in one["events"])
        say(f"{one['day']}  {photos(len(one['photos'])):>13}{beside}{called}")
    if not found:
        say(f"There are no photos of {first:%Y-%m}.")
    return OK


def _level(text: str) -> str | int:
    if text in ("fewer", "more"):
        return text
    if not text.isdecimal() or not 1 <= int(text) <= len(LEVELS):
        raise argparse.ArgumentTypeError(f"{text} is no level from 1 to {len(LEVELS)}, and neither fewer nor more")
    return int(text) - 1


def _act(library: Library, wanted: str | int) -> FewerOrMoreEvents:
    """What has events found by another level."""
    now = event_level(library)
    level = {"fewer": max(now - 1, 0), "more": min(now + 1, len(LEVELS) - 1)}.get(str(wanted), wanted)
    return FewerOrMoreEvents(int(level), events_at(library, int(level)))


def _foretell(library: Library, act: FewerOrMoreEvents, file: Path | None) -> None:
    """Say how many events there would be."""
    now = library.events.number()
    if file:
        emit(file, {"level": act.level + 1, "number": act.events, "now": now})
    else:
        say(f"Level {act.level + 1} of {len(LEVELS)}: {act.events} events instead of {now}.")


def _month(text: str) -> date:
    match = _MONTH.fullmatch(text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text} is no month such as 2024-05")
    return date(int(match[1]), int(match[2]), 1)


def _event_json(library: Library, event: Event) -> dict[str, Any]:
    """An event for scripts; its days are parts where there are several."""
    days = library.events.parts(event.id)
    files = {photo.id: photo for photo in library.photos.get([one for day in days for one in day.photos])}
    whole = {
        "id": str(event.id),
        "name": event.name,
        "start": event.first.isoformat(),
        "end": event.last.isoformat(),
        "place": in_full(event.place),
        "kind": str(event.kind),
        "photos": [os.fsdecode(files[one].path) for day in days for one in day.photos],
    }
    return whole | {"parts": [_day_json(library, event, day, files) for day in days]} if len(days) > 1 else whole


def _day_json(library: Library, event: Event, day: Day, files: dict[PhotoId, Photo]) -> dict[str, Any]:
    whens = [files[one].when for one in day.photos]
    return {
        "id": f"{event.id}/{day.day.isoformat()}",
        "name": day.day.isoformat(),
        "start": min(whens).isoformat(),
        "end": max(whens).isoformat(),
        "place": library.search.place_of(day.photos),
        "kind": "day",
        "photos": [os.fsdecode(files[one].path) for one in day.photos],
    }


def _prepare(directory: Path | None) -> None:
    """Have everything found that is not known yet.

    Of a library that another program has open, or in which nothing can be written, what is known already is told.
    """
    if not (paths.library_dir(directory) / LIBRARY).is_file():
        return
    try:
        with opened(directory) as library:
            look_back(library, ENCODER, CancelToken())
    except PhotosortError as error:
        warn(f"photosort: what is new was not looked at: {error}")
