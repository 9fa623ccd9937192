import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import type { createJourney, Described } from '../../definitions/contract.ts'
import { DefinitionForm } from './DefinitionForm.tsx'
import { blankDefinition } from './draft.ts'
import { suggestionsQuery } from './queries.ts'
import { say } from './say.ts'
import { useJourneyChange } from './use-changes.ts'

/** A new journey, from nothing or from one that the data speak of. */
export function NewJourneyPage() {
  const { suggested } = useSearch({ from: '/inside/journeys/new' })
  const suggestions = useQuery({ ...suggestionsQuery, enabled: suggested !== undefined })
  return (
    <Page title={say('newTitle')} sub={say('newSub')}>
      {suggested === undefined ? (
        <NewForm begin={blank} />
      ) : (
        <Answer of={suggestions} height={560}>
          {(found) => <NewForm begin={found.suggestions.find(({ name }) => name === suggested) ?? blank} />}
        </Answer>
      )}
    </Page>
  )
}

const blank = { name: '', need: '', definition: blankDefinition }

function NewForm({ begin }: { begin: Pick<Described, 'name' | 'need' | 'definition'> }) {
  const navigate = useNavigate()
  const making = useJourneyChange(
    (described: Described) => ask<typeof createJourney>('POST', '/api/journeys', described),
    { done: () => say('made', { count: 1 }), tellsFailure: false },
  )
  return (
    <DefinitionForm
      begin={{ ...begin, owner: null }}
      action={say('create')}
      isSaving={making.isPending}
      error={making.error}
      onSave={(described) =>
        making.mutate(described, {
          onSuccess: ({ id }) => navigate({ to: '/journeys/$journey', params: { journey: id } }),
        })
      }
    />
  )
}
