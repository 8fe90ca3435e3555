"""When grouping everything again pays: judged by what has come, left and stayed unsorted since the last grouping."""

import json
from dataclasses import asdict

from photosort.library.library import Library
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.value import dataclass
from photosort.organizing.stored_grouping import StoredGrouping

UNSORTED = 0.15  # of all photos
GROWN, SHRUNK = 0.5, 0.3  # of those that were grouped
FEWEST = 20  # photos: fewer are placed by hand more quickly
TELLING = 40  # photos: what is learned of fewer cannot tell apart what comes later
OUTGROWN = 2.0  # times as many photos as were grouped
_KEY = "grouped"


@dataclass(frozen=True, slots=True)
class _Then:
    """The library as it was at the last grouping, or when the person last said "not now"."""

    encoder: str
    photos: int
    unsorted: int


def note(library: Library, encoder: str) -> None:
    """Take the library as it is for grouped well enough, by the vectors of this encoder."""
    counts = library.photos.counts()
    library.meta.set(_KEY, json.dumps(asdict(_Then(encoder, counts.read, counts.unsorted))).encode())


def is_put_off(library: Library, encoder: str) -> bool:
    """Whether the person has said of this encoder that it need not group everything again."""
    kept = library.meta.get(_KEY)
    return kept is not None and json.loads(kept)["encoder"] == encoder


def outgrown(library: Library) -> bool:
    """Whether the last grouping knew too few photos to have a place for what has come since: all begins once more.

    Of five photos one album is made, and every later photo would be most like that one.
    """
    then = _then(library)
    return then is not None and then.photos < TELLING and library.photos.counts().read > OUTGROWN * then.photos


def reason(library: Library, encoder: str) -> Message | None:
    """Why grouping everything again pays now, by the vectors of this encoder; None where it does not."""
    then = _then(library)
    counts = library.photos.counts()
    if then is None or counts.read < FEWEST:
        return None
    if then.encoder != encoder:
        return Message(MessageCode.AGAIN_FOR_ENCODER)
    came, waiting = counts.read - then.photos, counts.unsorted - then.unsorted
    if waiting >= FEWEST and counts.unsorted > UNSORTED * counts.read:
        return Message(MessageCode.AGAIN_FOR_UNSORTED, part=counts.unsorted, count=counts.read)
    if came >= max(FEWEST, GROWN * then.photos):
        return Message(MessageCode.AGAIN_FOR_ARRIVALS, count=came)
    if -came >= max(FEWEST, SHRUNK * then.photos):
        return Message(MessageCode.AGAIN_FOR_LEAVING, count=-came)
    return None


def _then(library: Library) -> _Then | None:
    kept = library.meta.get(_KEY)
    if kept is not None:
        return _Then(**json.loads(kept))
    known = StoredGrouping.load(library)  # of an older version
    return None if known is None else _Then(known.encoder, len(known.ids), 0)
