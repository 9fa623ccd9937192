import type { LearningReport, TopicQuality } from '../language/taxonomy/learn.ts'
import type { Estimate } from '../statistics/interval.ts'
import { shortNumber, textTable } from './text-table.ts'

/** What was learned and how well, for reading on a terminal. */
export function learnedInWords(report: LearningReport & { saved: string }): string {
  const { examples, topics, labels, parts, f1, saved } = report
  const each = labels === 'one' ? 'each text has one topic' : 'a text may have several topics'
  const rows = topics.map((one) => [
    one.name,
    String(one.examples),
    ...quality(one),
    String(one.wrong),
    String(one.missed),
  ])
  const heading = ['topic', 'examples', 'F1', '95 % interval', 'found wrongly', 'missed']
  const columns = heading.map((title, i) => ({ title, ...(i > 0 && { align: 'right' as const }) }))
  return [
    `${topics.length} topics from ${examples} examples (${each}), saved in ${saved}\n`,
    `\n  F1 in all ${shortNumber(f1?.value ?? null)}   ${interval(f1)}   cross-validated in ${parts} parts\n\n`,
    textTable(columns, rows),
    ...remarks(report),
  ].join('')
}

function quality({ f1 }: TopicQuality): [string, string] {
  return [shortNumber(f1?.value ?? null), interval(f1)]
}

function interval(f1: Estimate | null): string {
  return f1 ? `${shortNumber(f1.low)} … ${shortNumber(f1.high)}` : ''
}

function remarks({ empty, duplicates, conflicts, single }: LearningReport): string[] {
  const told = [
    empty > 0 && `${empty} rows without words are left out`,
    duplicates > 0 && `${duplicates} repetitions are counted once`,
    conflicts > 0 && `${conflicts} texts occur with different labels`,
    single.length > 0 && `too few examples to check: ${single.join(', ')}`,
  ]
  return told.filter((one) => one !== false).map((one) => `  ${one}\n`)
}
