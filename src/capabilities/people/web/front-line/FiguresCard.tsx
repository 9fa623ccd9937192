import { Card } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { FrontLine, ShownShare } from '../../front-line/contract.ts'
import styles from './FrontLine.module.css'
import { say } from './say.ts'

type Figure = FrontLine['figures'][number]

/** Somebody's own figures against their own past. */
export function FiguresCard({ figures, conversations }: Pick<FrontLine, 'figures' | 'conversations'>) {
  const sub = say('figuresSub', { count: conversations, n: count(conversations) })
  return (
    <Card flush title={say('figures')} aside={<span className={styles.plain}>{sub}</span>}>
      <Table label={say('figures')} rows={figures} rowKey={({ key }) => key} columns={columns} />
    </Card>
  )
}

const tones: Record<Figure['direction'], Tone> = {
  better: 'good',
  worse: 'bad',
  same: 'plain',
  'too few': 'plain',
}
const directionWords = {
  better: say('better'),
  worse: say('worseWord'),
  same: say('same'),
  'too few': say('tooFewToJudge'),
}

const columns: Column<Figure>[] = [
  { key: 'what', head: say('what'), cell: ({ key }) => say(key) },
  { key: 'now', head: say('now'), isNumber: true, cell: ({ now }) => <ShareCell share={now} /> },
  { key: 'before', head: say('before'), isNumber: true, cell: ({ before }) => <ShareCell share={before} /> },
  {
    key: 'change',
    head: say('change'),
    cell: ({ direction }) => <Tag tone={tones[direction]}>{directionWords[direction]}</Tag>,
  },
]

const fewUnder = 30

function ShareCell({ share: { value, low, high, n } }: { share: ShownShare }) {
  if (value === null || low === null || high === null)
    return <span className={styles.few}>{say('tooFew', { n })}</span>
  return (
    <span className={styles.share}>
      <span className={n < fewUnder ? styles.few : undefined}>
        {say('shareOf', { value: percent(value), n: count(n) })}
      </span>
      <small>{say('interval', { low: percent(low), high: percent(high) })}</small>
    </span>
  )
}
