"""The tables for counting text: they match the pinned packages, and give the same counts."""
import json
import subprocess
import sys

import pytest
import regex

from conftest import ROOT, TODAY

# Real words, with conjuncts if the script has some; regex splits them by its own rules.
WORDS = [
    "សូមស្វាគមន៍", "ស្ត្រី", "ជំរាបសួរ", "ကမ္ဘာ", "မင်္ဂလာပါ", "နိုင်ငံ", "ꦲꦏ꧀ꦱꦫꦗꦮ", "ᬅᬓ᭄ᬱᬭᬩᬮᬶ", "क्षत्रिय", "ক্ষমা", "ශ්‍රී", "அன்பு", "పుస్తకం",
    "പക്ഷി", "𑄌𑄋𑄴𑄟𑄳𑄦", "ᨲ᩠ᨶ", "สวัสดี", "한국어", "각", "שָׁלוֹם", "مُحَمَّد", "e\u0301te\u0301", "\U0001faf9\U0001f3ff", "👩🏽‍🌾",
    "🇫🇷🇧🇪", "\U0001fafb\U0001f3fd", "#\ufe0f\u20e3", "a\r\nb",
]


def test_tables_are_current():
    done = subprocess.run([sys.executable, ROOT / ".ci/generate-text-data", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + "read the difference and commit it"


@pytest.mark.parametrize("word", WORDS)
def test_clusters_are_those_of_another_program(run, tmp_path, word):
    (tmp_path / "posts").mkdir()
    (tmp_path / "edito.md").write_text("---\nedito: 1\ntimezone: Europe/Paris\nchannels: {b: {network: bluesky}}\n---\n")
    text = f"a{word}b {word}".replace("\r\n", "\n")
    (tmp_path / "posts/a.md").write_text(f"---\nstatus: draft\nchannels: [b]\n---\n{text}\n", encoding="utf-8")
    shown = run("preview", "a", "--format", "json", "--today", TODAY, folder=tmp_path)
    part = json.loads(shown.stdout)["channels"][0]["parts"][0]
    assert part["text"] == text
    assert part["length"] == len(regex.findall(r"\X", text))
