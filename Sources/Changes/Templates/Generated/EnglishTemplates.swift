// swift-format-ignore-file
// Made from templates/en: change that folder, then run `make update`.

extension BuiltInTemplates {
  static let english: [TemplateFile] = [
    TemplateFile(
      path: "new/campaign.md",
      text: #"""
---
title: {{title}}
status: planned             # planned running over cancelled
from: {{date}}
until: {{date}}           # the last day: move it
# objective: awareness
# channels: [mastodon, instagram]
# owner: alex-reed          # who leads it: a page in people/
# paid: true                # if it buys reach
# budget: £120
# spending:                 # what is spent, day by day
#   - {on: {{date}}, amount: £45.50, for: printing the posters}
#   - {on: {{date}}, amount: £30, for: promoted posts, channel: instagram}
# part-of: season-2027      # the campaign that it is a part of
---

<!-- hint: what should have happened by the last day, for whom, and which figure will tell? Posts belong to it
     through `campaign: {{id}}`. -->

"""#),
    TemplateFile(
      path: "new/checklist.md",
      text: #"""
---
title: {{title}}
every: week                 # day week month quarter year weekdays, or days: [mon, thu]
# at: friday                # the day on which it is due; for a month: last friday, 15
# owner: alex-reed          # who sees to it: a page in people/
---

<!-- hint: one line per task, in order, with its duration, how often and whose it is:
     - [ ] Answer private messages (20 min, ×2) @alex-reed -->

- [ ] Read this list again and drop what no longer helps (5 min)

"""#),
    TemplateFile(
      path: "new/idea.md",
      text: #"""
---
title: {{title}}
status: new                 # new kept used dropped
date: {{date}}
author: {{author}}
# objective: awareness
# pillar: backstage
# campaign: street-party
# format: photo
# tags: [contest]
---

<!-- hint: say the idea in one sentence, what it brings to the audience, and which objective it serves. To turn
     it into a post: `edito new post --from {{id}}` -->

"""#),
    TemplateFile(
      path: "new/mentions.md",
      text: #"""
---
period: {{period}}
---

<!-- hint: one line per mention, with the link to what was said; tick it once it has been dealt with:

    - [ ] [Noah](https://mastodon.example/@noah/1) on mastodon, 10:32 — “Thanks for the helping hand” #positive @alex-reed
      - [reply](https://mastodon.example/@example/2), 10:50
-->

"""#),
    TemplateFile(
      path: "new/metrics.md",
      text: #"""
---
period: {{period}}
---

<!-- hint: a table whose first column is the channel or the post, the others your indicators:

    | channel  | followers | visits |
    |----------|----------:|-------:|
    | mastodon |        12 |     85 |
-->

"""#),
    TemplateFile(
      path: "new/person.md",
      text: #"""
---
name: {{title}}
role: member                # member partner advocate influencer competitor
# job: Community manager
# email: alex@example.org
# handles: {mastodon: "@alex@mastodon.example", x: "@alex"}
# language: en
# contact: every month      # how often to get in touch
# until: 2027-06-30         # the day they left
---

<!-- hint: what one needs to know to talk to them well: subjects, preferences. Note each exchange as a list item,
     the day first: “- 2026-11-03 call, glad to be portrayed”. Elsewhere they are `{{id}}`. -->

"""#),
    TemplateFile(
      path: "new/post.md",
      text: #"""
---
title: {{title}}
status: draft               # idea draft review approved scheduled published cancelled
date: {{date}}            # or with a time: 2026-11-24 09:00
author: {{author}}
channels: []                # the ids of your channels: [mastodon, x]
# objective: awareness      # which objective it serves
# pillar: backstage
# message: repair-together
# audience: neighbours
# campaign: street-party
# format: photo
# language: en
# tags: [bikes, neighbourhood]
# description: The summary that search engines show
# idea: photo-contest       # the idea it came from
# cta: {text: Sign up, url: "https://www.example.org/sign-up", indicator: visits, expect: 12}
# media:
#   - {file: media/open-day.jpg, alt: "Three people bent over a buckled wheel"}
---

<!-- hint: write the text for every channel here. For a channel’s own text, and for a thread (a line of three
     hyphens begins the next post):

    ## @x
    First post of the thread.

    ---

    Second post.
-->

"""#),
    TemplateFile(
      path: "new/process.md",
      text: #"""
---
title: {{title}}
# owner: alex-reed          # who keeps it current: a page in people/
# review: 2027-06-30        # the day to read it again
---

<!-- hint: when to use it, who acts, the numbered steps, and what to do if it goes wrong. Keep to one page. -->

"""#),
    TemplateFile(
      path: "new/report-day.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: what stands between two “edito” marks is written anew by each `edito report`; all the rest is yours, and stays.
     A heading or a part too many? Delete it, marks and all. -->

## What people said

<!-- edito:begin said -->
<!-- edito:end -->

<!-- hint: what is worth reading in full by the whole team? -->

## The trend

<!-- edito:begin trend -->
<!-- edito:end -->

## What we published

<!-- edito:begin posts -->
<!-- edito:end -->

"""#),
    TemplateFile(
      path: "new/report-month.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: what stands between two “edito” marks is written anew by each `edito report`; all the rest is yours, and stays.
     A heading or a part too many? Delete it, marks and all. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

<!-- hint: the figure that matters this month, and why it moves. -->

## Pace

<!-- edito:begin cadence -->
<!-- edito:end -->

## Expected and measured

<!-- edito:begin results -->
<!-- edito:end -->

## What worked

<!-- edito:begin works -->
<!-- edito:end -->

## What people said

<!-- edito:begin mentions -->
<!-- edito:end -->

## Tasks

<!-- edito:begin checklists -->
<!-- edito:end -->

## Unexpected

<!-- hint: what nobody had foreseen and no figure says. -->

## What comes next

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- hint: what we change next month. -->

"""#),
    TemplateFile(
      path: "new/report-quarter.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: what stands between two “edito” marks is written anew by each `edito report`; all the rest is yours, and stays.
     A heading or a part too many? Delete it, marks and all. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

## Goals of the next quarter

<!-- edito:begin goals -->
<!-- edito:end -->

<!-- hint: what the team decides; put it into the answer about indicators. -->

## Pace

<!-- edito:begin cadence -->
<!-- edito:end -->

## What worked

<!-- edito:begin works -->
<!-- edito:end -->

## What people said

<!-- edito:begin mentions -->
<!-- edito:end -->

## Tasks

<!-- edito:begin checklists -->
<!-- edito:end -->

## Unexpected

<!-- hint: what nobody had foreseen and no figure says. -->

## What comes next

<!-- edito:begin gaps -->
<!-- edito:end -->

"""#),
    TemplateFile(
      path: "new/report-week.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: what stands between two “edito” marks is written anew by each `edito report`; all the rest is yours, and stays.
     A heading or a part too many? Delete it, marks and all. -->

## What we published

<!-- edito:begin posts -->
<!-- edito:end -->

## Pace

<!-- edito:begin cadence -->
<!-- edito:end -->

<!-- hint: why we missed what we missed, in a sentence. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

## Expected and measured

<!-- edito:begin results -->
<!-- edito:end -->

<!-- hint: what the difference tells us. -->

## What worked

<!-- edito:begin works -->
<!-- edito:end -->

## What people said

<!-- edito:begin mentions -->
<!-- edito:end -->

## Tasks

<!-- edito:begin checklists -->
<!-- edito:end -->

## Unexpected

<!-- hint: what nobody had foreseen and no figure says. -->

## What comes next

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- hint: who does what until we meet again. -->

"""#),
    TemplateFile(
      path: "new/report.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: what stands between two “edito” marks is written anew by each `edito report`; all the rest is yours, and stays.
     A heading or a part too many? Delete it, marks and all. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

## Pace

<!-- edito:begin cadence -->
<!-- edito:end -->

## What worked

<!-- edito:begin works -->
<!-- edito:end -->

## Unexpected

<!-- hint: what nobody had foreseen. -->

## What we change

"""#),
    TemplateFile(
      path: "new/run.md",
      text: #"""
---
checklist: {{checklist}}
period: {{period}}
# owner: alex-reed          # who sees to it: a page in people/
---

<!-- hint: tick with an x, and leave empty what was not done. -->

{{tasks}}

"""#),
    TemplateFile(
      path: "new/strategy.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: {{title}}
question: {{question}}
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: The facts of this answer are declared here, once in the whole workspace.
---

<!-- hint: ask the question in your own words, answer it, then declare its facts above and set `status` to
     `answered`. -->

"""#),
    TemplateFile(
      path: "workspace/.markdownlint.yaml",
      text: #"""
# For markdownlint, rumdl and the editors that use them. Posts are published as they are written: a fix that does no harm to
# documentation turns a hashtag into a heading here, and `## @channel` into `### @channel`. So only checks are on whose fixes
# change no word.
default: false

# Leave these off:
MD001: false # demotes channel headings
MD012: false # takes blank lines out of verses
MD013: false # wraps lines, and networks show each line end
MD018: false # makes headings of lines that begin with a hashtag
MD025: false # demotes headings
MD029: false # numbers lists anew
MD034: false # puts addresses into <…>

# These may stay on:
MD042: true # links that lead nowhere
MD045: true # pictures without alt text
MD047: true # one line end at the end of each file
MD056: true # rows of a table with too many or too few cells

"""#),
    TemplateFile(
      path: "workspace/campaigns/README.md",
      text: #"""
# Campaigns

Efforts with a start, an end and an aim go here, paid or not. To begin: `edito new campaign "Street party"`. Posts
belong to one through `campaign:` and its id.

```yaml
title: Street party
from: 2027-06-01
until: 2027-06-20
objective: awareness
paid: false
status: planned             # planned running over cancelled
budget: £120                # or £40 per month
spending:
  - {on: 2027-06-02, amount: £45, for: printing the posters}
```

`campaign-over-budget` holds the spending against the budget, `campaign-without-posts` reports one that begins without
a post, and `part-of:` makes a campaign part of a larger one, for which its spending counts as well.

"""#),
    TemplateFile(
      path: "workspace/checklists/daily.md",
      text: #"""
---
title: Every day
every: weekdays             # or day, if somebody is there at weekends
# owner: alex-reed          # who sees to it: a page in people/
---

# Every day

Order and durations are starting points: change them, repeat a task, drop another. All of it takes 6 hours 40 minutes
and fits in a 7-hour day, slack included; one thing at a time.

`edito today` follows this order. A tag at the end of a task says what it stands for (`#mention`, `#post`, `#review`,
`#contact`, `#strategy`, or a channel: `#mastodon`): what waits appears below it.

## Listen and reply

Private messages come first: somebody is waiting. The page of the day gives a link to every mention that counts;
see to negative opinions first, and mind the tone.

- [ ] Answer private messages (25 min)
- [ ] Log the mentions, classify them and hand in the page of the day (20 min) #mention
- [ ] Follow what is said about us and respond to opinions, good or bad (15 min)

## Publish

The numbers are examples, taken from a community manager’s list: match them to your own `cadence`.

- [ ] Post 3 to 6 times on X (15 min)
- [ ] Post once or twice on Facebook (10 min)
- [ ] Post 2 or 3 times on Instagram and LinkedIn (20 min)
- [ ] Update the other channels and answer comments (20 min)

## Meet people

Take part as an equal and leave the floor to others: introducing two people to each other is often worth more than a
link to yourself.

- [ ] Talk with the people who recommend us (10 min) #contact
- [ ] Find people who are looking for what we offer and talk to them (15 min)
- [ ] Join the community’s conversations (20 min)

## Prepare what comes next

For each piece, note its form, its distribution, its call to action, the result expected and the objective it serves.
Time for ideas is a limit, not a debt: one hour at most, and always towards an objective.

- [ ] Update the publishing calendar (10 min) #post #review
- [ ] Prepare tomorrow’s content and its distribution (25 min)
- [ ] Write, optimise and schedule a blog article, then share it (30 min)
- [ ] Make progress on an article under your own name (15 min)
- [ ] Look for ideas for contests, offers and campaigns (60 min)

## Learn

- [ ] Follow what is new on the networks and in the trade (10 min)
- [ ] Get to know one of our products or services better (10 min)
- [ ] Watch what our competitors do (10 min)

## Keep some slack

An emergency, a visitor, a job that has nothing to do with social channels: this hour is theirs.

- [ ] Absorb surprises and the rest of the job (60 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/monthly.md",
      text: #"""
---
title: Every month
every: month
# at: last friday           # the day of the month on which it is due
# owner: alex-reed          # who sees to it: a page in people/
---

# Every month

## Step back

The review goes further than the weekly reading: it says what to keep, what to stop, what to try. The break is a task
like any other; tick it.

- [ ] Review the whole strategy in the light of the results (120 min) #strategy
- [ ] Spend some time away from social media (120 min)

## Go and meet others

- [ ] Talk with the voices that count in our field (45 min)
- [ ] Go to a local event and meet followers there (90 min)
- [ ] Work out with another department what social channels can do for it (45 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/quarterly.md",
      text: #"""
---
title: Every quarter
every: quarter
# at: last friday           # the day of the quarter on which it is due
# owner: alex-reed          # who sees to it: a page in people/
---

# Every quarter

Three months of records are enough to judge by. Raise an objective that was passed; discuss one that was missed: was
the target fair, or the way of reaching it?

- [ ] Compare the quarter’s indicators with their targets (120 min)
- [ ] Adjust the objectives for the next quarter (90 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/weekly.md",
      text: #"""
---
title: Every week
every: week
# owner: alex-reed          # who sees to it: a page in people/
---

# Every week

## Look

`edito report week` writes the page with the week’s pace and figures; what surprised you and what you change is left for you
to say.

- [ ] Read the statistics and note what worked, channel by channel (60 min)

## Decide

One person gives the update, against criteria set beforehand; the words stay with those who write.

- [ ] Talk about strategy and the coming weeks with the team (60 min)

## Pass it on

- [ ] Catch up with partners and look for something to do together (45 min)
- [ ] Offer colleagues a post to share (20 min)

"""#),
    TemplateFile(
      path: "workspace/edito.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
edito: 1                    # format version; leave it alone
name: {{name}}
locale: {{locale}}               # language of the messages, the calendar and the cadence
timezone: {{timezone}}      # every date in this folder is read at this time
capacity: 7h                # one working day: compare your checklists’ durations with it
review: optional            # required: in this team, everything is approved before it appears
horizon: 2 weeks            # how far ahead cadence is checked
lint:
  fail-on: error            # from which severity on `edito lint` fails: error, warning, info
  # exclude: [archive/]     # what the checks leave aside
  # rules: {posts-too-close: {minutes: 90}}   # one setting, rule by rule
# closures:                 # days off: nothing is expected on them
#   - 2026-12-25
#   - {from: 2027-08-02, until: 2027-08-15, reason: Summer break}
---

# Welcome to the editorial desk

This folder is the desk: the strategy, the posts, the checklists and the figures are plain Markdown files.
You can read them with nothing installed; `edito` checks them, counts what is missing and turns them into the
calendar. This text is yours: replace it with your team’s own instructions.

## The first five steps

1. **Introduce the team.** `edito new person "Alex Reed"` adds a page to `people/`; its file name is the id
   that every other document uses.
2. **Say where you speak, and how often.** In `strategy/`, open question 5 (audiences and channels), then
   question 7 (frequency), or their counterpart among the six Ms, “Medium”. Remove the `#` in front of the
   facts, put in your own, and set `status` to `answered`.
3. **Write a post.** `edito new post "Our first message"`
4. **Have it checked.** `edito lint` reports what is missing, what contradicts itself and what runs late.
5. **Look at the calendar.** `edito calendar`

## What goes where

| folder | what goes in it |
|---|---|
| `strategy/` | one answer per question; its facts drive the checks |
| [`posts/`](posts/README.md) | one post per file, for one or several channels |
| `checklists/` | what comes round every day, week, month or quarter |
| [`runs/`](runs/README.md) | ticked checklists, one per period |
| [`ideas/`](ideas/README.md) | ideas waiting for their turn |
| [`campaigns/`](campaigns/README.md) | efforts with a start, an end and an aim |
| [`people/`](people/README.md) | the team, partners, supporters, competitors |
| [`processes/`](processes/README.md) | ways of working, written down |
| [`mentions/`](mentions/README.md) | what people say about you |
| [`metrics/`](metrics/README.md) | figures, period by period |
| [`reports/`](reports/README.md) | status updates |
| [`media/`](media/README.md) | pictures, video and sound |

"""#),
    TemplateFile(
      path: "workspace/ideas/README.md",
      text: #"""
# Ideas

What came out of a brainstorm and is not a post yet goes here. An idea may be half-finished; no rule hurries it. To
begin: `edito new idea "Contest for the oldest inner tube"`.

```yaml
status: new                 # new kept used dropped
date: 2026-11-24
objective: awareness
format: photo
```

An idea worth keeping becomes a post with `edito new post --from` and its id.

"""#),
    TemplateFile(
      path: "workspace/media/README.md",
      text: #"""
# Media

Pictures, video and sound go here. Put the file in this folder, then name it in a post (`edito new post`) by its path
from the root of the workspace. Every picture or video needs an alternative text, read by people who cannot see it.

```yaml
media:
  - {file: media/open-day.jpg, alt: "Three people bent over a buckled wheel"}
```

"""#),
    TemplateFile(
      path: "workspace/mentions/README.md",
      text: #"""
# Mentions

What people say about you goes here, one file per day or per week. To begin: `edito mentions import feed.xml` brings in a feed or
an export, `edito mentions add ADDRESS` a single one; or write one line per mention.

```markdown
- [ ] [Noah](https://mastodon.example/@noah/1) on mastodon, 10:32 — “Thanks for the helping hand” #positive @alex-reed
  - [reply](https://mastodon.example/@example/2), 10:50
```

Tick a mention once it has been dealt with. `#positive`, `#neutral` and `#negative` are your judgement; `#positive?` is a
guess learnt from it: confirm it by deleting the `?`.

"""#),
    TemplateFile(
      path: "workspace/metrics/README.md",
      text: #"""
# Figures

Readings go here, one file per period. The first column is the channel or the post, the others carry the ids of your
indicators. To begin: `edito new metrics`, then copy your figures into the table, or let
`edito metrics import export.csv` do it. `edito metrics` shows where you stand.

```markdown
| channel  | followers | visits |
|----------|----------:|-------:|
| mastodon |        12 |     85 |
| blog     |           |    140 |
```

An empty cell means “not read”; a zero is a zero.

"""#),
    TemplateFile(
      path: "workspace/people/README.md",
      text: #"""
# People

One page per person goes here: the team, partners, advocates, influential voices, and competitors, which may be
organisations. To begin: `edito new person "Alex Reed"`. The file name becomes the id to use everywhere else, for
example `alex-reed`.

```yaml
name: Alex Reed
role: member                # member partner advocate influencer competitor
job: Community manager
handles: {mastodon: "@alex@mastodon.example"}
```

To keep in touch, add `contact: every month` (or `every 2 weeks`), then note each exchange on the page as a list item,
the day first; a day to come is an appointment. `contact-overdue` reminds you of whoever is waiting to hear from you.

```markdown
- 2026-11-03 call: glad to be portrayed
- 2026-10-06 coffee at the market
```

When somebody leaves, keep the page and add the day they left under `until:`.

"""#),
    TemplateFile(
      path: "workspace/posts/README.md",
      text: #"""
# Posts

One file per post goes here, for one or several channels. Arrange sub-folders as you like; by year and month works
well. To begin: `edito new post "Open day on Saturday"`, then `edito lint`. The length that each network allows is
yours to check.

```markdown
---
title: Open day on Saturday
status: draft
date: 2026-11-24 09:00
channels: [mastodon, x]
---
The workshop opens its doors on Saturday at ten. Bring something broken, leave with it mended.

## @x
Saturday at ten: open day at the workshop. Bring something broken.
```

The text before the first `## @channel` heading is for every channel. On a network with threads, a line of `---` begins
the next post of the thread.

"""#),
    TemplateFile(
      path: "workspace/processes/README.md",
      text: #"""
# Processes

Ways of working that you want to find again on a hectic day go here: publishing, handling a complaint, correcting a
mistake, handing over. A page each is enough. To begin: `edito new process "Correct a published mistake"`.

A procedure has somebody who keeps it current (`owner:`) and a day to read it again (`review:`); `process-without-owner`
and `stale-process` see to it. Those that must exist are named in the strategy, for instance with
`processes: [publish, reply]`: `missing-process` reports one that nobody has written.

```markdown
1. Tell the person who approves.
2. Publish the correction where the mistake appeared.
3. Note what would have prevented it.
```

"""#),
    TemplateFile(
      path: "workspace/reports/README.md",
      text: #"""
# Reports

Status updates for a day, a week, a month or a quarter go here. To begin: `edito report week` writes the page of the week that
is over, with what came out, the pace you kept, the figures and what people said of you.

```markdown
<!-- edito:begin posts -->
… what Edito writes anew each time …
<!-- edito:end -->

## Unexpected
The failed pictures got people talking more than the good ones.
```

What stands between two marks is Edito's; all the rest is yours, and is never touched. To have other headings or other parts,
copy a page to `templates/report-week.md` and empty it.

"""#),
    TemplateFile(
      path: "workspace/runs/README.md",
      text: #"""
# Runs

Checklists being ticked go here: one file per checklist and period. To begin: `edito start daily`, which copies the
tasks of the list; tick them here, or with `edito check daily "answer"`. A period without a file was missed, as
`edito checklists` shows: there is no need to record that nothing was done.

```markdown
---
checklist: daily
period: 2026-11-24
---
- [x] Answer private messages (25 min)
- [ ] Follow what is new on the networks and in the trade (10 min)
```

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/01-strategy.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Overall strategy
question: strategy
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
---

# What should our channels contribute to?

A social account is a means: it helps an organisation that already has an aim, values and a past. Writing the
connection down keeps the team from posting for the sake of it, and gives everyone grounds to decide when a
request comes in. A good answer fits on a page, makes sense to a newcomer, and also says what the channels
will not do.

## What to settle

- What are the organisation’s two or three aims this year?
- What does the communication strategy already say, and to whom?
- Which part of those aims can social channels really serve?
- Which values and which history should be recognisable in every message?
- To which requests will we say no?

## Our answer

<!-- hint: write one sentence for the organisation’s aim, one for the part the channels play, then a short
     list of what you will not do. After that, set `status` to `answered`. -->

## What Edito does with it

This answer declares no fact: it is there to be read. `edito lint` makes sure that a finished answer keeps no
writing hints. As for every question, `review:` sets a date: once it has passed, `open-question` reminds you
of an answer that is due, `stale-answer` of one to read again.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/02-priorities.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Priorities
question: priorities
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: The objectives, most important first. Examples, to be replaced.
##: kind: visibility, community, search, service, brand, hiring or sales
# objectives:
#   - {id: awareness, title: Be known in the neighbourhood, priority: primary, kind: visibility}
#   - {id: help, title: Help the people who write to us without delay, priority: secondary, kind: service}
---

# What do we want from being online, first of all?

Being seen, keeping a community together, ranking in search, helping customers, looking after a reputation,
hiring, selling: each aim needs its own messages and its own figures. Going for all of them means choosing
none. A good answer names one or two primary objectives, a few secondary ones, and drops those that nobody
will follow up.

## What to settle

- If only one result counted a year from now, which would it be?
- Which objectives come next, and which can wait?
- Are we looking for customers, members, applicants, or the trust of those we already have?
- Who in the organisation needs each of these results?

## Our answer

<!-- hint: for each objective, say in two sentences why it is there and what changes once it is reached; then
     give it a short id under `objectives`. -->

## What Edito does with it

This answer gives `objectives`. A post refers to one with `objective:`; `missing-objective` reports posts that
serve no aim, and `unknown-reference` those that name one nobody declared. The other way round,
`objective-without-posts` and `objective-without-indicator` report an aim that nothing serves or measures.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/03-audit.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Audit
question: audit
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: Competitors are pages in people/ with the role competitor. Examples, to be replaced.
# competitors: [next-door-workshop]
# audit:
#   date: 2026-11-02
#   channels:
#     x: Account opened in 2019, silent for six months
#     blog: One article a month, well placed in search
##: What to listen for, and how soon to reply.
# listening:
#   keywords: [Example Workshop, bike repair]
#   feeds: [https://mastodon.example/tags/repair.rss]
#   response-time: 4h
---

# Where do we start from, and what are others doing?

Progress shows only against a starting point that somebody wrote down. An audit lists every account, forgotten
ones included, what is said about the organisation, and how the neighbours use the same ground; it reveals the
place still free. A good answer is dated, uses figures where it can, and is frank about what lies dormant.

## What to settle

- Which accounts carry our name, who holds the keys, which ones should close?
- What comes up when somebody searches for us, and in what tone?
- Which three to five competitors or cousins should we watch?
- What do they do well that we do not do? What do they leave undone?
- Which words should we follow from today?

## Our answer

<!-- hint: one paragraph for each existing channel, one for each competitor, and finally the place you want to
     take. Add a page for each competitor with `edito new person`. -->

## What Edito does with it

This answer gives `competitors`, `audit` and `listening`. Competitors must exist in `people/`, or
`unknown-reference` says so. `stale-audit` tells you when to do the audit again; keywords and response time
guide you through the log of mentions.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/04-indicators.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Indicators
question: indicators
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: kind: presence, engagement, reach, influence, return or activity; direction: up or down
##: Examples, to be replaced: the target figures are yours to set.
# indicators:
#   - {id: followers, title: New followers, objective: awareness, kind: presence, unit: people, direction: up, target: 40 per month}
#   - {id: visits, title: Site visits from social channels, objective: awareness, kind: return, unit: visits, direction: up, target: 200 per month}
#   - {id: delay, title: Median time to reply, objective: help, kind: engagement, unit: hours, direction: down, target: 4}
---

# Which figures will tell us that we are getting somewhere?

An indicator ties an objective to a number that somebody knows how to collect. Chosen before the start it
costs little; rebuilt afterwards it is often missing. A good answer keeps few of them, at least one for each
primary objective, each with a unit, a direction and a target.

## What to settle

- Which number will move if the objective is reached, and which way?
- Do we follow only presence and activity, or also engagement, reach, influence and return?
- Where is each figure read, by whom, how often?
- Which target is high enough to matter and near enough to believe in?
- Which flattering figures do we agree to ignore?

## Our answer

<!-- hint: for each indicator, say where the number comes from and who collects it. If explaining it takes
     more than a sentence, look for a simpler one. -->

## What Edito does with it

This answer gives `indicators`. The tables in `metrics/` and the reports use their ids, and a post’s call to
action says which one it should move; `unmeasured-call-to-action` reports those with no indicator or no
expected result, `indicator-without-objective` figures that measure no aim.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/05-audiences.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Audiences and channels
question: audiences
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: A channel is one account: on the left its id, the one posts use. Examples, to be replaced.
##: network: x mastodon bluesky threads linkedin facebook instagram tiktok youtube pinterest reddit tumblr
##: telegram google-business blog
# channels:
#   x: {network: x, handle: "@example"}
#   mastodon: {network: mastodon, handle: "@example@mastodon.example", language: en}
#   facebook: {network: facebook, url: "https://facebook.example/example"}
#   instagram: {network: instagram, handle: "@example"}
#   linkedin: {network: linkedin, url: "https://linkedin.example/example"}
#   blog: {network: blog, url: "https://www.example.org/blog"}
# audiences:
#   - {id: neighbours, who: People who live nearby, channels: [facebook, instagram], search: repair workshop near me}
#   - {id: supporters, who: Present volunteers and members, channels: [mastodon, blog], search: workshop newsletter and events}
---

# Whom are we talking to, and where are they?

“Everybody” is not an audience. The point is to name real groups: those already with us, those we would like
to win, those who speak well of us unasked. Each group decides which networks to keep and how to be found
there. A good answer prefers a few channels in good order to a presence everywhere.

## What to settle

- Which groups do we want to reach, and what is each of them after?
- On which networks do they already spend time?
- With which words, and in which tools, do they look for something we can answer?
- Who might recommend us, and how do we keep in touch?
- Which channel could we close without letting anyone down?

## Our answer

<!-- hint: describe each group in a few lines, with one person in mind; open a channel only where a group
     calls for it. -->

## What Edito does with it

This answer gives `channels`, on which nearly everything depends, and `audiences`. A frequency target can aim
at one channel or at a whole network; `unknown-reference` and `unknown-channel-heading` stop a post addressed
to a channel that nobody declared, and `channel-without-audience` reports a channel on which you expect
nobody.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/06-content.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Content and tone
question: content
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: Examples, to be replaced.
# pillars:                  # the main themes
#   - {id: backstage, title: Behind the scenes}
#   - {id: how-to, title: Repairs step by step}
# messages:                 # what should come across, again and again
#   - {id: repair-together, title: Repairing is learnt together, objective: awareness, pillar: how-to}
# formats:
#   - {id: article, title: Blog article}
#   - {id: photo, title: Photo or set of photos}
#   - {id: video, title: Short video}
#   - {id: press-release, title: Press release}
# tone:
#   prefer: [short sentences, active voice, one concrete example]
#   avoid: [revolutionary, {term: utilise, use: use}]
#   names: [Example Workshop]
---

# What do we tell, in what form, and in what voice?

Short texts or long ones, single pictures or sets, video that is brief, lengthy or live: form follows the
network, but themes are what people come back for. The voice has to survive a change of author, whether it is
learned, friendly, funny, or a blend chosen on purpose. A good answer gives three to five themes, the forms
the team can make, and rules of tone that can be checked.

## What to settle

- What do we talk about better than others?
- Which ideas should people remember, even if we have to repeat them?
- Which forms can we make every week without wearing ourselves out?
- Which words do we use, which do we refuse, how is our name spelt?
- What is humour allowed to do, and when does it keep quiet?

## Our answer

<!-- hint: for each theme, give one example of a post that worked. Keep the rules of tone short: what the tool
     checks, nobody needs to police word by word. -->

## What Edito does with it

This answer gives `pillars`, `messages`, `formats` and `tone`. Posts refer to them, frequency targets can
count by them, and `avoided-term` picks up unwanted words and misspelt names, so that reviewers can look at
the substance. `unused-pillar` reports a theme that nothing feeds any more.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/07-frequency.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Frequency
question: frequency
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: from: when the target begins to count; without it, the weeks gone by count as missed.
# cadence:                  # examples, to adapt: these are not “ideal” targets
#   - {channel: x, target: 3-6 per day, on: weekdays}                   # example: a community manager’s task list
#   - {channel: facebook, target: 3 per week, from: 2027-W01}           # example: a small team’s schedule
#   - {channel: instagram, target: 3-5 per week}                        # example: a tool maker’s study of millions of posts
#   - {channel: linkedin, target: 2-5 per week}                         # example: the same study
#   - {channel: blog, target: 2-3 per week}                             # example: a strategy guide
#   - {pillar: backstage, target: at least 4 per month}                 # example: a theme not to forget
#   - {message: repair-together, target: at least 7 per quarter}        # example: the “rule of seven” in marketing
# embargo:                  # nothing appears in this interval
#   - {from: 2027-05-07, until: 2027-05-09, channels: [x, facebook], reason: Silence before the announcement}
---

# At what pace do we post, channel by channel?

The right pace is one that the team can hold without losing quality or wearing people out. The figures in
circulation disagree: for X you will read three posts a week as well as ten a day, since everything depends on
what the account is for. A good answer starts from what you already do, sets a minimum and a maximum, and
changes by a dated line rather than by erasing the old one.

## What to settle

- How much did we really post, on each channel, over the last three months?
- Which minimum keeps the channel alive, and which maximum stays welcome?
- On which days do we post, and which ones are closed?
- Which themes or messages must return even in busy weeks?
- When will we compare the pace with the results?

## Our answer

<!-- hint: justify each target from your own history. To change one later, close the old one with `until:` and
     open the new one with `from:`. -->

## What Edito does with it

This answer gives `cadence` and, where needed, `embargo`. `edito cadence` compares target, published, ready
and planned; `below-target`, `above-target`, `posting-gap` and `impossible-target` report the differences, and
`posted-during-embargo` what would appear in a period of silence. Closures in `edito.md` lighten the targets.
`channel-without-cadence` reports a channel that the list forgets, `contradicting-facts` two targets that
cannot both hold.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/08-means.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Means
question: means
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
# means:                    # example, to be replaced
#   people: [alex-reed, sam-patel]
#   tools: [picture editing, video editing, post scheduling]
#   budget: £250 per month
#   training: one day a year on listening and accessibility
---

# Whom, what and how much do we have?

A strategy without means remains a wish. Count the people and their hours (community work, writing, taking pictures,
filming), the tools, the money for outside help, paid reach or prizes, and the time it takes to learn. A good
answer agrees with the chosen pace: when the hours are not there, the pace comes down.

## What to settle

- Who works on the channels, and for how many hours a week?
- Which tools do we have, and which do we truly lack?
- What do we hand to others, and at what price?
- How much can we spend per month or per quarter?
- Who needs to learn what: community work, listening, pictures, law?

## Our answer

<!-- hint: compare the hours available with the total of your checklists’ durations, and say what you give up
     if it is higher. -->

## What Edito does with it

This answer gives `means`. The people named must have a page in `people/`; the budget for advertising cannot
be more than this one (`contradicting-facts`). The day’s load is the sum of your checklists’ durations:
compare it with `capacity` in `edito.md`.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/09-responsibilities.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Responsibilities
question: responsibilities
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: By channel, or for all of them with all: who publishes, replies, approves, buys advertising.
# responsibilities:         # example, to be replaced
#   all: {publish: [alex-reed], reply: [alex-reed], approve: [sam-patel], advertise: [sam-patel]}
#   blog: {publish: [alex-reed, sam-patel], approve: [sam-patel]}
---

# Who publishes, who replies, who decides?

A message that belongs to nobody waits, and so does one that belongs to two people. Telling apart publishing,
replying, approving and advertising prevents both duplicates and silences, above all during holidays. A good
answer names persons rather than departments, provides a stand-in, and leaves the words to those who write.

## What to settle

- Who publishes on each channel, and who stands in for them?
- Who replies to the public, and when should somebody else be told?
- Who approves, and what does that person read for: the substance, or every word?
- Who may commit money to advertising?
- Who gives the weekly update, against which criteria set beforehand?

## Our answer

<!-- hint: read this page with each person named, and take out those who hear of it here for the first time. -->

## What Edito does with it

This answer gives `responsibilities`. The team reads there who may approve and whom to ask;
`unknown-reference` reports people without a page, `channel-without-owner` channels on which nobody may
publish. Note an approval by setting the post to `status: approved`.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/10-advertising.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Advertising
question: advertising
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
# advertising:              # example, to be replaced
#   budget: £120 per month
#   occasions: [enrolment week, street party]
---

# Should we pay to be seen, and when?

Paid reach steps outside the circle of those who already follow, for the length of an occasion. Without an
objective and a measure, the money leaves and nobody learns from it. A good answer may be no; otherwise it sets
a ceiling, a few occasions, and the figure that will tell whether the expense was worth it.

## What to settle

- Which objective advances too slowly without advertising?
- Which occasions of the year deserve an expense, on which networks?
- Which monthly ceiling, and who agrees to it?
- Which expected result makes a trial worthwhile, and when do we stop it?

## Our answer

<!-- hint: if the answer is no, write why and on what condition it would change. If it is yes, add a campaign
     for each occasion with `edito new campaign`. -->

## What Edito does with it

This answer gives `advertising`. Paid efforts are campaigns with `paid: true`, each with its own budget,
objective, dates and spending (`spending:`). `over-budget` reports the expense that goes through the ceiling
of the current period.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/1-mission.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Mission
question: mission
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: A fact is declared once: if it is already given elsewhere, leave these lines commented out.
# objectives:               # example, to be replaced
#   - id: awareness
#     title: Be known in the neighbourhood
#     priority: primary     # primary or secondary
#     kind: visibility      # visibility community search service brand hiring sales
#   - id: help
#     title: Help the people who write to us without delay
#     priority: secondary
#     kind: service
---

# Mission: what are we going out there to get?

A mission for social channels is not the organisation’s motto: it is an assignment, with a finishing line that
everyone would recognise. It earns its keep on doubtful days, when a fashion goes by or a department asks for
“just one little post”. A good mission entitles people to refuse.

## To see clearly

- If we closed everything tomorrow, what would be missed, and by whom?
- What will have happened on the day we call it done?
- What does this mission make us stop right now?

## Our mission

<!-- hint: one sentence that begins with a verb, then the objectives that make it checkable. -->

## With Edito

The mission gives `objectives`: `missing-objective` asks every post which one it serves, and
`objective-without-posts` reports one that nothing serves any more. In the ten questions, the same facts
belong to the second, “Priorities”; the first one is about the organisation as a whole.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/2-message.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Message
question: message
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: A fact is declared once: if it is already given elsewhere, leave these lines commented out.
# messages:                 # example, to be replaced: the story to tell, and the objective it serves
#   - id: repair-together
#     title: Repairing is learnt together
#     objective: awareness
#     pillar: how-to
# pillars:
#   - {id: how-to, title: Repairs step by step}
#   - {id: backstage, title: Behind the scenes}
# formats:
#   - {id: article, title: Blog article}
#   - {id: video, title: Short video}
# tone:
#   prefer: [a story rather than an argument]
#   avoid: [revolutionary, {term: utilise, use: use}]
#   names: [Example Workshop]
---

# Message: which story should people remember?

Arguments fade; a story in which people find themselves stays. But they have to hear it: an old saying in
advertising wants seven meetings with a brand before anybody responds, and the team tires of it well before the
public does. A good message can be told in twenty ways while its heart remains the same.

## To see clearly

- Which moment in our audience’s life opens the story?
- Which objective does each message serve?
- From which angles can it be retold without being copied?
- Which words would betray it?

## Our message

<!-- hint: tell it in five lines, as you would to one member of your audience; add three possible angles. -->

## With Edito

The message gives `messages`, `pillars`, `formats` and `tone`. For the rule of seven, add a line to the
`cadence` list of the M called “Medium”: it counts the posts that carry this message. `avoided-term` watches
the words and `duplicate-text` repeats that are too faithful. Among the ten questions this is the sixth,
“Content and tone”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/3-management.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Management
question: management
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: A fact is declared once: if it is already given elsewhere, leave these lines commented out.
# responsibilities:         # example, to be replaced
#   all:
#     publish: [alex-reed]
#     reply: [alex-reed]
#     approve: [sam-patel]
#     advertise: [sam-patel]
# means:
#   people: [alex-reed, sam-patel]
#   tools: [video editing, post scheduling]
#   budget: £250 per month
#   training: one day a year
# processes: [publish, reply, crisis]   # the procedures that must exist in processes/
# advertising:
#   budget: £120 per month
#   occasions: [street party]
# embargo:                  # nothing appears in this interval
#   - {from: 2027-05-07, until: 2027-05-09, reason: Silence before the announcement}
---

# Management: how does the work get done, from draft to reply?

Whatever is not written down gets invented again in every emergency. A short procedure means fewer mistakes,
smaller damage from the ones that slip through, and a leadership at ease, because it can see how the team works
without rereading everything. Good management fits in a few pages that people do follow.

## To see clearly

- Through whose hands does a post go before it appears?
- What do we do about a mistake, a complaint, a crisis on a Saturday?
- Who stands in for whom, and where are the passwords kept?
- How many hours and how much money does this take, advertising included?

## Our management

<!-- hint: describe a post’s journey in a few steps, then write a procedure for each delicate one with
     `edito new process`. -->

## With Edito

Management gives `responsibilities`, `means`, `advertising`, `processes` and, where needed, `embargo`;
procedures live in `processes/`. `missing-process` reports one that is not written, `channel-without-owner` a
channel that is left to nobody, and `posted-during-embargo` guards the silences. Among the ten questions, see
the eighth, “Means”, the ninth, “Responsibilities”, and the tenth, “Advertising”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/4-medium.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Medium
question: medium
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: A fact is declared once: if it is already given elsewhere, leave these lines commented out.
# channels:                 # example, to be replaced: one account per line
#   mastodon: {network: mastodon, handle: "@example@mastodon.example"}
#   instagram: {network: instagram, handle: "@example"}
#   blog: {network: blog, url: "https://www.example.org/blog"}
# audiences:
#   - id: neighbours
#     who: People who live nearby
#     channels: [instagram]
#     search: repair workshop near me
##: from: when the target begins to count; without it, the weeks gone by count as missed.
# cadence:                  # examples, to adapt: these are not “ideal” targets
#   - {channel: instagram, target: 3-5 per week, from: 2027-W01}     # example: a tool maker’s study of millions of posts
#   - {channel: blog, target: 5 per week, on: weekdays}              # example: a team’s schedule
#   - {message: repair-together, target: at least 7 per quarter}     # example: the “rule of seven” in marketing
---

# Medium: which platforms deserve our time?

Nobody ever won an audience by the number of their accounts. Careful work on one network may be picked up
elsewhere; hasty work on ten will be picked up nowhere. A good answer chooses one main medium and one or two
lesser ones, and says at what pace each of them lives.

## To see clearly

- Where is our audience when it needs us?
- Which medium suits what we make best?
- How many times a week can we be good at it?
- Which one would we leave first?

## Our media

<!-- hint: rank your media, and say for each what would make you leave it. -->

## With Edito

The medium gives `channels`, `audiences` and `cadence`. `edito slots` shows the dates still needed,
`below-target` and `posting-gap` what is behind. Among the ten questions these are the fifth, “Audiences and
channels”, and the seventh, “Frequency”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/5-metrics.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Metrics
question: metrics
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: A fact is declared once: if it is already given elsewhere, leave these lines commented out.
# indicators:               # example, to be replaced
#   - id: followers
#     title: New followers
#     objective: awareness
#     kind: presence        # presence engagement reach influence return activity
#     unit: people
#     direction: up         # up or down
#     target: 40 per month
#   - id: delay
#     title: Median time to reply
#     objective: help
#     kind: engagement
#     unit: hours
#     direction: down
#     target: 4
---

# Metrics: how will we see that it works?

Now and then a figure sits right beside the aim: to grow, count the followers. More often there are only signs:
to know whether a novelty is awaited, look at reactions, at their mood, and at what is said when we are not in
the room. Keeping records from the first day costs less than rebuilding them, and so does saving a picture of
the words worth remembering.

## To see clearly

- Which figure comes closest to each objective, and which ones are only signs?
- Which of the public’s words do we keep beside the numbers?
- Who collects what, on which day, and where?
- From what difference on do we change something?

## Our metrics

<!-- hint: for each objective, a direct figure if there is one, a sign or two if not, and the decision that
     each can bring about. -->

## With Edito

Metrics give `indicators`, which name the columns in `metrics/` and what calls to action should move; `edito metrics`
holds them against their targets and `edito report month` sums them up. `unmeasured-call-to-action` reports what goes out without saying what is
expected of it. Among the ten questions this is the fourth, “Indicators”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/6-monitoring.md",
      text: #"""
---
##: Remove “# ” in front of the lines you want; the lines with “##:” are explanations.
title: Monitoring
question: monitoring
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer: a page in people/
# review: 2027-06-30        # the day to read it again
##: A fact is declared once: if it is already given elsewhere, leave these lines commented out.
# listening:                # example, to be replaced
#   keywords: [Example Workshop, bike repair]
#   feeds: [https://mastodon.example/tags/repair.rss]
#   response-time: 4h       # the time we give ourselves to reply
# competitors: [next-door-workshop]   # pages in people/ with the role competitor
# audit:
#   date: 2026-11-02
#   channels:
#     instagram: Two hundred followers, few replies to comments
---

# Monitoring: who listens, and what do we do with it?

A post is only the beginning of an exchange. Replies tell what people think, feel and ask for, to anyone who
takes the trouble to sort them; answering in turn builds trust. Good listening has its words, its hours and a
deadline, and what it learns finds its way back into the content.

## To see clearly

- Which names, words and misspellings do we follow?
- How soon do we answer, and what never goes unanswered?
- What do we do with praise, with a complaint, with a question?
- Which neighbours do we watch, and how often?

## Our monitoring

<!-- hint: give your keywords, the hour of the daily log, and three replies that you are proud of. -->

## With Edito

Monitoring gives `listening`, `competitors` and `audit`. Log what your feeds bring in with
`edito new mentions`; `stale-audit` tells when to do the audit again. Among the ten questions, the third,
“Audit”, gathers the same facts.

"""#),
  ]
}
