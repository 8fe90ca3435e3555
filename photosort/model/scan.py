"""Which files are photos, and what a scan of a folder found."""

from photosort.model.formats import COMPANION_EXTENSIONS, EXTENSIONS, RAW_EXTENSIONS
from photosort.model.problem import Problem
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Formats:
    """File name extensions, as lower-case bytes with their dot."""

    images: frozenset[bytes] = EXTENSIONS  # listed as photos; RAW formats may or may not be among them
    raws: frozenset[bytes] = RAW_EXTENSIONS  # a photo of its own, unless a picture of the same stem lies beside it
    companions: frozenset[bytes] = COMPANION_EXTENSIONS  # travel with the picture of the same stem


@dataclass(frozen=True, slots=True)
class ScanResult:
    """Counts of photos. `moved` counts files that were recognised at another place or name."""

    added: int = 0
    changed: int = 0
    moved: int = 0
    missing: int = 0
    available: bool = True  # False: the folder is gone, or suddenly lacks so much that nothing was believed
    problems: tuple[Problem, ...] = ()
