import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import type { listSends } from '../../sending/contract.ts'
import { channels } from './channels.ts'
import type { Draft } from './draft.ts'
import styles from './Sending.module.css'
import { say } from './say.ts'

interface ChannelFieldProps {
  draft: Draft
  onChange: (draft: Draft) => void
  channels: OutputOf<typeof listSends>['channels']
}

/** By which way it goes, and whether that way is open. */
export function ChannelField({ draft, onChange, channels: ready }: ChannelFieldProps) {
  const { isReady, why, perMinute } = ready[draft.channel]
  return (
    <div>
      <NativeSelect
        label={say('channel')}
        value={draft.channel}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, channel: currentTarget.value as Draft['channel'] })
        }
        data={channels.map((value) => ({ value, label: say(value) }))}
      />
      <p className={isReady && !why ? styles.hint : styles.trouble}>
        {why || say('perMinute', { count: perMinute })}{' '}
        {!isReady && <Link to="/settings/mail">{say('toMail')}</Link>}
      </p>
    </div>
  )
}
