"""Fixtures for the tests in which third-party programs read Edito's output: a browser, and parsers of feeds and calendars.

`make test` runs them, and `make test-external` runs them alone, against the debug build.
"""
import os
import pathlib
import shutil
import subprocess
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TODAY = "2026-11-23"
LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "::1"}

BROWSERS = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
]


@pytest.fixture(scope="session")
def edito():
    """The path of the last built program."""
    path = ROOT / ".build/debug/edito"
    if not path.exists():
        pytest.fail(f"{path} is missing: `make test-external` builds it first", pytrace=False)
    return path


@pytest.fixture(scope="session")
def run(edito):
    """Runs the program, and fails with its messages if its exit status is not the expected one."""

    def run(*arguments, code=0, folder=None):
        assert "--today" in arguments, "the program would ask for the machine's clock"
        done = subprocess.run(
            [edito, *map(str, arguments)], cwd=folder, capture_output=True, text=True, timeout=120, env=environment())
        if code is not None and done.returncode != code:
            words = " ".join(map(str, arguments))
            pytest.fail(f"edito {words} ended with {done.returncode}:\n{done.stdout}{done.stderr}", pytrace=False)
        return done

    return run


def environment():
    """The environment of the program and of git: the same everywhere."""
    kept = {key: os.environ[key] for key in ("PATH", "TMPDIR") if key in os.environ}
    date = "2026-11-23T12:00:00Z"
    return kept | {
        "LANG": "C.UTF-8", "TZ": "Europe/Paris", "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
    }


def commit_all(folder):
    """Makes a folder a git repository with one commit of all its files."""
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        subprocess.run(["git", *author, *command], cwd=folder, check=True, capture_output=True, env=environment())


@pytest.fixture(scope="session")
def read_only_workspace(tmp_path_factory):
    """The sample workspace in a repository, for tests that change nothing in it."""
    return copy_of_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def workspace(tmp_path):
    """A copy of the sample workspace in a repository, for one test that changes it."""
    return copy_of_sample(tmp_path)


def copy_of_sample(folder):
    copy = folder / "workspace"
    shutil.copytree(ROOT / "sample-workspace", copy)
    commit_all(copy)
    return copy


@pytest.fixture(scope="session")
def build(run, tmp_path_factory):
    """Builds the site of a workspace in a new folder, and returns the folder."""

    def build(workspace, *arguments, today=TODAY):
        output = tmp_path_factory.mktemp("site") / "site"
        run("build", "--workspace", workspace, "--today", today, "--output", output, *arguments)
        return output

    return build


@pytest.fixture(scope="session")
def site(build, read_only_workspace):
    """The folder of the sample's site as of 23 November 2026."""
    return build(read_only_workspace)


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium. Without one, tests fail, because an unchecked page might not work."""
    executable = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if executable is None:
        pytest.fail("there is no Chromium on this machine: `.ci/setup tests` installs it", pytrace=False)
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


class Watched:
    """A browser page that records everything that a page of Edito must not do."""

    def __init__(self, context):
        self.context = context
        self.requests = []
        self.faults = []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        context.on("console", self.note_console)
        context.on("dialog", self.note_dialog)
        self.page = context.new_page()

    def note_console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def note_dialog(self, dialog):
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def expect_faults(self, *parts):
        """Removes expected errors from the recorded ones; each of them must have occurred."""
        for part in parts:
            met = [fault for fault in self.faults if part in fault]
            assert met, f"no fault with “{part}” among {self.faults}"
            self.faults = [fault for fault in self.faults if fault not in met]

    @property
    def foreign_requests(self):
        """The requests that left the machine, or would have left it."""
        return [url for url in self.requests if not is_local(url)]

    def check(self):
        assert not self.foreign_requests, f"requests left the page: {self.foreign_requests}"
        assert not self.faults, "\n".join(self.faults)


def is_local(url):
    parts = urlsplit(url)
    return parts.scheme in ("file", "data", "blob", "about") or parts.hostname in LOOPBACK


@pytest.fixture
def watch(browser):
    """Opens watched pages with the options of a browser's context. At the end of the test, each page must have behaved well."""
    opened = []

    def watch(**options):
        context = browser.new_context(**({"locale": "fr-FR", "timezone_id": "Europe/Paris"} | options))
        context.set_default_timeout(20_000)
        # Only this machine may be reached; other requests are recorded as well.
        context.route(lambda url: not is_local(url), lambda route: route.abort())
        opened.append(Watched(context))
        return opened[-1]

    yield watch
    for watched in opened:
        watched.context.close()
    for watched in opened:
        watched.check()


@pytest.fixture
def watched(watch):
    """A watched page of the usual size."""
    return watch()


@pytest.fixture
def page(watched):
    """A browser page. At the end of the test, it must have no error, and no request may have left it."""
    return watched.page
