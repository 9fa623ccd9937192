import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { CopyOnce } from '../../../../web/kit/CopyOnce.tsx'
import type { createWebhook } from '../../webhooks/contract.ts'
import { Snippet } from '../Snippet.tsx'
import styles from './NewWebhookPage.module.css'
import { presetsQuery } from './questions.ts'
import { say } from './say.ts'

/** The new address and, this one time, its secret. */
export function MadeWebhook({ made }: { made: OutputOf<typeof createWebhook> }) {
  const { data } = useQuery(presetsQuery)
  const preset = data?.presets.find(({ id }) => id === made.preset)
  return (
    <Card title={say('made')}>
      <Stack gap="md">
        {preset && <p className={styles.how}>{preset.howTo}</p>}
        <Snippet title={say('address')} code={made.address ?? ''} />
        {made.secret && <CopyOnce label={say('secret')} secret={made.secret} />}
        <Group>
          <ButtonLink to="/sources/webhooks/$id" params={{ id: made.id }} variant="filled">
            {say('toWebhook')}
          </ButtonLink>
        </Group>
      </Stack>
    </Card>
  )
}
