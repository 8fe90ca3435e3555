"""Where somebody is in the settings, for those that follow in another language."""

from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class SettingsSpot:
    """What was searched for, and which of the controls had the keyboard, if one had it."""

    sought: str
    control: int | None
