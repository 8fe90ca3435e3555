"""What no day is remembered for: it is folded away in the Timeline, and stands for no day of the year."""

from collections.abc import Set
from typing import TYPE_CHECKING

from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark, PhotoId
from photosort.model.view import View

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

# Papers and whiteboards are photographs that somebody took of something.
_FOLDED = (
    MessageCode.PHONE_SCREENSHOTS, MessageCode.DESKTOP_SCREENSHOTS, MessageCode.MEMES, MessageCode.GREETINGS,
    MessageCode.RECEIPTS,
)  # fmt: skip


def favourites_and_kept(library: "LibraryPort") -> tuple[set[PhotoId], set[PhotoId]]:
    """The photos with a heart, and those that are marked as kept. Any thread."""
    return set(library.photos.ids(View(favourites=True))), set(library.photos.ids(View(mark=Mark.KEPT)))


def folded(library: "LibraryPort", favourites: Set[PhotoId], kept: Set[PhotoId]) -> set[PhotoId]:
    """Screenshots, memes and their like. A heart keeps a photo from it, and so does a mark as kept. Any thread."""
    return library.search.traits.of_kinds(_FOLDED) - favourites - kept
