import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { PlanForm } from './PlanForm.tsx'
import { sendsQuery } from './queries.ts'
import { SendCard } from './SendCard.tsx'
import styles from './Sending.module.css'
import { say } from './say.ts'
import { Triggers } from './triggers/Triggers.tsx'

/** Who is sent the survey: planning, the sendings so far, and when it asks by itself. */
export function SendPage() {
  const { survey: id } = useParams({ from: '/inside/surveys/$survey/send' })
  const sends = useQuery(sendsQuery(id))
  const maySend = useMay('surveys:manage')
  return (
    <SurveyFrame survey={id} sub={say('sub')}>
      {({ state, isAnonymous }) => (
        <Answer of={sends} height={620} isEmpty={() => false}>
          {(shown) => (
            <div className={styles.page}>
              {state !== 'open' && <p className={styles.note}>{say('notOpen')}</p>}
              {state === 'open' && maySend && <PlanForm survey={id} shown={shown} />}
              <p className={styles.words}>
                {say('rules', { count: shown.rules.quarantineDays, again: shown.rules.recurrenceDays })}{' '}
                <Link to="/surveys/protection">{say('toRules')}</Link>
              </p>
              {shown.sends.length === 0 && (
                <Card title={say('sends')}>
                  <EmptyTeach title={say('noSends')}>{say('noSendsWords')}</EmptyTeach>
                </Card>
              )}
              {shown.sends.map((send) => (
                <SendCard key={send.id} survey={id} send={send} isAnonymous={isAnonymous} />
              ))}
              <Triggers survey={id} wordings={shown.wordings} />
            </div>
          )}
        </Answer>
      )}
    </SurveyFrame>
  )
}
