"""What stays and what goes of photos that are alike: only what was chosen, and nothing without one that stays."""

from dataclasses import replace

import pytest

from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, Photo, PhotoId, Presence, RootId
from photosort.model.twins import Stack, StackKind
from photosort.ui.services.copy_choices import Choice, Choices, best_of, pairs

A, B, C, D = map(PhotoId, range(1, 5))
SAME = (Fact(FactKind.SAME_FILE),)


def some(*ids: PhotoId) -> dict[PhotoId, Photo]:
    return {one: Photo(one, RootId(1), b"/", b"", b"%d.jpg" % one, 9, 0, b"%d" % one) for one in ids}


def stack(*ids: PhotoId) -> Stack:
    return Stack(StackKind.EXACT, ids, (Fact(FactKind.FIRST),), (SAME,) * (len(ids) - 1), 9 * (len(ids) - 1))


def test_of_a_stack_the_best_stays() -> None:
    assert best_of(stack(A, B, C), some(A, B, C)) == Choice((A,), (B, C))


@pytest.mark.parametrize(("favourite", "mark"), [(True, Mark.NONE), (False, Mark.KEPT)])
def test_what_the_person_said_something_of_stays_too(favourite: bool, mark: Mark) -> None:
    photos = some(A, B, C)
    photos[C] = replace(photos[C], favourite=favourite, mark=mark)
    assert best_of(stack(A, B, C), photos) == Choice((A, C), (B,))


def test_another_name_of_a_file_stays_because_it_takes_no_room() -> None:
    one = replace(stack(A, B, C), reasons=(SAME, (Fact(FactKind.SAME_LINK),)))
    assert best_of(one, some(A, B, C)) == Choice((A, C), (B,))


def test_nothing_goes_for_one_that_is_not_at_hand() -> None:
    photos = some(A, B, C)
    photos[B] = replace(photos[B], presence=Presence.UNAVAILABLE)
    assert best_of(stack(A, B, C), photos) == Choice((A,), (C,))
    photos[A] = replace(photos[A], presence=Presence.UNAVAILABLE)
    assert best_of(stack(A, B, C), photos).going == ()


def test_a_choice_holds_where_the_stack_around_it_grows_or_shrinks() -> None:
    choices = Choices()
    choices.choose(Choice((A,), (B, C)))
    assert choices.of((A, B, C, D)) == [Choice((A,), (B, C))]
    choices.forget([C])
    assert choices.all() == [Choice((A,), (B,))]
    assert (choices.stays(A), choices.goes(B), choices.goes(C)) == (True, True, False)


def test_another_choice_takes_the_place_of_the_first() -> None:
    choices = Choices()
    choices.choose(Choice((A,), (B, C, D)))
    choices.choose(Choice((C,), (D,)))
    assert choices.all() == [Choice((A,), (B,)), Choice((C,), (D,))]


def test_what_has_nothing_that_stays_for_it_goes_no_more() -> None:
    choices = Choices()
    choices.choose(Choice((A,), (B, C)))
    choices.forget([A])
    assert choices.all() == []


def test_a_copy_hands_what_it_has_to_the_same_file_and_else_to_the_best() -> None:
    photos = some(A, B, C, D)
    photos[D] = replace(photos[D], fingerprint=photos[B].fingerprint)
    assert pairs([Choice((A, B), (C, D))], photos) == ((C, A), (D, B))


def test_only_what_stacks_show_beside_what_stays_for_it_is_seen() -> None:
    choices, exact = Choices(), stack(A, C)
    choices.choose(Choice((A,), (B, C)))
    assert choices.seen({A: exact, C: exact}) == choices.seen_in(exact) == [Choice((A,), (C,))]
    assert choices.seen({}) == []
    choices.choose(Choice((B,), (A, C)))
    assert choices.seen({A: exact, C: exact}) == choices.seen_in(exact) == []


def test_what_was_chosen_of_photos_that_are_gone_comes_back_with_them() -> None:
    choices, all_three = Choices(), stack(A, B, C)
    choice = Choice((B,), (A, C))
    choices.choose(choice)
    choices.outlast([A])
    assert (choices.all(), choices.aside()) == ([Choice((B,), (C,))], [choice])
    assert choices.settle(choices.aside(), dict.fromkeys((A, B, C), all_three), StackKind.EXACT)
    assert (choices.all(), choices.aside()) == ([choice], [])


def test_a_choice_waits_while_its_photos_are_no_stack() -> None:
    choices, both = Choices(), stack(A, B)
    choice = Choice((A,), (B,), StackKind.NEAR)
    choices.choose(choice)
    assert not choices.settle([choice], {}, StackKind.EXACT), "of copies that are not exact, nothing is said there"
    assert not choices.settle([], {}, StackKind.NEAR), "it was made after the stacks were asked for"
    assert choices.settle([choice], {A: both}, StackKind.BURST)
    assert (choices.all(), choices.aside()) == ([], [choice])
    assert not choices.settle([], {A: both, B: both}, StackKind.NEAR)
    assert choices.settle([choice], {A: both, B: both}, StackKind.NEAR)
    assert (choices.all(), choices.aside()) == ([choice], [])


def test_of_choices_that_come_back_one_after_another_none_is_lost() -> None:
    choices = Choices()
    choice = Choice((B,), (A, C))
    choices.choose(choice)
    choices.outlast([A])
    choices.outlast([C])
    two, three = dict.fromkeys((B, C), stack(B, C)), dict.fromkeys((A, B, C), stack(A, B, C))
    assert choices.settle(choices.aside(), two, StackKind.EXACT)
    assert choices.all() == [Choice((B,), (C,))]
    assert choices.settle(choices.aside(), three, StackKind.EXACT)
    assert (choices.all(), choices.aside()) == ([choice], [])
    choices.outlast([A])
    choices.outlast([C])
    assert choices.settle(choices.aside(), three, StackKind.EXACT), "and all at once"
    assert choices.all() == [choice]


def test_what_waits_does_so_still_where_what_is_left_of_it_is_no_stack() -> None:
    choices = Choices()
    choice, rest = Choice((B,), (A, C)), Choice((B,), (C,))
    choices.choose(choice)
    choices.outlast([A])
    assert choices.settle(choices.all(), {}, StackKind.SIMILAR)
    assert (choices.all(), choices.aside()) == ([], [choice, rest])
    assert choices.settle([choice], dict.fromkeys((A, B, C), stack(A, B, C)), StackKind.EXACT)
    assert (choices.all(), choices.aside()) == ([choice], [])


def test_however_many_choices_wait_none_is_lost() -> None:
    choices = Choices()
    many = [Choice((PhotoId(one),), (PhotoId(one + 1),)) for one in range(1, 6001, 2)]
    choices.let_wait(many)
    choices.outlast([PhotoId(9_999)])
    assert choices.aside() == many
    stacks = {photo: stack(*choice.photos) for choice in many for photo in choice.photos}
    by_photo = {photo: stacks[choice.staying[0]] for choice in many for photo in choice.photos}
    assert choices.settle(choices.aside(), by_photo, StackKind.NEAR)
    assert (choices.all(), choices.aside()) == (many, [])


def test_what_is_chosen_anew_takes_the_place_of_what_waits() -> None:
    choices, both = Choices(), stack(A, B)
    first, other = Choice((A,), (B,), StackKind.NEAR), Choice((B,), (A,), StackKind.NEAR)
    choices.choose(first)
    choices.put_aside([first])
    choices.choose(other)
    assert not choices.settle([first, other], {A: both, B: both}, StackKind.NEAR)
    assert (choices.all(), choices.aside()) == ([other], [])
