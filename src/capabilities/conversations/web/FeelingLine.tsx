import { Card } from '../../../web/kit/Card.tsx'
import { Chart } from '../../../web/kit/Chart.tsx'
import { clock, day } from '../../../web/kit/instants.ts'
import type { Thread } from '../contract.ts'
import { say } from './say.ts'
import styles from './Thread.module.css'

/** The customer's feeling from message to message, and whether it turned. */
export function FeelingLine({ thread: { turns, turn } }: { thread: Thread }) {
  const theirs = turns.filter(({ side }) => side === 'customer')
  const felt = theirs.filter(({ feeling }) => feeling !== null)
  return (
    <Card title={say('howItFelt')}>
      {felt.length < 2 ? (
        <p className={styles.note}>{say(felt.length < theirs.length ? 'notRead' : 'tooShort')}</p>
      ) : (
        <>
          <Chart
            label={say('howItFeltLabel')}
            unit="mean"
            measure={say('feeling')}
            height={160}
            min={-1}
            max={1}
            series={[
              {
                name: say('customer'),
                points: felt.map(({ feeling, at }, index) => ({
                  at: `${index + 1} · ${sameDay(felt) ? clock(at) : day(at)}`,
                  value: feeling,
                })),
              },
            ]}
          />
          {!turn && <p className={styles.note}>{say('noTurn')}</p>}
        </>
      )}
    </Card>
  )
}

function sameDay(turns: readonly { at: string }[]): boolean {
  return new Set(turns.map(({ at }) => at.slice(0, 10))).size === 1
}
