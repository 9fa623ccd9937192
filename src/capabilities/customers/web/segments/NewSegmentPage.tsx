import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { type Described, Editor } from './Editor.tsx'
import { segmentQuery } from './questions.ts'
import { say } from './say.ts'
import { Templates } from './Templates.tsx'
import { nothingYet, type TemplateName, templates } from './templates.ts'
import { useCreating } from './useSaving.ts'

/** A new segment: from a template, as a copy, or from nothing. What it begins with stands in the address. */
export function NewSegmentPage() {
  const { template, from } = useSearch({ from: '/inside/customers/segments/new' })
  return (
    <Page
      title={say('newSegment')}
      bar={
        <ButtonLink variant="subtle" px={0} to="/customers/segments">
          ← {say('back')}
        </ButtonLink>
      }
    >
      {from ? (
        <Copy key={from} of={from} />
      ) : template ? (
        <Begin key={template} template={template} />
      ) : (
        <Templates />
      )}
    </Page>
  )
}

function Copy({ of: id }: { of: string }) {
  const segment = useQuery(segmentQuery(id))
  return (
    <Answer of={segment} height={320}>
      {({ name, definition }) => (
        <Create described={{ name: say('copyOf', { name }).slice(0, 80), definition }} />
      )}
    </Answer>
  )
}

function Begin({ template }: { template: string }) {
  const isKnown = Object.hasOwn(templates, template)
  const name = template as TemplateName
  return (
    <Create
      described={
        isKnown
          ? { name: say(`template_${name}`), definition: templates[name] }
          : { name: '', definition: nothingYet }
      }
    />
  )
}

/** What a template begins with is nobody's segment yet, so it can be saved as it stands. */
function Create({ described }: { described: Described }) {
  const creating = useCreating()
  return (
    <Editor
      described={described}
      isNew
      saveWords={say('save')}
      onSave={creating.mutate}
      isSaving={creating.isPending}
      error={creating.error}
    />
  )
}
