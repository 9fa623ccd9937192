import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import type { AttentionList } from '../../list/contract.ts'
import type { AttentionAddress } from './address.ts'
import { say } from './say.ts'

/** Why nobody is here: all is well, another part of the list, or nothing has been looked at yet. */
export function NobodyHere({ list, address }: { list: AttentionList; address: AttentionAddress }) {
  const mayConnect = useMay('sources:write')
  if (list.refreshedAt === null)
    return (
      <EmptyTeach
        title={say('neverTitle')}
        actions={mayConnect && <ButtonLink to="/sources">{say('toSources')}</ButtonLink>}
      >
        <p>{say('neverWords')}</p>
      </EmptyTeach>
    )
  if (address.show)
    return (
      <EmptyTeach title={say('emptyPartTitle')}>
        <p>{say('emptyPartWords')}</p>
      </EmptyTeach>
    )
  const isGrow = address.list === 'grow'
  return (
    <EmptyTeach title={say(isGrow ? 'emptyGrowTitle' : 'emptyTitle')}>
      <p>{say(isGrow ? 'emptyGrowWords' : 'emptyWords')}</p>
    </EmptyTeach>
  )
}
