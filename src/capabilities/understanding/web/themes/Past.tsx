import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { showTheme } from '../../themes/contract.ts'
import { say } from './say.ts'
import styles from './Themes.module.css'

/** When it was said unusually often, and when that was found. */
export function Past({ past }: { past: OutputOf<typeof showTheme>['past'] }) {
  return (
    <Card title={say('unusual')}>
      {past.length === 0 && <p className={styles.quiet}>{say('neverUnusual')}</p>}
      <ul className={styles.past}>
        {past.map(({ since, foundOn, endedOn, ratio }) => (
          <li key={foundOn}>
            {say('emergingWords', { ratio: ratio.toFixed(1), day: day(since, 'UTC') })}
            {' · '}
            {say('found', { day: day(foundOn, 'UTC') })}
            {' · '}
            {endedOn ? say('until', { day: day(endedOn, 'UTC') }) : say('stillOn')}
          </li>
        ))}
      </ul>
    </Card>
  )
}
