import type { OutputOf, SentOf } from '../../../../platform/http/endpoint.ts'
import type { listSends, planSending } from '../../sending/contract.ts'
import type { Wording, Wordings } from '../../sending/plan.ts'

/** A sending as it is being planned on the page. */
export interface Draft {
  /** `everybody`, `file`, or the id of a segment. */
  whom: string
  file: { name: string; text: string } | undefined
  channel: 'email' | 'sms' | 'whatsapp'
  variants: Wordings[]
  startsAt: string
  clock: 'organisation' | 'recipient'
  mostAsked: number | null
  perDay: number | null
  reminderDays: number | null
}

type Shown = OutputOf<typeof listSends>

export function newDraft({ wordings, reminderDays }: Shown): Draft {
  return {
    whom: 'everybody',
    file: undefined,
    channel: 'email',
    variants: [wordings],
    startsAt: '',
    clock: 'recipient',
    mostAsked: null,
    perDay: null,
    reminderDays,
  }
}

/** What the server is told. */
export function planOf(survey: string, draft: Draft): SentOf<typeof planSending> {
  const { whom, file, startsAt, channel, variants, clock, mostAsked, perDay, reminderDays } = draft
  return {
    id: survey,
    plan: {
      ...{ channel, variants, clock, mostAsked, perDay, reminderDays },
      startsAt: startsAt ? new Date(startsAt).toISOString() : null,
      whom: whomOf(whom, file?.name),
    },
    ...(whom === 'file' && file && { file: { text: file.text } }),
  }
}

function whomOf(whom: string, name = '') {
  if (whom === 'file') return { kind: 'file' as const, name }
  return { kind: 'customers' as const, ...(whom !== 'everybody' && { segment: whom }) }
}

/** With other words in one language of one wording. */
export function withWording(draft: Draft, at: number, language: string, change: Partial<Wording>): Draft {
  const variants = draft.variants.map((wordings, index) => {
    const now = wordings[language] ?? { subject: '', words: '' }
    return index === at ? { ...wordings, [language]: { ...now, ...change } } : wordings
  })
  return { ...draft, variants }
}
