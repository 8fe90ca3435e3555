"""What the details panel says about a selection, gathered in the background."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from photosort import paths
from photosort.model.album import Album, AlbumId, AlbumKind, Membership
from photosort.model.face import Face, Person
from photosort.model.message import Message
from photosort.model.photo import Photo, PhotoId, ReadState
from photosort.model.search.found import Found
from photosort.model.value import dataclass
from photosort.ui.services.other_programs import with_companions
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.keeping import kept
from photosort.ui.text.photo_facts import folder

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

MOST = 2000  # photos whose details are compared; more would be a slow query for a line of text
WELL, FAIRLY = 0.7, 0.4


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a selection of photos, or of an album as a whole."""

    photos: tuple[Photo, ...] = ()  # at most MOST
    memberships: tuple[Membership, ...] = ()
    albums: tuple[tuple[str, int], ...] = ()  # names of the albums of the photos, with how many lie in each
    album: Album | None = None  # the album that all of them lie in
    text: str = ""  # that stands in the photo, where it is one
    search: str = ""  # by which they were found
    found: Found | None = None  # why, where it is one photo
    faces: tuple[Face, ...] = ()  # in the photo, where it is one
    people: tuple[Person, ...] = ()  # whom these faces show
    unread: Message | None = None  # why the photo could not be read, where it is one


def gather(
    library: "LibraryPort",
    ids: Sequence[PhotoId],
    view_album: AlbumId | None,
    search: str,
    people: Sequence[Person] | None = None,
) -> Details:
    """Ask the library; `search` is what the photos were found by, if anything, `people` are all that there are, or None
    where nobody is to be shown.

    Runs on a background thread.
    """
    some = ids[:MOST]
    memberships = library.albums.memberships(some)
    counts = Counter(member.album_id for member in memberships)
    named = {album: library.albums.get(album) for album in counts}
    home = view_album if view_album is not None else next(iter(counts), None) if len(counts) == 1 else None
    photos = library.photos.get(some)
    faces = tuple(library.people.faces_of(some).get(some[0], ())) if len(some) == 1 and people is not None else ()
    return Details(
        tuple(with_companions(library, photos) if len(photos) == 1 else photos),
        tuple(memberships),
        tuple((named[album].name, number) for album, number in counts.most_common()),
        library.albums.get(home) if home is not None else None,
        "\n".join(line.text for line in library.texts.get(some[0]) or ()) if len(some) == 1 else "",
        search,
        library.search.reason(search, some[0]) if search and len(some) == 1 else None,
        faces,
        tuple(one for one in people or () if one.id in {face.person for face in faces}),
        _unread(library, photos[0]) if len(photos) == 1 and photos[0].state is ReadState.UNREADABLE else None,
    )


def _unread(library: "LibraryPort", photo: Photo) -> Message | None:
    return next((problem.reason for problem in library.problems.all() if problem.photo_id == photo.id), None)


def fits(certainty: float) -> str:
    """How well a photo sits in its album."""
    return tr("Well") if certainty >= WELL else tr("Fairly") if certainty >= FAIRLY else tr("Hardly")


def shared(details: Details) -> list[tuple[str, str]]:
    """What several photos have in common; what differs is left out or counted."""
    photos = details.photos

    def common(value: Callable[[Photo], str]) -> str:
        found = {value(photo) for photo in photos}
        return found.pop() if len(found) == 1 else ""

    sure = [member.certainty for member in details.memberships]
    lines = [
        (tr("Camera"), common(lambda p: p.header.camera)),
        (tr("Size"), common(lambda p: f"{p.header.width} × {p.header.height}" if p.header.width else "")),
        (tr("Folder"), common(folder)),
        (tr("Fits album"), _fits_all(sure) if details.album and details.album.kind is not AlbumKind.UNSORTED else ""),
    ]
    return [(name, value) for name, value in lines if value]


def _fits_all(sure: Sequence[float]) -> str:
    words = {fits(value) for value in sure}
    if len(words) == 1:
        return plural("{how}", "{how} (all %Ln)", len(sure)).format(how=words.pop())
    well = sum(value >= WELL for value in sure)
    return tr("Well ({well} of {all})").format(well=say.count(well), all=say.count(len(sure)))


def span(photos: Iterable[Photo]) -> str:
    """From when to when photos were taken."""
    taken: list[datetime] = sorted(photo.header.taken for photo in photos if photo.header.taken)
    return say.days(taken[0], taken[-1]) if taken else ""


def why(album: Album) -> str:
    """Why an album is one, in a sentence or two."""
    if album.kind is AlbumKind.UNSORTED:
        return tr("These photos fit no album well enough. Move them where they belong, or leave them here.")
    first = tr("These photos look alike.") if album.count > 1 else tr("Photos that look like this one join it.")
    more = kept(album)
    if album.by_hand:
        first, more = more, ""
    if album.dismissed:
        more = tr("You said that they are no junk.")
    elif album.kind is AlbumKind.JUNK:
        more = tr("They look like something that you may not want to keep.")
    return " ".join(filter(None, (first, more)))


def where(photo: Photo) -> str:
    """The whole path, for tooltips."""
    return paths.shown_path(photo.path)
