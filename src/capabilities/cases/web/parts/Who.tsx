import { Link } from '@tanstack/react-router'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { language } from '../../../../web/kit/words.ts'
import type { CaseLine } from '../../handling/contract.ts'
import { say } from '../say.ts'
import styles from './Parts.module.css'

/** The customer of a case: by name for whoever may see customers, what they are worth, and how likely they leave. */
export function Who({ line: { customer, spentYear, risk, band } }: { line: CaseLine }) {
  return (
    <span className={styles.who}>
      {customer.name === null ? (
        say('someone')
      ) : (
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {customer.name}
        </Link>
      )}
      {spentYear && <span className={styles.quiet}>{say('aYear', { sum: roundMoney(spentYear) })}</span>}
      {risk !== null && band === 'high' && <Tag tone="bad">{say('risk', { risk: risk.toFixed(2) })}</Tag>}
      {risk !== null && band === 'watch' && <Tag tone="warn">{say('watch', { risk: risk.toFixed(2) })}</Tag>}
    </span>
  )
}

/** `€1,230`: to whole units, which is enough to decide by. */
function roundMoney({ amount, currency }: { amount: number; currency: string }): string {
  const format = { style: 'currency', currency, maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(language, format).format(amount)
}
