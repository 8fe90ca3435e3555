"""The last step: photos go to the trash, and where a drive has none, the person is asked in plain words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from photosort.model.acts import Trash
from photosort.model.companion import Companion
from photosort.model.part import Part
from photosort.model.photo import Photo, PhotoId, shown
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.dialogs.trash_review.text import names
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.actions import trash_name
from photosort.ui.widgets.dialog import Dialog


def trash(
    context: Context,
    dialogs: DialogHost,
    photos: tuple[PhotoId, ...],
    part: Part = Part.WHOLE,
    spared: tuple[PhotoId, ...] = (),
) -> None:
    """Move photos, or a part of them, to the trash, and remember which ones of a review the person `spared`.

    Those on a drive without one stay, unless the person wants them deleted for good.
    """
    library = context.library

    def fetch() -> tuple[list[Photo], list[Companion]]:
        bare = library.trash.without_trash(photos)
        beside = library.trash.companions(bare)
        return library.photos.get(bare), [companion for photo in bare for companion in beside[photo]]

    def go_on(found: tuple[list[Photo], list[Companion]]) -> None:
        bare, beside = found
        kept = {photo.id for photo in bare}
        rest = tuple(photo for photo in photos if photo not in kept)
        if rest:
            what = plural("Moving %Ln photo to the {trash}…", "Moving %Ln photos to the {trash}…", len(rest))
            if part is Part.RAW:
                what = plural("Moving %Ln RAW file to the {trash}…", "Moving %Ln RAW files to the {trash}…", len(rest))
            context.acts.do(Trash(rest, part, spared), what.format(trash=trash_name()))
        if bare and not dialogs.is_open:
            _ask(context, dialogs, bare, beside, part, spared)

    context.lanes.run(Lane.READ, fetch, go_on, owner=dialogs)


def _ask(
    context: Context,
    dialogs: DialogHost,
    bare: list[Photo],
    beside: list[Companion],
    part: Part,
    spared: tuple[PhotoId, ...],
) -> None:
    drive = shown(bare[0].root_path.rstrip(b"/").rpartition(b"/")[2])
    number = len(bare)
    words = plural("Deleting %Ln photo there cannot be undone.", "Deleting %Ln photos there cannot be undone.", number)
    action = plural("Delete %Ln photo for good", "Delete %Ln photos for good", number)
    if part is Part.RAW:
        raws = sum(companion.is_raw for companion in beside)
        words = plural(
            "Deleting %Ln RAW file there cannot be undone.", "Deleting %Ln RAW files there cannot be undone.", raws
        )
        action = plural("Delete %Ln RAW file for good", "Delete %Ln RAW files for good", raws)
    going = [companion.name for companion in beside if companion.goes_with(part, for_good=True)]
    left = [photo.name for photo in bare] if part is Part.RAW else []
    left += [companion.name for companion in beside if companion.name not in going]
    title = tr("The drive “{drive}” has no {trash}.").format(drive=drive, trash=trash_name())
    dialog = Dialog(context, dialogs.host, title, action, subtitle=words, size=QSize(520, 400))
    dialog.action.setProperty("kind", "destroy")
    for words, files in (
        (tr("Deleted: {names}") if part is Part.RAW else tr("Deleted with them: {names}"), going),
        (tr("Left where they are: {names}"), left),
    ):
        if files:
            line = QLabel(words.format(names=names(files)), dialog.panel)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            dialog.body.addWidget(line)
    library, ids = context.library, tuple(photo.id for photo in bare)
    dialog.accepted.connect(
        lambda: context.acts.run(lambda: library.trash.delete_for_good(ids, part, spared), tr("Deleting…"), "trash-2")
    )
    dialogs.open(dialog)
