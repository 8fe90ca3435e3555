"""The programs of a freedesktop system that open a kind of file, and starting one of them, never through a shell.

As in the Desktop Entry Specification 1.5 and the Association between MIME types and applications 1.0.1, both of
freedesktop.org.
"""

import configparser
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeDatabase

from photosort.model.photo import shown
from photosort.model.value import dataclass
from photosort.ui.services.other_programs import file_url

_ENTRY = "Desktop Entry"
_ESCAPES = {r"\s": " ", r"\n": "\n", r"\t": "\t", r"\r": "\r", r"\\": "\\"}
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_CODE = re.compile(rb"%(.)")


@dataclass(frozen=True, slots=True)
class Program:
    """An installed program. `words` are those of its command, with the codes for files still in them."""

    id: str
    name: str
    icon: str
    words: tuple[str, ...]

    def commands(self, paths: Sequence[bytes]) -> list[list[bytes]]:
        """What is run to open files: once for all of them where the program takes several, else once for each."""
        codes = {code for word in self.words for code in _CODE.findall(os.fsencode(word))}
        together = [list(paths)] if codes & {b"F", b"U"} else [[path] for path in paths]
        bare = not codes & {b"f", b"F", b"u", b"U"}
        return [[*self._with(some), *(some if bare else ())] for some in together]

    def _with(self, paths: Sequence[bytes]) -> Iterator[bytes]:
        for word in map(os.fsencode, self.words):
            match word:
                case b"%F":
                    yield from paths
                case b"%U":
                    yield from map(file_url, paths)
                case b"%i":
                    yield from (b"--icon", os.fsencode(self.icon)) if self.icon else ()
                case _:
                    filled = _CODE.sub(partial(self._value, paths[0]), word)
                    if filled or not word:  # a word of retired codes alone is left out
                        yield filled

    def _value(self, path: bytes, code: re.Match[bytes]) -> bytes:
        values = {b"f": path, b"u": file_url(path), b"c": os.fsencode(self.name), b"%": b"%"}
        return values.get(code[1], b"")


class _Lists(configparser.RawConfigParser):
    """A file of groups and keys, as freedesktop writes them: keys differ by case, and `:` is a part of them."""

    def __init__(self) -> None:
        super().__init__(delimiters="=", comment_prefixes="#", strict=False, interpolation=None)

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def programs_for(paths: Iterable[bytes]) -> list[Program]:
    """The programs that open all of some files, by the kinds that their names tell; the preferred one first."""
    database = QMimeDatabase()
    matched = QMimeDatabase.MatchMode.MatchExtension
    kinds = {database.mimeTypeForFile(shown(path), matched).name() for path in paths}
    found = [_ids(database, kind) for kind in sorted(kinds)]
    common = [one for one in found[0] if all(one in other for other in found)] if found else []
    return [program for program in map(_program, common) if program is not None]


def start(program: Program, paths: Sequence[bytes]) -> bool:
    """Have a program open files; False where it could not be started."""
    try:
        for command in program.commands(paths):
            quiet = subprocess.DEVNULL
            process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
            threading.Thread(target=process.wait, daemon=True).start()  # it outlives the window, and is no zombie
    except OSError:
        return False
    return True


def _ids(database: QMimeDatabase, kind: str) -> list[str]:
    """Programs by their ids for a kind of file and what it is a special case of, the preferred one first."""
    mime = database.mimeTypeForName(kind)
    found: list[str] = []
    for name in (kind, *mime.aliases(), *mime.allAncestors()):
        if name not in ("application/octet-stream", "text/plain"):
            found += _ids_of(name)
    return list(dict.fromkeys(found))


def _ids_of(kind: str) -> list[str]:
    preferred, added = list[str](), list[str]()
    removed: set[str] = set()
    for folder in (*_config_folders(), *_application_folders()):
        for name in (*_desktop_lists(), "mimeapps.list"):
            lists = _read(folder / name)
            preferred += _values(lists, "Default Applications", kind)
            added += [one for one in _values(lists, "Added Associations", kind) if one not in removed]
            removed |= set(_values(lists, "Removed Associations", kind))
        cached = _values(_read(folder / "mimeinfo.cache"), "MIME Cache", kind)
        added += [one for one in cached if one not in removed]
    return [*preferred, *added]


def _program(name: str) -> Program | None:
    """The program with an id; None where it is not installed, was taken away, or needs a terminal."""
    for folder in _application_folders():
        # The folders between are part of an id, with dashes.
        for path in (folder / name, folder / name.replace("-", "/", 1)):
            lists = _read(path)
            if not lists.has_section(_ENTRY):
                continue
            entry = {key: _unescaped(value) for key, value in lists.items(_ENTRY)}
            words = tuple(_unquoted(word) for word in _WORD.finditer(entry.get("Exec", "")))
            there = bool(words) and all(shutil.which(one) for one in (words[0], entry.get("TryExec", words[0])))
            if not there or "true" in (entry.get("Hidden"), entry.get("Terminal")):
                return None
            language = QLocale().name()
            keys = (f"Name[{language}]", f"Name[{language.partition('_')[0]}]", "Name")
            title = next((entry[key] for key in keys if entry.get(key)), name.removesuffix(".desktop"))
            return Program(name, title, entry.get("Icon", ""), words)
    return None


def _read(path: Path) -> _Lists:
    """What a file holds; nothing where it cannot be read."""
    lists = _Lists()
    try:
        lists.read_string(path.read_text(encoding="utf-8", errors="replace"))
    except (OSError, configparser.Error):
        lists.clear()
    return lists


def _values(lists: _Lists, group: str, key: str) -> list[str]:
    return [one for one in lists.get(group, key, fallback="").split(";") if one]


def _unescaped(value: str) -> str:
    return re.sub(r"\\.", lambda found: _ESCAPES.get(found[0], found[0]), value)


def _unquoted(word: re.Match[str]) -> str:
    quoted, bare = word.groups()
    return re.sub(r"\\(.)", r"\1", quoted) if bare is None else bare


def _desktop_lists() -> list[str]:
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")
    return [f"{desktop.lower()}-mimeapps.list" for desktop in desktops if desktop]


def _config_folders() -> list[Path]:
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return [Path(one) for one in (home, *(os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":"))]


def _application_folders() -> list[Path]:
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    shared = (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    return [Path(one) / "applications" for one in (home, *shared)]
