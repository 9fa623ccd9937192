import { Button, Drawer, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import type { showDelivery } from '../../webhooks/contract.ts'
import styles from './DeliveryLog.module.css'
import { deliveryQuery } from './questions.ts'
import { say } from './say.ts'
import { useDeal } from './use-webhook.ts'

type Shown = OutputOf<typeof showDelivery>

/** One delivery as it came, beside the log. */
export function DeliveryView({ id, onClose }: { id: string; onClose: () => void }) {
  const delivery = useQuery(deliveryQuery(id))
  const { data } = delivery
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={data ? say('delivery', { when: moment(data.receivedAt) }) : say('look')}
    >
      <Answer of={delivery} height={300}>
        {(shown) => <Whole shown={shown} onClose={onClose} />}
      </Answer>
    </Drawer>
  )
}

function Whole({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const { reason, field, fix, headers, body, isMasked } = shown
  return (
    <div className={styles.view}>
      {reason && (
        <p>
          <strong>{reason}</strong> {field && <code>{field}</code>} {fix}
        </p>
      )}
      <Deal shown={shown} onClose={onClose} />
      {isMasked && <p className={styles.quiet}>{say('masked')}</p>}
      {body === null ? <p>{say('erased')}</p> : <Text title={say('body')} text={indented(body)} />}
      {Object.keys(headers).length > 0 && (
        <Text
          title={say('headers')}
          text={Object.entries(headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}
        />
      )}
    </div>
  )
}

function Deal({ shown: { id, webhookId, state, body }, onClose }: { shown: Shown; onClose: () => void }) {
  const mayWrite = useMay('sources:write')
  const dealing = useDeal(webhookId, id)
  if (!mayWrite || body === null) return null
  const deal = (how: 'replay' | 'dismiss') => dealing.mutate(how, { onSuccess: onClose })
  return (
    <Group gap="xs">
      <Button variant="filled" loading={dealing.isPending} onClick={() => deal('replay')}>
        {say('replay')}
      </Button>
      {state === 'failed' && (
        <Button variant="subtle" loading={dealing.isPending} onClick={() => deal('dismiss')}>
          {say('dismiss')}
        </Button>
      )}
    </Group>
  )
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  )
}

/** JSON with its lines broken; anything else as it came. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
