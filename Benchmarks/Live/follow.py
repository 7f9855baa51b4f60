#!/usr/bin/env python3
"""Measures how soon a browser shows a saved change: from before a file is written until the page of `edito serve` has changed.

    follow.py EDITO --generate GENERATE [--posts 10000] [--rounds 20]

Needs Chromium and playwright: `.ci/setup tests` installs both, and `.build-python/bin/python` runs this. The posts are generated into
a temporary folder, in a git repository like a team's. Prints a Markdown table and exits with 1 if the slowest round of a page was
slower than required.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

TODAY = "2026-11-23"
LIMIT = 0.300


def generated(generate, posts, folder):
    """A repository with a given number of posts."""
    workspace = folder / "desk"
    subprocess.run([generate, "--posts", str(posts), "--output", workspace], check=True)
    identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        subprocess.run(["git", *identity, *command], cwd=workspace, check=True)
    return workspace


def upcoming_post(workspace):
    """A post of the current month that is not published yet."""
    for path in sorted((workspace / "posts/2026").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if re.search(r"^title:", text, re.M) and re.search(r"^status: *(draft|review|approved|scheduled)", text, re.M):
            date = re.search(r"^date: *\"?(2026-11-2[3-9])", text, re.M)
            if date:
                return path
    raise SystemExit("follow: there is no post to come in this month")


def served(edito, workspace):
    process = subprocess.Popen(
        [edito, "serve", "--workspace", workspace, "--today", TODAY, "--port", "0"], stderr=subprocess.PIPE, text=True)
    return process, re.search(r"http://\S+/", process.stderr.readline())[0]


def measure(page, address, path, rounds):
    """Seconds from before the file is written until the page shows its new title. The first round only warms up."""
    page.goto(address)
    text = path.read_text(encoding="utf-8")
    times = []
    for number in range(rounds + 1):
        title = f"Round {number} of {time.time_ns()}"
        start = time.perf_counter()
        path.write_text(re.sub(r"^title:.*$", f"title: {title}", text, count=1, flags=re.M), encoding="utf-8")
        page.wait_for_function("title => document.querySelector('main').textContent.includes(title)", arg=title)
        times.append(time.perf_counter() - start)
    path.write_text(text, encoding="utf-8")
    return times[1:]


def main():
    parser = argparse.ArgumentParser(description="Measures how soon a browser shows what was saved.")
    parser.add_argument("edito", type=pathlib.Path)
    parser.add_argument("--generate", type=pathlib.Path, required=True)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    executable = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if executable is None:
        raise SystemExit("follow: there is no Chromium on this machine: `.ci/setup tests` installs it")
    slowest = 0.0
    print(f"| page, {arguments.posts} posts | median | slowest | limit |\n|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory(prefix="edito-follow-") as folder, sync_playwright() as playwright:
        workspace = generated(arguments.generate.resolve(), arguments.posts, pathlib.Path(folder))
        post = upcoming_post(workspace)
        process, address = served(arguments.edito.resolve(), workspace)
        try:
            browser = playwright.chromium.launch(
                executable_path=executable, args=["--no-sandbox"] if os.geteuid() == 0 else [])
            page = browser.new_page()
            of_post = post.relative_to(workspace).with_suffix(".html").as_posix()
            for name, target in (("the post", of_post), ("its month", "calendar/2026-11.html")):
                times = measure(page, address + target, post, arguments.rounds)
                slowest = max(slowest, *times)
                median = statistics.median(times)
                print(f"| {name} | {median * 1000:.0f} ms | {max(times) * 1000:.0f} ms | {LIMIT * 1000:.0f} ms |")
            browser.close()
        finally:
            process.terminate()
            process.wait(10)
    if slowest > LIMIT:
        sys.exit("follow: slower than required")


if __name__ == "__main__":
    main()
