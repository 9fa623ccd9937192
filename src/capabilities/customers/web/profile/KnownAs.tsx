import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import type { showCustomer } from '../../contract.ts'
import { ago } from '../how-long.ts'
import { say as sayCustomers } from '../say.ts'
import { Copy } from './Copy.tsx'
import styles from './Profile.module.css'
import { say } from './say.ts'

type Identities = OutputOf<typeof showCustomer>['identities']

const kinds = ['userId', 'email', 'external', 'phone', 'device', 'anonymousId'] as const
/** Somebody may have come on a hundred devices. */
const fewest = 8

/** By what each source calls them, since when. */
export function KnownAs({ identities }: { identities: Identities }) {
  const now = new Date()
  const sorted = identities.toSorted((one, other) => rank(one.kind) - rank(other.kind))
  const line = ({ kind, value, source, firstSeen }: Identities[number]) => (
    <div key={`${kind} ${value}`}>
      <dt>{identityName(kind)}</dt>
      <dd>
        <span className={styles.value}>
          {value}
          <span className={styles.icons}>
            <Copy what={value} />
          </span>
        </span>
        <small title={firstSeen}>{say('firstSeen', { source, when: ago(firstSeen, now) })}</small>
      </dd>
    </div>
  )
  return (
    <Card title={sayCustomers('knownAs')}>
      <dl className={styles.known}>{sorted.slice(0, fewest).map(line)}</dl>
      {sorted.length > fewest && (
        <details className={styles.more}>
          <summary>{say('more', { n: sorted.length - fewest })}</summary>
          <dl className={styles.known}>{sorted.slice(fewest).map(line)}</dl>
        </details>
      )}
    </Card>
  )
}

function rank(kind: string): number {
  const at = (kinds as readonly string[]).indexOf(kind)
  return at < 0 ? kinds.length : at
}

function identityName(kind: string) {
  const known = kinds.find((name) => name === kind)
  return known ? sayCustomers(`identity_${known}`) : kind
}
