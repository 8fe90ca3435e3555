"""What can be said of people: their names, who is who, who is not on a photo, whom nobody wants to see on the wall."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from photosort.model.acts import (
    BirthdayOfPerson,
    CoverOfPerson,
    FaceIs,
    FaceIsNot,
    HideFaces,
    HidePeople,
    MergePeople,
    NotAFace,
    SplitPerson,
)
from photosort.model.face import FaceId, Person, PersonId
from photosort.ui.actions.shell import Shell
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.services.notice import Notice
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import Target


class PeopleActions(QObject):
    """Acts on the people of a target, or on the faces of the one who is open in its photos."""

    def __init__(self, shell: Shell, dialogs: DialogHost) -> None:
        super().__init__(dialogs)
        self._shell, self._context, self._dialogs = shell, shell.context, dialogs

    def open(self, target: Target) -> None:
        """Show the photos of somebody."""
        for person in self._at_hand(target)[:1]:
            self._context.openPerson.emit(person.id)

    def name(self, target: Target) -> None:
        """Have the page edit the name of somebody in place."""
        page = self._shell.page()
        for person in self._at_hand(target)[:1]:
            if page is not None:
                page.rename_person(person.id)

    def merge(self, target: Target) -> None:
        """Say that people are one; of one, ask with whom. Where several have a name, ask which of them stays."""
        from photosort.ui.dialogs.person_picker import PersonPicker

        people = self._at_hand(target)
        named = [one for one in people if one.name]
        if len(people) > 1 and len(named) < 2:
            into = next(iter(named), max(people, key=lambda one: one.photos, default=None))
            if into is not None:
                self._merge(people, into.id)
            return
        if not people:
            return
        if len(people) == 1:
            others = [one for one in self._context.overview.now.people if one != people[0]]
            title = tr("Merge with somebody else")
            subtitle = say.joined(people[0].name, say.photos(people[0].photos))
        else:
            others, title, subtitle = named, tr("Whose name stays?"), tr("Merged, they are one person.")
        picker = PersonPicker(self._context, self._dialogs.host, others, title, tr("Merge"), subtitle=subtitle)

        def merge() -> None:
            chosen = picker.chosen()
            both = self._people(list(dict.fromkeys([*(one.id for one in people), *([chosen] if chosen else [])])))
            if chosen is None or len(both) < 2:
                return
            # The one that is open goes into the other, unless it alone has a name.
            alone = len(people) == 1 and both[0].name and not both[-1].name
            self._merge(both, both[0].id if alone else chosen)

        picker.accepted.connect(merge)
        self._dialogs.open(picker)

    def hide(self, target: Target, *, hidden: bool) -> None:
        """Leave people out of the wall, or show them again."""
        people = tuple(one.id for one in self._people(target.people) if one.hidden is not hidden)
        if people:
            self._context.acts.do(HidePeople(people, hidden))

    def birthday(self, target: Target) -> None:
        """Ask when somebody was born."""
        from photosort.ui.dialogs.birthday_dialog import BirthdayDialog

        for person in self._at_hand(target)[:1]:
            dialog = BirthdayDialog(self._context, self._dialogs.host, person)
            dialog.chosen.connect(lambda day, one=person: self._context.acts.do(BirthdayOfPerson(one.id, day)))
            self._dialogs.open(dialog)

    def take_out(self, target: Target) -> None:
        """The one who is open is not on these photos."""
        self._with_faces(target, lambda person, faces: self._context.acts.do(FaceIsNot(faces, person)))

    def no_face(self, target: Target) -> None:
        """What was taken for a face of the one who is open is none."""
        self._with_faces(target, lambda _person, faces: self._context.acts.do(NotAFace(faces)))

    def split(self, target: Target) -> None:
        """On these photos it is somebody else, who has no name yet."""
        self._with_faces(target, lambda person, faces: self._context.acts.do(SplitPerson(person, faces)))

    def choose_cover(self, target: Target) -> None:
        """Have the face on this photo stand for the one who is open."""
        self._with_faces(target, lambda person, faces: self._context.acts.do(CoverOfPerson(person, faces[0])))

    def open_face(self, target: Target) -> None:
        """Show the photo of a stranger."""
        page = self._shell.page()
        for face in self._strangers(target)[:1]:
            if page is not None:
                page.open_face(face)

    def name_faces(self, target: Target) -> None:
        """Have the page edit in place who strangers are."""
        page, faces = self._shell.page(), self._strangers(target)
        if page is not None and faces:
            page.name_faces(faces)

    def say_whose(self, target: Target) -> None:
        """Ask which of those who are known strangers are."""
        from photosort.ui.dialogs.person_picker import PersonPicker

        faces, people = self._strangers(target), self._context.overview.now.people
        if not faces:
            return
        subtitle = plural("%Ln face", "%Ln faces", len(faces))
        picker = PersonPicker(
            self._context, self._dialogs.host, people, tr("Who is this?"), tr("Choose"), subtitle=subtitle
        )

        def say_it() -> None:
            chosen = picker.chosen()
            if chosen is not None:
                self._context.acts.do(FaceIs(faces, chosen))

        picker.accepted.connect(say_it)
        self._dialogs.open(picker)

    def hide_faces(self, target: Target) -> None:
        """Leave strangers out of sight."""
        faces = self._strangers(target)
        if faces:
            self._context.acts.do(HideFaces(faces))

    def no_faces(self, target: Target) -> None:
        """What was taken for faces of strangers are none."""
        faces = self._strangers(target)
        if faces:
            self._context.acts.do(NotAFace(faces))

    def forget(self) -> None:
        """Ask whether all that is known of faces and people is to be deleted, and say how much that is."""
        overview = self._context.overview.now
        named, faces = sum(bool(one.name) for one in overview.people), overview.people_counts.faces
        goes = say.joined(
            plural("%Ln name", "%Ln names", named) if named else "", plural("%Ln face", "%Ln faces", faces)
        )
        words = tr("They are gone for good, also from the history. Your photos are not touched.")
        self._dialogs.ask(
            tr("Delete all face data?"), f"{goes}\n{words}", tr("Delete all face data"), self._forget, danger=True
        )

    def _forget(self) -> None:
        """Nothing is looked for from now on; then all goes."""
        context = self._context
        context.set_settings(replace(context.settings, people="off"))
        deleted = Notice(tr("All face data is deleted"), "trash-2")
        context.lanes.run(Lane.WRITE, context.library.people.forget_all, lambda _: self._shell.say(deleted), owner=self)

    def answer(self, *, yes: bool) -> None:
        """Say whether a face is whom the page takes it for."""
        page = self._shell.page()
        if page is not None:
            page.answer(yes=yes)

    def _merge(self, people: Sequence[Person], into: PersonId) -> None:
        page = self._shell.page()
        if page is not None:
            page.show_person(into)  # who stays; the ring would go on to whoever comes next
        self._context.acts.do(MergePeople(tuple(one.id for one in people if one.id != into), into))

    def _people(self, ids: Sequence[PersonId]) -> list[Person]:
        """Those that there still are."""
        known = {one.id: one for one in self._context.overview.now.people}
        return [known[one] for one in ids if one in known]

    def _at_hand(self, target: Target) -> list[Person]:
        page = self._shell.page()
        return self._people(target.people or (page.people_at_hand() if page is not None else ()))

    def _strangers(self, target: Target) -> tuple[FaceId, ...]:
        page = self._shell.page()
        return target.faces or (tuple(page.faces_at_hand()) if page is not None else ())

    def _with_faces(self, target: Target, act: Callable[[PersonId, tuple[FaceId, ...]], object]) -> None:
        """Do something with the faces that the one who is open has on the photos of a target."""
        person = target.view.person if target.view is not None else None
        if person is None:
            return
        library, photos = self._context.library, target.photos

        def look() -> tuple[FaceId, ...]:
            found = library.people.faces_of(photos)
            faces = (face for photo in photos for face in found.get(photo, ()))
            return tuple(face.id for face in faces if face.shows == person)

        def take(faces: tuple[FaceId, ...]) -> None:
            if faces:
                act(person, faces)

        self._context.lanes.run(Lane.READ, look, take, owner=self)
