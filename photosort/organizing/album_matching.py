"""Which album a group of photos is: decided by the votes of its members, so that albums outlive every regrouping."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId


def homes(groups: Sequence[int], albums: Sequence[AlbumId | None]) -> dict[int, AlbumId]:
    """The album in which most members of each group are; of two with as many, the older one.

    Args:
        groups: the group of each photo.
        albums: the album of each; None for a photo that has no vote.
    """
    votes: dict[int, Counter[AlbumId]] = {}
    for group, album in zip(groups, albums, strict=True):
        if album is not None:
            votes.setdefault(group, Counter())[album] += 1
    return {group: max(counts, key=lambda album: (counts[album], -album)) for group, counts in votes.items()}


def match(
    groups: Sequence[Sequence[PhotoId]], now: Mapping[PhotoId, AlbumId], settled: Set[AlbumId]
) -> list[AlbumId | None]:
    """The album that each group continues, None for a new one.

    A group continues an album if it holds most of the album or consists mostly of it. An album is continued by one
    group; a settled one, which has several sides once it was merged, by any number.

    Args:
        groups: members of each group.
        now: where photos are; those in no album, or in Unsorted, are left out.
        settled: albums that the person has made, named, or dismissed as no junk.
    """
    sizes = Counter(now.values())
    votes: list[tuple[int, int, AlbumId]] = []
    for index, group in enumerate(groups):
        for album, count in Counter(now[photo] for photo in group if photo in now).items():
            if 2 * count > min(len(group), sizes[album]):
                votes.append((count, index, album))
    # Most votes first; ties by number, so that the outcome is the same each time.
    votes.sort(key=lambda vote: (-vote[0], vote[1], vote[2]))
    found: list[AlbumId | None] = [None] * len(groups)
    taken: set[AlbumId] = set()
    for _, index, album in votes:
        if found[index] is None and album not in taken:
            found[index] = album
            taken |= {album} - set(settled)
    return found
