"""The dialog before the trash: what goes, what stays, how much that is, and one red button that says so."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QWidget

from photosort.model.part import Part
from photosort.model.photo import Photo, PhotoId
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.dialogs.trash_review.beside import Beside
from photosort.ui.dialogs.trash_review.handed_on import HandedOn
from photosort.ui.dialogs.trash_review.part_choice import PartChoice
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.dialogs.trash_review.ticks import Candidate, Companions, Ticks, candidates
from photosort.ui.dialogs.trash_review.trash_flow import trash
from photosort.ui.dialogs.trash_review.view import REACH, ReviewView
from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import beside_icon, plural, tr
from photosort.ui.widgets.actions import trash_name
from photosort.ui.widgets.dialog import INSET, LARGEST, Dialog

COMPACT = QSize(860, 700)
FULL = 680  # the least width with what is said of the held-back ones


class TrashReviewDialog(Dialog):
    """Full: for albums, with the guard first, and for rejected photos. Compact: a hand-picked selection."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        found: Sequence[Candidate],
        title: str,
        reviewed: Reviewed,
        stays: Mapping[PhotoId, Photo] = MappingProxyType({}),
        why: Mapping[PhotoId, str] = MappingProxyType({}),
    ) -> None:
        """`stays` are of copies those that stay for them, side by side in `found` where it is the same one.

        `why` is said on photos.
        """
        picked = reviewed is Reviewed.PICKED
        goes = plural("Move %Ln photo to the {trash}", "Move %Ln photos to the {trash}", len(found))
        words = tr("Look through the album before it goes. Only ticked photos move to the {trash}.")
        if reviewed is Reviewed.MANY:
            words = tr("Look through the photos before they go. Only ticked photos move to the {trash}.")
        elif reviewed is Reviewed.REJECTED:
            words = tr("Look once more at what you rejected. Only ticked photos move to the {trash}.")
        elif reviewed is Reviewed.POOR:
            words = tr(
                "Look at each: a machine cannot see why a photo was taken. Only ticked photos move to the {trash}."
            )
        elif reviewed is Reviewed.COPIES:
            words = tr("The first photo of each line stays, the others go. Only ticked photos move to the {trash}.")
        super().__init__(
            context,
            host,
            goes.format(trash=trash_name()) if picked else title,
            "",
            subtitle="" if picked else words.format(trash=trash_name()),
            size=COMPACT if picked else LARGEST,
        )
        self._reviewed = reviewed
        self._whole = len(found)
        self._all = Ticks(found, guard=False).companions()
        ticks = Ticks(found, guard=reviewed.guarded, doubtful_first=reviewed.guarded)
        self.view = ReviewView(context, self.panel, reviewed)
        self.view.show_ticks(ticks, stays, why)
        self.view.ticked.connect(self._count)
        self.body.addWidget(self.view, 1)
        # The view keeps room for focus rings around its content, and its scroll bar stands in the inset.
        self.body.setContentsMargins(INSET - REACH, 16 - REACH, REACH, 16 if picked else 0)
        self.choice = PartChoice(() if reviewed is Reviewed.COPIES else found, self.panel)  # a copy goes whole
        self.choice.setContentsMargins(REACH, 0, 0, 0 if picked else 14)
        self.choice.chosen.connect(self._choose)
        self.body.addWidget(self.choice)
        self.never = QCheckBox(tr("Do not show this for hand-picked photos"), self.panel)
        self.never.setVisible(picked)
        if picked:
            line = QHBoxLayout()
            line.setContentsMargins(REACH, 0, 0, 0)
            line.addWidget(self.never)
            self.body.addLayout(line)
        self.beside = Beside(self.panel)
        self.beside.switch.toggled.connect(self.fit)
        self.body.addWidget(self.beside)
        self.extra.addWidget(self.beside.switch)
        self.action.setProperty("kind", "destroy")
        self.action.setIcon(context.icons.icon("trash-2", ThemeColor.ONFILL, 17))
        self.action.setIconSize(QSize(17, 17))
        self.total.show()
        self.note.show()
        self.accepted.connect(self._remember)
        self._handed = HandedOn(context, stays, self)
        self._handed.told.connect(self._say_note)
        self._count()

    def first_focus(self) -> QWidget:
        return self.view

    def enter_accepts(self) -> bool:
        return self._reviewed is Reviewed.PICKED  # each of them was chosen by hand, and is seen

    def wanted_height(self) -> int:
        return self.height_with(self.view.height_for(self._width() - INSET) + self._below())

    def _below(self) -> int:
        below = [self.choice, self.never, self.beside]
        return sum(one.sizeHint().height() + self.body.spacing() for one in below if not one.isHidden())

    def fit(self) -> None:
        most = self.largest()
        for _ in range(2):  # in a sheet that became narrower by the first, the foot may be higher
            self.lay_out_foot()
            self._keep_room_for_note()
            self.view.give_room(most.width() - INSET, most.height() - self.height_with(self._below()))
        super().fit()

    def _keep_room_for_note(self) -> None:
        """Have the note as high as its longest words need, so that nothing moves under the pointer at a tick."""
        room = self._width() - 2 * INSET
        if self._foot_row.direction() is QBoxLayout.Direction.LeftToRight:
            room -= self._foot_row.spacing() + self._answers.totalSizeHint().width()
        longest = " ".join(filter(None, (self._stay(self._whole), companions_text(self._all), self._handed.words)))
        words = self.note.fontMetrics().boundingRect(0, 0, room, 0, Qt.TextFlag.TextWordWrap, longest)
        self.note.setMinimumHeight(words.height())

    def wanted_width(self) -> int:
        least = 0 if self._reviewed is Reviewed.PICKED else self.context.theme.row(FULL)
        return max(least, self.view.wanted_width() + INSET)

    def ids(self) -> tuple[PhotoId, ...]:
        """The photos that are to go, or of which a part is."""
        return self.view.ticks.ids()

    def spared(self) -> tuple[PhotoId, ...]:
        """The photos of albums that the person looked at, and left out."""
        return self.view.ticks.unticked() if self._reviewed.guarded else ()

    def _choose(self) -> None:
        self.view.ticks.part = self.choice.part
        self._count()

    def _count(self) -> None:
        ticks = self.view.ticks
        text = self._doing().format(trash=trash_name())
        self.action.setText(beside_icon(text))
        self.action.setAccessibleName(text)
        self.action.setEnabled(ticks.count > 0)
        of = plural("{count} of %Ln photo", "{count} of %Ln photos", self._whole).format(count=say.count(ticks.count))
        show_words(self.total, say.joined(of, say.size(ticks.size)))
        self.beside.tell(ticks)
        self._handed.tell(ticks.ids())
        self._say_note()

    def _say_note(self) -> None:
        ticks = self.view.ticks
        along = ticks.companions()
        if ticks.part is Part.RAW:
            along = replace(along, raw=0)
        stay = self._stay(self._whole - ticks.count)
        self.note.setText(" ".join(part for part in (stay, companions_text(along), self._handed.words) if part))
        if self.isVisible():
            self.grow()  # the note may be a line longer

    def _doing(self) -> str:
        ticks = self.view.ticks
        if ticks.part is Part.RAW:
            raws = ticks.companions().raw
            return plural("Move %Ln RAW file to the {trash}", "Move %Ln RAW files to the {trash}", raws)
        if ticks.part is Part.DEVELOPED and all(one.is_jpeg for one in ticks.going()):
            return plural("Move %Ln JPEG to the {trash}", "Move %Ln JPEGs to the {trash}", ticks.count)
        return plural("Move %Ln photo to the {trash}", "Move %Ln photos to the {trash}", ticks.count)

    def _stay(self, stay: int) -> str:
        """What becomes of so many that are not ticked."""
        ticks = self.view.ticks
        if ticks.part is not Part.WHOLE:
            return parted_text(ticks, self._way_back())
        if not stay or self._reviewed is Reviewed.PICKED:
            return self._way_back()
        back = tr("Bring the others back with Undo, or from the system {trash}.").format(trash=trash_name())
        if self.context.in_demo:
            back = self._way_back()
        if self._reviewed is Reviewed.REJECTED:
            return plural("%Ln stays rejected.", "%Ln stay rejected.", stay) + " " + back
        if self._reviewed is Reviewed.ALBUM:
            return plural("%Ln stays in this album.", "%Ln stay in this album.", stay) + " " + back
        return plural("%Ln stays where it is.", "%Ln stay where they are.", stay) + " " + back

    def _way_back(self) -> str:
        """Of what goes: out of the trash of the system, or of the demo, which has its own."""
        words = tr("Undo brings back what goes, and so does the system {trash}.")
        if self.context.in_demo:
            words = tr("Undo brings back what goes. Nothing of the demo comes into the system {trash}.")
        return words.format(trash=trash_name())

    def _remember(self) -> None:
        if self._reviewed is Reviewed.PICKED and self.never.isChecked():
            self.context.set_settings(replace(self.context.settings, review_hand_picked=False))


