import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { ChannelLine } from '../../channels/contract.ts'
import { howLong } from '../flow/how-long.ts'
import { ChannelDoor } from './ChannelDoor.tsx'
import styles from './Channels.module.css'
import { say } from './say.ts'

/** How much each channel is used, how fast it is, and how content people are afterwards. */
export function VolumeTable({ channels }: { channels: readonly ChannelLine[] }) {
  return <Table label={say('volume')} rows={channels} rowKey={({ channel }) => channel} columns={columns} />
}

const points = (value: number) => String(Math.round(value))

const columns: Column<ChannelLine>[] = [
  {
    key: 'channel',
    head: say('channel'),
    sortBy: ({ channel }) => channel,
    cell: ({ channel }) => <ChannelDoor channel={channel}>{channel}</ChannelDoor>,
  },
  number('conversations', ({ conversations }) => conversations),
  number('customers', ({ customers }) => customers),
  number('asked', ({ asked }) => asked),
  measured('firstReply', howLong),
  measured('untilAnswered', howLong),
  measured('content', points),
  measured('ease', points),
]

function number(
  key: 'conversations' | 'customers' | 'asked',
  of: (line: ChannelLine) => number,
): Column<ChannelLine> {
  return { key, head: say(key), isNumber: true, sortBy: of, cell: (line) => count(of(line)) }
}

function measured(
  key: 'firstReply' | 'untilAnswered' | 'content' | 'ease',
  told: (value: number) => string,
): Column<ChannelLine> {
  return {
    key,
    head: say(key),
    isNumber: true,
    sortBy: (line) => line[key].value,
    cell: (line) => {
      const { value, low, high, n } = line[key]
      if (value === null) return <span className={styles.quiet}>{n === 0 ? say('none') : say('few')}</span>
      return (
        <>
          <b>{told(value)}</b>
          <br />
          <span className={styles.quiet}>
            {low !== null && high !== null && `${told(low)} – ${told(high)} · `}n {count(n)}
          </span>
        </>
      )
    },
  }
}
