import { day } from '../../../../web/kit/instants.ts'
import type { CaseShown } from '../../handling/contract.ts'
import { PriorityTag, StateTag, TroubleTags } from '../parts/CaseTags.tsx'
import { say as sayCase } from '../say.ts'
import styles from './One.module.css'
import { say } from './say.ts'

/** The line under a case's title: its number, what it is for, how it stands. */
export function Title({ shown }: { shown: CaseShown }) {
  const { number, kind, openedAt, state, priority } = shown
  return (
    <span className={styles.line}>
      <span>{say('sub', { number, kind: sayCase(kind), when: day(openedAt) })}</span>
      <StateTag state={state} />
      <PriorityTag priority={priority} />
      <TroubleTags line={shown} />
    </span>
  )
}
