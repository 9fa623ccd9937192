import figures from './figures.json' with { type: 'json' }
import type { SignalFigure } from './measured.ts'

/** How well the words that come with Attune were measured to do; written by `labelled/write-figures.ts`. */
export const measuredFigures = figures as { rules: string; figures: SignalFigure[] }
