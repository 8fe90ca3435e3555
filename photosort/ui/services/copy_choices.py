"""Which photos of a stack are to stay and which may go, as the person has chosen: nothing is chosen by itself. Pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, Photo, PhotoId, Presence
from photosort.model.twins import Stack


@dataclass(frozen=True, slots=True)
class Choice:
    """Of photos that are alike, those that stay, the best first, and those that go once they were reviewed."""

    staying: tuple[PhotoId, ...]
    going: tuple[PhotoId, ...]


def best_of(stack: Stack, photos: Mapping[PhotoId, Photo]) -> Choice:
    """The choice that keeps the best of a stack."""
    return kept(stack, photos, {stack.keep, *bound_to_stay(stack, photos)})


def kept(stack: Stack, photos: Mapping[PhotoId, Photo], staying: Collection[PhotoId]) -> Choice:
    """The choice that keeps some photos of a stack.

    What is not at hand neither stays nor goes, and nothing goes where one that is to stay is not at hand.
    """
    here = [one for one in stack.photos if one in photos and photos[one].presence is Presence.PRESENT]
    stays = tuple(one for one in stack.photos if one in staying)
    going = tuple(one for one in here if one not in staying)
    return Choice(stays, going if all(one in here for one in stays) else ())


def bound_to_stay(stack: Stack, photos: Mapping[PhotoId, Photo]) -> frozenset[PhotoId]:
    """What nothing but the person's word for just that photo lets go.

    That is what they made a favourite or marked as kept, and another name of a file, which takes no room.
    """
    linked = {one for one, why in zip(stack.photos[1:], stack.reasons, strict=True) if Fact(FactKind.SAME_LINK) in why}
    said = {one for one in stack.photos if one in photos and (photos[one].favourite or photos[one].mark is Mark.KEPT)}
    return frozenset(linked | said)


class Choices:
    """All choices of a sitting. Each photo is in one at most."""

    def __init__(self) -> None:
        self._by_photo: dict[PhotoId, Choice] = {}

    def all(self) -> list[Choice]:
        """Every choice, in the order made."""
        return list(dict.fromkeys(self._by_photo.values()))

    def of(self, photos: Iterable[PhotoId]) -> list[Choice]:
        """The choices that some photos are in."""
        return list(dict.fromkeys(self._by_photo[one] for one in photos if one in self._by_photo))

    def stays(self, photo: PhotoId) -> bool:
        """Whether a photo was chosen to stay."""
        return photo in self._by_photo and photo in self._by_photo[photo].staying

    def goes(self, photo: PhotoId) -> bool:
        """Whether a photo may go once it was reviewed."""
        return photo in self._by_photo and photo in self._by_photo[photo].going

    def choose(self, choice: Choice) -> None:
        """Choose so; what was chosen of these photos before counts no more."""
        self.forget((*choice.staying, *choice.going))
        for one in (*choice.staying, *choice.going):
            self._by_photo[one] = choice

    def forget(self, photos: Collection[PhotoId]) -> None:
        """Take photos out of all choices. What was to go goes no more where nothing is left that stays for it."""
        gone = frozenset(photos)
        for choice in self.of(photos):
            for one in (*choice.staying, *choice.going):
                del self._by_photo[one]
            left = Choice(
                tuple(one for one in choice.staying if one not in gone),
                tuple(one for one in choice.going if one not in gone),
            )
            if left.staying and left.going:
                for one in (*left.staying, *left.going):
                    self._by_photo[one] = left

    def clear(self) -> None:
        """Choose nothing."""
        self._by_photo.clear()

    def going(self) -> tuple[PhotoId, ...]:
        """Every photo that may go, in the order chosen."""
        return tuple(one for choice in self.all() for one in choice.going)

    def pairs(self, going: Collection[PhotoId], photos: Mapping[PhotoId, Photo]) -> tuple[tuple[PhotoId, PhotoId], ...]:
        """Photos that go, each with the one that stays for it: of several, that of the same file, else the best."""
        return tuple(
            (one, _heir(one, choice.staying, photos)) for choice in self.all() for one in choice.going if one in going
        )


def _heir(going: PhotoId, staying: Sequence[PhotoId], photos: Mapping[PhotoId, Photo]) -> PhotoId:
    content = photos[going].fingerprint if going in photos else None
    same = (one for one in staying if content is not None and one in photos and photos[one].fingerprint == content)
    return next(same, staying[0])
