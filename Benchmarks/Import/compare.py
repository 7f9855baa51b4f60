"""Compares `edito import` with Python on the same calendars, and fails if it is not fast enough.

    compare.py EDITO [--python PYTHON] [--disk] [--rounds N]

Python reads 10 000 rows of CSV with pandas, and makes the same files, byte by byte: it names each after its day and title, and writes
the front matter, with PyYAML and libyaml, and the text. It checks nothing. A second way of Python, for comparison, writes the front
matter as it is, which is correct only if no value needs quotes. From a workbook of the same rows, Python only reads the cells, with
openpyxl.

Edito imports both in full. Each run is a new process, which begins with an empty workspace in memory if possible, so no disk is measured.
With `--disk`, the workspace is in the temporary folder. Edito then waits for the disk, and Python only in the way that says so.

PYTHON is a Python with pandas, PyYAML and openpyxl, by default the one that runs this script. Without them, the script measures nothing
and does not fail.
"""

import argparse
import csv
import datetime
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

CSV_LIMIT, WORKBOOK_LIMIT = 5.0, 3.0
"""So many times faster must the median round be."""
GROWTH = 11.0
"""So many times as long may ten times as many rows take."""
TODAY = "2026-11-23"

HEADER = ["Title", "Date", "Time", "Channels", "Status", "Author", "Text"]
CHANNELS = ["linkedin", "x", "mastodon", "instagram"]
PEOPLE = ["ada", "ben", "chloe"]
WORDS = (
    "bread rye sourdough morning oven market neighbours Saturday recipe flour slow fermentation crust warm open door basket seeds "
    "harvest mill farmer autumn taste fresh counter order early team smile street corner").split()

WRITE = """
import os, pandas, sys, yaml
rows = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
root, way, made = sys.argv[2], sys.argv[3], set()
for title, date, time, channels, status, author, text in rows.itertuples(index=False):
    name = title.lower().replace(" ", "-")
    folder = f"{root}/posts/{date[:4]}/{date[5:7]}"
    if folder not in made:
        os.makedirs(folder, exist_ok=True)
        made.add(folder)
    if way == "plain":
        front = f"title: {title}\\nstatus: {status.lower()}\\ndate: {date} {time}\\nchannels: [{channels}]\\nauthor: {author}\\n"
    else:
        values = {"title": title, "status": status.lower(), "date": f"{date} {time}", "channels": channels.split(", "), "author": author}
        front = yaml.dump(
            values, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, default_flow_style=None, width=10_000)
    with open(f"{folder}/{date}-{name}.md", "w", encoding="utf-8", newline="") as file:
        file.write(f"---\\n{front}---\\n\\n{text}\\n")
        if way == "synced":
            file.flush()
            os.fsync(file.fileno())
"""
READ = """
import openpyxl, sys
for _ in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).active.values: pass
"""
WRITE_WORKBOOK = """
import openpyxl, sys
sys.path.insert(0, sys.argv[2])
import compare
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("Plan")
sheet.append(compare.HEADER)
for row in compare.rows(10_000):
    sheet.append(row)
book.save(sys.argv[1])
"""


def rows(count):
    """The rows of a calendar: 27 posts a day, each with about 40 words."""
    chance = random.Random(1)
    first = datetime.date(2027, 1, 1)
    for number in range(count):
        words = chance.choices(WORDS, k=40)
        text = " ".join(words).capitalize() + "."
        if chance.random() < 0.2:
            text = text[:120].rstrip() + "\n\n" + text[120:].strip()
        yield (
            f"{words[0].capitalize()} {words[1]} and {words[2]} {number}", first + datetime.timedelta(days=number // 27),
            f"{chance.randrange(8, 18):02}:{chance.randrange(0, 60, 15):02}",
            ", ".join(chance.sample(CHANNELS, chance.randrange(1, 4))), chance.choice(["Draft", "Review", "Scheduled"]),
            chance.choice(PEOPLE), text)


def write_csv(path, count):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(count))


def make_workspace(path):
    channels = ", ".join(f"{channel}: {{network: {channel}}}" for channel in CHANNELS)
    documents = {
        "edito.md": "---\nedito: 1\nlocale: en-GB\ntimezone: Europe/Paris\n---\n",
        "strategy/medium.md": f"---\nquestion: medium\nchannels: {{{channels}}}\n---\n",
        **{f"people/{name}.md": f"---\nrole: member\nname: {name.title()}\n---\n" for name in PEOPLE},
    }
    for name, text in documents.items():
        os.makedirs(os.path.dirname(os.path.join(path, name)), exist_ok=True)
        with open(os.path.join(path, name), "w", encoding="utf-8") as file:
            file.write(text)


