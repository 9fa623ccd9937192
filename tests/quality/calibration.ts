import { emotions, feelings } from '../../src/language/annotation.ts'
import type { Understander } from '../../src/language/index.ts'
import { inReportHalf, type Labelled, redditEmotions } from './sets.ts'
import { annotate } from './systems.ts'
import { plain, table } from './tables.ts'

/** A probability that was stated, and whether it came true. */
interface Statement {
  p: number
  isTrue: boolean
}

/** Whether what is said to be so probable is so often true. */
export async function calibrationTable(understander: Understander): Promise<string> {
  const texts = redditEmotions().filter(inReportHalf)
  const found = await annotate(
    understander,
    texts.map(({ text }) => text),
  )
  const ofFeelings = (text: Labelled, at: number) =>
    text.feeling
      ? feelings.map((name) => ({
          p: found[at]!.sentiment.probabilities[name],
          isTrue: text.feeling === name,
        }))
      : []
  const ofEmotions = (text: Labelled, at: number) =>
    emotions.map((name) => ({ p: found[at]!.emotions[name], isTrue: text.emotions!.includes(name) }))
  return reliability(texts.flatMap(ofFeelings), texts.flatMap(ofEmotions))
}

const bins = 10

function reliability(feeling: readonly Statement[], emotion: readonly Statement[]): string {
  const rows = Array.from({ length: bins }, (_, bin) => [
    `${plain(bin / bins)}–${plain((bin + 1) / bins)}`,
    ...[feeling, emotion].flatMap((all) => binOf(all, bin)),
  ])
  const titles = ['Stated', 'feelings n', 'stated', 'true', 'emotions n', 'stated', 'true']
  const errors = `Expected calibration error: feelings ${plain(errorOf(feeling))}, emotions ${plain(errorOf(emotion))}.`
  return `${table(titles, rows)}\n\n${errors}`
}

function inBin(all: readonly Statement[], bin: number): Statement[] {
  return all.filter(({ p }) => Math.min(bins - 1, Math.floor(p * bins)) === bin)
}

function binOf(all: readonly Statement[], bin: number): string[] {
  const those = inBin(all, bin)
  if (those.length === 0) return ['0', '', '']
  const { stated, share } = meansOf(those)
  return [String(those.length), plain(stated), plain(share)]
}

function meansOf(those: readonly Statement[]) {
  const stated = those.reduce((sum, { p }) => sum + p, 0) / those.length
  return { stated, share: those.filter(({ isTrue }) => isTrue).length / those.length }
}

/** Mean distance between stated and true over the bins, weighted by how many fall into each. */
function errorOf(all: readonly Statement[]): number {
  let sum = 0
  for (let bin = 0; bin < bins; bin++) {
    const those = inBin(all, bin)
    if (those.length === 0) continue
    const { stated, share } = meansOf(those)
    sum += Math.abs(stated - share) * those.length
  }
  return sum / all.length
}
