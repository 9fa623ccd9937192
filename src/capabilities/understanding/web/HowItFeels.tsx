import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { Card, Grid } from '../../../web/kit/Card.tsx'
import { Change } from '../../../web/kit/Change.tsx'
import { Chart } from '../../../web/kit/Chart.tsx'
import { Value } from '../../../web/kit/Figure.tsx'
import { day } from '../../../web/kit/instants.ts'
import { count } from '../../../web/kit/numbers.ts'
import type { showVoice } from '../contract.ts'
import { FeelingBar } from './FeelingBar.tsx'
import { say } from './say.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'
import styles from './Voice.module.css'

export type Figures = OutputOf<typeof showVoice>

/** Net sentiment with its interval and change, how the comments divide, and how it went. */
export function HowItFeels({ figures }: { figures: Figures }) {
  const { net, change, feelings, read } = figures
  const { narrow } = useVoiceAddress()
  return (
    <Grid columns="minmax(220px, 1fr) minmax(0, 3fr)">
      <Card title={say('net')} aside={<span className={styles.quiet}>{say('n', { n: count(read) })}</span>}>
        <p className={styles.net}>
          <Value
            value={net?.value ?? null}
            low={net?.low ?? null}
            high={net?.high ?? null}
            n={read}
            unit="points"
          />
        </p>
        {change && (
          <p className={styles.quiet}>
            <Change {...change} unit="points" />
          </p>
        )}
        <FeelingBar feelings={feelings} onChoose={(feeling) => narrow({ feeling })} />
        <p className={styles.quiet}>{say('netWords')}</p>
      </Card>
      <Card title={say('overTime')}>
        <Chart
          label={say('overTime')}
          measure={say('net')}
          unit="points"
          height={168}
          series={[{ name: say('net'), points: pointsOf(figures) }]}
        />
      </Card>
    </Grid>
  )
}

/** A step with less than five comments has no point: it would say more about persons than about the company. */
const hiddenBelow = 5

function pointsOf({ trend }: Figures) {
  return trend.map(({ from, net }) => {
    const shown = net && net.n >= hiddenBelow ? net : null
    return {
      at: day(from, 'UTC'),
      value: shown?.value ?? null,
      low: shown?.low ?? null,
      high: shown?.high ?? null,
      n: net?.n ?? 0,
    }
  })
}
