import { measureSignals } from '../measured.ts'
import { defaultRules } from '../rules.ts'
import { readLabelled } from './read.ts'

/** What `figures.json` must say: measured anew, rounded to three places. */
export function figuresNow() {
  const figures = measureSignals(readLabelled())
  return JSON.parse(
    JSON.stringify({ rules: defaultRules.version, figures }, (_, value) =>
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  )
}
