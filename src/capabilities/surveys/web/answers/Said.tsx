import type { ResponseShown } from '../../answers/contract.ts'
import styles from './Responses.module.css'
import { say } from './say.ts'

/** What was answered, question by question; rows of a matrix, ranks and several choices stand under one question. */
export function Said({ said }: { said: ResponseShown['said'] }) {
  const byQuestion = [...Map.groupBy(said, ({ question }) => question)]
  return (
    <dl className={styles.said}>
      {byQuestion.map(([question, parts]) => (
        <div key={question}>
          <dt>{parts[0]?.title}</dt>
          {parts.map((part) => (
            <dd key={`${part.item} ${part.answer}`}>
              <Part part={part} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Part({ part: { kind, item, answer, words } }: { part: ResponseShown['said'][number] }) {
  if (kind === 'contact' && answer === '…')
    return <span className={styles.quiet}>{say('hiddenContact')}</span>
  return (
    <>
      {item && `${item}: `}
      {ownWords[answer] ?? answer}
      {words && <q className={styles.quote}>{words}</q>}
    </>
  )
}

/** What SurveyJS calls the choices that every question may have beside its own. */
const ownWords: Record<string, string> = { other: say('other'), none: say('none') }
