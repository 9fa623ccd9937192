import type { ReactNode } from 'react'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { ConversationsAddress } from '../../../conversations/web/address.ts'
import type { ChannelBenchmark, ChannelRow, Measure } from '../../channels/contract.ts'
import { Cell } from './Cell.tsx'
import { ChannelDoor } from './ChannelDoor.tsx'
import { say } from './say.ts'

/** Which conversations a measure counts. */
const doors: Partial<Record<Measure, ConversationsAddress>> = {
  answered: { outcome: 'answered' },
  confirmed: { outcome: 'confirmed' },
  back: { outcome: 'back' },
  backElsewhere: { outcome: 'back elsewhere' },
  escalated: { escalated: 'any' },
  moved: { moved: true },
  better: { turned: 'up' },
  worse: { turned: 'down' },
  commits: { part: 'commits' },
}

/** Measures as rows, channels beside each other. */
export function BecameTable({ benchmark, isPlain }: { benchmark: ChannelBenchmark; isPlain: boolean }) {
  const columns: Column<ChannelRow>[] = [
    {
      key: 'measure',
      head: say('measure'),
      cell: ({ measure }) => say(`m_${measure}`, { days: benchmark.days }),
    },
    ...benchmark.channels.map(({ channel }) => ({
      key: channel,
      head: <ChannelDoor channel={channel}>{channel}</ChannelDoor>,
      cell: (row: ChannelRow) => <OfChannel row={row} channel={channel} isPlain={isPlain} />,
    })),
  ]
  return (
    <Table label={say('became')} rows={benchmark.rows} rowKey={({ measure }) => measure} columns={columns} />
  )
}

function OfChannel({
  row,
  channel,
  isPlain,
}: {
  row: ChannelRow
  channel: string
  isPlain: boolean
}): ReactNode {
  const cell = row.cells.find((one) => one.channel === channel)
  if (!cell) return say('none')
  const narrowed = doors[row.measure]
  const shown = <Cell cell={cell} isPlain={isPlain} />
  if (!narrowed || cell.plain.value === null) return shown
  return (
    <ChannelDoor channel={channel} narrowed={narrowed}>
      {shown}
    </ChannelDoor>
  )
}
