"""Completes command lines in real shells: bash, zsh and fish, each in a terminal, without the settings of a user."""
import os
import re
import shutil
import subprocess

import pexpect
import pytest

from conftest import environment

SHELLS = {
    "bash": ["bash", "--noprofile", "--norc", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
PROMPT = "ready> "
# Seconds without output after which nothing more is expected.
WAIT = 10
# By default, bash lists several words only after a second Tab.
SETTINGS = {
    "bash": f"PS1='{PROMPT}'; bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous on'",
    "zsh": f"unsetopt prompt_cr prompt_sp zle_bracketed_paste; PS1='{PROMPT}'; autoload -U compinit; compinit -u -D",
    "fish": f"function fish_prompt; echo -n '{PROMPT}'; end; set -g fish_greeting; set -g fish_autosuggestion_enabled 0",
}
CONTROL = re.compile(r"\x1b(\[[0-9;?<>=]*[ -/]*[@-~]|[()][A-Z0-9]|\][^\x07\x1b]*(\x07|\x1b\\)|[=>78M])")


class Shell:
    """A shell with completion for `edito`, in a folder."""

    def __init__(self, name, program, folder, home):
        variables = environment() | {"HOME": str(home), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        variables["PATH"] = f"{program.parent}{os.pathsep}{variables['PATH']}"
        command, *arguments = SHELLS[name]
        self.child = pexpect.spawn(
            command, arguments, cwd=str(folder), env=variables, encoding="utf-8", timeout=30, dimensions=(100, 160))
        self.say(SETTINGS[name])
        source = home / f"edito.{name}"
        source.write_bytes(
            subprocess.run([program, "--generate-completion-script", name], capture_output=True, check=True).stdout)
        self.say(f"source {source}")

    def say(self, line):
        """Runs a command line, and waits until the shell has finished it."""
        self.child.sendline(f"{line}; echo fin''ished")
        self.child.expect("finished")

    def completed(self, line, *expected):
        """Types a line and a tab, and waits for each of the expected texts."""
        self.child.send("\x15")
        self.child.send(line + "\t")
        seen = ""
        while not all(text in CONTROL.sub("", seen) for text in expected):
            try:
                seen += self.child.read_nonblocking(4096, timeout=WAIT)
            except pexpect.TIMEOUT:
                pytest.fail(f"{line!r} gives {CONTROL.sub('', seen)!r}, without {expected}", pytrace=False)
        return CONTROL.sub("", seen)


@pytest.fixture(params=SHELLS)
def shell(request, edito, workspace, tmp_path_factory):
    if not shutil.which(request.param):
        pytest.fail(f"{request.param} is missing: `.ci/setup tests` installs it", pytrace=False)
    shell = Shell(request.param, edito, workspace, tmp_path_factory.mktemp("home"))
    yield shell
    shell.child.close(force=True)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("edito cale", ["edito calendar "]),
        ("edito lint --stat", ["edito lint --statistics "]),
        ("edito lint --format git", ["--format github "]),
        ("edito calendar --channel mast", ["--channel mastodon "]),
        ("edito calendar --channel=mast", ["--channel=mastodon "]),
        ("edito calendar --for cami", ["--for camille "]),
        ("edito approve 2026-11-24-le-b", ["approve 2026-11-24-le-ble-de-marc "]),
        ("edito tick quot", ["tick quotidien "]),
        ("edito rule posts-too", ["rule posts-too-close "]),
        ("edito mentions eval", ["mentions evaluate "]),
        ("edito lint peo", ["lint people/"]),
        ("edito lint -o peo", ["-o people/"]),
        ("edito approve people/cam", ["approve people/camille.md "]),
    ],
)
def test_word_is_completed(shell, typed, expected):
    shell.completed(typed, *expected)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("edito calendar --for ", ["camille", "Camille Le Goff", "marc"]),
        ("edito approve 2026-11-24-", ["le-ble-de-marc", "Le blé de Marc est en terre", "georgette-met-un-pull"]),
        ("edito export ", ["buffer", "Buffer", "sprout"]),
    ],
)
def test_choices_have_titles(shell, typed, expected):
    shell.completed(typed, *expected)


def test_nothing_is_said_outside_a_workspace(shell, tmp_path_factory):
    shell.say(f"cd {tmp_path_factory.mktemp('elsewhere')}")
    seen = shell.completed("edito approve x", "approve x")
    assert "edito:" not in seen and "workspace" not in seen
    shell.completed("edito cale", "edito calendar ")
