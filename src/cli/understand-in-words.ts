import { feelings } from '../language/annotation.ts'
import { share } from '../statistics/share.ts'
import { shortNumber, textTable } from './text-table.ts'
import type { UnderstoodLine } from './understand-in-order.ts'

const columns = [
  { title: 'line', width: 7 },
  { title: 'feels', width: 8 },
  { title: 'score', width: 5 },
  { title: 'most of all', width: 11 },
  { title: 'about', width: 16 },
  { title: 'words', width: 60 },
]

/** Line by line while a file is read, then the whole in numbers. */
export class UnderstoodInWords {
  #texts = 0
  #unsure = 0
  readonly #feel = new Map<string, number>()

  heading(): string {
    return row(columns.map(({ title }) => title))
  }

  line({ line, sentiment, felt, topics, masked, confidence }: UnderstoodLine): string {
    this.#texts++
    if (confidence === 'low') this.#unsure++
    this.#feel.set(sentiment.label, (this.#feel.get(sentiment.label) ?? 0) + 1)
    const words = masked.replace(/\s+/g, ' ').trim()
    const doubt = confidence === 'low' ? '?' : ''
    const score = shortNumber(sentiment.score)
    return row([
      String(line),
      `${sentiment.label}${doubt}`,
      score,
      felt[0] ?? '',
      topics[0]?.name ?? '',
      words,
    ])
  }

  summary(): string {
    const rows = feelings.map((feeling) => {
      const hits = this.#feel.get(feeling) ?? 0
      const estimate = share({ hits, n: this.#texts })
      return [
        feeling,
        String(hits),
        percent(estimate?.value),
        `${percent(estimate?.low)}…${percent(estimate?.high)}`,
      ]
    })
    const right = (title: string) => ({ title, align: 'right' as const })
    const table = textTable([{ title: '' }, right('texts'), right('share'), right('95 % interval')], rows)
    const unsure = this.#unsure === 1 ? '1 text is' : `${this.#unsure.toLocaleString('en')} texts are`
    return `\n${table}${this.#unsure > 0 ? `  ${unsure} too short, or in a language that is hardly known: marked “?”.\n` : ''}`
  }
}

function row(cells: readonly string[]): string {
  const set = columns.map(({ width }, at) => cut(cells[at] ?? '', width).padEnd(width))
  return `  ${set.join('  ').trimEnd()}\n`
}

/** Never through the middle of a symbol of two units. */
function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function percent(value: number | undefined): string {
  return value === undefined ? '—' : `${(value * 100).toFixed(1)} %`
}
