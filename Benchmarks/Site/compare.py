"""Compares `edito build` with Hugo on the same 10 000 posts, and fails if it is not fast enough.

    compare.py EDITO [--workspace DIR] [--rounds N]

Hugo makes a page of each file, and a list and a feed of each year, channel, author and status, as it does by default. Its templates
are the shortest that show a title, the front matter and the text. Edito makes its whole site with its feeds. Both write into a new
folder, in memory if possible, so no disk is measured. Without Hugo on the search path, the script measures nothing and does not fail.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 4.0
"""So many times faster must the median round be."""

CONFIGURATION = {
    "baseURL": "https://example.org/",
    "title": "Posts",
    "taxonomies": {"channel": "channels", "author": "author", "state": "status"},
}
SINGLE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }} {{ .Params.status }} {{ .Params.author }} {{ .Params.pillar }}</p>
{{ .Content }}</body></html>
"""
LIST = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.status }}</li>
{{ end }}</ul></body></html>
"""


def timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("edito")
    parser.add_argument("--workspace")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    if shutil.which("hugo") is None:
        print("Site: not measured, hugo is not on the search path (Debian package `hugo`).")
        return 0
    workspace = options.workspace or newest_workspace()
    if workspace is None:
        print("Site: not measured, run bench first: it writes the workspace of 10 000 posts.", file=sys.stderr)
        return 0
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="edito-site-", dir=memory) as folder:
        source = os.path.join(folder, "hugo")
        os.makedirs(os.path.join(source, "layouts", "_default"))
        configuration = CONFIGURATION | {"contentDir": os.path.join(workspace, "posts")}
        for name, text in [
            ("config.json", json.dumps(configuration)),
            ("layouts/_default/single.html", SINGLE),
            ("layouts/_default/list.html", LIST),
        ]:
            with open(os.path.join(source, name), "w", encoding="utf-8") as file:
                file.write(text)
        site, other = os.path.join(folder, "site"), os.path.join(folder, "other")
        edito = [options.edito, "build", "--workspace", workspace, "--today", "2026-11-23", "--output", site]
        hugo = ["hugo", "--quiet", "--source", source, "--destination", other]
        rounds = []
        # Round 0 only warms the page cache.
        for number in range(options.rounds + 1):
            for path in (site, other):
                shutil.rmtree(path, ignore_errors=True)
            rounds.append((timed(edito), timed(hugo)))
            if number == 0:
                pages = [sum(name.endswith(".html") for _, _, names in os.walk(path) for name in names) for path in (site, other)]
                rounds.clear()
    ratios = [other / own for own, other in rounds]
    ratio = statistics.median(ratios)
    print("\n| 10 000 posts as a site | pages | median | least | greatest |")
    print("|---|---:|---:|---:|---:|")
    for name, count, times in zip(("edito build", "hugo"), pages, zip(*rounds)):
        print(f"| {name} | {count} | {statistics.median(times):.2f} s | {min(times):.2f} s | {max(times):.2f} s |")
    print(f"\nHugo takes {ratio:.2f} times as long (median of {len(ratios)} rounds; at least {LIMIT} wanted).")
    return 0 if ratio >= LIMIT else 1


def newest_workspace() -> str | None:
    folder = os.path.join(tempfile.gettempdir(), "edito-benchmarks")
    names = [name for name in os.listdir(folder) if name.endswith("-10000")] if os.path.isdir(folder) else []
    return os.path.join(folder, max(names)) if names else None


if __name__ == "__main__":
    sys.exit(main())
