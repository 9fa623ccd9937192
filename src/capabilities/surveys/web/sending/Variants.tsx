import { count, percent } from '../../../../web/kit/numbers.ts'
import { Table } from '../../../../web/kit/Table.tsx'
import type { SendShown } from '../../sending/contract.ts'
import styles from './Sending.module.css'
import { say } from './say.ts'

const fewest = 30
const usualLevel = 0.05

/** Which of the wordings is answered more, and whether that is more than chance. */
export function Variants({ send: { variants, difference } }: { send: SendShown }) {
  const hasEnough = variants.every(({ asked }) => asked >= fewest)
  return (
    <div className={styles.variants}>
      <h3>{say('variants')}</h3>
      <Table
        label={say('variants')}
        rows={variants}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', head: say('wording'), cell: ({ name }) => name },
          { key: 'asked', head: say('variantAsked'), isNumber: true, cell: ({ asked }) => count(asked) },
          {
            key: 'answered',
            head: say('variantAnswered'),
            isNumber: true,
            cell: ({ answered, asked, rate }) =>
              rate && asked >= fewest
                ? `${percent(rate.value)} (${percent(rate.low)} – ${percent(rate.high)})`
                : `${count(answered)} · ${say('tooFew')}`,
          },
        ]}
      />
      {difference && hasEnough && (
        <p>
          {say('difference', {
            value: (difference.value * 100).toFixed(1),
            low: (difference.low * 100).toFixed(1),
            high: (difference.high * 100).toFixed(1),
          })}
          . {say(difference.p < usualLevel ? 'isDifference' : 'noDifference')}
        </p>
      )}
    </div>
  )
}
