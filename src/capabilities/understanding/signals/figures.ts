import { measuredFigures } from '../../../language/signals/figures.ts'
import { readLabelled } from '../../../language/signals/labelled/read.ts'
import { measureSignals, type SignalFigure } from '../../../language/signals/measured.ts'
import type { CueList, SignalRules } from '../../../language/signals/rules.ts'
import type { Figures } from './contract.ts'

let measuredLast: { version: string; figures: SignalFigure[] } | undefined

/** How well words do on the labelled sample: measured beforehand for the words of Attune, at once for one's own. */
function figuresOf(rules: SignalRules): SignalFigure[] {
  if (rules.version === measuredFigures.rules) return measuredFigures.figures
  if (measuredLast?.version !== rules.version) {
    measuredLast = { version: rules.version, figures: measureSignals(readLabelled(), { rules }) }
  }
  return measuredLast.figures
}

export function figuresFor(rules: SignalRules, list: CueList): Figures {
  const { list: _, ...figures } = figuresOf(rules).find((figure) => figure.list === list)!
  return figures
}
