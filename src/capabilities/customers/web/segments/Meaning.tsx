import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Failed } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { previewSegment } from '../../segments/contract.ts'
import styles from './Builder.module.css'
import { say } from './say.ts'
import type { usePreview } from './usePreview.ts'

type Counted = NonNullable<OutputOf<typeof previewSegment>['count']>

/** The draft in words, how many it means, and some of them. */
export function Meaning({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { data, error, isBehind, refetch } = preview
  return (
    <Card title={say('meaning')}>
      {error && <Failed error={error} retry={refetch} />}
      {data?.description && <p className={styles.sentence}>{data.description}.</p>}
      <div aria-live="polite" aria-busy={isBehind || undefined}>
        {data?.count && <Count {...data.count} />}
        {data && !data.count && <p className={styles.quiet}>{overall(data.problems)}</p>}
        {!data && !error && <p className={styles.quiet}>{say('counting')}</p>}
      </div>
    </Card>
  )
}

/** What is wrong with the whole is said here; what is wrong with a condition stands at the condition. */
function overall(problems: readonly { at: string; what: string }[]) {
  if (problems.some(({ at }) => at === 'root.of')) return say('begin')
  return problems.find(({ at }) => at === 'root')?.what ?? say('incomplete')
}

function Count({ customers, of, share, isEstimate, low, high, sample }: Counted) {
  return (
    <>
      <p className={styles.count}>
        {isEstimate && '≈ '}
        {count(customers)}
      </p>
      <p className={styles.quiet}>
        {say('ofAll', { share: percent(share), of: count(of) })}{' '}
        {isEstimate && say('estimate', { low: count(low), high: count(high) })}
      </p>
      {customers === 0 && <p className={styles.quiet}>{say('nobody')}</p>}
      {sample.length > 0 && (
        <>
          <p className={styles.quiet}>{say('such')}</p>
          <ul className={styles.people}>
            {sample.map(({ id, name }) => (
              <li key={id}>
                <Link to="/customers/$id" params={{ id }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
