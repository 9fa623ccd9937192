import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { CaseSettings } from '../settings/settings.ts'
import { caseSettings } from '../settings/store.ts'
import type * as contract from './contract.ts'
import { record } from './record.ts'
import { showCase } from './show.ts'
import type { CaseShown } from './shown.ts'
import { addEvent, eventsOf, findCase, lockCase } from './store.ts'
import { refuseUnless } from './transitions.ts'

/** Rewords a case, or says anew how urgent it is. */
export function changeCase(
  context: Context,
  { id, revision, ...said }: InputOf<typeof contract.changeCase>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open', 'waiting', 'resolved'], 'changed')
    const changes = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
    const targets =
      said.priority && said.priority !== found.priority
        ? await targetsMoved(tx, found.priority, said.priority)
        : undefined
    await record(tx, id, {
      kind: 'changed',
      data: { ...(targets && { targets, priority: said.priority }) },
      changes,
    })
    const { title: _words, ...after } = said
    const { priority, kind, skill } = found
    await tx.audit('case.changed', { subject: id, before: { priority, kind, skill }, after })
    return showCase(tx, { id })
  })
}

/** By how many minutes the clocks move. */
async function targetsMoved(tx: Context, from: string, to: string) {
  const { targets } = await caseSettings(tx)
  const before = targets.find(({ priority }) => priority === from)!
  const after = targets.find(({ priority }) => priority === to)!
  return {
    contact: (after.contactHours - before.contactHours) * 60,
    solution: (after.solutionHours - before.solutionHours) * 60,
  }
}

/** The customer was reached, or not; after enough tries in vain the first contact counts as made. */
export function addContact(
  context: Context,
  { id, revision, isReached, channel, words }: InputOf<typeof contract.addContact>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open', 'waiting', 'resolved'], 'worked on')
    const isFirst = found.contacted_at === null
    const counts = isReached || (isFirst && (await triedBefore(tx, id)) + 1 >= (await triesThatCount(tx)))
    const event = await record(tx, id, {
      kind: isReached ? 'contacted' : 'tried',
      data: { channel, ...(words && { words }), ...(counts && !isReached && { isContacted: true }) },
      changes: isFirst && counts ? { contacted_at: tx.now() } : {},
    })
    await tx.audit('case.contact', { subject: id, after: { isReached, channel } })
    await tx.enqueue('cases.tell-contact', { caseId: id, eventId: event })
    return showCase(tx, { id })
  })
}

async function triedBefore(tx: Context, id: string): Promise<number> {
  const events = (await eventsOf(tx, [id])).get(id) ?? []
  return events.filter(({ kind }) => kind === 'tried').length
}

async function triesThatCount(tx: Context): Promise<number> {
  return (await caseSettings(tx)).triesThatCount
}

/** Nobody waits for ever: it goes on by itself within ninety days. */
const longestPauseMs = 90 * 86_400_000

export function pauseCase(
  context: Context,
  { id, revision, words, until }: InputOf<typeof contract.pauseCase>,
): Promise<CaseShown> {
  const goesOn = new Date(until)
  const now = context.now()
  if (goesOn <= now || goesOn.getTime() > now.getTime() + longestPauseMs)
    throw new Invalid('A case waits at least until later, and ninety days at most.', {
      field: 'until',
      fix: 'Choose a day within the next ninety.',
    })
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open'], 'paused')
    await record(tx, id, {
      kind: 'paused',
      data: { words, until: goesOn.toISOString() },
      changes: { state: 'waiting', paused_until: goesOn },
    })
    await tx.audit('case.paused', { subject: id, after: { until } })
    return showCase(tx, { id })
  })
}

export function resumeCase(
  context: Context,
  { id, revision }: InputOf<typeof contract.resumeCase>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    refuseUnless(await lockCase(tx, id, revision), ['waiting'], 'taken up again')
    await goOn(tx, id)
    return showCase(tx, { id })
  })
}

/** The clocks run again. Lock the case first. */
export async function goOn(tx: Context, id: string): Promise<void> {
  await record(tx, id, { kind: 'resumed', changes: { state: 'open', paused_until: null } })
  await tx.audit('case.resumed', { subject: id })
}

export function nameRootCause(
  context: Context,
  { id, revision, rootCause, words }: InputOf<typeof contract.nameRootCause>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open', 'waiting', 'resolved'], 'changed')
    checkChoice(await caseSettings(tx), 'rootCauses', rootCause)
    await record(tx, id, {
      kind: 'cause-named',
      data: { rootCause, ...(words && { words }) },
      changes: { root_cause: rootCause },
    })
    await tx.audit('case.cause-named', { subject: id, after: { rootCause } })
    return showCase(tx, { id })
  })
}

const choiceNames = { rootCauses: 'rootCause', outcomes: 'outcome', remedies: 'kind' } as const

/** Refuses what is not on the company's list. @throws Invalid */
export function checkChoice(settings: CaseSettings, list: keyof typeof choiceNames, key: string): void {
  if (settings[list].some((one) => one.key === key)) return
  throw new Invalid(`“${key}” is not on the list.`, {
    field: choiceNames[list],
    fix: `Choose one of: ${settings[list].map((one) => one.key).join(', ')}.`,
  })
}

/** A note changes nothing of the case: it may be written at any time, also when it is closed. */
export function addNote(
  context: Context,
  { id, words }: InputOf<typeof contract.addNote>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    await findCase(tx, id)
    await addEvent(tx, id, { kind: 'noted', data: { words } })
    await tx.audit('case.noted', { subject: id })
    return showCase(tx, { id })
  })
}
