import type { Context } from '../../../../platform/context.ts'
import { recordsOf } from '../../../customers/index.ts'
import { type CaseRow, findCase } from '../../handling/store.ts'
import { manners } from '../ready/index.ts'
import { runsIn } from '../running/runs.ts'
import type { Suggestion } from '../shown.ts'
import { type KeptPlaybook, keptPlaybooks } from '../store.ts'
import { brokenPromisesOf, contactsOf, messagesOf, unansweredOf } from './facts.ts'
import { momentsFit } from './moments.ts'
import { weighManners } from './weigh.ts'

export interface Suggested {
  suggestions: Suggestion[]
  read: { messages: number; contacts: number }
}

/** Which playbooks fit a case, by the customer's words and what happened with them. Quotes only for whoever may read them. */
export async function suggestionsFor(context: Context, found: CaseRow): Promise<Suggested> {
  const whose = { records: await recordsOf(context, found.customer_id), until: context.now() }
  const [messages, { contacts, firstAt }, unanswered, broken, kept] = await Promise.all([
    messagesOf(context, whose),
    contactsOf(context, whose),
    unansweredOf(context, whose),
    brokenPromisesOf(context, whose),
    keptPlaybooks(context),
  ])
  const mayRead = context.actor.permissions.has('voice:read')
  const byManner = weighManners(messages, { contacts, unanswered, broken: broken.length }).map(
    ({ manner, points, reasons }) => ({
      playbookId: manners[manner].id,
      points,
      reasons: reasons.map((one) => (mayRead ? one : { ...one, quotes: [] })),
    }),
  )
  const daysSince = (at: Date | null | undefined) =>
    at ? (context.now().getTime() - at.getTime()) / 86_400_000 : null
  const byMoment = momentsFit({
    kind: found.kind,
    messages,
    brokenDaysAgo: daysSince(broken[0]?.due),
    knownDays: daysSince(firstAt),
  }).map(({ playbookId, points, words }) => ({
    playbookId,
    points,
    reasons: [{ words, quotes: [], points }],
  }))
  return {
    suggestions: offered([...byManner, ...byMoment], kept, found),
    read: { messages: messages.length, contacts },
  }
}

/** Those that are offered for cases of this kind, best first; what was found first goes before its like. */
function offered(
  found: readonly Omit<Suggestion, 'name'>[],
  kept: readonly KeptPlaybook[],
  { kind }: CaseRow,
): Suggestion[] {
  const fitting = new Map(
    kept
      .filter(({ playbook, isOff }) => !isOff && playbook.caseKinds.includes(kind))
      .map(({ playbook }) => [playbook.id, playbook.name]),
  )
  return found
    .flatMap((one) => {
      const name = fitting.get(one.playbookId)
      return name === undefined ? [] : [{ ...one, name }]
    })
    .toSorted((a, b) => b.points - a.points)
}

export async function showCasePlaybooks(context: Context, { id }: { id: string }) {
  const found = await findCase(context, id)
  const [runs, suggested, kept] = await Promise.all([
    runsIn(context, id),
    suggestionsFor(context, found),
    keptPlaybooks(context),
  ])
  const choices = kept
    .filter(({ playbook, isOff }) => !isOff && playbook.caseKinds.includes(found.kind))
    .map(({ playbook: { id, name } }) => ({ id, name }))
  return { runs, ...suggested, choices }
}
