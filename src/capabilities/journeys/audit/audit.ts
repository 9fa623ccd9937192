import type { Context } from '../../../platform/context.ts'
import type { Asked } from '../../customers/index.ts'
import type { FrictionCandidate } from '../friction/candidate.ts'
import type { Summary } from '../promises/contract.ts'
import { wordsOf } from './facts/words.ts'
import { headings } from './headings.ts'
import { mattersMost } from './matters.ts'
import { type Scope, scopeOf } from './scope.ts'
import { bestSection } from './sections/best.ts'
import { dropSection } from './sections/drops.ts'
import { frictionSection } from './sections/friction.ts'
import { journeySection } from './sections/journeys.ts'
import { promiseSection } from './sections/promises.ts'
import { removableSection } from './sections/removable.ts'
import { scopeSection } from './sections/scope.ts'
import { serviceSection } from './sections/service.ts'
import { stageSection } from './sections/stages.ts'
import { toDoList } from './sections/todo.ts'
import { touchpointSection } from './sections/touchpoints.ts'
import type { Audit, Evidence, Part, SectionName, Statement } from './statement.ts'

/** A part, with what whoever works on with it needs as it was measured. */
type Worked = Part & { friction?: FrictionCandidate[]; promises?: Summary[] }

const parts: [SectionName, (scope: Scope) => Promise<Worked>][] = [
  ['scope', scopeSection],
  ['journeys', journeySection],
  ['touchpoints', touchpointSection],
  ['drops', dropSection],
  ['best', bestSection],
  ['friction', frictionSection],
  ['removable', removableSection],
  ['stages', stageSection],
  ['service', serviceSection],
  ['promises', promiseSection],
]

/**
 * Works out the audit of what was asked for: the same in the app and for files. Quotes are kept by their ids; their words
 * are looked up when it is read (`withWords`), so that what was erased stays erased.
 */
export async function auditNow(
  context: Context,
  asked: Asked,
  onProgress: (share: number) => unknown = () => undefined,
): Promise<Audit> {
  const scope = await scopeOf(context, asked)
  const worked: (Worked & { name: SectionName })[] = []
  for (const [at, [name, work]] of parts.entries()) {
    await onProgress(at / parts.length)
    worked.push({ name, ...(await work(scope)) })
  }
  const friction = worked.flatMap((part) => part.friction ?? [])
  const promises = worked.flatMap((part) => part.promises ?? [])
  const statements = worked.flatMap((part) => part.statements)
  const toDo = await toDoList(scope, { statements, friction, promises })
  const sections = [...worked, { name: 'todo' as const, statements: [], figures: [] }].map(
    ({ name, statements, figures }) => ({ name, ...headings[name], statements, figures }),
  )
  const { from, until } = scope.period
  return { from, until, matters: mattersMost(sections), sections, toDo, friction, promises }
}

/** The audit with the words of its quotes; those that are gone, or not for who asks, are left out. */
export async function withWords(context: Context, audit: Audit, mayRead = true): Promise<Audit> {
  const all = audit.sections.flatMap(({ statements }) => statements.flatMap(({ evidence }) => evidence))
  const ids = all.flatMap((one) => (one.kind === 'quote' ? [one.id] : []))
  const words = mayRead ? await wordsOf(context, [...new Set(ids)]) : new Map<string, string>()
  const spoken = (one: Evidence): Evidence[] => {
    if (one.kind !== 'quote') return [one]
    const text = words.get(one.id)
    return text === undefined ? [] : [{ ...one, text }]
  }
  const told = (statement: Statement) => ({ ...statement, evidence: statement.evidence.flatMap(spoken) })
  const sections = audit.sections.map((section) => ({ ...section, statements: section.statements.map(told) }))
  return { ...audit, sections }
}
