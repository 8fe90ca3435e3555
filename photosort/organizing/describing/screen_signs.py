"""What a screen is about by its text: a chat, an error, or neither of which it can be sure.

Each sign counts once, however often it is seen; only several together say something. No single word does: programs
have menus called Messages, and settings for what to do at an error.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from photosort.model.search.folding import fold


class Screen(StrEnum):
    """What a screen may be about."""

    CHAT = "chat"
    ERROR = "error"


_ENOUGH = 3.0  # signs, by their weights
_LONGEST = 60  # lines: a window that shows more is about more than one message

_NO = r"[^\w\n]*+"  # what may stand around words, such as icons that were taken for letters

# When a message came, at the end of a line or alone; the clock of a phone in the first lines is none.
_WHEN = re.compile(
    r"(?:^|\W)(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?(?:min|mins|minutes|h|std)\.?(?: ago)?|yesterday|gestern)"
    rf"{_NO}[vwx]{{0,2}}{_NO}$|"  # ticks behind it are read so
    rf"^{_NO}(?:now|jetzt|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so){_NO}$"
)
_TOP = 2  # lines in which a phone has its clock
_TIMES, _TIME = 3, 0.75  # how many times are counted, and the weight of each
_DAY = re.compile(rf"^{_NO}(?:today|yesterday|heute|gestern)\b[\W\d]*(?:[ap]m)?{_NO}$")
_OF_DAY = 0.75
_CHAT = [
    (weight, re.compile(rf"^{_NO}(?:{pattern}){_NO}$"))
    for weight, pattern in (
        # Where the answer is written.
        (2.0, r"(?:type|write|enter|send|new|signal|text) (?:a |your |new )*message|i?message|message [#@]\S+|"
              r"message [^.]{2,25}(?:\.{2,3}|…)|write to \S.*|nachricht(?: (?:schreiben|eingeben|senden))?|"
              r"(?:schreib|schreibe|gib) eine nachricht.*"),
        # Who is there.
        (1.5, r"online|offline|active now|active \d+.*|last seen.*|.*\btyping|\d+ (?:members?|participants?).*|"
              r"zul(?:etzt)?\.? online.*|aktiv vor .*|(?:.* )?(?:schreibt|tippt)|\d+ (?:mitglieder|teilnehmer).*"),
        # What became of a message.
        (1.5, r"delivered|seen|read(?: \d.*)?|zugestellt|gelesen(?: \d.*)?"),
        # What the messenger says between messages.
        (1.5, r".*\b(?:end-to-end|ende-zu-ende)\b.*"),
        (1.5, r".*\b(?:created|joined|left) (?:the|this) (?:group|channel|chat)|"
              r".* hat die gruppe (?:erstellt|verlassen)|"
              r"\d+ (?:new|unread) messages?|\d+ (?:neue|ungelesene) nachrichten?|\d+ (?:replies|antworten)"),
    )
]  # fmt: skip

# Sentences and words in which programs say that something went wrong, folded.
_ERROR = [
    (weight, re.compile(pattern, re.MULTILINE))
    for weight, pattern in (
        # Titles, and beginnings of lines.
        (2.0, rf"^{_NO}(?:[\w-]+ ){{0,2}}[\w-]*(?:error|fehler){_NO}$"),
        (2.0, rf"^{_NO}(?:fatal|error|err|exception|fehler)(?: ?\[?\w{{1,12}}\]?)?:|^{_NO}error \w+ing\b"),
        # Numbers and names of errors.
        (2.0, r"\b(?:error|stop|status|exit|fehler)[ -]?(?:code)?:? *(?:\d{2,5}|0x\w+|[a-z]+_[a-z_]+)\b"),
        (2.0, r"\bexit(?:ed with)? ?(?:status|code):? ?[1-9]"),
        (2.0, r"\b(?:compilation|syntax|parse|runtime|type|build|upload|network) (?:error|failed)\b"),
        (1.5, r"\b0x[0-9a-f]{6,}\b"),
        (1.5, r"\b(?:\w+error|\w+exception|err_\w+|errno|\w+fehler)\b"),
        # What compilers, interpreters and systems write.
        (3.0, r":\d+(?::\d+)?: (?:fatal )?error\b|\bundefined reference\b"),
        (3.0, rf"traceback \(most recent|^{_NO}at [\w.$<>]+ ?\(.*[:)]|^{_NO}file .{{1,80}}, line \d+|\bstack ?trace\b"),
        (3.0, r"segmentation fault|core dumped|kernel panic|unhandled exception|uncaught |npm err!|command not found"),
        # What programs tell people.
        (3.0, r"\b(?:has|have) stopped(?: working)?\b|keeps stopping|(?:is ?n[o']?t|not) responding"),
        (3.0, r"something went wrong|\ban (?:\w+ )?error (?:has )?occur|"
              r"(?:has been|encountered|ran into) an? (?:\w+ )?(?:error|problem)"),
        (3.0, r"etwas ist schief|ist ein (?:\w+ )?fehler aufgetreten|reagiert nicht|funktioniert nicht mehr"),
        (2.0, r"\b(?:failed (?:to|\w+ing)|failed\b.{0,4}$|failure\b|unable to|(?:was|were) not able to|could ?n[o']?t|"
              r"can(?:'?t|not) (?:complete|open|connect|reach|load|find|read|write|start))\b"),
        (1.5, r"\bcan(?:'?t|not)\b(?! be (?:undone|restored|recovered|reversed|changed))"),
        (2.0, r"\bfehlgeschlagen\b|\bkonnten? (?:\S+ ){0,6}nicht\b|\bnicht (?:gefunden|moglich|verfugbar)\b"),
        (1.5, r"\bkann (?:\S+ ){0,6}nicht\b(?! (?:ruckgangig|widerrufen))|\babgebrochen\b"),
        (1.5, r"\b(?:not found|does ?n[o']?t exist|is not (?:supported|available|valid|recognized)|timed out|"
              r"timeout|denied|forbidden|refused|invalid|not enough|out of memory|exceeds)\b"),
        (1.5, r"\bno (?:internet|connection|network)\b"),
        (1.5, r"\b(?:ungultig|verweigert|abgelaufen|keine? (?:internet|verbindung|netz))"),
        (1.5, r"\b(?:try again|erneut versuchen|noch einmal versuchen|versuche? es (?:\S+ )?(?:erneut|noch))\b"),
    )
]  # fmt: skip
_BUTTON = re.compile(
    rf"^{_NO}(?:ok|okay|close|cancel|dismiss|retry|try again|reload|wait|close app|send (?:feedback|report)|abort|"
    rf"schliessen|abbrechen|wiederholen|neu laden|app schliessen|warten|verstanden){_NO}$"
)
_OF_BUTTON, _FEW = 1.0, 20  # its weight where so few lines are that it may be all that can be done
# Lines of programs, in which errors are spoken of, not met.
_CODE = re.compile(
    r"^\s*(?:import|from|class|def|function|return|throw|catch|try|raise|except|const|let|var|if)\b|[;{}]\s*$"
)


def about(lines: Sequence[str]) -> Screen | None:
    """What a screen with these lines of text is about; None where that is not sure, as of most."""
    folded = [fold(line) for line in lines]
    if _chat(folded) >= _ENOUGH:
        return Screen.CHAT
    return Screen.ERROR if _error(folded) >= _ENOUGH else None


def _chat(lines: Sequence[str]) -> float:
    times = sum(_WHEN.search(line) is not None for line in lines[_TOP:])
    said = sum(weight for weight, sign in _CHAT if any(map(sign.match, lines)))
    day = _OF_DAY * any(map(_DAY.match, lines))
    return said + min(times, _TIMES) * _TIME + day if said else 0.0


def _error(lines: Sequence[str]) -> float:
    if len(lines) > _LONGEST:
        return 0.0
    text = "\n".join(line for line in lines if not _CODE.search(line))
    button = _OF_BUTTON * (len(lines) <= _FEW and any(map(_BUTTON.match, lines)))
    said = sum(weight for weight, sign in _ERROR if sign.search(text))
    return said + button if said else 0.0
