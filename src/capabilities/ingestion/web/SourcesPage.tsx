import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { DeadLetters } from './DeadLetters.tsx'
import { ImportTable, shownImports } from './ImportTable.tsx'
import { importsQuery, sourcesQuery } from './questions.ts'
import { SampleCard } from './SampleCard.tsx'
import { SourceTable } from './SourceTable.tsx'
import { say } from './say.ts'

/** Where interactions come from: keys, imports, the sample company, and what was refused. */
export function SourcesPage() {
  const mayWrite = useMay('sources:write')
  const importFile = mayWrite && <ButtonLink to="/sources/import">{say('importFile')}</ButtonLink>
  const addSource = mayWrite && (
    <ButtonLink to="/sources/add" variant="filled">
      {say('addSource')}
    </ButtonLink>
  )
  return (
    <Page
      title={say('sources')}
      sub={say('sub')}
      actions={
        <>
          {importFile}
          {addSource}
        </>
      }
    >
      <Connected addSource={addSource} />
      <Imported importFile={importFile} />
      <DeadLetters />
      <SampleCard />
    </Page>
  )
}

function Connected({ addSource }: { addSource: React.ReactNode }) {
  const sources = useQuery(sourcesQuery)
  return (
    <Answer
      of={sources}
      height={140}
      isEmpty={({ sources }) => sources.length === 0}
      empty={
        <EmptyTeach title={say('noSources')} actions={addSource}>
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
