"""What the parts of a divided album are called: told apart as all albums are, from each other and from the others."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import AlbumId
from photosort.model.in_common import in_common
from photosort.model.message import Message
from photosort.model.photo import PhotoId
from photosort.organizing.describing.album_summary import summarize
from photosort.organizing.read_stage import points_key, vectors_key


def part_names(
    library: Library, encoder: str, album: AlbumId, groups: Sequence[Sequence[PhotoId]]
) -> tuple[Message | None, ...]:
    """A name for each of the groups of photos; None for the first where the album's name is the better one.

    None at all where nothing is learned of a group yet, as while the first photos are read.
    """
    photos = [photo for group in groups for photo in group]
    numbers, points = library.embeddings.get(points_key(encoder), photos)
    ids = [PhotoId(int(number)) for number in numbers]
    row = {photo: index for index, photo in enumerate(ids)}
    members = [np.array([row[photo] for photo in group if photo in row], np.int64) for group in groups]
    if not all(map(len, members)):
        return ()
    certainty = np.ones(len(ids), np.float32)
    now = library.albums.get(album)

    def names(parts: Sequence[NDArray[np.int64]], taken: set[str]) -> list[Message]:
        return [of.name for of in summarize(library, vectors_key(encoder), ids, points, certainty, parts, taken)]

    others = {other.name for other in library.albums.all() if other.id != album}
    if not now.named:
        # No part is called as the whole was, which would be taken for it, unless nothing else tells them apart.
        anew = names(members, others | {now.name})
        if any(name != in_common(name) for name in anew):
            anew = names(members, others)
        if anew[0] == in_common(anew[0]):
            return tuple(anew)
    return (None, *names(members[1:], others | {now.name}))
