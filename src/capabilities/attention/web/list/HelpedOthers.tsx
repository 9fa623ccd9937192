import { Card } from '../../../../web/kit/Card.tsx'
import type { Helped, OneItem } from '../../list/contract.ts'
import styles from './List.module.css'
import { say } from './say.ts'
import { shareInWords } from './shares.ts'

/** What became of like customers with and without somebody of ours speaking to them. */
export function HelpedOthers({ list, helped }: { list: OneItem['list']; helped: Helped | null }) {
  return (
    <Card title={say('helped')}>
      {helped && helped.with.n + helped.without.n > 0 ? (
        <Told list={list} helped={helped} />
      ) : (
        <p className={styles.quiet}>{say('helpedNone')}</p>
      )}
    </Card>
  )
}

function Told({ list, helped }: { list: OneItem['list']; helped: Helped }) {
  const { difference, withinDays } = helped
  const told = {
    with: shareInWords(helped.with),
    without: shareInWords(helped.without),
    days: withinDays,
  }
  return (
    <>
      <p>{list === 'grow' ? say('helpedGrow', told) : say('helpedIntervene', told)}</p>
      <p className={styles.quiet}>
        {difference
          ? say('helpedDifference', {
              difference: points(difference.value),
              low: points(difference.low),
              high: points(difference.high),
            })
          : say('helpedNoDifference')}{' '}
        {say('notExperiment')}
      </p>
    </>
  )
}

function points(share: number): string {
  const rounded = Math.round(share * 100)
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−')
}
