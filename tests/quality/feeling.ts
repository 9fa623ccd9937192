import { accuracy, correlation, type Measured, macroF1, macroRecall } from './measures.ts'
import {
  appReviews,
  customers,
  inReportHalf,
  type Labelled,
  loungeReviews,
  productSentences,
  rated,
  redditEmotions,
} from './sets.ts'
import type { Said, System } from './systems.ts'
import { plain, table, withInterval } from './tables.ts'

interface Measure {
  name: string
  of(texts: readonly Labelled[], said: readonly Said[]): Measured
}

const feeling = ({ feeling }: Labelled) => feeling!
const label = ({ label }: Said) => label
const side = ({ balance }: Said) => (balance >= 0 ? 'positive' : 'negative')

const labels: Measure[] = [
  { name: 'macro-recall', of: (texts, said) => macroRecall(texts.map(feeling), said.map(label)) },
  { name: 'macro-F1', of: (texts, said) => macroF1(texts.map(feeling), said.map(label)) },
  { name: 'accuracy', of: (texts, said) => accuracy(texts.map(feeling), said.map(label)) },
]
const sides: Measure[] = [
  { name: 'accuracy, two sides', of: (texts, said) => accuracy(texts.map(feeling), said.map(side)) },
]
const intensity: Measure[] = [
  {
    name: "r with the raters' mean",
    of: (texts, said) =>
      correlation(
        texts.map(({ score }) => score!),
        said.map(({ score }) => score),
      ),
  },
  { name: 'accuracy as published', of: (texts, said) => accuracy(texts.map(feeling), said.map(label)) },
]

interface Set {
  name: string
  texts: Labelled[]
  measures: Measure[]
}

function sets(): Set[] {
  return [
    { name: 'customers, labelled by us', texts: customers(), measures: labels },
    { name: 'GoEmotions', texts: redditEmotions().filter(({ feeling }) => feeling), measures: labels },
    { name: 'UCI product sentences', texts: productSentences(), measures: sides },
    { name: 'app reviews by stars', texts: appReviews(), measures: sides },
    { name: 'lounge reviews by stars', texts: loungeReviews(), measures: sides },
    { name: 'VADER tweets', texts: rated('vader_tweets'), measures: intensity },
    { name: 'VADER Amazon', texts: rated('vader_amazon'), measures: intensity },
    { name: 'VADER films', texts: rated('vader_movie'), measures: intensity },
    { name: 'VADER New York Times', texts: rated('vader_nyt'), measures: intensity },
  ].map((set) => ({
    ...set,
    texts: set.name.startsWith('customers') ? set.texts : set.texts.filter(inReportHalf),
  }))
}

/** Sentiment on every set: ours with intervals, the other systems beside it. */
export async function feelingTable(systems: readonly System[]): Promise<string> {
  const rows: string[][] = []
  for (const { name, texts, measures } of sets()) {
    const said = await readAll(systems, texts)
    for (const measure of measures) {
      const values = said.map((one) => measure.of(texts, one))
      rows.push([name, measure.name, String(texts.length), ...values.map(shown), verdict(values)])
    }
  }
  return table(['Set', 'Measure', 'n', ...systems.map(({ name }) => name), 'Above all four packages'], rows)
}

async function readAll(systems: readonly System[], texts: readonly Labelled[]): Promise<Said[][]> {
  const said: Said[][] = []
  for (const system of systems) said.push(await system.read(texts.map(({ text }) => text)))
  return said
}

function shown(measured: Measured, at: number): string {
  return at === 0 ? withInterval(measured.estimate()) : plain(measured.value)
}

/** The packages stand after our two modes; the yardstick, if it is there, after them. */
function verdict(measured: readonly Measured[]): string {
  const [own, , ...others] = measured.map(({ value }) => value) as [number, number, ...number[]]
  const best = Math.max(...others.slice(0, packages))
  const yardstick = others[packages]
  const distance = yardstick === undefined ? '' : `; yardstick ${signed(own - yardstick)}`
  if (own > best) return `yes, by ${plain(own - best)}${distance}`
  const high = measured[0]!.estimate()!.high
  return `${high >= best ? 'no, but within its interval' : 'no'}, ${signed(own - best)}${distance}`
}

const packages = 4
const signed = (value: number) => `${value >= 0 ? '+' : '−'}${plain(Math.abs(value))}`
