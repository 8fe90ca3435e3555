"""What can be said of single photos: compared, kept or rejected, a favourite, a cover; and the review at the end."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from photosort.model.acts import ActKind, ChooseCover, Favour, MarkPhotos, NotTheSame
from photosort.model.album import Membership
from photosort.model.history import ActResult
from photosort.model.photo import Mark, Photo, PhotoId
from photosort.model.view import Order, View
from photosort.ui.actions.photo_actions import PhotoActions
from photosort.ui.actions.shell import Shell
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.services.notice import Notice
from photosort.ui.services.photos_to_compare import FEWEST, MOST, PhotosToCompare
from photosort.ui.services.threads import Lane
from photosort.ui.style.act_icons import act_icon
from photosort.ui.text.i18n import tr
from photosort.ui.text.poor_words import by_reason, main_reason
from photosort.ui.widgets.action_spec import Target


class CullingActions(QObject):
    """Acts on the photos of a target, or on the one in focus. A mark that is seen where it is made is not told."""

    def __init__(self, shell: Shell, photos: PhotoActions) -> None:
        super().__init__(photos)
        self._shell, self._context, self._photos = shell, shell.context, photos

    def mark(self, target: Target, mark: Mark, *, shifted: bool = False) -> None:
        """Mark photos. A grid goes on to the next; shown large, a photo stays, and the same mark again is taken off.

        Args:
            target: the photos.
            mark: what they are.
            shifted: with Shift the grid stays, and the viewer goes on.
        """
        page, photos = self._shell.page(), self._at_hand(target)
        if page is None or not photos:
            return
        large = page.shows_one()

        def act(found: Sequence[Photo]) -> MarkPhotos:
            again = large and not shifted and all(photo.mark is mark for photo in found)
            return MarkPhotos(photos, Mark.NONE if again else mark)

        self._act_on(photos, ActKind.MARK, act)
        if large == shifted:
            page.go_on()

    def favour(self, target: Target) -> None:
        """Make photos favourites; where all of them are, no longer."""
        photos = self._at_hand(target)
        if photos:
            self._act_on(
                photos, ActKind.FAVOURITE, lambda found: Favour(photos, not all(photo.favourite for photo in found))
            )

    def compare(self, target: Target) -> None:
        """Show photos side by side; in the viewer its photo beside the next one, and compared ones no longer."""
        page = self._shell.page()
        if page is None or page.toggle_compare():
            return
        stack = page.folded_at_hand() if len(target.photos) < FEWEST else None
        if stack is not None:
            apart = NotTheSame(stack.photos)
            wanted = PhotosToCompare(stack.photos, target.view, target.title, stack)
            self._context.openCompare.emit(replace(wanted, not_same=lambda: self._context.acts.do(apart)))
        elif len(target.photos) > MOST:
            self._shell.say(Notice(tr("Twenty photos at most are compared: select fewer"), icon="columns-2"))
        else:
            self._context.openCompare.emit(PhotosToCompare(target.photos, target.view, target.title))

    def choose_cover(self, target: Target) -> None:
        """Have an album show a photo of it as its cover."""
        library, context = self._context.library, self._context

        def choose(found: Sequence[Membership]) -> None:
            if found and found[0].album_id != library.albums.unsorted_id:
                context.acts.do(ChooseCover(found[0].album_id, found[0].photo_id))
            else:
                self._shell.say(Notice(tr("A photo without an album is no cover."), icon="circle-alert"))

        photos = target.photos[:1]
        context.lanes.run(Lane.READ, lambda: library.albums.memberships(photos), choose, owner=self)

    def give_cover_back(self, target: Target) -> None:
        """Have the program choose the cover of an album again."""
        if target.albums:
            self._context.acts.do(ChooseCover(target.albums[0], None))

    def review(self) -> None:
        """Look through the rejected photos of all albums before they go to the trash."""
        library = self._context.library
        view = View(order=Order.DATE, mark=Mark.REJECTED)
        self._context.lanes.run(
            Lane.READ,
            lambda: tuple(library.photos.ids(view)),
            lambda found: self._photos.review(found, tr("Rejected"), Reviewed.REJECTED),
            owner=self,
        )

    def review_poor(self) -> None:
        """Look through the photos that came out badly before they go to the trash."""
        shots = by_reason(self._context.stacks.now.poor)
        why = {shot.photo: main_reason(shot) for shot in shots}
        self._photos.review(list(why), tr("Blurred and accidental"), Reviewed.POOR, why=why)

    def _at_hand(self, target: Target) -> tuple[PhotoId, ...]:
        page = self._shell.page()
        return target.photos or (tuple(page.photos_at_hand()) if page is not None else ())

    def _act_on(
        self, photos: Sequence[PhotoId], kind: ActKind, act: Callable[[Sequence[Photo]], MarkPhotos | Favour]
    ) -> None:
        """Do what follows from how the photos are marked when their turn comes: strokes may be quick."""
        library = self._context.library

        def work() -> ActResult:
            return library.history.do(act(library.photos.get(photos)))

        page = self._shell.page()
        if page is None or page.shows_marks():
            self._context.acts.run_quietly(work)
        else:
            self._context.acts.run(work, "", act_icon(kind))
