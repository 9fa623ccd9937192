import type { MapShown } from '../../maps/contract.ts'

export const zooms = ['need', 'stage', 'step'] as const
export type Zoom = (typeof zooms)[number]

/** A column as the grid shows it; `stage` where it is a step, or stands for a stage without steps. */
export interface ColumnShown {
  id: string
  name: string
  follows: string[]
  kind: 'need' | 'stage' | 'step'
  /** Name and id of the stage a step is in. */
  stage: { id: string; name: string } | null
}

/** The id of the column of the need as a whole, as the server calls it. */
export const wholeColumn = 'need'
/** The lane in which the believed curve lies. */
export const feelsLane = 'feels'

/** The columns of a zoom: the need as a whole; stages; or steps, and stages that have none. */
export function columnsAt({ shape, name }: Pick<MapShown, 'shape' | 'name'>, zoom: Zoom): ColumnShown[] {
  if (zoom === 'need') return [{ id: wholeColumn, name, follows: [], kind: 'need', stage: null }]
  return shape.stages.flatMap((stage): ColumnShown[] => {
    const own = { ...stage, kind: 'stage' as const, stage: null }
    if (zoom === 'stage' || stage.steps.length === 0) return [own]
    return stage.steps.map((step) => ({ ...step, kind: 'step', stage: { id: stage.id, name: stage.name } }))
  })
}

/** The columns one zoom closer that lie within a column. */
export function columnsWithin(
  { shape }: Pick<MapShown, 'shape'>,
  column: ColumnShown,
): { id: string; name: string }[] {
  if (column.kind === 'need') return shape.stages
  return shape.stages.find(({ id }) => id === column.id)?.steps ?? []
}
