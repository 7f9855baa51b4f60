"""The golden files of the other feeds, which Swift tests compare with the output: RSS by feedparser, JSON Feed by its rules."""
import datetime
import json
import pathlib
import xml.dom.minidom

import feedparser
import pytest

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "FeedsTests/Golden"


@pytest.mark.parametrize("name", ["blog.xml", "blog-hostile.xml"])
def test_articles_are_rss(name):
    data = (GOLDEN / name).read_bytes()
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "rss20"
    assert feed.feed.title and feed.feed.link.startswith("https://") and feed.feed.subtitle
    assert feed.entries
    # Every written item is read.
    assert len(xml.dom.minidom.parseString(data).getElementsByTagName("item")) == len(feed.entries)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.link.startswith("https://") and entry.published_parsed
        assert "<script" not in entry.get("summary", "")
    dates = [entry.published_parsed for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)


def test_articles_of_the_sample():
    feed = feedparser.parse((GOLDEN / "blog.xml").read_bytes())
    assert feed.feed.language == "fr-FR"
    assert [link.href for link in feed.feed.links if link.rel == "self"] == ["https://fournil.example/edito/blog.xml"]
    first = feed.entries[0]
    assert first.title == "Pourquoi onze salariés ont 214 patrons"
    assert first.author == "Nadia Benali" and first.id == first.link
    # 07:30 in France, in winter.
    assert first.published_parsed[:5] == (2026, 11, 18, 6, 30)


@pytest.mark.parametrize("name", ["plan.json", "plan-hostile.json"])
def test_plan_is_a_json_feed(name):
    feed = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str) and feed["items"]
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    for item in feed["items"]:
        assert isinstance(item["id"], str) and isinstance(item["content_text"], str)
        assert None not in item.values()
        for author in item.get("authors", []):
            assert isinstance(author["name"], str)
        assert all(isinstance(tag, str) for tag in item.get("tags", []))
        if "date_published" in item:
            assert datetime.datetime.fromisoformat(item["date_published"]).tzinfo
        own = item["_edito"]
        assert own["stage"] in ("planned", "ready", "published")
        assert (own["stage"] == "published") == ("date_published" in item)
        datetime.date.fromisoformat(own["date"])
        assert own["time"] is None or datetime.time.fromisoformat(own["time"])
        assert {"channel", "network", "status", "post", "path"} <= own.keys()
