import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import styles from './New.module.css'
import { say } from './say.ts'

interface BeginFormProps {
  /** The name it starts with. */
  name: string
  action: string
  isBusy: boolean
  error: Error | null
  onBegin: (name: string | undefined) => void
}

/** How it is called; where the name that is offered is kept, a number is put behind it when it is taken. */
export function BeginForm({ name: offered, action, isBusy, error, onBegin }: BeginFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    onBegin(name === '' || name === offered ? undefined : name)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        name="name"
        label={say('name')}
        description={say('nameHint')}
        defaultValue={offered}
        maxLength={120}
      />
      <Wrong error={error} />
      <Button type="submit" variant="filled" loading={isBusy}>
        {action}
      </Button>
    </form>
  )
}
