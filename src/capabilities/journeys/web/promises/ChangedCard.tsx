import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { PromiseShown, Summary } from '../../promises/contract.ts'
import { ChangeShown } from './ChangeShown.tsx'
import { measureInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { MeanValue, ShareValue } from './Share.tsx'
import { say } from './say.ts'

type Changed = NonNullable<PromiseShown['changed']>

/** The day on which what is promised changed, and what that did. */
export function ChangedCard({ changed, summary }: { changed: Changed; summary: Summary }) {
  const { on, before, since } = changed
  const inMeasure = ({ promised }: Changed['before']) => measureInWords(promised, summary.measure)
  return (
    <Card title={say('changed', { day: day(`${on}T12:00:00Z`, 'UTC') })}>
      <p className={styles.sub}>
        {say('changedSub', { before: inMeasure(before), since: inMeasure(since) })}
      </p>
      <Table
        label={say('changed', { day: on })}
        rows={rowsOf(changed)}
        rowKey={({ what }) => what}
        columns={columns}
      />
      <p className={styles.note}>{say('changedMind')}</p>
    </Card>
  )
}

function rowsOf({ before, since, kept, score, contacted, asked }: Changed) {
  const share = (what: string, of: 'kept' | 'contacted', change: Changed['kept']) => ({
    what,
    before: <ShareValue of={before[of]} />,
    since: <ShareValue of={since[of]} />,
    change: <ChangeShown of={change} unit="percent" />,
  })
  return [
    share(say('keptHead'), 'kept', kept),
    ...(asked
      ? [
          {
            what: say('scoreHead', { label: asked.label }),
            before: <MeanValue of={before.score} />,
            since: <MeanValue of={since.score} />,
            change: <ChangeShown of={score} unit="mean" />,
          },
        ]
      : []),
    share(say('contactedHead'), 'contacted', contacted),
  ]
}

const columns: Column<ReturnType<typeof rowsOf>[number]>[] = [
  { key: 'what', head: say('what'), cell: ({ what }) => what },
  { key: 'before', head: say('before'), cell: ({ before }) => before },
  { key: 'since', head: say('since'), cell: ({ since }) => since },
  { key: 'change', head: say('change'), cell: ({ change }) => change },
]
