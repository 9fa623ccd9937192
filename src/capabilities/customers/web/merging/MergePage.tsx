import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { ChooseOther } from './ChooseOther.tsx'
import { Comparison } from './Comparison.tsx'
import { previewQuery } from './questions.ts'
import { say } from './say.ts'

/** Two customers side by side, to become one; without `with` in the address the other is looked for first. */
export function MergePage() {
  const { id } = useParams({ from: '/inside/customers/$id/merge' })
  const { with: other, candidate } = useSearch({ from: '/inside/customers/$id/merge' })
  const back = candidate ? (
    <ButtonLink to="/customers/same">← {say('backToList')}</ButtonLink>
  ) : (
    <ButtonLink to="/customers/$id" params={{ id }}>
      ← {say('back')}
    </ButtonLink>
  )
  return (
    <Page title={say('title')} sub={say('sub')} bar={back}>
      {other ? <Compared id={id} other={other} candidate={candidate} /> : <ChooseOther id={id} />}
    </Page>
  )
}

function Compared({ id, other, candidate }: { id: string; other: string; candidate?: string }) {
  const preview = useQuery(previewQuery(id, other))
  return (
    <Answer of={preview} height={480}>
      {(shown) => <Comparison key={`${id} ${other}`} preview={shown} candidate={candidate} />}
    </Answer>
  )
}
