/**
 * `npm run bench`: how fast the main work is, as ratios to a reference in the same run, because a machine's absolute
 * numbers say little about another's. Prints a table; `--write` also puts it into docs/performance.md.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { benchAttention } from './attention.ts'
import { benchDiscovery } from './discovery.ts'
import { benchHealth } from './health.ts'
import { benchHome } from './home.ts'
import { benchImport } from './import.ts'
import { benchIntake } from './intake.ts'
import { benchJourneys } from './journeys.ts'
import { machine } from './machine.ts'
import { type Line, tableOf } from './measure.ts'
import { benchProfile } from './profile.ts'
import { benchScores } from './scores.ts'
import { benchSending } from './sending.ts'
import { benchStart } from './start.ts'
import { benchSurveys } from './surveys.ts'
import { benchText } from './text.ts'
import { benchValue } from './value.ts'

export interface BenchOptions {
  /** Rows of the imported file and of the file for `attune scores`. */
  rows: number
  /** Interactions in the store, smaller and larger. */
  sizes: [number, number]
  /** Seconds of intake. */
  seconds: number
}

const parts: Record<string, (options: BenchOptions) => Promise<Line[]>> = {
  start: benchStart,
  intake: benchIntake,
  import: benchImport,
  home: benchHome,
  health: benchHealth,
  profile: benchProfile,
  scores: benchScores,
  discovery: benchDiscovery,
  journeys: benchJourneys,
  surveys: benchSurveys,
  sending: benchSending,
  text: benchText,
  attention: benchAttention,
  value: benchValue,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(parts).join(',') },
    rows: { type: 'string', default: '1000000' },
    sizes: { type: 'string', default: '1000000,10000000' },
    seconds: { type: 'string', default: '15' },
    write: { type: 'boolean', default: false },
  },
})

const [small, large] = values.sizes.split(',').map(Number)
if (!small || !large) throw new Error('Give two sizes, the smaller first: --sizes 1000000,10000000.')
const options: BenchOptions = {
  rows: Number(values.rows),
  sizes: [small, large],
  seconds: Number(values.seconds),
}
const described = machine()
process.stdout.write(`${described}\n`)
const lines: Line[] = []
for (const name of values.only.split(',')) {
  const part = parts[name]
  if (!part) throw new Error(`There is no part “${name}”: use --only with ${Object.keys(parts).join(', ')}.`)
  process.stderr.write(`${name} …\n`)
  lines.push(...(await part(options)))
}
process.stdout.write(`\n${tableOf(lines)}\n`)
if (values.write) await writeReport()

async function writeReport() {
  const report = `# Performance

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}. Each number stands beside a reference
from the same run; on another machine compare the ratios. Intake, import and home are measured on the embedded stores
with everything durable (fsync), as \`npm start\` runs them.

${described}

${tableOf(lines)}

How it is measured is in [tests/performance](../tests/performance).
`
  await writeFile(new URL('../../docs/performance.md', import.meta.url), report)
}