def parted_text(ticks: Ticks, back: str) -> str:
    """3 RAW files take the places of their photos. 2 ticked photos have no RAW file and stay. Else the way `back`."""
    if ticks.part is Part.RAW:
        said = plural("%Ln photo stays without its RAW file.", "%Ln photos stay without their RAW files.", ticks.count)
    else:
        said = plural("Its RAW file takes its place.", "Their RAW files take their places.", ticks.count)
    none = plural(
        "%Ln ticked photo has no RAW file and stays.", "%Ln ticked photos have no RAW file and stay.", ticks.staying
    )
    return " ".join([*([said] if ticks.count else []), none if ticks.staying else back])


def companions_text(found: Companions) -> str:
    """3 RAW files and 2 videos belong to these photos and go with them."""
    kinds = [
        plural("%Ln RAW file", "%Ln RAW files", found.raw) if found.raw else "",
        plural("%Ln video", "%Ln videos", found.videos) if found.videos else "",
        plural("%Ln other file", "%Ln other files", found.others) if found.others else "",
    ]
    named = [kind for kind in kinds if kind]
    if not named:
        return ""
    total = found.raw + found.videos + found.others
    belong = plural(
        "{what} belongs to these photos and goes with them.", "{what} belong to these photos and go with them.", total
    )
    return belong.format(what=say.listed(named))


