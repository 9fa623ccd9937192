import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { SurveyShown } from '../../definitions/contract.ts'
import { surveyQuery } from '../queries.ts'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { Actions } from './Actions.tsx'
import { HeadLine } from './HeadLine.tsx'
import { Questions } from './Questions.tsx'
import { SavingNote } from './SavingNote.tsx'
import { Translations } from './Translations.tsx'
import { useBuilderAddress } from './use-builder-address.ts'
import { useEditing } from './use-editing.ts'
import { useHistoryKeys } from './use-history-keys.ts'

/** Where a survey is built: its questions, how they look on a phone, and what could be better. */
export function BuilderPage() {
  const { survey: id } = useParams({ from: '/inside/surveys/$survey' })
  const { data } = useQuery(surveyQuery(id))
  if (!data) return <SurveyFrame survey={id}>{() => null}</SurveyFrame>
  return <Builder key={id} shown={data} />
}

function Builder({ shown }: { shown: SurveyShown }) {
  const editing = useEditing(shown)
  const { view } = useBuilderAddress().address
  useHistoryKeys(editing)
  return (
    <SurveyFrame
      survey={shown.id}
      actions={<Actions editing={editing} />}
      sub={<HeadLine editing={editing} />}
    >
      {() => (
        <>
          <SavingNote editing={editing} />
          {view === 'translations' ? <Translations editing={editing} /> : <Questions editing={editing} />}
        </>
      )}
    </SurveyFrame>
  )
}
