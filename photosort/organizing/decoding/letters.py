"""What the program and a decode process say to each other, and what one decode yields."""

from enum import StrEnum
from typing import TYPE_CHECKING

from photosort.model.photo import Header
from photosort.model.value import dataclass

if TYPE_CHECKING:
    import numpy as np  # a decode process is set up before it loads it
    from numpy.typing import NDArray


class Say(StrEnum):
    """Heads of the letters of a decode process; the comment says what is in them."""

    READY = "ready"  # nothing: everything is imported
    BEGUN = "begun"  # how many bytes are still to come from the drive: the clock runs
    ALIVE = "alive"  # how many seconds what follows may take: the clock runs anew
    ALONE = "alone"  # nothing: it waits for any letter before it decodes a large picture
    ROOM = "room"  # how many bytes its answer has: it waits for a Room of that size, or None, to lay them down in
    DONE = "done"  # what the operation gave
    REFUSED = "refused"  # ProblemKind, Message
    UNABLE = "unable"  # Message: no file is to blame
    FAILED = "failed"  # where, and of which sort the error is


@dataclass(frozen=True, slots=True)
class Decoded:
    """What is kept of one file. `views` is uint8 (views, edge, edge, 3), `thumbnail` a JPEG."""

    header: Header
    fingerprint: bytes
    thumbnail: bytes
    views: "NDArray[np.uint8]"
    seconds: float  # of the processor
