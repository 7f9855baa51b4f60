"""A small workspace in which every writing command has something to write, and shared code of the campaigns."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TODAY = ["--today", "2026-11-23 12:00"]
CHANNELS = ["x", "mastodon", "bluesky", "facebook"]
TASKS = ["alpha", "bravo", "charlie", "delta"]


def write(root, path, text):
    place = Path(root, path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode())


def make(root, posts=12):
    """Writes the workspace. Its posts have errors with safe fixes."""
    write(root, "edito.md", "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n")
    channels = ", ".join(f"{c}: {{network: {c}}}" for c in CHANNELS)
    write(
        root,
        "strategy/medium.md",
        f"---\nquestion: medium\nchannels: {{{channels}}}\nresponsibilities: {{all: {{approve: [ada]}}}}\n"
        "indicators: {followers: {title: Followers, columns: [Followers]}}\n---\n",
    )
    for name in ("ada", "ben"):
        write(root, f"people/{name}.md", f"---\nrole: member\nname: {name.title()}\n---\n")
    write(root, "ideas/rye.md", "---\ntitle: Rye\n---\nA loaf.\n")
    tasks = "".join(f"- [ ] {task}\n" for task in TASKS)
    write(root, "checklists/daily.md", f"---\nevery: day\n---\n\n{tasks}")
    write(root, "checklists/weekly.md", f"---\nevery: week\n---\n\n{tasks}")
    write(root, "mentions/2026-11-23.md", "---\nperiod: 2026-11-23\n---\n\n")
    every = ", ".join(CHANNELS)
    write(root, "posts/out.md", f"---\nstatus: scheduled\nchannels: [{every}]\ndate: 2026-11-20 09:00\n---\nOut.\n")
    write(root, "posts/ready.md", "---\nstatus: scheduled\nchannels: [x]\ndate: 2026-11-30 09:00\n---\nReady.\n")
    for number in range(4):
        write(
            root,
            f"posts/wait{number}.md",
            f"---\nstatus: review\nauthor: ben\nchannels: [{every}]\ndate: 2026-12-0{number + 1} 09:00\n---\nWaits {number}.\n",
        )
    for number in range(posts):
        text = "Bread and cake. " * 400
        write(root, f"posts/2026/{number:03}.md", f"---\nstatsu: draft\ntitle: Number {number}\n---\n{text}\n")
    rows = "".join(f"New {n},2026-12-1{n},x,Text {n}\n" for n in range(6))
    write(root, "in/posts.csv", "title,date,channels,text\n" + rows)
    # New files are written in batches, of which these are several.
    rows = "".join(f"Many {n},2027-01-{1 + n % 28:02},x,Text {n}\n" for n in range(350))
    write(root, "in/many.csv", "title,date,channels,text\n" + rows)
    rows = "".join(f"https://m.example/in/{n},2026-11-1{n},Words {n}\n" for n in range(6))
    write(root, "in/mentions.csv", "url,date,text\n" + rows)
    write(root, "in/figures.csv", "date,channel,Followers\n2026-10-01,x,10\n2026-09-01,mastodon,20\n")
    return root


# The writing commands, each with its arguments.
COMMANDS = {
    "lint --fix": ["lint", "--fix"],
    "approve": ["approve", "wait0", "wait1", "wait2", "wait3", "--by", "ada"],
    "record": ["record", "out", "--channel", "x", "--url", "https://x.example/1"],
    "mentions add": ["mentions", "add", "https://m.example/one", "--text", "Hello"],
    "mentions import": ["mentions", "import", "in/mentions.csv"],
    "metrics import": ["metrics", "import", "in/figures.csv"],
    "import": ["import", "in/posts.csv"],
    "import of many rows": ["import", "in/many.csv"],
    "new": ["new", "post", "--from", "rye", "--date", "2026-12-24"],
    "start": ["start"],
    "tick": ["tick", "daily", "bravo"],
    "report": ["report", "week"],
    "init": ["init", "begun", "--locale", "en-GB"],
    "build": ["build"],
    "build elsewhere": ["build", "-o", "www/pages"],
    "lint -o": ["lint", "-o", "findings.txt"],
    "export csv": ["export", "csv", "-o", "sheet.csv"],
    "export buffer": ["export", "buffer", "-o", "upload", "--status", "scheduled"],
}


def arguments(name):
    command = COMMANDS[name]
    return command if command[0] == "init" else command + TODAY


def environment(**changes):
    """The environment of a run: none of the machine's own settings."""
    own = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    own.update(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1")
    own.update(changes)
    return own


def run(edito, words, root, **options):
    options.setdefault("env", environment())
    return subprocess.run(
        [edito, *words], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
        timeout=120, **options)


def contents(root):
    """The bytes of every file, by its path."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, root)] = os.readlink(path).encode() if os.path.islink(path) else Path(path).read_bytes()
    return found


def is_temporary(path):
    parts = path.split("/")
    return ".edito-tmp" in parts or any(p.endswith(".edito-tmp") or (p.startswith(".edito-") and p.endswith(".tmp")) for p in parts)


def leftovers(root):
    found = []
    for folder, folders, names in os.walk(root):
        found += [os.path.join(folder, n) for n in folders + names if is_temporary(n)]
    return found


def torn(found, old, new):
    """The files that match neither their old nor their new content."""
    return [
        path for path, data in found.items()
        if not is_temporary(path) and data != old.get(path) and data != new.get(path) and not is_list(path, data, old, new)
    ]


def is_list(path, data, old, new):
    """Whether the file is a valid list of a site's files. While a site is written, its list names the old and the new files."""
    if not path.endswith(".edito-site"):
        return False
    known = set(old.get(path, b"").split(b"\n")) | set(new.get(path, b"").split(b"\n"))
    return data.endswith(b"\n") and set(data.split(b"\n")) <= known


def prepare(name, doc, counted=None, count=0, posts=12):
    """Reads a campaign's command line; returns its options, its random numbers, its counter and the workspace for its runs."""
    parser = argparse.ArgumentParser(description=doc.split("\n")[0])
    parser.add_argument("edito", type=os.path.abspath)
    if counted:
        parser.add_argument(f"--{counted}", type=int, default=count)
        parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    campaign = Campaign(name)
    chance = random.Random(options.seed if counted else 1)
    return options, chance, campaign, make(os.path.join(campaign.folder, "start"), posts)


class Campaign:
    """A counter of runs and errors, with a summary in one line."""

    def __init__(self, name):
        self.name = name
        self.faults = []
        self.folder = tempfile.mkdtemp(prefix=f"edito-{name}-")

    def fault(self, text):
        self.faults.append(text)
        print(f"{self.name}: {text}", file=sys.stderr)

    def copy(self, source, name="desk"):
        target = os.path.join(self.folder, name)
        subprocess.run(["chmod", "-R", "u+rwX", target], stderr=subprocess.DEVNULL)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, symlinks=True)
        return target

    def end(self, figures):
        shutil.rmtree(self.folder, ignore_errors=True)
        print(f"{self.name}: {figures}, {len(self.faults)} faults")
        sys.exit(1 if self.faults else 0)
