import type { Context } from '../../../../platform/context.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { reachOf, recordsOf } from '../../../customers/index.ts'
import { findCase } from '../../handling/store.ts'
import type * as contract from '../contract.ts'
import type { Playbook } from '../playbook.ts'
import { runsIn } from '../running/runs.ts'
import type { FilledDraft } from '../shown.ts'
import { keptPlaybook, keptPlaybooks } from '../store.ts'
import { brokenPromisesOf, contactsOf, messagesOf } from '../suggesting/facts.ts'
import { fill } from './fill.ts'
import { type KnownFacts, wordsFor } from './known.ts'

/** The drafts of a playbook with what is known of the customer, those in their language first. */
export async function draftMessages(
  context: Context,
  { id, playbook }: InputOf<typeof contract.draftMessages>,
): Promise<{ language: string; drafts: FilledDraft[] }> {
  const found = await findCase(context, id)
  const [known, playbooks] = await Promise.all([
    factsOf(context, found.customer_id),
    wantedPlaybooks(context, id, playbook),
  ])
  const drafts = playbooks.flatMap(({ id: playbookId, drafts }) =>
    drafts.map(({ id: draftId, name, language, subject, text }) => {
      const words = wordsFor(known, language, context.settings.zone)
      const [head, body] = [fill(subject, words, language), fill(text, words, language)]
      const filled = new Map([...head.filled, ...body.filled].map((one) => [one.field, one]))
      return {
        ...{ playbookId, draftId, name, language, isTheirs: language === known.language },
        ...{ subject: head.text, text: body.text },
        missing: [...new Set([...head.missing, ...body.missing])],
        filled: [...filled.values()],
      }
    }),
  )
  return {
    language: known.language,
    drafts: drafts.toSorted((a, b) => Number(b.isTheirs) - Number(a.isTheirs)),
  }
}

/** Of the one that was asked for, else of the one that was begun, else of all. */
async function wantedPlaybooks(
  context: Context,
  caseId: string,
  wanted: string | undefined,
): Promise<Playbook[]> {
  if (wanted) return [(await keptPlaybook(context, wanted)).playbook]
  const kept = (await keptPlaybooks(context)).filter(({ isOff }) => !isOff).map(({ playbook }) => playbook)
  const running = (await runsIn(context, caseId)).find(({ stoppedAt }) => stoppedAt === null)
  const begun = kept.filter(({ id }) => id === running?.playbookId)
  return begun.length > 0 ? begun : kept
}

async function factsOf(context: Context, customerId: string): Promise<KnownFacts> {
  const whose = { records: await recordsOf(context, customerId), until: context.now() }
  const { permissions, name } = context.actor
  const [messages, { contacts }, [broken], [reach]] = await Promise.all([
    messagesOf(context, whose),
    contactsOf(context, whose),
    brokenPromisesOf(context, whose),
    permissions.has('customers:read') ? reachOf(context, [customerId]) : [],
  ])
  const praise = messages.find(({ signals }) => signals.includes('praise'))
  return {
    name: reach?.name ?? '',
    me: context.actor.kind === 'person' ? name : '',
    contacts,
    broken,
    praise: permissions.has('voice:read') ? (praise?.text ?? '') : '',
    language: (reach?.language || messages[0]?.language || '').slice(0, 2).toLowerCase(),
  }
}
