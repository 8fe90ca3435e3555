"""A token lets work wait and stop, and wakes what waits when it is cancelled."""

import threading

import pytest

from photosort.model.cancel_token import Cancelled, CancelToken


def test_a_cancelled_token_stops_the_work() -> None:
    token = CancelToken()
    token.check()
    token.cancel()
    with pytest.raises(Cancelled):
        token.check()


def test_cancelling_wakes_work_that_waits() -> None:
    token = CancelToken()
    token.pause()
    assert token.paused
    stopped = threading.Event()

    def work() -> None:
        with pytest.raises(Cancelled):
            token.check()
        stopped.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert not stopped.wait(0.05)
    token.cancel()
    assert stopped.wait(5)
    thread.join()


def test_resuming_lets_work_go_on() -> None:
    token = CancelToken()
    token.pause()
    token.resume()
    token.check()
    assert not token.paused
