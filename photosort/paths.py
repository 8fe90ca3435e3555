"""Where things live on this machine, and how a path is shown to people."""

import os
from pathlib import Path

import platformdirs

from photosort.model.photo import shown
from photosort.regular_file import read_regular

NAME = "photosort"
LIBRARY_VARIABLE = "PHOTOSORT_LIBRARY"
_LONGEST_NOTE = 1 << 14  # bytes; two paths are at most half of it


def data_dir() -> Path:
    """Folder of the person's data: the library and the demo."""
    return Path(platformdirs.user_data_dir(NAME, appauthor=False))


def demo_dir() -> Path:
    """Folder of the demo, with a library of its own."""
    return data_dir() / "demo"


def demo_library() -> Path:
    """The library of the demo."""
    return demo_dir() / "library"


def demo_pictures() -> Path:
    """Folder of the pictures that the program draws for newcomers."""
    return demo_dir() / "pictures"


def demo_trash() -> Path:
    """The trash of the demo, which goes with it: what is deleted there comes into no trash of the system."""
    return demo_dir() / "trash"


def demo_drawing() -> Path:
    """Where they are until all of them are drawn."""
    return demo_dir() / "pictures.part"


def demo_list() -> Path:
    """The list of what was drawn, by path below `demo_pictures`, one a line."""
    return demo_dir() / "drawn.txt"


def old_demo_pictures() -> Path:
    """Where older versions drew them, for the person's own library."""
    return data_dir() / "Demo pictures"


def config_dir() -> Path:
    """Folder of the preferences."""
    return Path(platformdirs.user_config_dir(NAME, appauthor=False))


def log_dir() -> Path:
    """Folder of the log files."""
    return Path(platformdirs.user_log_dir(NAME, appauthor=False))


def library_dir(given: Path | None = None) -> Path:
    """The library to use: the one given, else the one of the environment, else the person's own."""
    if given is not None:
        return given.expanduser().absolute()
    named = os.environ.get(LIBRARY_VARIABLE)
    return Path(named).expanduser().absolute() if named else own_library()


def own_library() -> Path:
    """The person's own library: where they moved it, or where it is made."""
    return next(iter(moved_library()), data_dir() / "library")


def library_note() -> Path:
    """The file that says where the library was moved; it is always replaced whole."""
    return config_dir() / "library.txt"


def moved_library() -> list[Path]:
    """Where the person moved the library, and, until it is gone from there, where from; nothing if they never did."""
    try:
        lines = read_regular(library_note(), _LONGEST_NOTE).splitlines()
    except (OSError, ValueError):
        return []
    places = [Path(os.fsdecode(line)) for line in lines]
    return places if all(place.is_absolute() for place in places) else []


def shown_path(path: bytes) -> str:
    """A path for people: the home folder as ~, unprintable bytes as U+FFFD."""
    home = os.fsencode(Path.home())
    if path == home or path.startswith(home + os.sep.encode()):
        return "~" + shown(path[len(home) :])
    return shown(path)
