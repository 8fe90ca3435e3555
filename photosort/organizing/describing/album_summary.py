"""What an album looks like from outside: name, kind, junk score with reasons, chips, cover, who is held back."""

from collections.abc import Callable, Mapping, Sequence, Set
from functools import cache

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import PICTURE, PICTURE_EDGE
from photosort.library.library import Library
from photosort.model.album import AlbumId, AlbumKind, Member, NewGroup
from photosort.model.fact import Fact
from photosort.model.message import Message
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.organizing.describing import album_names, junk_score, outlier_guard
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.colours import Colours, colours
from photosort.organizing.describing.junk_score import Judgement
from photosort.organizing.describing.known_people import Acquaintance
from photosort.organizing.describing.seen_and_read import seen_and_read
from photosort.organizing.similarity_order import unit

COVERS = 6
_SPREAD_AMONG = 200  # members among which the spread samples of a cover are looked for
_COLOURS_OF = 48  # members whose colours are looked at


@dataclass(frozen=True, slots=True)
class AlbumSummary:
    """The machine's judgement of one album. `held` maps rows of the matrices to the reason."""

    name: Message
    kind: AlbumKind
    junk: float
    reasons: tuple[Fact, ...]
    chips: tuple[Fact, ...]
    cover: tuple[PhotoId, ...]
    held: dict[int, Fact]

    def verdict(self, row: int) -> tuple[bool, Fact | None]:
        """Whether deleting the album as offered deletes this photo, and if not, why."""
        return row not in self.held, self.held.get(row)

    def group(self, album: AlbumId | None, members: Sequence[Member]) -> NewGroup:
        """The album with its members, as the library takes it."""
        return NewGroup(album, self.name, self.kind, self.junk, self.reasons, self.chips, self.cover, tuple(members))


def summarize(
    library: Library,
    vectors_key: str,
    ids: Sequence[PhotoId],
    points: NDArray[np.floating],
    certainty: NDArray[np.floating],
    members: Sequence[NDArray[np.int64]],
    taken: Set[str] = frozenset(),
    *,
    with_text: bool = True,
) -> list[AlbumSummary]:
    """One summary per group of rows.

    Args:
        library: knows headers and file names.
        vectors_key: key of the stored vectors, each of which ends with a small picture.
        ids: (n,) photos of the rows.
        points: (n, m) representation, as `Grouped.points`.
        certainty: (n,).
        members: rows of each group.
        taken: names that albums already have.
        with_text: whether what stands in the photos counts, as far as it is known.
    """
    photos = {photo.id: photo for photo in library.photos.get(ids)}
    points = points.astype(np.float16).astype(np.float32)  # as they are kept: described again, all comes out the same
    known = seen_and_read([photos[one] for one in ids], points, library.texts.lines_of(ids) if with_text else {})
    said = known.meaning
    people = Acquaintance(library, vectors_key, ids)
    albums = [
        AlbumFeatures(
            [photos[ids[row]] for row in rows],
            said.of(rows) if said is not None else None,
            unit(points[rows]),
            certainty[rows].astype(np.float32),
            _colours(library, vectors_key, [ids[row] for row in rows]),
            [known.printed[row] for row in rows],
            [known.screens[row] for row in rows],
            [people.named.get(ids[row], frozenset()) for row in rows],
        )
        for rows in members
    ]
    names = album_names.name_albums(albums, taken, library.words)
    judged = [junk_score.junk_score(album) for album in albums]
    junk = [ids[row] for rows, one in zip(members, judged, strict=True) if one.likely for row in rows]
    familiar = people.known_among(junk)
    return [
        _summary(name, album, score, familiar, rows, [ids[row] for row in rows])
        for name, album, score, rows in zip(names, albums, judged, members, strict=True)
    ]


def _colours(library: Library, vectors_key: str, ids: Sequence[PhotoId]) -> Callable[[], Colours | None]:
    """Reads the small pictures of some members once somebody asks for their colours: few albums need them."""

    @cache
    def read() -> Colours | None:
        some = ids[:: max(1, len(ids) // _COLOURS_OF)]
        vectors = library.embeddings.get(vectors_key, some)[1]
        if not len(vectors) or vectors.shape[1] <= PICTURE:  # none of this trunk's
            return None
        return colours(vectors[:, -PICTURE:].reshape(-1, 3, PICTURE_EDGE, PICTURE_EDGE).astype(np.float32))

    return read


def _summary(
    name: Message,
    album: AlbumFeatures,
    judged: Judgement,
    familiar: Mapping[PhotoId, Fact],
    rows: NDArray[np.int64],
    ids: Sequence[PhotoId],
) -> AlbumSummary:
    known = {row: familiar[photo] for row, photo in enumerate(ids) if photo in familiar}
    held = outlier_guard.hold_back(album, junk=judged.likely, known=known)
    return AlbumSummary(
        name,
        AlbumKind.JUNK if judged.likely else AlbumKind.PHOTOS,
        judged.score,
        judged.reasons,
        album_names.chips(album),
        tuple(ids[i] for i in cover(album)),
        {int(rows[i]): fact for i, fact in held.items()},
    )


def cover(album: AlbumFeatures) -> list[int]:
    """Rows of the most typical photo, then of up to five that are far from each other, all from the album's core.

    The first shows what most of the album do, which is what its name says: of a few flowers among animals, none. The
    core are sure members near the middle: strangers are in every album, the more so while it is still sorted, and
    would be chosen first as what is far from all others.
    """
    sure = np.argsort(-album.certainty, kind="stable")[: max(COVERS, len(album) * 3 // 4)]
    near = np.argsort(-(album.points[sure] @ album.points[sure].mean(0)), kind="stable")
    core = sure[near[: max(COVERS, len(sure) * 2 // 3)]]
    first = core[_shows_most(album)[core]]
    first = first if len(first) else core
    typical = int(first[(album.points[first] @ album.points[core].mean(0)).argmax()])
    some = core[np.unique(np.linspace(0, len(core) - 1, min(_SPREAD_AMONG, len(core))).astype(int))]
    chosen = [typical]
    nearest = album.points[some] @ album.points[typical]
    while len(chosen) < min(COVERS, len(album)):
        best = int(nearest.argmin())
        if int(some[best]) in chosen:
            break
        chosen.append(int(some[best]))
        nearest = np.maximum(nearest, album.points[some] @ album.points[chosen[-1]])
    return chosen


def _shows_most(album: AlbumFeatures) -> NDArray[np.bool_]:
    """Which members, (n,), most likely show something of the group of the vocabulary that most of them do."""
    if album.meaning is None:
        return np.ones(len(album), bool)
    likeliest = album.meaning.groups.argmax(1)
    return np.asarray(likeliest == np.bincount(likeliest).argmax())
