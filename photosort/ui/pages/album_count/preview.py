"""What a regrouping would do to the albums, sorted into joined, divided and unchanged. No Qt in here."""

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from photosort.library.ports import LibraryPort
from photosort.model.acts import Regroup
from photosort.model.album import Album, AlbumId, AlbumKind, Name
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.model.view import View

SAMPLES = 3


class Fate(Enum):
    """What becomes of an album."""

    NEW = "new"
    JOINED = "joined"
    DIVIDED = "divided"
    CHANGED = "changed"  # other members
    GONE = "gone"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class After:
    """An album as it would be."""

    album: Album
    fate: Fate
    sources: tuple[Album, ...] = ()  # it comes from these
    came: int = 0  # photos
    left: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """All albums as they would be."""

    act: Regroup
    before: int  # albums now
    albums: tuple[After, ...]  # with those that go
    unsorted: tuple[int, int] = (0, 0)  # photos before and after

    @property
    def after(self) -> int:
        """How many albums there would be."""
        return sum(one.fate is not Fate.GONE for one in self.albums)

    def of(self, fate: Fate) -> list[After]:
        """The albums with a fate, the largest first."""
        return sorted((one for one in self.albums if one.fate is fate), key=lambda one: -one.album.count)

    @property
    def changes(self) -> bool:
        """Whether any album would be another."""
        return len(self.of(Fate.UNCHANGED)) < len(self.albums)

    @property
    def joining(self) -> int:
        """How many albums of now join into others."""
        return len({album.id for one in self.of(Fate.JOINED) for album in one.sources})

    @property
    def dividing(self) -> int:
        """How many albums of now are divided."""
        return len(self._divided())

    @property
    def parts(self) -> int:
        """How many albums have parts of those that are divided, joined ones included."""
        divided = self._divided()
        return sum(any(album.id in divided for album in one.sources) for one in self.albums)

    @property
    def protected(self) -> int:
        """How many stay because the person made them so; one that unsorted photos join is no longer as it was."""
        return sum(one.album.protected and one.fate is Fate.UNCHANGED for one in self.albums)

    def _divided(self) -> set[AlbumId]:
        return {album.id for one in self.of(Fate.DIVIDED) for album in one.sources}


def foresee(library: LibraryPort, act: Regroup) -> Outcome:
    """Compare the albums after `act` with those of now. Runs on a worker thread."""
    albums = {album.id: album for album in library.albums.all() if album.count and album.kind is not AlbumKind.UNSORTED}
    shown = set(library.photos.ids(View()))
    members = [[member.photo_id for member in group.members if member.photo_id in shown] for group in act.groups]
    everyone = [photo for photos in members for photo in photos]
    home = {member.photo_id: member.album_id for member in library.albums.memberships(everyone)}
    groups = [
        (group.album, group.name, photos, _sources(photos, home, albums))
        for group, photos in zip(act.groups, members, strict=True)
        if photos
    ]
    spread = Counter(album for _, _, _, sources in groups for album in sources)
    found: list[After] = []
    for target, name, photos, sources in groups:
        if len(sources) > 1:
            fate = Fate.JOINED
        elif sources and spread[sources[0]] > 1:
            fate = Fate.DIVIDED
        else:
            fate = Fate.UNCHANGED
        known = albums.get(target if target is not None else sources[0]) if target or sources else None
        if fate is Fate.UNCHANGED and known is not None:
            found.append(After(known, fate))
            continue
        cover = _cover(fate, photos, [albums[one] for one in sources])
        title = called(library, name) or (known.name if known is not None else "")
        album = Album(
            target or AlbumId(-1 - len(found)), title, AlbumKind.PHOTOS, count=len(photos),
            bytes=library.photos.total_bytes(photos), cover=cover,
        )  # fmt: skip
        found.append(After(album, fate, tuple(albums[one] for one in sources)))
    touched = {album for _, _, _, sources in groups for album in sources}
    found += [After(album, Fate.UNCHANGED) for album in albums.values() if album.id not in touched]
    return Outcome(act, len(albums), tuple(found))


def called(library: LibraryPort, name: Name) -> str:
    """A name in the person's language; empty where the album keeps its own."""
    return name if isinstance(name, str) else library.words(name)


def _sources(photos: Sequence[PhotoId], home: dict[PhotoId, AlbumId], albums: dict[AlbumId, Album]) -> list[AlbumId]:
    """The albums that photos come from, the one that gives most first."""
    counts = Counter(home[photo] for photo in photos if home.get(photo) in albums)
    return [album for album, _ in counts.most_common()]


def _cover(fate: Fate, photos: Sequence[PhotoId], sources: Sequence[Album]) -> tuple[PhotoId, ...]:
    if fate is Fate.JOINED:
        return tuple(album.cover[0] for album in sources if album.cover)[:SAMPLES]
    step = max(1, len(photos) // SAMPLES)
    return tuple(photos[::step][:SAMPLES])
