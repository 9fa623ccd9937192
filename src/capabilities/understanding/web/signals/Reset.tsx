import { Button } from '@mantine/core'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { say } from './say.ts'

/** Takes back all own words of a signal. */
export function Reset({ onReset }: { onReset: () => Promise<unknown> }) {
  return (
    <Confirm
      title={say('resetTitle')}
      action={say('reset')}
      onConfirm={() => onReset().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('reset')}
        </Button>
      )}
    >
      <p>{say('resetWords')}</p>
    </Confirm>
  )
}
