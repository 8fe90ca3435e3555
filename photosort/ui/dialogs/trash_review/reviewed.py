"""What is looked through before it goes to the trash: it decides whether there is a guard, and the words."""

from enum import Enum, auto


class Reviewed(Enum):
    """Where the photos of a review come from."""

    ALBUM = auto()  # one whole album: the guard holds back what differs
    MANY = auto()  # several albums, or more photos than anybody picks by hand; guarded likewise
    PICKED = auto()  # a few, just selected
    REJECTED = auto()  # one by one, while culling
    POOR = auto()  # of all albums, because they came out badly
    COPIES = auto()  # stack by stack, where another photo stays for each

    @property
    def guarded(self) -> bool:
        """Whether the guard says of each photo whether it stands out."""
        return self in (Reviewed.ALBUM, Reviewed.MANY)
