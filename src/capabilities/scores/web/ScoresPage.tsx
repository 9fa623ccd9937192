import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { scaleName } from '../../../web/kit/scales.ts'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { ScoreTile } from '../contract.ts'
import cells from './cells.module.css'
import { ChangeCell, IntervalCell, ValueCell } from './cells.tsx'
import { Nothing } from './Nothing.tsx'
import { boardQuery } from './questions.ts'
import styles from './ScoresPage.module.css'
import { say } from './say.ts'

/** All scores side by side, each on its own scale. */
export function ScoresPage() {
  const { address } = useAddress()
  const board = useQuery(boardQuery(address))
  const navigate = useNavigate()
  const open = ({ scale, wording }: ScoreTile) =>
    navigate({ to: '/scores/$scale', params: { scale }, search: { wording: wording || undefined } })
  const noScores = <EmptyTeach title={say('noScores')}>{say('noScoresWords')}</EmptyTeach>
  return (
    <Page title={say('scores')} sub={say('scoresSub')} bar={<QuestionBar />}>
      <Answer
        of={board}
        height={320}
        isEmpty={({ tiles }) => tiles.length === 0}
        empty={board.data?.interactions === 0 ? <Nothing address={address} /> : noScores}
      >
        {({ tiles }) => (
          <Card flush>
            <Table
              label={say('scores')}
              rows={tiles}
              rowKey={({ scale, wording }) => `${scale} ${wording}`}
              columns={columns}
              onOpen={open}
            />
          </Card>
        )}
      </Answer>
    </Page>
  )
}

const columns: Column<ScoreTile>[] = [
  {
    key: 'score',
    head: say('score'),
    sortBy: ({ scale }) => scaleName(scale),
    cell: (tile) => <Named {...tile} />,
  },
  { key: 'value', head: say('value'), isNumber: true, cell: (tile) => <ValueCell {...tile} /> },
  {
    key: 'interval',
    head: <span className={cells.barHead}>{say('onScale')}</span>,
    cell: (tile) => <IntervalCell {...tile} axis={wholeScale(tile)} />,
  },
  {
    key: 'answers',
    head: say('answers'),
    isNumber: true,
    sortBy: ({ summary }) => summary.n,
    cell: ({ summary }) => count(summary.n),
  },
  { key: 'change', head: say('change'), cell: (tile) => <ChangeCell {...tile} /> },
]

function Named({ scale, wording }: ScoreTile) {
  return (
    <div className={styles.named}>
      <Link to="/scores/$scale" params={{ scale }} search={{ wording: wording || undefined }}>
        {scaleName(scale)}
      </Link>
      {wording && <p>{wording}</p>}
    </div>
  )
}

function wholeScale({ unit, lowest, highest }: ScoreTile): [number, number] {
  return { points: [-100, 100], percent: [0, 100], mean: [lowest, highest] }[unit] as [number, number]
}
