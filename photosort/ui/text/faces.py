"""What is said of a face: whose it is, and how sure that is."""

from collections.abc import Mapping

from photosort.model.face import Certainty, Face, Person, PersonId
from photosort.ui.text.i18n import tr


def whose(face: Face, people: Mapping[PersonId, Person]) -> str:
    """A name; with a question mark where it is only likely; a question where there is none."""
    person = people.get(face.person) if face.person is not None else None
    if person is None or not person.name:
        return tr("Who is this?")
    return tr("{name}?").format(name=person.name) if face.certainty is Certainty.LIKELY else person.name


def is_named(face: Face, people: Mapping[PersonId, Person]) -> bool:
    """Whether it is sure who it is, by name."""
    person = people.get(face.shows) if face.shows is not None else None
    return person is not None and bool(person.name)
