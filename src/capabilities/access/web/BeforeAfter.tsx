import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import type { AuditEntry } from '../contract.ts'
import styles from './BeforeAfter.module.css'
import { differences } from './differences.ts'
import { say } from './say.ts'

/** What an action changed, field by field; only what differs. */
export function BeforeAfter({ before, after }: AuditEntry) {
  const changed = differences(before, after)
  if (changed.length === 0) return null
  return (
    <dl className={styles.changes}>
      {changed.map(({ field, was, is }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {was !== undefined && (
              <>
                <OnlyHeard>{say('before')} </OnlyHeard>
                <del>{was}</del>{' '}
              </>
            )}
            {is !== undefined && (
              <>
                <OnlyHeard>{say('after')} </OnlyHeard>
                <ins>{is}</ins>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
