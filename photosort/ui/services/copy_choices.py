"""Which photos of a stack are to stay and which may go, as the person has chosen: nothing is chosen by itself. Pure."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import field

from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, Photo, PhotoId, Presence
from photosort.model.twins import Stack, StackKind
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Of photos that are alike, those that stay, the best first, and those that go once they were reviewed.

    `kind` is what held their stack together; at a stricter likeness they may be none.
    """

    staying: tuple[PhotoId, ...]
    going: tuple[PhotoId, ...]
    kind: StackKind = field(default=StackKind.SIMILAR, compare=False)

    @property
    def photos(self) -> tuple[PhotoId, ...]:
        """All of them."""
        return (*self.staying, *self.going)


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
    return Choice(stays, going if all(one in here for one in stays) else (), stack.kind)


def bound_to_stay(stack: Stack, photos: Mapping[PhotoId, Photo]) -> frozenset[PhotoId]:
    """What nothing but the person's word for just that photo lets go.

    That is what they made a favourite or marked as kept, and another name of a file, which takes no room.
    """
    linked = {one for one, why in zip(stack.photos[1:], stack.reasons, strict=True) if Fact(FactKind.SAME_LINK) in why}
    said = {one for one in stack.photos if one in photos and (photos[one].favourite or photos[one].mark is Mark.KEPT)}
    return frozenset(linked | said)


