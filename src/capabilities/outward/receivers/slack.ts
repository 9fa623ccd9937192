import type { Context } from '../../../platform/context.ts'
import { publicAddress } from '../../access/index.ts'
import { type EventType, eventTypes } from './event-types.ts'

interface Happened {
  type: string
  data: Readonly<Record<string, unknown>>
}

/** Slack shows no more of a section; a longer one is refused as a whole. */
const longestText = 3_000
const mostFields = 10

/**
 * What happened, as Slack takes it at an incoming webhook (and Mattermost, Rocket.Chat and others that read the same):
 * `text` for the notice on a phone, `blocks` for the channel. Ids say nothing to people: where one leads to a page,
 * there is a link instead.
 */
export function slackMessage({ settings }: Pick<Context, 'settings'>, { type, data }: Happened): string {
  const says = eventTypes[type as EventType] ?? type
  const text = typeof data.says === 'string' ? `${says}: ${data.says}` : says
  const link = linkOf(data)
  const facts = factsOf(data)
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: cut(`*${escaped(text)}*`) } },
    ...(facts.length > 0
      ? [{ type: 'section', fields: facts.map((fact) => ({ type: 'mrkdwn', text: fact })) }]
      : []),
    ...(link
      ? [{ type: 'section', text: { type: 'mrkdwn', text: `<${atHome(settings, link)}|Open it>` } }]
      : []),
  ]
  return JSON.stringify({ text: cut(escaped(text)), blocks })
}

/** Where the things lie that events name. The first that is there is what the event is about. */
const pages: readonly [names: readonly string[], path: (id: string) => string][] = [
  [['case', 'caseId'], (id) => `/cases/${id}`],
  [['survey', 'surveyId'], (id) => `/surveys/${id}/results`],
  [['customer', 'customerId'], (id) => `/customers/${id}`],
  [['idea'], () => '/ideas'],
]

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)

function linkOf(data: Happened['data']): string | undefined {
  for (const [names, path] of pages) {
    const id = names.map((name) => data[name]).find(isId)
    if (id) return path(id)
  }
  return undefined
}

function factsOf(data: Happened['data']): string[] {
  return Object.entries(data)
    .filter(([name, value]) => name !== 'says' && isPlain(value))
    .slice(0, mostFields)
    .map(([name, value]) => cut(`*${escaped(inWords(name))}*\n${escaped(String(value))}`))
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value !== '' && !isId(value)
  return typeof value === 'number' || typeof value === 'boolean'
}

/** `dueAt` as `Due at`. */
function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The three signs by which Slack reads markup: without them nobody can be called and no link made by what is told. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
}

function atHome(settings: Context['settings'], path: string): string {
  return publicAddress(settings).replace(/\/$/, '') + path
}
