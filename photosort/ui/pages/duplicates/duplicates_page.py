"""Stacks of photos of which one may be enough, what frees most first, and the choice that waits for the review."""

from collections.abc import Sequence
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosort.model.photo import PhotoId
from photosort.model.twins import Stack
from photosort.ui.pages.base import Page
from photosort.ui.pages.duplicates.stack_list import TICK, StackList, number_in
from photosort.ui.pages.duplicates.strictness_slider import StrictnessSlider
from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.copy_choices import Choice, bound_to_stay, kept
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.stack_keeper import Found
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.action_spec import STACK_MENU, Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import SearchField, order_tool
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.menu import shortcut_text

STRIP, FOOT = 76, 60


class StackOrder(Enum):
    """Orders of the page."""

    SPACE = mark("Most space first")
    PHOTOS = mark("Most photos first")
    NEWEST = mark("Newest first")


def matching(found: Found, order: StackOrder, search: str) -> list[Stack]:
    """The stacks of which a photo's name or folder has what is looked for, in an order."""
    wanted = search.strip().casefold()
    stacks = [stack for stack, paths in zip(found.stacks, found.paths, strict=True) if wanted in paths]
    match order:
        case StackOrder.SPACE:
            return stacks
        case StackOrder.PHOTOS:
            return sorted(stacks, key=lambda stack: -len(stack.photos))
        case StackOrder.NEWEST:
            return sorted(stacks, key=lambda stack: found.photos[stack.keep].when, reverse=True)
        case _:
            assert_never(order)


