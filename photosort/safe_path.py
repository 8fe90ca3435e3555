"""Keeps code out that lies where photos lie: the working directory and the script's folder are not searched for it.

The program may be started in a folder of photos that came from anywhere. A file there that is called like a module of
the standard library must never be run, by this process or by one that it starts. Imported here is only what Python
itself has loaded before: `python -m photosort` searches the working directory until `enforce` has been called.
"""

import os
import sys

PACKAGE_HOME = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def enforce() -> None:
    """Clean this process's search path, and have every child begin with a clean one. Call it before other imports."""
    sys.path[:] = cleaned(sys.path, begun_with_folder=not (sys.flags.safe_path or hasattr(sys, "frozen")))
    os.environ.update(child_variables(dict(os.environ)))


def cleaned(path: list[str], *, begun_with_folder: bool) -> list[str]:
    """A search path without the folder that Python puts first, and without whatever means the working directory.

    A checkout that is run where it lies is found through that first folder: it goes to the end, behind all libraries.
    """
    kept = [entry for entry in path[begun_with_folder:] if entry and os.path.isabs(entry)]
    here = os.path.realpath(os.curdir)
    kept = [entry for entry in kept if os.path.realpath(entry) != here]
    return kept if PACKAGE_HOME in map(os.path.realpath, kept) else [*kept, PACKAGE_HOME]


def child_variables(environment: dict[str, str]) -> dict[str, str]:
    """What a Python that is started must find in its environment so that it does the same before its first import."""
    found = {
        "PYTHONSAFEPATH": "1"
    }  # multiprocessing starts "python -c", which would search the working directory first
    if "PYTHONPATH" in environment:
        # An empty entry, as "PYTHONPATH=:/opt/lib" has one, means the working directory.
        absolute = [entry for entry in environment["PYTHONPATH"].split(os.pathsep) if os.path.isabs(entry)]
        found["PYTHONPATH"] = os.pathsep.join(absolute)
    return found
