import { classes } from '../../../../web/kit/classes.ts'
import { AddCondition } from './AddCondition.tsx'
import styles from './Builder.module.css'
import type { Choices } from './forms/form.ts'
import { ConditionFields } from './forms/index.tsx'
import { Select } from './parts.tsx'
import { say } from './say.ts'
import {
  type Draft,
  type DraftCondition,
  type DraftGroup,
  deepest,
  isDraftGroup,
  problemsAt,
  withAdded,
  withChanged,
} from './tree.ts'

export interface Problem {
  at: string
  what: string
}

interface BuilderProps {
  group: DraftGroup
  onChange: (group: DraftGroup) => void
  problems: readonly Problem[]
  choices: Choices
}

/** The tree as indented cards, from top to bottom in the order it is read. */
export function Builder(props: BuilderProps) {
  return <Group {...props} place="root" depth={1} />
}

const groupKinds = [
  ['all', say('all')],
  ['any', say('any')],
  ['none', say('none_')],
] as const

interface GroupProps extends BuilderProps {
  /** Where the group stands, such as `root.of.1`. */
  place: string
  depth: number
  onRemove?: () => void
}

function Group({ group, onChange, problems, choices, place, depth, onRemove }: GroupProps) {
  const own = problems.filter(({ at }) => at === place || at === `${place}.of` || at === `${place}.kind`)
  return (
    <fieldset className={classes(styles.group, depth > 1 && styles.inner)}>
      <legend className="only-heard">{say('group')}</legend>
      <div className={styles.head}>
        {depth === 1 && say('whoever')}
        <Select
          label={say('groupLabel')}
          value={group.kind}
          options={groupKinds}
          onChange={(kind) => onChange({ ...group, kind })}
        />
        {onRemove && <RemoveButton what={say('group')} onRemove={onRemove} />}
      </div>
      {group.of.map((part, at) => (
        <Part
          key={part.key}
          part={part}
          onChange={(changed) => onChange(withChanged(group, part.key, changed))}
          problems={problems}
          choices={choices}
          place={`${place}.of.${at}`}
          depth={depth}
        />
      ))}
      {group.of.length > 0 && <Problems of={own} />}
      <AddCondition
        choices={choices}
        mayGroup={depth < deepest}
        onAdd={(draft) => onChange(withAdded(group, draft))}
      />
    </fieldset>
  )
}

interface PartProps extends Omit<GroupProps, 'group' | 'onChange' | 'onRemove'> {
  part: Draft
  onChange: (part: Draft | undefined) => void
}

function Part({ part, onChange, depth, ...rest }: PartProps) {
  const remove = () => onChange(undefined)
  return isDraftGroup(part) ? (
    <Group {...rest} group={part} onChange={onChange} depth={depth + 1} onRemove={remove} />
  ) : (
    <Condition {...rest} draft={part} onChange={onChange} onRemove={remove} />
  )
}

interface ConditionProps extends Omit<PartProps, 'part' | 'depth'> {
  draft: DraftCondition
  onRemove: () => void
}

function Condition({ draft, onChange, onRemove, problems, choices, place }: ConditionProps) {
  const own = problemsAt(problems, place)
  const name = say(`kind_${draft.condition.kind}`)
  return (
    <section aria-label={name} className={classes(styles.condition, own.length > 0 && styles.wrong)}>
      <p className={styles.title}>{name}</p>
      <RemoveButton what={name} onRemove={onRemove} />
      <div className={styles.fields}>
        <ConditionFields
          condition={draft.condition}
          choices={choices}
          onChange={(condition) => onChange({ ...draft, condition })}
        />
      </div>
      <Problems of={own} />
    </section>
  )
}

function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={say('removeThis', { what })}
      title={say('remove')}
      onClick={onRemove}
    >
      ✕
    </button>
  )
}

/** What is still to be said or mended here, announced when people pause. */
function Problems({ of: problems }: { of: readonly Problem[] }) {
  return (
    <p className={styles.problem} role="status">
      {[...new Set(problems.map(({ what }) => what))].join(' ')}
    </p>
  )
}
