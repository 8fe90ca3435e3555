"""Every command of the command line: it can be asked for, explains itself, and offers what all offer."""

import inspect
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

from photosort import cli, commands
from photosort.commands.exit_codes import ERROR, OK

LOOKS_ONLY = "read_only=True"  # how such a command opens the library; it needs no rehearsal
NO_DRY_RUN = {"organize", "text", "read-text"}  # add what is new, as often as they are asked to; `text` keeps nothing


def _help(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main([name, "--help"])
    assert ended.value.code == OK
    return capsys.readouterr().out


def test_every_function_that_takes_a_parser_is_a_command() -> None:
    written = {
        (function.__module__.rpartition(".")[2], name.replace("_", "-"))
        for module in pkgutil.iter_modules(commands.__path__)
        for name, function in vars(import_module(f"photosort.commands.{module.name}")).items()
        if name[0] != "_"
        and inspect.isfunction(function)
        and list(inspect.signature(function).parameters) == ["parser", "argv"]
    }
    assert written == {(module, name) for name, (module, _) in cli.COMMANDS.items()}


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_it_explains_itself_and_takes_a_library_and_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = _help(name, capsys)
    module, what = cli.COMMANDS[name]
    source = inspect.getsource(getattr(import_module(f"photosort.commands.{module}"), name.replace("-", "_")))
    assert what.capitalize() in " ".join(told.split())
    assert "--library DIR" in told
    assert "--json" in told
    assert ("--dry-run" in told) is (LOOKS_ONLY not in source and name not in NO_DRY_RUN)


@pytest.mark.parametrize(
    "words", ["events --level more", "undo", "rename 3 Lyon", "favourite a.jpg", "dates shift a.jpg --hours 1"]
)
def test_no_command_but_organize_makes_a_library(
    words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosort.log.start", lambda: None)
    assert cli.main([*words.split(), "--library", str(tmp_path)]) == ERROR
    assert "library.db cannot be opened: it is missing" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
