import { useNavigate, useSearch } from '@tanstack/react-router'
import { Pill } from '../../../web/kit/Pill.tsx'
import { sidesOf } from '../../../web/kit/scales.ts'
import styles from './AnswersPage.module.css'
import type { AnswersAddress } from './address.ts'
import { say } from './say.ts'

/** All answers or one side of the scale; with or without words. */
export function AnswersChoice({ scale }: { scale: string }) {
  const { lowest, highest, withText } = useSearch({ from: '/inside/scores/$scale/answers' })
  const navigate = useNavigate({ from: '/scores/$scale/answers' })
  const choose = (chosen: AnswersAddress) =>
    navigate({ search: (now) => ({ ...now, ...chosen }), resetScroll: false })
  const isAll = lowest === undefined && highest === undefined
  return (
    <fieldset className={styles.choice}>
      <legend className="only-heard">{say('whichAnswers')}</legend>
      <Pill aria-pressed={isAll} onClick={() => choose({ lowest: undefined, highest: undefined })}>
        {say('everyAnswer')}
      </Pill>
      {sidesOf(scale).map((side) => (
        <Pill
          key={side.name}
          aria-pressed={side.lowest === lowest && side.highest === highest}
          onClick={() => choose({ lowest: side.lowest, highest: side.highest })}
        >
          {say('only', { side: side.name.toLowerCase() })}
        </Pill>
      ))}
      <Pill
        aria-pressed={withText === true}
        onClick={() => choose({ withText: withText ? undefined : true })}
      >
        {say('withText')}
      </Pill>
    </fieldset>
  )
}
