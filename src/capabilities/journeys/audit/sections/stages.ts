import { isScaleName, type ScaleName, scales } from '../../../../statistics/scales.ts'
import { summarise } from '../../../scores/index.ts'
import { measuredAs, measuredShare } from '../../measured.ts'
import type { StageFunnel } from '../../stages/contract.ts'
import { stageFunnel } from '../../stages/funnel.ts'
import { answersByStage, boughtAgain } from '../facts/after-sale.ts'
import { count, howLong, missing, percent, scoreInWords, stating } from '../say.ts'
import type { Scope } from '../scope.ts'
import type { Evidence, Figure, Part, Statement } from '../statement.ts'

const section = 'stages'

/** Within so many days going on counts. */
const goingOnDays = 30
const door: Evidence = { kind: 'door', to: '/journeys/stages', label: 'From stage to stage' }

/** Attention, interest, desire, action, and what comes after: who goes on, how it is rated, who comes back. */
export async function stageSection(scope: Scope): Promise<Part> {
  const funnel = await stageFunnel(scope.context, { ...scope.asked, days: goingOnDays })
  const used = funnel.steps.filter(({ customers }) => customers > 0)
  const after = await afterSale(scope)
  const statements = [...diagnosed(funnel, used.length), ...after.statements, ...(await again(scope))]
  return { statements, figures: [...drawn(used), ...after.figures] }
}

function diagnosed({ steps, largestDrops }: StageFunnel, used: number): Statement[] {
  if (used < 2)
    return [
      missing({
        id: 'stages:one',
        section,
        text: 'Only one stage is recorded, so it cannot be said where customers go on to the next and where they do not.',
      }),
    ]
  // Nobody is lost from the last stage that is in use.
  return [largestDrops.untilSale, largestDrops.afterSale].flatMap((drop) =>
    drop?.to ? largest(steps, drop) : [],
  )
}

type Drop = NonNullable<StageFunnel['largestDrops']['untilSale']>

function largest(steps: StageFunnel['steps'], { from, to, lost, isClear }: Drop): Statement[] {
  if (lost.value === null) return []
  const stage = steps.find(({ name }) => name === from)
  const median = stage?.goesOn?.median.value
  const isBeforeSale = stage?.isAfterSale === false
  return [
    stating(lost, {
      id: `stages:drop:${from}`,
      section,
      of: 'customers in the stage',
      better: 'lower',
      text: `Of customers in ${from}, ${percent(lost.value)} do not go on to ${to} or further within ${goingOnDays} days${
        isClear ? `, more than at any other stage ${isBeforeSale ? 'up to' : 'after'} the sale` : ''
      }.${median ? ` Whoever goes on takes ${howLong(median)} (median).` : ''}`,
      evidence: [door],
    }),
  ]
}

function drawn(used: StageFunnel['steps']): Figure[] {
  if (used.length < 2) return []
  return [
    {
      kind: 'funnel',
      title: 'From stage to stage',
      measure: `Go on to a later stage within ${goingOnDays} days`,
      unit: 'share',
      of: 'customers',
      columns: ['Sale', 'Customers', 'Time until then'],
      rows: used.map(({ name, customers, goesOn, isAfterSale }) => ({
        label: name,
        cells: [
          isAfterSale ? 'after' : 'before',
          count(customers),
          goesOn?.median.value ? howLong(goesOn.median.value) : '–',
        ],
        ...(goesOn ?? measuredAs(customers, null)),
      })),
    },
  ]
}

/** Everything after the wish to buy is spoken for by scores. */
async function afterSale(scope: Scope): Promise<Part> {
  const answers = await answersByStage(scope.context, scope)
  const groups = [...Map.groupBy(answers, ({ stage, scale }) => `${stage} ${scale}`).values()]
  const found = groups.flatMap((own) => {
    const { stage, scale } = own[0]!
    if (!isScaleName(scale)) return []
    return [{ stage, ...summarise(scale, new Map(own.map(({ score, n }) => [score, n]))) }]
  })
  const known = found.filter(({ n, value }) => n >= 5 && value !== null)
  return { statements: known.map((one) => rated(one.stage, one.scale, one)), figures: [] }
}

function rated(stage: string, scale: ScaleName, found: ReturnType<typeof summarise>): Statement {
  const { measured, unit, words } = scoreInWords(found)
  return stating(measured, {
    id: `stages:score:${stage}:${scale}`,
    section,
    of: 'answers',
    unit,
    better: found.direction,
    text: `Stage “${stage}”: ${scales[scale].label} ${words}.`,
    evidence: [{ kind: 'door', to: '/scores', label: 'All scores' }],
  })
}

async function again(scope: Scope): Promise<Statement[]> {
  const { customers, again: hits } = await boughtAgain(scope.context, scope)
  const share = measuredShare(hits, customers)
  if (share.value === null) return []
  const tooFew = hits < 30 ? ` Too few to tell what brings customers back.` : ''
  return [
    stating(share, {
      id: 'stages:again',
      section,
      of: 'customers who ordered',
      better: 'higher',
      text: `${count(hits)} of ${count(customers)} customers who ordered did so more than once (${percent(share.value)}).${tooFew}`,
      evidence: [{ kind: 'door', to: '/journeys/retention', label: 'Who comes back' }],
    }),
  ]
}
