"""`dataclass` as in the standard library, for values: frozen, with slots, and made in a quarter of the time.

The standard library writes each method of each class as text and compiles it. That was an eighth of what every command
loads, and a twentieth of what the window does. Here only `__init__` is written so; all else is the same for all
classes. Of `field`, its `default`, `default_factory`, `compare` and `kw_only` are known; a `__post_init__` is refused,
and a value with a field that is `kw_only` is neither copied nor pickled.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # by this name type checkers know what it makes
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """Make a class whose instances are values. Both have to be true, and are said for whoever reads the class."""
        assert frozen
        assert slots
        return _value


def _value(cls: type) -> type:
    assert not hasattr(cls, "__post_init__"), cls
    own = vars(cls)
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    fields = dataclasses.fields(made)
    compared = [field.name for field in fields if field.compare]
    content: Callable[[object], object] = attrgetter(*compared) if compared else lambda _: ()

    def same(self: object, other: object) -> bool:
        return content(self) == content(other) if other.__class__ is self.__class__ else NotImplemented

    methods = {
        "__init__": _init(fields, f"{made.__qualname__}.__init__"),
        "__repr__": _repr,
        "__eq__": same,
        "__hash__": lambda self: hash(content(self)),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__reduce__": _made_of,
    }
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    return made  # type: ignore[no-any-return]


def _init(fields: tuple[dataclasses.Field[Any], ...], called: str) -> Callable[..., None]:
    """Compile the one method that is fast only as text."""
    known: dict[str, object] = {"_set": object.__setattr__, "_MISSING": dataclasses.MISSING}
    head, body = ["self"], []
    for field in sorted(fields, key=attrgetter("kw_only")):
        if field.kw_only and "*" not in head:
            head.append("*")
        name = value = field.name
        known[f"_{name}"] = field.default
        if field.default is not dataclasses.MISSING:
            head.append(f"{name}=_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_{name}"] = field.default_factory
            head.append(f"{name}=_MISSING")
            value = f"_{name}() if {name} is _MISSING else {name}"
        else:
            head.append(name)
        body.append(f"_set(self, {name!r}, {value})")
    exec(f"def __init__({', '.join(head)}):\n " + ("\n ".join(body) or "pass"), known)
    init: Any = known["__init__"]
    init.__qualname__ = called  # a wrong call is told by it
    init.__annotations__ = {field.name: field.type for field in fields} | {"return": None}
    return init  # type: ignore[no-any-return]


def _repr(self: Any) -> str:
    told = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self))
    return f"{type(self).__qualname__}({told})"


def _refuse(self: object, name: str, *value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _made_of(self: Any) -> tuple[type, tuple[object, ...]]:
    """How it is pickled and copied: a value that may not be set cannot be filled by pickle's own means."""
    return type(self), tuple(getattr(self, field.name) for field in dataclasses.fields(self))
