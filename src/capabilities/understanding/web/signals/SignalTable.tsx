import { Link } from '@tanstack/react-router'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Summary } from '../../signals/contract.ts'
import { Measured } from './Measured.tsx'
import styles from './Signals.module.css'
import { say } from './say.ts'

/** Signals with how well each is recognised; a row opens its words. */
export function SignalTable({
  label,
  lists,
  onOpen,
}: {
  label: string
  lists: Summary[]
  onOpen: (list: Summary) => void
}) {
  return <Table label={label} rows={lists} rowKey={({ list }) => list} columns={columns} onOpen={onOpen} />
}

const columns: Column<Summary>[] = [
  {
    key: 'signal',
    head: say('signal'),
    cell: ({ list }) => (
      <span className={styles.signal}>
        <Link to="/voice/signals" search={{ list }} resetScroll={false}>
          {say(list)}
        </Link>
        <small>{say(`${list}Words`)}</small>
      </span>
    ),
  },
  {
    key: 'precision',
    head: say('precision'),
    cell: ({ figures }) => <Measured measured={figures.precision} there={figures.there} />,
  },
  {
    key: 'recall',
    head: say('recall'),
    cell: ({ figures }) => <Measured measured={figures.recall} there={figures.there} />,
  },
  {
    key: 'there',
    head: say('there'),
    isNumber: true,
    cell: ({ figures: { there, texts } }) => say('thereOf', { there: count(there), texts: count(texts) }),
  },
  {
    key: 'phrases',
    head: say('phrases'),
    isNumber: true,
    cell: ({ phrases, own, left }) => (
      <span className={styles.counted}>
        {count(phrases)}
        {own > 0 && <small>{say('ownPhrases', { own: count(own) })}</small>}
        {left > 0 && <small>{say('leftPhrases', { left: count(left) })}</small>}
      </span>
    ),
  },
]
