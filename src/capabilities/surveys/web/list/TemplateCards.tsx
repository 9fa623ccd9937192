import { Link } from '@tanstack/react-router'
import type { ReadySurvey } from '../../templates/contract.ts'
import { long } from './long.ts'
import styles from './New.module.css'
import { say } from './say.ts'

/** What a survey can begin with: ready ones first. */
export function TemplateCards({
  surveys,
  chosen,
}: {
  surveys: readonly ReadySurvey[]
  chosen: string | undefined
}) {
  const ready = surveys.map(({ key, name, about, questions, minutes }) => ({
    ...{ key, name, about },
    small: `${say('questions', { count: questions.length })} · ${long(minutes)}`,
  }))
  const own = [
    { key: 'blank', name: say('blank'), about: say('blankAbout'), small: '' },
    { key: 'file', name: say('file'), about: say('fileAbout'), small: '' },
  ]
  return (
    <div>
      <Group head={say('customersHead')} cards={ready} chosen={chosen} />
      <Group head={say('ownHead')} cards={own} chosen={chosen} />
    </div>
  )
}

interface GroupProps {
  head: string
  cards: { key: string; name: string; about: string; small: string }[]
  chosen: string | undefined
}

function Group({ head, cards, chosen }: GroupProps) {
  return (
    <section className={styles.group} aria-label={head}>
      <h2>{head}</h2>
      <ul className={styles.cards}>
        {cards.map(({ key, name, about, small }) => (
          <li key={key}>
            <Link
              to="/surveys/new"
              search={{ begin: key }}
              replace
              resetScroll={false}
              className={styles.card}
              data-chosen={key === chosen || undefined}
            >
              <b>{name}</b>
              <span>{about}</span>
              {small && <small>{small}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
