import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import type { Questions } from '../contract.ts'
import { Door } from './door.tsx'
import { questionsQuery } from './queries.ts'
import { ShareLine } from './Share.tsx'
import { say } from './say.ts'

/** The four questions in four lines, with the way to the report; nothing where nobody asked anything. */
export function FourQuestionsCard() {
  const { address } = useAddress()
  const report = useQuery(questionsQuery(address, {}))
  if (report.data?.overall.asked === 0) return null
  return (
    <Card title={say('fourQuestions')} aside={<Link to="/voice/questions">{say('theReport')}</Link>}>
      <Answer of={report} height={240}>
        {(shown) => <Lines report={shown} />}
      </Answer>
    </Card>
  )
}

function Lines({ report: { overall, groups, days } }: { report: Questions }) {
  const most = groups.find(({ key }) => key !== '')
  const sees = overall.empathy.find(({ part }) => part === 'acknowledges')
  return (
    <div>
      {most && <ShareLine name={most.name} what={say('q1')} of={most.share} />}
      <ShareLine
        name={<Door narrowed={{ outcome: 'unanswered' }}>{say('unanswered')}</Door>}
        what={say('q2')}
        of={overall.unanswered}
      />
      <ShareLine
        name={<Door narrowed={{ outcome: 'back', days }}>{say('back')}</Door>}
        what={say('backWhat', { days })}
        of={overall.back}
      />
      <ShareLine
        name={<Door narrowed={{ escalated: 'asked' }}>{say('escalatedShort')}</Door>}
        what={say('q3')}
        of={overall.escalated}
      />
      {sees && <ShareLine name={say('partWhat_acknowledges')} what={say('q4')} of={sees.measured} />}
    </div>
  )
}
