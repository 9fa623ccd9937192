import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { ChannelBenchmark, ChannelFit } from '../../channels/contract.ts'
import { whole } from './Cell.tsx'
import { ChannelDoor } from './ChannelDoor.tsx'
import styles from './Channels.module.css'
import { say } from './say.ts'

/** Subjects as rows, channels beside each other: how much of what is asked there is answered. */
export function FitTable({ benchmark: { fit, channels, by } }: { benchmark: ChannelBenchmark }) {
  const columns: Column<ChannelFit>[] = [
    { key: 'subject', head: say(`subject_${by}`), sortBy: ({ name }) => name, cell: ({ name }) => name },
    {
      key: 'asked',
      head: say('asked'),
      isNumber: true,
      sortBy: ({ asked }) => asked,
      cell: ({ asked }) => count(asked),
    },
    ...channels.map(({ channel }) => ({
      key: channel,
      head: channel,
      isNumber: true,
      sortBy: (row: ChannelFit) => answeredIn(row, channel)?.value ?? null,
      cell: (row: ChannelFit) => {
        const answered = answeredIn(row, channel)
        if (!answered || answered.value === null) return <span className={styles.quiet}>{say('none')}</span>
        return (
          <ChannelDoor channel={channel} narrowed={{ outcome: 'asked', [by]: row.subject }}>
            <span className={answered.reliability === 'few' ? styles.quiet : undefined}>
              {whole(answered.value)} <span className={styles.quiet}>n {count(answered.n)}</span>
            </span>
          </ChannelDoor>
        )
      },
    })),
  ]
  return <Table label={say('fit')} rows={fit} rowKey={({ subject }) => subject} columns={columns} />
}

function answeredIn({ cells }: ChannelFit, channel: string) {
  return cells.find((cell) => cell.channel === channel)?.answered
}
