import type { Cell, MapCard, MapStage, Measure, Shape } from './map.ts'
import { columnsOf, wholeColumn } from './map.ts'
import { stepsBehind } from './mapping.ts'
import { usualLaneList } from './starters.ts'

/** A measured step, with its most usual stage, channel and touchpoint. */
interface Walked {
  step: string
  stage: string
  channel: string
  touchpoint: string
  journeys: number
}

/**
 * A map as the data tell it: stages as they are registered, or one for each step where there are none; what customers
 * do, where and by which channel; and values that are measured. What they think and feel stays empty: it is believed
 * first and looked at then, since whoever has seen the figure has no belief left to be corrected.
 */
export function mapOfSteps(
  steps: readonly Walked[],
  told: { source: string; day: string },
): { shape: Shape; cells: Cell[] } {
  const stages = stagesOf(steps)
  const stepNamed = new Map(steps.map((step) => [step.step, step]))
  const said = (id: string, text: string): MapCard => ({ ...plain(id, text), stamp: 'evidence', ...told })
  const cells: Cell[] = []
  const put = (columnId: string, laneId: string, cards: MapCard[]) => {
    if (cards.length > 0) cells.push({ columnId, laneId, cards, believed: null })
  }
  for (const column of columnsOf({ stages })) {
    const walked = stepsBehind(stages, column.id).flatMap((name) => stepNamed.get(name) ?? [])
    const main = walked.toSorted((a, b) => b.journeys - a.journeys)[0]
    if (!main) continue
    put(
      column.id,
      'does',
      walked.slice(0, 8).map(({ step }, at) => said(`d${at + 1}`, step)),
    )
    for (const lane of ['touchpoint', 'channel'] satisfies (keyof Walked)[]) {
      put(
        column.id,
        lane,
        distinct(walked.map((one) => one[lane])).map((name, at) => said(`${lane}${at + 1}`, name)),
      )
    }
    put(column.id, 'time', [measured('m1', { what: 'time', step: main.step, next: null })])
    put(column.id, 'metric', [measured('m1', { what: 'goes on', step: main.step })])
  }
  put(wholeColumn, 'metric', [
    measured('m1', { what: 'ends well' }),
    measured('m2', { what: 'contacts' }),
    measured('m3', { what: 'promises' }),
  ])
  put(wholeColumn, 'time', [measured('m1', { what: 'whole time' })])
  return { shape: { stages, lanes: usualLaneList() }, cells }
}

function stagesOf(steps: readonly Walked[]): MapStage[] {
  const names = distinct(steps.map(({ stage }) => stage))
  if (names.length < 2) {
    return steps.map(({ step }, at) => ({
      id: `s${at + 1}`,
      name: step.slice(0, 80),
      follows: [step],
      steps: [],
    }))
  }
  const staged = names.map((name): [string, Walked[]] => [name, steps.filter(({ stage }) => stage === name)])
  const others = steps.filter(({ stage }) => stage === '')
  if (others.length > 0) staged.push(['Elsewhere', others])
  return staged.map(([name, own], at) => ({
    id: `s${at + 1}`,
    name: name.slice(0, 80),
    follows: [],
    steps: own.map(({ step }, index) => ({
      id: `s${at + 1}-${index + 1}`,
      name: step.slice(0, 80),
      follows: [step],
    })),
  }))
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}

function plain(id: string, text: string): MapCard {
  return { id, text, stamp: 'assumption', source: '', day: null, measure: null }
}

function measured(id: string, measure: Measure): MapCard {
  return { ...plain(id, ''), measure }
}
