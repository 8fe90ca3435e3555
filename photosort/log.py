"""The log file: rotating, its owner's alone, and without the names of the person's home, folders and files."""

import logging
import re
import sys
import threading
import traceback
from io import TextIOWrapper
from pathlib import Path, PurePosixPath
from types import TracebackType

from photosort import paths, private

FILE = "photosort.log"
MAX_BYTES = 1_000_000
BACKUPS = 3
_log = logging.getLogger("photosort")
# A name may hold blanks, so that a path goes on as long as another slash follows in the line.
_PATH = re.compile(r"""(?<![\w~./<])/(?:[^/\n"'“”]*/)*[^\s:;,"'“”)>]*""")
_OF_PROGRAMS = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[1]), "/usr/", "/proc/", "/sys/", "/dev/")


class LateFile(logging.Handler):
    """A rotating file that is begun by the first record: most starts have nothing to tell, and need not load it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            class PrivateFile(RotatingFileHandler):
                def _open(self) -> TextIOWrapper:
                    private.make_file(Path(self.baseFilename))
                    return super()._open()

            self._file = PrivateFile(self._path, maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8", delay=True)
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
        super().close()


class Redacting(logging.Formatter):
    """Shows the home folder as ~ and other paths cut short, also in tracebacks, so that a log can be shown to others.

    Paths of programs stay whole: without them a traceback tells nothing.
    """

    def format(self, record: logging.LogRecord) -> str:
        return _PATH.sub(_cut, super().format(record).replace(str(Path.home()), "~"))


def _cut(found: re.Match[str]) -> str:
    """The top folder of a path and its ending: enough to see what kind of file on which drive it was."""
    path = found[0]
    if path.startswith(_OF_PROGRAMS) or path.endswith((".py", ".pyc")):
        return path
    top, _, rest = path[1:].partition("/")
    return f"/{top}/…{PurePosixPath(rest).suffix}" if rest else path


def start(folder: Path | None = None) -> None:
    """Write the log to a file from now on, and also every exception that nobody caught.

    Where the folder cannot be written the program runs without a log.
    """
    folder = folder or paths.log_dir()
    try:
        private.make_folder(folder)
    except OSError:
        return
    private.tighten(folder, *folder.glob(f"{FILE}*"))
    handler = LateFile(folder / FILE)
    handler.setFormatter(Redacting("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    _log.propagate = False
    threading.excepthook = _thread_failed
    sys.excepthook = _failed


def stop() -> None:
    """Close the file, and give uncaught exceptions back to Python."""
    for handler in list(_log.handlers):
        _log.removeHandler(handler)
        handler.close()
    _log.propagate = True
    threading.excepthook = threading.__excepthook__
    sys.excepthook = sys.__excepthook__


def without_words(error: BaseException) -> str:
    """Where an error happened and of which sort it is, but not what it says: that may be what stands in a picture."""
    return f"{''.join(traceback.format_tb(error.__traceback__))}{type(error).__name__}"


def _failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _log.critical("Nobody caught this.", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _thread_failed(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        trace = (args.exc_type, args.exc_value, args.exc_traceback)
        _log.critical("Nobody caught this in %s.", args.thread, exc_info=trace)
    threading.__excepthook__(args)
