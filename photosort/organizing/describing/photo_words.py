"""What single photos show, for searching: their kind, everyday words, and the groups of these that are likely.

A probability of the networks is for pictures of which each kind and class is as common as in what they were taught
with. The albums tell how common they are in a library: in one of dogs and cats, what looks like a wolf is a dog.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.photos import class_words, kinds
from photosort.learning.photos.photo_vector import Columns
from photosort.learning.photos.prior_shift import odds, shifted
from photosort.learning.photos.things import THINGS
from photosort.learning.photos.vocabulary import KINDS, PHOTOGRAPH, SCREENS, vocabulary
from photosort.model.message_code import MessageCode
from photosort.model.search.found import Why
from photosort.model.value import dataclass
from photosort.organizing.describing.name_parts import word
from photosort.organizing.describing.screen_signs import Screen, about
from photosort.organizing.describing.text_signs import odds_of_kinds

LIKELY = 0.5  # from which on something is said of a photo
_LEAST = 1e-9  # share of a group that tells its things apart
_Vectors = NDArray[np.float16]
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
SCREEN_NAMES: Mapping[Screen, MessageCode] = {
    Screen.CHAT: MessageCode.SCREENSHOTS_OF_CHATS,
    Screen.ERROR: MessageCode.SCREENSHOTS_OF_ERRORS,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How many times as often as in what was taught kinds, (8,), and words, (words,), occur around a photo."""

    kinds: NDArray[np.float32]
    words: NDArray[np.float32]

    @classmethod
    def unknown(cls) -> Self:
        """Of a photo in no album."""
        return cls(np.ones(len(KINDS), np.float32), np.ones(len(vocabulary().words), np.float32))

    @classmethod
    def among(cls, vectors: _Vectors) -> Self:
        """In an album, by stored vectors of its members, float16 (n, d). Words are those of its photographs."""
        even = np.full(len(KINDS), 1 / len(KINDS), np.float32)
        of_kind = kinds.probabilities(vectors)
        by_kind = odds(of_kind, even)
        photographs = shifted(of_kind, by_kind).argmax(1) == PHOTOGRAPH
        return cls(by_kind, odds(class_words.probabilities(vectors[photographs]), class_words.taught()))


def are_known(columns: int) -> bool:
    """Whether stored vectors of so many columns are those of the built-in trunk, which has words."""
    return columns == Columns(FEATURES + TEXTURES).total


def photo_words(
    vectors: _Vectors, around: Surroundings, texts: Sequence[Sequence[str] | None]
) -> list[list[tuple[Why, MessageCode]]]:
    """What is likely of pictures, the kind first, and of screens that were read what they are about.

    Args:
        vectors: stored ones of the built-in trunk, float16 (n, d).
        around: what is common in their album.
        texts: the lines of each, (n,); None where they are not known. Where they are, they tell its kind better than
            what is around it.
    """
    known = vocabulary()
    by_text = [around.kinds if lines is None else odds_of_kinds(lines) for lines in texts]
    of_kind = shifted(kinds.probabilities(vectors), np.stack(by_text))
    of_class = class_words.of_classes(vectors)
    of_word = shifted(class_words.by_word(of_class), around.words)
    of_group = of_word @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    of_thing = _of_things(of_class, of_group)
    found = []
    for row, best in enumerate(of_kind.argmax(1).tolist()):
        said = [(Why.KIND, KIND_NAMES[KINDS[best]])] if of_kind[row, best] >= LIKELY else []
        read = texts[row]
        if said and best in SCREENS and read is not None and (told := about(read)) is not None:
            said.append((Why.KIND, SCREEN_NAMES[told]))
        if best == PHOTOGRAPH:
            likely = [*_likely(known.words, of_word[row]), *_likely(known.groups, of_group[row])]
            likely += _likely(tuple(THINGS), of_thing[row])
            said += [(Why.WORD, code) for code in dict.fromkeys(likely)]
        found.append(said)
    return found


def _of_things(of_class: NDArray[np.float32], of_group: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities of the things, (n, things): their share in their group, and that in view of what is around."""
    known = vocabulary()
    group_of = known.group_of[known.word_of]
    found = []
    for classes in THINGS.values():
        group = group_of[classes[0]]
        whole = of_class[:, group_of == group].sum(1)
        found.append(of_class[:, list(classes)].sum(1) / np.maximum(whole, _LEAST) * of_group[:, group])
    return np.stack(found, 1)


def _likely(names: Sequence[str], shares: NDArray[np.float32]) -> Iterator[MessageCode]:
    for index in np.flatnonzero(shares >= LIKELY).tolist():
        if names[index] not in _UNTOLD:
            yield word(names[index]).code
