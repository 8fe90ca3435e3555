"""What came of a person's act, and an act as the history remembers it."""

from dataclasses import dataclass
from datetime import datetime

from photosort.model.changes import Changes
from photosort.model.problem import Problem


@dataclass(frozen=True, slots=True)
class ActResult:
    """The outcome of doing, undoing or redoing one act."""

    changes: Changes
    text: str  # a short English sentence without full stop: "Moved 212 photos to the trash"
    act_id: int | None = None  # None where nothing changed, so that nothing can be undone
    failures: tuple[Problem, ...] = ()  # what stayed as it was, file by file
    detail: str = ""  # "401 MB"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of the history."""

    id: int
    at: datetime  # aware, UTC
    text: str
    detail: str
    undone: bool
    undoable: bool  # whether `undo_act` (or `redo`, where undone) would do something
    why_not: str = ""  # a sentence, where not undoable
    kind: str = ""  # name of the command: "Trash", "Merge"...
