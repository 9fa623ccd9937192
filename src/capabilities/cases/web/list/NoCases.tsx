import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { say } from './say.ts'

interface Listed {
  pages: { counts: { states: Record<string, number> } }[]
}

/** Whether there are cases at all, solved ones as well. */
export function anyOf(found: Listed | undefined): boolean {
  return Object.values(found?.pages[0]?.counts.states ?? {}).some((n) => n > 0)
}

interface NoCasesProps {
  isNarrowed: boolean
  /** Cases were opened at some time. */
  wasAny: boolean
}

/** Says why there is nothing to see, and what to do about it. */
export function NoCases({ isNarrowed, wasAny }: NoCasesProps) {
  const navigate = useNavigate()
  if (wasAny && !isNarrowed)
    return (
      <EmptyTeach
        title={say('allDone')}
        actions={
          <Button onClick={() => navigate({ to: '/cases', search: { state: 'resolved' } })}>
            {say('showSolved')}
          </Button>
        }
      >
        {say('allDoneWords')}
      </EmptyTeach>
    )
  if (isNarrowed)
    return (
      <EmptyTeach
        title={say('noneLike')}
        actions={<Button onClick={() => navigate({ to: '/cases', search: {} })}>{say('showAll')}</Button>}
      >
        {say('noneLikeWords')}
      </EmptyTeach>
    )
  return (
    <EmptyTeach
      title={say('none')}
      actions={
        <>
          <ButtonLink to="/cases/rules">{say('toRules')}</ButtonLink>
          <ButtonLink to="/attention">{say('toAttention')}</ButtonLink>
        </>
      }
    >
      {say('noneWords')}
    </EmptyTeach>
  )
}
