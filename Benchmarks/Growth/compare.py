"""Measures how time, memory and git processes grow with the input, and fails if a required value is missed.

    compare.py EDITO --generate GENERATE [--rounds N] [--only WORD]

Each command runs in turns on a small input and on one ten times as large. The result is the median of the ratios of wall time, round
by round, and the largest resident set of any run. The inputs are made here, in memory if there is a folder for it, except for the
workspaces of 10 000 and 100 000 posts, which are those of `bench`.
"""

import argparse
import datetime
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

TODAY = "2026-11-23"
AT = ["--today", TODAY]
GROWTH = 12
"""So many times as long may ten times as much input take."""
GIT_PROCESSES = 6
CHANNELS = 80


class Run:
    """One run of a program: seconds of wall and of processor time, and the largest resident set in bytes."""

    def __init__(self, command, folder=None, environment=None):
        start = time.perf_counter()
        child = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
        complaint = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        self.wall = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        self.status = os.waitstatus_to_exitcode(status)
        child.returncode = self.status
        if self.status not in (0, 1):
            words = " ".join(map(str, command))
            sys.exit(f"{words} ended with {self.status}: {complaint.decode(errors='replace')[:500]}")


class Report:
    """The table of results, and whether one of them is missed."""

    def __init__(self):
        self.rows, self.is_missed = [], False

    def add(self, figure, limit, measured, unit):
        is_met = measured <= limit
        self.is_missed |= not is_met
        number = "{:.0f}" if unit in ("MB", "processes") else "{:.2f}"
        self.rows.append((figure, f"{limit} {unit}", number.format(measured) + f" {unit}", "yes" if is_met else "**no**"))

    def print(self):
        print("\n| required | at most | measured | met |\n|---|--:|--:|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")


def megabytes(memory):
    return memory / 1_000_000


