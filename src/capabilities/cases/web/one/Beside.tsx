import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card, Row } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { money } from '../../../customers/web/money.ts'
import { summaryQuery } from '../../../customers/web/profile/questions.ts'
import { say as sayProfile } from '../../../customers/web/profile/say.ts'
import type { CaseShown } from '../../handling/contract.ts'
import { say as sayCase } from '../say.ts'
import styles from './One.module.css'
import { say } from './say.ts'

/** The customer beside the case: who it is, what they are worth, how likely they leave, what they said last. */
export function Customer({ shown }: { shown: CaseShown }) {
  const { customer, spentYear, lastWords, others } = shown
  const link = customer.name !== null && (
    <Link to="/customers/$id" params={{ id: customer.id }}>
      {say('theirPage')}
    </Link>
  )
  return (
    <Card title={say('customer')} aside={link}>
      <p className={styles.name}>{customer.name ?? sayCase('someone')}</p>
      <Health shown={shown} />
      {spentYear && (
        <Row>
          <span>{say('value')}</span>
          <b>{money(String(spentYear.amount), spentYear.currency)}</b>
        </Row>
      )}
      {useMay('customers:read') && <OpenPromises id={customer.id} />}
      <h3 className={styles.heading}>{say('lastWords')}</h3>
      {lastWords ? (
        <Quote
          text={lastWords.text}
          by={[day(lastWords.at), lastWords.channel].filter(Boolean).join(' · ')}
        />
      ) : (
        <p className={styles.quiet}>{say('noWords')}</p>
      )}
      {others.length > 0 && (
        <>
          <h3 className={styles.heading}>{say('otherCases')}</h3>
          <ul className={styles.plain}>
            {others.map(({ id, number, title }) => (
              <li key={id}>
                <Link to="/cases/$case" params={{ case: id }}>
                  {number} · {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const bandTones = { left: 'bad', high: 'bad', watch: 'warn', fine: 'good', unknown: 'plain' } as const

function Health({ shown: { risk, band } }: { shown: CaseShown }) {
  return (
    <Row>
      <span>{say('health')}</span>
      {risk === null ? (
        <span className={styles.quiet}>{say('healthUnknown')}</span>
      ) : (
        <Tag tone={bandTones[band ?? 'unknown']}>{risk.toFixed(2)}</Tag>
      )}
    </Row>
  )
}

function OpenPromises({ id }: { id: string }) {
  const promises = useQuery(summaryQuery(id)).data?.promises
  if (!promises || promises.n === 0) return null
  return (
    <Row>
      <span>{say('promises')}</span>
      <span className={styles.line}>
        <b>{promises.n}</b>
        {promises.overdue > 0 && <Tag tone="bad">{sayProfile('overdue', { n: promises.overdue })}</Tag>}
      </span>
    </Row>
  )
}

/** Who takes care of it, and why they. */
export function Owner({ shown: { owner, events, skill, unit } }: { shown: CaseShown }) {
  const why = events.findLast(({ kind }) => kind === 'assigned')?.detail.why
  return (
    <Card title={say('owner')}>
      <p className={styles.name}>{owner?.name ?? sayCase('nobody')}</p>
      {owner && why && <p className={styles.quiet}>{say('ownerWhy', { why })}</p>}
      {skill && <p className={styles.quiet}>{say('skill', { skill })}</p>}
      {unit && <p className={styles.quiet}>{say('unit', { unit })}</p>}
    </Card>
  )
}
