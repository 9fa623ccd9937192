import type { ReactNode } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { Results } from '../../results/contract.ts'
import styles from './Results.module.css'
import { say } from './say.ts'
import { ShareValue } from './share-words.tsx'

/** Who answered, in four numbers. */
export function Tiles({ passages }: { passages: Results['passages'] }) {
  const { begun, complete, completion, response, medianSeconds } = passages
  return (
    <div className={styles.tiles}>
      <Tile label={say('completed')} note={say('ofBegun', { n: count(begun) })}>
        {count(complete)}
      </Tile>
      <Tile
        label={say('responseRate')}
        note={
          response
            ? [
                say('ofDelivered', { n: count(response.delivered) }),
                ...(response.bounced > 0 ? [say('andBounced', { n: count(response.bounced) })] : []),
              ].join(', ')
            : say('noInvitations')
        }
      >
        {response ? <ShareValue of={response.rate} /> : '–'}
      </Tile>
      <Tile label={say('completionRate')} note={say('ofBegun', { n: count(begun) })}>
        <ShareValue of={completion} />
      </Tile>
      <Tile label={say('medianTime')} note={medianSeconds === null ? '' : say('medianNote')}>
        {medianSeconds === null ? (
          <span className={styles.quiet}>{say('tooFew')}</span>
        ) : (
          howLong(medianSeconds)
        )}
      </Tile>
    </div>
  )
}

function howLong(seconds: number) {
  return seconds < 90
    ? say('seconds', { n: count(seconds) })
    : say('minutes', { n: (seconds / 60).toFixed(1) })
}

function Tile({ label, note, children }: { label: string; note: string; children: ReactNode }) {
  return (
    <Card className={styles.tile}>
      <span className={styles.label}>{label}</span>
      <b>{children}</b>
      <span className={styles.note}>{note}</span>
    </Card>
  )
}
