import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { toastDone } from '../../../../web/kit/toast.ts'
import type {
  changeJourney,
  Described,
  deleteJourney,
  JourneyShown,
  rebuildJourney,
} from '../../definitions/contract.ts'
import { JourneyFrame } from '../JourneyFrame.tsx'
import { DefinitionForm } from './DefinitionForm.tsx'
import styles from './Definitions.module.css'
import { buildingInWords } from './JourneyTable.tsx'
import { journeyQuery } from './queries.ts'
import { say } from './say.ts'
import { useJourneyChange, useMayChangeJourneys } from './use-changes.ts'

/** What a journey is: changed here, and made anew in the background. */
export function DefinitionPage() {
  const { journey } = useParams({ from: '/inside/journeys/$journey/definition' })
  const found = useQuery(journeyQuery(journey))
  return (
    <JourneyFrame journey={journey} alsoEmpty>
      <Answer of={found} height={560}>
        {(shown) => (
          <>
            {shown.building && <p className={styles.quiet}>{buildingInWords(shown.building)}</p>}
            <ChangeForm shown={shown} />
          </>
        )}
      </Answer>
    </JourneyFrame>
  )
}

function ChangeForm({ shown }: { shown: JourneyShown }) {
  const mayChange = useMayChangeJourneys()
  const { id } = shown
  const saving = useJourneyChange(
    (described: Described) => ask<typeof changeJourney>('PUT', '/api/journeys/:id', { id, ...described }),
    { tellsFailure: false },
  )
  const done = ({ building }: JourneyShown) => toastDone(say(building ? 'savedAnew' : 'saved'))
  return (
    <fieldset disabled={!mayChange} className={styles.whole}>
      {!mayChange && <p className={styles.quiet}>{say('onlyRead')}</p>}
      <DefinitionForm
        begin={shown}
        action={say('save')}
        isSaving={saving.isPending}
        error={saving.error}
        onSave={(described) => saving.mutate(described, { onSuccess: done })}
        others={mayChange && <Others id={id} />}
      />
    </fieldset>
  )
}

function Others({ id }: { id: string }) {
  const navigate = useNavigate()
  const rebuilding = useJourneyChange(
    () => ask<typeof rebuildJourney>('POST', '/api/journeys/:id/building', { id }),
    { done: () => say('rebuilt') },
  )
  const deleting = useJourneyChange(() => ask<typeof deleteJourney>('DELETE', '/api/journeys/:id', { id }), {
    done: () => say('deleted'),
  })
  return (
    <>
      <Button loading={rebuilding.isPending} onClick={() => rebuilding.mutate(undefined)}>
        {say('rebuild')}
      </Button>
      <Confirm
        title={say('deleteTitle')}
        action={say('deleteAction')}
        onConfirm={() => deleting.mutateAsync(undefined).then(() => navigate({ to: '/journeys' }))}
        trigger={(open) => (
          <Button variant="subtle" color="bad" onClick={open}>
            {say('delete')}
          </Button>
        )}
      >
        {say('deleteWords')}
      </Confirm>
    </>
  )
}
