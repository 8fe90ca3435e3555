"""`photosort dates | place`: when and where photos were taken, as a person says it. No file of a photo is touched."""

import argparse
import os
from collections.abc import Sequence
from datetime import datetime, timedelta

from photosort.commands.common import add_dry_run, add_json, emit, opened, photos, say
from photosort.commands.edit_albums import carry_out
from photosort.commands.exit_codes import OK
from photosort.commands.photos import find
from photosort.library.library import Library
from photosort.model.acts import PlacePhotos, SetDate, ShiftDates
from photosort.model.dates import shift_of, span
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import CommandError
from photosort.organizing.describing.nearest_town import nearest_town
from photosort.organizing.place_suggestions import suggested_places
from photosort.paths import shown_path


def dates(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List photos whose dates are likely wrong, move the dates of some, or set one."""
    parser.usage = (
        "photosort dates --suspects\n"
        "       photosort dates shift PHOTO ... [--years N] [--days N] [--hours N] [--minutes N]\n"
        "       photosort dates shift PHOTO ... --first TIME\n       photosort dates set PHOTO ... --to TIME"
    )
    parser.epilog = (
        "A TIME is as 2012-05-03 or 2012-05-03T14:30, of the clock of the place. Negative numbers move dates earlier. "
        "Dates are kept in the library, and undo brings them back; the files are not touched."
    )
    parser.add_argument("what", nargs="?", choices=("shift", "set"), metavar="shift|set", help="what is done")
    parser.add_argument("photos", nargs="*", metavar="PHOTO", help="a file of the library")
    parser.add_argument("--suspects", action="store_true", help="list the photos whose dates are likely wrong")
    for unit in ("years", "days", "hours", "minutes"):
        parser.add_argument(f"--{unit}", type=int, default=0, metavar="N", help=f"move by so many {unit}")
    parser.add_argument(
        "--first", type=_time, metavar="TIME", help="when the first one was taken; the rest moves along"
    )
    parser.add_argument("--to", type=_time, metavar="TIME", help="when all of them were taken")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_intermixed_args(argv)
    amounts = (args.years, args.days, args.hours, args.minutes)
    if args.suspects == (args.what is not None) or bool(args.photos) != (args.what is not None):
        parser.error("say --suspects, or shift or set with photos")
    if args.what == "shift" and (any(amounts) == (args.first is not None) or args.to is not None):
        parser.error("shift takes a number of years, days, hours or minutes, or else --first")
    if args.what == "set" and (args.to is None or any(amounts) or args.first is not None):
        parser.error("set takes --to")
    with opened(args.library, read_only=args.suspects or args.dry_run) as library:
        if args.suspects:
            return _list(library, args)
        return _set(library, args) if args.what == "set" else _shift(library, args)


def place(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Say where photos were taken: at coordinates, where another one was, or as those within an hour tell."""
    parser.usage = (
        "photosort place PHOTO ... --at LATITUDE LONGITUDE\n       photosort place PHOTO ... --like PHOTO\n"
        "       photosort place --guess"
    )
    parser.epilog = (
        "Places are kept in the library, and undo takes them back; the files are not touched. Guessed ones are shown "
        "as such and tell nothing of other photos."
    )
    parser.add_argument("photos", nargs="*", metavar="PHOTO", help="a file of the library")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument(
        "--at", type=float, nargs=2, metavar=("LATITUDE", "LONGITUDE"), help="in degrees, such as 9.97 76.24"
    )
    how.add_argument("--like", metavar="OTHER", help="where this photo was taken")
    how.add_argument("--guess", action="store_true", help="guess all that photos taken within an hour tell of")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_intermixed_args(argv)
    if args.guess == bool(args.photos):
        parser.error("--guess takes no photos: it is about all that have no place" if args.guess else "name the photos")
    with opened(args.library, read_only=args.dry_run) as library:
        act = suggested_places(library) if args.guess else _placed(library, args)
        if act is None:
            raise CommandError("No photo without a place was taken within an hour of one that has one.")
        code = MessageCode.WOULD_GUESS_PLACES if args.guess else MessageCode.WOULD_PLACE
        return carry_out(library, act, args, Message(code, count=len(act.photos)))


def _time(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:  # the wall clock of the place is what is kept
        raise argparse.ArgumentTypeError(f"{text} is no time such as 2012-05-03 or 2012-05-03T14:30")
    return found


def _list(library: Library, args: argparse.Namespace) -> int:
    found = library.dates.suspects()
    if args.json:
        rows = [
            {
                "day": one.day.isoformat() if one.day else None,
                "until": (one.last or one.day).isoformat() if one.day else None,
                "camera": one.camera,
                "seconds": one.seconds or None,
                "against": one.against or None,
                "photos": [os.fsdecode(photo.path) for photo in library.photos.get(one.photos)],
            }
            for one in found
        ]
        emit(args.json, {"suspects": rows})
        return OK
    for one in found:
        until = f" – {one.last.isoformat()}" if one.last else ""
        day = f"{one.day.isoformat()}{until}" if one.day else "never set"
        by = f"  {_hours(one.seconds)}, by {one.against}" if one.seconds else ""
        say(f"{day}  {photos(len(one.photos)):>13}  {one.camera}{by}".rstrip())
    if not found:
        say("No photo has a date that looks wrong.")
    return OK


def _hours(seconds: int) -> str:
    """By how much a clock was off: "5:30 too early"."""
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"{hours}:{minutes:02} too {'early' if seconds > 0 else 'late'}"


def _shift(library: Library, args: argparse.Namespace) -> int:
    chosen = find(library, args.photos)
    files = sorted(library.photos.get(chosen), key=lambda photo: (photo.when, photo.id))
    first = files[0].when
    try:
        rest = timedelta(days=args.days, hours=args.hours, minutes=args.minutes).total_seconds()
        by = (
            shift_of(first, args.years, round(rest))
            if args.first is None
            else round((args.first - first).total_seconds())
        )
        said = [
            (files[place], files[place].when + timedelta(seconds=by)) for place in dict.fromkeys((0, len(files) - 1))
        ]
    except OverflowError:
        raise CommandError("There is no calendar for dates that far away.") from None
    if args.dry_run and not args.json:
        for photo, then in said:
            say(f"{shown_path(photo.path)}: {_minute(photo.when)} → {_minute(then)}")
    code = MessageCode.WOULD_MOVE_DATES_EARLIER if by < 0 else MessageCode.WOULD_MOVE_DATES_LATER
    return carry_out(library, ShiftDates(tuple(chosen), by), args, Message(code, count=len(chosen), by=span(by)))


def _set(library: Library, args: argparse.Namespace) -> int:
    chosen = find(library, args.photos)
    would = Message(MessageCode.WOULD_SET_DATE, count=len(chosen), time=args.to.isoformat(timespec="minutes"))
    return carry_out(library, SetDate(tuple(chosen), args.to), args, would)


def _placed(library: Library, args: argparse.Namespace) -> PlacePhotos:
    chosen = find(library, args.photos)
    where = args.at
    if where is None:
        [other] = library.photos.get(find(library, [args.like]))
        where = (other.header.latitude, other.header.longitude)
        if None in where:
            raise CommandError(f"Nothing tells where {shown_path(other.path)} was taken.")
    town = nearest_town(*where)
    called = f"{town.name}, {town.country}" if town else ""
    return PlacePhotos(tuple(chosen), (tuple(where),) * len(chosen), town=called)


def _minute(when: datetime) -> str:
    return when.isoformat(" ", "minutes")
