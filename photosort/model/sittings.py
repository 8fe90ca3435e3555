"""Culling in the history: the marks that a person set in one sitting are one line, though each was an act."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from photosort.model.acts import ActKind
from photosort.model.history import HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.value import dataclass

PAUSE = timedelta(minutes=30)  # a longer one ends a sitting


class Stroke(NamedTuple):
    """What decides whether an act is of a sitting. There may be thousands in one line, so it is little."""

    id: int
    at: datetime
    kind: ActKind
    undone: bool
    photos: int  # that it marked


@dataclass(frozen=True, slots=True)
class Line:
    """An act as the history shows it, and the acts that it stands for, newest first."""

    shown: HistoryEntry
    acts: tuple[int, ...]


def sittings(acts: Iterable[Stroke]) -> Iterator[list[Stroke]]:
    """Acts, newest first, by lines: marks in a row that are all done, or all undone, are one.

    No more acts are asked for than the lines that are taken stand for, and one.
    """
    run: list[Stroke] = []
    for act in acts:
        if run and not _goes_on(run[-1], act):
            yield run
            run = []
        run.append(act)
    if run:
        yield run


def line(run: list[Stroke], newest: HistoryEntry) -> Line:
    """The line of some acts. Whether they can be taken back is asked of the newest: the others only wait for it."""
    if len(run) > 1:
        newest = replace(newest, message=Message(MessageCode.CULLED, count=sum(act.photos for act in run)))
    return Line(newest, tuple(act.id for act in run))


def _goes_on(newer: Stroke, older: Stroke) -> bool:
    """Whether an act is of the same sitting as the one after it."""
    marks = newer.kind is older.kind is ActKind.MARK
    return marks and newer.undone == older.undone and newer.at - older.at <= PAUSE
