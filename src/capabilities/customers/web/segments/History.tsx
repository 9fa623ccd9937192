import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { Segment, showHistory } from '../../segments/contract.ts'
import styles from './Builder.module.css'
import { historyQuery } from './questions.ts'
import { say } from './say.ts'

type Days = OutputOf<typeof showHistory>['days']

/** How large it was each day, and how many came and went. */
export function History({ segment: { id, evaluatedAt } }: { segment: Segment }) {
  const history = useQuery(historyQuery(id, evaluatedAt))
  return (
    <Card title={say('history')}>
      <Answer
        of={history}
        height={280}
        isEmpty={({ days }) => days.length === 0}
        empty={<p className={styles.quiet}>{say('historyEmpty')}</p>}
      >
        {({ since, days }) =>
          days.length < 2 ? (
            <p className={styles.quiet}>{say('historyShort', { day: since ? day(since) : '' })}</p>
          ) : (
            <>
              <Drawing label={say('history')} lines={[lineOf(say('sizeLine'), days, 'size')]} />
              {days.some(({ entered, left }) => entered + left > 0) && (
                <Drawing
                  label={say('moves')}
                  kind="bars"
                  lines={[lineOf(say('entered'), days, 'entered'), lineOf(say('left'), days, 'left')]}
                />
              )}
            </>
          )
        }
      </Answer>
    </Card>
  )
}

interface DrawingProps {
  label: string
  kind?: 'bars'
  lines: ReturnType<typeof lineOf>[]
}

function Drawing({ label, kind, lines }: DrawingProps) {
  return (
    <Chart
      label={label}
      kind={kind}
      unit="points"
      measure={say('size')}
      series={lines}
      height={160}
      min={0}
    />
  )
}

function lineOf(name: string, days: Days, part: 'size' | 'entered' | 'left') {
  return { name, points: days.map((one) => ({ at: day(one.day, 'UTC'), value: one[part] })) }
}
