// swift-format-ignore-file
// Made from templates/site: change that folder, then run `make update`.

/// The templates and the files that every site has.
enum SiteFiles {
  static let templates: [(name: String, text: String)] = [
    (
      name: "account",
      text: #"""
<div class="who"><span class="face" aria-hidden="true">{{initials}}</span><span class="names"><b dir="auto">{{name}}</b> <span>{{#handle}}<bdi>{{handle}}</bdi>{{#when}} · {{/when}}{{/handle}}{{when}}</span></span></div>

"""#
    ),
    (
      name: "actions",
      text: #"""
<p class="acts" aria-hidden="true">{{#actions}}<span>{{.}}</span> {{/actions}}</p>

"""#
    ),
    (
      name: "agenda",
      text: #"""
<div class="head"><h1>{{heading}}</h1></div>
{{{filtersHTML}}}
{{#lateHTML}}<section class="lates"><h2>{{late}}</h2><ul class="es">{{{lateHTML}}}</ul></section>{{/lateHTML}}
{{#daysHTML}}<ol class="agenda">
{{{daysHTML}}}
</ol>{{/daysHTML}}
{{^daysHTML}}<p class="blank">{{t.nothingComing}}</p>{{/daysHTML}}
{{#more}}<p class="blank">{{t.onwards}} <a href="{{href}}">{{name}}</a></p>{{/more}}

"""#
    ),
    (
      name: "board-column",
      text: #"""
<section class="column s-{{state}}"><h2><i aria-hidden="true">{{mark}}</i> {{name}} <small>{{count}}</small></h2>{{#entriesHTML}}<ul class="es">{{{entriesHTML}}}</ul>{{/entriesHTML}}{{^entriesHTML}}<p class="blank">{{t.nothingThere}}</p>{{/entriesHTML}}{{#more}}<p class="blank">{{more}}</p>{{/more}}</section>

"""#
    ),
    (
      name: "board",
      text: #"""
<div class="head"><h1>{{heading}}</h1></div>
{{{filtersHTML}}}
<div class="board">
{{{columnsHTML}}}
</div>

"""#
    ),
    (
      name: "cadence",
      text: #"""
<div class="head"><h1>{{title}}</h1></div>
{{^hasTargets}}<p class="begin">{{{noTargetsHTML}}}</p>{{/hasTargets}}
{{#hasTargets}}
<p class="summary">{{summary}}</p>
{{#hasLacks}}<section class="lacks" aria-labelledby="h-lacks"><h2 id="h-lacks">{{t.toComplete}}</h2>
<ul>{{#lacks}}<li dir="auto">{{#hasHref}}<a href="{{href}}">{{text}}</a>{{/hasHref}}{{^hasHref}}{{text}}{{/hasHref}}</li>
{{/lacks}}</ul></section>{{/hasLacks}}
<section aria-labelledby="h-targets"><h2 id="h-targets" class="h">{{t.targets}}</h2>
<ul class="key" aria-label="{{t.key}}">{{{keyHTML}}}</ul>
{{#targets}}{{> target}}{{/targets}}
</section>
{{#hasOver}}<section class="was" aria-labelledby="h-over"><h2 id="h-over">{{t.overTargets}}</h2>
{{#over}}{{> target}}{{/over}}</section>{{/hasOver}}
{{#slots}}<section class="slots" aria-labelledby="h-slots"><h2 id="h-slots">{{t.slotsHeading}}</h2>
{{^any}}<p class="none">{{none}}</p>{{/any}}
{{#any}}<p>{{heading}}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="h-slots"><table><thead><tr><th scope="col">{{t.day}}</th><th scope="col">{{t.time}}</th><th scope="col">{{t.channel}}</th><th scope="col">{{t.counted}}</th><th scope="col">{{t.wanted}}</th></tr></thead>
<tbody>{{#rows}}<tr><th scope="row">{{#hasHref}}<a href="{{href}}">{{day}}</a>{{/hasHref}}{{^hasHref}}{{day}}{{/hasHref}}</th><td>{{time}}</td><td dir="auto">{{channel}}</td><td dir="auto">{{name}}</td><td>{{wish}}</td></tr>
{{/rows}}</tbody></table></div>{{#hasMore}}<p class="none">{{{moreHTML}}}</p>{{/hasMore}}{{/any}}
</section>{{/slots}}
<details class="figures"><summary>{{t.allFigures}}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="{{t.allFigures}}"><table><thead><tr><th scope="col">{{t.counted}}</th><th scope="col">{{t.wanted}}</th><th scope="col">{{t.period}}</th><th scope="col" class="num">{{t.published}}</th><th scope="col" class="num">{{t.ready}}</th><th scope="col" class="num">{{t.planned}}</th><th scope="col" class="num">{{t.missing}}</th><th scope="col" class="num">{{t.excess}}</th></tr></thead>
<tbody>{{#tables}}<tr><th scope="row" dir="auto">{{name}}</th><td>{{wish}}</td><td>{{period}}</td>{{#figures}}<td class="num">{{.}}</td>{{/figures}}</tr>
{{/tables}}</tbody></table></div></details>
{{/hasTargets}}

"""#
    ),
    (
      name: "calendar-day",
      text: #"""
<li class="{{classes}}"><time class="n" datetime="{{date}}" title="{{name}}"{{#isToday}} aria-current="date"{{/isToday}}><b>{{number}}</b> <span>{{name}}</span></time>{{#notes}}<p class="note" dir="auto">{{.}}</p>{{/notes}}{{#entriesHTML}}<ul class="es">{{{entriesHTML}}}</ul>{{/entriesHTML}}</li>

"""#
    ),
    (
      name: "calendar-week",
      text: #"""
<li class="w">{{#href}}<a href="{{href}}" title="{{label}}">{{name}}</a>{{/href}}{{^href}}<span>{{name}}</span>{{/href}}{{#gaps}}<span class="gap{{#isMissing}} missing{{/isMissing}}" title="{{label}}" dir="auto">{{text}}{{#note}} <i>{{note}}</i>{{/note}}</span>{{/gaps}}</li>

"""#
    ),
    (
      name: "calendar",
      text: #"""
<div class="head">
<h1>{{heading}}{{#interval}} <small>{{interval}}</small>{{/interval}}</h1>
<nav class="ways" aria-label="{{t.ways}}">
{{#previous}}<a class="way" rel="prev" href="{{href}}" title="{{t.previous}}">← <span>{{name}}</span></a>{{/previous}}
{{#next}}<a class="way" rel="next" href="{{href}}" title="{{t.next}}"><span>{{name}}</span> →</a>{{/next}}
<span class="switch">{{#switch}}<a href="{{href}}"{{#current}} aria-current="true"{{/current}}>{{name}}</a>{{/switch}}</span>
</nav>
</div>
<p class="counts">{{#counts}}<span class="count s-{{state}}">{{text}}</span> {{/counts}}{{#gaps}}<span class="gap{{#isMissing}} missing{{/isMissing}}" title="{{label}}" dir="auto">{{text}}</span> {{/gaps}}</p>
{{#hasCampaigns}}<p class="going"><span class="k">{{t.campaignsHere}}</span> {{#campaigns}}<a class="k-{{standing}}" href="{{href}}" dir="auto">{{title}}</a> {{/campaigns}}</p>{{/hasCampaigns}}
{{{filtersHTML}}}
<ol class="{{#isMonth}}month{{/isMonth}}{{^isMonth}}week{{/isMonth}}">
{{#isMonth}}<li class="names" aria-hidden="true">{{#weekdays}}<span>{{.}}</span>{{/weekdays}}</li>{{/isMonth}}
{{{daysHTML}}}
</ol>
{{#undatedHTML}}
<section class="undated"><h2>{{t.undated}}</h2>
<ul class="es">{{{undatedHTML}}}</ul></section>
{{/undatedHTML}}
{{#years}}
<section class="year"><h2><a href="{{href}}">{{year}}</a></h2><p class="links">{{#months}}<a href="{{href}}">{{name}}</a> {{/months}}</p></section>
{{/years}}

"""#
    ),
    (
      name: "campaigns",
      text: #"""
<div class="head"><h1>{{title}}</h1></div>
{{^hasCampaigns}}<p class="begin">{{t.noCampaigns}}</p>{{/hasCampaigns}}
{{#hasTimeline}}{{#timeline}}<section class="tl" aria-labelledby="h-timeline"><h2 id="h-timeline" class="h">{{t.timeline}}</h2>
<div class="months">{{#months}}<span class="{{classes}}">{{#hasHref}}<a href="{{href}}">{{name}}</a>{{/hasHref}}{{^hasHref}}{{name}}{{/hasHref}}{{#hasYear}} <small>{{year}}</small>{{/hasYear}}</span>{{/months}}</div>
<span class="now"><span>{{t.today}}</span></span>
<ol>{{#bars}}<li><a class="{{label}}" href="{{href}}"><bdi>{{title}}</bdi> <small>{{when}}</small></a><span class="line {{bar}} k-{{standing}}"></span></li>
{{/bars}}</ol>
</section>{{/timeline}}{{/hasTimeline}}
{{#groups}}
<section class="camps" aria-labelledby="{{id}}"><h2 id="{{id}}">{{name}}</h2>
{{#campaigns}}<article class="camp k-{{standing}}">
<div class="about"><h3><a href="{{href}}" dir="auto">{{title}}</a></h3>
<p class="when">{{when}}{{#hasProgress}} · <b>{{progress}}</b>{{/hasProgress}}{{#isPaid}} · {{paid}}{{/isPaid}}</p>
<div class="lead">{{{leadHTML}}}</div>
{{#hasMoney}}<p class="money{{#isOver}} lack{{/isOver}}">{{money}}</p>{{{moneyBarHTML}}}{{/hasMoney}}
<dl>{{#facts}}<div><dt>{{name}}</dt><dd>{{#values}}{{^isFirst}}, {{/isFirst}}{{#hasHref}}<a href="{{href}}" dir="auto">{{value}}</a>{{/hasHref}}{{^hasHref}}<bdi>{{value}}</bdi>{{/hasHref}}{{/values}}</dd></div>
{{/facts}}</dl></div>
<div class="its">{{^hasPosts}}<p class="lack">{{noPosts}}</p>{{/hasPosts}}
{{#hasPosts}}{{#posts}}{{> posts}}{{/posts}}{{/hasPosts}}</div>
</article>
{{/campaigns}}
{{#hasRest}}<p class="links older">{{t.olderCampaigns}} {{#rest}}<a href="{{href}}" dir="auto">{{title}}</a> {{/rest}}</p>{{/hasRest}}
</section>
{{/groups}}

"""#
    ),
    (
      name: "card",
      text: #"""
<section class="card look-{{look}} net-{{network}}" aria-label="{{networkName}}">
<div class="ch"><h3>{{networkName}}{{^isPlainName}} <small dir="auto">{{channel}}</small>{{/isPlainName}}</h3>{{#permalink}}<a class="out" href="{{permalink}}" rel="noopener noreferrer">{{t.seePost}} ↗</a>{{/permalink}}</div>
{{#parts}}
<div class="shown">
{{#isPicture}}{{> account}}{{> media}}{{{actionsHTML}}}<p class="text" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{#handle}}<b><bdi>{{handle}}</bdi></b> {{/handle}}{{{textHTML}}}</p>{{/isPicture}}
{{#isReel}}{{> media}}<div class="over-film">{{#handle}}<b dir="auto">{{handle}}</b>{{/handle}}<p class="text" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</p></div>{{/isReel}}
{{#isFilm}}{{> media}}<p class="title" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{cardTitle}}</p>{{> account}}{{{actionsHTML}}}<div class="box"><p class="text" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</p></div>{{/isFilm}}
{{#isPin}}{{> media}}{{#cardTitle}}<p class="title" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{cardTitle}}</p>{{/cardTitle}}<p class="text" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</p>{{#link}}<p class="visit" dir="auto">{{host}}</p>{{/link}}{{> account}}{{/isPin}}
{{#isArticle}}<p class="by"><bdi>{{name}}</bdi>{{#when}} · {{when}}{{/when}}</p>{{#cardTitle}}<p class="title" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{cardTitle}}</p>{{/cardTitle}}{{#summary}}<p class="lead" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{summary}}</p>{{/summary}}{{> media}}<div class="text prose"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</div>{{/isArticle}}
{{#isForum}}<p class="by"><bdi>{{name}}</bdi>{{#when}} · {{when}}{{/when}}</p>{{#cardTitle}}<p class="title" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{cardTitle}}</p>{{/cardTitle}}{{> media}}<div class="text prose"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</div>{{{actionsHTML}}}{{/isForum}}
{{#isMessage}}<p class="by"><bdi>{{name}}</bdi></p><div class="bubble">{{> media}}<div class="text prose"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</div><p class="when">{{when}}</p></div>{{/isMessage}}
{{#isStream}}{{> account}}<p class="text" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</p>{{> media}}{{{actionsHTML}}}{{/isStream}}
{{#isFeed}}{{> account}}<div class="text{{#isFormatted}} prose{{/isFormatted}}" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{{textHTML}}}</div>{{> media}}{{{actionsHTML}}}{{/isFeed}}
</div>
<div class="tally"><span class="length{{#isOver}} over{{/isOver}}">{{#number}}{{number}} · {{/number}}{{count}}</span>{{#filled}}<meter min="0" max="100" high="90" optimum="0" value="{{filled}}" aria-hidden="true"></meter>{{/filled}}{{#id}}<button type="button" hidden data-copies="{{id}}" data-done="{{t.copied}}">{{t.copy}}</button>{{/id}}</div>
{{#id}}<details class="exact"><summary>{{t.exact}}</summary><pre id="{{id}}" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{exact}}</pre></details>{{/id}}
{{#alts}}<p class="alt{{^alt}} none{{/alt}}"><b>{{#alt}}{{t.alternativeText}}{{/alt}}{{^alt}}{{t.noAlternativeText}}{{/alt}}</b> <bdi{{#lang}} lang="{{lang}}"{{/lang}}>{{alt}}</bdi></p>{{/alts}}
{{/parts}}
{{#notes}}<p class="lost">{{.}}</p>{{/notes}}
</section>

"""#
    ),
    (
      name: "cells",
      text: #"""
<ol class="occs">{{#cells}}<li><span class="occ w-{{class}}" title="{{text}}">{{#runHref}}<a href="{{runHref}}"><span aria-hidden="true">{{mark}}</span><span class="h">{{text}}</span></a>{{/runHref}}{{^runHref}}<span aria-hidden="true">{{mark}}</span><span class="h">{{text}}</span>{{/runHref}}</span><span class="under" aria-hidden="true">{{label}}</span></li>{{/cells}}</ol>

"""#
    ),
    (
      name: "checklist",
      text: #"""
<article>
<div class="head"><div><p class="crumb"><a href="{{home}}">{{homeName}}</a></p><h1 dir="auto">{{title}}</h1></div></div>
{{> findings}}
{{#bodyHTML}}<div class="prose">{{{bodyHTML}}}</div>{{/bodyHTML}}
{{#rhythm}}<p class="rhythm">{{rhythm}} · {{todo}}{{#owner}} · <bdi>{{owner}}</bdi>{{/owner}}</p>
<p class="next{{#isDue}} is-due{{/isDue}}">{{next}}</p>{{/rhythm}}
{{#hasCells}}<section class="block" aria-labelledby="h-history"><h2 id="h-history">{{t.history}}</h2>
{{> cells}}<p class="small-note">{{completion}}</p>{{> legend}}</section>{{/hasCells}}
{{#rhythm}}<section class="block" aria-labelledby="h-tasks"><h2 id="h-tasks">{{t.tasks}}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="h-tasks"><table class="ticks"><thead><tr><th scope="col">{{t.task}}</th>{{#columns}}<th scope="col">{{#href}}<a href="{{href}}">{{name}}</a>{{/href}}{{^href}}{{name}}{{/href}}</th>{{/columns}}</tr></thead>
<tbody>{{#rows}}<tr><th scope="row"><bdi>{{title}}</bdi>{{#facts}} <span class="facts-of">{{facts}}</span>{{/facts}}</th>{{#marks}}<td class="t-{{class}}"><span aria-hidden="true">{{mark}}</span><span class="h">{{state}}</span></td>{{/marks}}</tr>
{{/rows}}</tbody>
</table></div></section>{{/rhythm}}
{{#hasOften}}<section class="block" aria-labelledby="h-often"><h2 id="h-often">{{t.oftenLeft}}</h2>
<ul class="plain">{{#often}}<li><bdi>{{title}}</bdi> <span class="facts-of">{{times}}</span></li>{{/often}}</ul></section>{{/hasOften}}
{{#notes}}<p class="small-note">{{.}}</p>{{/notes}}
<p class="small-note"><code>{{file}}</code></p>
</article>

"""#
    ),
    (
      name: "checklists",
      text: #"""
<div class="head"><h1>{{title}}</h1></div>
{{#emptyHTML}}<p class="nothing-yet">{{{emptyHTML}}}</p>{{/emptyHTML}}
{{#summary}}<p class="sum-up">{{summary}}</p>{{/summary}}
{{#hasLoads}}<section class="loads" aria-labelledby="h-loads"><h2 id="h-loads">{{t.everybody}}</h2>
<ul>{{#loads}}<li><b dir="auto">{{name}}</b> {{{chartHTML}}} <span{{#isTooMuch}} class="over-day"{{/isTooMuch}}>{{text}}</span></li>{{/loads}}</ul>
</section>{{/hasLoads}}
<div class="lists">
{{#lists}}
<section class="list{{#isDue}} is-due{{/isDue}}" aria-labelledby="{{id}}-h">
<h2 id="{{id}}-h" dir="auto">{{#href}}<a href="{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}</h2>
<p class="rhythm">{{rhythm}} · {{todo}}</p>
<p class="next">{{next}}</p>
{{#hasCells}}{{> cells}}<p class="small-note">{{completion}}</p>{{/hasCells}}
{{#progress}}<p class="progress">{{{chartHTML}}} {{#runHref}}<a href="{{runHref}}">{{text}}</a>{{/runHref}}{{^runHref}}{{text}}{{/runHref}}</p>{{/progress}}
{{#hasSections}}<div class="sections">{{#sections}}{{#heading}}<h3 dir="auto">{{heading}}</h3>{{/heading}}{{> tasks}}{{/sections}}</div>{{/hasSections}}
{{#left}}<h3>{{words}}</h3>{{> tasks}}{{/left}}
</section>
{{/lists}}
</div>
{{#summary}}{{> legend}}{{/summary}}
{{#unreadable}}<p class="small-note">{{words}} {{#documents}}<a href="{{href}}" dir="auto">{{title}}</a> {{/documents}}</p>{{/unreadable}}

"""#
    ),
    (
      name: "document",
      text: #"""
<article class="document">
<div class="head">
<p class="crumb"><a href="{{sectionHref}}">{{sectionName}}</a>{{#isOtherKind}} · {{kindName}}{{/isOtherKind}}</p>
<h1 dir="auto">{{title}}</h1>
</div>
{{> findings}}
<div class="sides">
<section class="facts" aria-labelledby="h-facts"><h2 id="h-facts">{{t.facts}}</h2>
<dl>
{{#facts}}<div><dt>{{name}}</dt><dd dir="auto">{{{valueHTML}}}</dd></div>
{{/facts}}<div><dt>{{t.file}}</dt><dd><code>{{file}}</code></dd></div>
</dl>
</section>
<div class="said">
{{#hasRaw}}<section class="raw" aria-labelledby="h-raw"><h2 id="h-raw">{{t.fileText}}</h2><pre dir="auto">{{raw}}</pre></section>{{/hasRaw}}
{{#bodyHTML}}<div class="prose">{{{bodyHTML}}}</div>{{/bodyHTML}}{{^bodyHTML}}{{^hasRaw}}<p class="none">{{t.noDocumentText}}</p>{{/hasRaw}}{{/bodyHTML}}
</div>
</div>
{{#large}}<section class="fact" aria-labelledby="{{id}}"><h2 id="{{id}}">{{name}}</h2>
{{{valueHTML}}}
</section>
{{/large}}
{{#hasPosts}}<section class="fact" aria-labelledby="h-posts"><h2 id="h-posts">{{t.posts}}</h2>{{#posts}}{{> posts}}{{/posts}}</section>{{/hasPosts}}
</article>

"""#
    ),
    (
      name: "entry",
      text: #"""
<li class="{{classes}}"><a href="{{href}}">{{#time}}<span class="t">{{time}}</span> {{/time}}<b dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}</b></a><span class="m"><i title="{{state}}">{{mark}}</i><span class="h">{{state}}</span>{{#channels}} <bdi>{{channels}}</bdi>{{/channels}}{{#author}}<span class="a"> · <bdi>{{author}}</bdi></span>{{/author}}{{#late}} <em>{{late}}</em>{{/late}}</span></li>

"""#
    ),
    (
      name: "fact",
      text: #"""
<div><dt>{{name}}</dt><dd dir="auto">{{#href}}<a href="{{href}}">{{value}}</a>{{/href}}{{^href}}{{value}}{{/href}}</dd></div>

"""#
    ),
    (
      name: "figure",
      text: #"""
<section class="measure" aria-labelledby="{{id}}-h">
{{#objective}}<p class="eyebrow" dir="auto">{{#objectiveHref}}<a href="{{objectiveHref}}">{{objective}}</a>{{/objectiveHref}}{{^objectiveHref}}{{objective}}{{/objectiveHref}}</p>{{/objective}}
<h2 id="{{id}}-h" dir="auto">{{title}}</h2>
<p class="as-of"><b>{{value}}</b>{{#unit}}&nbsp;<bdi>{{unit}}</bdi>{{/unit}} <span>{{period}}</span></p>
{{#verdict}}<p class="says {{class}}"><i aria-hidden="true">{{mark}}</i> {{text}}</p>{{/verdict}}
{{#trend}}<p class="says"><i class="{{class}}" aria-hidden="true">{{mark}}</i> {{text}}</p>{{/trend}}
{{{chartHTML}}}
{{#notes}}<p class="small-note">{{.}}</p>{{/notes}}
{{#table}}<details><summary>{{t.showTable}}</summary><div class="scroll" tabindex="0" role="region" aria-label="{{title}}">
<table><thead><tr><th scope="col">{{t.period}}</th><th scope="col" class="num">{{t.figure}}</th><th scope="col" class="num">{{t.target}}</th><th scope="col">{{t.targetReached}}</th>{{#channels}}<th scope="col" class="num" dir="auto">{{.}}</th>{{/channels}}</tr></thead>
<tbody>{{#rows}}<tr><th scope="row">{{#href}}<a href="{{href}}">{{name}}</a>{{/href}}{{^href}}{{name}}{{/href}}</th><td class="num{{#isLacking}} none{{/isLacking}}">{{value}}</td><td class="num">{{target}}</td><td>{{verdict}}</td>{{#parts}}<td class="num">{{value}}</td>{{/parts}}</tr>
{{/rows}}</tbody></table></div></details>{{/table}}
</section>

"""#
    ),
    (
      name: "figures",
      text: #"""
<div class="head"><h1>{{title}}</h1></div>
{{#emptyHTML}}<p class="nothing-yet">{{{emptyHTML}}}</p>{{/emptyHTML}}
{{#summary}}<p class="sum-up">{{summary}}</p>{{/summary}}
<div class="measures">
{{{cardsHTML}}}
</div>
{{#lacking}}<p class="small-note">{{lacking}}</p>{{/lacking}}
{{#matrix}}
<section class="block" aria-labelledby="h-matrix"><h2 id="h-matrix">{{t.byChannel}}</h2>
<p class="small-note">{{note}}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="h-matrix">
<table class="matrix"><thead><tr><th scope="col">{{t.channel}}</th>{{#columns}}<th scope="col" dir="auto">{{title}}</th>{{/columns}}</tr></thead>
<tbody>{{#rows}}<tr><th scope="row" dir="auto">{{name}}</th>{{#cells}}{{#isLacking}}<td class="none">–</td>{{/isLacking}}{{^isLacking}}<td>{{{chartHTML}}}<span class="n">{{value}}{{#trend}} <i class="{{class}}" aria-hidden="true">{{mark}}</i><span class="h">{{text}}</span>{{/trend}}</span></td>{{/isLacking}}{{/cells}}</tr>
{{/rows}}</tbody></table></div>
</section>
{{/matrix}}
{{#works}}
<section class="block" aria-labelledby="h-works"><h2 id="h-works">{{t.works}} <small>{{days}}</small></h2>
{{#emptyHTML}}<p class="nothing-yet">{{{emptyHTML}}}</p>{{/emptyHTML}}
<div class="channels-work">
{{#channels}}<section class="work"><h3><bdi>{{name}}</bdi> <small>{{posts}}</small></h3>
{{#statements}}<div class="statement"><p><i class="{{class}}" aria-hidden="true">{{mark}}</i> <b dir="auto">{{name}}</b>{{verdict}}</p><p class="versus">{{{chartHTML}}} <span><bdi>{{indicator}}</bdi> · {{text}}</span></p></div>{{/statements}}
{{#nothing}}<p class="small-note">{{nothing}}</p>{{/nothing}}
{{#hasBest}}<table class="best"><caption>{{t.best}}</caption><tbody>{{#best}}<tr><th scope="row" dir="auto">{{indicator}}</th><td dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{#href}}<a href="{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}</td><td class="num">{{value}}</td></tr>{{/best}}</tbody></table>{{/hasBest}}
</section>{{/channels}}
</div>
{{#notes}}<p class="small-note">{{{noteHTML}}}</p>{{/notes}}
</section>
{{/works}}
{{#calls}}
<section class="block" aria-labelledby="h-calls"><h2 id="h-calls">{{t.calls}} <small>{{days}}</small></h2>
<p>{{summary}}</p>
{{#moreHTML}}<p class="small-note">{{{moreHTML}}}</p>{{/moreHTML}}
<div class="scroll" tabindex="0" role="region" aria-labelledby="h-calls"><table class="calls"><thead><tr><th scope="col">{{t.post}}</th><th scope="col">{{t.indicator}}</th><th scope="col" class="num">{{t.expected}}</th><th scope="col" class="num">{{t.measured}}</th><th scope="col">{{t.reached}}</th></tr></thead>
<tbody>{{#rows}}<tr><th scope="row" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{#href}}<a href="{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}</th><td dir="auto">{{indicator}}</td><td class="num">{{expected}}</td><td class="num">{{measured}}</td><td><span class="meter">{{{chartHTML}}}<span class="num">{{share}}</span> <span class="{{class}}"><i aria-hidden="true">{{mark}}</i> {{verdict}}</span></span></td></tr>
{{/rows}}</tbody></table></div>
</section>
{{/calls}}

"""#
    ),
    (
      name: "filters",
      text: #"""
<form class="filters" aria-label="{{t.filter}}" autocomplete="off">
{{#choices}}<label><span>{{label}}</span> <select id="{{id}}"><option value="">{{all}}</option>{{#options}}<option value="{{value}}" dir="auto">{{name}}</option>{{/options}}</select></label>
{{/choices}}<button type="reset">{{t.reset}}</button>
</form>

"""#
    ),
    (
      name: "findings-file",
      text: #"""
<section class="findings"><h2><bdi{{#lang}} lang="{{lang}}"{{/lang}}>{{#href}}<a href="{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}</bdi> <small dir="auto">{{path}}</small></h2>
<ul>{{#findings}}<li class="f-{{severity}}"><b>{{severityName}}</b> {{{messageHTML}}} <span class="where">{{rule}}, {{t.line}} {{line}}</span>{{#helpHTML}}<p>→ {{{helpHTML}}}</p>{{/helpHTML}}</li>
{{/findings}}</ul></section>

"""#
    ),
    (
      name: "findings-page",
      text: #"""
<div class="head"><h1>{{heading}}</h1></div>
<p class="counts">{{#counts}}<span class="f-{{severity}}"><b>{{text}}</b></span> {{/counts}}<span>{{checked}}</span></p>
{{#filesHTML}}{{{filesHTML}}}{{/filesHTML}}
{{^filesHTML}}<p class="blank good">✓ {{t.noFindings}}</p>{{/filesHTML}}
{{#moreHTML}}<p class="blank">{{{moreHTML}}}</p>{{/moreHTML}}

"""#
    ),
    (
      name: "findings",
      text: #"""
{{#hasFindings}}<section class="findings" aria-labelledby="h-findings"><h2 id="h-findings">{{t.findings}}</h2>
<ul>{{#findings}}<li class="f-{{severity}}"><b>{{severityName}}</b> {{{messageHTML}}} <span class="where">{{rule}}, {{t.line}} {{line}}</span>{{#helpHTML}}<p>→ {{{helpHTML}}}</p>{{/helpHTML}}</li>
{{/findings}}</ul></section>{{/hasFindings}}

"""#
    ),
    (
      name: "idea",
      text: #"""
<li class="e s-idea"><a href="{{href}}"><b dir="auto">{{title}}</b></a></li>
"""#
    ),
    (
      name: "layout",
      text: #"""
<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file: 'unsafe-inline'; script-src 'self' file:; img-src 'self' file: data:; media-src 'self' file:; connect-src 'self'; form-action 'self' file:; base-uri 'none'">
<title>{{title}} – {{site}}</title>
<link rel="icon" href="{{root}}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{{root}}style.css">
{{#stylesHTML}}<style>{{{stylesHTML}}}</style>
{{/stylesHTML}}<script src="{{root}}site.js" defer></script>
</head>
<body>
<a class="skip" href="#main">{{t.skip}}</a>
<header class="side">
<a class="brand" href="{{root}}index.html" dir="auto">{{site}}</a>
<nav aria-label="{{t.menu}}">
{{{menuHTML}}}
</nav>
</header>
<main id="main" tabindex="-1">
{{{mainHTML}}}
</main>
<footer class="foot"><p>{{made}} · {{t.madeWith}}</p></footer>
</body>
</html>

"""#
    ),
    (
      name: "legend",
      text: #"""
<p class="legend" aria-hidden="true">{{#legend}}<span><i class="occ w-{{class}}">{{mark}}</i> {{name}}</span> {{/legend}}</p>

"""#
    ),
    (
      name: "media",
      text: #"""
{{#hasMedia}}<div class="pics n{{mediaCount}}">{{#media}}{{#isMissing}}<span class="noimg">{{t.missingFile}} <bdi>{{path}}</bdi></span>{{/isMissing}}{{#isImage}}<img src="{{src}}" alt="{{alt}}" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}} loading="lazy"{{#size}} width="{{width}}" height="{{height}}"{{/size}}{{#shape}} style="{{shape}}"{{/shape}}{{#isCut}} class="cut"{{/isCut}}>{{/isImage}}{{#isVideo}}<video src="{{src}}" controls preload="none" aria-label="{{alt}}"{{#lang}} lang="{{lang}}"{{/lang}}{{#shape}} style="{{shape}}"{{/shape}}{{#isCut}} class="cut"{{/isCut}}></video>{{/isVideo}}{{#isSound}}<audio src="{{src}}" controls preload="none" aria-label="{{alt}}"{{#lang}} lang="{{lang}}"{{/lang}}></audio>{{/isSound}}{{#isFile}}<a href="{{src}}" dir="auto">{{path}}</a>{{/isFile}}{{/media}}</div>{{/hasMedia}}

"""#
    ),
    (
      name: "mention-day",
      text: #"""
<section class="day-said" aria-labelledby="{{id}}">{{#isBelow}}<h3 id="{{id}}">{{/isBelow}}{{^isBelow}}<h2 id="{{id}}">{{/isBelow}}{{name}} <small>{{count}}</small>{{#isBelow}}</h3>{{/isBelow}}{{^isBelow}}</h2>{{/isBelow}}
<ul class="mentions">{{{mentionsHTML}}}</ul></section>

"""#
    ),
    (
      name: "mention",
      text: #"""
<li class="mention {{class}}">
<p class="said-by">{{#tone}}<span class="tone-mark k-{{kind}}" title="{{word}}"><i aria-hidden="true">{{mark}}</i></span>{{/tone}}{{^tone}}<span class="tone-mark"><i aria-hidden="true">·</i></span>{{/tone}} {{#url}}<a href="{{url}}" rel="noopener noreferrer"><b dir="auto">{{author}}</b></a>{{/url}}{{^url}}<b dir="auto">{{author}}</b>{{/url}} <span class="where-when">{{#network}}{{network}}{{/network}}{{#when}} · {{when}}{{/when}}</span>{{#state}}<span class="answer">{{state}}</span>{{/state}}</p>
{{#said}}<blockquote><p dir="auto">{{said}}</p></blockquote>{{/said}}
<p class="chips">{{#tone}}<span class="chip k-{{kind}}{{#isGuess}} guess{{/isGuess}}">{{word}}</span> {{/tone}}{{#labels}}<span class="chip">{{.}}</span> {{/labels}}{{#person}}<span class="who-answers" dir="auto">{{person}}</span> {{/person}}{{#replies}}<span class="replied">↳ {{#replyURL}}<a href="{{replyURL}}" rel="noopener noreferrer">{{t.reply}}</a>{{/replyURL}}{{^replyURL}}{{t.reply}}{{/replyURL}}{{#replyWhen}} {{replyWhen}}{{/replyWhen}}</span> {{/replies}}<a class="log" href="{{page}}" dir="auto">{{pageTitle}}</a></p>
</li>

"""#
    ),
    (
      name: "mentions",
      text: #"""
<div class="head"><div>{{#home}}<p class="crumb"><a href="{{home}}">{{homeName}}</a></p>{{/home}}<h1 dir="auto">{{title}}</h1></div>
{{#home}}<nav class="ways" aria-label="{{t.ways}}">
{{#previous}}<a class="way" rel="prev" href="{{href}}" title="{{t.previous}}">← <span>{{name}}</span></a>{{/previous}}
{{#next}}<a class="way" rel="next" href="{{href}}" title="{{t.next}}"><span>{{name}}</span> →</a>{{/next}}
</nav>{{/home}}</div>
{{#emptyHTML}}<p class="nothing-yet">{{{emptyHTML}}}</p>{{/emptyHTML}}
{{#summary}}<p class="sum-up">{{summary}}{{#promise}} {{promise}}{{/promise}}</p>{{/summary}}
<div class="listening">
<div>
{{#hasWaiting}}<section aria-labelledby="h-waiting"><h2 id="h-waiting">{{waitingHeading}}</h2>
<ul class="mentions">{{{waitingHTML}}}</ul>
{{#more}}<p class="small-note">{{more}}</p>{{/more}}
</section>{{/hasWaiting}}
{{#latestHeading}}<h2 class="latest">{{latestHeading}}</h2>
<p class="small-note">{{t.guess}}</p>{{/latestHeading}}
{{{daysHTML}}}
{{#home}}{{#more}}<p class="small-note">{{more}} {{#pages}}<a href="{{href}}" dir="auto">{{title}}</a> {{/pages}}</p>{{/more}}{{/home}}
</div>
<div class="beside">
{{#tones}}<section class="measure" aria-labelledby="h-tones"><h2 id="h-tones">{{t.tones}}</h2>
{{{chartHTML}}}
<p class="legend" aria-hidden="true">{{#legend}}<span><i class="swatch k-{{kind}}">{{mark}}</i> {{name}}</span> {{/legend}}</p>
<p class="small-note">{{note}}</p>
<details><summary>{{t.showTable}}</summary><div class="scroll" tabindex="0" role="region" aria-labelledby="h-tones"><table><thead><tr><th scope="col">{{t.week}}</th>{{#legend}}<th scope="col" class="num">{{name}}</th>{{/legend}}<th scope="col" class="num">{{t.inAll}}</th></tr></thead>
<tbody>{{#rows}}<tr><th scope="row">{{name}}</th>{{#numbers}}<td class="num">{{.}}</td>{{/numbers}}<td class="num">{{total}}</td></tr>
{{/rows}}</tbody></table></div></details></section>{{/tones}}
{{#hasMonths}}<section class="months-said" aria-labelledby="h-months"><h2 id="h-months">{{t.byMonth}}</h2>
<ul>{{#months}}<li><a href="{{href}}">{{name}}</a> <span class="facts-of">{{count}}</span></li>{{/months}}</ul></section>{{/hasMonths}}
</div>
</div>

"""#
    ),
    (
      name: "menu",
      text: #"""
{{#groups}}
<ul>
{{#items}}<li><a href="{{root}}{{path}}"{{#isPresent}} aria-current="page"{{/isPresent}}>{{name}}</a></li>
{{/items}}
</ul>
{{/groups}}

"""#
    ),
    (
      name: "notice",
      text: #"""
<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_edito/notice.css">
</head>
<body>
<main>
<h1>{{title}}</h1>
{{#lines}}<pre>{{.}}</pre>
{{/lines}}<p><a href="/">{{home}}</a></p>
</main>
</body>
</html>

"""#
    ),
    (
      name: "overview",
      text: #"""
<div class="head"><h1 dir="auto">{{heading}}</h1><p class="soft">{{date}}</p></div>
<section><h2 class="rule">{{t.thisWeek}}</h2>
<ol class="week">
{{{daysHTML}}}
</ol></section>
<div class="three">
<section><h2 class="rule">{{t.toWatch}}</h2>
{{#watchHTML}}<ul class="rows">{{{watchHTML}}}</ul>{{/watchHTML}}{{^watchHTML}}<p class="blank good">✓ {{t.nothingToWatch}}</p>{{/watchHTML}}
</section>
<section><h2 class="rule">{{t.waiting}}</h2>
{{#waitingHTML}}<ul class="rows">{{{waitingHTML}}}</ul>{{/waitingHTML}}{{^waitingHTML}}<p class="blank good">✓ {{t.nothingWaiting}}</p>{{/waitingHTML}}
</section>
<section><h2 class="rule">{{t.nextDue}}</h2>
{{#dueHTML}}<ul class="rows">{{{dueHTML}}}</ul>{{/dueHTML}}{{^dueHTML}}<p class="blank">{{t.nothingDue}}</p>{{/dueHTML}}
</section>
</div>

"""#
    ),
    (
      name: "period",
      text: #"""
<li class="cell c-{{standing}}" title="{{label}}{{t.colon}}{{counts}} {{verdict}}"><span class="k">{{#hasHref}}<a href="{{href}}">{{short}}</a>{{/hasHref}}{{^hasHref}}{{short}}{{/hasHref}}</span> <b>{{count}}</b> <span class="v" aria-hidden="true">{{mark}}</span><span class="h">{{counts}} {{verdict}}</span></li>

"""#
    ),
    (
      name: "post",
      text: #"""
<article class="post">
<div class="head">
<p class="crumb">{{#monthHref}}<a href="{{monthHref}}">{{month}}</a> · {{/monthHref}}{{date}}{{#late}} <em class="late">{{late}}</em>{{/late}}</p>
<h1 dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}</h1>
<p class="pill s-{{state}}"><i aria-hidden="true">{{mark}}</i> {{stateName}}</p>
</div>
{{> findings}}
{{#bodyHTML}}<div class="prose"{{#lang}} lang="{{lang}}"{{/lang}}>{{{bodyHTML}}}</div>{{/bodyHTML}}
<section class="channels" aria-labelledby="h-channels"><h2 id="h-channels" class="h">{{t.channels}}</h2>
<div class="cards">
{{{cardsHTML}}}
</div>
</section>
<section class="facts" aria-labelledby="h-facts"><h2 id="h-facts">{{t.facts}}</h2>
<dl>
{{{factsHTML}}}<div><dt>{{t.file}}</dt><dd><code>{{file}}</code></dd></div>
</dl>
</section>
</article>

"""#
    ),
    (
      name: "postline",
      text: #"""
<li class="s-{{state}}"><i title="{{stateName}}">{{mark}}</i> <span class="h">{{stateName}}</span><a href="{{href}}" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}</a>{{#hasDay}} <time datetime="{{datetime}}">{{day}}</time>{{/hasDay}}{{#isLate}} <em class="late">{{late}}</em>{{/isLate}}</li>

"""#
    ),
    (
      name: "posts",
      text: #"""
<div class="plist">
<p class="counts">{{#counts}}<span class="count s-{{state}}">{{text}}</span> {{/counts}}</p>
<div class="both">
{{#hasUpcoming}}<div><p class="k">{{t.upcoming}}</p><ul class="ps">{{#upcoming}}{{> postline}}{{/upcoming}}</ul></div>{{/hasUpcoming}}
{{#hasLatest}}<div><p class="k">{{t.latest}}</p><ul class="ps">{{#latest}}{{> postline}}{{/latest}}</ul></div>{{/hasLatest}}
</div>
{{#hasRest}}<p class="rest"><a href="{{restHref}}">{{rest}}</a></p>{{/hasRest}}
</div>

"""#
    ),
    (
      name: "report",
      text: #"""
<article class="report">
<div class="head"><div><p class="crumb"><a href="{{home}}">{{homeName}}</a></p><h1 dir="auto">{{title}}</h1></div>
<nav class="ways" aria-label="{{t.ways}}">
{{#previous}}<a class="way" rel="prev" href="{{href}}" title="{{t.previous}}">← <span>{{name}}</span></a>{{/previous}}
{{#next}}<a class="way" rel="next" href="{{href}}" title="{{t.next}}"><span>{{name}}</span> →</a>{{/next}}
</nav></div>
{{#period}}<p class="byline">{{period}}{{#author}} · <bdi>{{author}}</bdi>{{/author}}</p>{{/period}}
{{> findings}}
{{#parts}}{{#isMade}}<div class="made prose"><p class="made-by">{{t.generated}}</p>{{{bodyHTML}}}</div>{{/isMade}}{{^isMade}}<div class="people prose">{{{bodyHTML}}}</div>{{/isMade}}
{{/parts}}
<p class="small-note"><code>{{file}}</code></p>
</article>

"""#
    ),
    (
      name: "reports",
      text: #"""
<div class="head"><h1>{{title}}</h1></div>
{{#emptyHTML}}<p class="nothing-yet">{{{emptyHTML}}}</p>{{/emptyHTML}}
{{#years}}<section class="reports" aria-labelledby="{{id}}"><h2 id="{{id}}">{{year}}</h2>
<ul>{{#reports}}<li><p class="facts-of">{{period}}{{#author}} · <bdi>{{author}}</bdi>{{/author}}</p><h3><a href="{{href}}" dir="auto">{{title}}</a></h3>{{#opening}}<p class="opening" dir="auto">{{opening}}</p>{{/opening}}</li>
{{/reports}}</ul></section>{{/years}}

"""#
    ),
    (
      name: "row",
      text: #"""
<li{{#isBad}} class="bad"{{/isBad}}>{{#when}}<span class="when">{{when}}</span> {{/when}}{{#href}}<a href="{{href}}" dir="auto"{{#lang}} lang="{{lang}}"{{/lang}}>{{text}}</a>{{/href}}{{^href}}<bdi{{#lang}} lang="{{lang}}"{{/lang}}>{{text}}</bdi>{{/href}}{{#note}} <span class="soft" dir="auto">{{note}}</span>{{/note}}</li>

"""#
    ),
    (
      name: "search",
      text: #"""
<div class="head"><h1>{{heading}}</h1></div>
<form class="search" role="search" hidden data-nothing="{{t.noResult}}"><label for="q">{{t.searchFor}}</label> <input id="q" name="q" type="search" autocomplete="off" aria-describedby="q-hint"><p id="q-hint" class="hint">{{t.searchHint}}</p></form>
<div id="found" aria-live="polite"></div>
<p class="blank">{{t.searchPages}} {{#years}}<a href="{{href}}">{{name}}</a> {{/years}}</p>
<script src="search-data.js" defer></script>
<script src="search.js" defer></script>

"""#
    ),
    (
      name: "strategy",
      text: #"""
<div class="head"><h1>{{title}}</h1></div>
<p class="summary">{{summary}}</p>
{{^hasBegun}}<p class="begin">{{t.strategyBegin}}</p>{{/hasBegun}}
{{#sections}}
<section class="framework" aria-labelledby="{{id}}"><h2 id="{{id}}">{{name}} <small>{{progress}}</small></h2>
<ol class="questions">
{{#rows}}<li class="q q-{{standing}}">
<span class="no" aria-hidden="true">{{number}}</span>
<div>
<h3 dir="auto">{{#hasDocument}}<a href="{{href}}">{{answer}}</a>{{/hasDocument}}{{^hasDocument}}{{question}}{{/hasDocument}}</h3>
<p class="how"><span class="stand"><i aria-hidden="true">{{mark}}</i> {{standingName}}</span>{{#hasOwner}} · <bdi>{{owner}}</bdi>{{/hasOwner}}{{#hasReview}} · <span class="due">{{review}}</span>{{/hasReview}}</p>
{{#hasFacts}}<p class="gives">{{facts}}</p>{{/hasFacts}}
{{#isOpen}}<p class="why">{{purpose}}</p>{{/isOpen}}
{{#lacksFacts}}<p class="lack">{{missingFacts}}</p>{{/lacksFacts}}
</div>
</li>
{{/rows}}
</ol>
</section>
{{/sections}}
<section class="trace" aria-labelledby="h-trace"><h2 id="h-trace">{{t.trace}}</h2>
{{^hasLanes}}<p class="begin">{{{noObjectivesHTML}}}</p>{{/hasLanes}}
{{#hasLanes}}<p class="lead">{{t.traceLead}}</p>
<p class="key"><span class="sw pub"></span> {{t.keyPublished}} <span class="sw ready"></span> {{t.keyReady}} <span class="sw plan"></span> {{t.keyPlanned}}</p>{{/hasLanes}}
{{#hasLacks}}<section class="lacks" aria-labelledby="h-lacks"><h3 id="h-lacks">{{t.lacks}}</h3>
<ul>{{#lacks}}<li><b>{{text}}</b>{{#names}} <span class="name" dir="auto">{{#hasHref}}<a href="{{href}}">{{name}}</a>{{/hasHref}}{{^hasHref}}{{name}}{{/hasHref}}</span>{{/names}}{{#hasMore}} {{more}}{{/hasMore}}</li>
{{/lacks}}</ul></section>{{/hasLacks}}
{{#lanes}}
<section class="lane" aria-labelledby="{{id}}">
<div class="goal"><p class="k">{{t.objectiveWord}}</p><h3 id="{{id}}" dir="auto"><a href="{{objectiveHref}}">{{objective}}</a></h3><p class="tags">{{#tags}}<span>{{.}}</span> {{/tags}}</p></div>
<div class="step"><h4>{{t.told}}</h4>
{{^isTold}}<p class="lack">{{t.nothingTold}}</p>{{/isTold}}
{{#hasMessages}}<p class="k">{{t.messages}}</p><ul class="leaves">{{#messages}}{{> trace-item}}{{/messages}}</ul>{{/hasMessages}}
{{#hasPillars}}<p class="k">{{t.pillars}}</p><ul class="leaves">{{#pillars}}{{> trace-item}}{{/pillars}}</ul>{{/hasPillars}}
</div>
<div class="step"><h4>{{t.appears}}</h4>
{{^hasPosts}}<p class="lack">{{t.noPosts}}</p>{{/hasPosts}}
{{#hasPosts}}{{#posts}}{{> posts}}{{/posts}}{{/hasPosts}}
{{#hasMeasured}}<p class="rest">{{measured}}</p>{{/hasMeasured}}
</div>
<div class="step"><h4>{{t.judged}}</h4>
{{^hasIndicators}}<p class="lack">{{noIndicator}}</p>{{/hasIndicators}}
{{#hasIndicators}}<ul class="leaves">{{#indicators}}<li><span class="name" dir="auto">{{name}}</span>
{{^isRead}}<span class="lack">{{noFigure}}</span>{{/isRead}}{{#isRead}}<span class="figure">{{#isWorst}}{{worst}} {{/isWorst}}<b>{{value}}</b>{{#unit}}&nbsp;<bdi>{{unit}}</bdi>{{/unit}}{{#hasTarget}} {{target}}{{/hasTarget}}{{#hasTrend}} <span class="trend{{#isBetter}} better{{/isBetter}}" title="{{trendWords}}"><span aria-hidden="true">{{trend}}</span><span class="h">{{trendWords}}</span></span>{{/hasTrend}}{{#isReached}} <span class="reached">✓ {{reached}}</span>{{/isReached}}</span>
{{{barHTML}}}<span class="words">{{period}}</span>{{/isRead}}</li>
{{/indicators}}</ul>{{/hasIndicators}}
</div>
</section>
{{/lanes}}
</section>

"""#
    ),
    (
      name: "subscribe",
      text: #"""
<div class="head"><h1>{{heading}}</h1></div>
<p class="lead-in">{{t.subscribeLead}} {{t.subscribeHow}}{{#lacksAddress}} {{t.noAddress}}{{/lacksAddress}}</p>
<div class="three">
<section><h2 class="rule">{{t.everything}}</h2><ul class="rows">{{{wholeHTML}}}</ul></section>
{{#channelsHTML}}<section><h2 class="rule">{{t.byChannel}}</h2><ul class="rows">{{{channelsHTML}}}</ul></section>{{/channelsHTML}}
{{#peopleHTML}}<section><h2 class="rule">{{t.byPerson}}</h2><ul class="rows">{{{peopleHTML}}}</ul></section>{{/peopleHTML}}
</div>

"""#
    ),
    (
      name: "target",
      text: #"""
<section class="target{{#isDaily}} daily{{/isDaily}}">
<div class="what"><h3><a href="{{href}}" dir="auto">{{name}}</a></h3>{{#titles}}<p class="full" dir="auto">{{.}}</p>{{/titles}}<p>{{wish}}</p>{{#hasDates}}<p class="dates">{{dates}}</p>{{/hasDates}}</div>
<div class="before">{{#hasPast}}<p class="k">{{t.before}}</p><ol class="cells">{{#past}}{{> period}}{{/past}}</ol>{{/hasPast}}</div>
<div class="after">
{{#hasCurrent}}{{#current}}<div class="big c-{{standing}} current"><p class="k">{{t.now}} · {{#hasHref}}<a href="{{href}}">{{label}}</a>{{/hasHref}}{{^hasHref}}{{label}}{{/hasHref}}</p>{{{barHTML}}}<p class="words">{{counts}}</p><p class="verdict">{{verdict}}</p></div>{{/current}}{{/hasCurrent}}
{{#next}}<div class="big c-{{standing}}"><p class="k">{{t.nextOnes}} · {{#hasHref}}<a href="{{href}}">{{label}}</a>{{/hasHref}}{{^hasHref}}{{label}}{{/hasHref}}</p>{{{barHTML}}}<p class="words">{{counts}}</p><p class="verdict">{{verdict}}</p></div>{{/next}}
{{#hasDays}}<div class="big"><p class="k">{{t.nextOnes}}</p><ol class="cells">{{#days}}{{> period}}{{/days}}</ol></div>{{/hasDays}}
</div>
</section>

"""#
    ),
    (
      name: "tasks",
      text: #"""
<ul class="todo">{{#tasks}}<li{{#isDone}} class="is-done"{{/isDone}}><span class="tick{{#isDone}} on{{/isDone}}" role="img" aria-label="{{state}}"></span> <span><bdi>{{title}}</bdi>{{#facts}} <span class="facts-of">{{facts}}</span>{{/facts}}</span></li>{{/tasks}}</ul>

"""#
    ),
    (
      name: "trace-item",
      text: #"""
<li{{#isUnused}} class="unused"{{/isUnused}}><span class="name" dir="auto">{{name}}</span>{{{barHTML}}}<span class="words">{{words}}</span></li>

"""#
    ),
    (
      name: "year-month",
      text: #"""
<section class="roll"><h2><a href="{{href}}">{{name}}</a> <small>{{count}}</small></h2><ul class="es">{{{entriesHTML}}}</ul></section>

"""#
    ),
    (
      name: "year",
      text: #"""
<div class="head"><h1>{{heading}}</h1></div>
{{{filtersHTML}}}
{{{monthsHTML}}}

"""#
    ),
  ]
  static let assets: [(name: String, text: String)] = [
    (
      name: "icon.svg",
      text: #"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2b50d4"/><path d="M9 8h14v3.4H13v3h8.4v3.3H13v3h10V24H9z" fill="#fff"/></svg>

"""#
    ),
    (
      name: "search.js",
      text: #"""
// Search in the documents of search-data.js. All words must match, regardless of case and accents; matches in a title weigh more.
"use strict";
(() => {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();
  const rows = window.editoSearch.map((row) => ({ row, title: plain(row[1]), rest: plain(row.slice(2, 6).join(" ")) }));

  const weigh = (words) => ({ title, rest }) => {
    let weight = 0;
    for (const word of words) {
      if (title.includes(word)) weight += 2;
      else if (rest.includes(word)) weight += 1;
      else return 0;
    }
    return weight;
  };

  // Only text is inserted, never HTML.
  const line = ([href, title, label, state, words, text, language]) => {
    const item = document.createElement("li");
    item.className = "e s-" + (state || "draft");
    const link = document.createElement("a");
    link.href = href;
    const strong = document.createElement("b");
    strong.textContent = title;
    strong.dir = "auto";
    if (language) strong.lang = language;
    link.append(strong);
    const more = document.createElement("span");
    more.className = "m";
    more.textContent = [label, words].filter(Boolean).join(" · ");
    if (text) {
      const excerpt = document.createElement("span");
      excerpt.dir = "auto";
      if (language) excerpt.lang = language;
      excerpt.textContent = text;
      more.append(more.textContent ? " · " : "", excerpt);
    }
    item.append(link, more);
    return item;
  };

  const prepare = () => {
    const search = document.querySelector("form.search");
    const found = document.getElementById("found");
    if (!search || !found) return;
    const input = search.querySelector("input");
    const show = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      found.replaceChildren();
      if (!words.length) return;
      const weight = weigh(words);
      const hits = rows.map((entry) => ({ row: entry.row, weight: weight(entry) })).filter((hit) => hit.weight)
        .sort((a, b) => b.weight - a.weight).slice(0, 60);
      if (!hits.length) {
        found.textContent = search.dataset.nothing;
        return;
      }
      const list = document.createElement("ul");
      list.className = "es";
      list.append(...hits.map((hit) => line(hit.row)));
      found.append(list);
    };
    search.hidden = false;
    search.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("input", show);
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
    input.focus();
  };
  prepare();
  document.addEventListener("edito:shown", prepare);
})();

"""#
    ),
    (
      name: "site.js",
      text: #"""
// Optional features. Every page works without them.
"use strict";
(() => {
  const prepare = () => {
    // Filters survive a change of the month: the links to other periods carry them in their URLs.
    const form = document.querySelector(".filters");
    if (form) {
      const selects = [...form.querySelectorAll("select")];
      const nameOf = (select) => select.selectedOptions[0]?.textContent ?? "";
      const write = () => {
        const chosen = selects.filter((select) => select.value).map((select) => [select.id.slice(2), nameOf(select)]);
        const hash = chosen.length ? "#" + new URLSearchParams(chosen) : "";
        for (const link of document.querySelectorAll(".ways a, .w a")) link.href = link.href.split("#")[0] + hash;
        history.replaceState(null, "", hash || location.pathname + location.search);
      };
      const read = () => {
        const wanted = new URLSearchParams(location.hash.slice(1));
        for (const select of selects) {
          const name = wanted.get(select.id.slice(2));
          const option = [...select.options].find((option) => option.textContent === name);
          if (option) select.value = option.value;
        }
      };
      read();
      write();
      form.addEventListener("change", write);
      form.addEventListener("reset", () => setTimeout(write));
      form.addEventListener("submit", (event) => event.preventDefault());
    }

    // Buttons that copy exact texts.
    for (const button of document.querySelectorAll("button[data-copies]")) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        const text = document.getElementById(button.dataset.copies)?.textContent ?? "";
        await navigator.clipboard.writeText(text);
        const label = button.textContent;
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = label; }, 1500);
      });
    }
  };
  prepare();
  // On a narrow screen, the menu is a strip. Scroll to the current entry.
  document.querySelector(".side [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
  // A served page is replaced in place after a file was edited.
  document.addEventListener("edito:shown", prepare);

  // The arrow keys open the previous and the next period.
  addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea, video, audio") || event.metaKey || event.ctrlKey || event.altKey) return;
    const way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    if (way) document.querySelector(`a[rel=${way}]`)?.click();
  });
})();

"""#
    ),
    (
      name: "style.css",
      text: #"""
/* One accent, the blue pencil of editors; all other colours show the status of posts. */
:root {
  color-scheme: light dark;
  --paper: #faf9f6;
  --sheet: #ffffff;
  --sunk: #f1efe9;
  --ink: #1c1d21;
  --soft: #5b5d66;
  --line: #e2dfd6;
  --accent: #2b50d4;
  --accent-soft: #e9edfb;
  --draft: #6a6c75;
  --review: #92590a;
  --approved: #0b6b6e;
  --scheduled: #6b3fb0;
  --published: #25702f;
  --bad: #b3261e;
  --bad-soft: #fdecea;
  --warn-soft: #fdf3e0;
  --radius: 10px;
  --text: 1rem/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131418;
    --sheet: #1b1d22;
    --sunk: #22252b;
    --ink: #e9e8e4;
    --soft: #a4a6af;
    --line: #30333b;
    --accent: #93abff;
    --accent-soft: #232b45;
    --draft: #a4a6af;
    --review: #e8b25c;
    --approved: #62c7c4;
    --scheduled: #c0a2f2;
    --published: #84cf8b;
    --bad: #ff9388;
    --bad-soft: #3a1f1e;
    --warn-soft: #352a17;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: var(--text); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); grid-template-rows: 1fr auto; min-height: 100vh; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font: 600 1.9rem/1.2 var(--serif); letter-spacing: -.01em; text-wrap: balance; }
h1 small { font: 400 1rem/1.4 ui-sans-serif, system-ui, sans-serif; color: var(--soft); letter-spacing: 0; }
h2 { font: 600 1.15rem/1.3 var(--serif); }
h3 { font-size: 1rem; font-weight: 650; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
code, pre { font-family: var(--mono); font-size: .875em; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
button, select, input { font: inherit; color: inherit; }
img, video, svg { max-width: 100%; }
.skip { position: absolute; left: -99em; }
.skip:focus { left: .5rem; top: .5rem; z-index: 9; background: var(--sheet); padding: .4rem .8rem; }
.h { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* The menu */
.side { grid-row: 1 / 3; padding: 1.5rem 1rem; border-right: 1px solid var(--line); }
.side > * { position: sticky; top: 1.5rem; }
.side nav { top: 5rem; }
.brand { display: block; text-align: left; font: 600 1.15rem/1.25 var(--serif); color: inherit; text-decoration: none; padding: 0 .6rem 1.1rem; }
.side ul + ul { margin-top: .9rem; }
.side li a { display: block; padding: .28rem .6rem; border-radius: 6px; color: var(--soft); text-decoration: none; }
.side li a:hover { background: var(--sunk); color: var(--ink); }
.side li a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
main { padding: 1.75rem clamp(1rem, 3vw, 2.75rem) 3rem; min-width: 0; }
.foot { grid-column: 2; padding: 1rem clamp(1rem, 3vw, 2.75rem) 1.5rem; color: var(--soft); font-size: .85rem; }
@media (max-width: 56rem) {
  body { display: block; }
  .side { padding: .8rem 0 0; border: 0; border-bottom: 1px solid var(--line); background: var(--paper); }
  .side > * { position: static; }
  .brand { padding: 0 1rem .4rem; }
  .side nav { display: flex; overflow-x: auto; padding: 0 .6rem .5rem; scrollbar-width: none; }
  .side ul, .side ul + ul { display: flex; margin: 0; }
  .side li a { white-space: nowrap; padding: .45rem .6rem; }
  main { padding-top: 1.2rem; }
}

/* Heads, links to other periods, and filters */
.head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .6rem 1.5rem; margin-bottom: .8rem; }
.ways { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; }
.way, .switch a, .filters button { display: inline-block; padding: .32rem .75rem; border: 1px solid var(--line); border-radius: 99px; background: var(--sheet); color: var(--ink); text-decoration: none; font-size: .9rem; }
.way:hover, .switch a:hover, .filters button:hover { border-color: var(--accent); color: var(--accent); }
.switch { display: inline-flex; }
.switch a { border-radius: 0; margin-left: -1px; }
.switch a:first-child { border-radius: 99px 0 0 99px; }
.switch a:last-child { border-radius: 0 99px 99px 0; }
.switch a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; position: relative; border-color: var(--accent); }
.counts { display: flex; flex-wrap: wrap; gap: .2rem 1rem; color: var(--soft); font-size: .92rem; margin-bottom: .9rem; }
.count { color: var(--c, var(--soft)); }
.count::before { content: ""; display: inline-block; width: .55em; height: .55em; border-radius: 50%; background: currentColor; margin-right: .4em; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: center; margin-bottom: 1rem; font-size: .9rem; }
.filters label { display: inline-flex; align-items: center; gap: .4rem; color: var(--soft); }
.filters select { padding: .3rem .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); color: var(--ink); max-width: 13rem; }
.filters:not(:has(option:not([value=""]):checked)) button { display: none; }
.links { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.year { margin-top: 1.6rem; }
/* The counts include all posts, so a filter hides them. */
body:has(.filters option:not([value=""]):checked) .counts { visibility: hidden; }

/* The status of posts */
.s-idea, .s-draft { --c: var(--draft); }
.s-review { --c: var(--review); }
.s-approved { --c: var(--approved); }
.s-scheduled { --c: var(--scheduled); }
.s-published { --c: var(--published); }
.s-cancelled { --c: var(--draft); text-decoration: line-through; }
.pill { display: inline-block; padding: .2rem .75rem; border-radius: 99px; border: 1px solid var(--c); color: var(--c); font-weight: 600; font-size: .9rem; white-space: nowrap; }
.pill i { font-style: normal; }
em.late, .e em { color: var(--bad); font-style: normal; font-weight: 600; }

/* The calendar */
.month { display: grid; grid-template-columns: 5.2rem repeat(7, minmax(0, 1fr)); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; background: var(--line); gap: 1px; }
.month .names { display: contents; }
.month .names span { background: var(--paper); padding: .4rem .5rem; font-size: .85rem; color: var(--soft); }
.month .names::before { content: ""; background: var(--paper); }
.w { background: var(--paper); padding: .45rem .4rem; font-size: .85rem; color: var(--soft); display: flex; flex-direction: column; gap: .3rem; }
.w a { color: inherit; text-decoration: none; font-weight: 600; }
.w a:hover { color: var(--accent); }
.gap { font-size: .78rem; color: var(--review); line-height: 1.25; overflow-wrap: anywhere; }
.gap.missing { color: var(--bad); }
.gap i { font-style: normal; color: var(--soft); }
.counts .gap { font-size: inherit; }
.d { background: var(--sheet); padding: .4rem; min-height: 6.2rem; min-width: 0; }
.d > .n { display: block; font-size: .85rem; margin-bottom: .25rem; }
.d > .n span { display: none; }
.d > .n b { display: inline-block; min-width: 1.7em; text-align: center; font-weight: 600; border-radius: 99px; }
.d.today > .n b { background: var(--accent); color: var(--paper); }
.d.out { background: var(--paper); }
.d.out > .n b { color: var(--soft); font-weight: 400; }
.d.closed { background: var(--sunk); }
.d.embargo { background: repeating-linear-gradient(-45deg, var(--sheet) 0 8px, var(--bad-soft) 8px 16px); }
.note { font-size: .78rem; line-height: 1.3; color: var(--soft); margin-bottom: .3rem; overflow-wrap: anywhere; }
.es { display: flex; flex-direction: column; gap: .3rem; }
.e { border-left: 3px solid var(--c); background: color-mix(in srgb, var(--c) 8%, var(--sheet)); border-radius: 0 5px 5px 0; padding: .2rem .4rem .25rem; font-size: .82rem; line-height: 1.3; min-width: 0; }
.e.s-draft, .e.s-idea { border-left-style: dotted; }
.e a { color: var(--ink); text-decoration: none; display: block; overflow-wrap: anywhere; }
.e a:hover b { text-decoration: underline; }
.e b { font-weight: 600; }
.e .t { font-variant-numeric: tabular-nums; color: var(--soft); }
.e .m { display: block; color: var(--soft); font-size: .76rem; overflow-wrap: anywhere; }
.e .m i { font-style: normal; color: var(--c); }
.month .e .a { display: none; }
.undated { margin-top: 1.8rem; }
.undated h2 { margin-bottom: .6rem; }
.undated .es { max-width: 34rem; }
.week { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: .6rem; }
.week .d { border: 1px solid var(--line); border-radius: var(--radius); min-height: 14rem; padding: .6rem; }
.week .d > .n { margin-bottom: .5rem; }
.week .d > .n b { display: none; }
.week .d > .n span { display: inline; font-weight: 600; }
.week .d.today { border-color: var(--accent); box-shadow: inset 0 3px 0 var(--accent); }
@media (max-width: 70rem) {
  .month, .week { display: block; border: 0; background: none; border-radius: 0; overflow: visible; }
  .month .names { display: none; }
  .w { flex-direction: row; flex-wrap: wrap; gap: .2rem .8rem; padding: 1rem 0 .3rem; border-bottom: 1px solid var(--line); }
  .d, .week .d { min-height: 0; padding: .6rem 0; background: none; border: 0; border-radius: 0; border-bottom: 1px solid var(--line); display: grid; grid-template-columns: minmax(6.5rem, 9rem) minmax(0, 1fr); gap: 0 .8rem; }
  .d > .n, .week .d > .n { grid-row: 1 / 9; }
  .d > .n b, .week .d > .n b { display: none; }
  .d > .n span { display: inline; }
  .d.today > .n span { color: var(--accent); font-weight: 700; }
  .week .d.today { box-shadow: none; }
  .d > .es, .d > .note { grid-column: 2; }
  .month .d.out, .d.empty:not(.closed, .embargo, .today) { display: none; }
  .month .e .a { display: inline; }
  .e { font-size: .95rem; padding: .35rem .6rem; }
  .e .m { font-size: .85rem; }
}
@media (max-width: 30rem) {
  .d, .week .d { grid-template-columns: minmax(0, 1fr); gap: .3rem; }
  .d > .n, .week .d > .n { grid-row: auto; margin: 0; font-weight: 600; }
  .d > .es, .d > .note { grid-column: 1; }
}

/* Agenda, year, board, findings, search and overview */
.agenda .d, .lates { max-width: 52rem; }
.agenda .d { min-height: 0; padding: .8rem 0; background: none; border-bottom: 1px solid var(--line); display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; }
.agenda .d > .n { margin: .2rem 0; font-size: .95rem; }
.agenda .d > .n b { display: none; }
.agenda .d > .n span { display: inline; }
.agenda .d.today > .n span { color: var(--accent); font-weight: 700; }
.agenda .e, .lates .e, .roll .e, #found .e { font-size: .95rem; padding: .35rem .6rem; }
.agenda .e .m, .lates .e .m, .roll .e .m, #found .e .m { font-size: .85rem; }
.lates { border-left: 4px solid var(--bad); background: var(--bad-soft); border-radius: 0 var(--radius) var(--radius) 0; padding: .8rem 1rem 1rem; margin-bottom: 1.2rem; }
.lates h2 { color: var(--bad); font-size: 1.05rem; margin-bottom: .6rem; }
.roll { margin-bottom: 1.8rem; }
.roll h2 { margin-bottom: .6rem; }
.roll .es { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); }
h2 a { color: inherit; text-decoration-color: var(--line); }
h2 small { font: 400 .85rem ui-sans-serif, system-ui, sans-serif; color: var(--soft); overflow-wrap: anywhere; }
.blank, .hint, .soft { color: var(--soft); }
.blank { margin: .6rem 0; font-size: .95rem; }
.blank.good { color: var(--published); }
.board { display: grid; grid-template-columns: repeat(6, minmax(9.5rem, 1fr)); gap: .7rem; align-items: start; overflow-x: auto; padding-bottom: .6rem; }
.column { background: var(--sunk); border-radius: var(--radius); border-top: 3px solid var(--c); padding: .7rem .6rem .8rem; min-width: 0; }
.column h2 { font: 600 .95rem/1.3 ui-sans-serif, system-ui, sans-serif; margin-bottom: .6rem; }
.column h2 i { font-style: normal; color: var(--c); }
.column .e { font-size: .88rem; padding: .35rem .55rem; background: var(--sheet); }
.findings h2 small { margin-left: .4rem; font-family: var(--mono); font-size: .8rem; }
.counts .f-error { color: var(--bad); }
.counts .f-warning { color: var(--review); }
.search { margin-bottom: 1.2rem; max-width: 40rem; }
.search label { display: block; margin-bottom: .3rem; color: var(--soft); }
.search input { width: 100%; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); font-size: 1.1rem; }
.hint { font-size: .85rem; margin-top: .3rem; }
#found { max-width: 52rem; margin-bottom: 1.2rem; }
.lead-in { max-width: 46rem; }
.rule { border-bottom: 1px solid var(--line); padding-bottom: .4rem; margin-bottom: .8rem; }
.three { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1.6rem 2rem; margin-top: 2rem; }
.rows li { padding: .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.rows li:last-child { border-bottom: 0; }
.rows .when { color: var(--soft); font-variant-numeric: tabular-nums; }
.rows .bad::before { content: "! "; color: var(--bad); font-weight: 700; }
@media (max-width: 70rem) {
  .board { grid-template-columns: none; grid-auto-flow: row; overflow: visible; }
}
@media (max-width: 30rem) {
  .agenda .d { grid-template-columns: minmax(0, 1fr); gap: .3rem; }
  .roll .es { grid-template-columns: minmax(0, 1fr); }
}

/* A post */
.post .head { justify-content: flex-start; align-items: baseline; }
.crumb { flex-basis: 100%; color: var(--soft); }
.facts { margin-top: 2.2rem; }
.facts dl { margin-top: .7rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .8rem 1.6rem; }
dt { font-size: .82rem; color: var(--soft); }
dd { overflow-wrap: anywhere; }
.findings { border: 1px solid var(--line); border-left: 4px solid var(--review); border-radius: 0 var(--radius) var(--radius) 0; background: var(--sheet); padding: .8rem 1.1rem; margin: 0 0 1.4rem; }
.findings:has(.f-error) { border-left-color: var(--bad); }
.findings h2 { font-size: 1rem; margin-bottom: .3rem; }
.findings li { padding: .25rem 0; overflow-wrap: anywhere; }
.findings li p { color: var(--soft); }
.findings b { font-size: .82rem; padding: .05rem .5rem; border-radius: 99px; background: var(--warn-soft); color: var(--review); margin-right: .3rem; }
.findings .f-error b { background: var(--bad-soft); color: var(--bad); }
.findings .f-info b { background: var(--accent-soft); color: var(--accent); }
.where { color: var(--soft); font-size: .85rem; }
@media (min-width: 80rem) {
  .post { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 0 2.2rem; align-items: start; }
  .post > * { grid-column: 1; min-width: 0; }
  .post > .head { grid-column: 1 / 3; }
  .post > .facts { grid-column: 2; grid-row: 2 / span 4; margin: .4rem 0 0; border-top: 3px solid var(--accent); padding-top: .7rem; }
  .post > .facts h2 { font-size: 1rem; }
  .post > .facts dl { grid-template-columns: minmax(0, 1fr); }
  .post .cards { columns: 2 19rem; }
}

/* The text of each channel in the layout of its network */
.cards { columns: 3 21rem; column-gap: 1.4rem; margin-top: 1.2rem; }
.card { break-inside: avoid; margin: 0 0 1.6rem; }
.ch { display: flex; align-items: baseline; justify-content: space-between; gap: .6rem; margin-bottom: .4rem; }
.ch small { font-weight: 400; color: var(--soft); }
.ch .out { font-size: .85rem; white-space: nowrap; }
.shown { background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; padding: .9rem 1rem; overflow: hidden; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.text.prose { white-space: normal; }
/* Each line has the direction of its own words. */
.text, .exact pre, .shown .title, .shown .lead { unicode-bidi: plaintext; }
.shown .l, .shown .text a { color: var(--net, var(--accent)); text-decoration: none; }
.shown .text.prose a { text-decoration: underline; }
.over { background: var(--bad-soft); color: var(--bad); text-decoration: underline wavy; }
.who { display: flex; gap: .6rem; align-items: center; margin-bottom: .55rem; min-width: 0; }
.face { flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; background: var(--net, var(--accent)); color: #fff; display: grid; place-items: center; font-weight: 700; font-size: .9rem; letter-spacing: .02em; }
.names { min-width: 0; line-height: 1.3; }
.names b { display: block; text-align: left; }
.names span { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.acts { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem .8rem; color: var(--soft); font-size: .82rem; margin-top: .7rem; }
/* Files in their own proportions. Those in one row have the same height, because each grows with its width. */
.pics { display: flex; flex-wrap: wrap; gap: 3px; border-radius: 12px; overflow: hidden; margin-top: .7rem; background: var(--line); }
.pics > * { flex: var(--ratio, 1) 1 calc(var(--ratio, 1) * 8rem); min-width: 0; max-width: 100%; }
.pics img, .pics video { display: block; height: auto; max-height: 36rem; aspect-ratio: var(--ratio, auto); object-fit: contain; background: var(--sunk); }
.pics .cut { object-fit: cover; }
.pics.n1 > * { flex-basis: 100%; }
.noimg { display: grid; place-items: center; min-height: 6rem; padding: 1rem; background: var(--sunk); color: var(--soft); text-align: center; overflow-wrap: anywhere; }
.tally { display: flex; align-items: center; gap: .7rem; font-size: .85rem; color: var(--soft); margin: .4rem .2rem 0; flex-wrap: wrap; }
.length.over { text-decoration: none; font-weight: 600; padding: 0 .4rem; border-radius: 4px; }
meter { width: 5rem; height: .6rem; }
.tally button { border: 0; background: none; color: var(--accent); padding: 0; cursor: pointer; margin-left: auto; }
.exact { font-size: .85rem; margin: .2rem; }
.exact summary { color: var(--soft); cursor: pointer; }
.exact pre { background: var(--sunk); border-radius: 6px; padding: .6rem .8rem; margin-top: .3rem; }
.alt, .lost { font-size: .85rem; color: var(--soft); margin: .2rem .2rem 0; overflow-wrap: anywhere; }
.alt b { font-weight: 600; }
.alt.none b { color: var(--bad); }
.shown .title { font-weight: 700; font-size: 1.1rem; line-height: 1.3; margin: .3rem 0; overflow-wrap: anywhere; }
.shown .by { color: var(--soft); font-size: .85rem; }
.look-stream .who { align-items: flex-start; }
.look-stream .text, .look-stream .pics, .look-stream .acts { margin-left: 3.1rem; }
.look-feed .pics, .look-picture .pics { border-radius: 0; margin-left: -1rem; margin-right: -1rem; }
.look-feed .acts { border-top: 1px solid var(--line); padding-top: .55rem; font-weight: 600; }
.look-picture .pics { margin-top: 0; }
.look-picture .pics > * { max-height: none; }
.look-picture .acts { justify-content: flex-start; gap: .9rem; font-weight: 600; margin-bottom: .4rem; }
.look-picture .face { background: linear-gradient(45deg, #b04a00, #c02a62 50%, #7a2bb8); }
.look-reel .shown { padding: 0; aspect-ratio: 9 / 16; max-height: 34rem; background: #16171c; color: #fff; display: flex; flex-direction: column; justify-content: flex-end; }
.look-reel .pics { margin: 0; flex: 1; min-height: 0; flex-wrap: nowrap; border-radius: 0; background: none; }
.look-reel .pics img, .look-reel .pics video { height: 100%; aspect-ratio: auto; background: none; }
.look-reel .over-film { padding: 1rem; }
.look-reel .text a, .look-reel .l { color: #fff; font-weight: 700; }
.look-film .shown { padding-top: 0; }
.look-film .pics { margin: 0 -1rem .7rem; border-radius: 0; }
.look-film .pics > * { aspect-ratio: 16 / 9; background: #16171c; }
.box { background: var(--sunk); border-radius: 10px; padding: .7rem .8rem; margin-top: .7rem; font-size: .92rem; }
.look-pin .shown { padding-top: 0; border-radius: 20px; }
.look-pin .pics { margin: 0 -1rem .8rem; border-radius: 18px; }
.look-pin .pics > * { max-height: none; }
.visit { display: inline-block; margin: .6rem 0; padding: .35rem .9rem; border-radius: 99px; background: var(--net, var(--accent)); color: #fff; font-weight: 600; font-size: .85rem; }
.look-article { column-span: all; max-width: 44rem; }
.look-article .shown { padding: 1.2rem 1.5rem 1.5rem; }
.look-article .title { font: 600 1.5rem/1.25 var(--serif); margin: .3rem 0 .5rem; }
.look-article .lead { color: var(--soft); font-size: 1.05rem; margin-bottom: .8rem; }
.look-article .text { font-family: var(--serif); font-size: 1.05rem; line-height: 1.6; margin-top: .8rem; }
.look-message .shown { background: color-mix(in srgb, #5aa0c8 22%, var(--sheet)); }
.bubble { background: var(--sheet); border-radius: 4px 14px 14px 14px; padding: .6rem .8rem; margin-top: .4rem; box-shadow: 0 1px 2px rgb(0 0 0 / .12); }
.bubble .pics { margin: -.6rem -.8rem .5rem; border-radius: 4px 14px 0 0; }
.bubble .when { text-align: right; color: var(--soft); font-size: .78rem; }
.net-mastodon { --net: #5446c9; }
.net-x { --net: #0b69a8; }
.net-bluesky { --net: #0560c4; }
.net-threads { --net: #3b3c40; }
.net-linkedin { --net: #0a5fb4; }
.net-facebook { --net: #1460cc; }
.net-instagram { --net: #234f9e; }
.net-youtube, .net-pinterest { --net: #b3151c; }
.net-reddit { --net: #b53a04; }
.net-tumblr { --net: #2c4762; }
.net-telegram { --net: #1f6a96; }
.net-google-business { --net: #1a5fc0; }
.net-blog { --net: var(--accent); }
@media (prefers-color-scheme: dark) {
  .shown .l, .shown .text a { color: color-mix(in srgb, var(--net, var(--accent)) 35%, #dbe6ff); }
}

/* Documents */
.prose { overflow-wrap: anywhere; max-width: 46rem; }
/* Cells, items and paragraphs have the direction of their own words. */
.prose :is(p, li, td, th, h2, h3, h4, h5, h6) { unicode-bidi: plaintext; }
.prose > * + * { margin-top: .8em; }
.prose h2, .prose h3, .prose h4, .prose h5 { margin-top: 1.4em; }
.prose h4, .prose h5, .prose h6 { font: 600 1.1em/1.35 var(--serif); }
.prose ul, .prose ol { padding-inline-start: 1.3em; }
.prose ul { list-style: disc; }
.prose ol { list-style: decimal; }
.prose li + li { margin-top: .25em; }
.prose blockquote { border-inline-start: 3px solid var(--accent); padding-inline-start: 1em; color: var(--soft); }
.prose pre { background: var(--sunk); border-radius: 6px; padding: .7rem .9rem; }
.prose img { border-radius: 8px; height: auto; }
.prose hr { border: 0; border-top: 1px solid var(--line); }
.prose .tasks { list-style: none; padding-inline-start: 0; }
.tick { display: inline-block; width: .95em; height: .95em; border: 1.5px solid var(--soft); border-radius: 3px; vertical-align: -.1em; margin-inline-end: .3em; }
.tick.on { background: var(--published); border-color: var(--published); color: var(--sheet); position: relative; }
.tick.on::after { content: "✓"; position: absolute; inset: 0; display: grid; place-items: center; font: 700 .75em/1 ui-sans-serif, system-ui, sans-serif; }
.scroll { overflow-x: auto; max-width: 100%; }
/* A wide table scrolls instead of breaking words. */
.scroll table { overflow-wrap: normal; }
.num { white-space: nowrap; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-size: .85rem; color: var(--soft); font-weight: 600; }
.num { text-align: end; }
.none { color: var(--soft); }

/* Charts: the current reading in the accent, earlier ones in a tint of it, targets in ink */
.chart { display: block; width: 100%; height: auto; --bar: color-mix(in srgb, var(--accent) 38%, var(--sheet)); font: 11px/1 ui-sans-serif, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.chart.small, .chart.share { display: inline-block; width: auto; max-width: none; flex: none; vertical-align: middle; }
.chart .grid { stroke: var(--line); }
.chart .zero { stroke: var(--soft); }
.chart .axis-name { fill: var(--soft); }
.chart .col { fill: var(--bar); }
.chart .col.last { fill: var(--accent); }
.chart .col.open { fill: var(--sheet); stroke: var(--accent); stroke-dasharray: 3 2; }
.chart .rail { fill: var(--sunk); }
.chart .curve { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.chart .dot { fill: var(--sheet); stroke: var(--accent); stroke-width: 1.5; }
.chart .dot.last { fill: var(--accent); }
.chart .dot.open { stroke-dasharray: 2 1.5; }
.chart .aim { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 3; }
.chart.share .aim { stroke-dasharray: none; stroke-width: 2; }
.chart .aim-name { fill: var(--ink); font-weight: 600; }
.chart .value { fill: var(--ink); font-weight: 700; font-size: 12.5px; stroke: var(--sheet); stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; }
.good { color: var(--published); }
.off { color: var(--review); }
.scroll { position: relative; }
i[aria-hidden] { font-style: normal; }

.sum-up { font: 400 1.15rem/1.5 var(--serif); margin-bottom: 1.2rem; max-width: 46rem; }
.nothing-yet { padding: 1.2rem 1.4rem; border: 1px dashed var(--line); border-radius: var(--radius); color: var(--soft); max-width: 46rem; }
.small-note { font-size: .85rem; color: var(--soft); max-width: 52rem; }
.block { margin-top: 2.6rem; }
.block > h2 { font-size: 1.35rem; margin-bottom: .5rem; }
h2 small, h3 small { font: 400 .85rem/1.4 ui-sans-serif, system-ui, sans-serif; color: var(--soft); }
.measures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19.5rem), 1fr)); gap: 1.1rem; align-items: start; }
.measure { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.1rem .9rem; min-width: 0; }
.eyebrow { font-size: .8rem; color: var(--soft); }
.eyebrow a { color: inherit; text-decoration: none; }
.eyebrow a:hover { color: var(--accent); text-decoration: underline; }
.as-of { margin: .35rem 0 .1rem; color: var(--soft); font-size: .92rem; }
.as-of b { font: 600 1.8rem/1.15 var(--serif); color: var(--ink); font-variant-numeric: lining-nums tabular-nums; margin-right: .15rem; }
.as-of span::before { content: "· "; }
.says { font-size: .9rem; }
.says:not(.good, .off) { color: var(--soft); }
.says i { font-weight: 700; }
.measure .chart { margin: .7rem 0 .3rem; }
.measure details { margin-top: .4rem; font-size: .88rem; }
.measure summary, .block summary { color: var(--soft); cursor: pointer; }
.measure td, .measure tbody th { white-space: nowrap; }
tbody th { color: var(--ink); font-size: inherit; font-weight: 400; }
.matrix th, .matrix td { padding-right: 1.2rem; vertical-align: bottom; }
.matrix thead th { max-width: 8rem; line-height: 1.3; }
.matrix tbody th { font-weight: 600; vertical-align: middle; position: sticky; left: 0; background: var(--paper); padding-right: .9rem; }
.matrix .chart { margin-bottom: .15rem; display: block; }
.matrix .n { font-size: .9rem; white-space: nowrap; }
.channels-work { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1.1rem; margin: .6rem 0 .8rem; align-items: start; }
.work { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: .9rem 1.1rem; }
.statement { margin: .6rem 0; }
.versus { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center; font-size: .88rem; color: var(--soft); margin-top: .2rem; }
.versus span { flex: 1 1 12rem; }
.best { margin-top: .6rem; width: 100%; font-size: .9rem; }
.best caption { text-align: left; color: var(--soft); font-size: .82rem; padding-bottom: .1rem; }
.best tr:last-child > * { border-bottom: 0; padding-bottom: 0; }
.best th { color: var(--soft); }
.best td:last-child { padding-right: 0; font-weight: 600; }
.calls { margin-top: .7rem; }
.calls tbody th { min-width: 12rem; }
.meter { display: flex; align-items: center; gap: .6rem; white-space: nowrap; }
.meter .num { min-width: 3.2em; }

/* Documents */
.sides { display: grid; grid-template-columns: minmax(0, 46rem) minmax(14rem, 20rem); gap: 1.2rem 3rem; align-items: start; }
.sides > .facts { grid-column: 2; grid-row: 1; margin: 0; border-top: 3px solid var(--accent); padding-top: .8rem; }
.sides > .facts h2 { font-size: 1rem; }
.sides > .facts dl { grid-template-columns: minmax(0, 1fr); }
.said { grid-column: 1; grid-row: 1; min-width: 0; }
.document .head, .said .fact dl, .raw pre { margin-bottom: 0; }
.document .head { display: block; margin-bottom: 1.4rem; }
.document .crumb { margin-bottom: .3rem; }
.fact { margin-top: 2.2rem; }
.fact > h2, .raw > h2 { margin-bottom: .7rem; }
.fact dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .8rem 1.6rem; }
.fact dd > ul, .facts dd > ul { list-style: disc; padding-left: 1.1em; }
.fact > ul:not(.loose, .ps) { list-style: disc; padding-left: 1.3em; }
.fact table { min-width: min(100%, 46rem); font-size: .92rem; }
.fact td, .fact th { overflow-wrap: normal; min-width: 5rem; }
.fact th[scope=row] { color: inherit; font-size: inherit; min-width: 10rem; }
.fact td code { color: var(--soft); }
.loose { max-width: 60rem; }
.loose li { padding: .45rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; }
.loose i { font-style: normal; color: var(--soft); font-size: .85rem; }
.raw pre { background: var(--sunk); border-radius: var(--radius); padding: .8rem 1rem; }
.raw + .prose { margin-top: 1.6rem; }
@media (max-width: 75rem) {
  .sides { grid-template-columns: minmax(0, 1fr); }
  .sides > .facts, .said { grid-column: 1; grid-row: auto; }
  .sides > .facts dl { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }
}

/* Lists of posts */
.k { font-size: .82rem; color: var(--soft); }
.plist .counts { margin-bottom: .5rem; }
.plist .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: .7rem 1.6rem; }
.ps li { padding: .2rem 0 .2rem 1.35em; text-indent: -1.35em; line-height: 1.4; overflow-wrap: anywhere; }
.ps li > * { text-indent: 0; }
.ps i { font-style: normal; color: var(--c); display: inline-block; width: 1.1em; }
.ps a { color: var(--ink); text-decoration-color: var(--line); }
.ps a:hover { color: var(--accent); }
.ps .late { font-size: .85rem; white-space: nowrap; }
.ps time { color: var(--soft); font-size: .85rem; white-space: nowrap; }
.rest { margin-top: .4rem; font-size: .88rem; color: var(--soft); }

/* The strategy */
.summary { font-size: 1.05rem; color: var(--soft); margin: -.3rem 0 1.4rem; }
.begin { max-width: 40rem; border: 1px dashed var(--line); border-radius: var(--radius); background: var(--sheet); padding: 1rem 1.2rem; margin-bottom: 1.4rem; }
.lead { color: var(--soft); max-width: 46rem; }
.lack { color: var(--bad); }
.framework { margin-bottom: 2rem; }
.framework h2 { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; margin-bottom: .7rem; }
.questions { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: .8rem; }
.q { --c: var(--draft); background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: .8rem .9rem .85rem; display: grid; grid-template-columns: 2.1rem minmax(0, 1fr); gap: 0 .4rem; align-content: start; }
.q-answered { --c: var(--published); }
.q-draft { --c: var(--review); }
.q-stale { --c: var(--bad); }
.q-open, .q-missing { border-style: dashed; background: none; }
.q .no { font: 600 1.25rem/1.2 var(--serif); color: var(--c); }
.q h3 { font-weight: 600; line-height: 1.35; }
.q h3 a { color: var(--ink); text-decoration: none; }
.q h3 a:hover { text-decoration: underline; }
.how { font-size: .85rem; color: var(--soft); margin-top: .25rem; }
.stand { color: var(--c); font-weight: 600; }
.stand i { font-style: normal; }
.q-stale .due { color: var(--bad); font-weight: 600; }
.gives, .why { font-size: .88rem; margin-top: .35rem; }
.why { color: var(--soft); }
.q .lack { font-size: .85rem; margin-top: .35rem; }
.lacks { border: 1px solid var(--line); border-left: 4px solid var(--bad); border-radius: 0 var(--radius) var(--radius) 0; background: var(--sheet); padding: .8rem 1.1rem; margin: 1rem 0 1.4rem; }
.lacks h2, .lacks h3 { font-size: 1rem; font-weight: 650; font-family: inherit; margin-bottom: .3rem; }
.lacks li { padding: .2rem 0; overflow-wrap: anywhere; }
.lacks .name:not(:last-of-type)::after { content: ","; }

/* From objectives to metrics */
.trace .lead { margin: .3rem 0 .6rem; }
.key { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .5rem; font-size: .85rem; color: var(--soft); margin-bottom: 1rem; }
.key .sw:not(:first-child), .key li + li { margin-left: .8rem; }
.key li { display: flex; align-items: center; gap: .4rem; }
.sw { width: 1.1rem; height: .6rem; border-radius: 2px; }
.sw.pub { background: var(--published); }
.sw.ready { background: color-mix(in srgb, var(--published) 45%, var(--sheet)); }
.sw.plan { background: var(--sheet); border: 1.5px solid var(--published); }
.lane { display: grid; grid-template-columns: minmax(11rem, .8fr) repeat(3, minmax(0, 1.2fr)); border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); margin-bottom: 1.1rem; }
.goal, .step { padding: 1rem 1.2rem 1.1rem; min-width: 0; }
.goal { background: var(--accent-soft); border-radius: 9px 0 0 9px; }
.goal h3 { font: 600 1.15rem/1.3 var(--serif); margin: .15rem 0 .5rem; }
.goal h3 a { color: inherit; text-decoration: none; }
.goal h3 a:hover { text-decoration: underline; }
.goal .k { color: var(--accent); }
.tags span { display: inline-block; font-size: .8rem; border: 1px solid var(--line); background: var(--sheet); border-radius: 99px; padding: .05rem .6rem; margin: 0 .15rem .3rem 0; }
.step { position: relative; padding-left: 1.4rem; border-left: 1px solid var(--line); }
.step::before { content: ""; position: absolute; left: -.5rem; top: 1.15rem; width: .95rem; height: .95rem; transform: rotate(45deg); border: 1px solid var(--line); border-width: 1px 1px 0 0; background: var(--sheet); }
.goal + .step::before { background: var(--accent-soft); }
.step h4 { font-size: .92rem; font-weight: 650; margin: 0 0 .5rem; }
.step .k + .leaves { margin-bottom: .7rem; }
.leaves li { padding: .3rem 0; }
.leaves .name { display: block; line-height: 1.35; overflow-wrap: anywhere; font-size: .94rem; }
.leaves .words, .figure { font-size: .85rem; color: var(--soft); }
.figure b { color: var(--ink); font-size: 1.05rem; font-variant-numeric: tabular-nums; }
.leaves .words { display: block; }
.unused .name { color: var(--soft); }
.trend { color: var(--bad); font-weight: 700; }
.trend.better, .reached { color: var(--published); }
.reached { font-weight: 600; white-space: nowrap; }
.bar { display: block; width: 100%; height: .45rem; margin: .25rem 0 .15rem; border-radius: 99px; overflow: hidden; }
.bar .track { fill: var(--sunk); }
.bar .pub { fill: var(--published); }
.bar .ready { fill: color-mix(in srgb, var(--published) 45%, var(--sheet)); }
.bar .plan { fill: var(--sheet); stroke: var(--published); stroke-width: 1.5px; vector-effect: non-scaling-stroke; }
.bar .fill { fill: var(--accent); }
.bar .fill.full { fill: var(--published); }
.step .plist .both { grid-template-columns: minmax(0, 1fr); }
.step .plist .counts { font-size: .85rem; gap: .1rem .8rem; }
.step .ps { font-size: .92rem; }
@media (max-width: 75rem) {
  .lane { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .goal { grid-column: 1 / -1; border-radius: 9px 9px 0 0; }
  .step { border-left: 0; border-top: 1px solid var(--line); }
  .step:nth-of-type(3) { grid-column: 2; grid-row: 2 / 4; border-left: 1px solid var(--line); }
  .step::before { display: none; }
}
@media (max-width: 40rem) {
  .lane { grid-template-columns: minmax(0, 1fr); }
  .step:nth-of-type(3) { grid-column: 1; grid-row: auto; border-left: 0; }
}
@media print {
  .lane, .q, .target, .camp { break-inside: avoid; }
}

/* Targets and the posts for them */
.target { --c: var(--published); display: grid; grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr) minmax(0, 1.3fr); gap: .6rem 1.6rem; padding: 1rem 0; border-top: 1px solid var(--line); }
.target h3 a { color: var(--ink); text-decoration: none; }
.target h3 a:hover { text-decoration: underline; }
.target .what p { color: var(--soft); font-size: .92rem; }
.target .what .full { color: var(--ink); line-height: 1.35; }
.target .what .dates { font-size: .82rem; }
.cells { display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .2rem; }
.cell, .big { --c: var(--published); }
.c-short { --c: var(--bad); }
.c-excess { --c: var(--review); }
.c-open, .c-nothing { --c: var(--draft); }
.cell { min-width: 3.1rem; padding: .2rem .4rem .25rem; border: 1px solid var(--line); border-bottom: 3px solid var(--c); border-radius: 6px; background: var(--sheet); text-align: center; line-height: 1.25; }
.cell.c-short { border-bottom-style: double; background: var(--bad-soft); }
.cell.c-excess { background: var(--warn-soft); border-bottom-style: dashed; }
.cell.c-open, .cell.c-nothing { border-bottom-style: dotted; }
.cell .k { display: block; font-size: .75rem; white-space: nowrap; }
.cell .k a, .big .k a { color: inherit; text-decoration: none; }
.cell .k a:hover, .big .k a:hover { color: var(--accent); text-decoration: underline; }
.cell b { font-variant-numeric: tabular-nums; font-weight: 650; }
.cell .v { color: var(--c); font-weight: 600; font-size: .85rem; }
.after { display: grid; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); gap: .6rem 1.2rem; align-content: start; }
.daily .after { grid-template-columns: minmax(9rem, auto) minmax(0, 1fr); }
.big { border-left: 3px solid var(--line); padding-left: .8rem; min-width: 0; }
.big.current { border-left-color: var(--accent); }
.big .words { font-size: .88rem; }
.big .verdict { font-size: .88rem; font-weight: 600; color: var(--c); }
.pips { display: inline-block; vertical-align: middle; }
.big .pips { display: block; margin: .3rem 0 .2rem; }
.pips .pub { fill: var(--published); }
.pips .ready { fill: none; stroke: var(--published); stroke-width: 1.4; }
.pips .half { fill: var(--published); }
.pips .plan { fill: none; stroke: var(--published); stroke-width: 1.4; }
.pips .miss { fill: none; stroke: var(--bad); stroke-width: 1.4; stroke-dasharray: 2.2 1.8; }
.c-open .miss { stroke: var(--draft); }
.pips .over { fill: var(--bad); }
.was { margin-top: 2rem; }
.was h2 { margin-bottom: .4rem; color: var(--soft); }
.slots { margin-top: 2.2rem; }
.slots h2 { margin-bottom: .4rem; }
.slots th[scope=row], .figures th[scope=row] { color: inherit; font-size: inherit; }
.slots table, .figures table { margin-top: .5rem; min-width: min(100%, 40rem); }
.figures { margin-top: 2rem; }
.figures summary { cursor: pointer; color: var(--accent); }
.figures td, .figures th { font-size: .9rem; }
@media (max-width: 70rem) {
  .target { grid-template-columns: minmax(0, 1fr); }
  .target .what { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; }
}
@media (max-width: 40rem) {
  .after, .daily .after { grid-template-columns: minmax(0, 1fr); }
}

/* The timeline of campaigns */
.tl { position: relative; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); padding: 2rem 0 1rem; margin-bottom: 2rem; overflow: hidden; }
.tl .months span { position: absolute; top: 0; bottom: 0; padding: .35rem .5rem; font-size: .82rem; color: var(--soft); border-left: 1px solid var(--line); white-space: nowrap; overflow: hidden; }
.tl .months .m0 { border-left: 0; }
.tl .months a { color: inherit; text-decoration: none; }
.tl .months a:hover { color: var(--accent); text-decoration: underline; }
.tl .now { position: absolute; top: 1.9rem; bottom: 0; border-left: 2px solid var(--accent); }
.tl .now span { position: absolute; bottom: .2rem; left: .35rem; font-size: .75rem; color: var(--accent); white-space: nowrap; }
.tl ol { position: relative; }
.tl li { position: relative; padding: 1.75rem 0 .45rem; }
.tl li a { background: var(--sheet); position: absolute; top: .3rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: 0 .4rem; margin: 0 .1rem; color: var(--ink); font-weight: 600; font-size: .92rem; text-decoration: none; }
.tl li a:hover { color: var(--accent); text-decoration: underline; }
.tl li small { font-weight: 400; color: var(--soft); }
.line { display: block; height: .8rem; min-width: .5rem; border-radius: 99px; background: var(--c); border: 1.5px solid var(--c); }
.k-running { --c: var(--accent); }
.k-planned { --c: var(--scheduled); }
.k-over, .k-cancelled { --c: var(--draft); }
.line.k-planned { background: repeating-linear-gradient(-45deg, transparent 0 4px, var(--c) 4px 6px); }
.line.k-over { background: color-mix(in srgb, var(--c) 35%, var(--sheet)); }
.camps { margin-top: 1.8rem; }
.camps > h2 { margin-bottom: .7rem; }
.camp { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 1rem 2.4rem; background: var(--sheet); border: 1px solid var(--line); border-left: 4px solid var(--c); border-radius: 0 var(--radius) var(--radius) 0; padding: 1.1rem 1.4rem 1.2rem; }
.camp + .camp { margin-top: 1rem; }
.camp.k-planned { border-left-style: dashed; }
.camp.k-over, .camp.k-cancelled { border-left-style: double; }
.camp h3 { font: 600 1.2rem/1.3 var(--serif); }
.camp h3 a { color: var(--ink); text-decoration: none; }
.camp h3 a:hover { text-decoration: underline; }
.camp .when { color: var(--soft); font-size: .92rem; margin-bottom: .6rem; }
.camp .when b { color: var(--c); font-weight: 600; }
.camp .lead { color: inherit; margin-bottom: .7rem; }
.camp .money { font-size: .92rem; }
.camp dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: .5rem 1.2rem; margin-top: .8rem; font-size: .94rem; }
.camp .both { grid-template-columns: minmax(0, 1fr); }
.older { margin-top: .8rem; font-size: .92rem; }
.going { display: flex; flex-wrap: wrap; gap: .3rem .6rem; margin-bottom: 1rem; font-size: .88rem; }
.going a { --c: var(--accent); color: var(--ink); text-decoration: none; border: 1px solid var(--line); border-left: 4px solid var(--c); border-radius: 5px; background: var(--sheet); padding: .2rem .6rem; }
.going a:hover { border-color: var(--c); }
.going .k-planned { --c: var(--scheduled); border-left-style: dashed; }
.going .k-over { --c: var(--draft); border-left-style: double; }
@media (max-width: 62rem) {
  .camp { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 40rem) {
  .tl .months small { display: none; }
  .tl .months span { padding: .35rem .2rem; font-size: .75rem; }
  .tl li a { font-size: .85rem; }
  .tl li small { display: none; }
}

/* Each period is a cell; its sign repeats the meaning of its colour */
.occs { display: flex; flex-wrap: wrap; gap: .35rem; margin: .7rem 0 .35rem; }
.occs li { display: flex; flex-direction: column; align-items: center; gap: .1rem; min-width: 1.75rem; }
.occ { --c: var(--soft); display: grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 6px; border: 1px solid var(--c); color: var(--c); background: var(--sheet); font-weight: 700; font-size: .85rem; line-height: 1; font-style: normal; position: relative; }
.occ a { color: inherit; text-decoration: none; width: 100%; height: 100%; display: grid; place-items: center; border-radius: 5px; }
.occ.w-done { --c: var(--published); background: var(--published); color: var(--sheet); }
.occ.w-partly { --c: var(--review); --f: 50%; background: linear-gradient(to top, color-mix(in srgb, var(--c) 26%, var(--sheet)) var(--f), var(--sheet) 0); }
.occ.f1 { --f: 10%; } .occ.f2 { --f: 20%; } .occ.f3 { --f: 30%; } .occ.f4 { --f: 40%; } .occ.f5 { --f: 50%; }
.occ.f6 { --f: 60%; } .occ.f7 { --f: 70%; } .occ.f8 { --f: 80%; } .occ.f9 { --f: 90%; }
.occ.w-missed { --c: var(--bad); background: var(--bad-soft); }
.occ.w-skipped { border-style: dashed; }
.occ.w-due { --c: var(--accent); border-width: 2px; }
.occ.w-coming { border-style: dotted; }
.occ.w-closed { border-color: var(--line); background: repeating-linear-gradient(-45deg, var(--sheet) 0 4px, var(--line) 4px 6px); }
.under { font-size: .72rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; font-size: .82rem; color: var(--soft); margin-top: .9rem; }
.legend span { display: inline-flex; align-items: center; gap: .35rem; }
.legend .occ { width: 1.2rem; height: 1.2rem; border-radius: 4px; font-size: .65rem; }

.lists { columns: 2 26rem; column-gap: 1.1rem; }
.list { break-inside: avoid; margin-bottom: 1.1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.2rem 1.1rem; min-width: 0; }
.list.is-due { border-top: 3px solid var(--accent); }
.list h2 a { color: inherit; text-decoration: none; }
.list h2 a:hover { color: var(--accent); text-decoration: underline; }
.list h3 { margin: .9rem 0 .3rem; font-size: .9rem; color: var(--soft); }
.rhythm { color: var(--soft); font-size: .92rem; }
.next { font-size: .95rem; }
.is-due .next, .next.is-due { color: var(--accent); font-weight: 600; }
.progress { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: center; margin-top: .9rem; font-size: .92rem; }
.todo li { display: flex; gap: .35rem; padding: .22rem 0; overflow-wrap: anywhere; }
.todo .tick { flex: none; margin-top: .32em; }
.todo .is-done { color: var(--soft); }
.facts-of { display: inline-block; max-width: 100%; color: var(--soft); font-size: .85rem; }
.loads { margin-bottom: 1.6rem; }
.loads h2 { margin-bottom: .3rem; }
.loads li { display: grid; grid-template-columns: minmax(9rem, auto) 120px 1fr; gap: .2rem 1.1rem; align-items: center; padding: .35rem 0; border-bottom: 1px solid var(--line); max-width: 46rem; }
@media (max-width: 40rem) {
  .loads li { grid-template-columns: 1fr auto; }
  .loads li span { grid-column: 1 / 3; color: var(--soft); font-size: .9rem; }
}
.over-day { color: var(--bad); font-weight: 600; }
.ticks td { text-align: center; font-weight: 700; padding: .3rem .6rem; }
.ticks thead th + th { text-align: center; white-space: nowrap; padding: .35rem .6rem; }
.ticks tbody th { min-width: 13rem; max-width: 30rem; }
.t-done { color: var(--published); }
.t-missed { color: var(--bad); }
.t-due { color: var(--accent); }
.plain li { padding: .2rem 0; }

/* Mentions */
.listening { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 22rem); gap: 1.5rem 2.4rem; align-items: start; }
.listening > div { min-width: 0; }
.mentions { margin: .6rem 0 1.2rem; display: flex; flex-direction: column; gap: .7rem; }
.mention { background: var(--sheet); border: 1px solid var(--line); border-left: 4px solid var(--t, var(--line)); border-radius: 4px var(--radius) var(--radius) 4px; padding: .7rem 1rem; max-width: 46rem; }
.tone-of-negative, .k-negative { --t: var(--bad); }
.tone-of-positive, .k-positive { --t: var(--published); }
.tone-of-neutral, .k-neutral { --t: var(--draft); }
.said-by { display: flex; flex-wrap: wrap; gap: .1rem .5rem; align-items: baseline; }
.said-by a { color: inherit; }
.tone-mark { display: inline-grid; place-items: center; width: 1.2em; color: var(--t, var(--soft)); font-weight: 800; }
.where-when { color: var(--soft); font-size: .88rem; }
.answer { margin-left: auto; font-size: .88rem; color: var(--soft); }
.overdue .answer { color: var(--bad); font-weight: 650; }
.answered .answer { color: var(--published); }
.mention blockquote { font: 400 1.05rem/1.45 var(--serif); margin: .3rem 0 .45rem; overflow-wrap: anywhere; }
.mention blockquote p::before { content: open-quote; }
.mention blockquote p::after { content: close-quote; }
:lang(fr) .mention blockquote { quotes: "«\202f" "\202f»"; }
.chips { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; font-size: .84rem; color: var(--soft); }
.chip { border: 1px solid var(--t, var(--line)); color: var(--t, var(--soft)); border-radius: 99px; padding: 0 .6rem; }
.chip.guess { border-style: dashed; }
.chips .log { margin-left: auto; color: var(--soft); text-decoration: none; }
.chips .log:hover { text-decoration: underline; color: var(--accent); }
.latest { margin-top: 1.8rem; }
.day-said h3, .day-said h2 { margin-top: 1.2rem; }
.beside { display: flex; flex-direction: column; gap: 1.5rem; position: sticky; top: 1.5rem; }
.months-said li { padding: .15rem 0; }
.months-said h2 { margin-bottom: .3rem; }
.tone-negative { fill: var(--bad); }
.tone-neutral { fill: var(--line); }
.tone-positive { fill: var(--published); }
.chart .on-negative, .chart .on-positive { fill: var(--sheet); font-weight: 700; }
.chart .on-neutral { fill: var(--ink); font-weight: 700; }
.swatch { display: grid; place-items: center; width: 1.2rem; height: 1.2rem; border-radius: 4px; background: var(--t); color: var(--sheet); font-weight: 800; }
.swatch.k-neutral { background: var(--line); color: var(--ink); }
@media (max-width: 70rem) {
  .listening { grid-template-columns: minmax(0, 1fr); }
  .beside { position: static; }
}

/* Reports: the author's text is in front, sections by Edito are muted */
.reports ul { margin: .4rem 0 2rem; max-width: 46rem; }
.reports li { padding: .9rem 0; border-top: 1px solid var(--line); }
.reports h3 { font: 600 1.2rem/1.3 var(--serif); margin: .1rem 0 .2rem; }
.reports .opening { font-family: var(--serif); color: var(--soft); overflow-wrap: anywhere; }
.byline { color: var(--soft); margin: -.3rem 0 1.4rem; }
.report .prose { max-width: 56rem; }
.report .people { font: 400 1.1rem/1.6 var(--serif); max-width: 44rem; }
.report .people h2 { margin-top: 1.7em; font-size: 1.35rem; }
.made { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: .55rem 1.1rem .9rem; margin: .9rem 0 1.1rem; font-size: .9rem; }
.made-by { font-size: .78rem; color: var(--soft); }
.made > * + * { margin-top: .35em; }
.made table { width: 100%; overflow-wrap: break-word; }
.made td.num + td:not(.num), .made th.num + th:not(.num) { padding-left: .8rem; }
.made th:last-child, .made td:last-child { padding-right: 0; }
.report > .small-note { margin-top: 2rem; }
.made tbody tr:last-child td { border-bottom: 0; }

@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; }
  body { display: block; }
  .side, .ways, .filters, .skip, .exact, .tally button { display: none; }
  main { padding: 0; }
  .month { break-inside: auto; }
  .d { min-height: 4rem; break-inside: avoid; }
  .card { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}

"""#
    ),
  ]
  /// The files that only a served site has.
  static let served: [(name: String, text: String)] = [
    (
      name: "_edito/live.js",
      text: #"""
"use strict";
(() => {
  let version = document.currentScript.dataset.version;
  let wanted = version;
  let isBusy = false;
  let events = null;

  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/_edito/events");
      events.onmessage = (event) => { wanted = event.data; follow(); };
      events.onerror = () => {
        if (events?.readyState !== EventSource.CLOSED) return;
        events = null;
        setTimeout(listen, 1000);
      };
    }
  };

  const follow = async () => {
    if (isBusy || wanted === version) return;
    isBusy = true;
    try {
      while (wanted !== version) {
        const answer = await fetch(location.href, { cache: "no-store" });
        const next = new DOMParser().parseFromString(await answer.text(), "text/html");
        version = next.querySelector("script[data-version]")?.dataset.version ?? wanted;
        show(next);
        if (version !== wanted) await new Promise((done) => setTimeout(done, 50));
      }
    } catch {
      // The server has stopped. When it is back, it announces its version.
    }
    isBusy = false;
  };

  // Keep the reader's filters, open sections and scroll position.
  const show = (next) => {
    const tags = ["header", "main", "footer"];
    const part = (page, tag) => page.querySelector("body > " + tag);
    const isAlike = tags.every((tag) => !part(document, tag) === !part(next, tag));
    if (!isAlike) { location.reload(); return; }
    const [x, y] = [scrollX, scrollY];
    const focus = document.activeElement?.id;
    const fields = [...document.querySelectorAll("select[id], input[id]")].map((field) => [field.id, field.value, field.checked]);
    const name = (item) => item.querySelector("summary")?.textContent ?? "";
    const opened = [...document.querySelectorAll("details")].map((item) => [name(item), item.open]);
    document.title = next.title;
    // Styles of a single page are replaced with its main part.
    document.querySelectorAll("head > style").forEach((style) => style.remove());
    document.head.append(...[...next.querySelectorAll("head > style")].map((style) => document.adoptNode(style)));
    document.documentElement.lang = next.documentElement.lang;
    let isOther = false;
    for (const tag of tags) {
      const [old, now] = [part(document, tag), part(next, tag)];
      if (!old || old.outerHTML === now.outerHTML) continue;
      old.replaceWith(document.adoptNode(now));
      isOther ||= tag === "main";
    }
    if (!isOther) return;
    for (const [id, value, checked] of fields) {
      const field = document.getElementById(id);
      if (!field) continue;
      if (field.tagName !== "SELECT" || [...field.options].some((option) => option.value === value)) field.value = value;
      if (checked !== undefined) field.checked = checked;
    }
    document.querySelectorAll("details").forEach((item, place) => {
      if (opened[place]?.[0] === name(item)) item.open = opened[place][1];
    });
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("edito:shown"));
    scrollTo(x, y);
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { events?.close(); events = null; });
  addEventListener("pageshow", listen);
  listen();
})();

"""#
    ),
    (
      name: "_edito/notice.css",
      text: #"""
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 12vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.4rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .85rem/1.5 ui-monospace, monospace; }

"""#
    ),
  ]
}
