import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Arithmetic, InputShown, OutcomeShown } from '../../health/contract.ts'
import { ArithmeticDialog } from './ArithmeticDialog.tsx'
import { Changed, type Compared } from './Changed.tsx'
import styles from './Health.module.css'
import { arithmeticQuery } from './queries.ts'
import { say } from './say.ts'
import { score, signed } from './score.ts'

const tones = { high: 'bad', watch: 'warn', fine: 'plain', left: 'plain', unknown: 'plain' } as const
const shown = 5

/**
 * Why a customer stands as they do: the strongest inputs, what changed, what would lower it, and all of the arithmetic.
 * The week before is asked for once the rest is there: to reckon it takes longer than the whole page.
 */
export function HealthCard({ id }: { id: string }) {
  return useMay('attention:read') ? <Asked id={id} /> : null
}

function Asked({ id }: { id: string }) {
  const now = useQuery(arithmeticQuery(id, 'now'))
  const compared = useQuery({ ...arithmeticQuery(id, 'compared'), enabled: Boolean(now.data?.arithmetic) })
  const found = compared.data ? compared : now
  const risk = found.data?.arithmetic?.risk
  return (
    <Card
      title={risk ? say('cardWhy', { score: score(risk.score) }) : say('healthTitle')}
      aside={found.data?.arithmetic && <Band arithmetic={found.data.arithmetic} />}
    >
      <Answer
        of={found}
        height={220}
        isEmpty={({ arithmetic }) => arithmetic === null}
        empty={<p className={styles.quiet}>{say('cardNever')}</p>}
      >
        {({ arithmetic }) => arithmetic && <Why arithmetic={arithmetic} compared={compared} />}
      </Answer>
    </Card>
  )
}

function Band({ arithmetic: { band, risk } }: { arithmetic: Arithmetic }) {
  return (
    <>
      {risk?.method === 'points' && <Tag>{say('cardPoints')}</Tag>} <Tag tone={tones[band]}>{say(band)}</Tag>
    </>
  )
}

function Why({ arithmetic, compared }: { arithmetic: Arithmetic; compared: Compared }) {
  const [opened, setOpened] = useState<'risk' | 'growth'>()
  const { risk, growth, leavingInWords, wouldHelp } = arithmetic
  return (
    <>
      {risk ? (
        <>
          <Heading outcome={risk} what={say('cardRisk')} />
          <Inputs inputs={strongest(risk)} />
          <Changed of={compared} />
          <WouldHelp found={wouldHelp} />
          <p className={styles.quiet}>
            {say('cardAgainst')} {say('cardMeans', { meaning: leavingInWords })}
          </p>
          <button type="button" className={styles.door} onClick={() => setOpened('risk')}>
            {say('allOf')}
          </button>
        </>
      ) : (
        <p className={styles.quiet}>
          {say('cardNone')} {say('cardMeans', { meaning: leavingInWords })}
        </p>
      )}
      {growth && (
        <>
          <h3 className={styles.sub}>{say('cardGrowth')}</h3>
          <Heading outcome={growth} what={growth.method === 'points' ? say('cardPoints') : ''} />
          <button type="button" className={styles.door} onClick={() => setOpened('growth')}>
            {say('cardWhy', { score: score(growth.score) })}
          </button>
        </>
      )}
      {opened && (
        <ArithmeticDialog arithmetic={arithmetic} of={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}

function Heading({ outcome, what }: { outcome: OutcomeShown; what: string }) {
  const { score: now, scoreBefore } = outcome
  const isSame = scoreBefore !== null && score(now) === score(scoreBefore)
  return (
    <p className={styles.head}>
      <b>{score(now)}</b>
      {what && <span>{what}</span>}
      {scoreBefore !== null && (
        <span>{isSame ? say('sinceSame') : say('since', { score: score(scoreBefore) })}</span>
      )}
    </p>
  )
}

/** Less than half a hundredth would read as nothing. */
const isFelt = ({ share }: InputShown) => Math.abs(share) >= 0.005

function strongest({ inputs }: OutcomeShown): InputShown[] {
  return inputs.filter(isFelt).slice(0, shown)
}

function Inputs({ inputs }: { inputs: readonly InputShown[] }) {
  return (
    <ul className={styles.list}>
      {inputs.map(({ feature, words, share }) => (
        <li key={feature}>
          <span>{words}</span>
          <b className={share > 0 ? styles.up : styles.down}>{signed(share)}</b>
        </li>
      ))}
    </ul>
  )
}

function WouldHelp({ found }: { found: Arithmetic['wouldHelp'] }) {
  return (
    <>
      <h3 className={styles.sub}>{say('wouldHelp')}</h3>
      {found.length === 0 && <p className={styles.quiet}>{say('wouldNot')}</p>}
      <ul className={styles.list}>
        {found.map(({ mend, now, risk }) => (
          <li key={mend}>
            <span>
              {mend}
              <br />
              <small className={styles.quiet}>{now.join(' · ')}</small>
            </span>
            <b className={styles.down}>{say('wouldBe', { score: score(risk) })}</b>
          </li>
        ))}
      </ul>
      {found.length > 0 && <p className={styles.quiet}>{say('wouldHelpHow')}</p>}
    </>
  )
}
