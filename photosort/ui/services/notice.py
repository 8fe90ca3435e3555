"""What is said to the person about something that was done, as a value; the toast shows it."""

from collections.abc import Callable

from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, perhaps with something to do about it. A `lasting` one stays until the next."""

    text: str
    icon: str = "check"
    action: str = ""  # what the button says; none without
    act: Callable[[], object] | None = None
    lasting: bool = False
