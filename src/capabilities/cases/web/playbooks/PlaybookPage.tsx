import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMayChangeShared } from '../../../../web/client/change.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import type { PlaybookShown } from '../../playbooks/contract.ts'
import type { PlaybookAddress } from './address.ts'
import { NewPlaybook } from './NewPlaybook.tsx'
import { PlaybookForm } from './PlaybookForm.tsx'
import { PlaybookRead } from './PlaybookRead.tsx'
import { playbookQuery, useSave } from './queries.ts'
import { RemovePlaybook } from './RemovePlaybook.tsx'
import { say } from './say.ts'

/** One playbook, read or edited; `new` in the address begins one. */
export function PlaybookPage() {
  const { playbook: id } = useParams({ from: '/inside/cases/playbooks/$playbook' })
  return id === 'new' ? <NewPlaybook /> : <KnownPlaybook id={id} />
}

function KnownPlaybook({ id }: { id: string }) {
  const playbook = useQuery(playbookQuery(id))
  const { edit }: PlaybookAddress = useSearch({ from: '/inside/cases/playbooks/$playbook' })
  const may = useMayChangeShared('cases:manage')
  const shown = playbook.data
  const actions = (
    <>
      <ButtonLink to="/cases/playbooks">{say('back')}</ButtonLink>
      {may && shown && !edit && (
        <>
          {(shown.isChanged || !shown.isReady) && <RemovePlaybook playbook={shown} />}
          <ButtonLink
            variant="filled"
            to="/cases/playbooks/$playbook"
            params={{ playbook: id }}
            search={{ edit: 'yes' }}
          >
            {say('edit')}
          </ButtonLink>
        </>
      )}
    </>
  )
  return (
    <Page title={shown?.name ?? say('inCase')} sub={!edit && shown?.signs} actions={actions}>
      <Answer of={playbook} height={420}>
        {(one) =>
          may && edit ? <Editing key={one.revision} playbook={one} /> : <PlaybookRead playbook={one} />
        }
      </Answer>
    </Page>
  )
}

function Editing({ playbook }: { playbook: PlaybookShown }) {
  const { id, revision } = playbook
  const saving = useSave()
  const navigate = useNavigate()
  const done = () => navigate({ to: '/cases/playbooks/$playbook', params: { playbook: id } })
  return (
    <PlaybookForm
      playbook={playbook}
      isBusy={saving.isPending}
      onSave={(words, isOff) => saving.mutate({ ...words, id, revision, isOff }, { onSuccess: done })}
      cancel={<Button onClick={done}>{say('cancel')}</Button>}
    />
  )
}
