/**
 * `npm run quality`: how right the reading of texts is, on public sets that lie beside the checkout, side by side with the
 * packages that one would take instead. `--write` also puts it into docs/quality.md.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openUnderstander } from '../../src/language/index.ts'
import { calibrationTable } from './calibration.ts'
import { emotionTables } from './emotions.ts'
import { feelingTable } from './feeling.ts'
import { languagesLines } from './languages.ts'
import { reportOf } from './report.ts'
import { data, hasData } from './sets.ts'
import { signalsTable } from './signals.ts'
import { systems } from './systems.ts'
import { topicsTable } from './topics.ts'
import { hasYardstick, openYardstick } from './yardstick.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

async function measure(): Promise<string> {
  const understander = await openUnderstander({ threads: 1 })
  const yardstick = hasYardstick ? await openYardstick() : undefined
  try {
    return reportOf({
      version: understander.version,
      feeling: await feelingTable([...systems(understander), ...(yardstick ? [yardstick] : [])]),
      emotions: await emotionTables(understander, yardstick),
      calibration: await calibrationTable(understander),
      topics: await topicsTable(understander),
      languages: languagesLines(),
      signals: signalsTable(),
    })
  } finally {
    await understander.close()
    await yardstick?.close()
  }
}

if (hasData) {
  const report = await measure()
  process.stdout.write(report)
  if (values.write) await writeFile(new URL('../../docs/quality.md', import.meta.url), report)
} else {
  process.stdout.write(`Skipped: the public sets are not at ${data.pathname}.\n`)
}
