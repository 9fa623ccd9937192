import { useNavigate } from '@tanstack/react-router'
import narrowing from '../../../../web/kit/Narrowing.module.css'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { channels, type ResponsesAddress, readResponsesAddress } from './address.ts'
import { say } from './say.ts'

const states = ['complete', 'partial', 'begun'] as const

/** Which responses are meant: how far they came, and by which way. */
export function NarrowResponses({ survey, narrowed }: { survey: string; narrowed: ResponsesAddress }) {
  const navigate = useNavigate()
  const change = (part: Record<string, unknown>) =>
    navigate({
      to: '/surveys/$survey/responses',
      params: { survey },
      search: readResponsesAddress({ ...narrowed, ...part }),
      resetScroll: false,
    })
  return (
    <fieldset className={narrowing.row} aria-label={say('which')}>
      <Pill aria-pressed={narrowed.state === undefined} onClick={() => change({ state: undefined })}>
        {say('everyState')}
      </Pill>
      {states.map((state) => (
        <Pill key={state} aria-pressed={narrowed.state === state} onClick={() => change({ state })}>
          {say(state)}
        </Pill>
      ))}
      <select
        aria-label={say('channel')}
        value={narrowed.channel ?? ''}
        onChange={(event) => change({ channel: event.currentTarget.value })}
      >
        <option value="">{say('everyChannel')}</option>
        {channels.map((channel) => (
          <option key={channel} value={channel}>
            {say(`channel_${channel}`)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
