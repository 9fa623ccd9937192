import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { labelOf } from '../../../web/client/field-names.ts'
import { filterValuesQuery, segmentsQuery } from '../../../web/client/QuestionBar.tsx'
import styles from './ScorePage.module.css'
import { say } from './say.ts'

/** What answers can be grouped by, in the order people ask; traits follow. All answers are of one or two kinds. */
const usual = ['touchpoint', 'channel', 'product', 'source', 'country', 'language', 'unit', 'stage']

/** Offers only what would make groups, and whatever is chosen now. */
export function GroupChoice({ by }: { by: string }) {
  const navigate = useNavigate({ from: '/scores/$scale' })
  const values = useQuery(filterValuesQuery)
  const segments = useQuery(segmentsQuery)
  const occurring = (values.data?.fields ?? []).map(({ field }) => field)
  const offered = new Set([
    ...usual.filter((field) => occurring.includes(field)),
    ...(segments.data?.segments.length ? ['segment'] : []),
    ...occurring.filter((field) => field.startsWith('trait:')),
    by,
  ])
  const choose = (chosen: string) =>
    navigate({ search: (now) => ({ ...now, by: chosen }), resetScroll: false })
  return (
    <span className={styles.controls}>
      <span aria-hidden="true">{say('by')}</span>
      <select aria-label={say('groupBy')} value={by} onChange={(event) => choose(event.currentTarget.value)}>
        {[...offered].map((field) => (
          <option key={field} value={field}>
            {field === 'segment' ? say('segment') : labelOf(field)}
          </option>
        ))}
      </select>
    </span>
  )
}
