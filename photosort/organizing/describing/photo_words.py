"""What single photos show, for searching: their kind, everyday words, and the groups of these that are likely.

A probability of the trunk is no share of right answers. On 1,391 labelled pictures that nothing was learned from, a
word said of a photograph with 0.3 to 0.4 was right in 74 of 100 (from 0.3 on in 91), a group with 0.4 to 0.5 in 77, a
kind with 0.5 to 0.6 in 78; below, fewer than two of three were.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.photos import class_words, kinds
from photosort.learning.photos.photo_vector import Columns
from photosort.learning.photos.vocabulary import KINDS, PHOTOGRAPH, vocabulary
from photosort.model.message_code import MessageCode
from photosort.model.search.found import Why
from photosort.organizing.describing.name_parts import word

WORD, GROUP, KIND = 0.3, 0.4, 0.5  # from which on they are kept
_UNTOLD = frozenset({"Papers and screens", "Things"})  # the kind says it better, or nothing is said
KIND_NAMES: Mapping[str, MessageCode] = {
    "photograph": MessageCode.SOME_PHOTOS,
    "phone screen": MessageCode.PHONE_SCREENSHOTS,
    "desktop screen": MessageCode.DESKTOP_SCREENSHOTS,
    "receipt": MessageCode.RECEIPTS,
    "document": MessageCode.DOCUMENTS,
    "whiteboard": MessageCode.WHITEBOARDS,
    "meme": MessageCode.MEMES,
    "greeting": MessageCode.GREETINGS,
}


def are_known(columns: int) -> bool:
    """Whether stored vectors of so many columns are those of the built-in trunk, which has words."""
    return columns == Columns(FEATURES + TEXTURES).total


def photo_words(vectors: NDArray[np.float16]) -> list[list[tuple[Why, MessageCode]]]:
    """What is likely of pictures, the kind first, by their stored vectors of the built-in trunk, float16 (n, d)."""
    known = vocabulary()
    of_kind, of_word = kinds.probabilities(vectors), class_words.probabilities(vectors)
    of_group = of_word @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    found = []
    for row, best in enumerate(of_kind.argmax(1).tolist()):
        said = [(Why.KIND, KIND_NAMES[KINDS[best]])] if of_kind[row, best] >= KIND else []
        if best == PHOTOGRAPH:
            likely = [*_likely(known.words, of_word[row], WORD), *_likely(known.groups, of_group[row], GROUP)]
            said += [(Why.WORD, code) for code in dict.fromkeys(likely)]
        found.append(said)
    return found


def _likely(names: Sequence[str], shares: NDArray[np.float32], least: float) -> Iterator[MessageCode]:
    for index in np.flatnonzero(shares >= least).tolist():
        if names[index] not in _UNTOLD:
            yield word(names[index]).code
