"""The library's English sentences in the person's language.

Acts are kept in the library as English sentences, so that the command line and another program can read them. Each kind
of sentence is one entry here; what is not known stays English.
"""

import re
from functools import cache

from PySide6.QtCore import QLocale

from photosort.ui.text.i18n import mark, plural, tr

# One and many, or one alone. The first that fits is taken, so that the longer sentences stand first.
_SENTENCES: tuple[tuple[str, str], ...] = (
    (mark("Undone: {text}"), ""),
    (mark("Renamed {album} to {name}"), ""),
    ("Merged %Ln album into {album}", mark("Merged %Ln albums into {album}")),
    ("Split {album} into %Ln album", mark("Split {album} into %Ln albums")),
    ("%Ln photo is now in {album}", mark("%Ln photos are now in {album}")),
    ("Took %Ln photo out of its album", mark("Took %Ln photos out of their albums")),
    ("Pinned %Ln photo", mark("Pinned %Ln photos")),
    ("Unpinned %Ln photo", mark("Unpinned %Ln photos")),
    ("%Ln album will not be suggested again", mark("%Ln albums will not be suggested again")),
    (mark("{album} will not be suggested again"), ""),
    ("%Ln album may be suggested again", mark("%Ln albums may be suggested again")),
    (mark("{album} may be suggested again"), ""),
    ("Regrouped photos into %Ln album", mark("Regrouped photos into %Ln albums")),
    ("Moved {part} of %Ln photo to the trash", mark("Moved {part} of %Ln photos to the trash")),
    ("Moved %Ln photo to the trash", mark("Moved %Ln photos to the trash")),
    ("Deleted %Ln photo for good", mark("Deleted %Ln photos for good")),
    ("Copied {photos} into %Ln folder", mark("Copied {photos} into %Ln folders")),
    ("Linked {photos} into %Ln folder", mark("Linked {photos} into %Ln folders")),
    ("Moved {photos} into %Ln folder", mark("Moved {photos} into %Ln folders")),
    ("{part} of %Ln photo", mark("{part} of %Ln photos")),
    ("Wrote the albums of %Ln photo into sidecars", mark("Wrote the albums of %Ln photos into sidecars")),
    ("Took the albums of %Ln photo out of the sidecars", mark("Took the albums of %Ln photos out of the sidecars")),
    ("Took back %Ln photo from its folder", mark("Took back %Ln photos from their folders")),
    ("Brought back %Ln photo", mark("Brought back %Ln photos")),
    (mark("{done}. {name} is not: {reason}"), ""),
    (
        "{done}. %Ln file are not, {name} among them: {reason}",
        mark("{done}. %Ln files are not, {name} among them: {reason}"),
    ),
    (
        "{done}. %Ln file stays, {name} among them: {reason}",
        mark("{done}. %Ln files stay, {name} among them: {reason}"),
    ),
    ("{done}. %Ln sidecar stays: {reason}", mark("{done}. %Ln sidecars stay: {reason}")),
    ("{done}. %Ln photo stays where a later act put it", mark("{done}. %Ln photos stay where a later act put them")),
    ("%Ln photo stays where it is: {reason}", mark("%Ln photos stay where they are: {reason}")),
    (mark("{name} stays where it is: {reason}"), ""),
    ("{name} and %Ln other file are not back: {reason}", mark("{name} and %Ln other files are not back: {reason}")),
    (mark("{name} is not back: {reason}"), ""),
    ("%Ln photo is back", mark("%Ln photos are back")),
    ("%Ln photo", mark("%Ln photos")),
    (mark("Saved {name}"), ""),
    (mark("Nothing changed"), ""),
    (mark("The library {path} lies on a network drive, where it may be damaged; keep it on a local one"), ""),
    # Why something is not possible
    (mark("There is nothing to undo"), ""),
    (mark("There is nothing to redo"), ""),
    (mark("Something else was done since"), ""),
    (mark("Nothing of it is in the trash any more"), ""),
    (mark("What was deleted for good cannot be brought back"), ""),
    (mark("Later acts changed all of it again; undo those first"), ""),
    (mark("This act is still being done; stop it first"), ""),
    (mark("“{text}” is undone already"), ""),
    (mark("“{text}” is not undone"), ""),
    (mark("The album {album} needs a name of at least one letter"), ""),
    (mark("There are no albums yet"), ""),
    (mark("An album of {count} photos cannot become {parts} albums"), ""),
    (mark("The drive has not enough room for these photos"), ""),
    (mark("The library's own folder cannot take photos"), ""),
    (mark("{name} is a file, not a folder"), ""),
    (mark("Hard links cannot lead to another drive: copy or move instead"), ""),
    # Why a file stays as it is
    (mark("Another file now has its name"), ""),
    (mark("Another file has its name in the new folder"), ""),
    (mark("It is no longer in the trash"), ""),
    (mark("It is no longer where it was put"), ""),
    (mark("The trash is not at hand"), ""),
    (mark("Its folder is not connected"), ""),
    (mark("Its drive has no trash"), ""),
    (mark("Its drive has a trash"), ""),
    (mark("Stays with its photo"), ""),
    (mark("The system did not move the file"), ""),
    (mark("The file is no longer there"), ""),
    (mark("The file has changed since it was looked at"), ""),
    (mark("The file has changed since the plan was made"), ""),
    (mark("The file has been changed since"), ""),
    (mark("The file changed while it was copied"), ""),
    (mark("The copy differs from the original"), ""),
    (mark("The copy has been changed since"), ""),
    (mark("The link has been changed since"), ""),
    (mark("Its original is gone, so the copy stays"), ""),
    (mark("Its original has been changed since, so the copy stays"), ""),
    (mark("Its original has gone or changed, so the link stays"), ""),
    (mark("The photo is a link, which can only be copied or linked to"), ""),
    (mark("The photo is in no album"), ""),
    (mark("The sidecar is no longer there"), ""),
    (mark("The sidecar has been changed since"), ""),
    (mark("What the sidecar said before is lost"), ""),
    (mark("The sidecar cannot be understood: {error}"), ""),
    (mark("No permission to move the file"), ""),
    (mark("The system refused: {error}"), ""),
    # Why a file could not be read
    (mark("Empty file (0 bytes)"), ""),
    (mark("Only zeros: it was never written to the end, or its drive lost it"), ""),
    (mark("Damaged: its beginning cannot be read"), ""),
    (mark("Damaged: its pixels cannot be decoded"), ""),
    (mark("Ends too early: a part of the picture is missing"), ""),
    (mark("Ends too early: the picture itself is missing"), ""),
    (mark("Ends too early: the last {percent} % is missing"), ""),
    ("Ends too early: there is %Ln byte of it", mark("Ends too early: there are %Ln bytes of it")),
    (mark("Not a picture: {what}"), ""),
    (mark("Photosort does not open this format: {what}"), ""),
    (mark("Not downloaded: {what} stands in its place"), ""),
)  # fmt: skip
_NESTED = ("text", "done", "reason", "photos")  # fields that are sentences themselves
_SIZE = re.compile(r"([\d.]+) (bytes|kB|MB|GB|TB)")


