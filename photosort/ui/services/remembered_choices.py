"""What was chosen of stacks, kept with the library until it is done, so that closing the window loses none of it."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from photosort.model.photo import PhotoId
from photosort.model.twins import StackKind
from photosort.model.value import dataclass
from photosort.ui.services.copy_choices import Choice

if TYPE_CHECKING:
    from photosort.library.ports import MetaPort

KEY = "copy_choices"


@dataclass(frozen=True, slots=True)
class Remembered:
    """How alike photos have to be, what was chosen of them, and what waits until they are a stack again."""

    strictness: StackKind = StackKind.NEAR
    choices: tuple[Choice, ...] = ()
    aside: tuple[Choice, ...] = ()


def recall(meta: "MetaPort") -> Remembered:
    """What was remembered last; nothing where that cannot be read."""
    try:
        kept = json.loads(meta.get(KEY) or b"{}")
        return Remembered(
            StackKind(kept.get("strictness", StackKind.NEAR)),
            _choices(kept.get("choices", ())),
            _choices(kept.get("aside", ())),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Remembered()


def remember(meta: "MetaPort", now: Remembered) -> None:
    """Keep it in the place of what was remembered before."""
    kept = {"strictness": now.strictness, "choices": _plain(now.choices), "aside": _plain(now.aside)}
    meta.set(KEY, json.dumps(kept).encode())


def _plain(choices: Sequence[Choice]) -> list[dict[str, Any]]:
    return [{"stay": one.staying, "go": one.going, "kind": one.kind} for one in choices]


def _choices(plain: Sequence[dict[str, Any]]) -> tuple[Choice, ...]:
    return tuple(Choice(_ids(one["stay"]), _ids(one["go"]), StackKind(one["kind"])) for one in plain)


def _ids(plain: Sequence[Any]) -> tuple[PhotoId, ...]:
    return tuple(PhotoId(int(one)) for one in plain)
