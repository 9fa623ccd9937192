import { Button, Group, Stack } from '@mantine/core'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { CopyOnce } from '../../../web/kit/CopyOnce.tsx'
import type { createSource } from '../contract.ts'
import { Snippet } from './Snippet.tsx'
import { say } from './say.ts'

/** A new write key, shown this one time, with what to put into the program that sends. */
export function MadeKey({ made, onDone }: { made: OutputOf<typeof createSource>; onDone: () => void }) {
  const host = window.location.origin
  return (
    <Card title={say('howToSend')}>
      <Stack gap="md">
        <CopyOnce label={say('keyOf', { name: made.name })} secret={made.writeKey} />
        <Snippet title={say('forPage')} code={forPage(made.writeKey, host)} />
        <Snippet title={say('forSegment')} code={forNode(made.writeKey, host)} />
        <Snippet title={say('forCurl')} code={forCurl(made.writeKey, host)} />
        <Group>
          <Button onClick={onDone}>{say('sent')}</Button>
        </Group>
      </Stack>
    </Card>
  )
}

function forPage(writeKey: string, host: string) {
  return `<script async src="${host}/sdk/attune.js" data-write-key="${writeKey}"></script>

<!-- from your consent banner; until then nothing is sent or stored -->
<script>(window.attune ||= []).push(['consent', { analytics: true }])</script>`
}

function forNode(writeKey: string, host: string) {
  return `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: '${writeKey}', host: '${host}' })
analytics.track({ userId: '42', event: 'Order Completed', properties: { total: 19.9, currency: 'EUR' } })`
}

function forCurl(writeKey: string, host: string) {
  return `curl -u ${writeKey}: ${host}/v1/track -H 'content-type: application/json' \\
  -d '{"userId": "42", "event": "Order Completed", "messageId": "first-try"}'`
}
