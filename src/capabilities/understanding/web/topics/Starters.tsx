import { Button, Menu } from '@mantine/core'
import { ask } from '../../../../web/client/api.ts'
import type { Starter, startTopics } from '../../topics/contract.ts'
import { useTopicChange } from './questions.ts'
import { say } from './say.ts'
import styles from './Topics.module.css'

function useStarting() {
  return useTopicChange(
    (starter: string) => ask<typeof startTopics>('POST', '/api/topic-starters/:starter', { starter }),
    { done: ({ created }) => say('started', { count: created }) },
  )
}

/** Lists to begin with, each with what it holds. */
export function Starters({ starters }: { starters: readonly Starter[] }) {
  const starting = useStarting()
  return (
    <ul className={styles.starters}>
      {starters.map(({ id, name, topics }) => (
        <li key={id}>
          <Button
            fullWidth
            loading={starting.isPending && starting.variables === id}
            onClick={() => starting.mutate(id)}
          >
            {say('startWith', { name })}
          </Button>
          <p className={styles.quiet}>{topics.join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}

/** The same lists behind one button, where topics are there already. */
export function StartersButton({ starters }: { starters: readonly Starter[] }) {
  const starting = useStarting()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={starting.isPending}>{say('starter')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {starters.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => starting.mutate(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
