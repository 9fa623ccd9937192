import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { type Doing, DoingDialog } from '../doing/DoingDialog.tsx'
import { caseQuery } from '../queries.ts'
import { Actions } from './Actions.tsx'
import { CaseView } from './CaseView.tsx'
import { say } from './say.ts'
import { Title } from './Title.tsx'

/** One case by its address. */
export function CasePage() {
  const { case: id } = useParams({ from: '/inside/cases/$case' })
  const found = useQuery(caseQuery(id))
  const [doing, setDoing] = useState<Doing>()
  const { data } = found
  return (
    <Page
      title={data?.title ?? say('title')}
      sub={data ? <Title shown={data} /> : '\u00a0'}
      bar={<ButtonLink to="/cases">← {say('back')}</ButtonLink>}
      actions={data && <Actions shown={data} onDo={setDoing} />}
    >
      <Answer of={found} height={640}>
        {(shown) => (
          <>
            <CaseView shown={shown} onDo={setDoing} />
            <DoingDialog doing={doing} shown={shown} onClose={() => setDoing(undefined)} />
          </>
        )}
      </Answer>
    </Page>
  )
}
