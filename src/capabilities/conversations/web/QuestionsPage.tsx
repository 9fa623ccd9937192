import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { VoiceTabs } from '../../understanding/web/VoiceTabs.tsx'
import type { Questions } from '../contract.ts'
import { AnsweredCard } from './AnsweredCard.tsx'
import { AskedCard } from './AskedCard.tsx'
import { usualDays } from './address.ts'
import { EmpathyCard } from './EmpathyCard.tsx'
import { GapsCard } from './GapsCard.tsx'
import { MovingCard } from './MovingCard.tsx'
import styles from './Questions.module.css'
import { questionsQuery } from './queries.ts'
import { say } from './say.ts'

/** The four questions as one standing report; each number opens the conversations it counts. */
export function QuestionsPage() {
  const { address } = useAddress()
  const { days, by } = useSearch({ from: '/inside/voice/questions' })
  const report = useQuery(questionsQuery(address, { days, by }))
  return (
    <Page title={say('fourQuestions')} sub={say('fourSub')} bar={<QuestionBar />} actions={<DaysChoice />}>
      <VoiceTabs />
      <Answer
        of={report}
        height={900}
        isEmpty={({ overall }) => overall.asked === 0}
        empty={<EmptyTeach title={say('notAskedTitle')}>{say('notAskedWords')}</EmptyTeach>}
      >
        {(shown) => <Report report={shown} />}
      </Answer>
    </Page>
  )
}

function Report({ report }: { report: Questions }) {
  const mayRead = useMay('conversations:read')
  return (
    <div className={styles.report}>
      <AskedCard report={report} />
      <AnsweredCard report={report} />
      <MovingCard report={report} />
      <EmpathyCard report={report} mayRead={mayRead} />
      <GapsCard report={report} />
      <details className={styles.how}>
        <summary>{say('lang')}</summary>
        <p>{say('how')}</p>
      </details>
    </div>
  )
}

const choices = [1, 3, 7, 14, 30]

/** Within how many days coming back counts. */
function DaysChoice() {
  const { days = usualDays } = useSearch({ from: '/inside/voice/questions' })
  const navigate = useNavigate({ from: '/voice/questions' })
  const choose = (chosen: number) =>
    navigate({
      search: (now) => ({ ...now, days: chosen === usualDays ? undefined : chosen }),
      resetScroll: false,
    })
  return (
    <label className={styles.choice}>
      {say('withinDays')}
      <select value={days} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {[...new Set([...choices, days])]
          .toSorted((one, other) => one - other)
          .map((n) => (
            <option key={n} value={n}>
              {say('nDays', { count: n })}
            </option>
          ))}
      </select>
    </label>
  )
}
