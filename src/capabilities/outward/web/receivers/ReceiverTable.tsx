import { Link } from '@tanstack/react-router'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { Receiver } from '../../receivers/contract.ts'
import styles from '../Outward.module.css'
import { say } from './say.ts'

export interface Types {
  types: readonly { type: string; says: string }[]
}

/** Who is told, of what, and whether it arrives. */
export function ReceiverTable({ receivers, types }: Types & { receivers: readonly Receiver[] }) {
  const told: Column<Receiver> = {
    key: 'types',
    head: say('types'),
    cell: (receiver) => <div className={styles.why}>{inWords(receiver, types)}</div>,
  }
  const [name, ...others] = columns
  return (
    <Table label={say('title')} rows={receivers} rowKey={({ id }) => id} columns={[name!, told, ...others]} />
  )
}

export function inWords(receiver: Receiver, types: Types['types']): string {
  if (receiver.types.includes('*')) return say('everything')
  return receiver.types.map((type) => types.find((one) => one.type === type)?.says ?? type).join(', ')
}

const tones: Record<Receiver['state'], Tone> = { on: 'good', failing: 'warn', off: 'plain' }

const columns: Column<Receiver>[] = [
  {
    key: 'name',
    head: say('name'),
    sortBy: ({ name }) => name,
    cell: ({ id, name, url }) => (
      <div className={styles.why}>
        <Link to="/settings/webhooks" search={{ receiver: id }}>
          {name}
        </Link>
        <span>{new URL(url).host}</span>
      </div>
    ),
  },
  { key: 'state', head: say('state'), cell: ({ state }) => <Tag tone={tones[state]}>{say(state)}</Tag> },
  { key: 'told', head: say('told'), isNumber: true, cell: ({ deliveries }) => count(deliveries.done) },
  {
    key: 'waiting',
    head: say('waiting'),
    isNumber: true,
    cell: ({ deliveries }) => count(deliveries.waiting),
  },
  { key: 'failed', head: say('failed'), isNumber: true, cell: ({ deliveries }) => count(deliveries.failed) },
]
