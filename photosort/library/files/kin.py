"""Which names of a folder may speak of each other, so that only those have to be paired to see whether they do."""

import os
import re

from photosort.library.files.companions import CUT, folded, without_number

_ENDING = re.compile(r"(?P<rest>.+)\.[^.]*[a-z][^.]*?(?P<number>\([0-9]+\))?", re.DOTALL)
# What else is put to a stem: darktable's number of an edit, the words of icloudpd and Apple, Apple's O of originals.
_PUT_TO_IT = (re.compile(r"_(?:[0-9][0-9]|3|hevc|heic|jpe?g)$"), re.compile(r"(?<=^img_)o(?=[0-9])"))


def kin(name: bytes) -> set[str]:
    """Keys of a name. Names that share none, directly or by others, never belong together by the rules of `pair`.

    Those that share one need not: the keys only tell what is to be looked at.
    """
    found = set()
    bare = os.path.splitext(name)[0]
    for head, behind in ((bare, b""), without_number(bare)):  # Google Takeout cuts names, and numbers what is left
        text = os.fsdecode(head)
        if len(text) >= CUT - 1:
            found.add(text[: CUT - 1] + os.fsdecode(behind))
    core, number = folded(name), ""
    while (ending := _ENDING.fullmatch(core)) is not None:
        core, number = ending["rest"], ending["number"] or number
    keys = {core, core + number}
    for pattern in _PUT_TO_IT:
        keys |= {pattern.sub("", key) for key in keys}
    return found | keys
