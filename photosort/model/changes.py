"""What a write touched, so that each view decides whether to refresh."""

from dataclasses import field

from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids whose rows were added, changed or removed."""

    photos: frozenset[PhotoId] = field(default_factory=frozenset)
    albums: frozenset[AlbumId] = field(default_factory=frozenset)
    marks: frozenset[PhotoId] = field(default_factory=frozenset)  # photos of which only mark or heart may be different
    members: bool = False  # some photo changed its album
    roots: bool = False
    problems: bool = False
    history: bool = False
    smart_albums: bool = False
    traits: bool = False  # what photos are found by beside what is written of them
    twins: bool = False  # which photos show the same, or what of it the person denied
    events: bool = False  # which events there are, or what is said of them
    dates: bool = False  # when photos were taken, by the word of the person
    people: bool = False  # whom faces show, what is said of people, or which faces there are

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.photos | other.photos,
            self.albums | other.albums,
            self.marks | other.marks,
            self.members or other.members,
            self.roots or other.roots,
            self.problems or other.problems,
            self.history or other.history,
            self.smart_albums or other.smart_albums,
            self.traits or other.traits,
            self.twins or other.twins,
            self.events or other.events,
            self.dates or other.dates,
            self.people or other.people,
        )

    def __bool__(self) -> bool:
        return self != Changes()
