"""Giving somebody a name, and asking whether they are one with whom has it already."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from photosort.model.acts import MergePeople, NamePerson
from photosort.model.face import Person, PersonId
from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.face_label import FaceLabel

SIZE = QSize(480, 400)
FACE = 72


def names(context: Context, without: Person | None = None) -> list[str]:
    """Names that people have, most photos first."""
    return [one.name for one in context.overview.now.people if one.name and one != without]


def name_person(
    context: Context, person: Person, name: str, *, merged: Callable[[PersonId], object] | None = None
) -> None:
    """Name somebody; where another has the name, ask whether they are one. `merged` is told into whom, just before."""
    if name == person.name:
        return
    others = (one for one in context.overview.now.people if one.id != person.id)
    taken = next((one for one in others if one.name.casefold() == name.casefold()), None)
    if taken is None:
        context.acts.do(NamePerson(person.id, name))
    else:

        def make(host: QWidget) -> SameNameDialog:
            dialog = SameNameDialog(context, host, person, taken)
            if merged is not None:
                dialog.accepted.connect(lambda: merged(taken.id))
            dialog.accepted.connect(lambda: context.acts.do(MergePeople((person.id,), taken.id)))
            return dialog

        context.dialogAsked.emit(make)


class SameNameDialog(Dialog):
    """Merge the two; else the one who was to be named keeps the name of before.

    The Enter that ended the typing may come twice: it is not to make one of two strangers.
    """

    def __init__(self, context: Context, host: QWidget, person: Person, taken: Person) -> None:
        title = tr("Merge with {name}?").format(name=taken.name)
        words = tr("{name} has {photos}, the other face has {others}. Merged, they are one person.").format(
            name=taken.name, photos=say.photos(taken.photos), others=say.photos(person.photos)
        )
        super().__init__(context, host, title, tr("Merge"), subtitle=words, size=SIZE)
        self.cancel.setText(tr("Keep apart"))
        faces = QHBoxLayout()
        faces.setSpacing(12)
        for one in (taken, person):
            faces.addWidget(FaceLabel(context, FACE, one.cover, self.panel))
        faces.addStretch(1)
        faces.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(faces)

    def first_focus(self) -> QWidget:
        return self.cancel

    def enter_accepts(self) -> bool:
        return False
