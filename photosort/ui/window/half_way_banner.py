"""A line over the page while an act is half-way: it can be finished, or turned round."""

from PySide6.QtWidgets import QWidget

from photosort.model.history import ActState, HistoryEntry
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.style.act_icons import act_icon
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.banner import Banner


class HalfWayBanner(Banner):
    """The newest such act, unless the last try to take it back has told why it came to nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context = context
        self._act: HistoryEntry | None = None
        self._later: set[int] = set()  # not now: until the next start
        self.finish, self.turn, self.shut = (
            self.add_button(tr("Finish")),
            self.add_button(),
            self.add_button(tr("Later")),
        )
        self.finish.clicked.connect(lambda: self._on_answer(forth=not self._is_back()))
        self.turn.clicked.connect(lambda: self._on_answer(forth=self._is_back()))
        self.shut.clicked.connect(self._put_off)
        context.overview.changed.connect(self._look)
        context.acts.done.connect(self._look)

    def _look(self) -> None:
        if not self._context.acts.busy:
            self._context.lanes.run(Lane.READ, self._context.library.history.unfinished, self._show, owner=self)

    def _show(self, unfinished: list[HistoryEntry]) -> None:
        offered = [act for act in unfinished if act.refusal is None and act.id not in self._later]
        self._act = act = next(iter(offered), None)
        self.want(act is not None)
        if act is None:
            return
        left = in_words(act.how_far) if act.how_far is not None else ""
        self.say(tr("Not finished: {left} ({act})").format(left=left, act=in_words(act.message)))
        self.turn.setText(tr("Redo") if self._is_back() else tr("Take back"))

    def _is_back(self) -> bool:
        return self._act is not None and self._act.state is ActState.UNDER_WAY_BACK

    def _on_answer(self, *, forth: bool) -> None:
        act, acts, history = self._act, self._context.acts, self._context.library.history
        self.want(False)
        if act is None:
            return
        if forth:
            number, icon = act.id, act_icon(act.kind)
            acts.run_long(
                lambda token, told: history.redo_act(number, token=token, on_file=told), tr("Finishing"), icon
            )
        else:
            acts.undo_act(act.id)

    def _put_off(self) -> None:
        if self._act is not None:
            self._later.add(self._act.id)
        self._look()
