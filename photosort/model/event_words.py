"""What is done to events, and why it cannot be: these sentences, in English."""

from collections.abc import Mapping

from photosort.model.message_code import MessageCode as Code

EVENTS: Mapping[Code, str | tuple[str, str]] = {
    Code.EVENTS_MERGED: ("Merged %Ln event into “{event}”", "Merged %Ln events into “{event}”"),
    Code.EVENT_SPLIT: "Split “{event}” in two",
    Code.NO_EVENT: "There is no event {id}.",
    Code.MERGE_NEEDS_TWO_EVENTS: "A merge needs at least two events.",
    Code.EVENT_BETWEEN: "“{event}” lies between them: merge it as well.",
    Code.SPLIT_INSIDE_EVENT: "“{event}” can only be split before a photo of it that is not its first.",
}
