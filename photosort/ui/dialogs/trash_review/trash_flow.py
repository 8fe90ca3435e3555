"""The last step: photos go to the trash, and where a drive has none, the person is asked in plain words."""

from PySide6.QtCore import QSize

from photosort.model.acts import Trash
from photosort.model.photo import Photo, PhotoId, shown
from photosort.ui.dialogs.dialog_host import Sheets
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.actions import trash_name
from photosort.ui.widgets.sheet_frame import Sheet


def trash(context: Context, sheets: Sheets, photos: tuple[PhotoId, ...]) -> None:
    """Move photos to the trash. Those on a drive without one stay, unless the person wants them deleted for good."""
    library = context.library

    def fetch() -> list[Photo]:
        return library.photos.get(library.trash.without_trash(photos))

    def go_on(bare: list[Photo]) -> None:
        kept = {photo.id for photo in bare}
        rest = tuple(photo for photo in photos if photo not in kept)
        if rest:
            what = plural("Moving %Ln photo to the {trash}…", "Moving %Ln photos to the {trash}…", len(rest))
            context.acts.do(Trash(rest), what.format(trash=trash_name()))
        if bare and not sheets.is_open:
            _ask(context, sheets, bare)

    context.lanes.run(Lane.READ, fetch, go_on, owner=sheets)


def _ask(context: Context, sheets: Sheets, bare: list[Photo]) -> None:
    drive = shown(bare[0].root_path.rstrip(b"/").rpartition(b"/")[2])
    number = len(bare)
    words = plural("Deleting %Ln photo there cannot be undone.", "Deleting %Ln photos there cannot be undone.", number)
    action = plural("Delete %Ln photo for good", "Delete %Ln photos for good", number)
    title = tr("The drive “{drive}” has no {trash}.").format(drive=drive, trash=trash_name())
    sheet = Sheet(context, sheets.host, title, action, subtitle=words, size=QSize(520, 400))
    sheet.action.setProperty("kind", "destroy")
    library, ids = context.library, tuple(photo.id for photo in bare)
    sheet.accepted.connect(
        lambda: context.acts.run(lambda: library.trash.delete_for_good(ids), tr("Deleting…"), "trash-2")
    )
    sheets.open(sheet)
