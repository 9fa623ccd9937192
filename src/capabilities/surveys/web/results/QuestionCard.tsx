import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { scaleName } from '../../../../web/kit/scales.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { AnswersShown, type Shown } from './AnswersShown.tsx'
import type { ResultsAddress, View } from './address.ts'
import { Groups } from './Groups.tsx'
import styles from './Results.module.css'
import { say } from './say.ts'
import { Trend } from './Trend.tsx'
import { useChangeResults } from './useChangeResults.ts'
import { Words } from './Words.tsx'

interface QuestionCardProps {
  survey: string
  question: Shown
  /** All questions, to compare by. */
  questions: Shown[]
  asked: ResultsAddress
}

/** One question: its answers, and a closer look over time, by group or at the words. */
export function QuestionCard({ survey, question, questions, asked }: QuestionCardProps) {
  const change = useChangeResults()
  const mayRead = useMay('voice:read')
  const { name, title, scale, answers, apart, together, hasWords } = question
  const view = asked.question === name ? asked.view : undefined
  const look = (chosen: View) =>
    change(
      view === chosen
        ? { question: undefined, view: undefined, item: undefined }
        : { question: name, view: chosen, item: undefined },
    )
  const isCounted = answers.choices !== null || answers.rows !== null
  const views: View[] = [
    ...(answers.score || answers.mean || answers.choices ? (['trend'] as const) : []),
    ...(isCounted ? (['groups'] as const) : []),
    ...(hasWords && mayRead ? (['words'] as const) : []),
  ]
  const isWeighed = answers.effective < answers.n
  return (
    <Card
      title={
        <span className={styles.head}>
          {title} {scale && <Tag>{scaleName(scale)}</Tag>}
        </span>
      }
      aside={
        <span className={styles.quiet}>
          {say('nAnswers', { n: count(answers.n) })}
          {isWeighed && `, ${say('worth', { n: count(answers.effective) })}`}
          {answers.reliability === 'few' && `, ${say('few')}`}
        </span>
      }
    >
      <AnswersShown question={question} />
      {together.length > 1 && (
        <p className={styles.note}>{say('together', { versions: [...together].sort().join(', ') })}</p>
      )}
      {apart.length > 0 && (
        <p className={styles.note}>
          {say(apart.length > 1 ? 'apartMany' : 'apart', { versions: [...apart].sort().join(', ') })}
        </p>
      )}
      {answers.n > 0 && views.length > 0 && (
        <fieldset className={styles.controls} aria-label={say('look', { title })}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.toggle}
              aria-expanded={view === one}
              onClick={() => look(one)}
            >
              {say(one)}
            </button>
          ))}
        </fieldset>
      )}
      {view && views.includes(view) && (
        <div className={styles.closer}>
          {view === 'trend' && <Trend survey={survey} question={question} />}
          {view === 'groups' && <Groups survey={survey} question={question} questions={questions} />}
          {view === 'words' && <Words survey={survey} question={question} />}
        </div>
      )}
    </Card>
  )
}
