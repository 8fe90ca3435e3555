"""Loading PySide6 without what it loads for other programs, or to explain a mistake: a fourth of each start."""

import builtins
import importlib
import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

# All of these are loaded from sources that are compiled at each start, as their patterns are: that takes longer than
# any module of ours.
_FOLDER = "shibokensupport.signature"
_WRITE_STUBS = ("lib.enum_sig", "lib.pyi_generator")  # PySide6's .pyi files
_EXPLAIN_SIGNATURES = ("errorhandler", "layout", "parser")  # where a call was wrong, or documentation is asked


def load_qt() -> None:
    """Load PySide6, if it is not loaded, and have Python's own import afterwards.

    PySide6's reads the source of every module that is loaded later, and looks for one that switches its features
    (`from __feature__ import …`), which none here does.

    Raises:
        ImportError: it, or a part of the system that it needs, is missing.
    """
    own = builtins.__import__

    def sparing(name: str, *rest: Any, **named: Any) -> Any:
        if name == _FOLDER and name in sys.modules:
            builtins.__import__ = own
            _spare()
        return own(name, *rest, **named)

    builtins.__import__ = sparing
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        builtins.__import__ = own


def _spare() -> None:
    """Put modules in the place of those that are needed never or late."""
    for part in _WRITE_STUBS:
        spec = ModuleSpec(f"{_FOLDER}.{part}", loader=None)
        sys.modules.setdefault(spec.name, module_from_spec(spec))
    for part in _EXPLAIN_SIGNATURES:
        name = f"{_FOLDER}.{part}"
        found = None if name in sys.modules else find_spec(name)
        if found is not None:
            sys.modules[name] = _late(found)


def _late(spec: ModuleSpec) -> ModuleType:
    """A module that is executed when something of it is first asked for."""
    module, name, loader = module_from_spec(spec), spec.name, spec.loader
    lock, begun = RLock(), False

    def asked(attribute: str) -> Any:
        nonlocal begun
        with lock:
            if not begun and loader is not None:
                begun = True
                assert module.__spec__ is not None
                module.__spec__.name = name  # which PySide6 has changed meanwhile, and by which it finds the source
                loader.exec_module(module)
        try:
            return vars(module)[attribute]
        except KeyError:
            raise AttributeError(f"module {name!r} has no attribute {attribute!r}") from None

    vars(module)["__getattr__"] = asked
    return module
