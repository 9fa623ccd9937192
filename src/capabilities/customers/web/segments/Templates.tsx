import { Link } from '@tanstack/react-router'
import { Card } from '../../../../web/kit/Card.tsx'
import styles from './Builder.module.css'
import { say } from './say.ts'
import { templateNames } from './templates.ts'

/** What to begin with. */
export function Templates() {
  return (
    <Card title={say('start')}>
      <div className={styles.templates}>
        {templateNames.map((name) => (
          <Link
            key={name}
            to="/customers/segments/new"
            search={{ template: name }}
            className={styles.template}
          >
            <b>{say(`template_${name}`)}</b>
            <span>{say(`templateWords_${name}`)}</span>
          </Link>
        ))}
        <Link to="/customers/segments/new" search={{ template: 'none' }} className={styles.template}>
          <b>{say('startEmpty')}</b>
        </Link>
      </div>
    </Card>
  )
}
