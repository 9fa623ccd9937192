import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card, Row } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { kindName } from '../../../web/kit/kinds.ts'
import { Quote } from '../../../web/kit/Quote.tsx'
import { answerInWords } from '../../../web/kit/scales.ts'
import type { Voice } from '../contract.ts'
import { voicesQuery } from './questions.ts'
import { say } from './say.ts'

/** What customers said last at this touchpoint, each with a way to the customer. */
export function Voices({ id }: { id: string }) {
  const voices = useQuery(voicesQuery(id))
  return (
    <Card title={say('lastVoices')}>
      <Answer
        of={voices}
        height={200}
        isEmpty={({ voices }) => voices.length === 0}
        empty={
          <p>
            {say('noVoices')} {say('noVoicesWords')}
          </p>
        }
      >
        {({ voices }) =>
          voices.map((voice) => (
            <Row key={voice.id} columns="minmax(0, 1fr)">
              <Quote text={shortened(voice.text)} lang={voice.language} by={<By {...voice} />} />
            </Row>
          ))
        }
      </Answer>
    </Card>
  )
}

function By({ customerId, at, kind, channel, scale, score }: Voice) {
  const said = score === null ? kindName(kind) : answerInWords(scale, score)
  return (
    <Link to="/customers/$id" params={{ id: customerId }}>
      {[said, channel, moment(at)].filter(Boolean).join(' · ')}
    </Link>
  )
}

/** A letter is read on the customer's page. */
function shortened(text: string) {
  return text.length > 400 ? `${text.slice(0, 399).trimEnd()}…` : text
}
