import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { labelOf } from '../../../../web/client/field-names.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { percent } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Representation } from '../../results/contract.ts'
import { representationQuery } from './queries.ts'
import styles from './Results.module.css'
import { say } from './say.ts'
import { asPercent, ShareValue } from './share-words.tsx'
import { useChangeResults } from './useChangeResults.ts'

const mostFacts = 6

/** Whether those who answered resemble everybody, and a way to weigh the answers where they do not. */
export function WhoAnswered({ survey }: { survey: string }) {
  const asked = useSearch({ from: '/inside/surveys/$survey/results' })
  const found = useQuery(representationQuery(asked, survey))
  return (
    <Card title={say('who')}>
      <Answer of={found} height={200}>
        {(shown) =>
          shown.facts.length === 0 ? (
            <p className={styles.quiet}>{say('whoNone')}</p>
          ) : (
            <>
              <p className={styles.sub}>
                {say(shown.reference === 'invited' ? 'whoInvited' : 'whoCustomers')}
              </p>
              {shown.facts.slice(0, mostFacts).map((fact) => (
                <Fact key={fact.field} fact={fact} weigh={asked.weigh ?? []} />
              ))}
              <p className={styles.note}>{say('weighWhy')}</p>
            </>
          )
        }
      </Answer>
    </Card>
  )
}

interface FactProps {
  fact: Representation['facts'][number]
  weigh: string[]
}

const mostValues = 6

function Fact({ fact: { field, values }, weigh }: FactProps) {
  const change = useChangeResults()
  const isOn = weigh.includes(field)
  const turn = () => {
    const chosen = isOn ? weigh.filter((one) => one !== field) : [...weigh, field].slice(-4)
    return change({ weigh: chosen.length > 0 ? chosen : undefined })
  }
  return (
    <section className={styles.closer} aria-label={labelOf(field)}>
      <table className={styles.bars}>
        <caption className="only-heard">{labelOf(field)}</caption>
        <thead>
          <tr className={styles.label}>
            <th scope="col">{labelOf(field)}</th>
            <td>{say('everybody')}</td>
            <td>{say('responders')}</td>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, mostValues).map(({ value, everybody, responders, difference, isReal }) => (
            <tr key={value}>
              <th scope="row">
                {value} {isReal && <Tag tone="warn">{say((difference ?? 0) > 0 ? 'over' : 'under')}</Tag>}
              </th>
              <td title={percent(everybody)}>{asPercent(everybody)}</td>
              <td>
                <ShareValue of={responders} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className={styles.toggle} aria-pressed={isOn} onClick={turn}>
        {say('weighBy', { fact: labelOf(field) })}
      </button>
    </section>
  )
}
