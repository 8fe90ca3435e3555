"""What the organizer is at, how far it is, and what of it is kept, in words: for every phase, also under a pause."""

from typing import assert_never

from photosort.organizing.progress import Phase, Progress
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr


def title(progress: Progress) -> str:
    """What the organizer is at; nothing where it is at rest, for then the end of the run says more."""
    return tr("Paused") if progress.phase is Phase.PAUSED else _at(progress)


def detail(progress: Progress) -> str:
    """As far as it is known: 938 of 1,490 · 61 a second · about 9 seconds left. Under a pause also what waits."""
    match _phase(progress):
        case Phase.FINDING:
            far = say.photos(progress.done) if progress.done else ""
        case Phase.LEARNING:
            far = say.percent(share(progress)) if progress.rounds else ""
        case Phase.GROUPING:
            far = ""
        case Phase.READING if progress.phase is Phase.PAUSED and progress.done:
            return say.joined(counted(progress), tr("everything read so far is kept"))
        case _:
            rate = plural("%Ln a second", "%Ln a second", round(progress.rate)) if progress.rate >= 1 else ""
            left = say.time_left(progress.seconds_left) if progress.seconds_left is not None else ""
            far = say.joined(counted(progress), rate, left)
    return say.joined(_at(progress), far) if progress.phase is Phase.PAUSED else far


def counted(progress: Progress) -> str:
    """How many photos are done of how many: 938 of 1,490."""
    if progress.rounds or not progress.total:
        return ""
    return say.of(progress.done, progress.total)


def share(progress: Progress) -> float:
    """How much of the phase is done, 0..1; 0 while nobody knows."""
    if progress.phase is Phase.LEARNING and progress.rounds:
        return progress.round / progress.rounds
    return progress.done / progress.total if progress.total else 0.0


def kept(progress: Progress) -> str:
    """What of a run that was stopped is kept."""
    if progress.rounds or not progress.total:  # all were read that there are, or none was counted yet
        return tr("what is read is kept")
    read = plural("{done} of %Ln photo is read and kept", "{done} of %Ln photos are read and kept", progress.total)
    return read.format(done=say.count(progress.done))


def closing(progress: Progress, *, again: bool, ready: bool = False) -> tuple[str, str]:
    """What is at work while the window is to be closed, and what becomes of it: a title and a sentence.

    Where the person waits for a new grouping (`again`), that is what does not go on by itself; where one is `ready`,
    nothing else matters as much. Work may have ended while the question stood.
    """
    if ready or (again and progress.phase is Phase.DONE):
        lost = tr("It is lost when you close, and has to be asked for again.")
        return tr("The new grouping is ready."), lost
    if progress.phase in (Phase.STOPPED, Phase.FAILED):
        return tr("Photosort has stopped."), tr("What is read is kept.")
    if progress.phase is Phase.DONE:
        return tr("Photosort is done."), tr("Everything is kept.")
    match _phase(progress):
        case Phase.DRAWING:
            return tr("Photosort is still drawing the demo."), tr("Nothing of it is kept.")
        case Phase.LEARNING:
            now, then = tr("Photosort is still learning what your photos look like."), _anew()
        case Phase.GROUPING:
            now, then = tr("Photosort is still grouping your photos."), _anew()
        case _ if again:
            now, then = tr("Photosort is getting ready to group your photos again."), ""
        case Phase.FINDING:
            now, then = tr("Photosort is still looking for photos."), tr("It looks for them again next time.")
        case Phase.READING if progress.total:
            now, then = tr("Photosort is still reading photos."), tr("It goes on from here next time.")
        case _:
            now, then = tr("Photosort is getting ready."), tr("It starts over next time.")
    return now, tr("What is read is kept. The new grouping has to be asked for again.") if again else then


def _anew() -> str:
    return tr("What is read is kept. Learning and grouping start over next time.")


def _phase(progress: Progress) -> Phase:
    """The phase, or what waits under a pause; the demo is drawn before the first step."""
    paused_drawing = progress.phase is Phase.PAUSED and not progress.step
    return Phase.DRAWING if paused_drawing else progress.under_way


def _at(progress: Progress) -> str:
    phase = _phase(progress)
    match phase:
        case Phase.DRAWING:
            return tr("Drawing the demo")
        case Phase.FINDING:
            return tr("Finding photos")
        case Phase.READING:  # nothing is read yet while nobody knows how many: the step goes by, or waits
            return tr("Reading photos") if progress.total else tr("Getting ready…")
        case Phase.LEARNING:
            return tr("Learning what your photos look like")
        case Phase.GROUPING:
            return tr("Grouping photos")
        case Phase.IDLE | Phase.PAUSED | Phase.DONE | Phase.STOPPED | Phase.FAILED:
            return ""
        case _:
            assert_never(phase)
