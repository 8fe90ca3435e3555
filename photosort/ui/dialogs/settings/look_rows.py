"""How the window speaks, looks and behaves, among the settings."""

from dataclasses import replace

from PySide6.QtCore import QLocale

from photosort.ui.dialogs.settings.rows import Group, Row
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Scheme
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import languages, tr
from photosort.ui.widgets.choice_box import ChoiceBox
from photosort.ui.widgets.segments import Segments
from photosort.ui.widgets.switch import Switch

SLIDE_SECONDS = (2, 4, 8, 15)


def language(context: Context) -> Group:
    """The language; the window is made anew in it, and reading goes on from where it was."""
    box = ChoiceBox()
    box.setAccessibleName(tr("Language"))
    box.addItem(tr("As the system"), "")
    for code in languages():
        box.addItem(QLocale(code).nativeLanguageName(), code)
    box.show_chosen(max(0, box.findData(context.settings.language)))
    box.taken.connect(lambda code: context.begin_with(replace(context.settings, language=code)))
    # In English as well, for someone who cannot read the language that is set.
    english = " ".join(["Language", *(QLocale.languageToString(QLocale(code).language()) for code in languages())])
    return Group(context, tr("Language"), [Row(context, "languages", tr("Language"), [box], also=english)])


class LookGroup(Group):
    """Light and dark, and whether anything moves."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.theme = Segments(
            [
                (Scheme.SYSTEM.value, tr("System")),
                (Scheme.LIGHT.value, tr("Light")),
                (Scheme.DARK.value, tr("Dark")),
            ]
        )
        self.theme.show_chosen(Scheme(context.settings.theme).value)
        self.theme.chosen.connect(lambda value: context.set_settings(replace(context.settings, theme=value)))
        self.animations = Switch(context, tr("Animations"))
        self.animations.setChecked(context.settings.animations)
        self.animations.toggled.connect(lambda on: context.set_settings(replace(context.settings, animations=on)))
        self.slides = Segments([(str(number), _seconds(number)) for number in SLIDE_SECONDS])
        if context.settings.slide_seconds in SLIDE_SECONDS:
            self.slides.show_chosen(str(context.settings.slide_seconds))
        self.slides.chosen.connect(
            lambda value: context.set_settings(replace(context.settings, slide_seconds=int(value)))
        )
        rows = [
            Row(context, "sun-moon", tr("Theme"), [self.theme], also=tr("night day bright colours")),
            Row(context, "sparkles", tr("Animations"), [self.animations], also=tr("motion effects")),
            Row(context, "play", tr("Slide show"), [self.slides], more=tr("How long each photo is shown.")),
        ]
        super().__init__(context, tr("Appearance"), rows)


def _seconds(number: int) -> str:
    return tr("{number} s").format(number=say.count(number))


class ReviewGroup(Group):
    """What happens in a review before the trash."""

    def __init__(self, context: Context) -> None:
        again, going_on = tr("Show hand-picked photos again before they go to the trash"), tr("Go on after an answer")
        self.hand_picked, self.advance = Switch(context, again), Switch(context, going_on)
        self.hand_picked.setChecked(context.settings.review_hand_picked)
        self.advance.setChecked(context.settings.auto_advance)
        self.hand_picked.toggled.connect(
            lambda on: context.set_settings(replace(context.settings, review_hand_picked=on))
        )
        self.advance.toggled.connect(lambda on: context.set_settings(replace(context.settings, auto_advance=on)))
        where = tr("In the review before the trash, P, X and U lead to the next photo. Shown large, it takes Shift.")
        rows = [
            Row(context, "eye", again, [self.hand_picked], also=tr("delete ask confirm")),
            Row(context, "arrow-right", going_on, [self.advance], more=where),
        ]
        super().__init__(context, tr("Review"), rows)
