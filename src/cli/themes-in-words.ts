import { fewestTexts } from '../language/themes/discover.ts'
import { plainNumber, textTable } from './text-table.ts'
import type { themesInFile } from './themes-in-file.ts'

const linesShown = 60
const exampleLength = 72

/** The themes for reading on a terminal, the largest first, each with its most central comment. */
export function themesInWords(
  { report, told }: ReturnType<typeof themesInFile>,
  { file }: { file: string },
): string {
  const { n, themes, unassigned } = report
  const where = file === '-' ? 'standard input' : file
  if (n < fewestTexts)
    return `${n} texts in ${where}: too few to find themes in. It takes at least ${fewestTexts}.\n`
  const texts = new Map(told.lines.map(({ line, text }) => [line, text]))
  const rows = themes
    .slice(0, linesShown)
    .map(({ name, size, share, sentiment, emerging, examples }) => [
      name,
      String(size),
      percent(share),
      `${percent(sentiment.negative)} / ${percent(sentiment.positive)}`,
      emerging ? `since ${emerging.since}, ${plainNumber(Math.round(emerging.ratio * 10) / 10)} times` : '',
      shortened(texts.get(examples[0] ?? 0) ?? ''),
    ])
  const columns = [
    { title: 'theme' },
    { title: 'comments', align: 'right' as const },
    { title: 'share', align: 'right' as const },
    { title: 'bad / good', align: 'right' as const },
    { title: 'emerging' },
    { title: 'most central comment' },
  ]
  return [
    `${themes.length} themes in ${n} comments of ${where}; ${unassigned} speak about none of them.\n`,
    'A comment may speak about several.\n',
    textTable(columns, rows),
  ].join('')
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > exampleLength ? `${line.slice(0, exampleLength - 1)}…` : line
}
