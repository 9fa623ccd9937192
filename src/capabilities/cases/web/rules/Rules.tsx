import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { journeysToChoose } from '../../../surveys/web/sending/triggers/journeys.ts'
import type { RuleShown } from '../../opening/contract.ts'
import { rulesQuery, useKeepingRule, useRemovingRule } from './queries.ts'
import { RuleForm } from './RuleForm.tsx'
import styles from './Rules.module.css'
import { opensWords, ruleWords } from './rule-words.ts'
import { say } from './say.ts'

/** What opens cases by itself. */
export function Rules({ currency }: { currency: string }) {
  const rules = useQuery(rulesQuery)
  const mayManage = useMay('cases:manage')
  const [edited, setEdited] = useState<RuleShown | 'new'>()
  const add = mayManage && (
    <Button variant="filled" onClick={() => setEdited('new')}>
      {say('addRule')}
    </Button>
  )
  return (
    <Card title={say('rules')} aside={add}>
      <p className={styles.hint}>{say('rulesHint')}</p>
      <Answer
        of={rules}
        height={200}
        isEmpty={({ rules }) => rules.length === 0}
        empty={<p className={styles.hint}>{say('noRules')}</p>}
      >
        {({ rules }) => (
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                currency={currency}
                onChange={mayManage ? () => setEdited(rule) : undefined}
              />
            ))}
          </ul>
        )}
      </Answer>
      {edited && (
        <RuleForm
          rule={edited === 'new' ? undefined : edited}
          currency={currency}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  )
}

interface RuleLineProps {
  rule: RuleShown
  currency: string
  /** Absent for people who may not. */
  onChange?: () => void
}

function RuleLine({ rule, currency, onChange }: RuleLineProps) {
  const journeys = useQuery(journeysToChoose).data?.journeys ?? []
  const { id, name, isOn, opened, solved } = rule
  return (
    <li>
      <div className={styles.said}>
        <h3>
          {name} {!isOn && <Tag>{say('isOff')}</Tag>}
        </h3>
        <p>{ruleWords(rule, { currency, journeys })}</p>
        <p className={styles.quiet}>
          {opensWords(rule)} · {say('openedBy', { count: opened, solved })}
        </p>
      </div>
      {onChange && (
        <div className={styles.actions}>
          <Turn rule={rule} />
          <Button onClick={onChange} aria-label={say('changeOf', { name })}>
            {say('change')}
          </Button>
          <Remove id={id} name={name} />
        </div>
      )}
    </li>
  )
}

/** Switches a rule on and off. */
function Turn({ rule }: Pick<RuleLineProps, 'rule'>) {
  const { id, name, isOn, when, filter, worth, opens, quietDays, mostPerDay } = rule
  const keeping = useKeepingRule()
  return (
    <Checkbox
      label={say('isOn')}
      aria-label={say('turn', { name })}
      checked={isOn}
      disabled={keeping.isPending}
      onChange={({ currentTarget }) => {
        const rest = { when, filter, worth, opens, quietDays, mostPerDay }
        keeping.mutate({ id, name, isOn: currentTarget.checked, ...rest })
      }}
    />
  )
}

function Remove({ id, name }: { id: string; name: string }) {
  const removing = useRemovingRule()
  return (
    <Confirm
      title={say('removeTitle', { name })}
      action={say('remove')}
      onConfirm={() => removing.mutateAsync(id).catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" onClick={open} aria-label={`${say('remove')}: ${name}`}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeWords')}
    </Confirm>
  )
}
