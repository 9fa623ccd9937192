import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { deletePromiseRule } from '../../promises/contract.ts'
import type { PromiseRule } from '../../promises/rules/rule.ts'
import styles from './Promises.module.css'
import { promiseRulesQuery, promisesKey } from './queries.ts'
import { RuleForm } from './RuleForm.tsx'
import { ruleInWords } from './rule-in-words.ts'
import { say } from './say.ts'
import { usePromises } from './use-promises.ts'

/** The kinds somebody named, in the order in which they are asked, and one of them open. */
export function RulesCard() {
  const { address, change } = usePromises()
  const rules = useQuery(promiseRulesQuery)
  const mayChange = useMay('journeys:write')
  const open = rules.data?.rules.find(({ id }) => id === address.rule)
  const isOpen = mayChange && (address.rule === 'new' || open !== undefined)
  return (
    <Card
      title={<span id="rules">{say('rules')}</span>}
      aside={
        mayChange && !isOpen && <Button onClick={() => change({ rule: 'new' })}>{say('newRule')}</Button>
      }
    >
      <p className={styles.sub}>{say('rulesSub')}</p>
      {isOpen && (
        <RuleForm
          key={address.rule}
          rule={open}
          suggested={address.kind}
          onClose={() => change({ rule: undefined })}
        />
      )}
      <Answer
        of={rules}
        height={60}
        isEmpty={({ rules }) => rules.length === 0}
        empty={<p className={styles.quiet}>{say('noRules')}</p>}
      >
        {({ rules }) => (
          <ol className={styles.rules}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <span>
                  <b>{rule.name}</b> <span className={styles.quiet}>{ruleInWords(rule)}</span>
                </span>
                {mayChange && (
                  <span className={styles.actions}>
                    <Button variant="subtle" onClick={() => change({ rule: rule.id })}>
                      {say('edit')}
                    </Button>
                    <Remove rule={rule} />
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </Card>
  )
}

function Remove({ rule: { id, name } }: { rule: PromiseRule }) {
  const queries = useQueryClient()
  const removing = useMutation({
    mutationFn: () => ask<typeof deletePromiseRule>('DELETE', '/api/promise-rules/:id', { id }),
    onError: toastFailed,
    onSuccess: () => toastDone(say('removed')),
    onSettled: () => queries.invalidateQueries({ queryKey: promisesKey }),
  })
  return (
    <Confirm
      title={say('removeTitle', { name })}
      action={say('remove')}
      onConfirm={() => removing.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open} aria-label={`${say('remove')}: ${name}`}>
          {say('remove')}
        </Button>
      )}
    >
      <p>{say('removeWords')}</p>
    </Confirm>
  )
}
