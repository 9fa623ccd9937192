import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { emergingQuery } from './questions.ts'
import { say } from './say.ts'
import styles from './Themes.module.css'

const mostShown = 5

/** What customers began to say much more often than usual, for pages that are about more than that. */
export function EmergingCard() {
  const { data } = useQuery(emergingQuery)
  if (!data?.watchedAt || data.watched === 0) return null
  return (
    <Card title={say('emergingTitle')} aside={<Link to="/voice/themes">{say('all')}</Link>}>
      {data.issues.length === 0 && (
        <p className={styles.note}>{say('emergingNone', { watched: data.watched })}</p>
      )}
      <ul className={styles.issues}>
        {data.issues.slice(0, mostShown).map(({ about, id, name, since, ratio }) => (
          <li key={`${about} ${id}`}>
            {about === 'theme' ? (
              <Link to="/voice/themes/$theme" params={{ theme: id }}>
                {name}
              </Link>
            ) : (
              <Link to="/voice" search={{ topic: id }}>
                {name}
              </Link>
            )}{' '}
            <Tag tone="warn">{say('emergingSince', { day: day(since, 'UTC') })}</Tag>
            <small>{say('emergingWords', { ratio: ratio.toFixed(1), day: day(since, 'UTC') })}</small>
          </li>
        ))}
      </ul>
    </Card>
  )
}
