"""A workspace after programs have formatted its Markdown and YAML.

Teams run formatters over whole repositories. Their changes must not affect published texts, approvals, ticks, replies, readings, or
the ownership of report sections.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

TOOLS = pathlib.Path(sys.executable).parent
PERIOD = "2026-W47"
# Lint's message about an invalid approval.
VOID = {"approval-outdated", "not-approved", "self-approval", "unauthorized-approval"}


def tool(name, *arguments, folder):
    """Runs a formatter over all Markdown files of a folder."""
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.md"))
    home = {"PATH": os.environ["PATH"], "HOME": str(folder.parent), "LANG": "C.UTF-8"}
    done = subprocess.run([TOOLS / name, *arguments, *files], cwd=folder, capture_output=True, text=True, timeout=300, env=home)
    return done


def mdformat(folder):
    assert tool("mdformat", folder=folder).returncode == 0


def mdformat_wrapped(folder):
    assert tool("mdformat", "--wrap", "80", folder=folder).returncode == 0


def rumdl(folder, *arguments):
    # It exits with 1 if it leaves a finding that it cannot fix.
    done = tool("rumdl", "fmt", "--no-cache", *arguments, folder=folder)
    assert done.returncode in (0, 1), done.stderr


def rumdl_as_told(folder):
    """Runs rumdl without the corrections that the .markdownlint.yaml of a new workspace turns off."""
    text = (ROOT / "templates/en/workspace/.markdownlint.yaml").read_text(encoding="utf-8")
    rumdl(folder, "--disable", ",".join(re.findall(r"^(MD\d+): false", text, re.M)))


def yamlfix(folder):
    """Runs yamlfix over each front matter as a separate file."""
    settings = folder.parent / "yamlfix.toml"
    settings.write_text("", encoding="utf-8")
    for path in folder.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        if not text.startswith("---\n"):
            continue
        end = text.index("\n---\n", 3) + 1
        part = path.with_suffix(".yaml")
        part.write_text(text[4:end], encoding="utf-8")
        done = subprocess.run([TOOLS / "yamlfix", "-c", settings, part], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        yaml = part.read_text(encoding="utf-8")
        part.unlink()
        path.write_text("---\n" + yaml.removeprefix("---\n") + text[end:], encoding="utf-8")


FORMATTERS = {
    "mdformat": (mdformat, ""), "mdformat-wrap": (mdformat_wrapped, "join"), "rumdl": (rumdl, ""), "rumdl-as-told": (rumdl_as_told, ""),
    "yamlfix": (yamlfix, ""),
}


def approve_again(run, workspace):
    """Gives approvals the current digest. An older digest covers the Markdown itself, which a formatter rewrites."""
    people = {}
    for path in sorted(workspace.glob("posts/**/*.md")):
        text = path.read_text(encoding="utf-8")
        approval = re.search(r"^approved: \{by: (\w+),.*\n", text, re.M)
        if approval and not re.search("^status: published", text, re.M):
            text = re.sub(r"^status: \w+", "status: review", text.replace(approval[0], "", 1), count=1, flags=re.M)
            path.write_text(text, encoding="utf-8")
            people.setdefault(approval[1], []).append(path)
    for person, posts in people.items():
        run("approve", "--workspace", workspace, "--today", "2026-11-20", "--by", person, *posts)
    assert sum(map(len, people.values())) > 10


@pytest.fixture(scope="module", params=FORMATTERS)
def formatted(request, run, tmp_path_factory):
    """The sample workspace, and a formatted copy."""
    formatter, line_breaks = FORMATTERS[request.param]
    folder = tmp_path_factory.mktemp(request.param)
    before, after = folder / "before", folder / "after/workspace"
    shutil.copytree(ROOT / "sample-workspace", before)
    if line_breaks:
        settings = before / "edito.md"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace("edito: 1\n", f"edito: 1\nline-breaks: {line_breaks}\n", 1), encoding="utf-8")
    approve_again(run, before)
    shutil.copytree(before, after)
    formatter(after)
    names = [path.relative_to(before) for path in before.rglob("*.md")]
    changed = [name for name in names if (before / name).read_bytes() != (after / name).read_bytes()]
    assert len(changed) > 10, "the formatter did nothing"
    return before, after


def read(run, workspace, *command, code=None):
    done = run(*command, "--workspace", workspace, "--today", "2026-11-23", "--format", "json", code=code)
    return json.loads(done.stdout)


def voided(run, workspace):
    """The posts with an invalid approval."""
    findings = read(run, workspace, "lint")["findings"]
    return {finding["path"] for finding in findings if finding["rule"] in VOID}


def preview(run, workspace, path):
    """The published content of a post, on each channel."""
    channels = read(run, workspace, "preview", path, code=0)["channels"]
    return [
        {key: channel[key] for key in ("channel", "title", "description", "link", "media")}
        | {"text": [part["text"] for part in channel["parts"]]}
        for channel in channels]


def test_approvals_fall_only_where_another_text_goes_out(run, formatted):
    before, after = formatted
    fallen = voided(run, after) - voided(run, before)
    for path in sorted(fallen):
        assert preview(run, before, path) != preview(run, after, path), f"{path}: void, and the same text goes out"


def test_every_document_is_still_read(run, formatted, request):
    """No file has a new error. rumdl breaks channel headings unless the settings forbid it, and lint reports that."""
    def broken(workspace):
        return {
            (finding["path"], finding["rule"]) for finding in read(run, workspace, "lint")["findings"]
            if finding["severity"] == "error" and finding["rule"] not in VOID}

    before, after = formatted
    found = broken(after) - broken(before)
    if request.node.callspec.id == "rumdl":
        assert {path for path, _ in found} == {path for path, rule in found if rule == "unknown-channel-heading"} != set()
    else:
        assert found == set()


@pytest.mark.parametrize(
    "command", [["checklists"], ["mentions"], ["metrics"], ["cadence"], ["calendar"], ["strategy"]], ids=" ".join)
def test_what_people_noted_survives(run, formatted, command):
    """Ticks, mentions, readings, counts and slots survive: the whole output of the commands, except for positions in files."""
    def told(value):
        if isinstance(value, dict):
            # Other tests check the scope of approvals.
            return {key: told(item) for key, item in value.items() if key not in ("line", "column", "start", "end", "changes")}
        return [told(item) for item in value] if isinstance(value, list) else value

    before, after = formatted
    assert told(read(run, after, *command, code=0)) == told(read(run, before, *command, code=0))


def test_parts_of_reports_are_still_ours(run, formatted):
    before, after = formatted

    def kept(workspace):
        report = read(run, workspace, "report", PERIOD, code=0)
        return {part["name"] for report in report["reports"] for part in report["parts"] if part["outcome"] == "kept"}

    assert kept(before) == set()
    assert kept(after) == set()
