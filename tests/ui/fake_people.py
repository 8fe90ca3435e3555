"""Faces and people of the fake library: rows in memory, and what a person says of them."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from photosort.library.db import rows
from photosort.library.ports import PeoplePort
from photosort.model.acts import (
    BirthdayOfPerson,
    CoverOfPerson,
    FaceIs,
    FaceIsNot,
    HideFaces,
    HidePeople,
    MergePeople,
    NamePerson,
    NotAFace,
    PersonAct,
    SplitPerson,
)
from photosort.model.changes import Changes
from photosort.model.counts import PeopleCounts
from photosort.model.face import Certainty, Face, FaceId, Person, PersonId, Question
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from tests.ui.fake_store import FakeStore

_NO_COVER = FaceId(0)


@dataclass
class FakePeople:
    """Those of the store; nobody waits to be looked at. `forgotten` says what was forgotten."""

    store: FakeStore
    forgotten: str = ""

    def all(self) -> list[Person]:
        shown = [self._shown(one) for one in sorted(self.store.people)]
        return sorted((one for one in shown if one.photos), key=lambda one: -one.photos)

    def get(self, person: PersonId) -> Person:
        if person not in self.store.people or not self.store.photos_of(person):
            raise PhotosortError(Message(MessageCode.NO_PERSON, id=person))
        return self._shown(person)

    def faces_of(self, photos: Sequence[PhotoId]) -> dict[PhotoId, list[Face]]:
        found: dict[PhotoId, list[Face]] = {}
        for face in sorted(self.store.shown_faces(), key=lambda face: -face.box[2] * face.box[3]):
            if face.photo in photos:
                found.setdefault(face.photo, []).append(face)
        return found

    def faces(self, ids: Sequence[FaceId]) -> list[Face]:
        shown = {face.id: face for face in self.store.shown_faces()}
        return [shown[one] for one in ids if one in shown]

    def faces_in(self, person: PersonId) -> list[Face]:
        def newest(face: Face) -> int:
            photo = self.store.photos[face.photo]
            return -rows.sort_time(photo.header.taken, photo.mtime_ns)

        return sorted(self._sure(person), key=newest)

    def strangers(self) -> list[Face]:
        def newest(face: Face) -> tuple[int, int, float, int]:
            photo = self.store.photos[face.photo]
            return -rows.sort_time(photo.header.taken, photo.mtime_ns), photo.id, -face.box[2] * face.box[3], face.id

        return sorted((face for face in self.store.shown_faces() if face.shows is None), key=newest)

    def with_whom(self, person: PersonId) -> list[tuple[PersonId, int]]:
        photos = self.store.photos_of(person)
        others = {one: len(self.store.photos_of(one) & photos) for one in self.store.people if one != person}
        seen = [(one, count) for one, count in others.items() if count and not self.store.people[one].hidden]
        return sorted(seen, key=lambda pair: (-pair[1], pair[0]))

    def questions(self) -> list[Question]:
        people = self.store.people
        found = [
            Question(face.id, face.person)
            for face in self.store.shown_faces()
            if face.certainty is Certainty.LIKELY
            and face.person is not None
            and not people[face.person].hidden
            and face.photo not in self.store.photos_of(face.person)
        ]
        many = Counter(one.person for one in found)
        found.sort(key=lambda one: (not people[one.person].name, -many[one.person], one.person, one.face))
        return [dataclasses.replace(one, others=len(found) - 1) for one in found]

    def counts(self) -> PeopleCounts:
        faces, people = self.store.shown_faces(), self.all()
        shown = [one for one in people if not one.hidden]
        return PeopleCounts(
            people=len(shown),
            unnamed=sum(not one.name for one in shown),
            hidden=len(people) - len(shown),
            photos_with_face=len({face.photo for face in faces}),
            photos_looked_at=len(self.store.visible()) if self.store.faces else 0,
            photos_waiting=0,
            faces=len(faces),
            unknown=sum(face.certainty in (None, Certainty.LIKELY) for face in faces),
        )

    def forget_found(self) -> None:
        self.forgotten = "vectors"
        self.store.tell(Changes(people=True))

    def forget_all(self) -> None:
        self.forgotten = "all"
        for table in (self.store.people, self.store.faces, self.store.not_them, self.store.no_faces):
            table.clear()
        self.store.tell(Changes(people=True, history=True))

    def _sure(self, person: PersonId) -> list[Face]:
        return [f for f in self.store.shown_faces() if f.person == person and f.certainty is not Certainty.LIKELY]

    def _shown(self, person: PersonId) -> Person:
        row, faces = self.store.people[person], self._sure(person)
        cover = max(faces, key=lambda face: face.quality * (face.likeness or 1), default=None)
        own = row.cover in [face.id for face in faces]
        return dataclasses.replace(
            row,
            photos=len(self.store.photos_of(person)),
            cover=row.cover if own or cover is None else cover.id,
        )


def add_people(store: FakeStore) -> None:
    """Five people in the photos of a store: Asha and Tom, two without a name, and one who is hidden.

    Of two faces it is likely that they are Tom's; three show nobody who is known.
    """
    photos = [photo.id for photo in store.visible()]
    sizes = {"Asha": 20, "Tom": 12, "": 6, " ": 4, "Uncle": 3}
    for number, (name, count) in enumerate(sizes.items(), 1):
        person = PersonId(number)
        store.people[person] = Person(person, name.strip(), 0, _NO_COVER, hidden=name == "Uncle")
        for place, photo in enumerate(photos[:count]):
            said = place == 0 and bool(name.strip())
            _add(store, photo, number, person, Certainty.SAID if said else Certainty.SURE)
    for photo in photos[20:22]:
        _add(store, photo, 1, PersonId(2), Certainty.LIKELY)
    for photo in photos[22:25]:
        _add(store, photo, 1, None, None)


def _add(store: FakeStore, photo: PhotoId, place: int, person: PersonId | None, how: Certainty | None) -> None:
    one = FaceId(len(store.faces) + 1)
    box = (0.18 * (place - 1) + 0.02, 0.2, 0.16 - 0.01 * place, 0.22 - 0.01 * place)
    likeness = 0.7 if how in (Certainty.SURE, Certainty.LIKELY) else None
    store.faces[one] = Face(one, photo, box, 0.9 - 0.01 * (one % 10), person, how, likeness)


def say_of_people(store: FakeStore, act: PersonAct) -> Message:
    """Do an act to the rows. Raises PhotosortError as the library does."""
    match act:
        case NamePerson(person, name):
            before = _called(store, person)
            if name and any(one.name.casefold() == name.casefold() for one in _others(store, person)):
                raise PhotosortError(Message(MessageCode.PERSON_NAME_TAKEN, name=name))
            _change(store, person, name=name)
            if not name:
                return Message(MessageCode.PERSON_UNNAMED, person=before)
            if isinstance(before, Message):
                return Message(MessageCode.PERSON_NAMED, name=name)
            return Message(MessageCode.RENAMED, album=before, name=name)
        case MergePeople(people, into):
            return _merge(store, [one for one in dict.fromkeys(people) if one != into], into)
        case SplitPerson(person, faces):
            called, theirs = _called(store, person), {face.id for face in _sure(store, person)}
            if not faces or not set(faces) < theirs:
                raise PhotosortError(Message(MessageCode.SPLIT_SOME_FACES, person=called))
            made = _make(store, "")
            _say(store, faces, made)
            store.not_them.update({(face, person): True for face in faces})
            store.not_them.update({(face, made): True for face in theirs - set(faces)})
            return Message(MessageCode.PERSON_SPLIT, count=len(faces), person=called)
        case FaceIs(faces, who, name):
            _check_faces(store, faces)
            person = _make(store, name) if who is None else who
            called = _called(store, person)
            said = [one for one in faces if _is_said(store.faces[one], person)]
            _say(store, faces, person)
            for one in faces:
                store.not_them.pop((one, person), None)
                store.no_faces.pop(one, None)
            return Message(MessageCode.FACES_ARE, count=len(faces) - len(said), person=called)
        case FaceIsNot(faces, person):
            called = _called(store, person)
            _check_faces(store, faces)
            store.not_them.update({(face, person): True for face in faces})
            _let_go(store, (one for one in faces if store.faces[one].person == person))
            return Message(MessageCode.FACES_ARE_NOT, count=len(faces), person=called)
        case NotAFace(faces):
            _check_faces(store, faces)
            store.no_faces.update(dict.fromkeys(faces, True))
            _let_go(store, faces)
            return Message(MessageCode.NOT_FACES, count=len(faces))
        case HidePeople(people, hidden):
            names = [_called(store, person) for person in people]
            for person in people:
                _change(store, person, hidden=hidden)
            if len(names) == 1:
                return Message(MessageCode.PERSON_HIDDEN if hidden else MessageCode.PERSON_SHOWN, person=names[0])
            return Message(MessageCode.PEOPLE_HIDDEN if hidden else MessageCode.PEOPLE_SHOWN, count=len(names))
        case HideFaces(faces):
            _check_faces(store, faces)
            for one in dict.fromkeys(faces):
                made = _make(store, "")
                _change(store, made, hidden=True)
                _say(store, [one], made)
            return Message(MessageCode.FACES_HIDDEN, count=len(set(faces)))
        case CoverOfPerson(person, face):
            called = _called(store, person)
            if face is not None and face not in [one.id for one in _sure(store, person)]:
                raise PhotosortError(Message(MessageCode.FACE_OF_OTHERS, person=called))
            _change(store, person, cover=face or _NO_COVER)
            code = MessageCode.PERSON_COVER_CHOSEN if face else MessageCode.PERSON_COVER_GIVEN_BACK
            return Message(code, person=called)
        case BirthdayOfPerson(person, day):
            called = _called(store, person)
            _change(store, person, birthday=day)
            return Message(MessageCode.BIRTHDAY_NOTED if day else MessageCode.BIRTHDAY_TAKEN_AWAY, person=called)
        case _:
            assert_never(act)


def _merge(store: FakeStore, sources: Sequence[PersonId], into: PersonId) -> Message:
    for person in (into, *sources):
        _called(store, person)
    if not sources:
        raise PhotosortError(Message(MessageCode.MERGE_NEEDS_TWO_PEOPLE))
    for person in (into, *sources):
        _say(store, [face.id for face in _sure(store, person)], into)
    for person in sources:
        gone, kept = store.people.pop(person), store.people[into]
        _change(store, into, name=kept.name or gone.name, birthday=kept.birthday or gone.birthday)
        for face in store.faces.values():
            if face.person == person:
                store.faces[face.id] = dataclasses.replace(face, person=into, likeness=None)
    return Message(MessageCode.PEOPLE_MERGED, count=len(sources), person=_called(store, into))


def _called(store: FakeStore, person: PersonId) -> str | Message:
    if person not in store.people:
        raise PhotosortError(Message(MessageCode.NO_PERSON, id=person))
    return store.people[person].name or Message(MessageCode.SOMEBODY)


def _others(store: FakeStore, person: PersonId) -> list[Person]:
    return [row for one, row in store.people.items() if one != person and store.photos_of(one)]


def _change(store: FakeStore, person: PersonId, **values: object) -> None:
    store.people[person] = dataclasses.replace(store.people[person], **values)  # type: ignore[arg-type]


def _make(store: FakeStore, name: str) -> PersonId:
    made = PersonId(max(store.people, default=0) + 1)
    store.people[made] = Person(made, name, 0, _NO_COVER)
    return made


def _sure(store: FakeStore, person: PersonId) -> list[Face]:
    faces = store.faces.values()
    return [face for face in faces if face.person == person and face.certainty is not Certainty.LIKELY]


def _is_said(face: Face, person: PersonId) -> bool:
    return face.person == person and face.certainty is Certainty.SAID


def _say(store: FakeStore, faces: Iterable[FaceId], person: PersonId) -> None:
    for one in faces:
        store.faces[one] = dataclasses.replace(store.faces[one], person=person, certainty=Certainty.SAID, likeness=None)


def _let_go(store: FakeStore, faces: Iterable[FaceId]) -> None:
    for one in list(faces):
        store.faces[one] = dataclasses.replace(store.faces[one], person=None, certainty=None, likeness=None)


def _check_faces(store: FakeStore, faces: Sequence[FaceId]) -> None:
    if not faces:
        raise PhotosortError(Message(MessageCode.NO_FACE_SELECTED))
    if not set(faces) <= set(store.faces):
        raise PhotosortError(Message(MessageCode.UNKNOWN_FACE))


def _held_to_the_port(people: FakePeople) -> PeoplePort:
    return people
