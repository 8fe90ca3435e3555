"""Stacks in words: what holds one together, and of each photo why it is kept or what it is beside the kept one."""

import os
from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QLocale

from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Photo, shown
from photosort.model.twins import Stack, StackKind
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr

# Inside a line: what begins one is written large.
_WORDS = {
    FactKind.SAME_FILE: mark("same bytes"),
    FactKind.SAME_LINK: mark("the same file"),
    FactKind.SAME_PICTURE: mark("same picture"),
    FactKind.SMALLER: mark("smaller"),
    FactKind.COMPRESSED: mark("re-compressed"),
    FactKind.CUT: mark("cut"),
    FactKind.FRAMED: mark("in a frame"),
    FactKind.TURNED: mark("turned"),
    FactKind.FAVOURITE: mark("a favourite"),
    FactKind.MARKED_KEPT: mark("marked as kept"),
    FactKind.HAS_RAW: mark("RAW file"),
    FactKind.LARGEST: mark("largest"),
    FactKind.LEAST_COMPRESSED: mark("least compressed"),
    FactKind.SHARPEST: mark("sharpest"),
    FactKind.BEST_EXPOSED: mark("best exposed"),
    FactKind.BEST_SHOT: mark("sharp, well exposed"),
    FactKind.EYES_OPEN: mark("eyes open"),
    FactKind.LEVEL: mark("most level"),
    FactKind.LESS_SHARP: mark("less sharp"),
    FactKind.WORSE_EXPOSED: mark("worse exposed"),
    FactKind.EYES_CLOSED: mark("eyes closed"),
    FactKind.LEANS: mark("leans"),
    FactKind.NOT_REJECTED: mark("not rejected"),
    FactKind.AVAILABLE: mark("at hand"),
    FactKind.WHOLE: mark("whole picture"),
    FactKind.CAMERA_DATA: mark("more camera data"),
    FactKind.FROM_CAMERA: mark("from a camera"),
    FactKind.UNEDITED: mark("not edited"),
    FactKind.NOT_SENT: mark("not forwarded"),
    FactKind.EARLIEST: mark("earliest"),
    FactKind.OWN_NAME: mark("not named as a copy"),
    FactKind.FIRST: mark("first of several alike"),
}
_DETAILS = (FactKind.SAME_PICTURE, FactKind.APP, FactKind.SHOT_WITH)  # not of the first line, if it has others
_LARGER = 1.05  # times as many bytes
_IN_LINE = 2  # facts of the first line


def kind_of(strictness: StackKind) -> str:
    """A likeness as the slider names it."""
    return {
        StackKind.EXACT: tr("Exact"),
        StackKind.NEAR: tr("Near"),
        StackKind.BURST: tr("Bursts"),
        StackKind.SIMILAR: tr("Similar"),
    }[strictness]


def told(stack: Stack, photos: Sequence[Photo]) -> str:
    """What holds a stack together, and how many photos it has: Exact and near · 4 files."""
    number = len(stack.photos)
    exact = any(fact.kind is FactKind.SAME_FILE for why in stack.reasons for fact in why)
    match stack.kind:
        case StackKind.EXACT:
            return say.joined(tr("Exact"), plural("%Ln file", "%Ln files", number))
        case StackKind.NEAR:
            return say.joined(tr("Exact and near") if exact else tr("Near"), plural("%Ln file", "%Ln files", number))
        case StackKind.BURST | StackKind.SIMILAR:
            kind = tr("Burst") if stack.kind is StackKind.BURST else tr("Similar")
            shots = all(_apart(why) is not None for why in stack.reasons)
            many = plural("%Ln shot", "%Ln shots", number) if shots else say.photos(number)
            times = [photo.when for photo in photos if photo.time_known]
            span = max(times) - min(times) if times else timedelta()
            if not span:
                return say.joined(kind, many)
            return say.joined(kind, tr("{shots} in {time}").format(shots=many, time=_lasting(span)))


def lines(photo: Photo, why: Sequence[Fact], keep: Photo, *, by_person: bool) -> tuple[str, str]:
    """Two lines below a photo: the reason, then a detail and the size.

    Args:
        photo: the photo.
        why: what is known of it: of the best of a stack why it is that, of each other what it is beside it.
        keep: the best of its stack.
        by_person: whether the person keeps it in the place of the best.
    """
    said = [_words(fact) for fact in why if fact.kind not in _DETAILS]
    apart = _apart(why)
    if not said and apart is not None:
        said.append(apart)
    elif not said:  # nothing makes it less of a picture
        larger = photo.file_size > _LARGER * keep.file_size
        said.append(tr("larger file") if larger else tr(_WORDS[FactKind.SAME_PICTURE]))
        if keep.header.camera and not photo.header.camera:
            said.append(tr("no data"))
    first = tr("kept by you") if by_person else ", ".join(said[:_IN_LINE])
    return _begun(first), say.joined(_detail(photo, said, why, keep), say.size(photo.file_size))


def spoken(photo: Photo, why: Sequence[Fact], keep: Photo, *, by_person: bool) -> str:
    """The same for those who cannot see it."""
    return ", ".join([photo.shown_name, *filter(None, lines(photo, why, keep, by_person=by_person))])


def _words(fact: Fact) -> str:
    return tr(_WORDS[fact.kind]) if fact.kind in _WORDS else say.fact(fact)


def _apart(why: Sequence[Fact]) -> str | None:
    """How far in time a shot is from the best: 2 s apart; None where it is a copy."""
    seconds = next((int(fact.value or 0) for fact in why if fact.kind is FactKind.SHOT_WITH), None)
    if not seconds:
        return None if seconds is None else tr("same second")
    return tr("{time} apart").format(time=_lasting(timedelta(seconds=seconds)))


def _detail(photo: Photo, said: Sequence[str], why: Sequence[Fact], keep: Photo) -> str:
    """What is said before the size: who forwarded it, what else is known, where it lies, how large it is, its day."""
    app = next((str(fact.value) for fact in why if fact.kind is FactKind.APP), "")
    if app:
        return tr("by {app}").format(app=app)
    if len(said) > _IN_LINE:
        return said[_IN_LINE]
    apart = _apart(why)
    if apart is not None and apart not in said:
        return apart
    if photo is not keep and photo.fingerprint == keep.fingerprint:
        if (photo.root_id, photo.folder) == (keep.root_id, keep.folder):
            return photo.shown_name
        return tr("in {folder}").format(folder=shown(os.path.basename(photo.folder or photo.root_path.rstrip(b"/"))))
    if apart is not None:
        return say.time_of_day(photo.when) if photo.time_known else say.plain_day(photo.when)
    if photo.header.format != keep.header.format and photo.header.format:
        return photo.header.format
    if photo.header.width:
        return f"{photo.header.width} × {photo.header.height}"
    return say.plain_day(photo.when)


def _lasting(span: timedelta) -> str:
    """How long something lasted: 1.4 s, 4 min."""
    seconds = span.total_seconds()
    if seconds < 100:
        digits = 0 if seconds == int(seconds) else 1
        return tr("{seconds} s").format(seconds=QLocale().toString(seconds, "f", digits))
    return tr("{minutes} min").format(minutes=say.count(round(seconds / 60)))


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
