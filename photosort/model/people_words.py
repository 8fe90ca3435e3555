"""What is done to people and faces, and why it cannot be: these sentences, in English."""

from collections.abc import Mapping

from photosort.model.message_code import MessageCode as Code

PEOPLE: Mapping[Code, str | tuple[str, str]] = {
    Code.PERSON_NAMED: "Named a person {name}",
    Code.PERSON_UNNAMED: "Took the name of {person} away",
    Code.PEOPLE_MERGED: ("Merged %Ln person into {person}", "Merged %Ln people into {person}"),
    Code.PERSON_SPLIT: ("Split %Ln face off from {person}", "Split %Ln faces off from {person}"),
    Code.FACES_ARE: ("%Ln face added to {person}", "%Ln faces added to {person}"),
    Code.FACES_ARE_NOT: ("Kept %Ln face apart from {person}", "Kept %Ln faces apart from {person}"),
    Code.NOT_FACES: ("Marked %Ln face as not a face", "Marked %Ln faces as not faces"),
    Code.PERSON_HIDDEN: "Hid {person}",
    Code.PEOPLE_HIDDEN: ("Hid %Ln person", "Hid %Ln people"),
    Code.PERSON_SHOWN: "Showed {person} again",
    Code.PEOPLE_SHOWN: ("Showed %Ln person again", "Showed %Ln people again"),
    Code.FACES_HIDDEN: ("Hid %Ln face", "Hid %Ln faces"),
    Code.PERSON_COVER_CHOSEN: "Chose the face that stands for {person}",
    Code.PERSON_COVER_GIVEN_BACK: "Photosort chooses the face that stands for {person} again",
    Code.BIRTHDAY_NOTED: "Noted the birthday of {person}",
    Code.BIRTHDAY_TAKEN_AWAY: "Took the birthday of {person} away",
    Code.PERSON_FORGOTTEN: ("Forgot {person} with %Ln face", "Forgot {person} with %Ln faces"),
    Code.WOULD_MERGE_PEOPLE: ("Would merge %Ln person into {person}", "Would merge %Ln people into {person}"),
    Code.WOULD_SPLIT_PERSON: (
        "Would split %Ln face off from {person}",
        "Would split %Ln faces off from {person}",
    ),
    Code.WOULD_HIDE_PERSON: "Would hide {person}",
    Code.WOULD_SHOW_PERSON: "Would show {person} again",
    Code.WOULD_FORGET_PERSON: ("Would forget {person} with %Ln face", "Would forget {person} with %Ln faces"),
    Code.WITH_PEOPLE: "with the people on them",
    Code.SOMEBODY: "somebody without a name",
    Code.NO_PERSON: "There is no person {id}.",
    Code.UNKNOWN_FACE: "One of the faces is no longer known.",
    Code.NO_FACE_SELECTED: "No face is selected.",
    Code.PERSON_NAME_TAKEN: "Somebody else is called {name} already. Merge the two instead.",
    Code.MERGE_NEEDS_TWO_PEOPLE: "A merge needs at least two people.",
    Code.SPLIT_SOME_FACES: "A split needs some of the faces of {person}, and not all of them.",
    Code.FACE_OF_OTHERS: "This is not a face of {person}.",
    Code.NO_BIRTHDAY: "{text} is not a day: write it as 1990-05-17, or as --05-17 without a year.",
}
