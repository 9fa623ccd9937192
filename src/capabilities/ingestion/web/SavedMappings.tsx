import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card, Row } from '../../../web/kit/Card.tsx'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { deleteMapping, Import, ImportFile, SavedMapping, saveMapping } from '../imports/contract.ts'
import type { Mapping } from '../imports/mapping.ts'
import { fits, isSame } from './fitting.ts'
import { say } from './import-say.ts'
import { mappingsQuery } from './questions.ts'
import styles from './SavedMappings.module.css'

interface FittingProps {
  of: Import
  onUse: (mapping: Mapping) => void
}

/** A saved mapping that knows these very files is one click away. */
export function Fitting({ of: { mapping, files, preset }, onUse }: FittingProps) {
  const { data } = useQuery(mappingsQuery)
  if (preset || data?.mappings.some((saved) => isSame(saved.mapping, mapping))) return null
  const found = data?.mappings.find((saved) => fits(saved.mapping, files))
  if (!found) return null
  return (
    <div className={styles.fitting} role="status">
      <span>{say('fitting', { name: found.name })}</span>
      <Button variant="filled" onClick={() => onUse(found.mapping)}>
        {say('useIt')}
      </Button>
    </div>
  )
}

interface SavedMappingsProps {
  mapping: Mapping
  files: ImportFile[]
  onUse: (mapping: Mapping) => void
}

/** Mappings kept for the next file of a kind: use one, save this one, forget one. */
export function SavedMappings({ mapping, files, onUse }: SavedMappingsProps) {
  const saved = useQuery(mappingsQuery)
  return (
    <Card title={say('savedMappings')}>
      <Answer
        of={saved}
        height={40}
        isEmpty={({ mappings }) => mappings.length === 0}
        empty={<p className={styles.none}>{say('noSaved')}</p>}
      >
        {({ mappings }) =>
          mappings.map((one) => (
            <Row key={one.id}>
              <span className={styles.name}>{one.name}</span>
              <Group gap={0}>
                {isSame(one.mapping, mapping) ? (
                  <Tag tone="good">{say('inUse')}</Tag>
                ) : (
                  <Button
                    variant="subtle"
                    disabled={!fits(one.mapping, files)}
                    aria-label={say('useMapping', { name: one.name })}
                    onClick={() => onUse(one.mapping)}
                  >
                    {say('useIt')}
                  </Button>
                )}
                <Forget {...one} />
              </Group>
            </Row>
          ))
        }
      </Answer>
      <SaveThis mapping={mapping} />
    </Card>
  )
}

function SaveThis({ mapping }: { mapping: Mapping }) {
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: (name: string) => ask<typeof saveMapping>('POST', '/api/mappings', { name, mapping }),
    onSuccess: ({ name }) => {
      toastDone(say('saved', { name }))
      return queries.invalidateQueries({ queryKey: mappingsQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = String(new FormData(form).get('name'))
    saving.mutate(name, { onSuccess: () => form.reset() })
  }
  return (
    <form onSubmit={submit} className={styles.save}>
      <TextInput
        size="xs"
        name="name"
        aria-label={say('mappingName')}
        placeholder={say('mappingName')}
        required
        maxLength={80}
      />
      <Button type="submit" loading={saving.isPending}>
        {say('save')}
      </Button>
      <Wrong error={saving.error} />
    </form>
  )
}

function Forget({ id, name }: SavedMapping) {
  const queries = useQueryClient()
  const forgetting = useMutation({
    mutationFn: () => ask<typeof deleteMapping>('DELETE', '/api/mappings/:id', { id }),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: mappingsQuery.queryKey }),
  })
  return (
    <Confirm
      title={say('forgetTitle', { name })}
      action={say('forget')}
      onConfirm={() => forgetting.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open} aria-label={say('forgetMapping', { name })}>
          {say('forget')}
        </Button>
      )}
    >
      {say('forgetWords')}
    </Confirm>
  )
}
