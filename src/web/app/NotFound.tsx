import { ButtonLink } from '../client/links.tsx'
import { Door } from './Door.tsx'
import { say } from './say.ts'

export function NotFound() {
  return (
    <Door title={say('notFound')} sub={say('notFoundSub')}>
      <ButtonLink to="/">{say('toHome')}</ButtonLink>
    </Door>
  )
}
