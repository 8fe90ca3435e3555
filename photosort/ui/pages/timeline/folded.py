"""What no day is remembered for: it is folded away in the Timeline, and stands for no day of the year."""

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


def folded(library: "LibraryPort") -> set[PhotoId]:
    """Screenshots, memes and their like. A heart keeps a photo from it, and so does a mark as kept. Any thread."""
    found = library.search.traits.of_kinds(_FOLDED) - set(library.photos.ids(View(favourites=True)))
    return found - set(library.photos.ids(View(mark=Mark.KEPT)))
