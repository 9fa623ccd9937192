import { Link } from '@tanstack/react-router'
import { share } from '../../../../statistics/share.ts'
import { useMay } from '../../../../web/client/session.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { ListName, SendShown } from '../../sending/contract.ts'
import { People } from './People.tsx'
import styles from './Sending.module.css'
import { say, sayReason } from './say.ts'
import { useSendAddress } from './use-send-address.ts'

interface BreakdownProps {
  survey: string
  send: SendShown
}

/** From all who were meant to those who are asked, line by line; every line opens its list. */
export function Breakdown({ survey, send }: BreakdownProps) {
  const { send: openSend, list } = useSendAddress()
  const isOpen = openSend === send.id && list !== undefined
  const { state, meant, planned, sent, failed, bounced, leftOut } = send
  const hasBegun = state !== 'ready' && state !== 'planning'
  return (
    <div className={styles.breakdown}>
      <dl className={styles.lines}>
        <Line word={say('match')} n={meant} />
        {leftOut.map(({ reason, n }) => (
          <Line key={reason} word={sayReason(reason)} n={n} list={reason} survey={survey} send={send} />
        ))}
        {(planned > 0 || !hasBegun) && (
          <Line
            word={say(hasBegun ? 'waiting' : 'willBeAsked')}
            n={planned}
            list="planned"
            isSum={!hasBegun}
            survey={survey}
            send={send}
          />
        )}
        {hasBegun && <Line word={say('asked')} n={sent} list="sent" isSum survey={survey} send={send} />}
        {bounced > 0 && <Line word={say('bounced')} n={bounced} list="bounced" survey={survey} send={send} />}
        {failed > 0 && <Line word={say('failed')} n={failed} list="failed" survey={survey} send={send} />}
        {send.answered !== null && sent > 0 && <Answered sent={sent} answered={send.answered} />}
      </dl>
      {isOpen && <People survey={survey} send={send.id} list={list as ListName} />}
    </div>
  )
}

interface LineProps {
  word: string
  n: number
  list?: ListName
  isSum?: boolean
  survey?: string
  send?: SendShown
}

function Line({ word, n, list, isSum, survey, send }: LineProps) {
  const maySee = useMay('customers:read')
  const opens = maySee && list && survey && send && n > 0
  return (
    <div className={isSum ? styles.sum : undefined}>
      <dt>{word}</dt>
      <dd>
        {opens ? (
          <Link
            to="/surveys/$survey/send"
            params={{ survey }}
            search={{ send: send.id, list }}
            resetScroll={false}
          >
            {count(n)}
          </Link>
        ) : (
          count(n)
        )}
      </dd>
    </div>
  )
}

/** Fewer than this say little. */
const fewest = 30

function Answered({ sent, answered }: { sent: number; answered: number }) {
  const rate = share({ hits: answered, n: sent })
  if (!rate) return null
  const words = { rate: percent(rate.value), low: percent(rate.low), high: percent(rate.high) }
  return (
    <div>
      <dt>
        {say('answered')} <small>{sent < fewest ? say('tooFew') : say('answeredOf', words)}</small>
      </dt>
      <dd>{count(answered)}</dd>
    </div>
  )
}