class Choices:
    """All choices. Each photo is in one at most.

    What is `aside` was chosen of photos that are no stack for now, or are gone; until they are one again, however long
    that takes, it does not count.
    """

    def __init__(self) -> None:
        self._by_photo: dict[PhotoId, Choice] = {}
        self._aside: list[Choice] = []

    def all(self) -> list[Choice]:
        """Every choice, in the order made."""
        found: list[Choice] = []
        for choice in self._by_photo.values():  # the photos of one follow each other
            if not found or found[-1] is not choice:
                found.append(choice)
        return found

    def aside(self) -> list[Choice]:
        """Those that wait for their stacks."""
        return list(self._aside)

    def of(self, photos: Iterable[PhotoId]) -> list[Choice]:
        """The choices that some photos are in."""
        found = (self._by_photo[one] for one in photos if one in self._by_photo)
        return list({id(choice): choice for choice in found}.values())  # to hash each would take longer

    def seen(self, by_photo: Mapping[PhotoId, Stack]) -> list[Choice]:
        """What of the choices is shown where these are the stacks that photos are in: in each, what goes is beside what
        stays for it. The rest waits until its stacks are shown again, as at a looser likeness.
        """
        found = list[Choice]()
        for choice in self.all():
            if _is_one_stack(choice, by_photo):  # as nearly all are
                found.append(choice)
                continue
            for keep in dict.fromkeys(by_photo[one].keep for one in choice.staying if one in by_photo):
                found.append(_inside(choice, by_photo[keep]))
        return found

    def seen_in(self, stack: Stack) -> list[Choice]:
        """The same of one stack, without a look at the choices of all others."""
        parts = [_inside(choice, stack) for choice in self.of(stack.photos)]
        return [part for part in parts if part.staying]

    def stays(self, photo: PhotoId) -> bool:
        """Whether a photo was chosen to stay."""
        return photo in self._by_photo and photo in self._by_photo[photo].staying

    def goes(self, photo: PhotoId) -> bool:
        """Whether a photo may go once it was reviewed."""
        return photo in self._by_photo and photo in self._by_photo[photo].going

    def choose(self, choice: Choice) -> None:
        """Choose so; what was chosen of these photos before counts no more."""
        self.forget(choice.photos)
        self._count(choice)

    def forget(self, photos: Collection[PhotoId]) -> None:
        """Take photos out of all choices. What was to go goes no more where nothing is left that stays for it."""
        gone = frozenset(photos)
        self._aside = [choice for choice in self._aside if gone.isdisjoint(choice.photos)]
        self._take_out(photos)

    def _count(self, choice: Choice) -> None:
        self._take_out(choice.photos)
        for one in choice.photos:
            self._by_photo[one] = choice

    def _take_out(self, photos: Collection[PhotoId]) -> None:
        gone = frozenset(photos)
        for choice in self.of(photos):
            for one in choice.photos:
                del self._by_photo[one]
            if gone.issuperset(choice.photos):
                continue
            left = Choice(
                tuple(one for one in choice.staying if one not in gone),
                tuple(one for one in choice.going if one not in gone),
                choice.kind,
            )
            if left.staying and left.going:
                for one in left.photos:
                    self._by_photo[one] = left

    def let_wait(self, choices: Iterable[Choice]) -> None:
        """Have choices wait beside those that count of the same photos until a stack has all of theirs."""
        self._aside += choices

    def outlast(self, gone: Collection[PhotoId]) -> None:
        """Photos are gone, and may come back: what was chosen of them waits, and goes on for those that are left."""
        waiting = self.of(gone)
        self._take_out(gone)
        self.let_wait(waiting)

    def put_aside(self, choices: Collection[Choice]) -> None:
        """Have choices, each photo in one at most, wait until their photos are one stack again."""
        self.forget([one for choice in choices for one in choice.photos])
        self._aside += choices

    def settle(self, among: Collection[Choice], by_photo: Mapping[PhotoId, Stack], strictness: StackKind) -> bool:
        """Put aside what is no stack any more, and choose again what is one again; whether any of it was so.

        Args:
            among: the choices of which that may be said: those that there were when the stacks were asked for.
            by_photo: the stacks of a strictness.
            strictness: at a stricter one than that of its own, nothing is said of a choice.
        """
        kinds = list(StackKind)
        told = kinds[: kinds.index(strictness) + 1]
        asked = set(map(id, among))
        again = [one for one in self._aside if id(one) in asked and _is_one_stack(one, by_photo)]
        of_those = [one for one in self.all() if id(one) in asked and one.kind in told]
        over = [one for one in of_those if not _is_one_stack(one, by_photo)]
        self._take_out([one for choice in over for one in choice.photos])
        self.let_wait(over)
        for choice in sorted(again, key=lambda one: len(one.photos)):  # as chosen before some of them were gone
            self._count(choice)
        if again:
            back = set(map(id, again))
            self._aside = [one for one in self._aside if not self._is_part_of(one, back)]
        return bool(again or over)

    def _is_part_of(self, waiting: Choice, again: Container[int]) -> bool:
        """Whether one of some choices, by their `id`, counts of all photos of another one."""
        counts = self._by_photo.get(waiting.photos[0])
        return counts is not None and id(counts) in again and set(waiting.photos) <= set(counts.photos)


def _is_one_stack(choice: Choice, by_photo: Mapping[PhotoId, Stack]) -> bool:
    """Whether all photos of a choice are in one stack."""
    stacks = list(map(by_photo.get, choice.photos))
    return stacks[0] is not None and stacks.count(stacks[0]) == len(stacks)


def _inside(choice: Choice, stack: Stack) -> Choice:
    """What of a choice is in a stack."""
    staying, going = (tuple(one for one in some if one in stack.photos) for some in (choice.staying, choice.going))
    return Choice(staying, going, choice.kind)


def pairs(choices: Iterable[Choice], photos: Mapping[PhotoId, Photo]) -> tuple[tuple[PhotoId, PhotoId], ...]:
    """What goes by some choices, each with what stays for it: of several, that of the same file, else the best."""
    return tuple((one, _heir(one, choice.staying, photos)) for choice in choices for one in choice.going)


def _heir(going: PhotoId, staying: Sequence[PhotoId], photos: Mapping[PhotoId, Photo]) -> PhotoId:
    content = photos[going].fingerprint if going in photos else None
    same = (one for one in staying if content is not None and one in photos and photos[one].fingerprint == content)
    return next(same, staying[0])
