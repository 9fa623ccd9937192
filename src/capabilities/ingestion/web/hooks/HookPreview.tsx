import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { kindName } from '../../../../web/kit/kinds.ts'
import type { previewWebhook } from '../../webhooks/contract.ts'
import type { WebhookMapping } from '../../webhooks/mapping.ts'
import { sayScale } from '../role-words.ts'
import styles from './HookPreview.module.css'
import { say, sayRole } from './say.ts'

interface HookPreviewProps {
  id: string
  mapping: WebhookMapping
  sample: { headers: Record<string, string>; body: string }
}

type Previewed = OutputOf<typeof previewWebhook>
type Interaction = Previewed['interactions'][number]

/** What a delivery becomes by the rules as they are now: asked of the server, so that it is what will be kept. */
export function HookPreview({ id, mapping, sample }: HookPreviewProps) {
  const preview = useQuery({
    queryKey: ['webhook-preview', id, mapping, sample],
    queryFn: () =>
      ask<typeof previewWebhook>('POST', '/api/webhooks/:id/preview', { id, mapping, ...sample }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (sample.body.trim() === '') return <p className={styles.quiet}>{say('previewNoSample')}</p>
  return (
    <Answer of={preview} height={120}>
      {(previewed) => <Becomes {...previewed} />}
    </Answer>
  )
}

function Becomes({ interactions, refusals }: Previewed) {
  if (interactions.length + refusals.length === 0)
    return <p className={styles.quiet}>{say('previewNothing')}</p>
  return (
    <ul className={styles.list}>
      {interactions.slice(0, 20).map((one) => (
        <li key={one.messageId}>
          <strong>{say('ruleOf', { kind: kindName(one.kind), name: `“${one.name}”` })}</strong>
          <dl className={styles.facts}>
            {factsOf(one).map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
      {refusals.slice(0, 20).map(({ field, reason, fix }) => (
        <li key={`${field} ${reason}`} className={styles.wrong}>
          <strong>{reason}</strong> {field && <code>{field}</code>} {fix}
        </li>
      ))}
    </ul>
  )
}

const plain = [
  'text', 'product', 'currency', 'orderId', 'channel', 'touchpoint', 'conversationId', 'agentId', 'country', 'language',
] as const // biome-ignore format: one glance

/** Name and value of everything that would be kept, in the order of the roles. */
function factsOf(one: Interaction): [string, string][] {
  const { person, answer, value, properties = {} } = one
  const facts: [string, string | undefined][] = [
    [sayRole('userId'), person.userId],
    [sayRole('email'), person.email],
    [sayRole('phone'), person.phone],
    [sayRole('personName'), person.name],
    [sayRole('anonymousId'), person.anonymousId],
    ...Object.entries(person.externalIds ?? {}),
    ...Object.entries(person.traits ?? {}).map(([name, trait]): [string, string] => [name, String(trait)]),
    [sayRole('time'), moment(one.occurredAt)],
    [sayRole('score'), answer && `${answer.score} (${sayScale(answer.scale)})`],
    [sayRole('value'), value?.replace(/\.?0+$/, '')],
    ...plain.map((field): [string, string | undefined] => [sayRole(field), one[field]]),
    ...Object.entries(properties).map(([name, property]): [string, string] => [name, String(property)]),
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '')
}
