"""Loading PySide6 without what it loads and does for programs of another kind, which took a fifth of each start."""

import builtins
import importlib
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from typing import Any

# They write PySide6's .pyi files. They are loaded all the same, from sources that are compiled at each start, as their
# patterns are: that takes longer than any module of ours.
_FOLDER = "shibokensupport.signature.lib"
_WRITE_STUBS = ("enum_sig", "pyi_generator")


def load_qt() -> None:
    """Load PySide6, if it is not loaded, and have Python's own import afterwards.

    PySide6's reads the source of every module that is loaded later, and looks for one that switches its features
    (`from __feature__ import …`), which none here does.

    Raises:
        ImportError: it, or a part of the system that it needs, is missing.
    """
    own = builtins.__import__

    def without_stub_writers(name: str, *rest: Any, **named: Any) -> Any:
        if name == _FOLDER:
            for part in _WRITE_STUBS:
                spec = ModuleSpec(f"{name}.{part}", loader=None)
                sys.modules.setdefault(spec.name, module_from_spec(spec))
        return own(name, *rest, **named)

    builtins.__import__ = without_stub_writers
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        builtins.__import__ = own
