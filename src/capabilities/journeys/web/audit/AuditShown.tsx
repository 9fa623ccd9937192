import { Card } from '../../../../web/kit/Card.tsx'
import type { AuditShown as Shown } from '../../audit/contract.ts'
import type { Audit, ToDo } from '../../audit/statement.ts'
import styles from './Audit.module.css'
import { FigureShown } from './FigureShown.tsx'
import { StatementShown } from './Statement.tsx'
import { say } from './say.ts'

/** An audit that is done: what matters most, what changed, and part by part everything it says. */
export function AuditShown({ audit, since }: { audit: Audit; since: Shown['since'] }) {
  const changes = new Map((since?.changes ?? []).map((change) => [change.id, change]))
  const all = new Map(audit.sections.flatMap(({ statements }) => statements).map((one) => [one.id, one]))
  const matters = audit.matters.flatMap((id) => all.get(id) ?? [])
  const parts = audit.sections.filter(({ statements, figures }) => statements.length + figures.length > 0)
  return (
    <div className={styles.stack}>
      {since && <Since since={since} />}
      <Card title={say('matters')}>
        <ol className={styles.matters}>
          {matters.map((one) => (
            <li key={one.id}>
              <StatementShown
                of={{ ...one, evidence: one.evidence.filter(({ kind }) => kind === 'door') }}
                change={changes.get(one.id)}
              />
            </li>
          ))}
        </ol>
      </Card>
      <ToDoCard audit={audit} />
      {parts.map(({ name, title, lead, statements, figures }) => (
        <Card key={name} title={title}>
          <p className={styles.lead}>{lead}</p>
          <ul className={styles.statements}>
            {statements.map((one) => (
              <li key={one.id}>
                <StatementShown of={one} change={changes.get(one.id)} />
              </li>
            ))}
          </ul>
          {figures.map((figure) => (
            <FigureShown key={figure.title} figure={figure} />
          ))}
        </Card>
      ))}
    </div>
  )
}

function Since({ since: { changes, askedAt, sharedDays } }: { since: NonNullable<Shown['since']> }) {
  const counted = (verdict: string) => changes.filter((change) => change.verdict === verdict).length
  const counts = { better: counted('better'), worse: counted('worse'), same: counted('no real change') }
  return (
    <Card>
      <p className={styles.lead}>
        {say('since', { day: askedAt.slice(0, 10), ...counts })}
        {sharedDays > 0 && ` ${say('shared', { count: sharedDays })}`}
      </p>
    </Card>
  )
}

function ToDoCard({ audit }: { audit: Audit }) {
  const heading = audit.sections.find(({ name }) => name === 'todo')
  if (!heading || audit.toDo.length === 0) return null
  return (
    <Card title={heading.title}>
      <p className={styles.lead}>{heading.lead}</p>
      {audit.toDo.map((one, at) => (
        <ToDoShown key={one.what} toDo={one} no={at + 1} />
      ))}
    </Card>
  )
}

function ToDoShown({ toDo: { what, benchmark, goal, time }, no }: { toDo: ToDo; no: number }) {
  return (
    <article className={styles.todo}>
      <h3>
        {no}. {what}
      </h3>
      <dl>
        <dt>{say('benchmark')}</dt>
        <dd>{benchmark}</dd>
        <dt>{say('goal')}</dt>
        <dd>{goal}</dd>
        <dt>{say('time')}</dt>
        <dd>{time}</dd>
        <dt>{say('effort')}</dt>
        <dd>{say('effortWords')}</dd>
      </dl>
    </article>
  )
}
