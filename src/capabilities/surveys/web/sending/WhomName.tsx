import { useQuery } from '@tanstack/react-query'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import type { Whom } from '../../sending/plan.ts'
import { say } from './say.ts'

/** Whom a sending means, in words. */
export function WhomName({ whom }: { whom: Whom }) {
  const { data } = useQuery(segmentsQuery)
  if (whom.kind === 'file') return whom.name
  const name = data?.segments.find(({ id }) => id === whom.segment)?.name
  return name ? say('segment', { name }) : say('everybody')
}
