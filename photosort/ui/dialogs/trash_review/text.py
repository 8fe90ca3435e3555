"""What a review says of its photos. Pure."""

from collections.abc import Sequence

from photosort.model.photo import DateSource, Photo, shown
from photosort.ui.dialogs.trash_review.ticks import Candidate, Ticks
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr

_NAMED = 3  # of several files
_LONGEST = 40  # characters of a name


def guard_words(ticks: Ticks) -> tuple[str, str]:
    """What the amber panel says."""
    held, mine = len(ticks.held) - ticks.held_ticked, ticks.held_ticked
    if not ticks.held:
        return plural("Nothing is held back.", "None of these %Ln photos stands out.", len(ticks)), ""
    words = plural("%Ln photo held back", "%Ln photos held back", held)
    if mine:
        words += ", " + plural("%Ln ticked by you", "%Ln ticked by you", mine)
    known = sum(candidate.shows_known for candidate in ticks.held)
    if known == len(ticks.held):
        why = plural("It shows somebody you know.", "They show people you know.", known)
    elif known:
        why = tr("They show people you know, or do not look like the rest.")
    elif len({one.membership.album_id for one in ticks.held if one.membership is not None}) > 1:
        why = tr("They do not look like the rest of their albums.")
    else:
        why = plural(
            "It does not look like the rest of this album.",
            "They do not look like the rest of this album.",
            len(ticks.held),
        )
    return words, why


def reason(candidate: Candidate) -> str:
    """Why a photo is held back, in two or three words."""
    held = candidate.membership.held if candidate.membership is not None else None
    return say.fact(held) if held is not None else tr("Different look")


def facts(candidate: Candidate) -> str:
    """Size and camera, or what stands for it: 3.4 MB · Pixel 7."""
    header = candidate.photo.header
    undated = candidate.photo.dated is not DateSource.EXIF
    origin = header.camera or (tr("no camera") if undated or not header.width else "")
    if not origin:
        origin = f"{header.width} × {header.height}"
    return say.joined(say.size(candidate.photo.size), origin)


def names(files: Sequence[bytes]) -> str:
    """The first file names of several: a.xmp, b.xmp, c.xmp and 3 more."""
    said = ", ".join(_shortened(shown(name)) for name in files[:_NAMED])
    more = len(files) - _NAMED
    return said if more <= 0 else said + " " + plural("and %Ln more", "and %Ln more", more)


def _shortened(name: str) -> str:
    """A name whose ending is seen, however long it is."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST // 2]}…{name[-_LONGEST // 2 :]}"


def spoken(candidate: Candidate, *, ticked: bool, stays: Photo | None = None) -> str:
    """A photo for those who cannot see it: IMG_0042, 7 January 2024, held back: from a camera, not ticked.

    Args:
        candidate: the photo.
        ticked: whether it goes.
        stays: of a copy, what stays for it.
    """
    photo = candidate.photo
    parts = [_named(photo)]
    if photo.header.taken is not None:
        parts.append(say.plain_day(photo.header.taken))
    if candidate.held:
        why = reason(candidate)  # which may begin with a name
        parts.append(tr("held back: {reason}").format(reason=why if candidate.shows_known else why.lower()))
    parts.append(tr("ticked") if ticked else tr("not ticked"))
    if stays is not None:
        parts.append(tr("{name} stays").format(name=_named(stays)))
    return ", ".join(parts)


def _named(photo: Photo) -> str:
    """The name of a file without its ending."""
    return photo.shown_name.rpartition(".")[0] or photo.shown_name
