"""What goes with the developed picture of a shot, and what with its RAW file, where one of them goes alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from photosort.library.files.companions import Evidence, extension, pair
from photosort.model.companion import Companion
from photosort.model.part import Part
from photosort.model.scan import Formats

Paired = Mapping[bytes, tuple[Companion, ...]]


def parted(names: Iterable[bytes], paired: Paired, formats: Formats, evidence: Evidence) -> Paired:
    """Say of the companions of each photo that has a RAW file with which part they go.

    What belongs to the part that stays, by its name, stays with it: so a scan afterwards finds what an act has left.

    Args:
        names: the files of a folder.
        paired: what `pair` made of them.
        formats: which of them are RAW files.
        evidence: as for `pair`.
    """
    raws = {
        photo: {one.name for one in companions if extension(one.name) in formats.raws}
        for photo, companions in paired.items()
    }
    shots = {photo for photo, files in raws.items() if files}
    if not shots:
        return paired
    of_pictures = _owned(pair(set(names).difference(*raws.values()), formats, evidence))
    of_raws = _owned(pair(set(names) - shots, formats, evidence))

    def part(photo: bytes, one: Companion) -> Part:
        if one.name in raws[photo] or one.name not in of_pictures:
            return Part.RAW
        return Part.DEVELOPED if one.certain or one.name not in of_raws else Part.WHOLE

    return {
        photo: tuple(replace(one, part=part(photo, one)) for one in companions) if photo in shots else companions
        for photo, companions in paired.items()
    }


def _owned(paired: Paired) -> set[bytes]:
    """The files that belong to some photo."""
    return {one.name for companions in paired.values() for one in companions}
