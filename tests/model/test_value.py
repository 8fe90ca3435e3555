"""`dataclass` of values makes what the standard library's makes."""

import copy
import dataclasses
import inspect
import pickle
from typing import Any, ClassVar

import pytest

from photosort.model.value import dataclass


@dataclasses.dataclass(frozen=True, slots=True)
class StandardPlace:
    """A place."""

    kind: ClassVar = "place"

    name: str
    photos: int = 0
    tags: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)

    def named(self, name: str) -> "StandardPlace":
        return dataclasses.replace(self, name=name)


@dataclasses.dataclass(frozen=True, slots=True)
class StandardTown(StandardPlace):
    """A place of people."""

    people: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A place."""

    kind: ClassVar = "place"

    name: str
    photos: int = 0
    tags: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)

    def named(self, name: str) -> "Place":
        return dataclasses.replace(self, name=name)


@dataclass(frozen=True, slots=True)
class Town(Place):
    """A place of people."""

    people: int = 1


@dataclasses.dataclass(frozen=True, slots=True)
class StandardMarket(StandardPlace):
    """A place with what it sells."""

    sells: str = dataclasses.field(kw_only=True)
    stalls: int = 2


@dataclass(frozen=True, slots=True)
class Market(Place):
    """A place with what it sells."""

    sells: str = dataclasses.field(kw_only=True)
    stalls: int = 2


@dataclass(frozen=True, slots=True)
class Nothing:
    """No content."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value that says itself what it is."""

    name: str

    def __repr__(self) -> str:
        return "told"


PAIRS = [(Place, StandardPlace), (Town, StandardTown)]


@pytest.mark.parametrize(("ours", "standard"), PAIRS)
def test_a_value_is_what_the_standard_library_makes(ours: Any, standard: Any) -> None:
    for content in ({"name": "Kochi"}, {"name": "Kochi", "photos": 3}, {"tags": {"sea": 1}, "name": "Kochi"}):
        mine, theirs = ours(**content), standard(**content)
        assert repr(mine) == repr(theirs).replace("Standard", "")
        assert dataclasses.asdict(mine) == dataclasses.asdict(theirs)
    assert ours.__match_args__ == standard.__match_args__
    assert ours.__slots__ == standard.__slots__
    assert ours.__doc__ == standard.__doc__
    mine, theirs = inspect.signature(ours).parameters, inspect.signature(standard).parameters
    assert [(name, one.kind, one.annotation) for name, one in mine.items()] == [
        (name, one.kind, one.annotation) for name, one in theirs.items()
    ]
    assert [one.default for one in mine.values()][:2] == [one.default for one in theirs.values()][:2]


def test_what_is_given_by_name_alone_may_lack_a_default_after_others_that_have_one() -> None:
    market, standard = Market("Kochi", 3, {}, 9, sells="fish"), StandardMarket("Kochi", 3, {}, 9, sells="fish")
    assert repr(market) == repr(standard).replace("Standard", "")
    assert Market.__match_args__ == StandardMarket.__match_args__
    mine, theirs = (inspect.signature(one).parameters.values() for one in (Market, StandardMarket))
    assert [(one.name, one.kind) for one in mine] == [(one.name, one.kind) for one in theirs]
    assert dataclasses.replace(market, stalls=9) == market != dataclasses.replace(market, sells="rice")
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'sells'"):
        Market("Kochi")  # type: ignore[call-arg]


def test_values_of_the_same_class_and_content_are_the_same() -> None:
    assert Place("Kochi") == Place("Kochi", 0, {"not": 1})
    assert hash(Place("Kochi")) == hash(Place("Kochi", 0, {"not": 1}))
    assert Place("Kochi") != Place("Kochi", 1)
    assert Place("Kochi") != Town("Kochi")
    assert Place("Kochi").__eq__("Kochi") is NotImplemented
    assert Nothing() == Nothing()
    assert {Nothing(): 1}[Nothing()] == 1


def test_a_value_never_changes() -> None:
    place = Place("Kochi")
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
        place.name = "Kollam"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'name'"):
        del place.name
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.other = 1  # type: ignore[attr-defined]
    assert Place("Kochi").tags is not Place("Kochi").tags


def test_a_value_is_copied_and_pickled_whole() -> None:
    town = Town("Kochi", 3, {"sea": 1}, people=5)
    for other in (copy.copy(town), copy.deepcopy(town), pickle.loads(pickle.dumps(town)), town.named("Kochi")):
        assert (other, other.tags) == (town, {"sea": 1})
    assert town.named("Kollam") == Town("Kollam", 3, people=5)


def test_a_wrong_call_says_which() -> None:
    with pytest.raises(TypeError, match=r"Place.__init__\(\) missing 1 required positional argument: 'name'"):
        Place()  # type: ignore[call-arg]


def test_what_a_class_writes_itself_stays() -> None:
    assert repr(Told("x")) == "told"
