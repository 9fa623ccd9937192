import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { showCustomer } from '../../contract.ts'
import { colleaguesQuery } from '../notes/questions.ts'
import styles from './Profile.module.css'
import { useCorrect } from './questions.ts'
import { say } from './say.ts'

type Known = OutputOf<typeof showCustomer>

/** Who looks after them, and which companies they belong to. */
export function Belonging({ known: { id, owner, accounts, unit } }: { known: Known }) {
  return (
    <Card title={say('belonging')}>
      <dl className={styles.known}>
        <div>
          <dt>{say('owner')}</dt>
          <dd>
            <Owner id={id} owner={owner} />
          </dd>
        </div>
        <div>
          <dt>{say('account')}</dt>
          <dd>
            {accounts.length === 0 && <span className={styles.quiet}>{say('noAccount')}</span>}
            {accounts.map((account) => (
              <span key={account.id} className={styles.account}>
                <Link to="/customers/accounts/$id" params={{ id: account.id }}>
                  {account.name}
                </Link>
              </span>
            ))}
          </dd>
        </div>
        {unit && (
          <div>
            <dt>{say('unit')}</dt>
            <dd>{unit}</dd>
          </div>
        )}
      </dl>
    </Card>
  )
}

function Owner({ id, owner }: Pick<Known, 'id' | 'owner'>) {
  const mayChange = useMay('customers:write')
  const { data } = useQuery({ ...colleaguesQuery, enabled: mayChange })
  const correct = useCorrect(id)
  if (!mayChange) return owner ? owner.name : <span className={styles.quiet}>{say('nobody')}</span>
  const colleagues = data?.colleagues ?? (owner ? [owner] : [])
  const isGone = owner && !colleagues.some((one) => one.id === owner.id)
  const change = (ownerId: string | null) =>
    correct.mutate({ ownerId }, { onError: toastFailed, onSuccess: () => toastDone(say('ownerChanged')) })
  return (
    <select
      aria-label={say('owner')}
      value={owner?.id ?? ''}
      onChange={(event) => change(event.currentTarget.value || null)}
    >
      <option value="">{say('nobody')}</option>
      {[...colleagues, ...(isGone ? [owner] : [])].map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  )
}
