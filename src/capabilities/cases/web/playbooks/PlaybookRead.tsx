import { Card } from '../../../../web/kit/Card.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { PlaybookShown } from '../../playbooks/contract.ts'
import { say as sayOfCases } from '../say.ts'
import { languageName } from './language-name.ts'
import styles from './PlaybooksPage.module.css'
import { say } from './say.ts'
import { within } from './within.ts'

/** Its steps beside its drafts. */
export function PlaybookRead({ playbook: { caseKinds, steps, drafts, isOff } }: { playbook: PlaybookShown }) {
  return (
    <div className={styles.read}>
      <p className={styles.offered}>
        {say('for')}
        {caseKinds.map((kind) => (
          <Tag key={kind}>{sayOfCases(kind)}</Tag>
        ))}
        {isOff && <Tag tone="warn">{say('off')}</Tag>}
      </p>
      <div className={styles.two}>
        <Card title={say('theSteps')}>
          <ol className={styles.told}>
            {steps.map(({ id, title, how, who, withinHours }) => (
              <li key={id}>
                <b className={styles.title}>{title}</b>
                <p className={styles.how}>{how}</p>
                <span className={styles.quiet}>
                  {say(who)} · {within(withinHours)}
                </span>
              </li>
            ))}
          </ol>
        </Card>
        <Card title={say('theDrafts')}>
          {drafts.length === 0 && <p className={styles.quiet}>{say('noDrafts')}</p>}
          {drafts.map(({ id, name, language, subject, text }) => (
            <article key={id} className={styles.draft} lang={language}>
              <b>
                {name} <Tag>{languageName(language)}</Tag>
              </b>
              {subject && <span className={styles.quiet}>{subject}</span>}
              <p className={styles.text}>{text}</p>
            </article>
          ))}
        </Card>
      </div>
    </div>
  )
}
