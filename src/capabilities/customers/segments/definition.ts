import { z } from 'zod'
import { conditionSchemas, type SegmentCondition } from './kinds/index.ts'

export type { SegmentCondition } from './kinds/index.ts'

/** `all` of them hold, `any` of them holds, `none` of them holds. */
export interface Group {
  kind: 'all' | 'any' | 'none'
  of: Item[]
}
export type Item = Group | SegmentCondition

/** Whom a segment means, as it is stored and as the API speaks it. The version tells later shapes apart. */
export interface Definition {
  version: 1
  root: Group
}

export const mostConditions = 50
const mostCharacters = 60_000
const groupKinds = ['all', 'any', 'none'] as const
const kindNames = [...groupKinds, ...conditionSchemas.map(({ shape }) => shape.kind.value)]

/** Groups within the group of the whole: four levels. Written out, so that nothing nests deeper than can be read. */
const Innermost = z.discriminatedUnion('kind', conditionSchemas, { error: unknownKind(true) })
const Third = withGroupsOf(Innermost)
const Second = withGroupsOf(Third)
const Root = groupOf(withGroupsOf(Second))

/** Checks form and size; whether the segments it names are there is looked up when it is saved. */
export const Definition = z
  .strictObject({ version: z.literal(1, 'The version is 1.'), root: Root })
  .check(({ value, issues }) => {
    const problem = problemOf(value as Definition)
    if (problem) issues.push({ code: 'custom', input: value, path: ['root'], message: problem })
  }) as unknown as z.ZodType<Definition, Definition>

function groupOf<I extends z.ZodType>(item: I) {
  return z.strictObject({
    kind: z.enum(groupKinds, 'The whole is a group: all, any or none.'),
    of: listOf(item),
  })
}

function withGroupsOf<I extends z.ZodType>(item: I) {
  const group = z.strictObject({ kind: z.enum(groupKinds), of: listOf(item) })
  return z.discriminatedUnion('kind', [group, ...conditionSchemas], { error: unknownKind(false) })
}

function listOf<I extends z.ZodType>(item: I) {
  return z
    .array(item, 'A group lists its conditions in “of”.')
    .min(1, 'This group is empty: add a condition, or take the group away.')
    .max(mostConditions, `At most ${mostConditions} conditions.`)
}

function unknownKind(isInnermost: boolean): z.core.$ZodErrorMap {
  return ({ input }) => {
    const kind = (input as { kind?: unknown } | undefined)?.kind
    return isInnermost && groupKinds.some((name) => name === kind)
      ? 'Groups can lie four deep at most: move this one further out.'
      : `This is no condition: its kind is one of ${kindNames.join(', ')}.`
  }
}

function problemOf(definition: Definition): string | undefined {
  if (conditionsOf(definition.root).length > mostConditions) {
    return `At most ${mostConditions} conditions: make a segment of some of them, and use that here.`
  }
  if (JSON.stringify(definition).length > mostCharacters) {
    return 'This is too long: make a segment of a part of it, and use that here.'
  }
  return undefined
}

export function isGroup(item: Item): item is Group {
  return (groupKinds as readonly string[]).includes(item.kind)
}

/** All conditions of a tree, from top to bottom. */
export function conditionsOf(item: Item): SegmentCondition[] {
  return isGroup(item) ? item.of.flatMap(conditionsOf) : [item]
}

/** Ids of the segments that a definition names. */
export function segmentsIn({ root }: Definition): string[] {
  return [
    ...new Set(
      conditionsOf(root).flatMap((condition) => (condition.kind === 'segment' ? [condition.id] : [])),
    ),
  ]
}
