import { useParams } from '@tanstack/react-router'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import type { Import } from '../imports/contract.ts'
import { ItIsIn } from './ItIsIn.tsx'
import { say } from './import-say.ts'
import { TryIt } from './TryIt.tsx'
import { useImport } from './use-import.ts'
import { WhatIsInIt } from './WhatIsInIt.tsx'
import { WizardSteps } from './WizardSteps.tsx'

/** An import at the step it has come to: all of it is kept by the server, so it can be left and come back to. */
export function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useImport(id)
  const names = asked.data && namesOf(asked.data)
  return (
    <Page title={say('title')} sub={names ? `${names} · ${recognised(asked.data)}` : '\u00a0'}>
      <Answer of={asked} height={420}>
        {(found) => (
          <>
            <WizardSteps status={found.status} />
            <Step of={found} />
          </>
        )}
      </Answer>
    </Page>
  )
}

const mostNames = 3

/** A few names are read, many are counted. */
function namesOf({ files }: Import) {
  const names = files.slice(0, mostNames).map(({ name }) => name)
  const rest = files.length - names.length
  return rest > 0 ? `${names.join(', ')} ${say('andMore', { count: rest })}` : names.join(', ')
}

function recognised(found: Import | undefined) {
  if (!found?.presetTitle) return say('notRecognised')
  return say('recognised', { preset: found.presetTitle })
}

function Step({ of: found }: { of: Import }) {
  const { status } = found
  if (status === 'draft') return <WhatIsInIt of={found} />
  if (status === 'trying' || status === 'tried' || status === 'failed') return <TryIt of={found} />
  return <ItIsIn of={found} />
}
