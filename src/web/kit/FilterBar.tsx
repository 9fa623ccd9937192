import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ConditionForm } from './ConditionForm.tsx'
import { Confirm } from './Confirm.tsx'
import { type Condition, type FilterField, withCondition } from './condition.ts'
import { count } from './numbers.ts'
import styles from './Pill.module.css'
import { Choice, Pill } from './Pill.tsx'
import { say } from './say.ts'

interface SegmentShown {
  id: string
  name: string
  /** Whom it means, in a sentence. */
  description: string
  /** Customers in it; null until that is worked out. */
  size: number | null
  /** Of when that is, as it is to be read. */
  asOf?: string
}

interface FilterBarProps {
  fields: FilterField[]
  filter: Condition[]
  onFilter: (filter: Condition[]) => void
  segments: SegmentShown[]
  /** The chosen segment; its conditions hold beside the filter's. */
  segment?: string
  onSegment: (id: string | undefined) => void
  /** Ways to where segments are made, at the end of their list. */
  segmentLinks?: ReactNode
  /** Deletes the chosen segment for everybody; absent where the person may not. */
  onDeleteSegment?: () => unknown
  /** Saves the filter under a name; absent where the person may not. */
  onSave?: (name: string) => unknown
}

/** Whom the page is about: a saved segment, and conditions as pills. */
export function FilterBar({
  fields,
  filter,
  onFilter,
  segments,
  segment,
  onSegment,
  segmentLinks,
  onDeleteSegment,
  onSave,
}: FilterBarProps) {
  return (
    <>
      <SegmentPill {...{ segments, segment, onSegment, segmentLinks, onDeleteSegment }} />
      {filter.map((condition, index) => (
        <ConditionPill
          key={`${condition.field} ${condition.not} ${condition.values}`}
          condition={condition}
          fields={fields}
          onChange={(changed) => onFilter(withCondition(filter, changed, index))}
        />
      ))}
      <AddPill fields={fields} onAdd={(condition) => onFilter(withCondition(filter, condition))} />
      {onSave && filter.length > 0 && <SavePill onSave={onSave} />}
    </>
  )
}

type SegmentPillProps = Pick<
  FilterBarProps,
  'segments' | 'segment' | 'onSegment' | 'segmentLinks' | 'onDeleteSegment'
>

function SegmentPill({ segments, segment, onSegment, segmentLinks, onDeleteSegment }: SegmentPillProps) {
  const [isOpen, setOpen] = useState(false)
  const choose = (id: string | undefined) => {
    onSegment(id)
    setOpen(false)
  }
  const chosen = segments.find(({ id }) => id === segment)
  const pill = (askToDelete: () => void) => (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Pill title={chosen?.description} onClick={() => setOpen(!isOpen)}>
          <span className={styles.text}>{chosen?.name ?? say('everyone')}</span>
          {chosen?.size != null && <span className={styles.size}>{count(chosen.size)}</span>}
          <span aria-hidden>▾</span>
        </Pill>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={say('segment')}>
        <div className={styles.list}>
          <Choice label={say('everyone')} isChosen={!segment} onChoose={() => choose(undefined)} />
          {segments.map(({ id, name, size }) => (
            <Choice
              key={id}
              label={name}
              aside={size === null ? undefined : count(size)}
              isChosen={id === segment}
              onChoose={() => choose(id)}
            />
          ))}
        </div>
        {chosen && (
          <p className={styles.told}>
            {chosen.description}. {chosen.asOf}
          </p>
        )}
        {segmentLinks}
        {chosen && onDeleteSegment && (
          <Button variant="subtle" color="bad" fullWidth mt={6} onClick={askToDelete}>
            {say('deleteSegment')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <Confirm
      title={say('deleteSegmentTitle', { name: chosen?.name ?? '' })}
      action={say('deleteSegment')}
      onConfirm={async () => onDeleteSegment?.()}
      trigger={(open) =>
        pill(() => {
          setOpen(false)
          open()
        })
      }
    >
      {say('deleteSegmentWords')}
    </Confirm>
  )
}

interface ConditionPillProps {
  condition: Condition
  fields: FilterField[]
  onChange: (condition: Condition) => void
}

function ConditionPill({ condition, fields, onChange }: ConditionPillProps) {
  const [isOpen, setOpen] = useState(false)
  const field = fields.find(({ field }) => field === condition.field)
  const label = field?.label ?? condition.field
  const values = condition.values.map(
    (value) => field?.values.find((one) => one.value === value)?.label ?? value,
  )
  const words = `${label} ${say(condition.not ? 'isNot' : 'is')} ${values.join(` ${say('or')} `)}`
  return (
    <span className={styles.pair}>
      <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
        <Popover.Target>
          <Pill title={words} onClick={() => setOpen(!isOpen)}>
            <span className={styles.text}>{words}</span>
          </Pill>
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={say('whichValues')}>
          <ConditionForm
            field={field ?? { field: condition.field, label, values: [] }}
            condition={condition}
            onDone={(changed) => {
              onChange(changed)
              setOpen(false)
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className={styles.remove}
        aria-label={say('removeFilter', { filter: words })}
        onClick={() => onChange({ ...condition, values: [] })}
      >
        ✕
      </button>
    </span>
  )
}

function AddPill({ fields, onAdd }: { fields: FilterField[]; onAdd: (condition: Condition) => void }) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<FilterField>()
  const open = (isNowOpen: boolean) => {
    setOpen(isNowOpen)
    setChosen(undefined)
  }
  return (
    <Popover opened={isOpen} onChange={open} trapFocus returnFocus>
      <Popover.Target>
        <Pill onClick={() => open(!isOpen)}>
          <span aria-hidden>+</span> {say('addFilter')}
        </Pill>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={say('whichField')}>
        {chosen ? (
          <ConditionForm
            field={chosen}
            onDone={(condition) => {
              onAdd(condition)
              open(false)
            }}
          />
        ) : (
          <div className={styles.list}>
            {fields.map((field) => (
              <Choice
                key={field.field}
                label={field.label}
                isChosen={false}
                onChoose={() => setChosen(field)}
              />
            ))}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function SavePill({ onSave }: { onSave: (name: string) => unknown }) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await onSave(name.trim())
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Pill onClick={() => setOpen(!isOpen)}>{say('saveSegment')}</Pill>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={say('saveSegment')}>
        <form onSubmit={submit}>
          <TextInput
            label={say('segmentName')}
            value={name}
            maxLength={80}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" mt="xs" disabled={name.trim() === ''}>
            {say('save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
