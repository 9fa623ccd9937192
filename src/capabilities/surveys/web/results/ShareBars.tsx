import type { ReactNode } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import type { Estimated } from '../../results/estimated.ts'
import styles from './Results.module.css'
import { say } from './say.ts'
import { ShareValue } from './share-words.tsx'

interface Bar {
  key: string
  label: ReactNode
  share: Estimated
  colour?: string
}

interface ShareBarsProps {
  label: string
  bars: Bar[]
  /** The answers are numbers, which leave more room for the bars. */
  isNumbered?: boolean
}

/** Shares as bars with the range they may really have, in a table that reads without them. */
export function ShareBars({ label, bars, isNumbered }: ShareBarsProps) {
  return (
    <table className={classes(styles.bars, isNumbered && styles.numbered)}>
      <caption className="only-heard">{label}</caption>
      <thead className="only-heard">
        <tr>
          <th>{say('answer')}</th>
          <td>
            <OnlyHeard>{say('share')}</OnlyHeard>
          </td>
          <th>{say('share')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label: name, share, colour }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td aria-hidden="true">
              <Drawn share={share} colour={colour} />
            </td>
            <td>
              <ShareValue of={share} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Drawn({ share: { value, low, high }, colour }: { share: Estimated; colour: string | undefined }) {
  if (value === null || low === null || high === null) return null
  const at = (share: number) => `${100 * share}%`
  return (
    <span className={styles.bar}>
      <i style={{ '--width': at(value), ...(colour && { '--colour': colour }) }} />
      <u style={{ '--from': at(low), '--to': at(high) }} />
    </span>
  )
}
