"""The two parts of a shot in an act: which files go and which stay, and whether what is to stay is there."""

import os
import sqlite3
from collections.abc import Iterator, Sequence

from photosort.library.acts.act_rows import ActFile, Role, files_with
from photosort.library.acts.housing import place_of
from photosort.library.files.companions import folded
from photosort.model.companion import Companion
from photosort.model.part import Part
from photosort.model.photo import Photo


def planned_files(
    photo: Photo, companions: Sequence[Companion], part: Part, *, for_good: bool = False
) -> Iterator[tuple[bytes, Role, bool]]:
    """The files of a photo of which an act speaks: the name, what it is, and whether it goes.

    Of those that stay, each RAW file is followed by what belongs to it.
    """
    raws = [one.name for one in companions if one.is_raw and part is not Part.WHOLE]
    others = [one for one in companions if one.name not in raws]
    if part is Part.RAW:
        yield from ((name, Role.RAW, True) for name in raws)
    else:
        yield photo.name, Role.PHOTO, True
    going = [one.name for one in others if one.goes_with(part, for_good=for_good)]
    yield from ((name, Role.COMPANION, True) for name in going)
    if part is Part.DEVELOPED:
        staying = [one.name for one in others if one.name not in going]
        of = {name: next((raw for raw in raws if folded(name).startswith(folded(raw))), raws[0]) for name in staying}
        for raw in raws:
            yield raw, Role.RAW, False
            yield from ((name, Role.COMPANION, False) for name in staying if of[name] == raw)


def part_taken(db: sqlite3.Connection, act_id: int) -> Part:
    """Which part of its photos an act takes away."""
    row = db.execute("SELECT state = 'kept' FROM act_file WHERE act_id = ? AND main = 2 LIMIT 1", (act_id,)).fetchone()
    if row is None:
        return Part.WHOLE
    return Part.DEVELOPED if row[0] else Part.RAW


def other_part_is_there(db: sqlite3.Connection, file: ActFile) -> bool:
    """Whether the part of a photo is there that is to stay when this file goes; True where all of it is to go."""
    if file.main:
        kept = [other.path for other in files_with(db, file, "kept") if other.leads]
        return not kept or any(os.path.lexists(path) for path in kept)
    return not file.leads or os.path.lexists(os.path.join(*place_of(db, file.photo_id)[1:]))
