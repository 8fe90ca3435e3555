"""Which rows of the page of events are unfolded, kept with the library."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from photosort.library.ports import MetaPort

KEY = "unfolded_events"


def remembered(meta: "MetaPort") -> frozenset[int]:
    """The ids of the rows; none where that cannot be read."""
    try:
        return frozenset(map(int, json.loads(meta.get(KEY) or b"[]")))
    except (ValueError, TypeError):
        return frozenset()


def remember(meta: "MetaPort", now: Iterable[int]) -> None:
    """Keep them in the place of what was remembered before."""
    meta.set(KEY, json.dumps(sorted(now)).encode())
