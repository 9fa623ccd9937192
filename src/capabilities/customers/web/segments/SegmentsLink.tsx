import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { say } from './say.ts'

/** From the customers to their sets. */
export function SegmentsLink() {
  const may = useMay('segments:read')
  return may && <ButtonLink to="/customers/segments">{say('toSegments')}</ButtonLink>
}