class DuplicatesPage(Page):
    """Nothing is chosen by itself, and nothing goes that was not chosen and then reviewed."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._order, self._search = StackOrder.SPACE, ""
        self._before: tuple[Stack, list[Choice]] | None = None  # the last click, which may be the first of two
        self.total, self.words = QLabel(self), QLabel(self)
        self.slider = StrictnessSlider(context, self)
        self.list = StackList(context, self)
        self.list.setAccessibleName(tr("Photos that are here more than once"))
        self.setFocusProxy(self.list)
        self.empty, self.empty_icon, self.empty_words = QWidget(self), QLabel(self), QLabel(self)
        self.foot = QWidget(self)
        self.chosen, self.handed_on = QLabel(self.foot), QLabel(self.foot)
        self.clear_choice = QPushButton(tr("Clear choice"), self.foot)
        self.review = QPushButton(self.foot)
        self._lay_out()
        self._sort = order_tool(
            context, [(order, tr(order.value)) for order in StackOrder], self._order, self._set_order
        )
        self._field = SearchField(context, tr("Search stacks"))
        self._field.textChanged.connect(self._set_search)
        self._field.left.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.slider.chosen.connect(context.stacks.use)
        self.list.pressed.connect(self._on_pressed)
        self.list.opened.connect(self._open)
        self.list.menuAsked.connect(self._show_menu)
        self.list.selectionModel().currentRowChanged.connect(self.selectionChanged)
        self.clear_choice.clicked.connect(lambda: actions.ask("clear-copies"))
        self.review.clicked.connect(lambda: actions.ask("review-copies"))
        context.stacks.changed.connect(self._refresh)
        context.stacks.chosenChanged.connect(self._on_chosen)
        context.overview.changed.connect(self._say_empty)
        context.thumbs.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._paint)
        self._paint()
        self._refresh()

    def title(self) -> str:
        return tr("Duplicates")

    def subtitle(self) -> str:
        stacks = self.list.rows()
        if self._search.strip():
            return say.found(_stacks(len(stacks)), self._search)
        if not stacks:
            return ""
        photos = sum(len(stack.photos) for stack in stacks)
        copies = plural("%Ln of them a copy", "%Ln of them copies", photos - len(stacks))
        return say.joined(_stacks(len(stacks)), f"{say.photos(photos)}, {copies}")

    def head_widgets(self) -> list[QWidget]:
        return [self._sort, self._line, self._field]

    def has_info(self) -> bool:
        return False

    def hint(self) -> str:
        return self._keys() if self.list.rows() else ""

    def _keys(self) -> str:
        """What the keys of a row do; nothing where one has none."""
        keys = [shortcut_text(self.actions_[name]) for name in ("keep-best", "compare-stack", "not-same")]
        if not all(keys):
            return ""
        return tr("{keep} keeps the best, {compare} compares, {apart} says not the same").format(
            keep=keys[0], compare=keys[1], apart=keys[2]
        )

    def lower_edge(self) -> int:
        return self.foot.height() if self.foot.isVisible() else 0

    def activate(self) -> None:
        self.context.stacks.begin()
        self.context.stacks.look()
        self.list.setAccessibleDescription(aloud(self._keys()))
        self.list.setFocus()
        self.list.wish()

    def search_field(self) -> SearchField:
        return self._field

    def stack_at_hand(self) -> Stack | None:
        at = self.list.at_hand()
        return at[0] if at is not None else None

    def photos_at_hand(self) -> Sequence[PhotoId]:
        at = self.list.at_hand()
        return (at[1],) if at is not None and self.list.hasFocus() else ()

    def target(self) -> Target:
        return Target(stack=self.stack_at_hand(), title=self.title())

    def shows_marks(self) -> bool:
        return False

    # What is chosen

    def _on_pressed(self, row: int, name: str) -> None:
        stack, place = self.list.rows()[row], number_in(name)
        if place >= 0:
            added = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
            self._before = stack, self.context.stacks.choices.of(stack.photos)
            self._keep(stack, stack.photos[place], alone=not (added or name.startswith(TICK)))
        elif name in _ACTIONS:
            self.actions_.ask(_ACTIONS[name], Target(stack=stack, title=self.title()))

    def _keep(self, stack: Stack, photo: PhotoId, *, alone: bool) -> None:
        """Have a photo stay, alone or with those that stay already; one of several that does already stays no more."""
        stacks = self.context.stacks
        staying = {one for one in stack.photos if stacks.choices.stays(one)}
        if alone or not staying:
            staying = {photo, *bound_to_stay(stack, stacks.now.photos)}
        elif staying != {photo}:
            staying ^= {photo}
        stacks.choose(kept(stack, stacks.now.photos, staying))

    def _open(self, row: int, place: int) -> None:
        """Show a photo large. A double click chooses nothing: what its first click did is taken back."""
        stack = self.list.rows()[row]
        if self._before is not None and self._before[0] == stack and not self.list.keyboard:
            self.context.stacks.unchoose(stack.photos)
            for choice in self._before[1]:
                self.context.stacks.choose(choice)
        self._before = None
        self.context.openPhoto.emit(PhotoToShow(stack.photos[place], among=stack.photos))

    def _show_menu(self, row: int, place: int, where: QPoint) -> None:
        stack = self.list.rows()[row]
        target = Target(photos=(stack.photos[place],), stack=stack, title=self.title())
        self.actions_.popup(STACK_MENU, where, target)

    def _on_chosen(self) -> None:
        self.list.viewport().update()
        self.list.tell_choice()
        self._say_chosen()
        self.selectionChanged.emit()  # so that actions are looked at again

    # What is shown

    def _refresh(self) -> None:
        found = self.context.stacks.now
        self.list.show_rows(matching(found, self._order, self._search))
        rows = bool(self.list.rows())
        self.list.setVisible(rows)
        self.empty.setVisible(not rows)
        self.total.setText(say.size(found.size))
        self.words.setText(tr("could be free again.") + "\n" + tr("Nothing moves until you have looked at it."))
        self.slider.set_sizes(found.sizes)
        self._arrange()
        anything = any(found.sizes.values())
        for part in (self.strip, self.foot):
            part.setVisible(anything)
        self._say_empty()
        self._say_chosen()
        self.list.wish()
        self.headChanged.emit()
        self.selectionChanged.emit()

    def _say_chosen(self) -> None:
        stacks = self.context.stacks
        choices = stacks.seen()
        shown = {stacks.now.by_photo[choice.staying[0]].keep for choice in choices}
        going = [one for choice in choices for one in choice.going]
        gone = set(going)
        hidden = sum(not gone.issuperset(choice.going) for choice in stacks.choices.all())
        size = sum(stacks.now.photos[one].size for one in going if one in stacks.now.photos)
        of = plural("{count} of %Ln stack chosen", "{count} of %Ln stacks chosen", len(stacks.now.stacks))
        show_words(
            self.chosen,
            say.joined(
                of.format(count=say.count(len(shown))),
                say.photos(len(going)) if going else "",
                say.size(size) if going else "",
                plural("%Ln more further to the right", "%Ln more further to the right", hidden) if hidden else "",
            ),
        )
        self.handed_on.setText(tr("Albums, names, favourites and places of the copies go to the one that stays."))
        self.review.setText(plural("Review %Ln photo…", "Review %Ln photos…", len(going)) if going else tr("Review…"))
        self.review.setEnabled(bool(going))
        self.clear_choice.setEnabled(bool(choices))
        self._arrange()

    def _say_empty(self) -> None:
        if self._search.strip() and self.context.stacks.now.stacks:
            self.empty_words.setText(tr("No stack has a photo with a name like that."))
        elif any(self.context.stacks.now.sizes.values()):
            self.empty_words.setText(tr("Nothing is as alike as that. Further to the right, there is more."))
        elif self.context.overview.now.counts.new:
            self.empty_words.setText(tr("Copies are looked for once all photos have been read."))
        elif self.context.stacks.looking or not self.context.stacks.loaded:
            self.empty_words.setText(tr("Looking for copies…"))
        else:
            self.empty_words.setText(tr("No photo is here twice."))

    def _set_order(self, order: StackOrder) -> None:
        self._order = order
        self._refresh()
        self.list.scrollToTop()

    def _set_search(self, text: str) -> None:
        self._search = text
        self._refresh()

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        rows = self.list.rows()
        if self.isVisible() and any(not photos.isdisjoint(rows[row].photos) for row in self.list.rows_in_sight()):
            self.list.viewport().update()

    # How it looks

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._line = Line()
        self.total.setFont(theme.font(Type.GAIN))
        self.words.setProperty("type", "body2")
        self.strip = QWidget(self)
        self.strip.setMinimumHeight(theme.row(STRIP))
        gain = QHBoxLayout()
        gain.setSpacing(14)
        gain.addWidget(self.total)
        gain.addWidget(self.words, 1)
        self._strip = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.strip)
        self._strip.setContentsMargins(24, 10, 24, 8)
        self._strip.setSpacing(12)
        self._strip.addLayout(gain)
        self._strip.addWidget(self.slider)
        rule = QHBoxLayout()
        rule.setContentsMargins(24, 0, 24, 0)
        self._rule = QWidget(self)
        self._rule.setObjectName("line")
        self._rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rule.setFixedHeight(1)
        rule.addWidget(self._rule)
        middle = QVBoxLayout(self.empty)
        middle.setSpacing(12)
        middle.addStretch(1)
        self.empty_words.setProperty("type", "body2")
        for label in (self.empty_icon, self.empty_words):
            middle.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self.foot.setObjectName("foot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot.setMinimumHeight(theme.row(FOOT))
        self.chosen.setProperty("type", "name")
        self.handed_on.setProperty("type", "small")
        self.review.setProperty("kind", "primary")
        said = QVBoxLayout()
        said.setSpacing(1)
        said.addStretch(1)
        said.addWidget(self.chosen)
        said.addWidget(self.handed_on)
        said.addStretch(1)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addStretch(1)
        answers.addWidget(self.clear_choice)
        answers.addWidget(self.review)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.foot)
        self._foot.setContentsMargins(24, 8, 24, 8)
        self._foot.setSpacing(8)
        self._foot.addLayout(said, 1)
        self._foot.addLayout(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(rule)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.foot)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Have what has no room beside the words stand below them."""

        def width(*parts: QWidget) -> int:
            return sum(part.sizeHint().width() + 14 for part in parts)

        strip = width(self.total, self.words) + self.slider.sizeHint().width()
        foot = max(width(self.chosen), width(self.handed_on)) + width(self.clear_choice, self.review)
        for row, needed in ((self._strip, strip), (self._foot, foot)):
            directions, wide = QBoxLayout.Direction, self.width() >= needed + 48
            row.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _paint(self) -> None:
        self.empty_icon.setPixmap(self.context.icons.pixmap("copy", ThemeColor.TEXT3, 32))


_ACTIONS = {"keep": "keep-best", "compare": "compare-stack", "not-same": "not-same"}


def _stacks(number: int) -> str:
    return plural("%Ln stack", "%Ln stacks", number)
