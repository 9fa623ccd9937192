import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { CaseShown, nameRootCause } from '../../handling/contract.ts'
import { settingsQuery, useCaseChange } from '../queries.ts'
import { say } from './say.ts'

/** What it came from: chosen from the list that the company keeps. */
export function RootCause({ shown, canChange }: { shown: CaseShown; canChange: boolean }) {
  const { id, revision, rootCause } = shown
  const causes = useQuery(settingsQuery).data?.settings.rootCauses ?? []
  const naming = useCaseChange(
    (key: string) =>
      ask<typeof nameRootCause>('PUT', '/api/cases/:id/root-cause', { id, revision, rootCause: key }),
    { done: say('causeNamed') },
  )
  if (!canChange) return <p>{rootCause?.name ?? say('causeNone')}</p>
  return (
    <select
      aria-label={say('causeChoose')}
      value={rootCause?.key ?? ''}
      disabled={naming.isPending}
      onChange={({ currentTarget }) => naming.mutate(currentTarget.value)}
    >
      {!rootCause && <option value="">{say('causeChoose')}</option>}
      {causes.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  )
}
