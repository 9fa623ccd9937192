import { day } from '../../../../web/kit/instants.ts'
import { money } from '../../../customers/web/money.ts'
import type { AttentionItem } from '../../list/contract.ts'
import { Chance } from './Chance.tsx'
import styles from './List.module.css'
import { say } from './say.ts'

/** Where a line is found by whoever goes to it by keyboard. */
export const lineId = (item: string) => `attention-${item}`

interface ItemLinesProps {
  label: string
  items: readonly AttentionItem[]
  openId: string | undefined
  onOpen: (id: string) => void
}

/** One line for each customer; the one that is open beside is pressed. */
export function ItemLines({ label, items, openId, onOpen }: ItemLinesProps) {
  return (
    <ul className={styles.items} aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <Line item={item} isOpen={item.id === openId} onOpen={() => onOpen(item.id)} />
        </li>
      ))}
    </ul>
  )
}

/** So many reasons fit a glance; all of them stand beside. */
const mostReasons = 2

function Line({ item, isOpen, onOpen }: { item: AttentionItem; isOpen: boolean; onOpen: () => void }) {
  return (
    <button id={lineId(item.id)} type="button" aria-pressed={isOpen} onClick={onOpen}>
      <span className={styles.head}>
        <Chance {...item} />
        <b className={styles.name}>{item.customer?.name ?? say('unnamed')}</b>
        {item.value && <span className={styles.worth}>{worth(item.value)}</span>}
        <span className={styles.aside}>{asideOf(item)}</span>
      </span>
      <span className={styles.reasons}>{item.reasons.slice(0, mostReasons).join(' · ')}</span>
    </button>
  )
}

function worth({ amount, currency }: { amount: number; currency: string }): string {
  return say('aYear', { money: money(String(Math.round(amount)), currency).replace(/[.,]00(?=\D*$)/, '') })
}

function asideOf({ assignedTo, snoozedUntil, state, decided }: AttentionItem): string {
  if (state === 'snoozed' && snoozedUntil) return say('snoozedUntil', { day: day(snoozedUntil) })
  if (decided && state === 'done') return say('stateDone')
  if (decided && state === 'dismissed') return say('stateDismissed')
  return assignedTo ? say('assignedTo', { name: assignedTo.name }) : ''
}
