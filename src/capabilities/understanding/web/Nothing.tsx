import { Button } from '@mantine/core'
import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { say } from './say.ts'
import { isNarrowed, useVoiceAddress } from './useVoiceAddress.ts'

/** No comment: because of what is chosen, or because none ever came. */
export function Nothing() {
  const { address, showAll } = useVoiceAddress()
  const mayImport = useMay('sources:write')
  if (isNarrowed(address))
    return (
      <EmptyTeach title={say('noneNarrowed')} actions={<Button onClick={showAll}>{say('showAll')}</Button>}>
        {say('noneNarrowedWords')}
      </EmptyTeach>
    )
  return (
    <EmptyTeach
      title={say('noneTitle')}
      actions={mayImport && <ButtonLink to="/sources/import">{say('importFile')}</ButtonLink>}
    >
      {say('noneWords')}
    </EmptyTeach>
  )
}
