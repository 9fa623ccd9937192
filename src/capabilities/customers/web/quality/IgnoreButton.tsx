import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { Finding, ignoreFindings } from '../../quality/contract.ts'
import styles from './Quality.module.css'
import { qualityQuery } from './questions.ts'
import { say } from './say.ts'

/** Sets findings aside; the reason is kept with them. */
export function IgnoreButton({ picked, onDone }: { picked: Finding[]; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const queries = useQueryClient()
  const ignoring = useMutation({
    mutationFn: (reason: string) =>
      ask<typeof ignoreFindings>('POST', '/api/quality/ignored', {
        reason,
        items: picked.map(({ customerId, field, problem }) => ({ customerId, field, problem })),
      }),
    onSuccess: ({ ignored }) => {
      toastDone(say('ignored', { count: ignored }))
      setOpen(false)
      onDone()
      return queries.invalidateQueries({ queryKey: qualityQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ignoring.mutate(String(new FormData(event.currentTarget).get('reason')))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('ignore', { n: picked.length })}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('ignoreTitle')}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <p className={styles.note}>{say('ignoreWords')}</p>
            <TextInput
              name="reason"
              label={say('reason')}
              placeholder={say('reasonPlaceholder')}
              required
              minLength={3}
              maxLength={500}
              data-autofocus
            />
            <Wrong error={ignoring.error} />
            <Group justify="flex-end">
              <Button type="submit" variant="filled" loading={ignoring.isPending}>
                {say('ignoreTitle')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
