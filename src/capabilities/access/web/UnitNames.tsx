import { useQuery } from '@tanstack/react-query'
import { unitsQuery } from './questions.ts'
import { say } from './say.ts'
import { unitNames } from './unit-tree.ts'

/** Which units somebody or something sees, by name; none given means all. */
export function UnitNames({ ids }: { ids: readonly string[] }) {
  const { data } = useQuery(unitsQuery)
  return ids.length === 0 ? say('allUnits') : unitNames(ids, data?.units ?? []).join(', ')
}
