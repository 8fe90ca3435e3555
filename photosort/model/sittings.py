"""Culling in the history: the marks that a person set in one sitting are one line, though each was an act."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from photosort.model.acts import ActKind
from photosort.model.history import HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode

PAUSE = timedelta(minutes=30)  # a longer one ends a sitting


@dataclass(frozen=True, slots=True)
class Line:
    """An act as the history shows it, and the acts that it stands for, newest first."""

    shown: HistoryEntry
    acts: tuple[HistoryEntry, ...]


def sittings(acts: Iterable[HistoryEntry]) -> list[Line]:
    """The lines for acts, newest first: marks in a row that are all done, or all undone, are one."""
    runs: list[list[HistoryEntry]] = []
    for act in acts:
        if runs and _goes_on(runs[-1][-1], act):
            runs[-1].append(act)
        else:
            runs.append([act])
    return [Line(_told(run), tuple(run)) for run in runs]


def _goes_on(newer: HistoryEntry, older: HistoryEntry) -> bool:
    """Whether an act is of the same sitting as the one after it."""
    marks = newer.kind is older.kind is ActKind.MARK
    return marks and newer.undone == older.undone and newer.at - older.at <= PAUSE


def _told(run: list[HistoryEntry]) -> HistoryEntry:
    newest = run[0]
    if len(run) == 1:
        return newest
    # Whether they can be taken back is asked of the newest: the others only wait for it.
    return replace(newest, message=Message(MessageCode.CULLED, count=sum(_number(act.message) for act in run)))


def _number(message: Message) -> int:
    count = dict(message.values).get("count")
    return count if isinstance(count, int) else 0
