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
until: {{date}}           # the last day: set it
# objective: awareness
# channels: [mastodon, instagram]
# owner: alex-reed          # who leads it: a person in people/
# paid: true                # whether it pays for reach
# budget: £120
# spending:                 # what was spent, day by day
#   - {on: {{date}}, amount: £45.50, for: printing the posters}
#   - {on: {{date}}, amount: £30, for: promoted posts, channel: instagram}
# part-of: season-2027      # the larger campaign that it belongs to
---

<!-- hint: what must have happened by the last day, for whom, and which indicator will show it? Posts belong to this
     campaign through `campaign: {{id}}`. -->

"""#),
    TemplateFile(
      path: "new/checklist.md",
      text: #"""
---
title: {{title}}
every: week                 # day week month quarter year weekdays, or a list of days: [mon, thu]
# at: friday                # the day on which it is due; for a month: last friday, 15
# owner: alex-reed          # who is responsible for it: a person in people/
---

<!-- hint: write one line per task, in order, with its duration, how often, and who does it:
     - [ ] Answer private messages (20 min, ×2) @alex-reed -->

- [ ] Review this list and drop what no longer helps (5 min)

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

<!-- hint: give the idea in one sentence, then say what the audience gains and which objective the idea serves. To
     turn it into a post: `edito new post --from {{id}}` -->

"""#),
    TemplateFile(
      path: "new/mentions.md",
      text: #"""
---
period: {{period}}
---

<!-- hint: write one line per mention, with its URL, and tick it once it has been dealt with:

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

<!-- hint: write a table. Its first column names the channel or the post; the other columns are your indicators:

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
# contact: every month      # how often to contact them
# until: 2027-06-30         # the day they left
---

<!-- hint: note what helps you talk to them, such as their interests. Add each contact as a list item that begins
     with the day: “- 2026-11-03 call, agrees to a portrait”. Other documents name this person `{{id}}`. -->

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
# objective: awareness      # the objective that it serves
# pillar: backstage
# message: repair-together
# audience: neighbours
# campaign: street-party
# format: photo
# language: en
# tags: [bikes, neighbourhood]
# description: The summary that search engines show
# idea: photo-contest       # the idea that it came from
# cta: {text: Sign up, url: "https://www.example.org/sign-up", indicator: visits, expect: 12}
# media:
#   - {file: media/open-day.jpg, alt: "Three people bent over a buckled wheel"}
---

<!-- hint: write the text for all channels here. The example below is a text for one channel only. In a thread, a
     line of three hyphens begins the next part:

    ## @x
    First part of the thread.

    ---

    Second part.
-->

"""#),
    TemplateFile(
      path: "new/process.md",
      text: #"""
---
title: {{title}}
# owner: alex-reed          # who keeps it current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
---

<!-- hint: say when to use it and who acts, number the steps, and say what to do if something goes wrong. One page
     is enough. -->

