"""What can be said of photos that are alike: the best stays, they are not the same, and the review of what may go."""

from PySide6.QtCore import QObject

from photosort.model.acts import NotTheSame, TrashCopies
from photosort.model.photo import PhotoId
from photosort.model.twins import StackKind
from photosort.ui.actions.photo_actions import PhotoActions
from photosort.ui.actions.shell import Shell
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.services.copy_choices import best_of, bound_to_stay, kept, pairs
from photosort.ui.services.photos_to_compare import PhotosToCompare
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.actions import trash_name


class StackActions(QObject):
    """Acts on the stack of a target, or on all choices."""

    def __init__(self, shell: Shell, photos: PhotoActions) -> None:
        super().__init__(photos)
        self._context = shell.context
        self._photos = photos

    def keep_best(self, target: Target) -> None:
        """Choose that the best stays and the others go once they were reviewed; chosen already, choose nothing."""
        stacks = self._context.stacks
        if target.stack is None:
            return
        best = best_of(target.stack, stacks.now.photos)
        if stacks.choices.of(target.stack.photos) == [best]:
            stacks.unchoose(target.stack.photos)
        else:
            stacks.choose(best)

    def compare(self, target: Target) -> None:
        """Look at the photos side by side; what is kept there is chosen here."""
        stack, stacks = target.stack, self._context.stacks
        if stack is None:
            return

        def decide(staying: frozenset[PhotoId]) -> None:
            if staying:
                stacks.choose(kept(stack, stacks.now.photos, staying | bound_to_stay(stack, stacks.now.photos)))
            else:
                stacks.unchoose(stack.photos)

        self._context.openCompare.emit(
            PhotosToCompare(
                stack.photos,
                title=target.title,
                stack=stack,
                kept=[one for one in stack.photos if stacks.choices.stays(one)],
                decide=decide,
                not_same=None if stack.kind is StackKind.EXACT else lambda: self.part(target),
            )
        )

    def clear(self) -> None:
        """Choose nothing any more of what is shown."""
        stacks = self._context.stacks
        stacks.unchoose([one for choice in stacks.seen() for one in choice.photos])

    def part(self, target: Target) -> None:
        """Say that the photos are no copies of each other and no shots of one scene."""
        if target.stack is not None:
            photos = target.stack.photos
            self._context.acts.do(NotTheSame(photos), then=lambda: self._context.stacks.put_aside(photos))

    def review(self) -> None:
        """Look through all that was chosen to go, of the stacks that are shown, before it goes to the trash."""
        stacks = self._context.stacks
        stays = dict(pairs(stacks.seen(), stacks.now.photos))
        order = {one: place for place, one in enumerate(dict.fromkeys(stays.values()))}
        going = sorted(stays, key=lambda one: order[stays[one]])
        self._photos.review(going, tr("Duplicates"), Reviewed.COPIES, self._trash, stays)

    def _trash(self, going: tuple[PhotoId, ...]) -> None:
        stacks = self._context.stacks
        copies = tuple(pair for pair in pairs(stacks.seen(), stacks.now.photos) if pair[0] in going)
        if copies:
            what = plural("Moving %Ln photo to the {trash}…", "Moving %Ln photos to the {trash}…", len(copies))
            self._context.acts.do(TrashCopies(copies), what.format(trash=trash_name()))
