import { Button, Group } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { CaseSettings } from '../../settings/contract.ts'
import { useKeepingSettings } from './queries.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'

interface SettingsCardProps {
  title: string
  hint?: string
  settings: CaseSettings
  /** What this card changes of the settings; an error says what cannot be read. */
  part: () => Partial<CaseSettings> | Error
  children: ReactNode
}

/** A part of the settings that is saved by itself; those who may not change it read it. */
export function SettingsCard({ title, hint, settings, part, children }: SettingsCardProps) {
  const mayManage = useMay('cases:manage')
  const [unread, setUnread] = useState<Error | null>(null)
  const keeping = useKeepingSettings()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const read = part()
    setUnread(read instanceof Error ? read : null)
    if (!(read instanceof Error)) keeping.mutate({ ...settings, ...read })
  }
  return (
    <Card title={title}>
      <form onSubmit={save} className={styles.form}>
        {hint && <p className={styles.hint}>{hint}</p>}
        <fieldset disabled={!mayManage} className={styles.fields}>
          {children}
        </fieldset>
        <Wrong error={unread ?? keeping.error} />
        {mayManage && (
          <Group justify="flex-end">
            <Button type="submit" loading={keeping.isPending} aria-label={`${say('save')}: ${title}`}>
              {say('save')}
            </Button>
          </Group>
        )}
      </form>
    </Card>
  )
}
