import { Card } from '../../../../web/kit/Card.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { PromiseShown } from '../../promises/contract.ts'
import { ChangeShown } from './ChangeShown.tsx'
import { bandInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { MeanValue } from './Share.tsx'
import { say } from './say.ts'

type Scored = PromiseShown['scored'][number]
type Band = PromiseShown['bands'][number]

/** What people answered when the promise was kept and when it was broken, and by how late it came. */
export function BrokenCard({ shown: { scored, bands, bandsOf } }: { shown: PromiseShown }) {
  const filled = bands.filter(({ score }) => score.n > 0)
  return (
    <Card title={say('scored')}>
      <p className={styles.sub}>{scored.length === 0 ? say('noScores') : say('scoredSub')}</p>
      {scored.length > 0 && (
        <Table
          label={say('scored')}
          rows={scored}
          rowKey={({ scale, wording }) => `${scale} ${wording}`}
          columns={columns}
        />
      )}
      {bandsOf && filled.length > 1 && (
        <>
          <h3 className={styles.heading}>{say('bands', { label: bandsOf.label })}</h3>
          <Table
            label={say('bands', { label: bandsOf.label })}
            rows={filled}
            rowKey={({ upTo }) => String(upTo)}
            columns={bandColumns}
          />
        </>
      )}
    </Card>
  )
}

const columns: Column<Scored>[] = [
  {
    key: 'question',
    head: say('question'),
    cell: ({ label, wording }) => (
      <>
        {label}
        {wording && <small className={styles.wording}>{wording}</small>}
      </>
    ),
  },
  { key: 'kept', head: say('whenKept'), cell: ({ kept }) => <MeanValue of={kept} /> },
  { key: 'broken', head: say('whenBroken'), cell: ({ broken }) => <MeanValue of={broken} /> },
  {
    key: 'difference',
    head: say('difference'),
    cell: ({ difference }) => <ChangeShown of={difference} unit="mean" />,
  },
]

const bandColumns: Column<Band>[] = [
  { key: 'band', head: say('bandHead'), cell: bandInWords },
  { key: 'mean', head: say('meanHead'), cell: ({ score }) => <MeanValue of={score} /> },
]
