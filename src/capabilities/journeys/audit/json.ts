import type { Audit } from './statement.ts'

/** The audit as the command line prints it: every statement on its own, then friction and promises as they were measured. */
export function asJson({ sections, from, until, matters, toDo, friction, promises }: Audit) {
  const statements = sections.flatMap((section) =>
    section.statements.map(({ section: name, text, n, low, high, evidence, ...more }) => ({
      ...{ section: name, text, n, low, high },
      evidence: evidence.filter(({ kind }) => kind !== 'door'),
      ...more,
    })),
  )
  return { from, until, statements, friction, promises, toDo, matters }
}
