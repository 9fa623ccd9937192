import { Button } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { FrictionCandidate } from '../../friction/candidate.ts'
import { type FrictionAddress, kinds } from './address.ts'
import styles from './Friction.module.css'
import { FrictionDetail } from './FrictionDetail.tsx'
import { FrictionList } from './FrictionList.tsx'
import { say } from './say.ts'

interface FrictionsProps {
  candidates: readonly FrictionCandidate[]
  every: number
  withJourney?: boolean
}

/** The list with what is behind the chosen one beside it; it can be narrowed to one kind. */
export function Frictions({ candidates, every, withJourney }: FrictionsProps) {
  const { kind, friction }: FrictionAddress = useSearch({ strict: false })
  const shown = candidates.filter((one) => kind === undefined || one.kind === kind)
  const chosen = shown.find(({ id }) => id === friction) ?? shown[0]
  if (candidates.length === 0) return <EmptyTeach title={say('noneTitle')}>{say('noneWords')}</EmptyTeach>
  return (
    <div className={styles.page}>
      <Kinds candidates={candidates} chosen={kind} />
      <div className={styles.both}>
        <Card flush>
          {shown.length === 0 ? (
            <p className={styles.quiet}>{say('noneOfKind')}</p>
          ) : (
            <Lists shown={shown} chosen={chosen} withJourney={withJourney} />
          )}
        </Card>
        {chosen && <FrictionDetail key={chosen.id} candidate={chosen} />}
      </div>
      <details className={styles.how}>
        <summary>{say('how')}</summary>
        <p>
          {say('howWords')} {every > 1 && say('sampled', { every })}
        </p>
      </details>
    </div>
  )
}

interface ListsProps {
  shown: readonly FrictionCandidate[]
  chosen: FrictionCandidate | undefined
  withJourney: boolean | undefined
}

/** The real ones at once; what nobody can be sure of opens below. */
function Lists({ shown, chosen, withJourney }: ListsProps) {
  const real = shown.filter(({ verdict }) => verdict === 'real')
  const others = shown.filter(({ verdict }) => verdict !== 'real')
  const same = { chosen: chosen?.id, withJourney }
  return (
    <>
      {real.length > 0 && <FrictionList candidates={real} {...same} />}
      {others.length > 0 && (
        <details
          className={styles.others}
          open={real.length === 0 || others.some(({ id }) => id === chosen?.id) || undefined}
        >
          <summary>{say('others', { count: others.length })}</summary>
          <FrictionList candidates={others} {...same} />
        </details>
      )}
    </>
  )
}

function Kinds({
  candidates,
  chosen,
}: {
  candidates: readonly FrictionCandidate[]
  chosen: FrictionCandidate['kind'] | undefined
}) {
  const there = kinds.filter((kind) => candidates.some((one) => one.kind === kind))
  return (
    <fieldset className={styles.kinds}>
      <legend className="only-heard">{say('narrow')}</legend>
      {[undefined, ...there].map((kind) => (
        <Button
          key={kind ?? ''}
          size="compact-sm"
          variant="default"
          radius="xl"
          aria-current={chosen === kind ? 'true' : undefined}
          renderRoot={(props) => (
            <Link
              {...props}
              to="."
              search={(now: object) => ({ ...now, kind, friction: undefined })}
              resetScroll={false}
            />
          )}
        >
          {kind ? say(`kind_${kind}`) : say('anyKind')}{' '}
          {count(kind ? candidates.filter((one) => one.kind === kind).length : candidates.length)}
        </Button>
      ))}
    </fieldset>
  )
}
