import { ButtonLink } from '../../../../web/client/links.tsx'
import { say } from './say.ts'

/** For the list of customers: to those who may be one person. */
export function SameLink() {
  return <ButtonLink to="/customers/same">{say('sameLink')}</ButtonLink>
}
