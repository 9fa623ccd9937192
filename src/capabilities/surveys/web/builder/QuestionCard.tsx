import { classes } from '../../../../web/kit/classes.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Question } from '../../model/survey.ts'
import { AddQuestion } from './AddQuestion.tsx'
import styles from './Builder.module.css'
import { textIn } from './edit/texts.ts'
import { unfinished } from './edit/unfinished.ts'
import { FindingNote } from './FindingNote.tsx'
import { kindLabel } from './kind-words.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { QuestionMenu } from './QuestionMenu.tsx'
import { say } from './say.ts'
import { conditionWords } from './sentence.ts'
import { useBuilderAddress } from './use-builder-address.ts'
import type { Editing } from './use-editing.ts'
import type { FindingShown } from './use-findings.ts'
import { addBelowOf, headOf, type QuestionMoves } from './use-question-moves.ts'

interface QuestionCardProps {
  editing: Editing
  question: Question
  /** Counted from 1 over all pages. */
  number: number
  moves: QuestionMoves
  /** About this question. */
  findings: readonly FindingShown[]
}

/** One question: what it says, when it is shown, what could be better; open, everything about it can be changed. */
export function QuestionCard({ editing, question, number, moves, findings }: QuestionCardProps) {
  const { survey, language, mayChange } = editing
  const { name, isRequired, visibleIf, requiredIf } = question
  const isOpen = useBuilderAddress().address.question === name
  const title = textIn(question.title, language, survey.languages)
  const undone = unfinished(survey, question)
  const isDoubtful = undone.length > 0 || findings.some(({ severity }) => severity !== 'hint')
  return (
    <li
      className={classes(styles.question, isOpen && styles.open, isDoubtful && styles.doubtful)}
      data-question={name}
    >
      <div className={styles.head}>
        <button
          type="button"
          id={headOf(name)}
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => moves.toggle(name)}
        >
          <span className={styles.number}>{number}</span>
          <span className={classes(styles.words, title === '' && styles.quiet)}>
            {title || say('untitled')}
            {isRequired && <span aria-hidden> *</span>}
          </span>
        </button>
        <Tag>{kindLabel(question)}</Tag>
        {mayChange && <QuestionMenu {...{ editing, question, number, moves }} />}
      </div>
      {visibleIf !== '' && (
        <p className={styles.condition}>{say('shownIf', { rule: conditionWords(visibleIf, survey) })}</p>
      )}
      {requiredIf !== '' && (
        <p className={styles.condition}>{say('requiredIf', { rule: conditionWords(requiredIf, survey) })}</p>
      )}
      {isOpen && <QuestionForm {...{ editing, question, number }} />}
      {undone.map((what) => (
        <p key={what} className={classes(styles.finding, styles.warning)}>
          <b>{say(`unfinished_${what}`)}</b>
        </p>
      ))}
      {findings.map((finding) => (
        <FindingNote key={`${finding.practice} ${finding.message}`} {...{ editing, finding }} />
      ))}
      {isOpen && mayChange && (
        <div className={styles.foot} id={addBelowOf(name)}>
          <AddQuestion isBelow editing={editing} onAdd={(added) => moves.add(added, name)} />
        </div>
      )}
    </li>
  )
}
