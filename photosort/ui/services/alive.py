"""Whether Qt still has an object: Python keeps the wrapper of a widget that is long deleted."""

from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

Q = TypeVar("Q", bound=QObject)


def alive(thing: Q | None) -> Q | None:
    """An object that somebody else may have deleted meanwhile, or None once it is gone: what QPointer is in C++.

    Whoever remembers a widget that is not its child asks through this before each use.
    """
    return thing if thing is not None and isValid(thing) else None
