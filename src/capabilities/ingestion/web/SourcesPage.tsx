import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import type { createSource } from '../contract.ts'
import { DeadLetters } from './DeadLetters.tsx'
import { ImportTable, shownImports } from './ImportTable.tsx'
import { MadeKey } from './MadeKey.tsx'
import { importsQuery, sourcesQuery } from './questions.ts'
import { SampleCard } from './SampleCard.tsx'
import { SourceTable } from './SourceTable.tsx'
import { say } from './say.ts'
import { WriteKeyForm } from './WriteKeyForm.tsx'

/** Where interactions come from: keys, imports, the sample company, and what was refused. */
export function SourcesPage() {
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<OutputOf<typeof createSource>>()
  const mayWrite = useMay('sources:write')
  const mayManage = useMay('sources:manage')
  const importFile = mayWrite && (
    <ButtonLink to="/sources/import" variant="filled">
      {say('importFile')}
    </ButtonLink>
  )
  const makeKey = mayManage && <Button onClick={() => setMaking(true)}>{say('makeKey')}</Button>
  return (
    <Page
      title={say('sources')}
      sub={say('sub')}
      actions={
        <>
          {makeKey}
          {importFile}
        </>
      }
    >
      {isMaking && <WriteKeyForm onClose={() => setMaking(false)} onMade={setMade} />}
      {made && <MadeKey key={made.id} made={made} onDone={() => setMade(undefined)} />}
      <Connected makeKey={makeKey} />
      <Imported importFile={importFile} />
      <DeadLetters />
      <SampleCard />
    </Page>
  )
}

function Connected({ makeKey }: { makeKey: React.ReactNode }) {
  const sources = useQuery(sourcesQuery)
  return (
    <Answer
      of={sources}
      height={140}
      isEmpty={({ sources }) => sources.length === 0}
      empty={
        <EmptyTeach title={say('noSources')} actions={makeKey}>
          {say('noSourcesWords')}
        </EmptyTeach>
      }
    >
      {({ sources }) => (
        <Card flush title={say('connected')}>
          <SourceTable sources={sources} />
        </Card>
      )}
    </Answer>
  )
}

function Imported({ importFile }: { importFile: React.ReactNode }) {
  const imports = useQuery(importsQuery)
  return (
    <Answer
      of={imports}
      height={140}
      isEmpty={({ imports }) => shownImports(imports).length === 0}
      empty={
        <EmptyTeach title={say('noImports')} actions={importFile}>
          {say('noImportsWords')}
        </EmptyTeach>
      }
    >
      {({ imports }) => (
        <Card flush title={say('imports')}>
          <ImportTable imports={imports} />
        </Card>
      )}
    </Answer>
  )
}
