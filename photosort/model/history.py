"""What came of a person's act, and an act as the history remembers it."""

from datetime import datetime
from enum import StrEnum

from photosort.model.acts import ActKind
from photosort.model.changes import Changes
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import RootId
from photosort.model.problem import Problem
from photosort.model.value import dataclass


class ActState(StrEnum):
    """How far an act has come. The values are kept in libraries. Acts that touch no file are done or undone at once."""

    PLANNED = "planned"  # its files are written down, and none was touched
    UNDER_WAY = "under_way"
    DONE = "done"
    UNDER_WAY_BACK = "under_way_back"
    UNDONE = "undone"  # nothing of it is left to bring back


HALF_WAY = frozenset({ActState.PLANNED, ActState.UNDER_WAY, ActState.UNDER_WAY_BACK})


@dataclass(frozen=True, slots=True)
class ActResult:
    """The outcome of doing, undoing or redoing one act."""

    changes: Changes
    message: Message  # what was done
    act_id: int | None = None  # None where nothing changed, so that nothing can be undone
    failures: tuple[Problem, ...] = ()  # what stayed as it was, file by file
    detail: Message | None = None  # such as how large it was
    roots: frozenset[RootId] = frozenset()  # folders that came in: a scan tells what they hold now
    files: tuple[bytes, ...] | None = None  # of a dry run on files: which would be moved, written or taken away
    handed: tuple[Message, ...] = ()  # of a dry run on copies: how much they would hand on to the photos that stay


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of the history."""

    id: int
    at: datetime  # aware, UTC
    kind: ActKind
    message: Message
    state: ActState
    detail: Message | None = None
    why_not: Message | None = None  # why `undo_act` (or `redo_act`, where undone) would do nothing
    refusal: Message | None = None  # why the last try to take it back came to nothing; another may succeed
    photos: int = 0  # of an act on files: how many it is about
    waiting: int = 0  # of how many a file waits: to come back where it is under way back, else to be done
    there: int = 0  # how many are back, or done: what belongs to them may wait still

    @property
    def undone(self) -> bool:
        """Whether all of it is taken back."""
        return self.state is ActState.UNDONE

    @property
    def how_far(self) -> Message | None:
        """How much of it is back, where it is under way back, or how much of it waits; None where nothing is left."""
        if self.state is ActState.UNDER_WAY_BACK:
            if self.there == self.photos:
                return Message(MessageCode.BACK_BUT_BESIDE, count=self.photos)
            return Message(MessageCode.PART_BACK, part=self.there, count=self.photos)
        if self.waiting and not self.undone:
            return Message(MessageCode.PART_WAITS, part=self.waiting, count=self.photos)
        return None

    @property
    def refused(self) -> Message | None:
        """That the last try to take it back was refused, and why; None where none was."""
        return None if self.refusal is None else Message(MessageCode.UNDO_REFUSED, reason=self.refusal)

    @property
    def undoable(self) -> bool:
        """Whether it can be undone, or done again where it is undone."""
        return self.why_not is None
