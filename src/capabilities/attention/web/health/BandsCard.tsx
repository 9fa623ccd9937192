import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { HealthState } from '../../health/contract.ts'
import styles from './Health.module.css'
import { say } from './say.ts'
import { score } from './score.ts'

const tones = { high: 'bad', watch: 'warn', fine: 'plain', left: 'plain', unknown: 'plain' } as const

/** How many customers stand in each band now, and where the bands begin. */
export function BandsCard({ state: { bands, edges, method } }: { state: HealthState }) {
  const how = {
    high: say(method === 'learned' ? 'highHow' : 'highPoints', { edge: score(edges.high) }),
    watch: say('watchHow', { edge: score(edges.watch) }),
    fine: say('fineHow'),
    left: say('leftHow'),
    unknown: say('unknownHow'),
  }
  return (
    <Card title={say('now')}>
      <div className={styles.figures}>
        {(['high', 'watch', 'fine', 'left', 'unknown'] as const).map((band) => (
          <div key={band}>
            <Tag tone={tones[band]}>{say(band)}</Tag>
            <b>{count(bands[band] ?? 0)}</b>
            <p className={styles.quiet}>{how[band]}</p>
          </div>
        ))}
      </div>
    </Card>
  )
}
