"""`photosort people | person`: who is on the photos, and what is said of one of them. No file of a photo is touched."""

import argparse
import os
from collections.abc import Callable, Sequence
from typing import Any

from photosort.commands.common import add_dry_run, add_json, agreed, emit, opened, photos, say, tell, warn
from photosort.commands.described_anew import describe_anew
from photosort.commands.edit_albums import carry_out
from photosort.commands.exit_codes import OK
from photosort.library.library import Library
from photosort.model.acts import HidePeople, MergePeople, NamePerson, SplitPerson
from photosort.model.amounts import count_in_english
from photosort.model.changes import Changes
from photosort.model.face import Certainty, Face, FaceId, Person, PersonId
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import CommandError
from photosort.paths import shown_path

_WIDTH = 40  # of names in the list
_CERTAINTY = (
    "certainty is 1 where you said whom a face shows, or where there is no other face of that person to compare it "
    "with; else it is how alike the face is to the others of that person, 0 to 1: a cosine, not a probability. box is "
    "left, top, width and height, as shares of the upright picture."
)


def people(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """List the people on photos, or the faces of one of them."""
    parser.epilog = _CERTAINTY
    parser.add_argument("who", nargs="?", metavar="PERSON", help="list the faces of this person: a number, or a name")
    add_json(parser)
    args = parser.parse_args(argv)
    with opened(args.library, read_only=True) as library:
        part = library.people
        found = part.all() if args.who is None else [_who(library, args.who)]
        counts = part.counts()
        if args.json:
            emit(args.json, {"people": [_as_json(library, one) for one in found], "unknown": counts.unknown})
        elif args.who is not None:
            for face, path in _faces(library, found[0]):
                say(f"{face.id:>7}  {_certainty(face):.2f}  {shown_path(path)}")
        else:
            for one in found:
                note = "  hidden" if one.hidden else ""
                say(f"{one.id:>5}  {_short(one.name or '(no name)'):<{_WIDTH}}  {photos(one.photos):>15}{note}")
            if counts.unknown:
                faces = "face is" if counts.unknown == 1 else "faces are"
                say(f"{count_in_english(counts.unknown)} {faces} of nobody who is known.")
        if not counts.faces:
            tell_none = warn if args.json else say
            tell_none("No faces were found." if counts.photos_looked_at else "No faces were looked for yet.")
        elif not counts.photos_looked_at:
            warn("Nobody is looked for at present: these faces were found before that was turned off.")
    return OK


def person(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    """Name, merge, split, hide or forget a person."""
    parser.usage = (
        "photosort person rename PERSON NAME\n       photosort person merge PERSON PERSON ...\n"
        "       photosort person split PERSON FACE ...\n       photosort person hide PERSON [--off]\n"
        "       photosort person forget PERSON [--yes]"
    )
    parser.epilog = (
        "A person is a number of `photosort people`, or a name; the numbers of faces are those of "
        "`photosort people PERSON`."
    )
    parser.add_argument("what", choices=tuple(_WHAT), metavar="rename|merge|split|hide|forget", help="what is done")
    parser.add_argument("who", metavar="PERSON", help="to whom; of a merge, who stays")
    parser.add_argument(
        "more", nargs="*", metavar="MORE", help="a name, people who are this person, or faces of somebody else"
    )
    parser.add_argument("--off", action="store_true", help="show somebody again who was hidden")
    parser.add_argument("--yes", action="store_true", help="do not ask before a person is forgotten")
    add_dry_run(parser)
    add_json(parser)
    args = parser.parse_args(argv)
    do, fits, takes = _WHAT[args.what]
    if not fits(args.more):
        parser.error(f"{args.what} takes {takes}")
    with opened(args.library, read_only=args.dry_run) as library:
        status = do(library, _who(library, args.who), args)
        if not args.dry_run:
            describe_anew(library)  # albums are called after people
        return status


def _who(library: Library, word: str) -> Person:
    """Who is meant by a number, or by a name, which no two have. Raises PhotosortError where that is nobody."""
    if word.isdecimal():
        return library.people.get(PersonId(int(word)))
    called = next((one for one in library.people.all() if word and one.name.casefold() == word.casefold()), None)
    if called is None:
        raise CommandError(f"Nobody is called {word}; photosort people lists everybody with a number.")
    return called


def _rename(library: Library, one: Person, args: argparse.Namespace) -> int:
    would = Message(MessageCode.WOULD_RENAME, album=_called(one), name=args.more[0])
    return carry_out(library, NamePerson(one.id, args.more[0]), args, would)


def _merge(library: Library, one: Person, args: argparse.Namespace) -> int:
    others = tuple(_who(library, word).id for word in args.more)
    would = Message(MessageCode.WOULD_MERGE_PEOPLE, count=len({*others} - {one.id}), person=_called(one))
    return carry_out(library, MergePeople(others, one.id), args, would)


def _split(library: Library, one: Person, args: argparse.Namespace) -> int:
    faces = tuple(FaceId(int(number)) for number in args.more)
    would = Message(MessageCode.WOULD_SPLIT_PERSON, count=len(set(faces)), person=_called(one))
    return carry_out(library, SplitPerson(one.id, faces), args, would)


def _hide(library: Library, one: Person, args: argparse.Namespace) -> int:
    would = MessageCode.WOULD_SHOW_PERSON if args.off else MessageCode.WOULD_HIDE_PERSON
    return carry_out(library, HidePeople((one.id,), not args.off), args, Message(would, person=_called(one)))


def _forget(library: Library, one: Person, args: argparse.Namespace) -> int:
    if args.dry_run:
        count = len(library.people.faces_in(one.id))
        would = Message(MessageCode.WOULD_FORGET_PERSON, person=_called(one), count=count)
        return tell(args, ActResult(Changes(), would))
    if not args.yes and not agreed(
        "What was said of them is lost for good, and undo does not bring it back.",
        "This forgets them for good, without undo; add --yes to say that it may.",
    ):
        raise CommandError("Nobody was forgotten.")
    count = library.people.forget(one.id)
    return tell(args, ActResult(Changes(), Message(MessageCode.PERSON_FORGOTTEN, person=_called(one), count=count)))


def _are_numbers(words: Sequence[str]) -> bool:
    return bool(words) and all(word.isdecimal() for word in words)


# Which function does it, whether some words fit beside the person, and which do.
_Do = Callable[[Library, Person, argparse.Namespace], int]
_WHAT: dict[str, tuple[_Do, Callable[[Sequence[str]], bool], str]] = {
    "rename": (_rename, lambda words: len(words) == 1, "one name; put one of several words into quotes"),
    "merge": (_merge, bool, "the numbers or names of people"),
    "split": (_split, _are_numbers, "the numbers of faces"),
    "hide": (_hide, lambda words: not words, "one person"),
    "forget": (_forget, lambda words: not words, "one person"),
}


def _called(one: Person) -> str | Message:
    return one.name or Message(MessageCode.SOMEBODY)


def _short(name: str) -> str:
    return name if len(name) <= _WIDTH else f"{name[: _WIDTH - 1]}…"


def _certainty(face: Face) -> float:
    return 1.0 if face.certainty is Certainty.SAID or face.likeness is None else face.likeness


def _faces(library: Library, one: Person) -> list[tuple[Face, bytes]]:
    """The faces of a person with the paths of their photos, the newest first."""
    faces = library.people.faces_in(one.id)
    paths = {photo.id: photo.path for photo in library.photos.get([face.photo for face in faces])}
    return [(face, paths[face.photo]) for face in faces]


def _as_json(library: Library, one: Person) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "name": one.name,
        "count": one.photos,
        "hidden": one.hidden,
        "birthday": one.birthday,
        "photos": [
            {
                "path": os.fsdecode(path),
                "box": [round(share, 4) for share in face.box],
                "certainty": round(_certainty(face), 3),
                "said": face.certainty is Certainty.SAID,
                "face": str(face.id),
            }
            for face, path in _faces(library, one)
        ],
    }
