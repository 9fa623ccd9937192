import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import type { deleteRule, orderRules, Rule } from '../contract.ts'
import { ruleInWords } from './conditions.ts'
import { touchpointsQuery } from './questions.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'
import { useChange } from './use-change.ts'

interface RuleListProps {
  rules: Rule[]
  /** Absent for those who only look. */
  onOpen?: (id: string) => void
}

/** The rules as sentences, in the order in which they are asked. */
export function RuleList({ rules, onOpen }: RuleListProps) {
  const { data } = useQuery(touchpointsQuery)
  const names = new Map(data?.touchpoints.map(({ id, name }) => [id, name]))
  const ordering = useChange((ids: string[]) =>
    ask<typeof orderRules>('PUT', '/api/touchpoint-rule-order', { ids }),
  )
  const move = (index: number, by: -1 | 1) => {
    const ids = rules.map(({ id }) => id)
    const [moved] = ids.splice(index, 1)
    ids.splice(index + by, 0, moved!)
    ordering.mutate(ids)
  }
  return (
    <ol className={styles.rules}>
      {rules.map((rule, index) => {
        const words = ruleInWords(rule.conditions)
        return (
          <li key={rule.id}>
            <p>
              {words}, {say('thenAt')}{' '}
              <Link to="/touchpoints/$id" params={{ id: rule.touchpointId }}>
                {names.get(rule.touchpointId) ?? '…'}
              </Link>
              {rule.channel && ` ${say('onChannel', { channel: rule.channel })}`}
            </p>
            {onOpen && (
              <div className={styles.actions}>
                <ActionIcon
                  aria-label={say('earlier', { rule: words })}
                  disabled={index === 0 || ordering.isPending}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </ActionIcon>
                <ActionIcon
                  aria-label={say('later', { rule: words })}
                  disabled={index === rules.length - 1 || ordering.isPending}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </ActionIcon>
                <Button
                  variant="subtle"
                  onClick={() => onOpen(rule.id)}
                  aria-label={`${say('edit')}: ${words}`}
                >
                  {say('edit')}
                </Button>
                <Delete id={rule.id} words={words} />
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Delete({ id, words }: { id: string; words: string }) {
  const deleting = useChange(() => ask<typeof deleteRule>('DELETE', '/api/touchpoint-rules/:id', { id }), {
    done: () => say('ruleDeleted'),
  })
  return (
    <Confirm
      title={say('deleteRuleTitle')}
      action={say('deleteIt')}
      onConfirm={() => deleting.mutateAsync(undefined).catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open} aria-label={say('deleteRule', { rule: words })}>
          {say('remove')}
        </Button>
      )}
    >
      <p>{words}</p>
      <p>{say('deleteRuleWords')}</p>
    </Confirm>
  )
}
