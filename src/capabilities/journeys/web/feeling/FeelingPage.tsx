import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { EmotionCurve } from '../../feeling/contract.ts'
import { JourneyFrame } from '../JourneyFrame.tsx'
import type { FeelingAddress } from './address.ts'
import { Curve } from './Curve.tsx'
import { CurveTable } from './CurveTable.tsx'
import styles from './Feeling.module.css'
import { Legend } from './Legend.tsx'
import { feelingQuery, stepWordsQuery } from './queries.ts'
import { StepCard } from './StepCard.tsx'
import { say } from './say.ts'
import { Turns } from './Turns.tsx'

/** How each step of a journey feels, which one turns it, and what customers say there. */
export function FeelingPage() {
  const { journey } = useParams({ from: '/inside/journeys/$journey/feeling' })
  const asked = useSearch({ from: '/inside/journeys/$journey/feeling' })
  const { address } = useAddress()
  const curve = useQuery(feelingQuery(journey, address, asked))
  return (
    <JourneyFrame journey={journey} actions={<Choices asked={asked} />}>
      <Answer
        of={curve}
        height={720}
        isEmpty={({ steps }) => steps.every(({ felt }) => felt.n === 0)}
        empty={<EmptyTeach title={say('noFeelingTitle')}>{say('noFeelingWords')}</EmptyTeach>}
      >
        {(shown) => <Shown curve={shown} asked={asked} />}
      </Answer>
    </JourneyFrame>
  )
}

function Shown({ curve, asked }: { curve: EmotionCurve; asked: FeelingAddress }) {
  const navigate = useNavigate({ from: '/journeys/$journey/feeling' })
  const [isTable, setTable] = useState(false)
  const chosen = chosenIn(curve, asked.step)
  const choose = (step: string) =>
    navigate({ search: (now) => ({ ...now, step }), resetScroll: false, replace: true })
  const quote = useLowestQuote(curve)
  return (
    <div className={styles.page}>
      <Card
        title={say('curveTitle')}
        aside={
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
          >
            {say(isTable ? 'asDrawing' : 'asTable')}
          </button>
        }
      >
        <p className={styles.note}>{say('curveSub')}</p>
        {isTable ? (
          <CurveTable steps={curve.steps} />
        ) : (
          <figure aria-label={say('curveLabel')} className={styles.figure}>
            <Curve curve={curve} chosen={chosen?.key} quote={quote} onChoose={choose} />
            <Legend />
            <div className="only-heard">
              <CurveTable steps={curve.steps} />
            </div>
          </figure>
        )}
        {curve.otherSteps > 0 && (
          <p className={styles.note}>
            {say('otherSteps', { count: curve.otherSteps, n: count(curve.otherSteps) })}
          </p>
        )}
      </Card>
      <Turns curve={curve} />
      {chosen && <StepCard curve={curve} step={chosen} side={asked.side} />}
    </div>
  )
}

/** The chosen step, else the lowest, else the first at which a feeling is known. */
function chosenIn({ steps, lowest }: EmotionCurve, key: string | undefined) {
  const at = (wanted: string | null | undefined) => steps.find((step) => step.key === wanted)
  return at(key) ?? at(lowest) ?? steps.find(({ felt }) => felt.value !== null) ?? steps[0]
}

/** What is typically complained of at the lowest step, else the most negative words; for whoever may read them. */
function useLowestQuote(curve: EmotionCurve): string | undefined {
  const { address } = useAddress()
  const mayRead = useMay('voice:read')
  const lowest = curve.steps.find(({ key }) => key === curve.lowest)
  const words = useQuery({
    ...stepWordsQuery(curve.journey.id, address, lowest ?? { step: '', visit: 0 }),
    enabled: mayRead && lowest !== undefined,
  })
  const quotes = words.data?.quotes ?? []
  const typical = quotes.find(({ kind, sentiment }) => kind === 'typical' && sentiment < 0)
  return (typical ?? quotes.find(({ kind }) => kind === 'worst'))?.text
}

function Choices({ asked: { told, visits } }: { asked: FeelingAddress }) {
  const navigate = useNavigate({ from: '/journeys/$journey/feeling' })
  const change = (part: FeelingAddress) =>
    navigate({ search: (now) => ({ ...now, ...part }), resetScroll: false })
  return (
    <>
      <label className={styles.choice}>
        {say('told')}
        <select
          value={told ?? 'both'}
          onChange={({ currentTarget: { value } }) =>
            change({ told: value === 'words' || value === 'answers' ? value : undefined })
          }
        >
          <option value="both">{say('told_both')}</option>
          <option value="words">{say('told_words')}</option>
          <option value="answers">{say('told_answers')}</option>
        </select>
      </label>
      <label className={styles.choice}>
        {say('visits')}
        <select
          value={visits ?? 'together'}
          onChange={({ currentTarget: { value } }) =>
            change({ visits: value === 'apart' ? value : undefined, step: undefined })
          }
        >
          <option value="together">{say('visits_together')}</option>
          <option value="apart">{say('visits_apart')}</option>
        </select>
      </label>
    </>
  )
}
