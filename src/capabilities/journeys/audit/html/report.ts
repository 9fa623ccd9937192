import { plusDays } from '../../../../platform/period.ts'
import { type Html, html, Html as Piece } from '../../../customers/index.ts'
import type { Audit, Section, Statement, ToDo } from '../statement.ts'
import { figureHtml } from './figure.ts'
import { knownHtml, statementHtml } from './statement.ts'
import { style } from './style.ts'

export interface ReportOf {
  audit: Audit
  /** What it is an audit of: an organisation, a folder of files. */
  subject: string
  /** The day it was made. */
  madeOn: string
}

/** The whole audit as one page that needs nothing else: to be read, sent and printed. */
export function reportHtml({ audit, subject, madeOn }: ReportOf): string {
  const { sections, toDo } = audit
  const shown = sections.filter(
    ({ name, statements, figures }) =>
      statements.length + figures.length > 0 || (name === 'todo' && toDo.length > 0),
  )
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Attune"><title>CX audit: ${subject}</title><style>${new Piece(style)}</style></head>
<body><header><div class="mark">${mark}Attune</div><h1>Customer experience audit</h1>
<p class="sub">${subject} · ${audit.from} to ${plusDays(audit.until, -1)} · made on ${madeOn}</p></header>
<main>${matters(audit)}${contents(shown, toDo)}${shown.map((section, at) => sectionHtml(section, at + 1, toDo))}${howTo}</main>
<footer>Made with Attune. Words of customers are masked: names, addresses and numbers are taken out.</footer></body></html>
`
  return page.text
}

const mark = new Piece(
  '<svg width="22" height="22" viewBox="0 0 22 22" style="width:22px" aria-hidden="true"><path d="M3 15c3 0 3-8 6-8s3 8 6 8 3-4 4-6" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>',
)

/** The first page: what somebody should know who reads nothing else. */
function matters({ sections, matters: ids }: Audit): Html | '' {
  const all = new Map(sections.flatMap(({ statements }) => statements.map((one) => [one.id, one] as const)))
  const most = ids.flatMap((id) => all.get(id) ?? [])
  if (most.length === 0) return ''
  return html`<section aria-labelledby="matters"><h2 id="matters" style="margin-top:0">What matters most</h2><ol class="matters">${most.map(
    (one: Statement) => html`<li><p>${one.text}</p>${knownHtml(one)}</li>`,
  )}</ol></section>`
}

function contents(sections: readonly Section[], toDo: readonly ToDo[]): Html {
  return html`<nav aria-label="Contents"><h3>Contents</h3><ol>${sections.map(
    ({ name, title }) =>
      html`<li><a href="#${name}">${title}</a>${name === 'todo' && toDo.length > 0 ? html` (${toDo.length})` : ''}</li>`,
  )}<li><a href="#how">How to read this</a></li></ol></nav>`
}

const onNewPage = new Set(['scope', 'touchpoints', 'friction', 'todo'])

function sectionHtml(
  { name, title, lead, statements, figures }: Section,
  no: number,
  toDo: readonly ToDo[],
): Html {
  return html`<section id="${name}"${onNewPage.has(name) ? html` class="page"` : ''}><h2><span class="no">${no}</span>${title}</h2><p class="lead">${lead}</p>
${statements.length === 0 ? '' : html`<ul class="statements">${statements.map((one) => html`<li>${statementHtml(one)}</li>`)}</ul>`}${
  name === 'todo' ? toDo.map((one, at) => toDoHtml(one, at + 1)) : ''
}${figures.map(figureHtml)}</section>`
}

function toDoHtml({ what, benchmark, goal, time }: ToDo, no: number): Html {
  return html`<article class="todo"><h3>${no}. ${what}</h3><dl><dt>Benchmark</dt><dd>${benchmark}</dd><dt>Goal</dt><dd>${goal}</dd><dt>Time</dt><dd>${time}</dd><dt>Effort</dt><dd>Not in the data: for those to say who would do it.</dd></dl></article>`
}

const howTo = html`<section id="how"><h2>How to read this</h2>
<p>Every number stands with how many it rests on (n) and, where it was measured on some of what could have happened, with its 95% interval: the truth lies within it nineteen times in twenty. Under 30 a number is grey, too few to be sure; under 5 it is not shown.</p>
<p><b>Measured</b>: counted as it stands. <b>Compared</b>: held against something alike; it tells what goes along with what, and never that one causes the other. <b>Assumption</b>: taken for granted. <b>Not known</b>: the data does not tell.</p>
<p>Where many things are compared at once, what chance explains is left out (Benjamini–Hochberg, 10%). Benchmarks are the company’s own: its better places, customers and times, never another company’s.</p></section>`
