import { writeFileSync } from 'node:fs'
import { figuresNow } from './figures-now.ts'

/** Run after a change of words or weights: `node src/language/signals/labelled/write-figures.ts`. */
writeFileSync(new URL('../figures.json', import.meta.url), `${JSON.stringify(figuresNow(), null, 2)}\n`)
