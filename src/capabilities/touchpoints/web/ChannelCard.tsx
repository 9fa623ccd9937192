import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import { count } from '../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { ChannelListed, nameChannel, unnameChannel } from '../contract.ts'
import { NameForm } from './NameForm.tsx'
import { channelsQuery } from './questions.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'
import { useChange, useMayChange } from './use-change.ts'

/** The channels under their names here. */
export function ChannelCard() {
  const channels = useQuery(channelsQuery)
  const mayChange = useMayChange()
  const [naming, setNaming] = useState<string>()
  return (
    <Card title={say('channels')}>
      <p className={styles.lead}>{say('channelsWords')}</p>
      {naming && <ChannelForm seen={naming} onClose={() => setNaming(undefined)} />}
      <Answer
        of={channels}
        height={200}
        isEmpty={({ channels }) => channels.length === 0}
        empty={<p>{say('noChannels')}</p>}
      >
        {({ channels }) => (
          <Table
            label={say('channels')}
            rows={channels}
            rowKey={({ name }) => name}
            columns={mayChange ? [...columns, renaming(setNaming)] : columns}
            maxHeight={420}
          />
        )}
      </Answer>
    </Card>
  )
}

const columns: Column<ChannelListed>[] = [
  { key: 'name', head: say('channel'), sortBy: ({ name }) => name, cell: ({ name }) => <b>{name}</b> },
  { key: 'seen', head: say('seenAs'), cell: (channel) => <SeenAs {...channel} /> },
  { key: 'n', head: say('in90'), isNumber: true, sortBy: ({ n90 }) => n90, cell: ({ n90 }) => count(n90) },
  {
    key: 'last',
    head: say('since'),
    sortBy: ({ lastDay }) => lastDay,
    cell: ({ lastDay }) => (lastDay ? day(lastDay, 'UTC') : say('never')),
  },
]

function SeenAs({ seenAs }: ChannelListed) {
  const mayChange = useMayChange()
  const undoing = useChange((seen: string) =>
    ask<typeof unnameChannel>('DELETE', '/api/channels/:seen', { seen }),
  )
  return seenAs.map((seen) => (
    <span key={seen}>
      {seen}{' '}
      {mayChange && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => undoing.mutate(seen)}
          aria-label={say('undoName', { name: seen })}
        >
          ✕
        </Button>
      )}
    </span>
  ))
}

const renaming = (onRename: (name: string) => void): Column<ChannelListed> => ({
  key: 'rename',
  head: <OnlyHeard>{say('actions')}</OnlyHeard>,
  isNumber: true,
  cell: ({ name }) => (
    <Button variant="subtle" onClick={() => onRename(name)} aria-label={say('renameChannel', { name })}>
      {say('edit')}
    </Button>
  ),
})

function ChannelForm({ seen, onClose }: { seen: string; onClose: () => void }) {
  const saving = useChange(
    (name: string) => ask<typeof nameChannel>('PUT', '/api/channels/:seen', { seen, name }),
    {
      done: () => say('saved'),
      tellsFailure: false,
    },
  )
  return (
    <NameForm
      title={say('renameChannel', { name: seen })}
      label={say('channelName')}
      name={seen}
      error={saving.error}
      isBusy={saving.isPending}
      onSave={(name) => saving.mutate(name, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
