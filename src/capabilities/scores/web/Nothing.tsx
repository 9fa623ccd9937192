import type { Address } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { say } from './say.ts'

/** No interaction at all: either nothing ever came, or the question was too narrow. */
export function Nothing({ address }: { address: Address }) {
  const isNarrow = address.filter || address.segment || address.period === 'custom'
  if (!isNarrow) return <FirstSteps />
  const all = {
    period: 'all',
    from: undefined,
    until: undefined,
    segment: undefined,
    filter: undefined,
  } as const
  return (
    <EmptyTeach
      title={say('nothingHere')}
      actions={
        <ButtonLink to="." search={all}>
          {say('showAll')}
        </ButtonLink>
      }
    >
      {say('nothingHereWords')}
    </EmptyTeach>
  )
}
