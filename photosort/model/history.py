"""What came of a person's act, and an act as the history remembers it."""

from dataclasses import dataclass
from datetime import datetime

from photosort.model.acts import ActKind
from photosort.model.changes import Changes
from photosort.model.message import Message
from photosort.model.problem import Problem


@dataclass(frozen=True, slots=True)
class ActResult:
    """The outcome of doing, undoing or redoing one act."""

    changes: Changes
    message: Message  # what was done
    act_id: int | None = None  # None where nothing changed, so that nothing can be undone
    failures: tuple[Problem, ...] = ()  # what stayed as it was, file by file
    detail: Message | None = None  # such as how large it was


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of the history."""

    id: int
    at: datetime  # aware, UTC
    kind: ActKind
    message: Message
    undone: bool
    detail: Message | None = None
    why_not: Message | None = None  # why `undo_act` (or `redo`, where undone) would do nothing

    @property
    def undoable(self) -> bool:
        """Whether it can be undone, or done again where it is undone."""
        return self.why_not is None