def posts(path):
    """The bytes of all posts, by their paths."""
    found = {}
    for folder, _, names in os.walk(os.path.join(path, "posts")):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), path)] = file.read()
    return found


class Bench:
    def __init__(self, options, scratch):
        self.edito, self.python, self.rounds = os.path.abspath(options.edito), options.python, options.rounds
        self.scratch, self.desk = scratch, os.path.join(scratch, "desk")
        self.is_missed = False

    def timed(self, command):
        """Runs a command on an empty workspace, and returns the wall time in seconds."""
        shutil.rmtree(self.desk, ignore_errors=True)
        make_workspace(self.desk)
        start = time.perf_counter()
        ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        seconds = time.perf_counter() - start
        if ended.returncode != 0:
            sys.exit(f"{' '.join(command)} ended with {ended.returncode}: {ended.stderr.decode()[:500]}")
        return seconds

    def importing(self, path):
        return [self.edito, "import", path, "--workspace", self.desk, "--today", TODAY]

    def require_same(self, *commands):
        """Ends if the commands do not write the same files."""
        results = []
        for command in commands:
            self.timed(command)
            results.append(posts(self.desk))
        for other in results[1:]:
            if other != results[0]:
                path = next(path for path in sorted(other | results[0]) if other.get(path) != results[0].get(path))
                sys.exit(f"the files differ, first {path}: {results[0].get(path)} and {other.get(path)}")

    def compare(self, name, commands, limit):
        """Runs commands in turns. `limit` is how many times as long as the first one the second must take."""
        rounds = []
        # Round 0 only warms the page cache.
        for number in range(self.rounds + 1):
            rounds.append([self.timed(command) for command in commands.values()])
            if number == 0:
                rounds.clear()
        for index, label in enumerate(commands):
            times = [times[index] for times in rounds]
            ratio = statistics.median(times[index] / times[0] for times in rounds)
            wanted = f"≥ {limit:g}" if index == 1 else ""
            self.is_missed |= index == 1 and ratio < limit
            print(
                f"| {name} | {label} | {statistics.median(times):.2f} s | {min(times):.2f} s | {max(times):.2f} s "
                f"| {ratio:.2f} | {wanted} |")

    def run(self):
        small, large, book = (os.path.join(self.scratch, name) for name in ("small.csv", "large.csv", "small.xlsx"))
        write_csv(small, 10_000)
        write_csv(large, 100_000)
        folder = os.path.dirname(os.path.abspath(__file__))
        subprocess.run([self.python, "-B", "-c", WRITE_WORKBOOK, book, folder], check=True)
        ways = {way: [self.python, "-c", WRITE, small, self.desk, way] for way in ("yaml", "plain", "synced")}
        self.require_same(self.importing(small), self.importing(book), *ways.values())
        print("\n| 10 000 rows | | median | least | greatest | compared with Edito | wanted |")
        print("|---|---|---:|---:|---:|---:|---|")
        commands = {
            "edito import": self.importing(small), "pandas, PyYAML, files": ways["yaml"],
            "pandas, PyYAML, files on the disk": ways["synced"], "pandas, no YAML, files": ways["plain"],
            "edito import --dry-run": [*self.importing(small), "--dry-run"]}
        self.compare("CSV", commands, CSV_LIMIT)
        commands = {
            "edito import": self.importing(book), "openpyxl, reading alone": [self.python, "-c", READ, book],
            "edito import --dry-run": [*self.importing(book), "--dry-run"]}
        self.compare("workbook", commands, WORKBOOK_LIMIT)
        ratios = []
        for _ in range(max(1, self.rounds // 2)):
            few = self.timed(self.importing(small))
            ratios.append(self.timed(self.importing(large)) / few)
        growth = statistics.median(ratios)
        self.is_missed |= growth > GROWTH
        print(f"\n100 000 rows take {growth:.2f} times as long as 10 000 (at most {GROWTH:g} wanted).")
        return 1 if self.is_missed else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("edito")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--disk", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if subprocess.run([options.python, "-c", "import pandas, yaml, openpyxl"], capture_output=True).returncode != 0:
        print("Import: not measured, pandas, PyYAML and openpyxl are not installed.")
        return 0
    memory = "/dev/shm" if not options.disk and os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="edito-import-", dir=memory) as scratch:
        return Bench(options, scratch).run()


if __name__ == "__main__":
    sys.exit(main())
