"""Problems as lines: groups in order, what is said of each, the files below it. Pure."""

import os
from collections.abc import Sequence
from dataclasses import field
from datetime import date
from typing import assert_never

from photosort.model.dates import Suspect
from photosort.model.photo import Root, RootId
from photosort.model.problem import Problem, ProblemKind
from photosort.model.value import dataclass
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """A group of problems: how it is called and what is said of it."""

    title: str
    words: str
    icon: str
    ink: ThemeColor = ThemeColor.TEXT2
    trash: bool = False
    by_itself: bool = False  # it is tried again without a button
    fetch: bool = False  # it is tried again when it was downloaded


_DAMAGED = ProblemGroup(
    mark("Could not be read"), mark("The files are damaged or incomplete. They are left where they are."),
    "image-off", ThemeColor.DANGER, trash=True,
)  # fmt: skip
_PERMISSION = ProblemGroup(
    mark("No permission to read"), mark("Ask the owner of the files, or change who may read them."), "shield"
)
_BEING_WRITTEN = ProblemGroup(
    mark("Still being written"),
    mark("Photosort tries again by itself in a few seconds."),
    "refresh-cw",
    by_itself=True,
)
_ONLINE_ONLY = ProblemGroup(
    mark("Online only"), mark("The files are with a cloud service. Nothing is downloaded unasked."), "image",
    fetch=True,
)  # fmt: skip
_OTHER = ProblemGroup(mark("Could not be used"), mark("The files are left where they are."), "circle-alert")
_IN_ORDER = (_DAMAGED, _PERMISSION, _ONLINE_ONLY, _BEING_WRITTEN, _OTHER)


def group_of(problem: ProblemKind) -> ProblemGroup:
    """The group in which problems of a kind are shown."""
    match problem:
        case ProblemKind.DAMAGED | ProblemKind.TOO_LARGE | ProblemKind.UNSUPPORTED:
            return _DAMAGED
        case ProblemKind.PERMISSION:
            return _PERMISSION
        case ProblemKind.ONLINE_ONLY:
            return _ONLINE_ONLY
        case ProblemKind.BEING_WRITTEN:
            return _BEING_WRITTEN
        case (
            ProblemKind.GONE | ProblemKind.AWAY | ProblemKind.CHANGED | ProblemKind.NAME_TAKEN | ProblemKind.NO_TRASH
            | ProblemKind.FAILED
        ):  # fmt: skip
            return _OTHER
        case _:
            assert_never(problem)


@dataclass(frozen=True, slots=True)
class Line:
    """A group's head, a file below it, or the gap after a group."""

    group: ProblemGroup | None = None
    problem: Problem | None = None
    members: tuple[Problem, ...] = field(default=(), repr=False)
    trash: tuple[Problem, ...] = field(default=(), repr=False)  # of the members, what can go: its drive is there
    root: Root | None = None
    shrunk: bool = False  # the folder is there, but suddenly lacks so many photos that nothing was believed
    suspect: Suspect | None = None  # photos whose date is likely wrong: their head, or
    pictures: bool = False  # the line of small pictures below it
    last: bool = False

    @property
    def is_gap(self) -> bool:
        """Whether it only keeps groups apart."""
        return all(part is None for part in (self.group, self.problem, self.root, self.suspect))


def lines(
    problems: Sequence[Problem],
    roots: Sequence[Root],
    there: frozenset[RootId] = frozenset(),
    suspects: Sequence[Suspect] = (),
) -> list[Line]:
    """Offline folders first, then the problems by kind, damaged files first, then dates that are likely wrong."""
    found: list[Line] = []
    for root in roots:
        if not root.available:
            found += [Line(root=root, shrunk=root.id in there, last=True), Line()]
    for group in _IN_ORDER:
        members = tuple(problem for problem in problems if group_of(problem.kind) is group)
        if not members:
            continue
        photos = (one for one in members if group.trash and one.photo_id is not None)
        trash = tuple(one for one in photos if not _is_away(one.path, roots))
        found.append(Line(group=group, members=members, trash=trash))
        found += [Line(problem=problem, last=problem is members[-1]) for problem in members]
        found.append(Line())
    for suspect in suspects:
        found += [Line(suspect=suspect), Line(suspect=suspect, pictures=True, last=True), Line()]
    return found


