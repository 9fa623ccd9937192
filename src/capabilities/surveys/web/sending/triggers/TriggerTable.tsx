import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../../../web/client/api.ts'
import { useChangeOf } from '../../../../../web/client/change.ts'
import { Confirm } from '../../../../../web/kit/Confirm.tsx'
import { count } from '../../../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../../../web/kit/Table.tsx'
import { Tag } from '../../../../../web/kit/Tag.tsx'
import type { changeTrigger, removeTrigger, TriggerShown } from '../../../sending/contract.ts'
import { triggersQuery } from '../queries.ts'
import { say, sayReason } from '../say.ts'
import { journeysToChoose } from './journeys.ts'

interface TriggerTableProps {
  survey: string
  triggers: readonly TriggerShown[]
  mayAsk: boolean
}

/** What sets the survey off, and how often it did. */
export function TriggerTable({ survey, triggers, mayAsk }: TriggerTableProps) {
  const acting: Column<TriggerShown> = {
    key: 'actions',
    head: <OnlyHeard>{say('triggers')}</OnlyHeard>,
    isNumber: true,
    cell: (trigger) => <Actions survey={survey} shown={trigger} />,
  }
  return (
    <Table
      label={say('triggers')}
      rows={triggers}
      rowKey={({ id }) => id}
      columns={mayAsk ? [...columns, acting] : columns}
    />
  )
}

const columns: Column<TriggerShown>[] = [
  {
    key: 'after',
    head: say('after'),
    cell: ({ trigger, isOn }) => (
      <>
        <AfterWords trigger={trigger} />, {delayOf(trigger.delayMinutes)} {!isOn && <Tag>{say('off')}</Tag>}
      </>
    ),
  },
  { key: 'asked', head: say('asked'), isNumber: true, cell: ({ asked }) => count(asked) },
  { key: 'waiting', head: say('waiting'), isNumber: true, cell: ({ waiting }) => count(waiting) },
  {
    key: 'left',
    head: say('lastMonth'),
    cell: ({ leftOut }) => leftOut.map(({ reason, n }) => `${sayReason(reason)}: ${count(n)}`).join(' · '),
  },
]

function delayOf(minutes: number) {
  return minutes > 0 ? say('withDelay', { count: minutes }) : say('atOnce')
}

function AfterWords({ trigger: { after } }: Pick<TriggerShown, 'trigger'>) {
  const { data } = useQuery({ ...journeysToChoose, enabled: after.kind === 'journey' })
  if (after.kind === 'event') return say('afterEventNamed', { name: after.name })
  if (after.kind === 'conversation') return say('afterQuiet', { count: after.quietHours })
  const name = data?.journeys.find(({ id }) => id === after.journeyId)?.name ?? after.journeyId
  return say('afterJourneyNamed', { name })
}

function Actions({ survey, shown: { id, trigger, isOn } }: { survey: string; shown: TriggerShown }) {
  const place = { id: survey, trigger_id: id }
  const { queryKey } = triggersQuery(survey)
  const changing = useChangeOf(queryKey, () =>
    ask<typeof changeTrigger>('PUT', '/api/surveys/:id/triggers/:trigger_id', {
      ...place,
      trigger,
      isOn: !isOn,
    }),
  )
  const removing = useChangeOf(
    queryKey,
    () => ask<typeof removeTrigger>('DELETE', '/api/surveys/:id/triggers/:trigger_id', place),
    { done: () => say('removed') },
  )
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button variant="subtle" loading={changing.isPending} onClick={() => changing.mutate(undefined)}>
        {say(isOn ? 'switchOff' : 'switchOn')}
      </Button>
      <Confirm
        title={say('removeTrigger')}
        action={say('remove')}
        onConfirm={() => removing.mutateAsync(undefined)}
        trigger={(open) => (
          <Button variant="subtle" color="bad" onClick={open}>
            {say('remove')}
          </Button>
        )}
      >
        {say('removeTriggerWords')}
      </Confirm>
    </Group>
  )
}
