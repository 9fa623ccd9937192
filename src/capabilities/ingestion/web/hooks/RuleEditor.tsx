import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { Rule } from '../../webhooks/mapping.ts'
import { scales } from '../column-roles.ts'
import { kindWords, sayKind, sayScale } from '../role-words.ts'
import styles from './RuleEditor.module.css'
import { whenInWords } from './RulesInWords.tsx'
import { letGo, placeInWords, type Use, usesOf } from './roles.ts'
import { say, sayRole } from './say.ts'

interface RuleEditorProps {
  rule: Rule
  onChange: (rule: Rule) => void
}

/** One rule: what a delivery becomes, when, and what is taken from it. */
export function RuleEditor({ rule, onChange }: RuleEditorProps) {
  return (
    <div className={styles.rule}>
      <div className={styles.row}>
        <NativeSelect
          size="xs"
          label={say('kind')}
          value={rule.kind}
          onChange={(event) => onChange({ ...rule, kind: event.currentTarget.value as Rule['kind'] })}
          data={kindWords.map((kind) => ({ value: kind, label: sayKind(kind) }))}
        />
        {typeof rule.name === 'object' && 'fixed' in rule.name && (
          <TextInput
            size="xs"
            label={say('called')}
            maxLength={80}
            value={rule.name.fixed}
            onChange={(event) => onChange({ ...rule, name: { fixed: event.currentTarget.value } })}
          />
        )}
      </div>
      <Takes rule={rule} onChange={onChange} />
      <OnlyIf rule={rule} onChange={onChange} />
      <More rule={rule} onChange={onChange} />
    </div>
  )
}

function Takes({ rule, onChange }: RuleEditorProps) {
  const uses = usesOf(rule).filter(
    ({ role, from }) => role !== 'name' || typeof from === 'string' || 'first' in from,
  )
  return (
    <section>
      <h3>{say('takes')}</h3>
      {uses.length === 0 && <p className={styles.quiet}>{say('takesNothing')}</p>}
      <ul className={styles.uses}>
        {uses.map((use) => (
          <li key={`${use.role} ${use.name ?? ''}`}>
            <span>{nameOf(use)}</span>
            <code>{placeInWords(use.from)}</code>
            <Away what={nameOf(use)} onAway={() => onChange(letGo(rule, use))} />
          </li>
        ))}
      </ul>
      {rule.answer && (
        <NativeSelect
          size="xs"
          mt="xs"
          label={say('scale')}
          value={rule.answer.scale}
          onChange={(event) =>
            rule.answer && onChange({ ...rule, answer: { ...rule.answer, scale: event.currentTarget.value } })
          }
          data={scales.map((scale) => ({ value: scale, label: sayScale(scale) }))}
        />
      )}
    </section>
  )
}

function nameOf({ role, name }: Use): string {
  return name ? `${sayRole(role)}: ${name}` : sayRole(role)
}

function OnlyIf({ rule, onChange }: RuleEditorProps) {
  const { when, each } = rule
  return (
    <section>
      <h3>{say('conditions')}</h3>
      {when.length === 0 && !each && <p className={styles.quiet}>{say('anyDelivery')}</p>}
      <ul className={styles.uses}>
        {each && (
          <li>
            <span>{say('goesThrough')}</span>
            <code>{each}</code>
            <Away what={say('stopEach')} onAway={() => onChange({ ...rule, each: undefined })} />
          </li>
        )}
        {when.map((condition, index) => (
          <li key={condition.path}>
            <span>{say('onlyIf')}</span>
            <span>{whenInWords(condition)}</span>
            <Away
              what={whenInWords(condition)}
              onAway={() => onChange({ ...rule, when: when.filter((_one, at) => at !== index) })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Away({ what, onAway }: { what: string; onAway: () => void }) {
  return (
    <ActionIcon aria-label={say('remove', { what })} onClick={onAway} size="sm" color="bad">
      ×
    </ActionIcon>
  )
}

function More({ rule, onChange }: RuleEditorProps) {
  const flags = ['inSmallestCoin', 'goesBack', 'isHtml'] as const
  return (
    <details>
      <summary>{say('more')}</summary>
      <div className={styles.checks}>
        {flags.map((flag) => (
          <Checkbox
            key={flag}
            size="xs"
            label={say(flag)}
            checked={rule[flag] ?? false}
            onChange={(event) => onChange({ ...rule, [flag]: event.currentTarget.checked || undefined })}
          />
        ))}
        {typeof rule.direction !== 'object' && (
          <Checkbox
            size="xs"
            label={say('isOut')}
            checked={rule.direction === 'out'}
            onChange={(event) =>
              onChange({ ...rule, direction: event.currentTarget.checked ? 'out' : undefined })
            }
          />
        )}
      </div>
    </details>
  )
}

interface RuleTabsProps {
  rules: readonly Rule[]
  at: number
  onPick: (at: number) => void
  onAdd: () => void
  onRemove: () => void
}

/** The rules beside each other: the one being edited is pressed. */
export function RuleTabs({ rules, at, onPick, onAdd, onRemove }: RuleTabsProps) {
  return (
    <div className={styles.tabs}>
      {rules.map((rule, index) => (
        <button
          key={rule.key}
          type="button"
          className={styles.tab}
          aria-pressed={index === at}
          onClick={() => onPick(index)}
        >
          {placeInWords(rule.name).replaceAll(/[“”]/g, '') || say('rule', { n: index + 1 })}
        </button>
      ))}
      <Button variant="subtle" onClick={onAdd}>
        {say('addRule')}
      </Button>
      {rules.length > 0 && (
        <Button variant="subtle" color="bad" onClick={onRemove}>
          {say('removeRule')}
        </Button>
      )}
    </div>
  )
}
