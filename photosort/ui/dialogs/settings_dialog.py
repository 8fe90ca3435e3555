"""The few preferences there are."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.dialog import Dialog


class SettingsDialog(Dialog):
    """What is changed holds at once; Esc takes it back."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(context, host, tr("Settings"), tr("Done"), size=QSize(480, 420))
        self._at_first = context.settings
        self.theme = QComboBox(self.panel)
        for name, text in (("auto", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))):
            self.theme.addItem(text, name)
        self.theme.setCurrentIndex(self.theme.findData(context.settings.theme))
        self.theme.currentIndexChanged.connect(self._use)
        self.animations = QCheckBox(tr("Animations"), self.panel)
        self.animations.setChecked(context.settings.animations)
        self.review = QCheckBox(tr("Show hand-picked photos again before they go to the trash"), self.panel)
        self.review.setChecked(context.settings.review_hand_picked)
        self.advance = QCheckBox(tr("In a review, go on to the next photo after P, X or U"), self.panel)
        self.advance.setChecked(context.settings.auto_advance)
        for box in (self.animations, self.review, self.advance):
            box.toggled.connect(self._use)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.addRow(tr("Colours"), self.theme)
        self.body.addLayout(form)
        for box in (self.animations, self.review, self.advance):
            self.body.addWidget(box)
        self.body.addStretch(1)
        self.rejected.connect(self._take_back)

    def first_focus(self) -> QWidget:
        return self.theme

    def _use(self) -> None:
        context = self.context
        chosen = str(self.theme.currentData())
        context.set_settings(
            replace(
                context.settings,
                theme=chosen,
                animations=self.animations.isChecked(),
                review_hand_picked=self.review.isChecked(),
                auto_advance=self.advance.isChecked(),
            )
        )

    def _take_back(self) -> None:
        self.context.set_settings(self._at_first)
