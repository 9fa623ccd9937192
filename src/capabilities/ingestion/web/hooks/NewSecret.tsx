import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { CopyOnce } from '../../../../web/kit/CopyOnce.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import { say } from './say.ts'
import { useNewSecret } from './use-webhook.ts'

/** A second secret beside the one in use: made here and shown once, or the sender's own. */
export function NewSecret({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  const adding = useNewSecret(id)
  const close = () => {
    setOpen(false)
    adding.reset()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    adding.mutate(String(new FormData(event.currentTarget).get('secret')).trim(), { onSuccess: close })
  }
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{say('secretNew')}</Button>
      <Modal opened={isOpen} onClose={close} title={say('secretAddTitle')}>
        {adding.data?.secret ? (
          <Stack gap="sm">
            <CopyOnce label={say('secret')} secret={adding.data.secret} />
            <Group justify="flex-end">
              <Button onClick={close}>{say('toWebhook')}</Button>
            </Group>
          </Stack>
        ) : (
          <Stack gap="sm">
            <p>{say('secretAddWords')}</p>
            <Group>
              <Button variant="filled" loading={adding.isPending} onClick={() => adding.mutate(undefined)}>
                {say('secretOwn')}
              </Button>
            </Group>
            <form onSubmit={submit}>
              <Group align="flex-end" gap="xs">
                <TextInput
                  name="secret"
                  label={say('secretEnter')}
                  required
                  minLength={6}
                  autoComplete="off"
                />
                <Button type="submit" loading={adding.isPending}>
                  {say('secretTheirs')}
                </Button>
              </Group>
            </form>
            <Wrong error={adding.error} />
          </Stack>
        )}
      </Modal>
    </div>
  )
}
