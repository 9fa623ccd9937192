import { Card } from '../../../../web/kit/Card.tsx'
import styles from '../Outward.module.css'
import { say } from './say.ts'

const example = `import { Webhook } from 'standardwebhooks'

const { type, data } = new Webhook(process.env.ATTUNE_SECRET).verify(rawBody, request.headers)
// Answer 2xx within 20 seconds. The same webhook-id may come twice: take it once.`

/** For whoever programs the other side. */
export function HowToCheck() {
  return (
    <Card title={say('how')}>
      <div className={styles.view}>
        <p className={styles.words}>{say('howWords')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
        <pre className={styles.code} tabIndex={0}>
          {example}
        </pre>
      </div>
    </Card>
  )
}
