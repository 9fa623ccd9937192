import { Link, useNavigate } from '@tanstack/react-router'
import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Topic } from '../../topics/contract.ts'
import { QualityShown } from './QualityShown.tsx'
import { say } from './say.ts'
import styles from './Topics.module.css'

/** The tree as a table: those below a topic stand under it, farther to the right. */
export function TopicTable({ label, topics }: { label: string; topics: readonly Topic[] }) {
  const navigate = useNavigate()
  const gathers = new Set(topics.map(({ parentId }) => parentId))
  return (
    <Table
      label={label}
      rows={topics}
      rowKey={({ id }) => id}
      columns={columnsWith(gathers)}
      onOpen={({ id }) => navigate({ to: '/voice/topics/$topic', params: { topic: id } })}
    />
  )
}

function columnsWith(gathers: ReadonlySet<string | null>): Column<Topic>[] {
  return [
    { key: 'name', head: say('name'), cell: (topic) => <Named {...topic} /> },
    { key: 'n', head: say('n'), isNumber: true, cell: (topic) => <Comments {...topic} /> },
    { key: 'feeling', head: say('feeling'), isNumber: true, cell: (topic) => <Feeling {...topic} /> },
    {
      key: 'quality',
      head: say('quality'),
      cell: (topic) =>
        gathers.has(topic.id) && topic.quality?.f1 == null ? (
          <span className={styles.quiet}>{say('indirect')}</span>
        ) : (
          <QualityShown quality={topic.quality} />
        ),
    },
    {
      key: 'labels',
      head: say('labels'),
      isNumber: true,
      cell: ({ labels }) => count(labels.about + labels.not),
    },
  ]
}

function Named({ id, name, description, level }: Topic) {
  return (
    <div className={styles.named} style={{ '--level': level - 1 }}>
      <Link to="/voice/topics/$topic" params={{ topic: id }}>
        {name}
      </Link>
      {description && <p className={styles.quiet}>{description}</p>}
    </div>
  )
}

function Comments({ id, n }: Topic) {
  return (
    <Link to="/voice" search={{ topic: id }}>
      {count(n)}
    </Link>
  )
}

function Feeling({ net }: Topic) {
  if (!net) return <span className={styles.quiet}>–</span>
  return (
    <span className={net.n < 30 ? styles.quiet : undefined}>
      <b>{figure(net.value, 'points')}</b> ± {margin(net.low, net.high, 'points')}
    </span>
  )
}
