import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { CaseKind, CasePriority } from '../../case.ts'
import type { Rule, RuleShown } from '../../opening/contract.ts'
import { say as sayCase } from '../say.ts'
import { NumberField } from './NumberField.tsx'
import { Preview } from './Preview.tsx'
import { useKeepingRule } from './queries.ts'
import { say } from './say.ts'
import { WhenFields } from './WhenFields.tsx'
import { WhomFields } from './WhomFields.tsx'

const kinds: readonly CaseKind[] = ['recovery', 'renewal', 'growth']
const priorities: readonly CasePriority[] = ['urgent', 'high', 'normal', 'low']

const beginning: Rule = {
  name: '',
  isOn: true,
  when: { kind: 'low-score', scale: 'nps', orWorse: 6 },
  filter: [],
  worth: null,
  opens: { kind: 'recovery', priority: 'normal', skill: '' },
  quietDays: 7,
  mostPerDay: 50,
}

interface RuleFormProps {
  /** Absent for a new one. */
  rule: RuleShown | undefined
  currency: string
  onClose: () => void
}

/** What sets a rule off, of whom, what its cases are like, and what it would have opened. */
export function RuleForm({ rule, currency, onClose }: RuleFormProps) {
  const [draft, setDraft] = useState<Rule>(rule ? ruleOf(rule) : beginning)
  const change = (part: Partial<Rule>) => setDraft({ ...draft, ...part })
  const opens = (part: Partial<Rule['opens']>) => change({ opens: { ...draft.opens, ...part } })
  const keeping = useKeepingRule({ done: () => say('ruleSaved'), tellsFailure: false })
  const keep = (event: FormEvent) => {
    event.preventDefault()
    keeping.mutate({ id: rule?.id, ...draft }, { onSuccess: onClose })
  }
  const title = rule ? say('changeOf', { name: rule.name }) : say('addRule')
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form onSubmit={keep}>
        <Stack gap="sm">
          <TextInput
            required
            data-autofocus
            maxLength={120}
            label={say('name')}
            value={draft.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <WhenFields when={draft.when} onChange={(when) => change({ when })} />
          <WhomFields rule={draft} currency={currency} onChange={change} />
          <Group grow align="flex-end">
            <NativeSelect
              label={say('kind')}
              value={draft.opens.kind}
              data={kinds.map((value) => ({ value, label: sayCase(value) }))}
              onChange={({ currentTarget }) => opens({ kind: currentTarget.value as CaseKind })}
            />
            <NativeSelect
              label={say('priority')}
              value={draft.opens.priority}
              data={priorities.map((value) => ({ value, label: sayCase(value) }))}
              onChange={({ currentTarget }) => opens({ priority: currentTarget.value as CasePriority })}
            />
          </Group>
          <TextInput
            maxLength={60}
            label={say('skill')}
            description={say('skillHint')}
            value={draft.opens.skill}
            onChange={({ currentTarget }) => opens({ skill: currentTarget.value })}
          />
          <Group grow align="flex-start">
            <NumberField
              label={say('quietDays')}
              hint={say('quietHint')}
              value={draft.quietDays}
              min={0}
              max={365}
              onChange={(quietDays) => change({ quietDays })}
            />
            <NumberField
              label={say('mostPerDay')}
              hint={say('mostHint')}
              value={draft.mostPerDay}
              min={1}
              max={10_000}
              onChange={(mostPerDay) => change({ mostPerDay })}
            />
          </Group>
          <Preview rule={draft} />
          <Wrong error={keeping.error} />
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{say('cancel')}</Button>
            <Button type="submit" variant="filled" loading={keeping.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** The rule without what is only shown beside it. */
function ruleOf({ name, isOn, when, filter, worth, opens, quietDays, mostPerDay }: RuleShown): Rule {
  return { name, isOn, when, filter, worth, opens, quietDays, mostPerDay }
}
