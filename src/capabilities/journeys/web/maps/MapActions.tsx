import { Button, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { questionOf, useAddress } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { deleteMap, exportMap, MapShown } from '../../maps/contract.ts'
import type { Beside } from './BesideMap.tsx'
import { say } from './say.ts'

interface MapActionsProps {
  map: MapShown
  onBeside: (beside: Beside) => void
}

/** What can be done with a map as a whole. */
export function MapActions({ map, onBeside }: MapActionsProps) {
  const mayWrite = useMay('journeys:write')
  return (
    <>
      <Button onClick={() => onBeside({ what: 'people' })}>{say('people')}</Button>
      <Button onClick={() => onBeside({ what: 'comments' })}>
        {map.openComments > 0 ? say('commentsN', { n: map.openComments }) : say('comments')}
      </Button>
      <Button onClick={() => onBeside({ what: 'versions' })}>{say('versions')}</Button>
      <ButtonLink to="/journeys/maps/$map/print" params={{ map: map.id }}>
        {say('print')}
      </ButtonLink>
      <Export map={map} />
      {mayWrite && <Delete map={map} />}
    </>
  )
}

function Export({ map }: { map: MapShown }) {
  const { address } = useAddress()
  const exporting = useMutation({
    mutationFn: (format: 'json' | 'csv') =>
      ask<typeof exportMap>('GET', '/api/maps/:id/export', { id: map.id, format, ...questionOf(address) }),
    onSuccess: download,
    onError: toastFailed,
  })
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button loading={exporting.isPending}>{say('exportAs')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => exporting.mutate('csv')}>{say('exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => exporting.mutate('json')}>{say('exportJson')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function download({ file, type, text }: { file: string; type: string; text: string }) {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  URL.revokeObjectURL(address)
}

function Delete({ map }: { map: MapShown }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const remove = async () => {
    try {
      await ask<typeof deleteMap>('DELETE', '/api/maps/:id', { id: map.id })
    } catch (error) {
      return toastFailed(error as Error)
    }
    await navigate({ to: '/journeys/maps' })
    queries.removeQueries({ queryKey: ['maps', map.id] })
    await queries.invalidateQueries({ queryKey: ['maps'] })
    toastDone(say('deleted'))
  }
  return (
    <Confirm
      title={say('deleteMapTitle', { name: map.name })}
      action={say('deleteMap')}
      onConfirm={remove}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('deleteMap')}
        </Button>
      )}
    >
      {say('deleteMapWords')}
    </Confirm>
  )
}
