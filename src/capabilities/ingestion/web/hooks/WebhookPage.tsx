import { Button, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { revokeSource } from '../../contract.ts'
import type { Webhook } from '../../webhooks/contract.ts'
import { sourcesQuery } from '../questions.ts'
import { DeliveryLog } from './DeliveryLog.tsx'
import { HookDoor } from './HookDoor.tsx'
import { presetsQuery, webhookQuery } from './questions.ts'
import { RulesInWords } from './RulesInWords.tsx'
import { say } from './say.ts'

/** One webhook: where it is, how it is checked, what its deliveries become, and every delivery. */
export function WebhookPage() {
  const { id } = useParams({ from: '/inside/sources/webhooks/$id' })
  const webhook = useQuery(webhookQuery(id))
  const presets = useQuery(presetsQuery)
  const mayManage = useMay('sources:manage')
  const sender = presets.data?.presets.find((preset) => preset.id === webhook.data?.preset)
  return (
    <Page
      title={webhook.data?.name ?? say('newTitle')}
      sub={
        <>
          {say('sub', { sender: sender?.title ?? say('someSender') })}{' '}
          {webhook.data?.revokedAt && <Tag tone="bad">{say('revoked')}</Tag>}
        </>
      }
      actions={mayManage && webhook.data && !webhook.data.revokedAt && <SwitchOff {...webhook.data} />}
    >
      <Answer of={webhook} height={400}>
        {(shown) => (
          <Stack gap={14}>
            <Grid columns="1fr 1fr">
              <HookDoor webhook={shown} />
              <Card
                title={say('becomes')}
                aside={
                  mayManage && (
                    <ButtonLink to="/sources/webhooks/$id/mapping" params={{ id }} variant="filled">
                      {say('editRules')}
                    </ButtonLink>
                  )
                }
              >
                <RulesInWords mapping={shown.mapping} />
              </Card>
            </Grid>
            <DeliveryLog webhook={shown} />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function SwitchOff({ id, name }: Webhook) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const revoking = useMutation({
    mutationFn: () => ask<typeof revokeSource>('DELETE', '/api/sources/:id', { id }),
    onError: toastFailed,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      await navigate({ to: '/sources' })
    },
  })
  return (
    <Confirm
      title={say('switchOffTitle', { name })}
      action={say('switchOff')}
      onConfirm={() => revoking.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('switchOff')}
        </Button>
      )}
    >
      {say('switchOffWords')}
    </Confirm>
  )
}