def retold(text: str) -> str:
    """A sentence of the library in the person's language; the same where it is not known or already right."""
    plain = text.removesuffix(".")
    for pattern, one, many in _patterns():
        found = pattern.fullmatch(plain)
        if found is not None:
            fields = {name: _within(part) if name in _NESTED else part for name, part in found.groupdict().items()}
            number = int(fields.pop("number", "0").replace(",", ""))
            said = plural(one, many, number) if many else tr(one)
            return said.format(**fields) + text[len(plain) :]
    return text


def _within(part: str) -> str:
    """A sentence within another: in English it begins small there."""
    told = retold(part)
    return part if told[:1].lower() + told[1:] == part else told


def retold_detail(detail: str) -> str:
    """A size, or a place and a size, with the locale's digits: 1,2 MB."""
    *places, size = detail.split(" · ")
    found = _SIZE.fullmatch(size)
    if found is not None:
        digits = len(found[1].partition(".")[2])
        size = f"{QLocale().toString(float(found[1]), 'f', digits)} {found[2]}"
    return " · ".join([*places, size])


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, str]]:
    return [(_pattern(form), one, many) for one, many in _SENTENCES for form in (one, many) if form]


def _pattern(form: str) -> re.Pattern[str]:
    """What a sentence looks like; one that is told within another begins small."""
    parts = [part for part in re.split(r"(%Ln|\{\w+\})", form) if part]
    found = ["(?P<number>[0-9][0-9,]*)" if part == "%Ln" else _piece(part) for part in parts]
    if parts[0][0].isalpha():
        found[0] = f"[{parts[0][0].upper()}{parts[0][0].lower()}]{re.escape(parts[0][1:])}"
    return re.compile("".join(found), re.DOTALL)


def _piece(part: str) -> str:
    return f"(?P<{part[1:-1]}>.+?)" if part.startswith("{") else re.escape(part)
