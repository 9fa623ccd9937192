import { count } from '../../../../web/kit/numbers.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { AuditChange } from '../../audit/contract.ts'
import type { Statement } from '../../audit/statement.ts'
import styles from './Audit.module.css'
import { rangeInWords, valueInWords } from './in-words.ts'
import { say } from './say.ts'

interface StatementProps {
  of: Statement
  /** Against the audit before; undefined where it cannot be compared. */
  change?: AuditChange
}

/** One sentence with what it rests on, what changed since, what customers say, and doors to where it comes from. */
export function StatementShown({ of: statement, change }: StatementProps) {
  const { text, evidence } = statement
  return (
    <>
      <p>{text}</p>
      <Known of={statement} change={change} />
      {evidence.map((one) => one.kind === 'quote' && one.text && <Quote key={one.id} text={one.text} />)}
    </>
  )
}

function Known({ of: statement, change }: StatementProps) {
  const { claim, n, of, unit, reliability, evidence, isDifference, value } = statement
  const range = rangeInWords(statement, unit)
  return (
    <div className={styles.known}>
      <Tag tone={claim === 'missing' ? 'warn' : 'plain'}>{say(claim)}</Tag>
      {claim !== 'missing' && <span>{say('rests', { n: count(n), of })}</span>}
      {range !== '' && (
        <span>
          {isDifference && value !== null && `${say('difference', { value: valueInWords(value, unit) })} `}
          {say('interval', { range })}
        </span>
      )}
      {claim !== 'missing' && reliability !== 'ok' && <span>{say('few')}</span>}
      {change && <Changed change={change} unit={unit} />}
      {evidence.map(
        (one) =>
          one.kind === 'door' && (
            <a key={one.to} href={one.to}>
              {one.label}
            </a>
          ),
      )}
    </div>
  )
}

const tones = { better: 'good', worse: 'bad', 'no real change': 'plain' } as const
const verdicts = { better: 'better', worse: 'worse', 'no real change': 'same' } as const

function Changed({ change, unit }: { change: AuditChange; unit: Statement['unit'] }) {
  return (
    <Tag tone={tones[change.verdict]}>
      {say(verdicts[change.verdict])} · {say('wasBefore', { before: valueInWords(change.before, unit) })}
    </Tag>
  )
}