def _is_away(path: bytes, roots: Sequence[Root]) -> bool:
    """Whether the folder of a file, the deepest that covers it, is not available."""
    covering = [root for root in roots if path.startswith(os.path.join(root.path, b""))]
    return bool(covering) and not max(covering, key=lambda root: len(root.path)).available


def head_words(line: Line) -> tuple[str, ThemeColor, str, int, str]:
    """Icon and its colour, title, number and sentence of a group's head; no number where the title has it."""
    if line.suspect is not None:
        return "calendar-days", ThemeColor.TEXT2, _which_dates(line.suspect), 0, _why_wrong(line.suspect)
    if line.group is not None:
        return line.group.icon, line.group.ink, tr(line.group.title), len(line.members), tr(line.group.words)
    assert line.root is not None
    words = plural(
        "{folder} is not connected. Its %Ln photo stays in its album and comes back with the drive. "
        "Nothing was removed.",
        "{folder} is not connected. Its %Ln photos stay in their albums and come back with the drive. "
        "Nothing was removed.",
        line.root.count,
    )
    if line.shrunk:
        words = tr("Many of the {photos} in {folder} are suddenly gone. Nothing was removed from the albums.")
    words = words.format(folder=line.root.name, photos=say.photos(line.root.count))
    return "unplug", ThemeColor.WARN, tr("Folder not available"), 1, words


def _which_dates(suspect: Suspect) -> str:
    day, count = suspect.day, len(suspect.photos)
    if day is None:
        return plural(
            "%Ln photo whose camera’s clock was never set", "%Ln photos whose camera’s clock was never set", count
        )
    if suspect.seconds > 0:
        words = plural("%Ln photo is {time} too early", "%Ln photos are {time} too early", count)
        return words.format(time=_duration(suspect.seconds))
    if suspect.seconds < 0:
        words = plural("%Ln photo is {time} too late", "%Ln photos are {time} too late", count)
        return words.format(time=_duration(-suspect.seconds))
    return plural("%Ln photo says {day}", "%Ln photos say {day}", count).format(day=_days(day, suspect.last))


def _days(day: date, last: date | None) -> str:
    if last is None:
        return say.whole_day(day)
    return tr("{first} to {last}").format(first=say.whole_day(day), last=say.whole_day(last))


def _duration(seconds: int) -> str:
    """5 h 30 min."""
    hours, minutes = divmod(round(seconds / 60), 60)
    parts = [
        tr("{number} h").format(number=say.count(hours)) if hours else "",
        tr("{number} min").format(number=say.count(minutes)) if minutes else "",
    ]
    return " ".join(filter(None, parts))


def _why_wrong(suspect: Suspect) -> str:
    day, camera = suspect.day, suspect.camera or tr("The camera")
    if day is None:
        words = tr(
            "{camera} wrote the first moment of its calendar, which is no date. "
            "Until you say one, the time of the file stands for it."
        )
        return words.format(camera=camera)
    if suspect.seconds:
        words = tr(
            "By the clock of {camera}. {other} shows the same moments, and its photos tell their time zone and place."
        )
        return say.joined(_days(day, suspect.last), words.format(camera=camera, other=suspect.against))
    if day > date.today():
        return tr("{camera} was ahead of the calendar: this day has not come yet.").format(camera=camera)
    if (day.month, day.day) == (1, 1) or day.year >= 1990:
        return tr("The clock of {camera} was most likely never set: it counts from there.").format(camera=camera)
    return tr("{camera} says a day from before there were digital cameras.").format(camera=camera)
