import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Arithmetic, InputShown, OutcomeShown } from '../../health/contract.ts'
import { ArithmeticDialog } from './ArithmeticDialog.tsx'
import styles from './Health.module.css'
import { arithmeticQuery } from './queries.ts'
import { say } from './say.ts'
import { score, signed } from './score.ts'

const tones = { high: 'bad', watch: 'warn', fine: 'plain', left: 'plain', unknown: 'plain' } as const
const shown = 5

/** Why a customer stands as they do: the strongest inputs, what changed, what would lower it, and all of the arithmetic. */
export function HealthCard({ id }: { id: string }) {
  return useMay('attention:read') ? <Asked id={id} /> : null
}

function Asked({ id }: { id: string }) {
  const found = useQuery(arithmeticQuery(id))
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
        {({ arithmetic }) => arithmetic && <Why arithmetic={arithmetic} />}
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

function Why({ arithmetic }: { arithmetic: Arithmetic }) {
  const [opened, setOpened] = useState<'risk' | 'growth'>()
  const { risk, growth, leavingInWords, wouldHelp } = arithmetic
  return (
    <>
      {risk ? (
        <>
          <Heading outcome={risk} what={say('cardRisk')} />
          <Inputs inputs={strongest(risk)} />
          <Changed outcome={risk} />
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

function Changed({ outcome: { inputs } }: { outcome: OutcomeShown }) {
  const changed = inputs
    .filter(({ before, effect }) => before && Math.abs(effect - before.effect) >= 0.02)
    .toSorted((a, b) => Math.abs(b.effect - b.before!.effect) - Math.abs(a.effect - a.before!.effect))
    .slice(0, 3)
  return (
    <>
      <h3 className={styles.sub}>{say('changed')}</h3>
      {changed.length === 0 && <p className={styles.quiet}>{say('changedNone')}</p>}
      <ul className={styles.list}>
        {changed.map(({ feature, words, effect, before }) => (
          <li key={feature}>
            <span>
              {before!.words} → {words}
            </span>
            <b className={effect > before!.effect ? styles.up : styles.down} aria-hidden="true">
              {effect > before!.effect ? '▲' : '▼'}
            </b>
          </li>
        ))}
      </ul>
    </>
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
