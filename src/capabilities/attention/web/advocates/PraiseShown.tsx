import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import styles from './Advocates.module.css'
import { AskDialog, type Asking } from './AskDialog.tsx'
import { MomentShown } from './MomentShown.tsx'
import { praiseQuery } from './queries.ts'
import { say } from './say.ts'

/** Happy customers who wrote something kind and heard nothing. */
export function PraiseShown() {
  const praise = useQuery(praiseQuery)
  const may = useMay('attention:write')
  const [asking, setAsking] = useState<Asking>()
  return (
    <>
      <Answer
        of={praise}
        height={420}
        isEmpty={({ praise }) => praise.length === 0}
        empty={<EmptyTeach title={say('noPraise')}>{say('noPraiseWords')}</EmptyTeach>}
      >
        {({ praise, isCut }) => (
          <Card>
            <ul className={styles.list} aria-label={say('toThank')}>
              {praise.map(({ customer, moment }) => {
                const name = customer.name ?? say('somebody')
                return (
                  <li key={moment.interactionId} className={styles.item}>
                    <MomentShown customer={customer} moment={moment} />
                    {may && (
                      <Button
                        aria-label={say('thankOf', { name })}
                        onClick={() => setAsking({ customerId: customer.id, name, kind: 'thanks', moment })}
                      >
                        {say('thank')}
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
            {isCut && <p className={styles.quiet}>{say('cut', { n: count(praise.length) })}</p>}
          </Card>
        )}
      </Answer>
      {asking && <AskDialog asking={asking} onClose={() => setAsking(undefined)} />}
    </>
  )
}