def open_review(
    context: Context,
    dialogs: DialogHost,
    photos: tuple[PhotoId, ...],
    title: str,
    reviewed: Reviewed,
    then: Callable[[tuple[PhotoId, ...]], object] | None = None,
    stays: Mapping[PhotoId, PhotoId] = MappingProxyType({}),
    why: Mapping[PhotoId, str] = MappingProxyType({}),
) -> None:
    """Fetch what is to be looked through, and show it, copies beside what `stays` for them, with `why` on the photos.

    `then` does something else with what is ticked at the end. A copy for which nothing stays any more is not shown.
    """
    library = context.library

    def fetch() -> tuple[list[Candidate], dict[PhotoId, Photo]]:
        keepers = {photo.id: photo for photo in library.photos.get(list(set(stays.values())))}
        found = candidates(
            library.photos.get(photos), library.albums.memberships(photos), library.trash.companions(photos)
        )
        kept = {one: keepers[stays[one]] for one in photos if one in stays and stays[one] in keepers}
        return [one for one in found if not stays or one.photo.id in kept], kept

    def show(fetched: tuple[list[Candidate], dict[PhotoId, Photo]]) -> None:
        found, keepers = fetched
        if not found or dialogs.is_open:
            return
        dialog = TrashReviewDialog(context, dialogs.host, found, title, reviewed, keepers, why)

        def go_on() -> None:
            if then is not None:
                then(dialog.ids())
            else:
                trash(context, dialogs, dialog.ids(), dialog.choice.part, dialog.spared())

        dialog.accepted.connect(go_on)
        ticks = dialog.view.ticks
        going = [ticks[place].photo.id for place in range(len(ticks))]
        among = list(dict.fromkeys(one for photo in going for one in (stays.get(photo, photo), photo)))
        dialog.view.opened.connect(lambda photo: dialogs.look(dialog, photo, among))
        dialogs.open(dialog)

    context.lanes.run(Lane.READ, fetch, show, owner=dialogs)
