import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Feeling } from '../../src/language/annotation.ts'

/** A text with what people said of it. */
export interface Labelled {
  id: string
  text: string
  feeling?: Feeling
  /** Mean of twenty raters, −4 to 4. */
  score?: number
  emotions?: string[]
  label?: string
}

/** Public sets beside the checkout; they are not part of the project. */
export const data = new URL('../../../shared/data/', import.meta.url)
export const hasData = existsSync(new URL('text/', data))

function linesOf(file: string): Record<string, unknown>[] {
  const bytes = readFileSync(new URL(file, data))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(gunzipSync(readFileSync(new URL(file, data))), { columns: true, bom: true })
}

/**
 * Calibration, shares and thresholds were chosen on the other half of the dev texts: models/training/heads.py halves them
 * by the same hash.
 */
export function inReportHalf({ id }: Labelled): boolean {
  return createHash('sha256').update(`half ${id}`).digest().readUInt8(0) >= 128
}

/** One review in five, by the same hash as models/training/corpus.py: its stars were never learned from. */
function isHeldOut(id: string): boolean {
  return BigInt(`0x${createHash('sha256').update(id).digest('hex')}`) % 5n === 0n
}

export function split(name: string, part: 'train' | 'dev'): Labelled[] {
  return linesOf(`text/${name}/${part}.jsonl.gz`) as unknown as Labelled[]
}

/** Texts of one of VADER's four domains, labelled as published: beyond ±0.05 is a side. */
export function rated(name: string): Labelled[] {
  return split(name, 'dev').map((row) => ({ ...row, feeling: row.label as Feeling }))
}

export function productSentences(): Labelled[] {
  return split('uci_sentences', 'dev').map((row) => ({ ...row, feeling: row.label as Feeling }))
}

const shortNames: Record<string, string> = {
  joy_gratitude: 'joy',
  sadness_disappointment: 'sadness',
  fear_worry: 'fear',
  surprise_confusion: 'surprise',
}

export function redditEmotions(): Labelled[] {
  return linesOf('text/goemotions/dev.jsonl.gz').map((row) => ({
    id: row.id as string,
    text: row.text as string,
    emotions: (row.labels as string[]).map((name) => shortNames[name] ?? name),
    feeling: groupOf(row.fine as string[]),
  }))
}

const unpleasant =
  'anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness'.split(
    ' ',
  )
const ambiguous = 'confusion curiosity realization surprise'.split(' ')

/** GoEmotions' own grouping; undefined where a text has more than one group, or only ambiguous emotions. */
function groupOf(fine: readonly string[]): Feeling | undefined {
  const groups = new Set(fine.map(groupOfOne))
  return groups.size === 1 ? [...groups][0] : undefined
}

function groupOfOne(name: string): Feeling | undefined {
  if (name === 'neutral') return 'neutral'
  if (ambiguous.includes(name)) return undefined
  return unpleasant.includes(name) ? 'negative' : 'positive'
}

/** Reviews with one, two, four or five stars; three say too little. */
export function appReviews(): Labelled[] {
  const rows = rowsOf('app-reviews-quickbooks/quickbooks_reviews.csv.gz')
  return rows.flatMap((row, at) => starred(`app-${at}`, row.review_text, Number(row.star_rating)))
}

export function loungeReviews(): Labelled[] {
  const rows = rowsOf('skytrax-lounge/lounge_reviews.csv.gz')
  return rows.flatMap((row, at) => starred(`lounge-${at}`, row.content, Number(row.overall_rating)))
}

function starred(id: string, text = '', stars: number): Labelled[] {
  if (!text.trim() || !stars || stars === 3 || !isHeldOut(id)) return []
  return [{ id, text, feeling: stars < 3 ? 'negative' : 'positive' }]
}

/** Customers' words that we labelled by hand; the half that rules and weights were not made with. */
export function customers(): Labelled[] {
  const file = new URL('../../src/language/signals/labelled/customers.jsonl', import.meta.url)
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  return rows.map((line) => JSON.parse(line)).filter(({ half }) => half === 'report')
}
