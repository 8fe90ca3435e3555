"""Whom photos show, as far as albums are named after them, and whose face keeps a photo from going with the junk.

A face says who it shows where the person has said so or it is sure. Somebody with a name is known. So is who has none
but is on photographs that are no junk: the face of a meme or of a politician, however often it was forwarded, is only
found in junk, or in what was drawn, printed or shown on a screen.
"""

from collections.abc import Mapping, Sequence, Set

from photosort.learning.people.limits import FOUNDING
from photosort.learning.photos import kinds
from photosort.learning.photos.vocabulary import PHOTOGRAPH
from photosort.library.library import Library
from photosort.model.album import AlbumKind
from photosort.model.face import Certainty, Face, PersonId
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.organizing.describing.photo_words import are_known

_SEVERAL = 2  # photographs beside those in junk, from which on somebody without a name is known
_LOOKED_AT = 50  # of their photos at most, to find so many photographs

Faces = Mapping[PhotoId, Sequence[Face]]


class Acquaintance:
    """Who is known of the people on some photos of a library."""

    def __init__(self, library: Library, vectors_key: str, ids: Sequence[PhotoId]) -> None:
        """`vectors_key`: of the vectors by which photographs are told."""
        self._library, self._key, self._ids = library, vectors_key, ids
        self._called = library.people.names().keys()
        self._faces = library.people.faces_of(ids)
        self.named = named(self._faces, self._called)

    def known_among(self, junk: Sequence[PhotoId]) -> dict[PhotoId, Fact]:
        """Which of the photos are to be held back, and why, where all these of them are junk, and the others none."""
        faces = {photo: self._faces[photo] for photo in junk if photo in self._faces}
        shown = {face.person for some in faces.values() for face in some if tells(face) and face.person is not None}
        strangers = sorted(shown - self._called)
        left_out = set(junk) | (self._junk() - set(self._ids)) if strangers else set[PhotoId]()
        return known(faces, self._called, {one: self._elsewhere(one, left_out) for one in strangers})

    def _junk(self) -> set[PhotoId]:
        """What lies in the albums that are offered as junk now."""
        albums = [album.id for album in self._library.albums.all() if album.kind is AlbumKind.JUNK]
        return {photo for album in albums for photo in self._library.photos.ids(View(album=album))}

    def _elsewhere(self, person: PersonId, left_out: Set[PhotoId]) -> int:
        """On how many photos that are not left out somebody is; 0 where too few of these are photographs."""
        photos = [face.photo for face in self._library.people.faces_in(person) if face.photo not in left_out]
        if len(photos) < _SEVERAL:
            return 0
        _, vectors = self._library.embeddings.get(self._key, photos[:_LOOKED_AT])
        if not len(vectors) or not are_known(vectors.shape[1]):
            return 0
        photographs = int((kinds.probabilities(vectors).argmax(1) == PHOTOGRAPH).sum())
        return len(photos) if photographs >= _SEVERAL else 0


def named(faces: Faces, called: Set[PersonId]) -> dict[PhotoId, Set[PersonId]]:
    """Who of those who are `called` by a name is on each photo."""
    return {photo: called & {face.shows for face in some} for photo, some in faces.items()}


def known(faces: Faces, called: Set[PersonId], elsewhere: Mapping[PersonId, int]) -> dict[PhotoId, Fact]:
    """The photos that show somebody known, and whom.

    Args:
        faces: those of photos in junk.
        called: who has a name.
        elsewhere: on how many photos outside of junk people without a name are; 0 where they are not known by it.
    """
    found: dict[PhotoId, Fact] = {}
    for photo, some in faces.items():
        shown = [face.person for face in some if tells(face) and face.person is not None]
        names = [one for one in shown if one in called]
        count = max((elsewhere.get(one, 0) for one in shown), default=0)
        if names:
            found[photo] = Fact(FactKind.KNOWN_PERSON, names[0])
        elif count:
            found[photo] = Fact(FactKind.SEEN_ELSEWHERE, count)
    return found


def tells(face: Face) -> bool:
    """Whether a face is clear enough to hold a photo back: by the person's word, or good enough to know somebody by."""
    return face.certainty is Certainty.SAID or (face.certainty is Certainty.SURE and face.quality >= FOUNDING)
