import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { ModelTold } from '../../health/contract.ts'
import styles from './Health.module.css'
import { useHealthChanges } from './queries.ts'
import { say } from './say.ts'

/** What was learned before, side by side; one that was kept can be put in force again. */
export function ModelsCard({ models }: { models: readonly ModelTold[] }) {
  const mayChoose = useMay('health:manage')
  if (models.length === 0) return null
  return (
    <Card flush title={say('models')}>
      <p className={styles.flushNote}>{say('modelsHow')}</p>
      <Table
        label={say('models')}
        rows={models}
        rowKey={({ id }) => id}
        columns={[...columns, ...(mayChoose ? [useColumn] : [])]}
      />
    </Card>
  )
}

type Interval = ModelTold['auc']

function Share({ of }: { of: Interval }) {
  if (!of) return '–'
  return (
    <>
      {percent(of.value)}
      <br />
      <small className={styles.quiet}>
        {say('intervalOf', { low: percent(of.low), high: percent(of.high) })}
      </small>
    </>
  )
}

const columns: Column<ModelTold>[] = [
  {
    key: 'madeAt',
    head: say('madeAt'),
    cell: ({ id, madeAt, leavingInWords, method }) => (
      <>
        <Link to="/attention/backtest" search={{ model: id }}>
          {moment(madeAt)}
        </Link>
        <br />
        <small className={styles.quiet}>
          {leavingInWords} · {say(`method_${method}`)}
        </small>
      </>
    ),
  },
  { key: 'auc', head: say('auc'), isNumber: true, cell: ({ auc }) => <Share of={auc} /> },
  { key: 'hit', head: say('hitRate'), isNumber: true, cell: ({ hitRate }) => <Share of={hitRate} /> },
  { key: 'chance', head: say('byChance'), isNumber: true, cell: ({ chance }) => <Share of={chance} /> },
  {
    key: 'state',
    head: '',
    cell: ({ inForce, whyNotInForce }) =>
      inForce ? (
        <Tag tone="good">{say('inForce')}</Tag>
      ) : (
        <span title={whyNotInForce ?? undefined}>
          {whyNotInForce && <Tag tone="warn">{say('notInForce')}</Tag>}{' '}
          {whyNotInForce && <small className={styles.quiet}>{whyNotInForce}</small>}
        </span>
      ),
  },
]

const useColumn: Column<ModelTold> = { key: 'use', head: '', cell: (model) => <Use model={model} /> }

function Use({ model: { id, inForce } }: { model: ModelTold }) {
  const { choose } = useHealthChanges()
  if (inForce) return <ButtonLink to="/attention/backtest">{say('open')}</ButtonLink>
  return (
    <Button loading={choose.isPending} onClick={() => choose.mutate(id)}>
      {say('use')}
    </Button>
  )
}
