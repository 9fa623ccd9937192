import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { Webhook } from '../../webhooks/contract.ts'
import type { Signature } from '../../webhooks/signature.ts'
import { Snippet } from '../Snippet.tsx'
import styles from './HookDoor.module.css'
import { NewSecret } from './NewSecret.tsx'
import { SignatureFields } from './SignatureFields.tsx'
import { say } from './say.ts'
import { useDropSecret, useWebhookChange } from './use-webhook.ts'

/** Where deliveries go and how they are proven; secrets by their ends only. */
export function HookDoor({ webhook }: { webhook: Webhook }) {
  const { address, signature, secretEnds, refused, lastRefusedAt, lastRefusal } = webhook
  const [newest, older] = secretEnds
  const mayManage = useMay('sources:manage') && !webhook.revokedAt
  return (
    <Card title={say('door')}>
      <div className={styles.door}>
        {address ? (
          <Snippet title={say('address')} code={address} />
        ) : (
          <p className={styles.quiet}>{say('addressHidden')}</p>
        )}
        <Group justify="space-between" gap="xs">
          <span>{say(signature.kind)}</span>
          {mayManage && <ChangeProof webhook={webhook} />}
        </Group>
        {signature.kind === 'none' ? (
          <p className={styles.warn}>{say('addressPlain')}</p>
        ) : (
          <ul className={styles.secrets}>
            {newest === undefined && <li>{say('secretNone')}</li>}
            {newest !== undefined && <li>{say('secretEnding', { end: newest })}</li>}
            {older !== undefined && (
              <li>
                {say('secretOlder', { end: older })}
                {mayManage && <DropOlder id={webhook.id} />}
              </li>
            )}
          </ul>
        )}
        {mayManage && signature.kind !== 'none' && <NewSecret id={webhook.id} />}
        {refused > 0 && lastRefusedAt && (
          <p className={styles.warn}>
            {say('refused', {
              count: count(refused),
              when: moment(lastRefusedAt),
              reason: lastRefusal ?? '',
            })}
          </p>
        )}
      </div>
    </Card>
  )
}

function DropOlder({ id }: { id: string }) {
  const dropping = useDropSecret(id)
  return (
    <Confirm
      title={say('secretDropTitle')}
      action={say('secretDrop')}
      onConfirm={() => dropping.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('secretDrop')}
        </Button>
      )}
    >
      {say('secretDropWords')}
    </Confirm>
  )
}

function ChangeProof({ webhook: { id, signature } }: { webhook: Webhook }) {
  const [draft, setDraft] = useState<Signature>()
  const changing = useWebhookChange(id, () => setDraft(undefined))
  return (
    <>
      <Button variant="subtle" onClick={() => setDraft(signature)}>
        {say('changeProof')}
      </Button>
      <Modal opened={draft !== undefined} onClose={() => setDraft(undefined)} title={say('proof')} size="lg">
        {draft && (
          <Stack gap="sm">
            <SignatureFields signature={draft} onChange={setDraft} />
            <Wrong error={changing.error} />
            <Group justify="flex-end">
              <Button
                variant="filled"
                loading={changing.isPending}
                onClick={() => changing.mutate({ signature: draft })}
              >
                {say('save')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  )
}
