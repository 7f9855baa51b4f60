"""Three hundred texts like people's own: every output of a post shows the text of its file, byte for byte."""
import csv
import datetime
import html.parser
import json
import subprocess

import pytest

from conftest import TODAY, environment
from texts import texts

COUNT = 300
AT = ["--today", TODAY]
SETTINGS = """---
edito: 1
name: Trial
locale: en-GB
timezone: UTC
approval: required
channels:
  facebook: {network: facebook}
  linkedin: {network: linkedin}
  mastodon: {network: mastodon}
responsibilities: {all: {approve: [ada]}}
---
"""
# The column of each scheduler for the text, and the columns for the slot.
SCHEDULERS = {
    "buffer": ("Text", ["Posting Time"], "%Y-%m-%d %H:%M"),
    "sprout": ("message_text", ["date", "time_24hr"], "%d/%m/%Y %H:%M"),
    "publer": ("Text", ["Date - Intl. format or prompt"], "%Y-%m-%d %H:%M"),
    "highlevel": ("content", ["postAtSpecificTime (YYYY-MM-DD HH:mm:ss)"], "%Y-%m-%d %H:%M:%S"),
}


class Trial:
    """A workspace with one post for each text. Threads go to Mastodon, all other texts to Facebook and LinkedIn."""

    def __init__(self, edito, folder):
        self.edito, self.folder = edito, folder
        (folder / "posts").mkdir(parents=True)
        (folder / "people").mkdir()
        (folder / "edito.md").write_text(SETTINGS)
        (folder / "people/ada.md").write_text("---\nname: Ada\nrole: member\n---\n")
        self.texts = texts(COUNT)
        self.slots = {}
        for number, text in enumerate(self.texts):
            slot = datetime.datetime(2027, 1, 1, 9) + datetime.timedelta(hours=number)
            self.slots[slot] = number
            lines = [
                "---", f"title: Text {number}", "status: review", f"date: {slot:%Y-%m-%d %H:%M}",
                f"channels: [{', '.join(self.channels(text))}]"]
            lines += ["line-breaks: join"] if text.joins else []
            self.post(number).write_text("\n".join([*lines, "---", "", text.markdown, ""]), encoding="utf-8")

    def post(self, number):
        return self.folder / f"posts/text-{number:03}.md"

    def channels(self, text):
        return ["mastodon"] if len(text.parts) > 1 else ["facebook", "linkedin"]

    def run(self, *arguments, code=0):
        done = subprocess.run(
            [self.edito, *map(str, arguments), *AT], cwd=self.folder, capture_output=True, timeout=300,
            env=environment())
        assert done.returncode == code, (done.stdout + done.stderr).decode()
        return done.stdout.decode("utf-8")

    def findings(self, rule):
        """The posts with findings of a rule."""
        done = subprocess.run(
            [self.edito, "lint", "--format", "json", *AT], cwd=self.folder, capture_output=True, timeout=300,
            env=environment())
        assert done.returncode in (0, 1), done.stderr.decode()
        return {item["path"] for item in json.loads(done.stdout)["findings"] if item["rule"] == rule}


@pytest.fixture(scope="module")
def trial(edito, tmp_path_factory):
    """The texts, each with an approval."""
    trial = Trial(edito, tmp_path_factory.mktemp("texts") / "desk")
    trial.run("approve", *(path.stem for path in sorted((trial.folder / "posts").iterdir())), "--by", "ada")
    return trial


def compare(shown, expected):
    """Fails with all differences and their number."""
    wrong = {key: (shown.get(key), text) for key, text in expected.items() if shown.get(key) != text}
    first = "\n".join(f"{key}:\n  {shown!r}\n  {text!r}" for key, (shown, text) in list(wrong.items())[:8])
    assert not wrong, f"{len(wrong)} of {len(expected)} differ:\n{first}"
    assert set(shown) == set(expected)


def test_previews_are_what_the_file_says_and_are_counted_so(trial):
    shown, counts, expected = {}, {}, {}
    for number, text in enumerate(trial.texts):
        preview = json.loads(trial.run("preview", trial.post(number), "--format", "json"))
        for channel in preview["channels"]:
            key = (number, channel["channel"])
            shown[key] = tuple(part["text"] for part in channel["parts"])
            counts[key] = [part["length"] for part in channel["parts"]]
        for channel in trial.channels(text):
            expected[number, channel] = text.parts
    compare(shown, expected)
    # LinkedIn counts UTF-16 units.
    for (number, channel), lengths in counts.items():
        if channel == "linkedin":
            assert lengths == [len(part.encode("utf-16-le")) // 2 for part in trial.texts[number].parts]


def test_texts_to_paste_are_what_the_file_says(trial):
    for number in range(0, COUNT, 7):
        text = trial.texts[number]
        printed = trial.run("preview", trial.post(number), "--channel", trial.channels(text)[0], "--format", "text")
        assert printed == "\n\n---\n\n".join(text.parts) + "\n"


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_files_for_schedulers_hold_what_the_file_says(trial, scheduler, tmp_path):
    column, slots, form = SCHEDULERS[scheduler]
    trial.run("export", scheduler, "2027-01", "--channel", "facebook", "-o", tmp_path)
    shown = {}
    for path in tmp_path.iterdir():
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                slot = datetime.datetime.strptime(" ".join(row[name] for name in slots), form)
                shown[trial.slots[slot]] = row[column]
    compare(shown, {number: text.parts[0] for number, text in enumerate(trial.texts) if len(text.parts) == 1})


class Card(html.parser.HTMLParser):
    """The texts on the cards of a page, and the texts that its buttons copy."""

    def __init__(self, page):
        super().__init__()
        self.shown, self.exact, self.into, self.tag = [], [], None, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self.into is None and tag in ("p", "div") and attributes.get("class") == "text":
            self.into, self.tag = self.shown, tag
            self.into.append("")
        elif self.into is None and tag == "pre" and "id" in attributes:
            self.into, self.tag = self.exact, tag
            self.into.append("")

    def handle_endtag(self, tag):
        if tag == self.tag:
            self.into = self.tag = None

    def handle_data(self, data):
        if self.into is not None:
            self.into[-1] += data


def test_cards_of_the_site_show_what_the_file_says(trial, tmp_path):
    trial.run("build", "--output", tmp_path / "site")
    shown, exact, expected = {}, {}, {}
    for number, text in enumerate(trial.texts):
        card = Card((tmp_path / f"site/posts/text-{number:03}.html").read_text(encoding="utf-8"))
        shown[number], exact[number] = tuple(card.shown), tuple(card.exact)
        expected[number] = text.parts * len(trial.channels(text))
    compare(exact, expected)
    compare(shown, expected)


def test_approvals_cover_what_goes_out_and_nothing_else(trial):
    assert trial.findings("approval-outdated") == set()
    before = {path: path.read_bytes() for path in (trial.folder / "posts").iterdir()}
    try:
        for path, written in before.items():
            path.write_bytes(written + b"\n<!-- for us alone -->\n")
        assert trial.findings("approval-outdated") == set()
        for path, written in before.items():
            path.write_bytes(written + "\nOne word more.\n".encode())
        assert trial.findings("approval-outdated") == {f"posts/{path.name}" for path in before}
    finally:
        for path, written in before.items():
            path.write_bytes(written)
