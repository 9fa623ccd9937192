import { Button, Checkbox, Group, Modal, NumberInput, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { day } from '../../../../web/kit/instants.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { RetentionRule, setRetention } from '../../rights/contract.ts'
import { previewQuery, retentionQuery } from './questions.ts'
import styles from './rights.module.css'
import { say } from './say.ts'
import { useDoing } from './useDoing.ts'

/** How long one kind is kept; what would go is counted while it is typed. */
export function RetentionForm({ rule, onClose }: { rule: RetentionRule; onClose: () => void }) {
  const [days, setDays] = useState<number | ''>(rule.days ?? '')
  const [wordsOnly, setWordsOnly] = useState(rule.wordsOnly)
  const saving = useDoing(
    () =>
      ask<typeof setRetention>('PUT', '/api/retention/:kind', {
        kind: rule.kind,
        days: days === '' ? null : days,
        wordsOnly: days !== '' && wordsOnly,
      }),
    { changes: retentionQuery.queryKey, done: say('saved'), onDone: onClose },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(undefined)
  }
  return (
    <Modal opened onClose={onClose} title={say('ruleTitle', { name: rule.name })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NumberInput
            label={say('daysField')}
            description={say('daysHint')}
            value={days}
            onChange={(value) => setDays(value === '' ? '' : Number(value))}
            min={1}
            max={36_500}
            allowDecimal={false}
            data-autofocus
          />
          {rule.hasWords && (
            <Checkbox
              label={say('wordsOnly')}
              checked={wordsOnly}
              onChange={(event) => setWordsOnly(event.currentTarget.checked)}
            />
          )}
          {days !== '' && <Preview kind={rule.kind} days={days} wordsOnly={wordsOnly} />}
          <Wrong error={saving.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Preview(wanted: { kind: string; days: number; wordsOnly: boolean }) {
  const [asked] = useDebouncedValue(wanted, 400)
  const { data, error } = useQuery(previewQuery(asked))
  if (error) return <Wrong error={error} />
  return (
    <p role="status" className={styles.words}>
      {!data
        ? say('counting')
        : data.n === 0
          ? say('wouldGoNone')
          : say('wouldGo', { count: data.n, day: day(data.before) })}
    </p>
  )
}
