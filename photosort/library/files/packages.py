"""Folders that are one document to the program they belong to: nothing in them is ours to list or to touch."""

import os

from photosort.library.files.refusal import Refused
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind

_LIBRARIES = {
    b".photoslibrary": "Apple Photos",
    b".photolibrary": "iPhoto",
    b".migratedphotolibrary": "iPhoto",
    b".aplibrary": "Aperture",
    b".lrlibrary": "Lightroom",
    b".lightroomlibrary": "Lightroom",
    b".photoboothlibrary": "Photo Booth",
    b".imovielibrary": "iMovie",
    b".theater": "iMovie",
    b".fcpbundle": "Final Cut Pro",
    b".tvlibrary": "Apple TV",
    b".musiclibrary": "Apple Music",
}
_DOCUMENTS = {
    b".rcproject": "iMovie",
    b".imovieproject": "iMovie",
    b".fcpproject": "Final Cut Pro",
    b".dvdproj": "iDVD",
    b".band": "GarageBand",
    b".logicx": "Logic Pro",
    b".pages": "Pages",
    b".numbers": "Numbers",
    b".key": "Keynote",
    b".rtfd": "TextEdit",
    b".scriv": "Scrivener",
    b".dtbase2": "DEVONthink",
    b".sparsebundle": "Disk Utility",
}
_WITHOUT_ENDING = {b"photo booth library": "Photo Booth"}  # macOS marks it in an attribute
_OTHERS = {b".app": MessageCode.INSIDE_PROGRAM, b".pvt": MessageCode.INSIDE_LIVE_PHOTO}


def what_is(name: bytes) -> Message | None:
    """What a folder of this name is, and how pictures get out of it; None for an ordinary folder."""
    ending = os.path.splitext(name)[1].lower()
    library = _LIBRARIES.get(ending) or _WITHOUT_ENDING.get(name.lower())
    if library is not None:
        return Message(MessageCode.INSIDE_LIBRARY, program=library)
    if ending in _DOCUMENTS:
        return Message(MessageCode.INSIDE_DOCUMENT, program=_DOCUMENTS[ending])
    return Message(_OTHERS[ending]) if ending in _OTHERS else None


def enclosing(path: bytes) -> tuple[bytes, Message] | None:
    """The outermost such folder that an absolute path is, or lies in, behind all links; and what it is."""
    parts = os.path.realpath(path).split(os.sep.encode())
    for number, part in enumerate(parts, start=1):
        what = what_is(part)
        if what is not None and os.path.isdir(found := os.sep.encode().join(parts[:number])):
            return found, what
    return None


def around(path: bytes) -> Message | None:
    """What such a folder is that an absolute path is, or lies in; None for an ordinary place."""
    found = enclosing(path)
    return found[1] if found is not None else None


def refuse_inside(path: bytes) -> None:
    """Raise Refused for a file in such a folder: taking it away, or adding one, would damage the program's library."""
    what = around(os.path.dirname(path))
    if what is not None:
        raise Refused(ProblemKind.UNSUPPORTED, what)
