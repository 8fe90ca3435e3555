"""A file or folder that the program could not use, with the cause in words; and the errors that people can mend."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where in the pipeline a file failed."""

    SCAN = "scan"
    DECODE = "decode"
    EMBED = "embed"


class ProblemKind(StrEnum):
    """What is wrong, as the groups of the Problems page."""

    DAMAGED = "damaged"
    PERMISSION = "permission"
    BEING_WRITTEN = "being_written"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Problem:
    """One file that is left out, and why. `path` is absolute."""

    path: bytes
    stage: Stage
    kind: ProblemKind
    reason: str  # a short English phrase: "Empty file (0 bytes)"


class PhotosortError(Exception):
    """An error that the person can mend. The message is one sentence and names the file and the cause."""
