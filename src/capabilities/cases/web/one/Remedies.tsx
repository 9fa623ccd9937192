import { Button } from '@mantine/core'
import { ask } from '../../../../web/client/api.ts'
import { useMay, useMe } from '../../../../web/client/session.ts'
import { day } from '../../../../web/kit/instants.ts'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import { money } from '../../../customers/web/money.ts'
import type { CaseShown, decideRemedy, Remedy } from '../../handling/contract.ts'
import type { Doing } from '../doing/DoingDialog.tsx'
import { budgetWords } from '../doing/RemedyDialog.tsx'
import { say as sayDoing } from '../doing/say.ts'
import { useCaseChange } from '../queries.ts'
import styles from './One.module.css'
import { say } from './say.ts'

interface RemediesProps {
  shown: CaseShown
  canChange: boolean
  onDo: (doing: Doing) => void
}

/** What was given to make up for it, and what may still be given. */
export function Remedies({ shown, canChange, onDo }: RemediesProps) {
  return (
    <>
      {shown.remedies.length === 0 && <p>{say('remedyNone')}</p>}
      <ul className={styles.list}>
        {shown.remedies.map((remedy) => (
          <Given key={remedy.id} shown={shown} remedy={remedy} />
        ))}
      </ul>
      {canChange && (
        <div className={styles.buttons}>
          <Button onClick={() => onDo('remedy')}>{sayDoing('remedy')}</Button>
          <span className={styles.quiet}>{budgetWords(shown.budget)}</span>
        </div>
      )}
    </>
  )
}

const tones: Record<Remedy['approval'], Tone> = {
  within: 'plain',
  waiting: 'warn',
  approved: 'good',
  declined: 'bad',
}

function Given({ shown, remedy }: { shown: CaseShown; remedy: Remedy }) {
  const { name, amount, currency, by, at, words, justification, approval, decidedBy } = remedy
  return (
    <li>
      <span className={styles.line}>
        <b>{name}</b>
        {amount !== null && <b>{money(String(amount), currency)}</b>}
        <span className={styles.quiet}>{say('remedyBy', { who: by?.name ?? '–', day: day(at) })}</span>
        {approval !== 'within' && (
          <Tag tone={tones[approval]}>
            {decidedBy
              ? say('decidedBy', { what: say(`approval_${approval}`), who: decidedBy.name })
              : say(`approval_${approval}`)}
          </Tag>
        )}
      </span>
      {words && <p className={styles.said}>{words}</p>}
      {justification && <p className={styles.said}>{say('because', { words: justification })}</p>}
      {approval === 'waiting' && <Decision shown={shown} remedy={remedy} />}
    </li>
  )
}

/** Nobody decides on what they gave themselves. */
function Decision({ shown: { id, revision }, remedy }: { shown: CaseShown; remedy: Remedy }) {
  const [mayManage, me] = [useMay('cases:manage'), useMe()]
  const deciding = useCaseChange(
    (isApproved: boolean) => {
      const decision = { id, revision, remedy_id: remedy.id, isApproved }
      return ask<typeof decideRemedy>('PUT', '/api/cases/:id/remedies/:remedy_id/decision', decision)
    },
    { done: sayDoing('decided') },
  )
  if (!mayManage || remedy.by?.id === me.id) return null
  return (
    <div className={styles.buttons}>
      <Button loading={deciding.isPending} onClick={() => deciding.mutate(true)}>
        {sayDoing('approve')}
      </Button>
      <Button loading={deciding.isPending} onClick={() => deciding.mutate(false)}>
        {sayDoing('decline')}
      </Button>
    </div>
  )
}
