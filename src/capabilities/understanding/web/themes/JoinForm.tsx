import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { joinTheme, Theme } from '../../themes/contract.ts'
import { themesQuery } from './questions.ts'
import { say } from './say.ts'
import { useThemeChange } from './useThemeChange.ts'

/** Asks which theme it belongs to. */
export function JoinForm({ theme, onClose }: { theme: Theme; onClose: () => void }) {
  const { address } = useAddress()
  const { data } = useQuery(themesQuery(address))
  const others = (data?.themes ?? []).filter(({ id }) => id !== theme.id)
  const joining = useThemeChange(
    (into: string) => ask<typeof joinTheme>('PUT', '/api/themes/:id/joining', { id: theme.id, into }),
    () => {
      onClose()
      return say('done')
    },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    joining.mutate(String(new FormData(event.currentTarget).get('into')))
  }
  return (
    <Modal opened onClose={onClose} title={say('join')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect
            name="into"
            label={say('joinWith')}
            description={say('joinWords')}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={joining.isPending} disabled={others.length === 0}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
