import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import styles from './CompareChoice.module.css'
import { say } from './say.ts'

/** What the flow is held against: nothing, the period before, or another segment. */
export function CompareChoice() {
  const { with: against = '' } = useSearch({ from: '/inside/journeys/$journey' })
  const navigate = useNavigate({ from: '/journeys/$journey' })
  const { data } = useQuery(segmentsQuery)
  const choose = (chosen: string) =>
    navigate({ search: (now) => ({ ...now, with: chosen || undefined }), resetScroll: false })
  return (
    <label className={styles.choice}>
      {say('compare')}
      <select value={against} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say('compareNothing')}</option>
        <option value="before">{say('compareBefore')}</option>
        {data?.segments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
