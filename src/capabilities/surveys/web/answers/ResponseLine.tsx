import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { ScoreTag } from '../../../../web/kit/ScoreTag.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { ResponseShown } from '../../answers/contract.ts'
import { channels } from './address.ts'
import { letResponseGo, responsesKey } from './queries.ts'
import styles from './Responses.module.css'
import { Said } from './Said.tsx'
import { say } from './say.ts'

/** One response: what they scored and said first, who and when below, all answers on demand. */
export function ResponseLine({ survey, response }: { survey: string; response: ResponseShown }) {
  const { said, state } = response
  const scored = said.find(({ score }) => score !== null)
  const words = said
    .flatMap(({ kind, answer, words }) => words || (kind === 'text' ? answer : ''))
    .find(Boolean)
  return (
    <li>
      <div className={styles.top}>
        {scored && <ScoreTag scale={scored.scale} score={scored.score ?? 0} />}
        {state !== 'complete' && <Tag tone={state === 'partial' ? 'warn' : 'plain'}>{say(state)}</Tag>}
        <span className={styles.words}>{words ?? (said.length === 0 ? say('nothingYet') : '')}</span>
      </div>
      <About response={response} />
      {said.length > 0 && (
        <details className={styles.details}>
          <summary>
            {say('allAnswers', { count: new Set(said.map(({ question }) => question)).size })}
          </summary>
          <Said said={said} />
          <LetGo survey={survey} response={response.id} />
        </details>
      )}
    </li>
  )
}

function About({ response }: { response: ResponseShown }) {
  const { customer, channel, language, version, sentAt, startedAt, seconds } = response
  const at = sentAt ?? startedAt
  const known = channels.find((one) => one === channel)
  const facts = [
    known ? say(`channel_${known}`) : channel,
    languageName(language),
    say('version', { n: version }),
    seconds > 0 && say('took', { time: howLong(seconds) }),
  ].filter(Boolean)
  return (
    <p className={styles.about}>
      {customer ? (
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {customer.name || say('customer')}
        </Link>
      ) : (
        say('somebody')
      )}
      {` · ${facts.join(' · ')} · `}
      <time dateTime={at}>{moment(at)}</time>
    </p>
  )
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function languageName(code: string): string {
  return code === '' ? '' : (languages.of(code) ?? code)
}

function howLong(seconds: number): string {
  if (seconds < 90) return say('seconds', { n: seconds })
  if (seconds < 90 * 60) return say('minutes', { n: Math.round(seconds / 60) })
  return say('hours', { n: Math.round(seconds / 3600) })
}

function LetGo({ survey, response }: { survey: string; response: string }) {
  const may = useMay('surveys:manage')
  const going = useChangeOf(responsesKey(survey), () => letResponseGo(survey, response), {
    done: () => say('removed'),
  })
  if (!may) return null
  return (
    <Confirm
      title={say('removeTitle')}
      action={say('remove')}
      onConfirm={() => going.mutateAsync(undefined).catch(() => undefined)}
      trigger={(open) => (
        <Button size="xs" onClick={open}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeWords')}
    </Confirm>
  )
}
