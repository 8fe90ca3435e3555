"""What looks at the photos, and the keys, among the settings."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QPushButton

from photosort.model.encoder import ENCODER, SCRATCH
from photosort.ui.dialogs.settings.rows import Group, Row
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_table import specs_of
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.switch import Switch


class EncoderGroup(Group):
    """The encoder. Another one has every photo looked at anew, so that it is used when the person says so."""

    def __init__(self, context: Context, ask: Callable[[str], object]) -> None:
        """`ask` leaves the settings for an action."""
        self._context = context
        self.box = QComboBox()
        self.box.setAccessibleName(tr("How photos are looked at"))
        self.box.addItem(tr("Photosort standard"), ENCODER)
        self.box.addItem(tr("Learns from your photos alone"), SCRATCH)
        if self.box.findData(context.settings.encoder) < 0:
            self.box.addItem(context.settings.encoder, context.settings.encoder)
        self.box.setCurrentIndex(self.box.findData(context.settings.encoder))
        self.use = QPushButton(tr("Use it"))
        self.use.clicked.connect(lambda: context.begin_with(replace(context.settings, encoder=self._chosen())))
        also = tr("encoder model network AI memory")
        self.row = Row(context, "cpu", tr("How photos are looked at"), [self.box, self.use], also=also)
        self.box.currentIndexChanged.connect(self._say)
        again = QPushButton(tr("Learn again…"))
        again.clicked.connect(lambda: ask("group-again"))
        kept = tr("Shows what would change first. What you named, merged, moved or pinned stays.")
        words = tr("Read the text in photos")
        self.text = Switch(context, words)
        self.text.setChecked(context.settings.read_text)
        self.text.toggled.connect(lambda on: context.set_settings(replace(context.settings, read_text=on)))
        finds = tr("While nothing else is going on, to find photos by it. Turned off, what was read stays.")
        text = Row(context, "search", words, [self.text], more=finds, also=tr("OCR writing letters words"))
        rows = [self.row, text, Row(context, "sparkles", tr("Learn all photos again"), [again], more=kept)]
        super().__init__(context, tr("Image recognition"), rows)
        self._say()
        context.lanes.run(Lane.READ, lambda: context.organizer.accelerator(), self._offer, owner=self)

    def _offer(self, accelerator: str | None) -> None:
        """Offer the graphics processor where there is one; also where it was chosen and is no more."""
        context = self._context
        if accelerator is None and not context.settings.graphics:
            return
        words = tr("Use the graphics processor")
        switch = Switch(context, words)
        switch.setChecked(context.settings.graphics)
        switch.toggled.connect(lambda on: context.begin_with(replace(context.settings, graphics=on)))
        more = tr("New photos are looked at sooner. Where it fails, or says something else, the processor does it.")
        row = Row(context, "cpu", words, [switch], more=more, also=tr("GPU graphics card CUDA DirectML speed"))
        self.show_rows([self.rows[0], row, *self.rows[1:]])

    def _chosen(self) -> str:
        return str(self.box.currentData())

    def _say(self) -> None:
        needs = {
            ENCODER: tr("Comes with Photosort, needs nothing else."),
            SCRATCH: tr("Needs nothing, and knows nothing: albums go by colours and shapes."),
        }
        other = self._chosen() != self._context.settings.encoder
        self.use.setVisible(other)
        words = needs.get(self._chosen(), tr("An encoder of your own, as the command line names it."))
        follows = tr(
            "All photos are looked at anew. Until then there are no similar photos and no photo map; albums stay until "
            "you have seen what would change."
        )
        self.row.say(f"{words} {follows}" if other else words)


class KeysGroup(Group):
    """How many keys are the person's own, and the way to change them."""

    def __init__(self, context: Context, actions: Actions, ask: Callable[[str], object]) -> None:
        self._context, self._actions = context, actions
        change = QPushButton(tr("Change keys…"))
        change.clicked.connect(lambda: ask("change-keys"))
        self.row = Row(context, "keyboard", tr("Keyboard"), [change], also=tr("shortcuts hotkeys"))
        super().__init__(context, tr("Keys"), [self.row])
        context.settingsChanged.connect(self._count)
        self._count()

    def _count(self) -> None:
        total, own = sum(1 for spec in specs_of(self._actions.table) if spec.keys), len(self._context.settings.keys)
        words = plural("%Ln of {total} keys changed by you", "%Ln of {total} keys changed by you", own)
        self.row.say(words.format(total=total))
