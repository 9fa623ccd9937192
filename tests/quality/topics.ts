import type { Understander } from '../../src/language/index.ts'
import type { Example } from '../../src/language/taxonomy/examples.ts'
import { learnTopics } from '../../src/language/taxonomy/learn.ts'
import { topicsOf } from '../../src/language/taxonomy/topics-of.ts'
import { type Random, seededRandom } from '../../src/statistics/random.ts'
import { accuracy } from './measures.ts'
import { type Labelled, split } from './sets.ts'
import { table, withInterval } from './tables.ts'

const shots = [5, 10] as const

/** A user's own topics, learned from a few examples of each: 77 intents of bank customers. */
export async function topicsTable(understander: Understander): Promise<string> {
  const train = await located(understander, split('banking77', 'train'))
  const dev = await located(understander, split('banking77', 'dev'))
  const rows = shots.map((shot) => {
    const found = learnAndFind(drawn(train, shot, seededRandom(shot)), dev)
    return [`${shot}`, String(dev.length), withInterval(accuracy(dev.map(labelOf), found).estimate())]
  })
  return table(['Examples of each', 'n', 'Accuracy'], rows)
}

async function located(understander: Understander, rows: readonly Labelled[]): Promise<Example[]> {
  const places = await understander.embed(rows.map(({ text }) => text))
  return rows.map(({ text, label }, at) => ({ text, embedding: places[at]!, topics: [label!] }))
}

function drawn(examples: readonly Example[], shot: number, random: Random): Example[] {
  const byLabel = Map.groupBy(examples, labelOf)
  return [...byLabel.values()].flatMap((those) => random.shuffle(those).slice(0, shot))
}

function learnAndFind(examples: readonly Example[], asked: readonly Example[]): string[] {
  const topics = [...new Set(examples.map(labelOf))].sort().map((name) => ({ name }))
  const { model } = learnTopics({ examples, topics, labels: 'one' })
  return asked.map((one) => topicsOf(model, one)[0]!.name)
}

const labelOf = ({ topics }: Example) => topics[0]!
