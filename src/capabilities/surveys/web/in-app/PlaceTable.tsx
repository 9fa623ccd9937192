import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { changePlace, Place, removePlace } from '../../in-app/contract.ts'
import { surveysKey } from '../queries.ts'
import { say } from './say.ts'

interface PlaceTableProps {
  survey: string
  places: readonly Place[]
  mayAsk: boolean
}

export function PlaceTable({ survey, places, mayAsk }: PlaceTableProps) {
  const acting: Column<Place> = {
    key: 'actions',
    head: <OnlyHeard>{say('actions')}</OnlyHeard>,
    isNumber: true,
    cell: (place) => <PlaceActions survey={survey} place={place} />,
  }
  return (
    <Table
      label={say('title')}
      rows={places}
      rowKey={({ id }) => id}
      columns={mayAsk ? [...columns, acting] : columns}
    />
  )
}

const columns: Column<Place>[] = [
  {
    key: 'place',
    head: say('place'),
    cell: ({ kind, selector, isOn }) => (
      <>
        {kind === 'inline' ? say('within', { selector }) : say('inCorner')}
        {!isOn && <Tag>{say('paused')}</Tag>}
      </>
    ),
  },
  { key: 'when', head: say('when'), cell: whenOf },
  { key: 'whom', head: say('whom'), cell: (place) => <Whom {...place} /> },
  { key: 'asked', head: say('asked'), isNumber: true, cell: ({ asked }) => count(asked) },
  { key: 'answered', head: say('answered'), isNumber: true, cell: ({ answered }) => count(answered) },
]

/** `After “Order Completed” on /thanks*, after 3 seconds` */
function whenOf({ event, path, delay }: Place) {
  const moment = event ? say('onEvent', { event }) : say('onPage')
  const where = path ? say('onPath', { path }) : say('anyPage')
  const wait = delay > 0 ? `, ${say('after', { count: delay })}` : ''
  return `${moment} ${where}${wait}`
}

function Whom({ segmentId, share }: Place) {
  const { data } = useQuery({ ...segmentsQuery, enabled: segmentId !== null })
  const segment = data?.segments.find(({ id }) => id === segmentId)?.name ?? say('goneSegment')
  const whom = segmentId ? say('only', { segment }) : say('everybody')
  return share < 1 ? `${whom} · ${say('oneIn', { share: percent(share) })}` : whom
}

function PlaceActions({ survey, place }: { survey: string; place: Place }) {
  const { id, asked: _asked, answered: _answered, ...described } = place
  const changing = useChangeOf(surveysKey, (isOn: boolean) =>
    ask<typeof changePlace>('PUT', '/api/surveys/:id/places/:place', {
      ...described,
      isOn,
      id: survey,
      place: id,
    }),
  )
  const removing = useChangeOf(
    surveysKey,
    () => ask<typeof removePlace>('DELETE', '/api/surveys/:id/places/:place', { id: survey, place: id }),
    { done: () => say('removed') },
  )
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button variant="subtle" loading={changing.isPending} onClick={() => changing.mutate(!described.isOn)}>
        {described.isOn ? say('pause') : say('goOn')}
      </Button>
      <Confirm
        title={say('removeTitle')}
        action={say('removeIt')}
        onConfirm={() => removing.mutateAsync(undefined)}
        trigger={(open) => (
          <Button variant="subtle" color="bad" onClick={open}>
            {say('remove')}
          </Button>
        )}
      >
        {say('removeWords')}
      </Confirm>
    </Group>
  )
}
