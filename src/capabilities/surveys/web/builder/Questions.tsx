import { useState } from 'react'
import { AboutSurvey } from './AboutSurvey.tsx'
import { AddQuestion } from './AddQuestion.tsx'
import styles from './Builder.module.css'
import { allQuestions } from './edit/questions.ts'
import { FirstQuestion } from './FirstQuestion.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { PageHead } from './PageHead.tsx'
import { Phone } from './Phone.tsx'
import { Planned } from './Planned.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'
import { useFindings } from './use-findings.ts'
import { listId, useQuestionMoves } from './use-question-moves.ts'
import { WholeFindings } from './WholeFindings.tsx'

/** The questions, and beside them how they look, how precise they will be, and what could be better. */
export function Questions({ editing }: { editing: Editing }) {
  const [said, setSaid] = useState('')
  const moves = useQuestionMoves(editing, setSaid)
  const { survey, mayChange } = editing
  const all = allQuestions(survey)
  const found = useFindings(editing).data?.findings ?? []
  return (
    <div className={styles.two}>
      <div className={styles.left}>
        <AboutSurvey editing={editing} />
        {all.length === 0 && <FirstQuestion />}
        <ol
          id={listId}
          tabIndex={-1}
          className={styles.list}
          aria-label={say('list')}
          onKeyDown={moves.press}
        >
          {survey.pages.map((page, i) => (
            <li key={page.name}>
              {survey.pages.length > 1 && <PageHead editing={editing} page={page} number={i + 1} />}
              <ol className={styles.list}>
                {page.questions.map((question) => (
                  <QuestionCard
                    key={question.name}
                    {...{ editing, question, moves }}
                    findings={found.filter((one) => one.question === question.name)}
                    number={all.findIndex(({ name }) => name === question.name) + 1}
                  />
                ))}
              </ol>
            </li>
          ))}
        </ol>
        {mayChange && <AddQuestion editing={editing} onAdd={(question) => moves.add(question, null)} />}
        {mayChange && all.length > 0 && <KeysHelp />}
        <p role="status" className="only-heard">
          {said}
        </p>
      </div>
      <div className={styles.right}>
        <Phone editing={editing} />
        <Planned editing={editing} />
        <WholeFindings editing={editing} />
      </div>
    </div>
  )
}
