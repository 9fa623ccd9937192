import { useNavigate } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { PlaybookForm } from './PlaybookForm.tsx'
import { useMake } from './queries.ts'
import { say } from './say.ts'

const blank = {
  name: '',
  kind: 'moment' as const,
  caseKinds: ['recovery' as const],
  signs: '',
  steps: [{ id: 'first', title: '', how: '', who: 'owner' as const, withinHours: 24 }],
  drafts: [],
  isOff: false,
}

export function NewPlaybook() {
  const making = useMake()
  const navigate = useNavigate()
  return (
    <Page title={say('newName')} sub={say('newSub')}>
      <PlaybookForm
        playbook={blank}
        isBusy={making.isPending}
        onSave={(words) =>
          making.mutate(words, {
            onSuccess: ({ id }) => navigate({ to: '/cases/playbooks/$playbook', params: { playbook: id } }),
          })
        }
        cancel={<ButtonLink to="/cases/playbooks">{say('cancel')}</ButtonLink>}
      />
    </Page>
  )
}
