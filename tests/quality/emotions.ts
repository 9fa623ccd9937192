import { type Emotion, emotions } from '../../src/language/annotation.ts'
import type { Understander } from '../../src/language/index.ts'
import { type Found, finding } from './measures.ts'
import { customers, inReportHalf, type Labelled, redditEmotions } from './sets.ts'
import { annotate } from './systems.ts'
import { plain, table, withInterval } from './tables.ts'
import type { Yardstick } from './yardstick.ts'

/** Each emotion by itself: those it found, those that people found. */
export async function emotionTables(understander: Understander, yardstick?: Yardstick): Promise<string> {
  const dev = redditEmotions()
  const reddit = dev.filter(inReportHalf)
  const other = yardstick && (await yardstickFindings(yardstick, dev))
  return [
    `GoEmotions, report half, n = ${reddit.length}:`,
    emotionTable(await ownFindings(understander, reddit), other),
    `Customers' words labelled by us, n = ${customers().length}:`,
    emotionTable(await ownFindings(understander, customers())),
  ].join('\n\n')
}

type Findings = Record<Emotion, Found>

/** “neutral” is what is left where no emotion is felt. */
async function ownFindings(understander: Understander, texts: readonly Labelled[]): Promise<Findings> {
  const found = await annotate(
    understander,
    texts.map(({ text }) => text),
  )
  return findingsOf(texts, (at, name) => found[at]!.felt.includes(name))
}

function findingsOf(texts: readonly Labelled[], isFound: (at: number, name: Emotion) => boolean): Findings {
  const one = (name: Emotion) =>
    finding(
      texts.map(({ emotions }) => emotions!.includes(name)),
      texts.map((_, at) => isFound(at, name)),
    )
  return Object.fromEntries(emotions.map((name) => [name, one(name)])) as Findings
}

/** Its thresholds are chosen as ours were: for F1, on the half that is not reported. */
async function yardstickFindings(yardstick: Yardstick, dev: readonly Labelled[]): Promise<Findings> {
  const said = await yardstick.emotions(dev.map(({ text }) => text))
  const places = (isReport: boolean) => [...dev.keys()].filter((at) => inReportHalf(dev[at]!) === isReport)
  const [tuning, report] = [places(false), places(true)]
  const thresholds = Object.fromEntries(
    emotions.map((name) => [name, bestThreshold(dev, said, tuning, name)]),
  )
  const isFound = (at: number, name: Emotion) => said[report[at]!]![name] >= thresholds[name]!
  return findingsOf(
    report.map((at) => dev[at]!),
    isFound,
  )
}

function bestThreshold(
  dev: readonly Labelled[],
  said: readonly Record<Emotion, number>[],
  rows: readonly number[],
  name: Emotion,
): number {
  const tried = Array.from({ length: 60 }, (_, step) => 0.08 + step / 100)
  const f1 = (threshold: number) => {
    let [hits, either] = [0, 0]
    for (const at of rows) {
      const [is, found] = [dev[at]!.emotions!.includes(name), said[at]![name] >= threshold]
      if (is && found) hits++
      either += Number(is) + Number(found)
    }
    return hits / Math.max(1, either)
  }
  return tried.reduce((best, one) => (f1(one) > f1(best) ? one : best))
}

function emotionTable(own: Findings, other?: Findings): string {
  const mean = (findings: Findings) =>
    Object.values(findings).reduce((sum, { f1 }) => sum + f1.value, 0) / emotions.length
  const titles = [
    'Emotion',
    'there',
    'Precision',
    'Recall',
    'F1',
    ...(other ? ['yardstick F1 (tower alone)'] : []),
  ]
  const rows = emotions.map((name) => {
    const { n, precision, recall, f1 } = own[name]
    const cells = [
      name,
      String(n),
      withInterval(precision),
      withInterval(recall),
      withInterval(f1.estimate()),
    ]
    return other ? [...cells, plain(other[name].f1.value)] : cells
  })
  rows.push(['mean', '', '', '', plain(mean(own)), ...(other ? [plain(mean(other))] : [])])
  return table(titles, rows)
}