class Bench:
    def __init__(self, options, scratch):
        self.edito = os.path.abspath(options.edito)
        self.generate = os.path.abspath(options.generate)
        self.rounds = options.rounds
        self.scratch = scratch
        self.report = Report()

    def workspace(self, posts):
        """The workspace with a given number of posts that `bench` uses as well."""
        folder = os.path.join(tempfile.gettempdir(), "edito-benchmarks")
        names = os.listdir(folder) if os.path.isdir(folder) else []
        for name in sorted(names, reverse=True):
            if name.endswith(f"-{posts}"):
                return os.path.join(folder, name)
        path = os.path.join(self.scratch, f"posts-{posts}")
        if not os.path.exists(path):
            subprocess.run([self.generate, "--posts", str(posts), "--output", path], check=True)
        return path

    def grow(self, name, small, large, memory=None, before=lambda: None):
        """Runs two commands in turns; the second has ten times the input."""
        ratios, peak = [], 0
        for number in range(self.rounds + 1):
            before()
            few = Run(small)
            before()
            many = Run(large)
            peak = max(peak, many.memory)
            # The first round only warms the page cache.
            if number > 0:
                ratios.append(many.wall / few.wall)
        self.report.add(f"{name}: ten times the input", GROWTH, statistics.median(ratios), "×")
        if memory:
            self.report.add(f"{name}: peak memory", memory, megabytes(peak), "MB")

    # MARK: Many posts

    def build(self):
        site = os.path.join(self.scratch, "site")
        few, many = (
            [self.edito, "build", "--workspace", self.workspace(posts), *AT, "--output", site]
            for posts in (10_000, 100_000))
        self.grow(
            "build of 100 000 posts", few, many, memory=500, before=lambda: shutil.rmtree(site, ignore_errors=True))

    def sheets(self):
        sheets = {posts: os.path.join(self.scratch, f"{posts}.csv") for posts in (10_000, 100_000)}
        few, many = (
            [self.edito, "export", "csv", "--workspace", self.workspace(posts), *AT, "-o", sheet]
            for posts, sheet in sheets.items())
        self.grow("export csv of 100 000 posts", few, many, memory=400)
        few, many = (
            [self.edito, "import", sheet, "--workspace", self.workspace(posts), *AT, "--dry-run"]
            for posts, sheet in sheets.items())
        self.grow("import of that sheet", few, many, memory=400)

    # MARK: Many rows

    def desk(self):
        """A small workspace for imports of sheets, feeds and readings."""
        path = os.path.join(self.scratch, "desk")
        if not os.path.exists(path):
            os.makedirs(os.path.join(path, "strategy"))
            with open(os.path.join(path, "edito.md"), "w", encoding="utf-8") as file:
                file.write("---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n")
            with open(os.path.join(path, "strategy/medium.md"), "w", encoding="utf-8") as file:
                channels = ", ".join(f"c{number}: {{network: mastodon}}" for number in range(CHANNELS))
                file.write(
                    f"---\nquestion: medium\nchannels: {{{channels}}}\n"
                    "indicators: {views: {title: Views, unit: views}, visits: {title: Visits, unit: visits}, "
                    "reach: {title: Reach, unit: accounts}}\n---\n")
        return path

    def sheet(self, name, header, line, count):
        path = os.path.join(self.scratch, f"{name}-{count}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(header + "\n")
            file.writelines(line(number) + "\n" for number in range(count))
        return path

    def rows(self):
        at = ["--workspace", self.desk(), *AT, "--dry-run"]
        kinds = [
            ("import of rows", ["import"], "title,date,channels,text", post_row),
            ("mentions import of rows", ["mentions", "import"], "url,date,text,author", mention_row),
            ("metrics import of rows", ["metrics", "import"], "date,channel,views", day_row),
        ]
        for name, command, header, line in kinds:
            small, large = (self.sheet(name, header, line, count) for count in (10_000, 100_000))
            few, many = ([self.edito, *command, sheet, *at] for sheet in (small, large))
            self.grow(f"{name}, 100 000", few, many)

    def workbook(self, count):
        """A workbook as spreadsheet programs write it: texts are shared, dates are numbers."""
        path = os.path.join(self.scratch, f"{count}.xlsx")
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        channels = [f"c{number}" for number in range(CHANNELS)]
        strings = ["title", "date", "channel", "text", "views", *channels]
        rows = ["<row>" + "".join(f'<c t="s"><v>{number}</v></c>' for number in range(5)) + "</row>"]
        for number in range(count):
            strings += [f"Bread {number}", f"Bread of the day number {number}"]
            rows.append(
                f'<row r="{number + 2}"><c r="A{number + 2}" t="s"><v>{len(strings) - 2}</v></c>'
                f'<c r="B{number + 2}" s="1"><v>{42370 + number % 3900}</v></c><c r="C{number + 2}" t="s"><v>{5 + number // 3900}</v></c>'
                f'<c r="D{number + 2}" t="s"><v>{len(strings) - 1}</v></c><c r="E{number + 2}"><v>{number % 1000}</v></c></row>')
        parts = {
            "[Content_Types].xml":
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                f'<Override PartName="/xl/workbook.xml" ContentType="{sheet_type}.sheet.main+xml"/>'
                f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet_type}.worksheet+xml"/>'
                f'<Override PartName="/xl/styles.xml" ContentType="{sheet_type}.styles+xml"/>'
                f'<Override PartName="/xl/sharedStrings.xml" ContentType="{sheet_type}.sharedStrings+xml"/></Types>',
            "_rels/.rels":
                f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relation}/officeDocument" '
                'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml":
                f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/>'
                "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels":
                f'<Relationships xmlns="{package}">' + "".join(
                    f'<Relationship Id="r{number + 1}" Type="{relation}/{kind}" Target="{target}"/>'
                    for number, (kind, target) in enumerate([
                        ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                        ("sharedStrings", "sharedStrings.xml")])) + "</Relationships>",
            "xl/styles.xml":
                f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
                '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
                '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
            "xl/sharedStrings.xml":
                f'<sst xmlns="{main}">' + "".join(f"<si><t>{text}</t></si>" for text in strings) + "</sst>",
            "xl/worksheets/sheet1.xml":
                f'<worksheet xmlns="{main}"><sheetData>' + "".join(rows) + "</sheetData></worksheet>",
        }
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return path

    def workbooks(self):
        """Imports posts and readings from workbooks. If openpyxl is installed, an import of readings must take at most a third of the time
        in which it only reads the cells, and an import of posts must not take longer than that."""
        at = ["--workspace", self.desk(), *AT, "--dry-run"]
        small, large = self.workbook(10_000), self.workbook(100_000)
        commands = {"posts": ["import"], "readings": ["metrics", "import", "--by", "channel"]}
        for name, command in commands.items():
            few, many = ([self.edito, *command, path, *at] for path in (small, large))
            self.grow(f"import of {name} from a workbook, 100 000", few, many, memory=600)
        read = (
            "import openpyxl, sys\n"
            "for _ in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).active.values: pass")
        if subprocess.run([sys.executable, "-c", "import openpyxl"], capture_output=True).returncode != 0:
            print("growth: openpyxl is not installed, so it is not compared", file=sys.stderr)
            return
        for (name, command), limit in zip(commands.items(), (1, 0.33)):
            ratios = []
            for _ in range(self.rounds):
                ours = Run([self.edito, *command, large, *at])
                theirs = Run([sys.executable, "-c", read, large])
                assert theirs.status == 0, "openpyxl cannot read the workbook"
                ratios.append(ours.wall / theirs.wall)
            self.report.add(f"import of {name} from it: openpyxl's reading alone", limit, statistics.median(ratios), "×")

    def feed(self):
        path = os.path.join(self.scratch, "feed.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Alerts</title>\n')
            number = 0
            while file.tell() < 50_000_000:
                words = "Bread that rests for a whole night before it sees the oven. " * 6
                file.write(
                    f"<item><title>Bread {number}</title><link>https://web.example/{number}</link>"
                    f"<description>{words}</description><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>\n")
                number += 1
            file.write("</channel></rss>\n")
        runs = [
            Run([self.edito, "mentions", "import", path, "--workspace", self.desk(), *AT, "--dry-run"])
            for _ in range(self.rounds)]
        self.report.add("50 MB of RSS: processor time", 3, statistics.median(run.processor for run in runs), "s")

    def figures(self):
        """900 000 daily readings: three indicators over 300 000 rows of days and channels."""
        sheet = self.sheet("figures", "date,channel,views,visits,reach", lambda number: day_row(number) + ",7,9", 300_000)
        run = Run([self.edito, "metrics", "import", sheet, "--workspace", self.desk(), *AT, "--dry-run"])
        self.report.add("900 000 daily figures: wall time", 10, run.wall, "s")
        self.report.add("900 000 daily figures: peak memory", 600, megabytes(run.memory), "MB")

    # MARK: git

    def git(self):
        """Counts the git processes that each command starts in a workspace with 300 approvals. Some have changed since, some are not
        committed, and some are older than the days that all others name."""
        desk = os.path.join(self.scratch, "approvals")
        os.makedirs(os.path.join(desk, "people"))
        os.makedirs(os.path.join(desk, "posts"))

        def write(name, text):
            with open(os.path.join(desk, name), "w", encoding="utf-8") as file:
                file.write(text)

        def git(*arguments, day="2026-11-21"):
            environment = os.environ | {
                "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ada",
                "GIT_COMMITTER_NAME": "Ada", "EMAIL": "ada@bakery.example",
                "GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
            subprocess.run(["git", *arguments], cwd=desk, check=True, stdout=subprocess.DEVNULL, env=environment)

        write("edito.md", "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\napproval: required\nchannels: {x: {network: x}}\n"
              "responsibilities: {all: {approve: [ada, bo]}}\n---\n")
        for name in ("ada", "bo"):
            write(f"people/{name}.md", f"---\nname: {name}\nrole: member\nemail: {name}@bakery.example\n---\n")
        post = "---\nstatus: approved\nchannels: [x]\ndate: 2026-12-01 10:00\napproved: {{by: ada, on: 2026-11-20}}\n---\nBread {}.\n"
        for number in range(300):
            write(f"posts/{number}.md", post.format(number))
        git("init", "-q")
        git("add", ".")
        git("commit", "-q", "-m", "one", day="2020-01-01")
        for number in range(200):
            text = post.format(f"{number} again")
            write(f"posts/{number}.md", text if number % 2 else text.replace("2026-11-20", "2026-11-21"))
        git("commit", "-q", "-a", "-m", "two", "--author", "Bo <bo@bakery.example>")
        for number in range(0, 300, 7):
            write(f"posts/{number}.md", post.format(number).replace("2026-11-20", "2026-11-19"))

        shims = os.path.join(self.scratch, "bin")
        os.makedirs(shims)
        counter = os.path.join(self.scratch, "count")
        with open(os.path.join(shims, "git"), "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\necho >> "{counter}"\nexec "{shutil.which("git")}" "$@"\n')
        os.chmod(os.path.join(shims, "git"), 0o755)
        environment = os.environ | {"PATH": shims + os.pathsep + os.environ["PATH"]}
        commands = [
            ["lint"], ["review"], ["today"], ["next"], ["calendar"], ["diff"], ["diff", "HEAD~1", "HEAD"],
            ["export", "csv"], ["export", "buffer", "--dry-run"], ["approve", "1", "--by", "ada"],
            ["build", "--output", os.path.join(self.scratch, "small-site")]]
        worst = ("", 0)
        for command in commands:
            if os.path.exists(counter):
                os.remove(counter)
            run = subprocess.run(
                [self.edito, *command, *AT], cwd=desk, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if run.returncode not in (0, 1):
                sys.exit(f"{' '.join(command)} ended with {run.returncode}: {run.stderr.decode()}")
            count = os.path.getsize(counter) if os.path.exists(counter) else 0
            worst = max(worst, (" ".join(command), count), key=lambda pair: pair[1])
        self.report.add(f"git, 300 approvals: most by `{worst[0].split(' --')[0]}`", GIT_PROCESSES, worst[1], "processes")


def post_row(number):
    day = datetime.date(2027, 1, 1) + datetime.timedelta(days=number % 3000)
    return f"Bread {number},{day},c0,Bread of the day number {number}"


def mention_row(number):
    day = datetime.date(2020, 1, 1) + datetime.timedelta(days=number % 2500)
    return f"https://web.example/@ada/{number},{day},Good bread today number {number},Ada {number % 97}"


def day_row(number):
    day = datetime.date(2016, 1, 1) + datetime.timedelta(days=number % 3900)
    return f"{day},c{number // 3900},{number % 1000}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("edito")
    parser.add_argument("--generate", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="edito-growth-", dir=memory) as scratch:
        bench = Bench(options, scratch)
        for part in (bench.build, bench.sheets, bench.rows, bench.workbooks, bench.feed, bench.figures, bench.git):
            if options.only in part.__name__:
                print(f"growth: {part.__name__}", file=sys.stderr)
                part()
        bench.report.print()
    return 1 if bench.report.is_missed else 0


if __name__ == "__main__":
    sys.exit(main())
