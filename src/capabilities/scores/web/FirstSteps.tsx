import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { LoadSample } from './LoadSample.tsx'
import { say } from './say.ts'

/** What to do when nothing has arrived yet. */
export function FirstSteps() {
  const mayImport = useMay('sources:write')
  const mayManage = useMay('sources:manage')
  if (!mayImport) return <EmptyTeach title={say('firstTitle')}>{say('firstWordsOnly')}</EmptyTeach>
  return (
    <EmptyTeach
      title={say('firstTitle')}
      actions={
        <>
          {mayManage && <LoadSample />}
          <ButtonLink to="/sources/import">{say('importFile')}</ButtonLink>
          {mayManage && <ButtonLink to="/sources">{say('connect')}</ButtonLink>}
        </>
      }
    >
      {say('firstWords')}
    </EmptyTeach>
  )
}
