"""What tells an album from others of its name where nothing clear does: its second word, or the stronger colours."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from photosort.learning.photos.vocabulary import KINDS, vocabulary
from photosort.model.message import Message
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.name_parts import word
from photosort.organizing.describing.photo_words import KIND_NAMES
from photosort.organizing.describing.tells import PHOTOGRAPHS, UNTOLD, Draft, Others, Tell, are_mostly, vividness

_SOME = 0.1  # share of the members from which a second word is said of some
_SEVERAL = 2  # photos
_SOME_ARE = 0.2  # share from which it is said what some are; pictures of people pass for memes now and then
_SURE = 0.75  # probability from which a picture counts as what it passes for
_HARDLY = 0.02  # of colour: seen side by side, as albums of one name are


def _second(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """What some of the album show or are beside what most do, unless of all albums of the name it is true of most."""
    own = _shares(album)
    if not own or own[0][1] >= max((of[0][1] for of in map(_shares, others) if of), default=0.0):
        return None
    least = max(_SOME if are_mostly(album, PHOTOGRAPHS) else _SOME_ARE, _SEVERAL / len(album))
    more = [what for what, share in own[1:] if share >= least]
    return next((found for what in more if (found := draft.with_also(what)) is not None), None)


def _shares(album: AlbumFeatures) -> list[tuple[Message, float]]:
    """What members show, or of albums of other than photographs surely are; and the share of each, largest first."""
    if album.meaning is None:
        return []
    known = vocabulary()
    if are_mostly(album, PHOTOGRAPHS):
        told = {i: word(known.words[i]) for i, of in enumerate(known.group_of) if known.groups[of] not in UNTOLD}
        likeliest = album.meaning.words.argmax(1)
    else:
        told = {i: Message(KIND_NAMES[kind]) for i, kind in enumerate(KINDS)}
        likeliest = album.meaning.kinds[album.meaning.kinds.max(1) >= _SURE].argmax(1)
    counts = Counter(int(i) for i in likeliest if int(i) in told)
    return [(told[i], count / len(album)) for i, count in counts.most_common()]


FAINT_TELLS: Sequence[Tell] = (_second, partial(vividness, by=_HARDLY))