"""#),
    TemplateFile(
      path: "new/report-day.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: `edito report` updates the text between two “edito” markers and keeps everything else. To remove a
     section, delete its heading and its markers. -->

## What people said

<!-- edito:begin said -->
<!-- edito:end -->

<!-- hint: which mentions should the whole team read in full? -->

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

<!-- hint: `edito report` updates the text between two “edito” markers and keeps everything else. To remove a
     section, delete its heading and its markers. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

<!-- hint: name the indicator that mattered this month, and say why it changed. -->

## Cadence

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

<!-- hint: note what no one had expected and no reading shows. -->

## What comes next

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- hint: say what you will change next month. -->

"""#),
    TemplateFile(
      path: "new/report-quarter.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: `edito report` updates the text between two “edito” markers and keeps everything else. To remove a
     section, delete its heading and its markers. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

## Targets for the next quarter

<!-- edito:begin goals -->
<!-- edito:end -->

<!-- hint: write what the team decides, and change the targets in the answer about indicators. -->

## Cadence

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

<!-- hint: note what no one had expected and no reading shows. -->

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

<!-- hint: `edito report` updates the text between two “edito” markers and keeps everything else. To remove a
     section, delete its heading and its markers. -->

## What we published

<!-- edito:begin posts -->
<!-- edito:end -->

## Cadence

<!-- edito:begin cadence -->
<!-- edito:end -->

<!-- hint: say in one sentence why posts were missing. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

## Expected and measured

<!-- edito:begin results -->
<!-- edito:end -->

<!-- hint: say what you learn from the difference. -->

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

<!-- hint: note what no one had expected and no reading shows. -->

## What comes next

<!-- edito:begin gaps -->
<!-- edito:end -->

<!-- hint: say who does what before the next report. -->

"""#),
    TemplateFile(
      path: "new/report.md",
      text: #"""
---
title: {{title}}
period: {{period}}
author: {{author}}
---

<!-- hint: `edito report` updates the text between two “edito” markers and keeps everything else. To remove a
     section, delete its heading and its markers. -->

## Indicators

<!-- edito:begin indicators -->
<!-- edito:end -->

## Cadence

<!-- edito:begin cadence -->
<!-- edito:end -->

## What worked

<!-- edito:begin works -->
<!-- edito:end -->

## Unexpected

<!-- hint: note what no one had expected and no reading shows. -->

## What we will change

"""#),
    TemplateFile(
      path: "new/run.md",
      text: #"""
---
checklist: {{checklist}}
period: {{period}}
# owner: alex-reed          # who is responsible for it: a person in people/
---

<!-- hint: tick each finished task with an x, and leave the others empty. -->

{{tasks}}

"""#),
    TemplateFile(
      path: "new/strategy.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: {{title}}
question: {{question}}
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Declare the facts of this answer here. Declare each fact only once in the workspace.
---

<!-- hint: ask the question in your own words and answer it. Then declare its facts above and set `status` to
     `answered`. -->

"""#),
    TemplateFile(
      path: "workspace/.markdownlint.yaml",
      text: #"""
# For markdownlint, rumdl and the editors that use them. Posts are published as they are written. A fix that is
# harmless in documentation can turn a hashtag into a heading here, or `## @channel` into `### @channel`. So only
# checks whose fixes do not change a word are on.
default: false

# Leave these off:
MD001: false # demotes channel headings
MD012: false # removes blank lines from poems
MD013: false # wraps lines, and networks show every line break
MD018: false # turns lines that begin with a hashtag into headings
MD025: false # demotes headings
MD029: false # renumbers lists
MD034: false # puts URLs into <…>

# These may stay on:
MD042: true # links without a target
MD045: true # pictures without alt text
MD047: true # exactly one line break at the end of each file
MD056: true # table rows with too many or too few cells

"""#),
    TemplateFile(
      path: "workspace/campaigns/README.md",
      text: #"""
# Campaigns

This folder holds efforts with a start, an end and an objective, paid or not. To start, use
`edito new campaign "Street party"`. A post belongs to a campaign through `campaign:` and the id of the campaign.

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

`campaign-over-budget` compares the spending with the budget, and `campaign-without-posts` reports a campaign that
still has no posts two weeks before it begins. `part-of:` makes a campaign part of a larger one, and its spending
then counts for both.

"""#),
    TemplateFile(
      path: "workspace/checklists/daily.md",
      text: #"""
---
title: Every day
every: weekdays             # or day, if someone works at weekends
from: {{date}}
# owner: alex-reed          # who is responsible for it: a person in people/
---

# Every day

The order and the durations are starting points: change them, repeat a task, drop another. Together, the tasks take
at most 4 hours 30 minutes, including 40 minutes of slack. Even with the list of a week, a month or a quarter, they fit
into a 7-hour day.

`edito today` follows this order. A tag at the end of a task says which items belong to it: `#mention`, `#post`,
`#review`, `#contact`, `#strategy`, or a channel such as `#mastodon`. Waiting items appear below their task.

## Listen and reply

Private messages come first, because someone is waiting. The mentions log links to every mention that counts. Reply
to negative mentions first, and mind your tone.

- [ ] Answer private messages (25 min)
- [ ] Log the mentions and give each a sentiment (15 min) #mention
- [ ] Follow what people say about us and reply to opinions, good or bad (10 min)

## Publish

Publish what is planned for the day, then record it with `edito record`. How often is a matter for your `cadence`.

{{tasks}}

## Meet people

Join conversations without dominating them. Introducing two people to each other often does more good than a link to
your own site.

- [ ] Talk with the people who recommend us (10 min) #contact
- [ ] Find people who are looking for what we offer and talk to them (10 min)
- [ ] Join the community's conversations (15 min)

## Prepare what comes next

For each post, note its format, its channels, its call to action, the expected result and the objective it serves.
Spend an hour on ideas when you have one, and start from an objective.

- [ ] Update the publishing calendar (10 min) #post #review
- [ ] Prepare tomorrow's posts and their channels (25 min)
- [ ] Make progress on an article under your own name (10 min)
- [ ] Look for ideas for contests, offers and campaigns (20 min)

## Learn

- [ ] Follow what is new on the networks and in the trade (10 min)

## Keep some slack

This time is for emergencies, visitors and work that has nothing to do with social channels.

- [ ] Deal with surprises and the rest of the job (40 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/monthly.md",
      text: #"""
---
title: Every month
every: month
from: {{date}}
at: first monday            # the day of the month on which it is due
# owner: alex-reed          # who is responsible for it: a person in people/
---

# Every month

## Step back

The monthly review goes further than the weekly report: decide what to keep, what to stop and what to try. The break
is a task too, so tick it. It has no duration here because it has a day of its own, like the local event.

- [ ] Review the whole strategy in the light of the results (75 min) #strategy
- [ ] Spend some time away from social media

## Go and meet others

- [ ] Talk with influencers in our field (30 min)
- [ ] Go to a local event and meet followers there
- [ ] Work out with another department what social channels can do for it (30 min)
- [ ] Get to know one of our products or services better (15 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/quarterly.md",
      text: #"""
---
title: Every quarter
every: quarter
from: {{date}}
at: first tuesday           # the day of the quarter on which it is due
# owner: alex-reed          # who is responsible for it: a person in people/
---

# Every quarter

Three months of readings are enough to judge. Raise a target that you have exceeded. If you have missed a target,
discuss why: was it too high, or did the team do the wrong work?

- [ ] Compare the quarter's indicators with their targets (90 min)
- [ ] Adjust the targets for the next quarter (60 min)

"""#),
    TemplateFile(
      path: "workspace/checklists/weekly.md",
      text: #"""
---
title: Every week
every: week
from: {{date}}
at: friday                  # the day of the week on which it is due
# owner: alex-reed          # who is responsible for it: a person in people/
---

# Every week

## Look back

`edito report week` writes a report with the cadence and the readings of the week. Add what surprised you and what
you will change.

- [ ] Read the metrics and note what worked, channel by channel (45 min)

## Decide

One person presents the report, using criteria that the team has agreed on beforehand.

- [ ] Talk about strategy and the coming weeks with the team (45 min)

## Pass it on

- [ ] Catch up with partners and look for something to do together (30 min)
- [ ] Offer colleagues a post to share (15 min)
- [ ] Watch what our competitors do (15 min)

"""#),
    TemplateFile(
      path: "workspace/edito.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
edito: 1                    # the version of the format; do not change it
name: {{name}}
locale: {{locale}}               # the readers' language and region
timezone: {{timezone}}      # the time zone of all dates
capacity: 7h                # a working day; lint reports longer days (a weekly or monthly list counts if it has `at:`)
approval: {{approval}}          # required: every post must be approved before its slot
horizon: 2 weeks            # how far ahead Edito checks the calendar
lint:
  fail-on: error            # the lowest severity at which `edito lint` fails: error, warning, info
  # exclude: [archive/]     # files and folders that lint does not check
  # rules: {posts-too-close: {minutes: 90}}   # the settings of a rule
# closures:                 # days on which the team does not publish
#   - 2026-12-25
#   - {from: 2027-08-02, until: 2027-08-15, reason: Summer break}
---

# Welcome

This folder is your team's workspace. The strategy, posts, checklists and metrics are plain Markdown files, which
you can read without installing anything. `edito` checks them, finds what is missing, and shows the calendar. This
text is yours: replace it with your team's own instructions.

## The first five steps

1. **Write a post.** `edito new post "Our first post"` creates it. Write the text, and name its channels.
2. **Check it.** `edito lint` reports what is missing, contradictory or late, and `edito preview` shows the text of
   each channel.
3. **Look at the day and the calendar.** `edito today` and `edito calendar`
4. **Answer one strategy question at a time.** `edito strategy --missing` lists those that are open. Channels belong to
   the answer about audiences and channels, and targets to the one about frequency. To declare facts, delete the `#` at
   the start of their lines and the space after it, replace the examples, and set `status` to `answered`.
5. **Introduce the team.** `edito new person "Alex Reed"` adds a file to `people/`. Other documents use its name,
   `alex-reed`, as an id.

## The folders

| folder | content |
|---|---|
| `strategy/` | one answer per question; Edito compares posts with the facts that the answers declare |
| [`posts/`](posts/README.md) | one post per file, for one or several channels |
| `checklists/` | the tasks of every day, week, month or quarter |
| [`runs/`](runs/README.md) | checklists to tick, one file per period |
| [`ideas/`](ideas/README.md) | ideas for later |
| [`campaigns/`](campaigns/README.md) | efforts with a start, an end and an objective |
| [`people/`](people/README.md) | the team, partners, advocates, influencers and competitors |
| [`processes/`](processes/README.md) | how the team works |
| [`mentions/`](mentions/README.md) | what people say about you |
| [`metrics/`](metrics/README.md) | readings, period by period |
| [`reports/`](reports/README.md) | reports on a day, a week, a month or a quarter |
| [`media/`](media/README.md) | pictures, videos and sound |

"""#),
    TemplateFile(
      path: "workspace/ideas/README.md",
      text: #"""
# Ideas

This folder holds the results of a brainstorm that are not posts yet. An idea may be incomplete, and no rule requires
a date. To start, use `edito new idea "Contest for the oldest inner tube"`.

```yaml
status: new                 # new kept used dropped
date: 2026-11-24
objective: awareness
format: photo
```

To turn an idea into a post, use `edito new post --from` and the id of the idea.

"""#),
    TemplateFile(
      path: "workspace/media/README.md",
      text: #"""
# Media

This folder holds pictures, videos and sound. Put a file here, then name it in a post by its path from the root of
the workspace. Every picture or video needs an alt text, for people who cannot see it.

```yaml
media:
  - {file: media/open-day.jpg, alt: "Three people bent over a buckled wheel"}
```

"""#),
    TemplateFile(
      path: "workspace/mentions/README.md",
      text: #"""
# Mentions

This folder holds what people say about you, in one file per day or week. To start, use
`edito mentions import feed.xml` for a feed or an export, or `edito mentions add URL` for a single mention. You can
also write each mention on a line of its own:

```markdown
- [ ] [Noah](https://mastodon.example/@noah/1) on mastodon, 10:32 — “Thanks for the helping hand” #positive @alex-reed
  - [reply](https://mastodon.example/@example/2), 10:50
```

Tick a mention once it has been dealt with. You set the sentiment: `#positive`, `#neutral` or `#negative`. Edito
learns from your choices and suggests a sentiment for new mentions: `#positive?`. To confirm a suggestion, delete
the `?`.

"""#),
    TemplateFile(
      path: "workspace/metrics/README.md",
      text: #"""
# Metrics

This folder holds readings, in one file per period. The first column names the channel or the post, and the other
column headers are the ids of your indicators. To start, use `edito new metrics` and copy your numbers into the
table, or import them with `edito metrics import export.csv`. `edito metrics` compares the readings with their
targets.

```markdown
| channel  | followers | visits |
|----------|----------:|-------:|
| mastodon |        12 |     85 |
| blog     |           |    140 |
```

An empty cell means that no one has collected the number. A zero counts as a reading.

"""#),
    TemplateFile(
      path: "workspace/people/README.md",
      text: #"""
# People

This folder holds one file per person: the team, partners, advocates, influencers, and competitors, which may be
organisations. To start, use `edito new person "Alex Reed"`. Other documents use the name of the file, `alex-reed`,
as an id.

```yaml
name: Alex Reed
role: member                # member partner advocate influencer competitor
job: Community manager
handles: {mastodon: "@alex@mastodon.example"}
```

To keep in touch, add `contact: every month` (or `every 2 weeks`), then note each contact in the file as a list item
that begins with the day. A future day is an appointment. `contact-overdue` reports people whom you have not
contacted in time.

```markdown
- 2026-11-03 call: agrees to a portrait
- 2026-10-06 coffee at the market
```

If someone leaves, keep the file and add the day under `until:`.

"""#),
    TemplateFile(
      path: "workspace/posts/README.md",
      text: #"""
# Posts

This folder holds one file per post, for one or several channels. You may use any sub-folders; a folder per year and
month works well. To start, use `edito new post "Open day on Saturday"`, then `edito lint`. The rule `text-too-long`
counts each text as its network does, and `edito preview` shows the text of each channel.

```markdown
---
title: Open day on Saturday
status: draft
date: 2026-11-24 09:00
channels: [mastodon, x]
---
The workshop opens its doors on Saturday at ten. Bring something broken, and take it home repaired.

## @x
Saturday at ten: open day at the workshop. Bring something broken.
```

The text before the first `## @channel` heading is for every channel without a text of its own. On a network with
threads, a line of `---` begins the next part of the thread.

"""#),
    TemplateFile(
      path: "workspace/processes/README.md",
      text: #"""
# Processes

This folder holds the processes that you need on a hectic day: publishing, handling a complaint, correcting a
mistake, handing over to a colleague. One page each is enough. To start, use
`edito new process "Correct a published mistake"`.

Each process has a person who keeps it current (`owner:`) and a day by which to review it (`review-by:`).
`process-without-owner` and `stale-process` report a process without an owner, and one that is due for review. The
strategy names the processes that must exist, for example `processes: [publish, reply]`, and `missing-process`
reports those that are not written.

```markdown
1. Tell the person who approves posts.
2. Publish the correction where the mistake was published.
3. Note what would have prevented it.
```

"""#),
    TemplateFile(
      path: "workspace/reports/README.md",
      text: #"""
# Reports

This folder holds reports on a day, a week, a month or a quarter. To start, `edito report week` writes the report on
the current week or, on a Monday, on the week before: what you published, the cadence, the readings, and what people
said about you.

```markdown
<!-- edito:begin posts -->
… the text that Edito updates …
<!-- edito:end -->

## Unexpected
People talked more about the failed pictures than about the good ones.
```

`edito report` updates the text between two markers and keeps everything else. To have other headings or other
sections, copy a report to `templates/report-week.md`. In the copy, write `period: {{period}}` and keep only the
front matter, the headings and the markers.

"""#),
    TemplateFile(
      path: "workspace/runs/README.md",
      text: #"""
# Runs

This folder holds the checklists that you tick, in one file per checklist and period. To start, `edito start daily`
copies the tasks of the checklist. Tick them here, or with `edito tick daily "answer"`. A period without a run
counts as missed, and `edito checklists` shows it, so you need not record that nothing was done.

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
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Overall strategy
question: strategy
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
---

# What should our channels contribute to?

Social channels are a means: they serve an organisation that already has objectives, values and a history. Once this
connection is written down, the team no longer posts for the sake of posting, and can decide quickly when a request
comes in. A good answer fits on one page, makes sense to a newcomer, and says what the channels will not do.

## What to settle

- What are the organisation's two or three objectives this year?
- What does the communication strategy already say, and to whom?
- Which of those objectives can social channels really serve?
- Which values, and which part of our history, should readers recognise in every post?
- Which requests will we turn down?

## Our answer

<!-- hint: write one sentence about the organisation's objectives, one about the role of the channels, then a short
     list of what you will not do. Then set `status` to `answered`. -->

## What Edito does with it

This answer declares no facts; it is for the team to read. `edito lint` reports a finished answer that still
contains a hint. In every answer, `review-by:` sets a date: after it, `open-question` reports a question without an
answer, and `stale-answer` an answer that is due for review.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/02-priorities.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Priorities
question: priorities
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: The objectives, most important first. Replace these examples.
##: kind: visibility, community, search, service, brand, hiring or sales
# objectives:
#   - {id: awareness, title: Be known in the neighbourhood, priority: primary, kind: visibility}
#   - {id: help, title: Help the people who write to us without delay, priority: secondary, kind: service}
---

# What do we want from our channels, above all?

Being seen, building a community, ranking in search engines, helping customers, protecting a reputation, hiring,
selling: each objective needs its own messages and indicators. A small team cannot pursue all of them at once. A
good answer has one or two primary objectives and a few secondary ones, and drops those that no one will pursue.

## What to settle

- If only one result counted a year from now, which would it be?
- Which objectives come next, and which can wait?
- Are we looking for customers, members, applicants, or the trust of the people who already follow us?
- Who in the organisation needs each of these results?

## Our answer

<!-- hint: for each objective, say in two sentences why you chose it and what changes when you reach it. Then give
     it a short id under `objectives`. -->

## What Edito does with it

This answer declares `objectives`. A post refers to one with `objective:`. `missing-objective` reports posts without
an objective, and `unknown-reference` posts whose objective is not declared. `objective-without-posts` and
`objective-without-indicator` report objectives without posts or without an indicator.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/03-audit.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Audit
question: audit
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Competitors are people in people/ with the role competitor. Replace these examples.
# competitors: [next-door-workshop]
# audit:
#   date: 2026-11-02
#   channels:
#     x: Account opened in 2019, no posts for six months
#     blog: One article a month, well placed in search engines
##: The keywords to listen for, and the time within which to reply.
# listening:
#   keywords: [Example Workshop, bike repair]
#   feeds: [https://mastodon.example/tags/repair.rss]
#   response-time: 4h
---

# Where do we start from, and what are others doing?

Progress can only be measured from a recorded starting point. An audit lists every account, including the forgotten
ones, what people say about the organisation, and how competitors use the same networks. It also shows what no one
else offers yet. A good answer is dated, uses numbers where it can, and admits which channels are inactive.

## What to settle

- Which accounts carry our name, who has their passwords, and which should be closed?
- What does a search for our name find, and is it positive or negative?
- Which three to five competitors or similar organisations should we watch?
- What do they do well that we do not do? What do they leave out?
- Which keywords should we follow from now on?

## Our answer

<!-- hint: write one paragraph for each existing channel, one for each competitor, and one about the place that you
     want to take. Add a file for each competitor with `edito new person`. -->

## What Edito does with it

This answer declares `competitors`, `audit` and `listening`. `unknown-reference` reports a competitor without a file
in `people/`, and `stale-audit` an audit that is too old. `edito mentions import --matching` imports only mentions
that contain one of the keywords, and `unanswered-mention` uses the response time.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/04-indicators.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Indicators
question: indicators
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: kind: presence, engagement, reach, influence, return or activity; direction: up or down
##: combine: sum for what is counted per day, latest for a level such as all followers; average or worst
##: Replace these examples, and set your own targets.
# indicators:
#   - {id: followers, title: New followers, objective: awareness, kind: presence, unit: people, direction: up, combine: sum, target: 40 per month}
#   - {id: visits, title: Site visits from social channels, objective: awareness, kind: return, unit: visits, direction: up, combine: sum, target: 200 per month}
#   - {id: delay, title: Median time to reply, objective: help, kind: engagement, unit: hours, direction: down, combine: average, target: 4}
---

# Which indicators will show that we are making progress?

An indicator connects an objective with a number that someone can collect. Choose indicators before you start:
missing readings are hard to reconstruct. A good answer has few indicators, with at least one for each primary
objective, and each has a unit, a direction and a target.

## What to settle

- Which number will change if we reach the objective, and in which direction?
- Do we follow only presence and activity, or also engagement, reach, influence and return?
- Where is each number read, by whom, and how often?
- Which target is ambitious enough to matter, and still realistic?
- Which flattering numbers will we ignore?

## Our answer

<!-- hint: for each indicator, say where the number comes from and who collects it. If that takes more than a
     sentence, look for a simpler indicator. -->

## What Edito does with it

This answer declares `indicators`. The tables in `metrics/` and the reports use their ids, and a post's call to
action names the indicator that it should change. `unmeasured-call-to-action` reports calls to action without an
indicator or an expected result, and `indicator-without-objective` indicators that measure no objective.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/05-audiences.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Audiences and channels
question: audiences
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: A channel is one account. Its id is on the left; posts use it. Replace these examples.
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
#   - {id: supporters, who: Current volunteers and members, channels: [mastodon, blog], search: workshop newsletter and events}
---

# Whom do we want to reach, and where?

“Everyone” is not an audience. Name real groups: the people who already follow us, the people we would like to win,
and those who recommend us without being asked. Each group determines which networks to use, and how you can be
found there. A good answer has a few channels that the team can keep active, rather than a channel on every network.

## What to settle

- Which groups do we want to reach, and what does each of them look for?
- On which networks do they already spend time?
- Which words do they search for, and in which tools, when they need something that we offer?
- Who might recommend us, and how do we keep in touch?
- Which channel could we close without letting anyone down?

## Our answer

<!-- hint: describe each group in a few lines, with one real person in mind. Open a channel only if a group needs
     it. -->

## What Edito does with it

This answer declares `audiences` and `channels`; most checks depend on the channels. A cadence target can count one
channel or a whole network. `unknown-reference` and `unknown-channel-heading` report a post for an undeclared
channel, and `channel-without-audience` reports a channel that no audience uses.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/06-content.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Content and tone
question: content
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Replace these examples.
# pillars:                  # the main themes
#   - {id: backstage, title: Behind the scenes}
#   - {id: how-to, title: Repairs step by step}
# messages:                 # the ideas to repeat
#   - {id: repair-together, title: People learn to repair together, objective: awareness, pillar: how-to}
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

# What do we publish, in which formats, and in what tone?

Short or long texts, single photos or sets, short, long or live videos: the format depends on the network, but
readers come back for the subjects. The tone should stay the same when the author changes, whether it is scholarly,
friendly, funny or a deliberate mix. A good answer gives three to five pillars, the formats that the team can
produce, and rules of tone that can be checked.

## What to settle

- What can we talk about better than others?
- Which ideas should people remember, even if we have to repeat them?
- Which formats can we produce every week without wearing ourselves out?
- Which words do we use, which do we avoid, and how is our name spelt?
- When is humour welcome, and when is it not?

## Our answer

<!-- hint: for each pillar, give an example of a post that worked. Keep the rules of tone short: Edito looks for the
     words to avoid, so reviewers do not have to. -->

## What Edito does with it

This answer declares `pillars`, `messages`, `formats` and `tone`. Posts refer to them, and cadence targets can count
the posts of a pillar, a message or a format. `avoided-term` reports words to avoid and misspelt names, so approvers
can concentrate on the content. `unused-pillar` reports a pillar without recent or planned posts.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/07-frequency.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Frequency
question: frequency
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: from: the first period of the target; without it, past periods count as missed.
# cadence:                  # examples to adapt, not recommendations
#   - {channel: x, target: 3-6 per day, on: weekdays}                   # example: a community manager's task list
#   - {channel: facebook, target: 3 per week, from: 2027-W01}           # example: a small team's schedule
#   - {channel: instagram, target: 3-5 per week}                        # example: a tool maker's study of millions of posts
#   - {channel: linkedin, target: 2-5 per week}                         # example: the same study
#   - {channel: blog, target: 2-3 per week}                             # example: a strategy guide
#   - {pillar: backstage, target: at least 4 per month}                 # example: a pillar not to forget
#   - {message: repair-together, target: at least 7 per quarter}        # example: the “rule of seven” in marketing
# embargo:                  # nothing is published during this time
#   - {from: 2027-05-07, until: 2027-05-09, channels: [x, facebook], reason: The announcement is on 10 May}
---

# How often do we publish on each channel?

The right frequency is one that the team can keep up without losing quality or tiring its readers. Published
recommendations disagree: for X, they range from three posts a week to ten a day, because accounts serve different
purposes. A good answer starts from what you already do, and sets a minimum and a maximum.

## What to settle

- How many posts did we really publish on each channel in the last three months?
- Which minimum keeps the channel alive, and which maximum do readers still welcome?
- On which days do we publish, and on which are we closed?
- Which pillars or messages must return even in busy weeks?
- When will we compare the cadence with the results?

## Our answer

<!-- hint: justify each target with your own history. To change a target later, keep its line and add `until:`
     to it, then write a new line with `from:`. -->

## What Edito does with it

This answer declares `cadence` and, if needed, `embargo`. `edito cadence` compares each target with the published,
ready and planned posts. `below-target`, `above-target`, `posting-gap` and `impossible-target` report the
differences, and `posted-during-embargo` reports posts planned during an embargo. The `closures:` in `edito.md`
reduce the targets. `channel-without-cadence` reports a channel without a target, and `contradicting-facts` two
targets that cannot both be met.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/08-means.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Means
question: means
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
# means:                    # an example to replace
#   people: [alex-reed, sam-patel]
#   tools: [picture editing, video editing, post scheduling]
#   budget: £250 per month
#   training: [listening, accessibility]
---

# Which people, tools and money do we have?

Count the people and their hours (community work, writing, photos, videos), the tools, the money for contractors,
paid reach or prizes, and the time for training. A good answer matches the cadence: if the team does not have the
hours, lower the targets.

## What to settle

- Who works on the channels, and for how many hours a week?
- Which tools do we have, and which do we really lack?
- Which work do we outsource, and at what price?
- How much can we spend per month or per quarter?
- Who needs training, and in what: community work, listening, pictures, law?

## Our answer

<!-- hint: compare the available hours with the total duration of your checklists. If the total is higher, say what
     you will drop. -->

## What Edito does with it

This answer declares `means`. The people named need a file in `people/`, and the advertising budget cannot exceed
this budget (`contradicting-facts`). `edito today` adds up the durations of the day's tasks, and `day-overloaded`
reports a day whose total exceeds `capacity:` in `edito.md`. For this rule, a weekly or monthly checklist counts only
if `at:` names its day.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/09-responsibilities.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Responsibilities
question: responsibilities
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: By channel, or under all for every channel: who publishes, replies, approves, buys advertising.
# responsibilities:         # an example to replace
#   all: {publish: [alex-reed], reply: [alex-reed], approve: [sam-patel], advertise: [sam-patel]}
#   blog: {publish: [alex-reed, sam-patel], approve: [sam-patel]}
---

# Who publishes, who replies, who decides?

A post or a message without a person in charge waits, and so does one with two. Name separately who publishes,
replies, approves and advertises: this prevents both double replies and missing ones, especially during holidays. A
good answer names people rather than departments, and a stand-in for each of them.

## What to settle

- Who publishes on each channel, and who stands in for them?
- Who replies to the public, and in which cases must they ask someone first?
- Who approves posts, and what do they check: the content, or every word?
- Who may spend money on advertising?
- Who presents the weekly report, and which criteria do they use?

## Our answer

<!-- hint: go through this answer with each person it names, and remove anyone who does not accept their role. -->

## What Edito does with it

This answer declares `responsibilities`: who may approve, and whom to ask. `edito review` lists the posts waiting
for approval, and `edito approve` records an approval. `unauthorized-approval` reports an approval by a person
who may not give it, `unknown-reference` a person without a file in `people/`, and `channel-without-owner` a channel
on which no one is responsible for publishing.

"""#),
    TemplateFile(
      path: "workspace/strategy/questions/10-advertising.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Advertising
question: advertising
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
# advertising:              # an example to replace
#   budget: £120 per month
#   occasions: [enrolment week, street party]
---

# Should we pay for reach, and when?

Paid reach shows posts to people who do not follow us yet, for a limited time. Without an objective and an
indicator, the team cannot tell what the money achieved. A good answer may be no. Otherwise it sets a budget, a few
occasions, and the indicator that will show whether the expense was worth it.

## What to settle

- Which objective advances too slowly without advertising?
- Which occasions of the year justify an expense, and on which networks?
- How much may we spend per month, and who agrees to it?
- Which expected result makes a trial worthwhile, and when do we stop it?

## Our answer

<!-- hint: if the answer is no, say why, and what would change it. If it is yes, add a campaign for each occasion
     with `edito new campaign`. -->

## What Edito does with it

This answer declares `advertising`. A paid campaign has `paid: true`, and its own budget, objective, dates and
spending (`spending:`). `over-budget` reports spending above the budget of the current period.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/1-mission.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Mission
question: mission
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Declare each fact once: if another document already declares it, leave these lines commented out.
# objectives:               # an example to replace
#   - id: awareness
#     title: Be known in the neighbourhood
#     priority: primary     # primary or secondary
#     kind: visibility      # visibility community search service brand hiring sales
#   - id: help
#     title: Help the people who write to us without delay
#     priority: secondary
#     kind: service
---

# Mission: what do we want to achieve on social channels?

The mission of social channels is not the organisation's motto. It is an assignment whose end everyone would
recognise. It helps the team decide when a trend comes along, or when a department asks for “just one little post”.
A good mission lets people say no.

## What to ask

- If we closed every channel tomorrow, what would be missed, and by whom?
- What will have happened on the day we call it a success?
- What does this mission make us stop right now?

## Our mission

<!-- hint: write one sentence that begins with a verb, then the objectives that make it measurable. -->

## With Edito

The mission declares `objectives`. `missing-objective` reports a post without an objective, and
`objective-without-posts` an objective without posts. Among the ten questions, the second, “Priorities”, declares
the same facts; the first is about the whole organisation.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/2-message.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Message
question: message
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Declare each fact once: if another document already declares it, leave these lines commented out.
# messages:                 # an example to replace: the story to tell, and the objective it serves
#   - id: repair-together
#     title: People learn to repair together
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

Readers forget arguments, but they remember a story in which they recognise themselves. They need to meet it more
than once: an old rule of marketing says that it takes seven contacts with a brand before anyone responds, and the
team tires of a story well before its readers do. A good message can be told in twenty ways without changing its
meaning.

## What to ask

- Which moment in our audience's life opens the story?
- Which objective does each message serve?
- From which angles can we tell it again without copying ourselves?
- Which words would contradict it?

## Our message

<!-- hint: tell it in five lines, as you would to one member of your audience, then add three possible angles. -->

## With Edito

The message declares `messages`, `pillars`, `formats` and `tone`. To follow the rule of seven, add a line to
`cadence` in “Medium”: it counts the posts with this message. `avoided-term` reports words to avoid, and
`duplicate-text` posts that repeat an earlier text. Among the ten questions, this is the sixth, “Content and tone”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/3-management.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Management
question: management
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Declare each fact once: if another document already declares it, leave these lines commented out.
# responsibilities:         # an example to replace
#   all:
#     publish: [alex-reed]
#     reply: [alex-reed]
#     approve: [sam-patel]
#     advertise: [sam-patel]
# means:
#   people: [alex-reed, sam-patel]
#   tools: [video editing, post scheduling]
#   budget: £250 per month
#   training: [video editing]
# processes: [publish, reply, crisis]   # the processes that must exist in processes/
# advertising:
#   budget: £120 per month
#   occasions: [street party]
# embargo:                  # nothing is published during this time
#   - {from: 2027-05-07, until: 2027-05-09, reason: The announcement is on 10 May}
---

# Management: how does the work get done, from draft to reply?

What is not written down is reinvented in every emergency. A short written process prevents mistakes, and limits the
damage of those that still happen. It also shows the leadership how the team works, so they need not read every
post. A good answer fits on a few pages that people really use.

## What to ask

- Who handles a post before it is published?
- What do we do about a mistake, a complaint, or a crisis on a Saturday?
- Who stands in for whom, and where are the passwords kept?
- How many hours and how much money does this take, advertising included?

## Our management

<!-- hint: describe in a few steps how a post is made, then write a process for each difficult step with
     `edito new process`. -->

## With Edito

Management declares `responsibilities`, `means`, `advertising`, `processes` and, if needed, `embargo`. The processes
themselves go in `processes/`. `missing-process` reports a process that is not written, `channel-without-owner` a
channel on which no one is responsible for publishing, and `posted-during-embargo` posts planned during an embargo.
Among the ten questions, these are the eighth, “Means”, the ninth, “Responsibilities”, and the tenth, “Advertising”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/4-medium.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Medium
question: medium
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Declare each fact once: if another document already declares it, leave these lines commented out.
# channels:                 # an example to replace: one account per line
#   mastodon: {network: mastodon, handle: "@example@mastodon.example"}
#   instagram: {network: instagram, handle: "@example"}
#   blog: {network: blog, url: "https://www.example.org/blog"}
# audiences:
#   - id: neighbours
#     who: People who live nearby
#     channels: [instagram]
#     search: repair workshop near me
##: from: the first period of the target; without it, past periods count as missed.
# cadence:                  # examples to adapt, not recommendations
#   - {channel: instagram, target: 3-5 per week, from: 2027-W01}     # example: a tool maker's study of millions of posts
#   - {channel: blog, target: 5 per week, on: weekdays}              # example: a team's schedule
#   - {message: repair-together, target: at least 7 per quarter}     # example: the “rule of seven” in marketing
---

# Medium: which networks deserve our time?

More accounts do not bring more readers. A careful post on one network may be shared on others; ten hasty ones will
not be. A good answer chooses one main channel and one or two others, and says how often to publish on each.

## What to ask

- Where is our audience when it needs us?
- Which network suits the things that we make best?
- How many good posts can we make for it each week?
- Which channel would we leave first?

## Our channels

<!-- hint: rank your channels, and say for each what would make you leave it. -->

## With Edito

The medium declares `channels`, `audiences` and `cadence`. `edito slots` suggests slots for the missing posts, and
`below-target` and `posting-gap` report where they are missing. Among the ten questions, these are the fifth,
“Audiences and channels”, and the seventh, “Frequency”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/5-metrics.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Metrics
question: metrics
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Declare each fact once: if another document already declares it, leave these lines commented out.
# indicators:               # an example to replace
#   - id: followers
#     title: New followers
#     objective: awareness
#     kind: presence        # presence engagement reach influence return activity
#     unit: people
#     direction: up         # up or down
#     combine: sum          # sum latest average worst: how the readings of days and channels combine
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

Some objectives have a direct indicator: for growth, count the followers. Others have only signs: if you want to
know whether people look forward to a new product, follow their reactions, their sentiment, and what they say
elsewhere. Collect readings from the first day, which is easier than reconstructing them, and keep a screenshot of
comments worth remembering.

## What to ask

- Which indicator is closest to each objective, and which ones are only signs?
- Which comments from the public do we keep alongside the numbers?
- Who collects what, on which day, and where?
- How large must a difference be before we change something?

## Our metrics

<!-- hint: for each objective, give a direct indicator if there is one, otherwise a sign or two, and the decision
     that each can lead to. -->

## With Edito

Metrics declare `indicators`. Their ids are the column headers of the tables in `metrics/`, and calls to action
refer to them. `edito metrics` compares the readings with the targets, and `edito report month` writes them into a
report. `unmeasured-call-to-action` reports a call to action without an indicator or an expected result. Among the
ten questions, this is the fourth, “Indicators”.

"""#),
    TemplateFile(
      path: "workspace/strategy/six-m/6-monitoring.md",
      text: #"""
---
##: To use a line, delete the “#” at its start and the space after it. Lines that begin with “##:” are explanations.
title: Monitoring
question: monitoring
status: open                # open, then draft, then answered
# owner: alex-reed          # who keeps this answer current: a person in people/
# review-by: 2027-06-30     # the day by which to review it
##: Declare each fact once: if another document already declares it, leave these lines commented out.
# listening:                # an example to replace
#   keywords: [Example Workshop, bike repair]
#   feeds: [https://mastodon.example/tags/repair.rss]
#   response-time: 4h       # the time within which to reply
# competitors: [next-door-workshop]   # people in people/ with the role competitor
# audit:
#   date: 2026-11-02
#   channels:
#     instagram: Two hundred followers, few replies to comments
---

# Monitoring: who listens, and what do we do with it?

A post begins an exchange. People's reactions show what they think, feel and ask for, if someone takes the time to
sort them, and a reply builds trust. Good listening has its keywords, its hours and its response time, and what the
team learns leads to new posts.

## What to ask

- Which names, keywords and misspellings do we follow?
- How soon do we reply, and which mentions always get a reply?
- What do we do with praise, a complaint, a question?
- Which competitors do we watch, and how often?

## Our monitoring

<!-- hint: give your keywords, the time at which you log mentions, and three replies that you are proud of. -->

## With Edito

Monitoring declares `listening`, `competitors` and `audit`. `edito mentions import` imports mentions from feeds and
exports, and `edito mentions add` logs a single one. `unanswered-mention` reports a mention that has waited longer
than the response time, and `stale-audit` an audit that is too old. Among the ten questions, the third, “Audit”,
declares the same facts.

"""#),
  ]
}
