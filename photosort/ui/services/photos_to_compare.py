"""What is to be compared, as a value: photos, which of them are kept so far, and who is told of what was decided."""

from collections.abc import Callable, Collection, Sequence

from photosort.model.photo import PhotoId
from photosort.model.twins import Stack
from photosort.model.value import dataclass
from photosort.model.view import View

FEWEST, MOST = 2, 20  # photos that are compared when they are chosen by hand; a stack may have more


@dataclass(frozen=True, slots=True)
class PhotosToCompare:
    """Photos to look at two at a time; one that is kept beside one that is not, else the first two, are shown first.

    Attributes:
        photos: at least two; those of a stack with the one to keep first.
        view: where they were chosen.
        title: what that is called, such as "Duplicates".
        stack: that they are, where they are one.
        kept: those that are kept already. Only asked with `decide`: without it they are those that are marked as kept.
        decide: told after each decision which of them are kept now; without it they are marked.
        not_same: told that they are not the same. What is shown then is the page before; without it that is not asked.
    """

    photos: Sequence[PhotoId]
    view: View | None = None
    title: str = ""
    stack: Stack | None = None
    kept: Collection[PhotoId] = ()
    decide: Callable[[frozenset[PhotoId]], object] | None = None
    not_same: Callable[[], object] | None = None
