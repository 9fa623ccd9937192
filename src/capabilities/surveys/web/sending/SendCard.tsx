import { Card } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { Progress } from '../../../../web/kit/Progress.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { SendShown } from '../../sending/contract.ts'
import { Breakdown } from './Breakdown.tsx'
import { SendActions } from './SendActions.tsx'
import styles from './Sending.module.css'
import { say } from './say.ts'
import { Variants } from './Variants.tsx'
import { WhomName } from './WhomName.tsx'

interface SendCardProps {
  survey: string
  send: SendShown
  isAnonymous: boolean
}

/** One sending: how far it is, whom it asks and whom not, and what can be done with it. */
export function SendCard({ survey, send, isAnonymous }: SendCardProps) {
  const { state, trouble, meant, createdBy, createdAt } = send
  const tone = state === 'sending' ? 'good' : state === 'ready' ? 'warn' : 'plain'
  return (
    <Card
      title={
        <>
          <WhomName whom={send.plan.whom} /> <Tag tone={tone}>{say(state)}</Tag>
        </>
      }
    >
      <p className={styles.words}>{say('by', { name: createdBy, at: moment(createdAt) })}</p>
      {trouble && <p className={styles.trouble}>{trouble}</p>}
      {state === 'planning' && (
        <Progress label={`${say('planning')} · ${say('lookedAt', { count: meant })}`} />
      )}
      {state !== 'planning' && <Breakdown survey={survey} send={send} />}
      {send.variants.length > 0 && <Variants send={send} />}
      <SendActions survey={survey} send={send} />
      {isAnonymous && send.sent > 0 && <p className={styles.words}>{say('anonymous')}</p>}
    </Card>
  )
}
