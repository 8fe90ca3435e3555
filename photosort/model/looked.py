"""A picture outside of the library that was looked at: whether the library has it, and as which photo."""

from photosort.model.photo import Photo
from photosort.model.problem import Problem
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Looked:
    """One file, or a folder that could not be looked into.

    Attributes:
        path: absolute.
        known: the photo that shows the same; None where the library has none.
        same: whether that is the same file, not another copy: smaller, re-compressed, turned or framed.
        problem: why nothing can be said of it.
    """

    path: bytes
    known: Photo | None = None
    same: bool = False
    problem: Problem | None = None

    @property
    def missing(self) -> bool:
        """Whether it is a picture that the library has not got."""
        return self.known is None and self.problem is None
