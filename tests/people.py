"""People whose faces were found in photos of a library, for tests."""

from collections.abc import Mapping, Sequence

import numpy as np

from photosort.library.library import Library
from photosort.model.acts import NamePerson
from photosort.model.face import FINDER, FoundFace, PersonId
from photosort.model.photo import PhotoId


def faces_in(library: Library, people: Mapping[str, Sequence[PhotoId]], quality: float = 0.9) -> dict[str, PersonId]:
    """Find faces in photos, those of each of some people in some of them, and name them.

    Who is called "" and a number, as "1", has no name. Gives their ids.
    """
    found: dict[PhotoId, list[int]] = {}
    for number, photos in enumerate(people.values()):
        for photo in photos:
            found.setdefault(photo, []).append(number)
    library.people.store(FINDER, [(photo, [_face(one, quality) for one in shown]) for photo, shown in found.items()])
    faces = library.people.vectors(FINDER)
    person = -2 - faces.vectors.argmax(1)
    library.people.assign(faces, person.astype(np.int64), np.full(len(person), -1, np.int64))
    ids = {
        name: next(
            one.person
            for one in library.people.faces_of([photos[0]])[photos[0]]
            if one.person is not None and round(one.box[0] * 10) == number
        )
        for number, (name, photos) in enumerate(people.items())
    }
    for name, one in ids.items():
        if not name.isdigit():
            library.history.do(NamePerson(one, name))
    return ids


def _face(number: int, quality: float) -> FoundFace:
    """The face of one of ten people, each at a place of their own."""
    vector = np.eye(128, dtype="<f2")[number].tobytes()
    return FoundFace((number / 10, 0.4, 0.1, 0.2), (0.5,) * 10, 0.9, quality, vector)
