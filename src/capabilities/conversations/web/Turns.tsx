import { useEffect, useRef } from 'react'
import type { Thread } from '../contract.ts'
import { say } from './say.ts'
import styles from './Thread.module.css'
import { TurnShown } from './TurnShown.tsx'

interface TurnsProps {
  thread: Thread
  /** As they were written, by id; masked where absent. */
  texts: Record<string, string> | undefined
  /** The message somebody came for. */
  linked: string
}

/** The turns in order, with what happens between them: another channel, another colleague, the feeling turning. */
export function Turns({ thread, texts, linked }: TurnsProps) {
  const { turns, turn, askedIn, answeredIn } = thread
  const sought = useRef<HTMLLIElement>(null)
  useEffect(() => sought.current?.scrollIntoView({ block: 'center' }), [])
  return (
    <ol className={styles.turns}>
      {turns.map((one, at) => {
        const between = betweenOf(thread, at)
        return (
          <li key={one.id} ref={one.id === linked ? sought : undefined}>
            {between.map((words) => (
              <p key={words} className={styles.between}>
                {words}
              </p>
            ))}
            <TurnShown
              turn={one}
              text={texts?.[one.id]}
              isAsked={one.id === askedIn}
              isAnswer={one.id === answeredIn}
              isLinked={one.id === linked}
            />
            {turn?.by === one.id && (
              <p className={turn.direction === 'down' ? styles.worse : styles.better}>
                <b>{say(`turnedHere_${turn.direction}`)}.</b>{' '}
                {say('turnedBy', { before: signed(turn.before), after: signed(turn.after) })}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What is different from the turn before. */
function betweenOf({ turns }: Thread, at: number): string[] {
  const [one, before] = [turns[at]!, turns[at - 1]]
  if (!before) return []
  const words: string[] = []
  if (one.channel && one.channel !== before.channel)
    words.push(say('changedChannel', { channel: one.channel }))
  const colleague = turns.slice(0, at).findLast(({ agent }) => agent !== '')?.agent
  if (one.agent && colleague && one.agent !== colleague) words.push(say('tookOver', { agent: one.agent }))
  return words
}

const signed = (value: number) => (value < 0 ? `−${(-value).toFixed(1)}` : `+${value.toFixed(1)}`)
